//! The lock that keeps two builds out of one output. The system frees it when its process dies,
//! so there is no stale lock to recognise.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;

use crate::base::{Error, Result};

/// Held as long as it lives.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

/// Takes the lock at `path`, in a folder that must exist.
///
/// `None` when the folder was moved or removed by its owner between our opening and locking the
/// file: then the world has changed and the caller should look again.
///
/// # Errors
/// When another build holds it, or the disk refuses. `out` is the folder named to the user.
pub(super) fn take(path: &Path, out: &Path) -> Result<Option<Lock>> {
    let file = match File::options().read(true).write(true).create(true).truncate(false).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Error::io("lock", path, error)),
    };
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            return Err(Error::Output(format!(
                "another build is writing to {} (wait until it is done, or choose another folder with `--out DIR`)",
                out.display()
            )));
        }
        // Some network disks know no locks. Refusing to build there would help nobody.
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
        Err(TryLockError::Error(error)) => return Err(Error::io("lock", path, error)),
    }
    Ok(is_still_there(&file, path).then_some(Lock { _file: file }))
}

#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(ours), Ok(there)) => (ours.dev(), ours.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still_there(_file: &File, path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}
