//! Pages that are one page in several languages: same folder, same name.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{PageId, Site};
use crate::base::Lang;

/// Tells every page of its versions, in the languages' order.
pub(super) fn pair(site: &mut Site) {
    let mut groups: BTreeMap<(&str, &str), Vec<(Lang, PageId)>> = BTreeMap::new();
    for page in &site.pages {
        let key = (page.document.path.folder(), &*page.document.stem);
        groups.entry(key).or_default().push((page.document.lang, page.id));
    }
    let groups: Vec<_> = groups.into_values().collect();
    for mut group in groups {
        group.sort_unstable();
        let versions: Vec<PageId> = group.into_iter().map(|(_, id)| id).collect();
        for id in &versions {
            Arc::make_mut(&mut site.pages[id.0 as usize]).versions.clone_from(&versions);
        }
    }
}
