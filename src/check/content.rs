//! What guidance may not hold: numbers that go out of date, cases that do not say whether they are real.

use std::ops::Range;

use super::phone;
use crate::diag::{Diagnostic, Span, code};
use crate::model::{Block, ContainerKind, Inline, visit};

/// Telephone numbers typed in the text: they belong in `helplines.toml`, where they are checked.
pub(super) fn phone_numbers(block: &Block, diagnostics: &mut Vec<Diagnostic>) {
    visit::runs(block, &mut |run| {
        if !has_digit(run) {
            return;
        }
        let mut flat = Flat::default();
        flat.add(run);
        for range in phone::numbers(&flat.text) {
            let diagnostic = Diagnostic::new(code::CONTENT_PHONE_NUMBER).arg("number", &flat.text[range.clone()]);
            diagnostics.extend(flat.place(range).map(|place| diagnostic.at(place)));
        }
    });
}

/// Most runs have no digit and so no number; that is told without gathering their text.
fn has_digit(run: &[Inline]) -> bool {
    run.iter().any(|inline| match inline {
        // To the end, whatever is found: so many bytes are looked at in one instruction.
        Inline::Text(_, text) => text.bytes().fold(false, |found, byte| found | byte.is_ascii_digit()),
        _ => has_digit(inline.children()),
    })
}

/// A run of text without its marks, so that the word before a number is seen in `ring **113**` too.
#[derive(Default)]
struct Flat {
    text: String,
    /// Where each piece is in `text`, and where it stands in the file.
    pieces: Vec<(Range<usize>, Span)>,
}

impl Flat {
    fn add(&mut self, run: &[Inline]) {
        for inline in run {
            match inline {
                Inline::Text(span, text) => {
                    self.pieces.push((self.text.len()..self.text.len() + text.len(), *span));
                    self.text.push_str(text);
                }
                _ if inline.children().is_empty() => self.text.push('\n'),
                _ => self.add(inline.children()),
            }
        }
    }

    /// Where a part of the text stands. Where the piece it begins in is not in the source as it is, that
    /// piece's place.
    fn place(&self, range: Range<usize>) -> Option<Span> {
        let (piece, span) = self.pieces.iter().find(|(piece, _)| piece.contains(&range.start))?;
        if span.range().len() != piece.len() {
            return Some(*span);
        }
        let at = |offset: usize| span.start as usize + offset - piece.start;
        Some(Span::new(span.file, at(range.start)..at(range.end.min(piece.end))))
    }
}

/// An example must say that it is invented, or where it is public.
pub(super) fn fictional(block: &Block, diagnostics: &mut Vec<Diagnostic>) {
    let Block::Container(container) = block else { return };
    let says = ["fictional", "source", "place"].iter().any(|key| container.attributes.get(key).is_some());
    if container.kind == ContainerKind::Example && !says {
        diagnostics.push(Diagnostic::new(code::CONTAINER_FICTIONAL).at(container.open));
    }
}
