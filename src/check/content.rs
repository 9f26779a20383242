//! What guidance may not hold: numbers that go out of date, cases that do not say whether they are real.

use super::phone;
use crate::diag::{Diagnostic, Span, code};
use crate::model::{Block, ContainerKind, Document, Inline, visit};

/// Telephone numbers typed in the text: they belong in `helplines.toml`, where they are checked.
pub(super) fn phone_numbers(document: &Document, diagnostics: &mut Vec<Diagnostic>) {
    visit::inlines(&document.blocks, &mut |inline| {
        let Inline::Text(span, text) = inline else { return };
        for range in phone::numbers(text) {
            let exact = span.range().len() == text.len();
            let start = span.start as usize;
            let at = if exact { Span::new(span.file, start + range.start..start + range.end) } else { *span };
            diagnostics.push(Diagnostic::new(code::CONTENT_PHONE_NUMBER).arg("number", &text[range]).at(at));
        }
    });
}

/// An example must say that it is invented, or where it is public.
pub(super) fn fictional(document: &Document, diagnostics: &mut Vec<Diagnostic>) {
    visit::blocks(&document.blocks, &mut |block| {
        let Block::Container(container) = block else { return };
        let says = ["fictional", "source", "place"].iter().any(|key| container.attributes.get(key).is_some());
        if container.kind == ContainerKind::Example && !says {
            diagnostics.push(Diagnostic::new(code::CONTAINER_FICTIONAL).at(container.open));
        }
    });
}
