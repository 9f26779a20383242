//! Writes, copies and hashes single files.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::Path;

use super::stamp::Stamp;
use crate::base::{ContentHash, Error, Result};

/// Makes a new file of these bytes.
///
/// # Errors
/// When there is one already, or the disk refuses.
pub(super) fn bytes(to: &Path, bytes: &[u8]) -> io::Result<Stamp> {
    let mut file = File::create_new(to)?;
    file.write_all(bytes)?;
    file.metadata().map(|metadata| Stamp::of(&metadata))
}

/// Makes a new file as a copy of `from`, which must hold what `hash` says.
///
/// Not `fs::copy`: that would also copy who may read the file, and a page whose picture only
/// its author may open is of no use.
///
/// # Errors
/// When `from` has changed since it was hashed, or the disk refuses.
pub(super) fn copy(to: &Path, shown: &Path, from: &Path, hash: ContentHash) -> Result<Stamp> {
    let source = File::open(from).map_err(|error| Error::io("read", from, error))?;
    let mut target = File::create_new(to).map_err(|error| Error::io("write", shown, error))?;
    let mut failed = None;
    let copied = each_chunk(source, |chunk| target.write_all(chunk).map_err(|error| failed = Some(error)).is_ok());
    if let Some(error) = failed {
        return Err(Error::io("write", shown, error));
    }
    if copied.map_err(|error| Error::io("read", from, error))? != hash {
        return Err(Error::Output(format!(
            "{} was changed while the site was being built (build again)",
            from.display()
        )));
    }
    target.metadata().map(|metadata| Stamp::of(&metadata)).map_err(|error| Error::io("write", shown, error))
}

/// The hash of a file on the disk; `None` when it cannot be read.
pub(super) fn hash(path: &Path) -> Option<ContentHash> {
    each_chunk(File::open(path).ok()?, |_| true).ok()
}

/// Reads to the end, or until `take` says stop; the hash of all that was read.
fn each_chunk(mut file: File, mut take: impl FnMut(&[u8]) -> bool) -> io::Result<ContentHash> {
    let mut hasher = blake3::Hasher::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => {
                let chunk = buffer.get(..count).unwrap_or_default();
                hasher.update(chunk);
                if !take(chunk) {
                    break;
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(ContentHash::from_bytes(*hasher.finalize().as_bytes()))
}

/// Removes a folder of ours and all in it, if it is there. Links in it are removed, not followed.
///
/// # Errors
/// When the disk refuses.
pub(super) fn clear(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::io("remove", folder, error)),
        _ => Ok(()),
    }
}
