//! Footnote marks that lead to no footnote. The Markdown parser leaves them as plain text and tells nobody.

use super::blocks::Body;
use crate::diag::{Diagnostic, Span, code};
use crate::model::{Block, Inline, visit};

/// Says which `[^label]` in running text has no footnote.
pub(super) fn dangling(body: &Body, source: &str, diagnostics: &mut Vec<Diagnostic>) {
    let mut see = |inline: &Inline| {
        let Inline::Text(span, _) = inline else { return };
        diagnostics.extend(marks(source.get(span.range()).unwrap_or_default()).map(|(at, mark)| {
            let start = span.start as usize + at;
            let place = Span::new(span.file, start..start + mark.len());
            Diagnostic::new(code::MARKDOWN_FOOTNOTE).arg("label", mark).at(place)
        }));
    };
    let mut within = |blocks: &[Block]| visit::inlines(blocks, &mut see);
    within(&body.blocks);
    body.footnotes.iter().for_each(|note| within(&note.blocks));
}

/// Every `[^label]` and where it starts. One behind a backslash means what it says.
fn marks(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices("[^").filter_map(|(at, _)| {
        let label = &text[at + 2..at + 2 + text[at + 2..].find(']')?];
        let plain = !label.is_empty() && !label.contains(|c: char| c.is_whitespace() || c == '[');
        (plain && !text[..at].ends_with('\\')).then(|| (at, &text[at..at + 2 + label.len() + 1]))
    })
}
