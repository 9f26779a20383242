//! A site as one round of a preview found it: a table of what each file is made from, the same that a build goes
//! through. A page is rendered when it is asked for, a PDF is set and the search indexed likewise.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rayon::prelude::*;

use super::beside::{Beside, Printed};
use super::kept::{Index, Kept};
use super::pages::{Made, Pages};
use super::plan::{Make, Places};
use super::{Loaded, Options, pictures};
use crate::base::OutputPath;
use crate::check::{LanguageRules, Listener, Readability};
use crate::diag::Diagnostic;
use crate::html::Templates;
use crate::model::{Inline, visit};
use crate::search::{self, Shard};
use crate::site::{Generated, Page, PageId, PictureCopy, Site};
use crate::source;
use crate::view::{self, Builder, CitationStyle, Downloads};

/// What an edition has from the rounds before it.
pub(super) struct Shared {
    /// `None` when a template could not be read.
    pub(super) templates: Option<Arc<Templates>>,
    pub(super) style: CitationStyle,
    pub(super) kept: Arc<Kept>,
}

/// A site as one round found it.
pub struct Edition {
    /// The site with everything there is to say of it.
    pub loaded: Loaded,
    pub(super) options: Options,
    pub(super) shared: Shared,
    /// The files that a source or a list stands behind, as a build plans them.
    plan: Arc<Places>,
    /// The PDFs beside them.
    pub(super) beside: Beside,
    search: OnceLock<Arc<Index>>,
    uncited: OnceLock<Vec<String>>,
}

/// A file that was asked for.
pub enum Asked {
    /// The site has no such file.
    Missing,
    /// The very bytes that a build writes.
    Bytes(Arc<[u8]>),
    /// A template or the typesetter complained; with the last bytes that there were.
    Problem(Box<Diagnostic>, Option<Arc<[u8]>>),
}

impl Edition {
    pub(super) fn new(loaded: Loaded, plan: Arc<Places>, shared: Shared, options: Options) -> Self {
        let builder = Builder::with_style(&loaded.site, &loaded.words, shared.style.clone());
        let beside = Beside::of(&loaded, &builder);
        Self { loaded, options, shared, plan, beside, search: OnceLock::new(), uncited: OnceLock::new() }
    }

    /// The site.
    #[must_use]
    pub const fn site(&self) -> &Site {
        &self.loaded.site
    }

    /// The path it will be published under, `/` or `/under/`.
    #[must_use]
    pub fn base_path(&self) -> String {
        view::base_path(&self.site().config.base_url)
    }

    /// True when a build would write it.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        !self.loaded.has_errors()
    }

    /// True when its pages can be rendered at all.
    #[must_use]
    pub const fn has_templates(&self) -> bool {
        self.shared.templates.is_some()
    }

    /// True when the site has a file there.
    #[must_use]
    pub fn has(&self, path: &OutputPath) -> bool {
        if self.beside.has(path) {
            return !matches!(self.pdf(path), Asked::Missing);
        }
        self.plan.contains_key(path) || (search::is_shard(path) && self.index().contains_key(path))
    }

    /// Every file of the site, in no order. All that is printed is printed, and the search is indexed.
    #[must_use]
    pub fn paths(&self) -> Vec<OutputPath> {
        let printed = self.beside.paths().filter(|path| self.has(path));
        self.plan.keys().chain(printed).chain(self.index().keys()).cloned().collect()
    }

    /// The page whose file this is, if a source stands behind it.
    #[must_use]
    pub fn page(&self, path: &OutputPath) -> Option<&Page> {
        match self.plan.get(path)? {
            Make::Page(id) => Some(self.site().page(*id)),
            _ => None,
        }
    }

    /// The keys of the sources that no page cites. Found out when it is first asked for.
    #[must_use]
    pub fn uncited(&self) -> &[String] {
        self.uncited.get_or_init(|| {
            let known = &self.site().registers.bibliography.places;
            if known.is_empty() {
                return Vec::new();
            }
            let cited: BTreeSet<&str> = self.site().pages.par_iter().flat_map_iter(|page| cited(page)).collect();
            known.keys().filter(|key| !cited.contains(key.as_str())).cloned().collect()
        })
    }

    /// How hard the page is to read, with its longest sentences.
    #[must_use]
    pub fn readability(&self, page: &Page) -> Readability {
        let rules = LanguageRules::new(&self.site().registers.language, &self.site().config.levels, Listener::Editor);
        rules.readability(&page.document)
    }

    /// A file of the site, rendered now or remembered. A page waits for its PDFs, whose sizes it tells.
    #[must_use]
    pub fn file(&self, path: &OutputPath) -> Asked {
        self.made(path, &|page| self.printed(page))
    }

    /// A file of the site, and the pages whose PDFs it waits for no longer than it must: it tells of those as they last
    /// were. Once they are set ([`Self::set_beside`]) it is what [`Self::file`] gives.
    #[must_use]
    pub fn at_once(&self, path: &OutputPath) -> (Asked, Vec<PageId>) {
        let waiting = RefCell::new(Vec::new());
        let asked = self.made(path, &|page| {
            let (printed, is_settled) = self.printed_so_far(page);
            if !is_settled {
                waiting.borrow_mut().push(page);
            }
            printed
        });
        (asked, waiting.into_inner())
    }

    fn made(&self, path: &OutputPath, printed: &dyn Fn(PageId) -> Arc<Printed>) -> Asked {
        if search::is_shard(path) {
            return self.shard(path);
        }
        if self.beside.has(path) {
            return self.pdf(path);
        }
        let kept = &self.shared.kept;
        let last = kept.page(path);
        let Some(make) = self.plan.get(path) else {
            // A page that is shown may still ask for the style sheet it was made with.
            let asset = last.filter(|_| path.as_str().starts_with("assets/"));
            return asset.map_or(Asked::Missing, |(_, bytes)| Asked::Bytes(bytes));
        };
        let Some(templates) = &self.shared.templates else {
            return last.map_or(Asked::Missing, |(_, bytes)| Asked::Bytes(bytes));
        };
        let prints: Vec<(PageId, Arc<Printed>)> =
            self.tells_of(make).into_iter().map(|page| (page, printed(page))).collect();
        if let (Make::Page(_), Some(problem)) = (make, prints.iter().find_map(|(_, printed)| printed.error())) {
            return Asked::Problem(Box::new(problem.clone()), last.map(|(_, bytes)| bytes));
        }
        let offered = prints.iter().filter(|(_, printed)| !printed.downloads.is_empty());
        let offered: Downloads = offered.map(|(page, printed)| (*page, printed.downloads.clone())).collect();
        let pages = Pages { builder: self.builder().with_downloads(&offered), templates };
        let known = last.as_ref().map(|(recipe, _)| *recipe);
        match (pages.make(make, &|recipe| Some(recipe) == known), last) {
            (Made::Known, Some((_, bytes))) => Asked::Bytes(bytes),
            (Made::Bytes(recipe, bytes), _) => {
                let bytes: Arc<[u8]> = bytes.into();
                kept.keep_page(path, recipe, &bytes);
                Asked::Bytes(bytes)
            }
            (Made::Copy(row), _) => {
                let file = &self.site().files[row];
                let bytes = source::copied(&self.options.root, &file.path, file.hash);
                bytes.map_or(Asked::Missing, |bytes| Asked::Bytes(bytes.into()))
            }
            (Made::Picture(row, copy), _) => self.picture(path, row, copy),
            (Made::Problem(problem), last) => Asked::Problem(problem, last.map(|(_, bytes)| bytes)),
            // Only what is remembered is known.
            (Made::Known, None) | (Made::Nothing, _) => Asked::Missing,
        }
    }

    /// Whose downloads a file tells of: a page of its own editions, the page for saving of all there are.
    fn tells_of(&self, make: &Make) -> BTreeSet<PageId> {
        match make {
            Make::Page(id) => [*id].into(),
            Make::Generated(Generated::Offline, _) => self.beside.pages().collect(),
            _ => BTreeSet::new(),
        }
    }

    fn picture(&self, path: &OutputPath, row: usize, copy: usize) -> Asked {
        let file = &self.site().files[row];
        let copy = file.picture.as_ref().and_then(|picture| picture.copies.get(copy));
        // A preview takes what a build has made, and leaves nothing there itself: no request writes a file.
        let root = &self.options.root;
        let bytes = |copy: &PictureCopy| {
            pictures::depot(root).get(copy.recipe).or_else(|| pictures::shrunk(root, file, copy).ok())
        };
        let made = copy.and_then(|copy| Some((copy.recipe, bytes(copy)?)));
        // It changed while it was read: the next round knows.
        let Some((recipe, bytes)) = made else { return Asked::Missing };
        let bytes: Arc<[u8]> = bytes.into();
        self.shared.kept.keep_page(path, recipe, &bytes);
        Asked::Bytes(bytes)
    }

    pub(super) fn builder(&self) -> Builder<'_> {
        Builder::with_style(self.site(), &self.loaded.words, self.shared.style.clone())
    }

    /// The search's index, made when a file of it is first asked for.
    fn index(&self) -> &Index {
        self.search.get_or_init(|| {
            let files = Mutex::new(Index::new());
            let put = |shard: &Shard| {
                let bytes = Arc::from(shard.bytes.as_slice());
                files.lock().unwrap_or_else(PoisonError::into_inner).insert(shard.path.clone(), bytes);
                Ok(())
            };
            // What only takes what it is given never fails.
            let _ = super::search::write(&self.builder(), &put);
            let index = Arc::new(files.into_inner().unwrap_or_else(PoisonError::into_inner));
            self.shared.kept.keep_index(&index);
            index
        })
    }

    fn shard(&self, path: &OutputPath) -> Asked {
        let last = self.shared.kept.last_index();
        let own = self.index().get(path);
        // A reader that began with the index of the round before may ask for the rest of it.
        own.or_else(|| last.get(path)).map_or(Asked::Missing, |bytes| Asked::Bytes(Arc::clone(bytes)))
    }
}

/// The keys of the sources that a page cites.
fn cited(page: &Page) -> Vec<&str> {
    let mut keys = Vec::new();
    visit::document_inlines(&page.document, &mut |inline| {
        if let Inline::Citation(citation) = inline {
            keys.extend(citation.items.iter().map(|item| &*item.key));
        }
    });
    keys
}
