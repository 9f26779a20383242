//! Lines that want no advice: `<!-- ord-ok: why -->`.

use std::ops::Range;

use super::index::{Found, Hit};
use crate::diag::{Diagnostic, Span, code};
use crate::model::Document;

/// What such a comment begins with.
pub(super) const MARK: &str = "ord-ok";

/// The lines of a page that hold such a comment with a reason. One without is told, and exempts nothing.
pub(super) fn lines(
    document: &Document,
    hits: &[Hit],
    in_code: &[Span],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Range<usize>> {
    let text = &*document.text;
    let mut lines = Vec::new();
    for hit in hits.iter().filter(|hit| hit.found == Found::Exemption) {
        let Some(open) = text[..hit.range.start].trim_end().strip_suffix("<!--").map(str::len) else { continue };
        // In code it is shown, not meant.
        let shown = in_code.iter().any(|span| span.range().contains(&open));
        let Some(end) = text[hit.range.end..].find("-->").filter(|_| !shown) else { continue };
        let reason = text[hit.range.end..hit.range.end + end].trim_start_matches(':').trim();
        let close = hit.range.end + end + "-->".len();
        if reason.is_empty() {
            let span = Span::new(document.file, open..close);
            diagnostics.push(Diagnostic::new(code::LANGUAGE_EXEMPTION).at(span));
            continue;
        }
        let start = text[..open].rfind('\n').map_or(0, |newline| newline + 1);
        let end = text[close..].find('\n').map_or(text.len(), |newline| close + newline);
        lines.push(start..end);
    }
    lines
}

/// True when a place stands on the line, wholly or in part.
pub(super) fn touches(line: &Range<usize>, span: Span) -> bool {
    span.range().start < line.end && span.range().end > line.start
}
