//! What stands in the output now. Asks with `lstat` only, so that no link is ever followed.

use std::collections::HashMap;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::home::folder_of;
use super::stamp::Stamp;
use crate::base::{Error, Result};

/// What stands at a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Nothing,
    File(Stamp),
    Folder,
    /// A link, or something that is neither file nor folder.
    Odd,
    /// Nothing can stand there: a folder above it is really a file.
    UnderFile(Box<str>),
    /// A folder above it is a link or something odder, so it may lie outside the output.
    UnderOdd(Box<str>),
}

/// The output as it is while files are being staged: nothing in it changes, so what was seen
/// of its folders is remembered.
#[derive(Debug)]
pub(super) struct Ground {
    root: PathBuf,
    folders: Mutex<HashMap<Box<str>, Standing>>,
}

impl Ground {
    pub(super) fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), folders: Mutex::default() }
    }

    /// What stands at `path`.
    ///
    /// # Errors
    /// When the disk refuses to say.
    pub(super) fn at(&self, path: &str) -> Result<Standing> {
        match self.folder(folder_of(path))? {
            Standing::Folder => look(&self.root.join(path)),
            other => Ok(other),
        }
    }

    /// `Folder` when this is one and all above it are; else what keeps it from being one.
    fn folder(&self, folder: &str) -> Result<Standing> {
        if folder.is_empty() {
            return Ok(Standing::Folder);
        }
        if let Some(seen) = self.folders.lock().unwrap_or_else(PoisonError::into_inner).get(folder) {
            return Ok(seen.clone());
        }
        let standing = match self.at(folder)? {
            Standing::File(_) => Standing::UnderFile(folder.into()),
            Standing::Odd => Standing::UnderOdd(folder.into()),
            other => other,
        };
        self.folders.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.into(), standing.clone());
        Ok(standing)
    }
}

/// What stands at a path whose folders are known to be real.
///
/// # Errors
/// When the disk refuses to say.
pub(super) fn look(path: &Path) -> Result<Standing> {
    match fs::symlink_metadata(path) {
        Ok(metadata) => Ok(kind(&metadata)),
        Err(error) if is_nothing(&error) => Ok(Standing::Nothing),
        Err(error) => Err(Error::io("look at", path, error)),
    }
}

fn kind(metadata: &Metadata) -> Standing {
    if metadata.is_file() {
        Standing::File(Stamp::of(metadata))
    } else if metadata.is_dir() {
        Standing::Folder
    } else {
        Standing::Odd
    }
}

/// True for the errors that mean no such thing is there.
pub(super) fn is_nothing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}
