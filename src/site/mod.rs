//! The site as a whole: which pages there are, where they live and how they hang together.
//!
//! Floor 3. Pure: documents and settings in, one immutable [`Site`] out. No IO, no rendering, no locks.

mod assembling;
mod links;
mod listings;
mod local;
mod names;
mod programs;
mod redirects;
mod routes;
mod sections;
mod terms;
mod versions;

pub use assembling::{Assembled, Assembling, assemble, assemble_again, assemble_retitled};
pub use links::{PageLinks, Resolved};
pub use listings::{Facet, Listings, sort_key};
pub use local::Local;
pub use redirects::Redirect;
pub use routes::{Addressed, Generated, Likeness, address};
pub use terms::{TermIndex, TermUse};

use std::sync::Arc;

use crate::base::{ContentHash, Date, Lang, OutputPath, RelPath, Route};
use crate::config::SiteConfig;
use crate::model::{Bibliography, Document, Glossary, Helplines, Kind, Language, LawBook, SearchWords, Target};

/// A page of the site: its row in [`Site::pages`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub u32);

/// What a site is built for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A web server: with what is needed for reading without a network.
    #[default]
    Published,
    /// A disk or a memory stick: every link names a file, and nothing needs a server.
    Portable,
    /// An editor's own screen: as published, but nothing is saved in the browser, where it would hide what is written.
    Preview,
}

/// What a site is assembled from.
#[derive(Debug, Default)]
pub struct Parts {
    /// What it is built for.
    pub form: Form,
    /// The settings.
    pub config: SiteConfig,
    /// Every document with its address, in path order.
    pub documents: Vec<Addressed>,
    /// The registers.
    pub registers: Arc<Registers>,
    /// Files that pages can link to and that are copied as they are.
    pub files: Vec<SiteFile>,
    /// The day it is built.
    pub today: Option<Date>,
    /// True builds drafts too.
    pub drafts: bool,
}

/// What pages refer to by id.
#[derive(Clone, Debug, Default)]
pub struct Registers {
    /// Terms.
    pub glossary: Glossary,
    /// Laws.
    pub law: LawBook,
    /// Help lines.
    pub helplines: Helplines,
    /// Sources.
    pub bibliography: Bibliography,
    /// Words to weigh, and how long sentences may be; no page is made from them.
    pub language: Language,
    /// What people type and what pages say.
    pub search: SearchWords,
    /// The hash of the first four files: what a page made from them depends on.
    pub hash: Option<ContentHash>,
}

/// A picture or another file that is copied as it is.
#[derive(Clone, Debug)]
pub struct SiteFile {
    /// Where it lies.
    pub path: RelPath,
    /// The hash of its bytes.
    pub hash: ContentHash,
    /// Where it is written.
    pub output: OutputPath,
    /// What a page shows of it; `None` for what no page shows, or what cannot be shown.
    pub picture: Option<Picture>,
}

/// A file as pages show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The smaller ones that are sent in its stead, from the narrowest; none for what is sent as it is.
    pub copies: Vec<PictureCopy>,
}

/// A smaller one of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureCopy {
    /// Pixels across.
    pub width: u32,
    /// What it is made of and how, as one hash.
    pub recipe: ContentHash,
    /// Where it is written.
    pub output: OutputPath,
}

/// The whole site. Cloned for little: what is large is shared.
#[derive(Clone, Debug)]
pub struct Site {
    /// What it is built for.
    pub form: Form,
    /// The settings.
    pub config: SiteConfig,
    /// The pages, in path order.
    pub pages: Vec<Arc<Page>>,
    /// The registers.
    pub registers: Arc<Registers>,
    /// Files that are copied.
    pub files: Vec<SiteFile>,
    /// Pages by theme, audience and phase.
    pub listings: Arc<Listings>,
    /// What the municipality has laid over the shared site.
    pub local: Local,
    /// Old addresses and where they lead.
    pub redirects: Vec<Redirect>,
    /// The day it is built.
    pub today: Option<Date>,
    /// Pages by slug, for links and lists in front matter.
    names: Arc<names::Names>,
}

/// A page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its row.
    pub id: PageId,
    /// Its file, parsed; shared with whoever keeps it for the next assembly.
    pub document: Arc<Document>,
    /// Its address.
    pub route: Route,
    /// Its slug: the last part of the address; empty for a section.
    pub slug: String,
    /// The section it is listed in; `None` for the front page.
    pub section: Option<PageId>,
    /// The page in every language there is, this one included, in the languages' order.
    pub versions: Vec<PageId>,
    /// What each of the document's links leads to, in the document's order.
    pub links: Arc<[Resolved]>,
    /// The pages that link here, in path order.
    pub backlinks: Vec<PageId>,
    /// Where glossary terms are first used.
    pub terms: Arc<[TermUse]>,
    /// True when lists, feeds and the index show it.
    pub listed: bool,
    /// Its place in Norwegian alphabetical order.
    pub sort_key: Vec<u8>,
}

impl Site {
    /// The pages, in path order.
    pub fn each_page(&self) -> impl DoubleEndedIterator<Item = &Page> + Clone {
        self.pages.iter().map(|page| &**page)
    }

    /// The page with this id.
    #[must_use]
    pub fn page(&self, id: PageId) -> &Page {
        &self.pages[id.0 as usize]
    }

    /// The page with this slug, in `lang` or else in the language it has.
    #[must_use]
    pub fn by_slug(&self, kind: NameSpace, slug: &str, lang: Lang) -> Option<PageId> {
        let first = self.names.get(kind, slug)?;
        Some(self.in_lang(first, lang))
    }

    /// The page that the settings name: `guide:slug` and its like, or a file by its path.
    #[must_use]
    pub fn named(&self, text: &str, lang: Lang) -> Option<PageId> {
        let found = match Target::parse(text) {
            Target::Named { scheme, slug, .. } => self.by_slug(links::namespace(scheme), &slug, lang),
            _ => self.pages.iter().find(|page| page.document.path.as_str() == text).map(|page| page.id),
        };
        found.map(|id| self.in_lang(id, lang))
    }

    /// True when a page has this slug or this address, without the slashes around it.
    #[must_use]
    pub fn is_place(&self, name: &str) -> bool {
        let at = |route: &Route| route.as_str().trim_matches('/') == name;
        self.pages.iter().any(|page| page.slug == name || at(&page.route)) || routes::own(self).iter().any(at)
    }

    /// Every slug of a kind, sorted.
    pub fn slugs(&self, kind: NameSpace) -> impl Iterator<Item = &str> {
        self.names.all(kind)
    }

    /// The version of a page in `lang`, or the page itself.
    #[must_use]
    pub fn in_lang(&self, id: PageId, lang: Lang) -> PageId {
        let versions = &self.page(id).versions;
        versions.iter().copied().find(|version| self.page(*version).document.lang == lang).unwrap_or(id)
    }

    /// The front page of a language, if a file is written for it.
    #[must_use]
    pub fn home(&self, lang: Lang) -> Option<&Page> {
        let home = routes::home(lang, self.config.default_lang());
        self.each_page().find(|page| page.route == home)
    }

    /// The languages that have pages, the default first.
    #[must_use]
    pub fn languages(&self) -> Vec<Lang> {
        let used = |lang: &Lang| self.pages.iter().any(|page| page.document.lang == *lang);
        let default = self.config.default_lang();
        let others = Lang::ALL.into_iter().filter(|lang| *lang != default && used(lang));
        std::iter::once(default).chain(others).collect()
    }

    /// The address of a page no file stands behind.
    #[must_use]
    pub fn generated(&self, page: Generated, lang: Lang) -> Route {
        routes::generated(page, lang, self.config.default_lang())
    }

    /// The address of a theme's, an audience's or a phase's list.
    #[must_use]
    pub fn facet_route(&self, facet: Facet, id: &str, lang: Lang) -> Route {
        routes::facet(facet, id, lang, self.config.default_lang())
    }
}

/// Slugs are unique within each of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameSpace {
    /// Guides and plain pages.
    Guide,
    /// Exercises.
    Exercise,
    /// Packs.
    Pack,
}

impl NameSpace {
    /// Where the slugs of a kind of page belong; a section has none.
    #[must_use]
    pub const fn of(kind: &Kind) -> Option<Self> {
        match kind {
            Kind::Guide | Kind::Page => Some(Self::Guide),
            Kind::Exercise(_) => Some(Self::Exercise),
            Kind::Pack(_) => Some(Self::Pack),
            Kind::Section => None,
        }
    }
}
