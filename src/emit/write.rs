//! Writes, copies and sums up single files.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::Path;

use super::stamp::Stamp;
use crate::base::{ContentHash, Error, Result, Sum, Summing};

/// Makes a new file of these bytes.
///
/// # Errors
/// When there is one already, or the disk refuses.
pub(super) fn bytes(to: &Path, bytes: &[u8]) -> io::Result<Stamp> {
    let mut file = File::create_new(to)?;
    file.write_all(bytes)?;
    file.metadata().map(|metadata| Stamp::of(&metadata))
}

/// Makes a new file as a copy of `from`, which must hold what `content` says.
///
/// Not `fs::copy`: that would also copy who may read the file, and a page whose picture only
/// its author may open is of no use.
///
/// # Errors
/// When `from` has changed since it was hashed, or the disk refuses.
pub(super) fn copy(to: &Path, shown: &Path, from: &Path, content: Sum) -> Result<Stamp> {
    let source = File::open(from).map_err(|error| Error::io("read", from, error))?;
    let mut target = File::create_new(to).map_err(|error| Error::io("write", shown, error))?;
    let mut failed = None;
    let mut sum = Summing::default();
    let copied = each_chunk(source, |chunk| {
        sum.update(chunk);
        target.write_all(chunk).map_err(|error| failed = Some(error)).is_ok()
    });
    if let Some(error) = failed {
        return Err(Error::io("write", shown, error));
    }
    copied.map_err(|error| Error::io("read", from, error))?;
    if sum.finish() != content {
        return Err(was_changed(from));
    }
    target.metadata().map(|metadata| Stamp::of(&metadata)).map_err(|error| Error::io("write", shown, error))
}

/// The sum of a source that must hold what `hash` says.
///
/// # Errors
/// When it has changed since it was hashed, or cannot be read.
pub(super) fn sum_of_source(from: &Path, hash: ContentHash) -> Result<Sum> {
    let (mut sum, mut hasher) = (Summing::default(), blake3::Hasher::new());
    let source = File::open(from).map_err(|error| Error::io("read", from, error))?;
    let read = each_chunk(source, |chunk| {
        sum.update(chunk);
        hasher.update(chunk);
        true
    });
    read.map_err(|error| Error::io("read", from, error))?;
    let same = ContentHash::from_bytes(*hasher.finalize().as_bytes()) == hash;
    if same { Ok(sum.finish()) } else { Err(was_changed(from)) }
}

/// The sum of a file on the disk; `None` when it cannot be read.
pub(super) fn sum(path: &Path) -> Option<Sum> {
    let mut sum = Summing::default();
    let read = each_chunk(File::open(path).ok()?, |chunk| {
        sum.update(chunk);
        true
    });
    read.ok().map(|()| sum.finish())
}

fn was_changed(from: &Path) -> Error {
    Error::Output(format!("{} was changed while the site was being built (build again)", from.display()))
}

/// Reads to the end, or until `take` says stop.
fn each_chunk(mut file: File, mut take: impl FnMut(&[u8]) -> bool) -> io::Result<()> {
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(count) => {
                if !take(buffer.get(..count).unwrap_or_default()) {
                    return Ok(());
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
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
