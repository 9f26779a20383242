//! The PDFs beside the pages of an edition. Each is set once: when it is asked for, or in the background after a page
//! that tells of it was. A page need not wait for them, and tells meanwhile of what was last known.

use std::collections::{BTreeMap, HashMap};
use std::num::NonZero;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;

use rayon::prelude::*;

use super::printing::{self, Outcome, Shop};
use super::{Asked, Edition, Loaded};
use crate::base::OutputPath;
use crate::diag::{Diagnostic, Severity};
use crate::print::{Order, Settings};
use crate::site::{Page, PageId};
use crate::view::{Builder, DownloadView};

/// What may be printed, by its place. Whether there is anything to print is found out when it is set.
pub(super) struct Beside {
    orders: HashMap<OutputPath, (Order, OnceLock<Set>)>,
    /// What came of all that stands beside a page.
    concluded: Mutex<BTreeMap<PageId, Arc<Printed>>>,
}

/// One order that was set.
struct Set {
    outcome: Outcome,
    file: Option<Arc<[u8]>>,
}

/// What was printed beside a page.
#[derive(Default)]
pub(super) struct Printed {
    pub(super) downloads: Vec<DownloadView>,
    diagnostics: Vec<Diagnostic>,
}

impl Printed {
    /// What would stop a build.
    pub(super) fn error(&self) -> Option<&Diagnostic> {
        self.diagnostics.iter().find(|problem| problem.severity == Severity::Error)
    }
}

/// A printed edition of a page.
pub struct PaperFile {
    /// Where it is.
    pub path: OutputPath,
    /// What it is called.
    pub label: String,
    /// How many pages; 0 as long as that is not known.
    pub pages: usize,
}

impl Beside {
    pub(super) fn of(loaded: &Loaded, builder: &Builder<'_>) -> Self {
        let orders = printing::orders(&loaded.site).into_iter().filter(|_| loaded.paper.is_some());
        let orders = orders.map(|order| (printing::place(builder, order), (order, OnceLock::new()))).collect();
        Self { orders, concluded: Mutex::default() }
    }

    /// True when a PDF may stand there.
    pub(super) fn has(&self, path: &OutputPath) -> bool {
        self.orders.contains_key(path)
    }

    /// Where PDFs may stand, in no order.
    pub(super) fn paths(&self) -> impl Iterator<Item = &OutputPath> {
        self.orders.keys()
    }

    /// The pages beside which they may, some of them more than once.
    pub(super) fn pages(&self) -> impl Iterator<Item = PageId> {
        self.orders.values().map(|(order, _)| order.page)
    }
}

impl Edition {
    /// What is to be said of the page's PDFs: known once all of them are set.
    #[must_use]
    pub fn on_paper(&self, page: &Page) -> Vec<Diagnostic> {
        let concluded = self.beside.concluded.lock().unwrap_or_else(PoisonError::into_inner);
        concluded.get(&page.id).map(|printed| printed.diagnostics.clone()).unwrap_or_default()
    }

    /// The printed editions of a page, with what is known of them now.
    #[must_use]
    pub fn paper_files(&self, page: &Page) -> Vec<PaperFile> {
        let printed = self.printed_so_far(page.id).0;
        let place = |file: &DownloadView| page.route.beside(&file.href);
        let file =
            |file: &DownloadView| Some(PaperFile { path: place(file)?, label: file.label.clone(), pages: file.pages });
        printed.downloads.iter().filter_map(file).collect()
    }

    /// Sets the PDFs beside a page that are not set yet, as long as `go_on` says so. True when it is known now what
    /// was not before. Not on the threads that rounds are made with: those are for who is writing.
    pub fn set_beside(&self, page: PageId, go_on: &(dyn Fn() -> bool + Sync)) -> bool {
        let orders = self.orders_beside(page);
        let (next, anything) = (AtomicUsize::new(0), AtomicBool::new(false));
        let work = || {
            while let Some((path, _)) = orders.get(next.fetch_add(1, Ordering::Relaxed)).filter(|_| go_on()) {
                anything.fetch_or(self.so_far(path).is_none(), Ordering::Relaxed);
                self.set(path);
            }
        };
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        thread::scope(|scope| (0..cores.div_ceil(2)).for_each(|_| drop(scope.spawn(work))));
        let all = orders.iter().all(|(path, _)| self.so_far(path).is_some());
        all && anything.into_inner()
    }

    /// A PDF, set now or remembered.
    pub(super) fn pdf(&self, path: &OutputPath) -> Asked {
        let Some((order, _)) = self.beside.orders.get(path) else { return Asked::Missing };
        if let Some(bytes) = self.set(path).and_then(|set| set.file.as_ref()) {
            return Asked::Bytes(Arc::clone(bytes));
        }
        match self.printed(order.page).error() {
            Some(problem) => Asked::Problem(Box::new(problem.clone()), self.shared.kept.last_pdf(path)),
            None => Asked::Missing,
        }
    }

    /// What is printed beside a page, all of it set.
    pub(super) fn printed(&self, page: PageId) -> Arc<Printed> {
        let orders = self.orders_beside(page);
        orders.par_iter().for_each(|(path, _)| {
            self.set(path);
        });
        self.conclude(page, &orders)
    }

    /// What is printed beside a page as far as that is known without setting anything; and whether it is all.
    pub(super) fn printed_so_far(&self, page: PageId) -> (Arc<Printed>, bool) {
        let orders = self.orders_beside(page);
        if orders.is_empty() {
            return (Arc::default(), true);
        }
        let kept = &self.shared.kept;
        self.with_shop(|shop| {
            // What is on the shelf as it is to be costs nothing to take.
            for (path, order) in &orders {
                if self.so_far(path).is_none() && shop.is_made(*order, &kept.drawer()) {
                    self.set(path);
                }
            }
            if orders.iter().all(|(path, _)| self.so_far(path).is_some()) {
                return (self.conclude(page, &orders), true);
            }
            let offered = orders.iter().filter_map(|(path, order)| {
                let known = match self.so_far(path) {
                    Some(set) => Some(set.outcome.as_ref().ok()?.known().clone()),
                    None => kept.last_known(path),
                };
                // An edition that had nothing in it is not spoken of.
                let is_empty = known.as_ref().is_some_and(|known| known.pages == 0);
                (!is_empty).then(|| shop.view(*order, &known.unwrap_or_default()))
            });
            (Arc::new(Printed { downloads: offered.collect(), diagnostics: Vec::new() }), false)
        })
        .unwrap_or_default()
    }

    fn orders_beside(&self, page: PageId) -> Vec<(OutputPath, Order)> {
        let orders = printing::beside(self.site(), self.site().page(page));
        if orders.is_empty() {
            return Vec::new();
        }
        let builder = self.builder();
        let placed = orders.into_iter().map(|order| (printing::place(&builder, order), order));
        placed.filter(|(path, _)| self.beside.has(path)).collect()
    }

    fn so_far(&self, path: &OutputPath) -> Option<&Set> {
        self.beside.orders.get(path)?.1.get()
    }

    /// One PDF, set now or remembered. Two that ask for it wait for one.
    fn set(&self, path: &OutputPath) -> Option<&Set> {
        let (order, cell) = self.beside.orders.get(path)?;
        if let Some(set) = cell.get() {
            return Some(set);
        }
        self.with_shop(|shop| {
            cell.get_or_init(|| {
                let drawer = self.shared.kept.drawer();
                // A drawer takes everything.
                let outcome = shop.make(*order, &drawer).unwrap_or_else(|_| Err(Vec::new()));
                Set { outcome, file: drawer.files().into_values().next() }
            })
        })
    }

    fn conclude(&self, page: PageId, orders: &[(OutputPath, Order)]) -> Arc<Printed> {
        let concluded = || self.beside.concluded.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(printed) = concluded().get(&page) {
            return Arc::clone(printed);
        }
        let results: Vec<(Order, &Outcome)> =
            orders.iter().filter_map(|(path, order)| Some((*order, &self.so_far(path)?.outcome))).collect();
        let prints = self.with_shop(|shop| printing::conclude(shop, &results)).unwrap_or_default();
        let downloads = prints.downloads.into_values().flatten().collect();
        let printed = Arc::new(Printed { downloads, diagnostics: prints.diagnostics });
        concluded().insert(page, Arc::clone(&printed));
        printed
    }

    /// `None` when nothing is printed at all.
    fn with_shop<T>(&self, work: impl FnOnce(&Shop<'_>) -> T) -> Option<T> {
        let paper = self.loaded.paper.as_ref()?;
        let (builder, settings) = (self.builder(), Settings::default());
        Some(work(&Shop::new(&self.loaded, &builder, paper, &settings, &self.options)))
    }
}
