//! Takes the needless space out of a page's frame.
//!
//! minify-html builds a tree and rewrites every attribute: some 12 000 instructions an element, which was
//! 44 % of a whole build (`tests/benches/README.md`). All it finds in a frame is space between tags, so for
//! what differs from page to page we take that out ourselves; what is rendered once goes through minify-html.

use std::sync::LazyLock;

use memchr::{memchr, memchr_iter, memchr3, memmem};

use super::minify;

/// Elements in which space counts. A frame that has one is left to minify-html, which knows them.
const SPACE_COUNTS: [&[u8]; 4] = [b"<pre", b"<textarea", b"<script>", b"<style"];

/// Two spaces in a row: made ready once, for it is looked for in every line.
static DOUBLE: LazyLock<memmem::Finder<'static>> = LazyLock::new(|| memmem::Finder::new(b"  "));

/// The frame without its needless space.
pub(super) fn small(frame: &[u8]) -> Vec<u8> {
    squeeze(frame).unwrap_or_else(|| minify(frame))
}

/// The frame with every run of space made one character: a line break where there was one, else a space.
/// `None` when the frame holds an element in which space counts.
fn squeeze(frame: &[u8]) -> Option<Vec<u8>> {
    if memchr_iter(b'<', frame).any(|at| starts_one(&frame[at..])) {
        return None;
    }
    // Nearly all lines are as they shall be, and are copied; that is seen of the whole frame at once.
    let put = if DOUBLE.find(frame).is_none() && memchr3(b'\t', b'\r', b'\x0c', frame).is_none() {
        |line: &[u8], squeezed: &mut Vec<u8>| squeezed.extend_from_slice(line)
    } else {
        line
    };
    let mut squeezed = Vec::with_capacity(frame.len());
    let mut rest = frame.trim_ascii();
    while let Some(at) = memchr(b'\n', rest) {
        put(rest[..at].trim_ascii_end(), &mut squeezed);
        squeezed.push(b'\n');
        rest = rest[at..].trim_ascii_start();
    }
    put(rest, &mut squeezed);
    Some(squeezed)
}

/// A line with every run of space made one.
fn line(line: &[u8], squeezed: &mut Vec<u8>) {
    for byte in line {
        if !byte.is_ascii_whitespace() {
            squeezed.push(*byte);
        } else if squeezed.last() != Some(&b' ') {
            squeezed.push(b' ');
        }
    }
}

fn starts_one(tag: &[u8]) -> bool {
    // The first letter tells nearly all of a page's tags apart from these.
    matches!(tag.get(1), Some(b'p' | b'P' | b't' | b'T' | b's' | b'S'))
        && SPACE_COUNTS.iter().any(|name| tag.len() >= name.len() && tag[..name.len()].eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn space_is_never_lost_altogether() {
        let frame = b"\n<ul>\n\n  <li>a</li>\t <li>b  c</li>\n</ul>\n";
        assert_eq!(squeeze(frame).as_deref(), Some(&b"<ul>\n<li>a</li> <li>b c</li>\n</ul>"[..]));
    }

    #[test]
    fn elements_in_which_space_counts_are_left_alone() {
        assert_eq!(squeeze(b"<main><PRE>a  b</PRE></main>"), None);
        assert_eq!(squeeze(b"<textarea>  </textarea>"), None);
        assert!(squeeze(b"<script defer src=\"a.js\"></script>").is_some());
    }
}
