//! Pages nobody finds.

use crate::diag::{Diagnostic, code};
use crate::model::Kind;
use crate::site::{Page, Site};

/// Guides, exercises and packs that no section lists, no theme gathers and no page links to: the A–Å index
/// alone is not a way to a page one does not know of.
pub(super) fn orphans(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let front: Vec<_> = site.pages.iter().filter(|page| page.section.is_none()).map(|page| page.id).collect();
    for page in site.pages.iter().filter(|page| page.listed && is_leaf(page)) {
        let in_section = page.section.is_some_and(|section| !front.contains(&section));
        if !in_section
            && page.document.meta.extends.is_empty()
            && page.document.meta.themes.is_empty()
            && page.backlinks.is_empty()
        {
            let place = page.document.place();
            diagnostics.push(Diagnostic::new(code::CONTENT_ORPHAN).at(place));
        }
    }
}

/// Plain pages are linked from the footer, sections from their parents.
fn is_leaf(page: &Page) -> bool {
    matches!(page.document.kind, Kind::Guide | Kind::Exercise(_) | Kind::Pack(_))
}
