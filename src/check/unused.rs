//! Words the glossary explains and no page uses.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, code};
use crate::site::Site;

/// Terms that stand in no page's text and that no page links to. A word to avoid, or one no longer in use, is in the
/// glossary for those who search for it; one with no word in a language of the site could stand on no page.
pub(super) fn terms(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let used: BTreeSet<u32> = site.pages.iter().flat_map(|page| page.terms.iter().map(|used| used.term)).collect();
    let languages = site.languages();
    for (row, term) in (0u32..).zip(&site.registers.glossary.terms) {
        let spoken = languages.iter().any(|lang| term.term.0.contains_key(lang));
        if spoken && !term.historic && term.avoid.is_none() && !used.contains(&row) {
            diagnostics.push(Diagnostic::new(code::TERM_UNUSED).arg("id", &term.id.value).at(term.id.span));
        }
    }
}
