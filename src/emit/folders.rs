//! Makes folders, each once, and never through a link.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::Path;

use super::home::folder_of;
use super::shards::Shards;
use crate::base::{Error, Result};

/// The folders that are known to stand.
#[derive(Debug, Default)]
pub(super) struct Folders {
    standing: Shards<HashSet<Box<str>>>,
}

impl Folders {
    /// Makes `folder` and those above it below `root`, unless they stand.
    ///
    /// # Errors
    /// When a file or a link stands in the way, or the disk refuses.
    pub(super) fn make(&self, root: &Path, folder: &str) -> Result<()> {
        if folder.is_empty() || self.stands(folder) {
            return Ok(());
        }
        self.make(root, folder_of(folder))?;
        make_one(&root.join(folder))?;
        // Noted only once it stands, so that no other thread builds on a folder still to come.
        self.standing.of(folder).insert(folder.into());
        Ok(())
    }

    fn stands(&self, folder: &str) -> bool {
        self.standing.of(folder).contains(folder)
    }
}

fn make_one(path: &Path) -> Result<()> {
    match fs::create_dir(path) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let there = fs::symlink_metadata(path).map_err(|error| Error::io("look at", path, error))?;
            if there.is_dir() { Ok(()) } else { Err(Error::io("create the folder", path, error)) }
        }
        Err(error) => Err(Error::io("create the folder", path, error)),
    }
}
