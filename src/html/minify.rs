//! Smaller pages that are still valid.

use minify_html::Cfg;

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
