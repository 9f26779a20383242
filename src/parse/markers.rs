//! The lines that open and close containers.
//!
//! The Markdown parser does not know containers. So each marker line is masked, byte for byte, as a
//! thematic break: a block of its own in every context (list, quotation, after a paragraph), with every
//! offset unchanged. The builder then looks each break up in [`Markers`]. Marker lines inside code stay
//! code, since no break comes of them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use memchr::memmem;

/// A marker line: `::: name {…}` or `:::`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    /// How many colons.
    pub colons: usize,
    /// From the first colon to the end of the line's text.
    pub range: Range<usize>,
    /// What follows the colons; empty for a closing line.
    pub rest: Range<usize>,
}

/// The marker lines of a text, by where their colons start.
#[derive(Debug, Default)]
pub(super) struct Markers(pub BTreeMap<usize, Marker>);

/// Finds the marker lines of `body` and gives the text with each masked.
pub(super) fn mask(body: &str) -> (Cow<'_, str>, Markers) {
    if memmem::find(body.as_bytes(), b":::").is_none() {
        return (Cow::Borrowed(body), Markers::default());
    }
    let mut masked = String::with_capacity(body.len());
    let mut markers = Markers::default();
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        match marker(line, at) {
            Some(marker) => {
                let end = marker.range.end - at;
                masked.push_str(&line[..marker.range.start - at]);
                masked.push_str("___");
                masked.extend(std::iter::repeat_n(' ', marker.range.len() - 3));
                masked.push_str(&line[end..]);
                markers.0.insert(marker.range.start, marker);
            }
            None => masked.push_str(line),
        }
        at += line.len();
    }
    (Cow::Owned(masked), markers)
}

fn marker(line: &str, at: usize) -> Option<Marker> {
    let start = lead(line);
    let text = line[start..].trim_end();
    let colons = text.len() - text.trim_start_matches(':').len();
    if colons < 3 {
        return None;
    }
    let rest = text[colons..].trim_start();
    // `:::` inside running text, such as `::::text` in a table, is no marker unless a name or nothing follows.
    if !rest.is_empty() && !rest.starts_with(|c: char| c.is_alphabetic() || c == '{') {
        return None;
    }
    let end = start + text.len();
    Some(Marker { colons, range: at + start..at + end, rest: at + end - rest.len()..at + end })
}

/// What may stand before the colons: spaces, quotation marks and list markers.
fn lead(line: &str) -> usize {
    let mut pos = 0;
    loop {
        let rest = &line[pos..];
        let spaces = rest.len() - rest.trim_start_matches([' ', '\t', '>']).len();
        let rest = &rest[spaces..];
        let item = item_marker(rest);
        if item == 0 {
            return pos + spaces;
        }
        pos += spaces + item;
    }
}

fn item_marker(text: &str) -> usize {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mark = &text[digits..];
    let is_item = match mark.as_bytes() {
        [b'-' | b'*' | b'+', b' ', ..] => digits == 0,
        [b'.' | b')', b' ', ..] => digits > 0,
        _ => false,
    };
    if is_item { digits + 2 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masking_keeps_every_offset() {
        let body = "før\n::: rad {title=\"Åpent\"}\r\n> - :::: fakta\n:::\nkode ::: x\n";
        let (masked, markers) = mask(body);
        assert_eq!(masked.len(), body.len());
        assert_eq!(masked.matches('\n').count(), body.matches('\n').count());
        let found: Vec<_> = markers.0.values().map(|m| (&body[m.range.clone()], &body[m.rest.clone()])).collect();
        assert_eq!(
            found,
            [("::: rad {title=\"Åpent\"}", "rad {title=\"Åpent\"}"), (":::: fakta", "fakta"), (":::", "")]
        );
    }

    #[test]
    fn running_text_is_no_marker() {
        assert!(mask(":::-) hei\n").1.0.is_empty());
        assert!(mask(":: rad\n").1.0.is_empty());
    }
}
