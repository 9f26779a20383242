//! What a municipality has laid over the shared site: pages of its own under `content/local/<municipality>/`, some of
//! which add to a shared guide.

use std::collections::BTreeMap;

use super::{NameSpace, Page, PageId, Site};
use crate::model::Kind;

/// The overlay.
#[derive(Clone, Debug, Default)]
pub struct Local {
    /// The municipality's name: the title of its first section; empty when nothing is laid over.
    pub name: String,
    /// The local pages that add to each shared page, in the order of their titles.
    pub adds: BTreeMap<PageId, Vec<PageId>>,
}

impl Page {
    /// True when the municipality wrote it.
    #[must_use]
    pub fn is_local(&self) -> bool {
        self.document.path.municipality().is_some()
    }
}

/// Finds the overlay among the pages.
pub(super) fn gather(site: &Site) -> Local {
    let Some(own) = &site.config.municipality else { return Local::default() };
    let mut local: Vec<&Page> = site.each_page().filter(|page| page.is_local()).collect();
    local.sort_by_key(|page| (page.document.meta.weight, page.sort_key.as_slice()));
    // The one of its sections that lies highest.
    let section = local.iter().filter(|page| matches!(page.document.kind, Kind::Section));
    let section =
        section.min_by_key(|page| (page.document.lang != site.config.default_lang(), page.route.as_str().len()));
    let name = section.map_or_else(|| own.value.clone(), |section| section.document.meta.title.to_string());
    let mut adds: BTreeMap<PageId, Vec<PageId>> = BTreeMap::new();
    for page in local.iter().filter(|page| page.listed) {
        for slug in &page.document.meta.extends {
            if let Some(to) = site.by_slug(NameSpace::Guide, &slug.value, page.document.lang) {
                adds.entry(to).or_default().push(page.id);
            }
        }
    }
    Local { name, adds }
}
