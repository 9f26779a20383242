//! Writes the built site to its folder: whole or not at all, and only what changed.
//!
//! A fresh output is built beside its place and renamed in at once. An existing one gets its
//! new files staged first, then renamed in one quick pass under a journal, which the next run
//! completes if this one is killed. Only files that fagverk wrote are ever removed or replaced.
//! Knows bytes, paths and hashes; never a page. With `source` the only room that touches the disk.
//!
//! What lies in `.fagverk/` inside the output:
//!
//! | name | what | lives |
//! |---|---|---|
//! | `manifest` | every file of the site with its content and recipe hash | always; same site, same bytes |
//! | `stat.note` | what the last build wanted the next to know; a cache | as `stat` |
//! | `stat` | size and time of those files as we left them; a cache | always, unless kept elsewhere |
//! | `lock` | empty; locked while a build runs | always |
//! | `stage/` | new files waiting for the pass | during a build |
//! | `journal` | the steps of a pass that has begun | during the pass |

#![allow(clippy::disallowed_methods, reason = "this room writes to the disk")]

mod archive;
mod depot;
mod folders;
mod ground;
mod home;
mod in_the_way;
mod journal;
mod known;
mod lock;
mod manifest;
mod note;
mod pass;
mod place;
mod plan;
mod recall;
mod seal;
mod shards;
mod stage;
mod stamp;
mod write;

#[cfg(test)]
mod tests;

use std::path::Path;

use crate::base::Result;

pub use archive::zip;
pub use depot::Depot;
pub use note::Note;
pub use recall::Recall;
pub use stage::Stage;

/// The name of the folder inside every output where fagverk keeps its books; no page may live there.
pub const BOOKS: &str = home::BOOKS;

/// What a build did to the output folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files that are new or hold other bytes than before.
    pub written: usize,
    /// Files that stood there already with the right bytes and were not touched.
    pub unchanged: usize,
    /// Files of an earlier build that this site no longer has.
    pub removed: usize,
    /// The bytes of the written files.
    pub bytes_written: u64,
    /// True when an earlier build was killed inside its pass and this one first finished it.
    pub resumed: bool,
    /// True when the list of what fagverk wrote before could not be read, so that files this
    /// site no longer has may have been left behind.
    pub lost_track: bool,
}

/// Opens an output folder for one build.
///
/// Finishes the pass of a killed build first, and holds a lock until the stage is committed or
/// dropped; the system frees the lock of a process that dies.
///
/// # Errors
/// When another build is writing there, when the folder holds files but no list of ours, when it
/// is a file, or when the disk refuses. Nothing in it has been changed then, but for a pass finished.
pub fn open(out: &Path) -> Result<Stage> {
    place::open(out, None)
}

/// As [`open()`], with the cache of file times kept in the folder `cache` and not in the output.
///
/// The cache is the only file of the bookkeeping that differs between two builds of the same
/// site; kept elsewhere, the whole output is byte-identical.
///
/// # Errors
/// As for [`open()`].
pub fn open_with_cache(out: &Path, cache: &Path) -> Result<Stage> {
    place::open(out, Some(cache))
}

/// What the last build into `out` wanted remembered ([`Stage::commit_with`]), without opening the folder.
/// Ask [`Stage::stands`] whether the site it speaks of is still there.
#[must_use]
pub fn last_note(out: &Path, cache: &Path) -> Option<Note> {
    note::load(&note::beside(&place::stat(out, cache)?))
}
