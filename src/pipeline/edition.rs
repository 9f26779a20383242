//! A site as one round of a preview found it: a table of what each file is made from. A page is rendered when it is
//! asked for, and remembered by its recipe.

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rayon::prelude::*;

use super::Loaded;
use super::pages::{Made, Pages};
use super::plan::{Make, plan};
use crate::base::{ContentHash, OutputPath};
use crate::diag::Diagnostic;
use crate::html::Templates;
use crate::model::{Inline, visit};
use crate::site::{Page, Site};
use crate::source;
use crate::theme::Assets;
use crate::view::{self, Builder, CitationStyle};

/// So many rendered files are kept.
const MOST_KEPT: usize = 256;

/// Files that were rendered, by their place, with what they were made from.
#[derive(Default)]
pub(super) struct Kept(Mutex<HashMap<OutputPath, (ContentHash, Arc<[u8]>)>>);

impl Kept {
    fn get(&self, path: &OutputPath) -> Option<(ContentHash, Arc<[u8]>)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned()
    }

    fn put(&self, path: &OutputPath, recipe: ContentHash, bytes: &Arc<[u8]>) {
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if files.len() >= MOST_KEPT && !files.contains_key(path) {
            files.clear();
        }
        files.insert(path.clone(), (recipe, Arc::clone(bytes)));
    }
}

/// A site as one round found it.
pub struct Edition {
    /// The site with everything there is to say of it.
    pub loaded: Loaded,
    /// `None` when a template could not be read.
    templates: Option<Arc<Templates>>,
    plan: HashMap<OutputPath, Make>,
    style: CitationStyle,
    kept: Arc<Kept>,
    uncited: OnceLock<Vec<String>>,
    root: PathBuf,
}

/// A file that was asked for.
pub enum Asked {
    /// The site has no such file.
    Missing,
    /// The very bytes that a build writes.
    Bytes(Arc<[u8]>),
    /// A template complained; with the last bytes that there were.
    Problem(Box<Diagnostic>, Option<Arc<[u8]>>),
}

impl Edition {
    pub(super) fn new(
        loaded: Loaded,
        assets: Assets,
        (templates, style, kept): (Option<Arc<Templates>>, CitationStyle, Arc<Kept>),
        root: PathBuf,
    ) -> Self {
        let builder = Builder::with_style(&loaded.site, &loaded.words, style.clone());
        let mut files = HashMap::new();
        // A site with errors may want two files in one place: the first counts.
        for (path, make) in plan(&builder, assets) {
            files.entry(path).or_insert(make);
        }
        Self { loaded, templates, plan: files, style, kept, uncited: OnceLock::new(), root }
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
        self.templates.is_some()
    }

    /// True when the site has a file there.
    #[must_use]
    pub fn has(&self, path: &OutputPath) -> bool {
        self.plan.contains_key(path)
    }

    /// Every file of the site, in no order.
    pub fn paths(&self) -> impl Iterator<Item = &OutputPath> {
        self.plan.keys()
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

    /// A file of the site, rendered now or remembered.
    #[must_use]
    pub fn file(&self, path: &OutputPath) -> Asked {
        let last = self.kept.get(path);
        let Some(make) = self.plan.get(path) else {
            // A page that is shown may still ask for the style sheet it was made with.
            let asset = last.filter(|_| path.as_str().starts_with("assets/"));
            return asset.map_or(Asked::Missing, |(_, bytes)| Asked::Bytes(bytes));
        };
        let Some(templates) = &self.templates else {
            return last.map_or(Asked::Missing, |(_, bytes)| Asked::Bytes(bytes));
        };
        let builder = Builder::with_style(self.site(), &self.loaded.words, self.style.clone());
        let pages = Pages { builder, templates };
        let known = last.as_ref().map(|(recipe, _)| *recipe);
        match (pages.make(make, &|recipe| Some(recipe) == known), last) {
            (Made::Known, Some((_, bytes))) => Asked::Bytes(bytes),
            (Made::Bytes(recipe, bytes), _) => {
                let bytes: Arc<[u8]> = bytes.into();
                self.kept.put(path, recipe, &bytes);
                Asked::Bytes(bytes)
            }
            (Made::Copy(row), _) => {
                let file = &self.site().files[row];
                let bytes = source::copied(&self.root, &file.path, file.hash);
                bytes.map_or(Asked::Missing, |bytes| Asked::Bytes(bytes.into()))
            }
            (Made::Problem(problem), last) => Asked::Problem(problem, last.map(|(_, bytes)| bytes)),
            // Only what is remembered is known.
            (Made::Known, None) => Asked::Missing,
        }
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
