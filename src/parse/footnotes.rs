//! Marks of footnotes that have no text: the Markdown parser takes them for ordinary text.

use super::Source;
use super::blocks::Body;
use crate::diag::{Diagnostic, Span, code};
use crate::model::{Block, Inline, visit};

/// Complains about each `[^label]` that was left in the text.
pub(super) fn dangling(body: &Body, source: Source<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut look = |blocks: &[Block]| {
        visit::inlines(blocks, &mut |inline| {
            let Inline::Text(span, text) = inline else { return };
            if source.text.get(span.range()) != Some(&**text) {
                return;
            }
            for range in marks(text) {
                let start = span.start as usize;
                let escaped = source.text[..start + range.start].ends_with('\\');
                if !escaped {
                    let at = Span::new(source.file, start + range.start..start + range.end);
                    diagnostics.push(Diagnostic::new(code::MARKDOWN_FOOTNOTE).arg("label", &text[range]).at(at));
                }
            }
        });
    };
    look(&body.blocks);
    body.footnotes.iter().for_each(|footnote| look(&footnote.blocks));
}

/// The byte ranges of `[^label]`.
fn marks(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    text.match_indices("[^").filter_map(|(start, open)| {
        let label = &text[start + open.len()..];
        let end = label.find([']', '[', '\n']).filter(|end| *end > 0 && label[*end..].starts_with(']'))?;
        Some(start..start + open.len() + end + 1)
    })
}
