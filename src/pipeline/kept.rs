//! What the rounds of a preview have rendered, printed and indexed: kept so that what is unchanged is not made again,
//! and so that there is a last good version.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::paper::Known;
use super::printing::Shelf;
use crate::base::{ContentHash, OutputPath, Result};

/// So many rendered files are kept.
const MOST_KEPT: usize = 256;

/// The files of a search index, by their place.
pub(super) type Index = BTreeMap<OutputPath, Arc<[u8]>>;

/// A file with the recipe it was made from.
type Stamped<T> = (ContentHash, T);

/// A PDF, with what is known of it.
type Pdf = (Known, Arc<[u8]>);

/// Files that were made, by their place, with what they were made from.
#[derive(Default)]
pub(super) struct Kept {
    pages: Mutex<HashMap<OutputPath, Stamped<Arc<[u8]>>>>,
    pdfs: Mutex<BTreeMap<OutputPath, Stamped<Pdf>>>,
    index: Mutex<Arc<Index>>,
}

impl Kept {
    /// The last that was rendered for a place.
    pub(super) fn page(&self, path: &OutputPath) -> Option<Stamped<Arc<[u8]>>> {
        locked(&self.pages).get(path).cloned()
    }

    /// Keeps what was rendered.
    pub(super) fn keep_page(&self, path: &OutputPath, recipe: ContentHash, bytes: &Arc<[u8]>) {
        let mut files = locked(&self.pages);
        if files.len() >= MOST_KEPT && !files.contains_key(path) {
            files.clear();
        }
        files.insert(path.clone(), (recipe, Arc::clone(bytes)));
    }

    /// The last PDF that was set for a place.
    pub(super) fn last_pdf(&self, path: &OutputPath) -> Option<Arc<[u8]>> {
        locked(&self.pdfs).get(path).map(|(_, (_, pdf))| Arc::clone(pdf))
    }

    /// What was last known of the PDF at a place.
    pub(super) fn last_known(&self, path: &OutputPath) -> Option<Known> {
        locked(&self.pdfs).get(path).map(|(_, (known, _))| known.clone())
    }

    /// A shelf that finds PDFs of earlier rounds, and gathers those that it found or was given.
    pub(super) const fn drawer(&self) -> Drawer<'_> {
        Drawer { kept: self, files: Mutex::new(BTreeMap::new()) }
    }

    /// The index that was made last.
    pub(super) fn last_index(&self) -> Arc<Index> {
        Arc::clone(&locked(&self.index))
    }

    /// Keeps an index.
    pub(super) fn keep_index(&self, index: &Arc<Index>) {
        *locked(&self.index) = Arc::clone(index);
    }
}

/// Where the PDFs of one round are gathered.
pub(super) struct Drawer<'a> {
    kept: &'a Kept,
    files: Mutex<BTreeMap<OutputPath, Arc<[u8]>>>,
}

impl Drawer<'_> {
    /// What was found or given.
    pub(super) fn files(self) -> BTreeMap<OutputPath, Arc<[u8]>> {
        self.files.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn gather(&self, path: &OutputPath, known: &Known, pdf: &Arc<[u8]>) {
        if known.pages > 0 {
            locked(&self.files).insert(path.clone(), Arc::clone(pdf));
        }
    }
}

impl Shelf for Drawer<'_> {
    fn known(&self, path: &OutputPath, recipe: ContentHash) -> Option<Known> {
        let (_, (known, pdf)) = locked(&self.kept.pdfs).get(path).filter(|(last, _)| *last == recipe).cloned()?;
        self.gather(path, &known, &pdf);
        Some(known)
    }

    fn put(&self, path: &OutputPath, recipe: ContentHash, known: &Known, pdf: Vec<u8>) -> Result<()> {
        let pdf: Arc<[u8]> = pdf.into();
        self.gather(path, known, &pdf);
        locked(&self.kept.pdfs).insert(path.clone(), (recipe, (known.clone(), pdf)));
        Ok(())
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
