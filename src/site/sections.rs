//! Which section each page is listed in.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Page, PageId, Site};
use crate::base::Lang;
use crate::model::{Kind, Status};

/// Gives every page the nearest section above it, in its own language or else in the default one, and decides
/// whether lists show it.
pub(super) fn place(site: &mut Site) {
    let default = site.config.default_lang();
    let mut by_folder: HashMap<(&str, Lang), PageId> = HashMap::new();
    for page in &site.pages {
        if matches!(page.document.kind, Kind::Section) {
            by_folder.insert((page.document.path.folder(), page.document.lang), page.id);
        }
    }
    let find = |folder: &str, lang: Lang| {
        by_folder.get(&(folder, lang)).or_else(|| by_folder.get(&(folder, default))).copied()
    };
    let placed: Vec<_> = site
        .pages
        .iter()
        .map(|page| {
            let section = folders_above(page).find_map(|folder| find(folder, page.document.lang));
            (section, is_listed(page))
        })
        .collect();
    for (page, (section, listed)) in site.pages.iter_mut().zip(placed) {
        let page = Arc::make_mut(page);
        page.section = section.filter(|section| *section != page.id);
        page.listed = listed;
    }
}

/// The folders a page may be listed in, nearest first; everything is below `content` in the end.
fn folders_above(page: &Page) -> impl Iterator<Item = &str> {
    let own = page.document.path.folder();
    let is_section = matches!(page.document.kind, Kind::Section);
    let mut next = if is_section { parent(own) } else { Some(own) };
    std::iter::from_fn(move || {
        let folder = next?;
        next = parent(folder);
        Some(folder)
    })
}

fn parent(folder: &str) -> Option<&str> {
    match folder.rsplit_once('/') {
        Some((above, _)) => Some(above),
        None if folder == "content" => None,
        None => Some("content"),
    }
}

/// Expired, archived and replaced pages keep their address but stand in no list.
fn is_listed(page: &Page) -> bool {
    let meta = &page.document.meta;
    !matches!(meta.status, Status::Expired | Status::Archived) && meta.replaced_by.is_none()
}

/// The order of pages within a section: by weight, then by title in Norwegian order.
pub(super) fn order(page: &Page) -> (i32, &[u8], PageId) {
    (page.document.meta.weight, &page.sort_key, page.id)
}
