//! The theme's templates, ready to render.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;
use tera::{Context, Kwargs, State, Tera, Value};

use crate::base::{ContentHash, HashBuilder, Lang};
use crate::diag::{Diagnostic, Span, code};
use crate::theme::{Origin, Theme, UiWords};
use crate::view::{PageView, SiteView};

use super::minify;
use super::squeeze::small;
use super::template_problem::TemplateProblem;
use super::{escape, parts};

/// The templates in every language of the site. Each language has a set of its own, with its words in it.
pub struct Templates {
    sets: BTreeMap<Lang, Set>,
    origins: BTreeMap<String, Origin>,
    /// What pages share, by what it is made from.
    surrounds: Mutex<BTreeMap<SurroundKey, Arc<Surround>>>,
}

/// All that [`Surround`] is made from.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct SurroundKey {
    lang: Lang,
    /// The way to the site's root.
    root: String,
    /// The page itself, when the header links to it.
    here: Option<String>,
    kind: &'static str,
    tools: Vec<&'static str>,
}

/// The templates of one language.
struct Set {
    tera: Tera,
    hash: ContentHash,
    /// The pages that the header links to: they are marked as current on themselves.
    linked: BTreeSet<String>,
}

/// What is the same for every page of one kind at one depth, made small.
pub(super) struct Surround {
    pub assets: Vec<u8>,
    pub header: Vec<u8>,
    pub footer: Vec<u8>,
}

impl Templates {
    /// Reads the templates of a theme, with the words and the site's view of each language.
    ///
    /// # Errors
    /// Diagnostics for templates that cannot be read, or that ask for what is not there.
    pub fn new<'w>(
        theme: &Theme,
        languages: impl IntoIterator<Item = (&'w Arc<UiWords>, SiteView)>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let files: Vec<(String, String)> =
            theme.under("templates").map(|(name, file)| (name.to_owned(), file.text().into_owned())).collect();
        let files = without_empty(files);
        let mut templates = Self { sets: BTreeMap::new(), origins: origins(theme), surrounds: Mutex::default() };
        let source = theme.hash_under("templates");
        for (words, site) in languages {
            let mut tera = Tera::new();
            tera.register_function("t", translate(words));
            tera.set_escape_fn(escape::write);
            tera.add_raw_templates(files.iter().map(|(name, text)| (name.as_str(), text.as_str())))
                .map_err(|error| templates.tell_all(&error, &files))?;
            let hash = salt(source, words, &site);
            let links = site.navigation.iter().map(|link| link.path.clone());
            let linked = links.chain([site.home.clone()]).collect();
            let globals = tera.global_context();
            globals.insert("site", &site);
            globals.insert("ui", &underscored(words));
            for (name, mark) in parts::marks() {
                globals.insert(name, &mark);
            }
            templates.sets.insert(words.lang(), Set { tera, hash, linked });
        }
        Ok(templates)
    }

    /// True when these are the templates that [`Self::new`] would make of the same.
    #[must_use]
    pub fn are_of(&self, theme: &Theme, languages: &[(&Arc<UiWords>, SiteView)]) -> bool {
        let source = theme.hash_under("templates");
        let same =
            |(words, site): &(&Arc<UiWords>, SiteView)| self.hash(words.lang()) == Some(salt(source, words, site));
        languages.len() == self.sets.len() && languages.iter().all(same) && self.origins == origins(theme)
    }

    /// What a page's rendering depends on beside its own view: templates, words and what all pages share.
    #[must_use]
    pub fn hash(&self, lang: Lang) -> Option<ContentHash> {
        self.sets.get(&lang).map(|set| set.hash)
    }

    /// Renders a page's frame, with a mark in place of each of its parts: header, footer, QR code.
    ///
    /// # Errors
    /// A diagnostic that names the template, the place in it and the page.
    pub(super) fn render(&self, lang: Lang, view: PageView) -> Result<Vec<u8>, Box<Diagnostic>> {
        let (template, path) = (format!("{}.html", view.template), format!("/{}", view.path));
        let mut context = Context::new();
        context.insert("root", &view.root);
        context.insert("page", &view);
        // A long list is held twice otherwise: as a view and as tera's values.
        drop(view);
        self.draw(lang, &template, &context, &path)
    }

    /// What a page shares with others: `partials/assets.html`, `partials/header.html` and `partials/footer.html`, with
    /// `root`, `here`, `kind` and `tools`.
    ///
    /// # Errors
    /// As for [`Self::render`].
    pub(super) fn surround(&self, lang: Lang, view: &PageView) -> Result<Arc<Surround>, Box<Diagnostic>> {
        let linked = self.sets.get(&lang).is_some_and(|set| set.linked.contains(&view.path));
        let here = (linked && view.template != "not-found").then(|| view.path.clone());
        let key = SurroundKey { lang, root: view.root.clone(), here, kind: view.kind, tools: view.tools.clone() };
        // A thread that panicked while it held the lock left the table whole: entries are put in at once.
        let known = self.surrounds.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some(surround) = known {
            return Ok(surround);
        }
        let mut context = Context::new();
        context.insert("root", &key.root);
        context.insert("here", &key.here);
        context.insert("kind", &key.kind);
        context.insert("tools", &key.tools);
        let path = format!("/{}", view.path);
        let part = |name| self.draw(lang, name, &context, &path);
        let surround = Arc::new(Surround {
            assets: small(&part("partials/assets.html")?),
            header: minify(&part("partials/header.html")?),
            footer: minify(&part("partials/footer.html")?),
        });
        self.surrounds.lock().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&surround));
        Ok(surround)
    }

    fn draw(&self, lang: Lang, template: &str, context: &Context, page: &str) -> Result<Vec<u8>, Box<Diagnostic>> {
        let Some(set) = self.sets.get(&lang) else {
            let reason = format!("no words for the language {lang}");
            return Err(Box::new(self.tell(&TemplateProblem { file: String::new(), range: 0..0, reason }, page)));
        };
        let mut drawn = Vec::with_capacity(FRAME);
        let result = set.tera.render_to(template, context, &mut drawn);
        result.map_err(|error| Box::new(self.tell(&TemplateProblem::of(&error), page)))?;
        Ok(drawn)
    }

    /// What is wrong with templates before any page is made of them.
    fn tell_all(&self, error: &tera::Error, files: &[(String, String)]) -> Vec<Diagnostic> {
        let text = |name: &str| files.iter().find(|(own, _)| own == name).map(|(_, text)| text.as_str());
        TemplateProblem::all(error, text).iter().map(|problem| self.tell(problem, NO_PAGE)).collect()
    }

    /// The diagnostic for a problem, in the site's own file where there is one.
    fn tell(&self, problem: &TemplateProblem, page: &str) -> Diagnostic {
        let file = if problem.file.is_empty() { String::new() } else { format!("{}: ", problem.file) };
        let diagnostic =
            Diagnostic::new(code::THEME_TEMPLATE).arg("reason", format!("{file}{}", problem.reason)).arg("page", page);
        match self.origins.get(&problem.file) {
            Some(Origin::Site(_, file)) => diagnostic.at(Span::new(*file, problem.range.clone())),
            _ => diagnostic,
        }
    }
}

/// How many bytes a frame is expected to have: most have fewer.
const FRAME: usize = 16 * 1024;

/// Stands for the page where a template is at fault by itself: the path of a page begins with a slash.
const NO_PAGE: &str = "none";

/// How many words with arguments are remembered: reading times, sizes and the like are few and come again.
const SAID: usize = 4096;

/// `t(id="review-overdue", date=…)`: a word with its arguments put in.
fn translate(words: &Arc<UiWords>) -> impl Fn(Kwargs, &State<'_>) -> tera::TeraResult<String> + use<> {
    let words = Arc::clone(words);
    let said = Mutex::new(FxHashMap::<String, String>::default());
    move |kwargs: Kwargs, _: &State<'_>| {
        let mut given: Vec<(&str, Cow<'_, str>)> =
            kwargs.iter().map(|(name, value)| (name.as_str().unwrap_or_default(), plain(value))).collect();
        given.sort();
        let mut asked = String::new();
        for (name, value) in &given {
            // With its length before it, no value looks like two.
            [name, " ", &value.len().to_string(), " ", value].iter().for_each(|part| asked.push_str(part));
        }
        // Entries are put in at once, so that a panic elsewhere leaves the table whole.
        if let Some(known) = said.lock().unwrap_or_else(PoisonError::into_inner).get(&asked) {
            return Ok(known.clone());
        }
        let id: String = kwargs.must_get("id")?;
        let args: Vec<(&str, &str)> =
            given.iter().filter(|(name, _)| *name != "id").map(|(name, value)| (*name, &**value)).collect();
        let text = words.get(&id, &args);
        let mut said = said.lock().unwrap_or_else(PoisonError::into_inner);
        if said.len() < SAID {
            said.insert(asked, text.clone());
        }
        Ok(text)
    }
}

fn plain(value: &Value) -> Cow<'_, str> {
    value.as_str().map_or_else(|| Cow::Owned(value.to_string()), Cow::Borrowed)
}

/// The plain words under names that templates can write: `skip_to_content`.
fn underscored(words: &UiWords) -> BTreeMap<String, &str> {
    words.plain().iter().map(|(id, text)| (id.replace('-', "_"), text.as_str())).collect()
}

/// The templates with what takes in an empty one made an empty text: most slots are, and each would be entered for every
/// page. All else stays in its place, since what is wrong with a template is told by where it stands. In a comment it does
/// no harm; a template with raw text may mean what it says, and is left alone.
fn without_empty(mut files: Vec<(String, String)>) -> Vec<(String, String)> {
    let empty = files.iter().filter(|(_, text)| is_empty(text)).map(|(name, _)| format!("{{% include \"{name}\" %}}"));
    let pairs: Vec<_> = empty.map(|tag| (format!("{{{{ \"\"{} }}}}", " ".repeat(tag.len() - NOTHING)), tag)).collect();
    for (_, text) in files.iter_mut().filter(|(_, text)| !text.contains("endraw")) {
        for (nothing, include) in &pairs {
            if text.contains(include) {
                *text = text.replace(include, nothing);
            }
        }
    }
    files
}

/// The bytes of `{{ "" }}`.
const NOTHING: usize = 8;

/// True for a template of space and one comment.
fn is_empty(text: &str) -> bool {
    let comment = text.trim().strip_prefix("{#").and_then(|text| text.strip_suffix("#}"));
    comment.is_some_and(|text| !text.contains("#}")) || text.trim().is_empty()
}

/// Whose each template is.
fn origins(theme: &Theme) -> BTreeMap<String, Origin> {
    theme.under("templates").map(|(name, file)| (name.to_owned(), file.origin.clone())).collect()
}

fn salt(source: ContentHash, words: &UiWords, site: &SiteView) -> ContentHash {
    let mut hash = HashBuilder::new("templates");
    hash.hash(source);
    hash.hash(words.hash());
    // A view of plain values always serialises.
    hash.part(&serde_json::to_vec(site).unwrap_or_default());
    hash.finish()
}

#[cfg(test)]
mod tests {
    use super::without_empty;

    #[test]
    fn what_is_empty_is_not_taken_in() {
        let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let base =
            "a\n{% include \"slots/one.html\" %}\n{% include \"slots/two.html\" %}\n{% include \"slots/three.html\" %}";
        let files = vec![
            file("base.html", base),
            file("slots/one.html", "{#- Slot, empty. -#}\n"),
            file("slots/two.html", "{# a #}b{# c #}"),
            file("slots/three.html", ""),
        ];
        let one = format!("{{{{ \"\"{} }}}}", " ".repeat(22));
        let three = format!("{{{{ \"\"{} }}}}", " ".repeat(24));
        let expected = format!("a\n{one}\n{{% include \"slots/two.html\" %}}\n{three}");
        assert_eq!(expected.len(), base.len());
        assert_eq!(without_empty(files)[0].1, expected);
    }
}
