//! What each link leads to.

mod mended;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::{NameSpace, Page, PageId, Site};
use crate::base::{PathError, RelPath, nearest};
use crate::diag::{Code, Diagnostic, code};
use crate::model::{Document, LinkRef, Scheme, Target};

/// What a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// A page, perhaps a place on it.
    Page(PageId, Option<Box<str>>),
    /// A place on the same page.
    Anchor(Box<str>),
    /// A file that is copied: its row in `Site::files`.
    File(u32),
    /// A term: its row in the glossary.
    Term(u32),
    /// A law, perhaps a fact of it: rows in the law book.
    Law(u32, Option<u32>),
    /// Another site, or `mailto:`.
    External(Box<str>),
    /// Nothing; it has been told.
    Broken,
}

/// Guesses are made for this many broken links; past that the site has other problems than spelling.
const MOST_GUESSES: usize = 50;

/// What the links of one page lead to, with what is wrong with them. Cloned for next to nothing.
#[derive(Clone, Debug)]
pub struct PageLinks {
    /// In the document's order.
    resolved: Arc<[Resolved]>,
    /// What is wrong with those that are broken, with their rows.
    problems: Arc<[(usize, Problem)]>,
}

/// What is wrong with the links.
pub(super) fn told<'a>(site: &'a Site, known: &dyn Fn() -> &'a Known, links: &[PageLinks]) -> Vec<Diagnostic> {
    let mut guesses = MOST_GUESSES;
    let mut diagnostics = Vec::new();
    for (page, links) in site.pages.iter().zip(links) {
        for (row, problem) in links.problems.iter() {
            let resolver = Resolver { site, known: known() };
            diagnostics.push(problem.tell(&resolver, page, &page.document.extract.links[*row], &mut guesses));
        }
    }
    diagnostics
}

/// Gathers what links where.
pub(super) fn connect(site: &mut Site, links: Vec<PageLinks>) {
    let all: Vec<Arc<[Resolved]>> = links.into_iter().map(|links| links.resolved).collect();
    let backlinks = backlinks(site, &all);
    for ((page, links), backlinks) in site.pages.iter_mut().zip(all).zip(backlinks) {
        let page = Arc::make_mut(page);
        page.links = links;
        page.backlinks = backlinks;
    }
}

/// The pages that link to each page, from links in the text and from `related` and `exercises`.
fn backlinks(site: &Site, links: &[Arc<[Resolved]>]) -> Vec<Vec<PageId>> {
    let mut backlinks: Vec<Vec<PageId>> = vec![Vec::new(); site.pages.len()];
    let mut add = |from: &Page, to: PageId| {
        let row = &mut backlinks[to.0 as usize];
        if to != from.id && from.listed && row.last() != Some(&from.id) && !row.contains(&from.id) {
            row.push(from.id);
        }
    };
    for (page, links) in site.pages.iter().zip(links) {
        for link in links.iter() {
            if let Resolved::Page(to, _) = link {
                add(page, *to);
            }
        }
        let meta = &page.document.meta;
        let lang = page.document.lang;
        let named = |space, list: &[crate::diag::Spanned<String>]| -> Vec<PageId> {
            list.iter().filter_map(|slug| site.by_slug(space, &slug.value, lang)).collect()
        };
        for to in named(NameSpace::Guide, &meta.related).into_iter().chain(named(NameSpace::Exercise, &meta.exercises))
        {
            add(page, to);
        }
    }
    backlinks
}

/// Why a link leads nowhere.
#[derive(Clone, Debug)]
struct Problem {
    code: Code,
    variant: Option<&'static str>,
    args: Vec<(&'static str, String)>,
    /// What kind of name to guess among.
    guess: Guess,
}

#[derive(Clone, Copy, Debug)]
enum Guess {
    No,
    Path,
    Slug(NameSpace),
    Term,
    Law,
    Fact(u32),
    Anchor(PageId),
}

impl Problem {
    fn new(code: Code, guess: Guess) -> Self {
        Self { code, variant: None, args: Vec::new(), guess }
    }

    fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    fn variant(mut self, variant: &'static str) -> Self {
        self.variant = Some(variant);
        self
    }

    fn tell(&self, resolver: &Resolver<'_>, page: &Page, link: &LinkRef, guesses: &mut usize) -> Diagnostic {
        let mut diagnostic = Diagnostic::new(self.code).at(link.span);
        for (name, value) in &self.args {
            diagnostic = diagnostic.arg(name, value);
        }
        if let Some(variant) = self.variant {
            diagnostic = diagnostic.variant(variant);
        }
        if *guesses == 0 {
            return diagnostic;
        }
        *guesses -= 1;
        let near = resolver.guess(self.guess, page, &link.target);
        let diagnostic = diagnostic.near(near.as_deref());
        match resolver.mended(self.guess, page, link) {
            Some((span, text)) => diagnostic.fix(span, text),
            None => diagnostic,
        }
    }
}

/// What links can lead to, by how they are written.
#[derive(Debug)]
pub(super) struct Known {
    /// Pages by their path in composed letters.
    pages: HashMap<String, PageId>,
    /// Files by their path in composed letters.
    files: HashMap<String, u32>,
    /// Documents that are not built, by their path in composed letters.
    left_out: BTreeMap<String, Arc<Document>>,
}

impl Known {
    pub(super) fn new(site: &Site, left_out: impl Iterator<Item = Arc<Document>>) -> Self {
        Self {
            pages: site.pages.iter().map(|page| (page.document.path.normalized(), page.id)).collect(),
            files: (0u32..).zip(&site.files).map(|(row, file)| (file.path.normalized(), row)).collect(),
            left_out: left_out.map(|document| (document.path.normalized(), document)).collect(),
        }
    }

    /// What the links of one page lead to.
    pub(super) fn resolve(&self, site: &Site, page: &Page) -> PageLinks {
        let resolver = Resolver { site, known: self };
        let mut problems = Vec::new();
        let links = page.document.extract.links.iter().enumerate();
        let led_to = links.map(|(row, link)| {
            resolver.resolve(page, link).unwrap_or_else(|problem| {
                problems.push((row, problem));
                Resolved::Broken
            })
        });
        PageLinks { resolved: led_to.collect(), problems: problems.into() }
    }
}

struct Resolver<'a> {
    site: &'a Site,
    known: &'a Known,
}

impl Resolver<'_> {
    fn resolve(&self, page: &Page, link: &LinkRef) -> Result<Resolved, Problem> {
        match &link.target {
            Target::External(url) => Ok(Resolved::External(url.clone())),
            Target::Email(address) => Ok(Resolved::External(address.clone())),
            Target::Empty => Err(Problem::new(code::LINK_EMPTY, Guess::No)),
            Target::Unsafe(target) => Err(Problem::new(code::LINK_UNSAFE, Guess::No).arg("target", target)),
            Target::Anchor(anchor) => {
                self.anchor(page.id, anchor)?;
                Ok(Resolved::Anchor(anchor.clone()))
            }
            Target::File { path, anchor } => self.file(page, path, anchor.as_deref()),
            Target::Named { scheme, slug, anchor } => {
                let space = namespace(*scheme);
                let found = self.site.by_slug(space, slug, page.document.lang);
                match found {
                    Some(to) => self.place(to, anchor.as_deref()),
                    None => Err(self.unnamed(space, slug)),
                }
            }
            Target::Term(id) => {
                let unknown = || Problem::new(code::TERM_UNKNOWN, Guess::Term).arg("id", id);
                self.site.registers.glossary.row(id).map(|(row, _)| Resolved::Term(row)).ok_or_else(unknown)
            }
            Target::Law { law, fact } => self.law(law, fact.as_deref()),
        }
    }

    fn unnamed(&self, space: NameSpace, slug: &str) -> Problem {
        let draft = self.known.left_out.values().any(|document| {
            NameSpace::of(&document.kind) == Some(space) && crate::base::slugify(&document.stem) == slug
        });
        if draft {
            return Problem::new(code::LINK_DRAFT, Guess::No).arg("target", slug);
        }
        Problem::new(code::LINK_BROKEN, Guess::Slug(space)).variant("named").arg("target", slug)
    }

    fn law(&self, law: &str, fact: Option<&str>) -> Result<Resolved, Problem> {
        let Some((law_row, known)) = self.site.registers.law.row(law) else {
            return Err(Problem::new(code::LAW_UNKNOWN, Guess::Law).arg("id", law));
        };
        let Some(fact) = fact else { return Ok(Resolved::Law(law_row, None)) };
        let unknown =
            || Problem::new(code::LAW_UNKNOWN, Guess::Fact(law_row)).variant("fact").arg("law", law).arg("fact", fact);
        let (fact, _) = known.fact_row(fact).ok_or_else(unknown)?;
        Ok(Resolved::Law(law_row, Some(fact)))
    }

    fn file(&self, page: &Page, path: &str, anchor: Option<&str>) -> Result<Resolved, Problem> {
        let decoded = percent_decoded(path);
        let path = decoded.split('?').next().unwrap_or_default();
        let target = match page.document.path.join_from_file(path) {
            Ok(target) => target,
            Err(PathError::Outside) => return Err(Problem::new(code::LINK_OUTSIDE, Guess::No).arg("target", path)),
            Err(_) => return Err(Problem::new(code::LINK_BROKEN, Guess::Path).arg("target", path)),
        };
        let name = target.normalized();
        let found = self.known.pages.get(&name).or_else(|| self.known.pages.get(&format!("{name}/_index.md")));
        if let Some(to) = found {
            return self.place(self.site.in_lang(*to, page.document.lang), anchor);
        }
        if let Some(row) = self.known.files.get(&name) {
            return Ok(Resolved::File(*row));
        }
        if self.known.left_out.contains_key(&name) {
            return Err(Problem::new(code::LINK_DRAFT, Guess::No).arg("target", path));
        }
        Err(Problem::new(code::LINK_BROKEN, Guess::Path).arg("target", path))
    }

    fn place(&self, to: PageId, anchor: Option<&str>) -> Result<Resolved, Problem> {
        if let Some(anchor) = anchor {
            self.anchor(to, anchor)?;
        }
        Ok(Resolved::Page(to, anchor.map(Into::into)))
    }

    fn anchor(&self, page: PageId, anchor: &str) -> Result<(), Problem> {
        let document = &self.site.page(page).document;
        if document.extract.anchors.iter().any(|known| *known.id == *anchor) {
            return Ok(());
        }
        Err(Problem::new(code::LINK_ANCHOR, Guess::Anchor(page)).arg("anchor", anchor).arg("page", &document.path))
    }

    /// The nearest real name to what a link says, written as the link should be.
    fn guess(&self, guess: Guess, page: &Page, target: &Target) -> Option<String> {
        let registers = &self.site.registers;
        match (guess, target) {
            (Guess::Path, Target::File { path, .. }) => self.nearest_path(page, path),
            (Guess::Slug(space), Target::Named { slug, .. }) => {
                nearest(slug, self.site.slugs(space)).map(str::to_owned)
            }
            (Guess::Term, Target::Term(id)) => {
                nearest(id, registers.glossary.terms.iter().map(|term| term.id.value.as_str())).map(str::to_owned)
            }
            (Guess::Law, Target::Law { law, .. }) => {
                nearest(law, registers.law.laws.iter().map(|law| law.id.value.as_str())).map(str::to_owned)
            }
            (Guess::Fact(row), Target::Law { fact: Some(fact), .. }) => {
                let facts = registers.law.laws.get(row as usize)?.facts.iter();
                nearest(fact, facts.map(|fact| fact.id.value.as_str())).map(str::to_owned)
            }
            (Guess::Anchor(to), _) => {
                let anchor = anchor_of(target)?;
                let anchors = self.site.page(to).document.extract.anchors.iter();
                nearest(anchor, anchors.map(|anchor| &*anchor.id)).map(|id| format!("#{id}"))
            }
            _ => None,
        }
    }

    /// The page whose file name is most like the link's, as a path from the page that links.
    fn nearest_path(&self, page: &Page, path: &str) -> Option<String> {
        let wanted = path.rsplit('/').next().unwrap_or(path);
        let wanted = wanted.strip_suffix(".md").unwrap_or(wanted);
        let same_lang = self.site.pages.iter().filter(|other| other.document.lang == page.document.lang);
        let stem = nearest(wanted, same_lang.clone().map(|other| &*other.document.stem))?;
        let found = same_lang.into_iter().find(|other| &*other.document.stem == stem)?;
        Some(relative_path(&page.document.path, &found.document.path))
    }
}

pub(super) fn namespace(scheme: Scheme) -> NameSpace {
    match scheme {
        Scheme::Guide => NameSpace::Guide,
        Scheme::Exercise => NameSpace::Exercise,
        Scheme::Pack => NameSpace::Pack,
    }
}

fn anchor_of(target: &Target) -> Option<&str> {
    match target {
        Target::Anchor(anchor) => Some(anchor),
        Target::File { anchor, .. } | Target::Named { anchor, .. } => anchor.as_deref(),
        _ => None,
    }
}

/// The path of `to` as a link in the file `from` would write it.
fn relative_path(from: &RelPath, to: &RelPath) -> String {
    let ours: Vec<&str> = from.folder().split('/').collect();
    let theirs: Vec<&str> = to.as_str().split('/').collect();
    let shared = ours.iter().zip(&theirs).take_while(|(a, b)| a == b).count();
    "../".repeat(ours.len() - shared) + &theirs[shared..].join("/")
}

/// `%20` and the like, which Markdown needs for spaces in addresses; what is not UTF-8 stays as written.
fn percent_decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = bytes.get(at + 1..at + 3).filter(|_| bytes[at] == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                decoded.push(byte);
                at += 3;
            }
            None => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_what_an_editor_encodes() {
        assert_eq!(percent_decoded("a%20b%C3%A5.md"), "a bå.md");
        assert_eq!(percent_decoded("100%.md"), "100%.md");
        assert_eq!(percent_decoded("%ff"), "%ff");
    }

    #[test]
    fn paths_are_written_as_links() {
        let path = |text| RelPath::new(text).expect("a path");
        assert_eq!(relative_path(&path("content/a/x.md"), &path("content/b/y.md")), "../b/y.md");
        assert_eq!(relative_path(&path("content/a/x.md"), &path("content/a/y.md")), "y.md");
    }
}
