//! Puts a changed file in the place of the old one.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::Change;
use crate::base::{Error, Result};

const MARK: &str = "\u{feff}";

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// The file is changed.
    Yes,
    /// Somebody changed the file since it was read, so it is left alone.
    ChangedSince,
}

/// Writes one change: beside the file, and then by a rename, so that no half file is ever there. A byte order mark
/// and the file's permissions are kept; a link is seen through, and stays a link.
///
/// # Errors
/// When the disk refuses.
pub fn write(root: &Path, change: &Change) -> Result<Written> {
    let link = change.path.on_disk(root);
    let path = link.canonicalize().map_err(|source| Error::io("open", &link, source))?;
    let bytes = fs::read(&path).map_err(|source| Error::io("read", &path, source))?;
    let (mark, text) = match bytes.strip_prefix(MARK.as_bytes()) {
        Some(rest) => (MARK, rest),
        None => ("", &bytes[..]),
    };
    if text != change.before.as_bytes() {
        return Ok(Written::ChangedSince);
    }
    let folder = path.parent().unwrap_or(root);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // Hidden, so that neither a build nor a watcher takes it for a page.
    let beside = folder.join(format!(".{name}.fagverk-{}", std::process::id()));
    let put = || -> std::io::Result<()> {
        let mut file = fs::File::create_new(&beside)?;
        file.write_all(mark.as_bytes())?;
        file.write_all(change.after.as_bytes())?;
        file.sync_all()?;
        fs::set_permissions(&beside, fs::metadata(&path)?.permissions())?;
        fs::rename(&beside, &path)
    };
    put().map_err(|source| {
        // What was begun is taken away; that it may fail too changes nothing.
        let _ = fs::remove_file(&beside);
        Error::io("write", &path, source)
    })?;
    Ok(Written::Yes)
}
