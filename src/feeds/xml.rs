//! Escaping for XML.

/// `<name>text</name>` on a line of its own.
pub(super) fn element(out: &mut String, name: &str, text: &str) {
    ["<", name, ">"].iter().for_each(|part| out.push_str(part));
    push(out, text);
    ["</", name, ">\n"].iter().for_each(|part| out.push_str(part));
}

/// Adds text; characters that XML 1.0 does not allow are left out.
pub(super) fn push(out: &mut String, text: &str) {
    // Addresses and dates, which a sitemap is made of, have nothing to be minded.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'&' | b'<' | b'>' | b'"')) {
        out.push_str(text);
        return;
    }
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
}
