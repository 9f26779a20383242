//! The one policy for addresses.
//!
//! `content/bolig/leie.md` is `/bolig/leie/`, `leie.nn.md` is `/nn/bolig/leie/`; `content/pages/om.md` is `/om/`;
//! exercises live under `/ovelser/` and packs under `/pakker/`.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Facet, Page, PageId, Site, sort_key};
use crate::base::{ContentHash, HashBuilder, Lang, Route, Slug};
use crate::diag::{Diagnostic, code};
use crate::model::{Document, Kind, Status};

/// The pages that no file stands behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Generated {
    /// A–Å.
    Az,
    /// The glossary.
    Glossary,
    /// The law facts.
    Law,
    /// The help lines.
    Helplines,
    /// Where one puts a day together.
    Compose,
    /// The search's results.
    Search,
    /// Where a reader saves parts of the site for reading without a network.
    Offline,
}

impl Generated {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Az, Self::Glossary, Self::Law, Self::Helplines, Self::Compose, Self::Search, Self::Offline];
}

/// The front page of a language.
pub(super) fn home(lang: Lang, default: Lang) -> Route {
    if lang == default { Route::root() } else { Route::root().child(&slug(lang.code())) }
}

/// The address of a page no file stands behind.
pub(super) fn generated(page: Generated, lang: Lang, default: Lang) -> Route {
    let name = match page {
        Generated::Az => "a-a",
        Generated::Glossary => "ordliste",
        Generated::Law => "lov",
        Generated::Helplines => "hjelpelinjer",
        Generated::Compose => return home(lang, default).child(&slug("pakker")).child(&slug("sett-sammen")),
        Generated::Search => "sok",
        Generated::Offline => "uten-nett",
    };
    home(lang, default).child(&slug(name))
}

/// The address of the list of a theme, an audience, a phase or a time.
pub(super) fn facet(facet: Facet, id: &str, lang: Lang, default: Lang) -> Route {
    let folder = match facet {
        Facet::Theme => "tema",
        Facet::Audience => "for",
        Facet::Phase => "fase",
        Facet::Time => "tid",
    };
    home(lang, default).child(&slug(folder)).child(&slug(id))
}

/// A slug of any text; texts that leave nothing are `side`.
fn slug(text: &str) -> Slug {
    Slug::from_text(text).unwrap_or_else(|| Slug::new("side").expect("a slug"))
}

/// A document with its address and its place in alphabetical order: what can be said of it by itself.
#[derive(Clone, Debug)]
pub struct Addressed {
    /// The document.
    pub document: Arc<Document>,
    route: Route,
    slug: String,
    pub(super) sort_key: Vec<u8>,
}

impl Addressed {
    /// One hash of everything that other pages' links can see of it. Where no page's has changed, no link leads
    /// elsewhere than it did.
    #[must_use]
    pub fn surface(&self) -> ContentHash {
        let document = &self.document;
        let mut hash = HashBuilder::new("surface");
        for part in [document.path.as_str(), document.lang.code(), document.kind.name(), &self.slug, &document.stem] {
            hash.part(part.as_bytes());
        }
        if let Kind::Exercise(exercise) = &document.kind {
            hash.part(exercise.id.value.as_bytes());
        }
        hash.part(&[u8::from(document.meta.status == Status::Draft)]);
        for anchor in &document.extract.anchors {
            hash.part(anchor.id.as_bytes());
        }
        hash.finish()
    }
}

/// How like a document is to the one before it, the least first; each has what those before it have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// Links to it or from it may lead elsewhere.
    Another,
    /// Links to it lead where they did, and its own are the same, written alike.
    Links,
    /// Only text, title and summary differ: the page has the place it had, if not in alphabetical order.
    Place,
    /// Only the text differs: front matter, and with it the places of its fields, is the same to the letter.
    AllButText,
}

impl Addressed {
    /// How like this document is to the other.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> Likeness {
        let (ours, theirs) = (&*self.document, &*other.document);
        let links = ours.extract.links.iter().map(|link| (&link.target, link.image));
        if self.surface() != other.surface()
            || !links.eq(theirs.extract.links.iter().map(|link| (&link.target, link.image)))
        {
            return Likeness::Another;
        }
        let (front, other_front) = (front(ours), front(theirs));
        if ours.reading_minutes() != theirs.reading_minutes() || !untitled(front).eq(untitled(other_front)) {
            return Likeness::Links;
        }
        if front == other_front { Likeness::AllButText } else { Likeness::Place }
    }
}

/// The text before the first block: the front matter and perhaps a little more.
fn front(document: &Document) -> &str {
    let first = document.blocks().iter().find_map(crate::model::Block::span);
    let end = first.map_or(document.text.len(), |span| span.start as usize);
    document.text.get(..end).unwrap_or(&document.text)
}

/// The lines that say neither title nor summary. A text over several lines has lines that are none of these, so where
/// one of those changes, more is taken to have changed than has.
fn untitled(front: &str) -> impl Iterator<Item = &str> {
    let is_title = |line: &&str| {
        let (name, _) = line.split_once('=').unwrap_or_default();
        matches!(name.trim(), "title" | "summary")
    };
    front.lines().filter(move |line| !is_title(line))
}

/// Gives a document its address.
pub fn address(document: Document, default: Lang, diagnostics: &mut Vec<Diagnostic>) -> Addressed {
    let (route, slug) = route_and_slug(&document, default, diagnostics);
    Addressed { route, slug, sort_key: sort_key(&document.meta.title), document: Arc::new(document) }
}

/// Makes a page of every document.
pub(super) fn place(documents: Vec<Addressed>) -> Vec<Arc<Page>> {
    let pages = documents.into_iter().enumerate().map(|(row, addressed)| {
        let Addressed { document, route, slug, sort_key } = addressed;
        Arc::new(Page {
            id: PageId(u32::try_from(row).unwrap_or(u32::MAX)),
            sort_key,
            document,
            route,
            slug,
            section: None,
            versions: Vec::new(),
            links: Arc::default(),
            backlinks: Vec::new(),
            terms: Arc::default(),
            listed: true,
        })
    });
    pages.collect()
}

fn route_and_slug(document: &Document, default: Lang, diagnostics: &mut Vec<Diagnostic>) -> (Route, String) {
    let (top, rest) = document.path.as_str().split_once('/').unwrap_or(("", document.path.as_str()));
    let folders = rest.rsplit_once('/').map_or("", |(folders, _)| folders);
    let mut parts: Vec<&str> = folders.split('/').filter(|part| !part.is_empty()).collect();
    if document.path.municipality().is_some() {
        // Which municipality it is goes without saying: a site has but one.
        drop(parts.splice(..2, ["lokalt"]));
    }
    match (top, parts.first()) {
        ("exercises", Some(&"packs")) => parts[0] = "pakker",
        ("exercises", _) => parts.insert(0, "ovelser"),
        (_, Some(&"pages")) => drop(parts.remove(0)),
        _ => {}
    }
    let mut route = parts.into_iter().fold(home(document.lang, default), |route, part| route.child(&slug(part)));
    if matches!(document.kind, Kind::Section) {
        return (route, String::new());
    }
    let named = document.meta.slug.as_ref().map_or(&*document.stem, |slug| &slug.value);
    let own = Slug::from_text(named).unwrap_or_else(|| {
        diagnostics.push(Diagnostic::new(code::ROUTE_NAME).arg("name", named).in_file(document.file));
        // Unlike any other page's, so that one fault is not told as three.
        slug(&format!("uten-navn-{}", document.hash.short()))
    });
    route = route.child(&own);
    (route, own.as_str().to_owned())
}

/// Complains about files that make one address, and about files that take an address of the program's own.
pub(super) fn collisions(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let mut taken: HashMap<&Route, &Page> = HashMap::new();
    let own = own(site);
    for page in &site.pages {
        let complain = || Diagnostic::new(code::ROUTE_COLLISION).arg("route", &page.route).at(page.document.place());
        if let Some(first) = taken.get(&page.route) {
            let other = first.document.place();
            diagnostics.push(complain().arg("path", &first.document.path).also(other, "other"));
        } else if own.contains(&page.route) {
            diagnostics.push(complain().variant("own"));
        } else {
            taken.insert(&page.route, page);
        }
    }
}

/// Files the program writes beside the pages, by the last part of their path.
const FILES: [&str; 8] =
    ["404.html", "_headers", "feed.xml", "pages.json", "reviews.ics", "robots.txt", "sitemap.xml", "sw.js"];

/// True when a page at this address would need a folder where a file is written.
pub(super) fn is_file(site: &Site, route: &Route) -> bool {
    let path = route.as_str().trim_end_matches('/');
    let last = path.rsplit('/').next().unwrap_or(path);
    FILES.contains(&last) || site.files.iter().any(|file| file.output.as_str() == path)
}

/// The addresses of pages no file stands behind.
pub(super) fn own(site: &Site) -> Vec<Route> {
    let mut routes = Vec::new();
    for lang in site.languages() {
        for page in Generated::ALL {
            routes.push(site.generated(page, lang));
        }
        for (facet, id) in site.listings.all(lang) {
            routes.push(site.facet_route(facet, id, lang));
        }
    }
    routes.extend(site.pages.iter().filter_map(|page| site.show_route(page)));
    routes
}
