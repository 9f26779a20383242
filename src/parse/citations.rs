//! What stands between citation brackets.

use crate::diag::{FileId, Span};
use crate::model::{Citation, CitedItem};

/// Reads `[@key, s. 12; @other]`, brackets and all; `at` is where the brackets start in the file.
/// `None` when it is no citation after all.
pub(super) fn read(text: &str, file: FileId, at: usize) -> Option<Citation> {
    let inner = text.strip_prefix('[')?.strip_suffix(']')?;
    let mut items = Vec::new();
    let mut start = at + 1;
    for part in inner.split(';') {
        let lead = part.len() - part.trim_start().len();
        let rest = part.trim_start().strip_prefix('@')?;
        let (key, locator) = rest.split_once(',').map_or((rest, None), |(key, locator)| (key, Some(locator)));
        let key = key.trim_end();
        let key_at = start + lead + 1;
        items.push(CitedItem {
            key: key.into(),
            locator: locator.map(str::trim).filter(|text| !text.is_empty()).map(Into::into),
            span: Span::new(file, key_at..key_at + key.len()),
        });
        start += part.len() + 1;
    }
    Some(Citation { span: Span::new(file, at..at + text.len()), items })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_keys_places_and_locators() {
        let text = "[@leamy2011, s. 12–14; @napha2021]";
        let citation = read(text, FileId(0), 0).expect("a citation");
        let items: Vec<_> =
            citation.items.iter().map(|item| (&*item.key, item.locator.as_deref(), &text[item.span.range()])).collect();
        assert_eq!(items, [("leamy2011", Some("s. 12–14"), "leamy2011"), ("napha2021", None, "napha2021")]);
        assert!(read("[@a; b]", FileId(0), 0).is_none());
    }
}
