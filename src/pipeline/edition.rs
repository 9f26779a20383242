//! A site as one round of a preview found it: a table of what each file is made from, the same that a build goes
//! through. A page is rendered when it is asked for, a PDF is set and the search indexed likewise.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use rayon::prelude::*;

use super::kept::{Index, Kept};
use super::pages::{Made, Pages};
use super::plan::{Make, plan};
use super::{Loaded, Options, pictures, printing};
use crate::base::OutputPath;
use crate::diag::{Diagnostic, Severity};
use crate::html::Templates;
use crate::model::{Inline, visit};
use crate::print::Order;
use crate::search::{self, Shard};
use crate::site::{Generated, Page, PageId, PictureCopy, Site};
use crate::source;
use crate::theme::Assets;
use crate::view::{self, Builder, CitationStyle, DownloadView, Downloads};

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
    options: Options,
    shared: Shared,
    /// The files that a source or a list stands behind, as a build plans them.
    plan: HashMap<OutputPath, Make>,
    /// The PDFs beside them. Whether there is anything to print is found out when one is asked for.
    printable: HashMap<OutputPath, Order>,
    prints: Mutex<BTreeMap<PageId, Arc<Printed>>>,
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

/// What was printed beside a page.
#[derive(Default)]
struct Printed {
    downloads: Vec<DownloadView>,
    diagnostics: Vec<Diagnostic>,
    files: BTreeMap<OutputPath, Arc<[u8]>>,
}

impl Printed {
    /// What would stop a build.
    fn error(&self) -> Option<&Diagnostic> {
        self.diagnostics.iter().find(|problem| problem.severity == Severity::Error)
    }
}

impl Edition {
    pub(super) fn new(loaded: Loaded, assets: &Assets, shared: Shared, options: Options) -> Self {
        let builder = Builder::with_style(&loaded.site, &loaded.words, shared.style.clone());
        let mut files = HashMap::new();
        // A site with errors may want two files in one place: the first counts.
        for (path, make) in plan(&builder, assets) {
            files.entry(path).or_insert(make);
        }
        let orders = printing::orders(&loaded.site).into_iter().filter(|_| loaded.paper.is_some());
        let printable = orders.map(|order| (printing::place(&builder, order), order)).collect();
        Self {
            loaded,
            options,
            shared,
            plan: files,
            printable,
            prints: Mutex::default(),
            search: OnceLock::new(),
            uncited: OnceLock::new(),
        }
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
        if let Some(order) = self.printable.get(path) {
            let printed = self.printed(order.page);
            return printed.files.contains_key(path) || printed.error().is_some();
        }
        self.plan.contains_key(path) || (search::is_shard(path) && self.index().contains_key(path))
    }

    /// Every file of the site, in no order. All that is printed is printed, and the search is indexed.
    #[must_use]
    pub fn paths(&self) -> Vec<OutputPath> {
        let printed = self.printable.keys().filter(|path| self.has(path));
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

    /// What is to be said of the page's PDFs: known once the page or one of them was asked for.
    #[must_use]
    pub fn on_paper(&self, page: &Page) -> Vec<Diagnostic> {
        let printed = self.prints().get(&page.id).cloned();
        printed.map(|printed| printed.diagnostics.clone()).unwrap_or_default()
    }

    /// A file of the site, rendered now or remembered.
    #[must_use]
    pub fn file(&self, path: &OutputPath) -> Asked {
        if search::is_shard(path) {
            return self.shard(path);
        }
        if let Some(order) = self.printable.get(path) {
            return self.pdf(path, *order);
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
        if let Make::Page(id) = make
            && let Some(problem) = self.printed(*id).error()
        {
            return Asked::Problem(Box::new(problem.clone()), last.map(|(_, bytes)| bytes));
        }
        let offered = self.offered(make);
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

    /// What a file tells of as a download: a page of its own editions, the page for saving of all there are.
    fn offered(&self, make: &Make) -> Downloads {
        let pages: BTreeSet<PageId> = match make {
            Make::Page(id) => [*id].into(),
            Make::Generated(Generated::Offline, _) => self.printable.values().map(|order| order.page).collect(),
            _ => BTreeSet::new(),
        };
        let offered = pages.into_iter().map(|page| (page, self.printed(page).downloads.clone()));
        offered.filter(|(_, files)| !files.is_empty()).collect()
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

    fn builder(&self) -> Builder<'_> {
        Builder::with_style(self.site(), &self.loaded.words, self.shared.style.clone())
    }

    fn pdf(&self, path: &OutputPath, order: Order) -> Asked {
        let printed = self.printed(order.page);
        match (printed.files.get(path), printed.error()) {
            (Some(bytes), _) => Asked::Bytes(Arc::clone(bytes)),
            (None, Some(problem)) => Asked::Problem(Box::new(problem.clone()), self.shared.kept.last_pdf(path)),
            (None, None) => Asked::Missing,
        }
    }

    /// The editions of a page, printed now or remembered.
    fn printed(&self, page: PageId) -> Arc<Printed> {
        let orders = printing::beside(self.site(), self.site().page(page));
        if orders.is_empty() {
            return Arc::default();
        }
        // Held while printing: two browsers that ask for one page wait for one PDF.
        let mut prints = self.prints();
        if let Some(printed) = prints.get(&page) {
            return Arc::clone(printed);
        }
        let drawer = self.shared.kept.drawer();
        let made = printing::print(&self.loaded, &self.builder(), orders, &drawer, &self.options, &|_, _, _| {});
        // A drawer takes everything.
        let (mut made, _) = made.unwrap_or_default();
        let downloads = made.downloads.remove(&page).unwrap_or_default();
        let printed = Arc::new(Printed { downloads, diagnostics: made.diagnostics, files: drawer.files() });
        prints.insert(page, Arc::clone(&printed));
        printed
    }

    fn prints(&self) -> MutexGuard<'_, BTreeMap<PageId, Arc<Printed>>> {
        self.prints.lock().unwrap_or_else(PoisonError::into_inner)
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
