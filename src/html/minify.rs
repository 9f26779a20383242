//! Smaller pages that are still valid.

use minify_html::Cfg;

/// A script without what only its writers need. Given back as it is when it cannot be read.
#[must_use]
pub fn script(source: &[u8]) -> Vec<u8> {
    const OPEN: &[u8] = b"<script>";
    const CLOSE: &[u8] = b"</script>";
    if source.windows(8).any(|bytes| bytes == b"</script") {
        return source.to_vec();
    }
    let cfg = Cfg { minify_js: true, keep_closing_tags: true, ..Cfg::default() };
    let small = minify_html::minify(&[OPEN, source, CLOSE].concat(), &cfg);
    let inside = small.strip_prefix(OPEN).and_then(|rest| rest.strip_suffix(CLOSE));
    inside.filter(|inside| !inside.is_empty()).map_or_else(|| source.to_vec(), <[u8]>::to_vec)
}

/// Minifies a page. Only what keeps it valid HTML: closing tags, quotation marks and the doctype stay, and
/// scripts and styles are left alone (there are none inline).
pub(super) fn minify(html: &[u8]) -> Vec<u8> {
    let cfg = Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        ..Cfg::default()
    };
    minify_html::minify(html, &cfg)
}
