//! Bookkeeping files carry the hash of their own text on the last line, so that a torn or
//! edited one is known as such; and they are replaced by rename, never written over.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use crate::base::{ContentHash, Error, Result};

/// A text as [`read`] found it.
pub(super) enum Sealed {
    /// There is no such file.
    Absent,
    /// It is not as it was written.
    Broken,
    /// The text without its last line, and the hash of it.
    Whole(String, ContentHash),
}

/// Adds the last line; gives the hash too, which names this very text.
pub(super) fn seal(mut text: String) -> (String, ContentHash) {
    let hash = ContentHash::of(text.as_bytes());
    let _ = writeln!(text, "end {}", hash.hex());
    (text, hash)
}

/// Reads a sealed file.
///
/// # Errors
/// Only when the disk refuses; a missing or broken file is an answer.
pub(super) fn read(path: &Path) -> Result<Sealed> {
    match fs::read(path) {
        Ok(bytes) => Ok(unseal(bytes).unwrap_or(Sealed::Broken)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Sealed::Absent),
        Err(error) => Err(Error::io("read", path, error)),
    }
}

fn unseal(bytes: Vec<u8>) -> Option<Sealed> {
    let mut text = String::from_utf8(bytes).ok()?;
    let at = text.strip_suffix('\n')?.rfind('\n')? + 1;
    let hash = ContentHash::from_hex(text[at..].trim_end().strip_prefix("end ")?)?;
    text.truncate(at);
    (ContentHash::of(text.as_bytes()) == hash).then_some(Sealed::Whole(text, hash))
}

/// Writes a file beside its place and renames it in.
///
/// With `durable` the bytes are on the disk before the name is; without, a power cut may
/// leave a broken file, which its seal tells.
///
/// # Errors
/// When the disk refuses; the old file stands then.
pub(super) fn replace(path: &Path, text: &str, durable: bool) -> Result<()> {
    let fresh = path.with_extension("new");
    let write = || -> io::Result<()> {
        let mut file = File::create(&fresh)?;
        file.write_all(text.as_bytes())?;
        if durable {
            file.sync_all()?;
        }
        fs::rename(&fresh, path)
    };
    write().map_err(|error| {
        // What is half written must not keep a full disk full; the first error is the one to tell.
        let _ = fs::remove_file(&fresh);
        Error::io("write", path, error)
    })
}
