//! Reads one file.

use std::path::Path;
use std::sync::Arc;

use super::Found;
use crate::base::{ContentHash, RelPath};
use crate::diag::{Diagnosed, Diagnostic, FileId, Span, code};

/// Files of text above this are refused: spans count in 32 bits, and no page is a hundredth of it.
const LARGEST_TEXT: usize = 64 << 20;

/// What is in a file.
#[derive(Clone, Debug)]
pub struct Content {
    /// The text without a byte order mark; empty for files that are not text.
    pub text: Arc<String>,
    /// The hash of its bytes.
    pub hash: ContentHash,
    /// The bytes of a theme file; empty for others.
    pub bytes: Arc<[u8]>,
    /// False when the file could not be read at all.
    pub readable: bool,
}

/// Reads a file of the site. What is wrong with it is told, and what could be read is given.
#[must_use]
pub fn read(root: &Path, found: &Found, file: FileId) -> Diagnosed<Content> {
    let disk = found.path.on_disk(root);
    let bytes = match std::fs::read(&disk) {
        Ok(bytes) => bytes,
        Err(error) => {
            let diagnostic = Diagnostic::new(code::SOURCE_UNREADABLE).arg("path", &found.path).arg("reason", error);
            return Diagnosed::new(unreadable(), vec![diagnostic.in_file(file)]);
        }
    };
    let hash = ContentHash::of(&bytes);
    if !found.kind.is_text() {
        let keep = matches!(found.kind, super::FileKind::Theme);
        let bytes: Arc<[u8]> = if keep { bytes.into() } else { [].into() };
        return Diagnosed::new(Content { text: Arc::default(), hash, bytes, readable: true }, Vec::new());
    }
    if bytes.len() > LARGEST_TEXT {
        let diagnostic = Diagnostic::new(code::SOURCE_TOO_LARGE).arg("limit", LARGEST_TEXT >> 20).in_file(file);
        return Diagnosed::new(unreadable(), vec![diagnostic]);
    }
    let (text, diagnostics) = decode(&bytes, file);
    Diagnosed::new(Content { text, hash, bytes: [].into(), readable: true }, diagnostics)
}

/// The bytes of a file that is copied as it is; `None` when it cannot be read or no longer has this hash.
#[must_use]
pub fn copied(root: &Path, path: &RelPath, hash: ContentHash) -> Option<Vec<u8>> {
    std::fs::read(path.on_disk(root)).ok().filter(|bytes| ContentHash::of(bytes) == hash)
}

fn unreadable() -> Content {
    Content { text: Arc::default(), hash: ContentHash::of(&[]), bytes: [].into(), readable: false }
}

fn decode(bytes: &[u8], file: FileId) -> (Arc<String>, Vec<Diagnostic>) {
    if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
        return (Arc::new(without_mark(text).to_owned()), Vec::new());
    }
    let at = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let lossy = String::from_utf8_lossy(bytes);
    let text = without_mark(&lossy);
    let at = at - (lossy.len() - text.len()).min(at);
    let span = Span::new(file, at..at + '\u{fffd}'.len_utf8());
    (Arc::new(text.to_owned()), vec![Diagnostic::new(code::SOURCE_NOT_UTF8).at(span)])
}

/// The text without a byte order mark.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
