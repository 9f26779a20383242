//! Size and time of a file: how we know, without reading it, that nobody has touched it since.

use std::fmt::Write as _;
use std::fs::{self, Metadata};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use super::seal::{self, Sealed};
use crate::base::ContentHash;

const FORMAT: &str = "fagverk stat 1";

/// The size in bytes and the time of last change of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) size: u64,
    /// Nanoseconds since 1970; `None` where the disk keeps no times.
    mtime: Option<i64>,
}

impl Stamp {
    pub(super) fn of(metadata: &Metadata) -> Self {
        Self { size: metadata.len(), mtime: metadata.modified().ok().and_then(nanoseconds) }
    }

    /// True when the file is surely the same; without a time it never is.
    pub(super) fn proves(self, now: Self) -> bool {
        self.mtime.is_some() && self == now
    }
}

fn nanoseconds(time: SystemTime) -> Option<i64> {
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_nanos()).ok(),
        Err(before) => i64::try_from(before.duration().as_nanos()).ok().map(|ns| -ns),
    }
}

/// Reads the stamps that belong to the manifest with this seal, in its order.
///
/// A cache: whatever is wrong with the file, the answer is that nothing is known.
pub(super) fn load(path: &Path, manifest: ContentHash, count: usize) -> Vec<Option<Stamp>> {
    read(path, manifest).filter(|stamps| stamps.len() == count).unwrap_or_else(|| vec![None; count])
}

fn read(path: &Path, manifest: ContentHash) -> Option<Vec<Option<Stamp>>> {
    let Ok(Sealed::Whole(text, _)) = seal::read(path) else { return None };
    let mut lines = text.lines();
    if lines.next()? != FORMAT || lines.next()?.strip_prefix("manifest ")? != manifest.hex() {
        return None;
    }
    lines.map(|line| parse(line).map(Some)).collect()
}

fn parse(line: &str) -> Option<Stamp> {
    let (size, mtime) = line.split_once(' ')?;
    let mtime = if mtime == "-" { None } else { Some(mtime.parse().ok()?) };
    Some(Stamp { size: size.parse().ok()?, mtime })
}

/// Writes the stamps of the files of the manifest with this seal, in its order.
///
/// Says nothing of failure: without this file the next build reads what it would have trusted.
pub(super) fn save(path: &Path, manifest: ContentHash, stamps: impl Iterator<Item = Stamp>) {
    let mut text = format!("{FORMAT}\nmanifest {}\n", manifest.hex());
    for stamp in stamps {
        let _ = match stamp.mtime {
            Some(mtime) => writeln!(text, "{} {mtime}", stamp.size),
            None => writeln!(text, "{} -", stamp.size),
        };
    }
    if let Some(folder) = path.parent() {
        let _ = fs::create_dir_all(folder);
    }
    let _ = seal::replace(path, &seal::seal(text).0, false);
}
