//! Marks of footnotes that have no text: the Markdown parser takes them for ordinary text and tells nobody.

use memchr::memmem;

use super::blocks::Body;
use crate::diag::{Diagnostic, Span, code};
use crate::model::{Block, Inline, visit};

/// Complains about each `[^label]` that was left in the text.
pub(super) fn dangling(body: &Body, source: &str, diagnostics: &mut Vec<Diagnostic>) {
    // Most texts have none, and are not walked through.
    if memmem::find(source.as_bytes(), b"[^").is_none() {
        return;
    }
    let mut see = |inline: &Inline| {
        let Inline::Text(span, _) = inline else { return };
        // In the source and not in the text: there an escaped mark, which means what it says, can be told.
        let written = source.get(span.range()).unwrap_or_default();
        for range in marks(written) {
            let (start, end) = (span.start as usize + range.start, span.start as usize + range.end);
            if !source[..start].ends_with('\\') {
                let complain = Diagnostic::new(code::MARKDOWN_FOOTNOTE).arg("label", &written[range]);
                diagnostics.push(complain.at(Span::new(span.file, start..end)));
            }
        }
    };
    let mut within = |blocks: &[Block]| visit::inlines(blocks, &mut see);
    within(&body.blocks);
    body.footnotes.iter().for_each(|note| within(&note.blocks));
}

/// The byte ranges of `[^label]`.
fn marks(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    memchr::memchr_iter(b'[', text.as_bytes()).filter_map(|start| {
        let label = text[start + 1..].strip_prefix('^')?;
        let end = label.find([']', '[', '\n']).filter(|end| *end > 0 && label[*end..].starts_with(']'))?;
        Some(start..start + 2 + end + 1)
    })
}
