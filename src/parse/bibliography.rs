//! Reads `content/sources.bib`.

use crate::diag::{Diagnosed, Diagnostic, FileId, Span, code};
use crate::model::{Bibliography, Source};

/// Reads a BibLaTeX file. One broken entry is told and left out; the others are kept.
#[must_use]
pub fn bibliography(file: FileId, text: &str) -> Diagnosed<Bibliography> {
    let mut diagnostics = Vec::new();
    let mut book = Bibliography::default();
    for entry in entries(text) {
        let body = &text[entry.clone()];
        let complain = |reason: String| Diagnostic::new(code::BIB_SYNTAX).arg("reason", reason);
        match hayagriva::io::from_biblatex_str(body) {
            Ok(library) => add(&mut book, &library, file, entry, body, &mut diagnostics),
            Err(errors) => {
                let reason = errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
                let end = entry.start + body.find('\n').unwrap_or(body.len());
                diagnostics.push(complain(reason).at(Span::new(file, entry.start..end)));
            }
        }
    }
    Diagnosed::new(book, diagnostics)
}

fn add(
    book: &mut Bibliography,
    library: &hayagriva::Library,
    file: FileId,
    range: std::ops::Range<usize>,
    body: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for entry in library.iter() {
        let at = range.start + body.find(entry.key()).unwrap_or(0);
        let span = Span::new(file, at..at + entry.key().len());
        if let Some(first) = book.places.get(entry.key()) {
            let diagnostic = Diagnostic::new(code::TOML_DUPLICATE_ID).arg("id", entry.key()).at(span);
            diagnostics.push(diagnostic.also(first.span, "other"));
            continue;
        }
        book.library.push(entry);
        book.places.insert(entry.key().to_owned(), Source { file, span });
    }
}

/// The byte ranges of the `@type{…}` entries. Entries start in the first column, as Zotero writes them,
/// so that an unclosed brace spoils one entry and not the rest of the file.
fn entries(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with('@') && !line[1..].to_ascii_lowercase().starts_with("comment") {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(start, end)| *start..end).collect()
}
