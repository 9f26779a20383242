//! Escaping: the one way text gets into HTML.

use std::convert::Infallible;
use std::io;

/// Adds text, safe within elements and within quoted attributes alike.
pub(super) fn push(out: &mut String, text: &str) {
    let Ok(()) = pieces(text, |piece| {
        out.push_str(piece);
        Ok::<(), Infallible>(())
    });
}

/// The same for the values that templates write.
pub(super) fn write(text: &str, out: &mut dyn io::Write) -> io::Result<()> {
    pieces(text, |piece| out.write_all(piece.as_bytes()))
}

/// Gives the text to `put` piece by piece, with its marks escaped.
fn pieces<E>(text: &str, mut put: impl FnMut(&str) -> Result<(), E>) -> Result<(), E> {
    if !has_mark(text) {
        return put(text);
    }
    let mut rest = text;
    while let Some(at) = rest.bytes().position(is_mark) {
        put(&rest[..at])?;
        put(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        })?;
        rest = &rest[at + 1..];
    }
    put(rest)
}

/// Most text has no mark. It is looked at to its end, whatever is found: so many bytes are seen in one instruction,
/// but only as long as nothing around this loop is made one with it.
#[inline(never)]
fn has_mark(text: &str) -> bool {
    text.bytes().fold(false, |found, byte| found | is_mark(byte))
}

#[allow(clippy::needless_bitwise_bool, reason = "a lazy operator is a branch")]
const fn is_mark(byte: u8) -> bool {
    (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"') | (byte == b'\'')
}

/// Adds ` name="value"`.
pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push(out, value);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_gets_out() {
        let mut out = String::new();
        attribute(&mut out, "title", "\"><script>'&");
        assert_eq!(out, " title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\"");
        let mut written = Vec::new();
        write("å \"b\" & <c>", &mut written).expect("room");
        assert_eq!(written, "å &quot;b&quot; &amp; &lt;c&gt;".as_bytes());
    }
}
