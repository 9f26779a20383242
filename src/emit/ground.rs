//! What stands in the output now. Asks with `lstat` only, so that no link is ever followed.

use std::collections::HashMap;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use super::home::folder_of;
use super::shards::Shards;
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
    folders: Shards<HashMap<Box<str>, Standing>>,
}

impl Ground {
    pub(super) fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), folders: Shards::default() }
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
        if let Some(seen) = self.folders.of(folder).get(folder) {
            return Ok(seen.clone());
        }
        let standing = match self.at(folder)? {
            Standing::File(_) => Standing::UnderFile(folder.into()),
            Standing::Odd => Standing::UnderOdd(folder.into()),
            other => other,
        };
        self.folders.of(folder).insert(folder.into(), standing.clone());
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

/// The names in a folder, in order; strange letters in them are replaced.
///
/// # Errors
/// When the disk refuses to list it.
pub(super) fn sorted_names(folder: &Path) -> Result<Vec<String>> {
    let list = || -> io::Result<Vec<String>> {
        fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
    };
    let mut names = list().map_err(|error| Error::io("list", folder, error))?;
    names.sort();
    Ok(names)
}
