//! What the last build left: its manifest, with the stamps of its files.

use std::path::Path;

use super::manifest::{self, Entry, Loaded, Manifest};
use super::stamp::{self, Stamp};
use crate::base::{OutputPath, Result};

/// The memory of the last build, loaded once and then only asked.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) manifest: Manifest,
    stamps: Vec<Option<Stamp>>,
    /// There was a manifest, but it could not be read: files at our paths may be our own.
    pub(super) lost: bool,
}

impl Known {
    /// Loads the memory from the manifest and the cache of stamps.
    ///
    /// # Errors
    /// Only when the disk refuses to give the manifest; a broken one is a miss.
    pub(super) fn load(manifest: &Path, stat: &Path) -> Result<Self> {
        Ok(match manifest::load(manifest)? {
            Loaded::Absent => Self::default(),
            Loaded::Broken => Self { lost: true, ..Self::default() },
            Loaded::Usable(manifest) => {
                let count = manifest.entries.len();
                let stamps = manifest.seal.map_or_else(|| vec![None; count], |seal| stamp::load(stat, seal, count));
                Self { manifest, stamps, lost: false }
            }
        })
    }

    /// The entry and the stamp of a file we wrote.
    pub(super) fn find(&self, path: &OutputPath) -> Option<(&Entry, Option<Stamp>)> {
        let at = self.manifest.entries.binary_search_by(|(known, _)| known.cmp(path)).ok()?;
        let (_, entry) = self.manifest.entries.get(at)?;
        Some((entry, self.stamps.get(at).copied().flatten()))
    }

    /// True when we wrote this path, given as text.
    pub(super) fn holds(&self, path: &str) -> bool {
        self.manifest.entries.binary_search_by(|(known, _)| known.as_str().cmp(path)).is_ok()
    }

    /// The stamps as they were loaded, in the manifest's order.
    pub(super) fn stamps(&self) -> &[Option<Stamp>] {
        &self.stamps
    }
}
