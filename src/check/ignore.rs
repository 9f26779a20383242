//! A page's own opt-outs: `[[ignore]] code = "…" reason = "…"`.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, FileId, code};
use crate::model::{Document, Ignore};

/// What is known only once a page is set on paper, long after the other checks.
const OF_PAPER: Code = code::PRINT_FIT;
/// What is known only where somebody asks what the search finds.
const OF_SEARCH: Code = code::SEARCH_UNFOUND;

/// Drops what pages have asked not to be told, and says which of those wishes had nothing to drop.
#[must_use]
pub fn apply_ignores<'a>(
    documents: impl Iterator<Item = &'a Document>,
    diagnostics: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    dropped(documents, diagnostics, &|_, code| code != OF_PAPER && code != OF_SEARCH)
}

/// The same for what came of printing. `printed` is true for the files all of which was printed: only of these can it
/// be said that a wish had nothing to drop.
#[must_use]
pub fn apply_paper_ignores<'a>(
    documents: impl Iterator<Item = &'a Document>,
    diagnostics: Vec<Diagnostic>,
    printed: &dyn Fn(FileId) -> bool,
) -> Vec<Diagnostic> {
    dropped(documents, diagnostics, &|file, code| code == OF_PAPER && printed(file))
}

/// The same for what came of asking the search for each page.
#[must_use]
pub fn apply_search_ignores<'a>(
    documents: impl Iterator<Item = &'a Document>,
    diagnostics: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    dropped(documents, diagnostics, &|_, code| code == OF_SEARCH)
}

fn dropped<'a>(
    documents: impl Iterator<Item = &'a Document>,
    diagnostics: Vec<Diagnostic>,
    judged: &dyn Fn(FileId, Code) -> bool,
) -> Vec<Diagnostic> {
    let wishes: BTreeMap<FileId, &[Ignore]> =
        documents.filter(|d| !d.meta.ignore.is_empty()).map(|d| (d.file, d.meta.ignore.as_slice())).collect();
    if wishes.is_empty() {
        return diagnostics;
    }
    let mut used: Vec<&Ignore> = Vec::new();
    let mut kept = Vec::with_capacity(diagnostics.len());
    for diagnostic in diagnostics {
        let of_file = diagnostic.span.and_then(|span| wishes.get(&span.file));
        match of_file.and_then(|list| list.iter().find(|ignore| ignore.code == diagnostic.code)) {
            Some(ignore) => used.push(ignore),
            None => kept.push(diagnostic),
        }
    }
    for ignore in wishes.values().flat_map(|list| list.iter()) {
        let told = used.iter().any(|known| std::ptr::eq(*known, ignore));
        if !told && judged(ignore.span.file, ignore.code) {
            kept.push(Diagnostic::new(code::CHECK_IGNORE_UNUSED).arg("code", ignore.code).at(ignore.span));
        }
    }
    kept
}
