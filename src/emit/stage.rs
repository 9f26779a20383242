//! The stage: takes the files of one build from many threads, and commits them all at once.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use super::folders::Folders;
use super::ground::{Ground, Standing};
use super::home::{Home, folder_of, is_reserved};
use super::in_the_way::InTheWay;
use super::known::Known;
use super::lock::Lock;
use super::manifest::{self, Entry};
use super::plan::{self, How, Made, Site};
use super::shards::Shards;
use super::stamp::{self, Stamp};
use super::{Note, Summary, journal, note, pass, seal, write};
use crate::base::{ContentHash, Error, OutputPath, Result, Sum};

/// The output folder while one build writes to it.
///
/// Give it every file of the site with [`put`](Stage::put), [`copy`](Stage::copy) or
/// [`is_current`](Stage::is_current), from any thread, then [`commit`](Stage::commit).
/// Dropped without that, it leaves the site as it was.
#[derive(Debug)]
pub struct Stage {
    start: Start,
    ground: Ground,
    folders: Folders,
    site: Shards<Site>,
    in_the_way: InTheWay,
    next_number: AtomicU32,
    /// What `drop` does to staged files: a pass that has begun still needs them.
    discard: bool,
    lock: Option<Lock>,
}

/// What was found out when the output was opened.
#[derive(Debug)]
pub(super) struct Start {
    /// Where this build writes: the output itself, or a folder beside it.
    pub(super) home: Home,
    /// The output, when `home` is beside it.
    pub(super) beside_of: Option<PathBuf>,
    /// Where the stamps are kept.
    pub(super) stat: PathBuf,
    pub(super) known: Known,
    pub(super) resumed: bool,
}

impl Stage {
    pub(super) fn new(start: Start, lock: Lock) -> Self {
        Self {
            ground: Ground::new(start.home.root()),
            start,
            folders: Folders::default(),
            site: Shards::default(),
            in_the_way: InTheWay::default(),
            next_number: AtomicU32::new(0),
            discard: true,
            lock: Some(lock),
        }
    }

    /// True when the last build made `path` from the same recipe and it still holds what was
    /// written; then it is kept, and need not be rendered.
    ///
    /// A file whose size and time are as recorded is believed; any other is read.
    pub fn is_current(&self, path: &OutputPath, recipe: ContentHash) -> bool {
        if let Some(made) = self.site.of(path.as_str()).get(path) {
            return made.entry.recipe == recipe;
        }
        let known = &self.start.known;
        let Some((entry, _)) = known.find(path) else { return false };
        if !known.manifest.recipes_hold || entry.recipe != recipe {
            return false;
        }
        let Some(stamp) = self.standing(path, entry.content) else { return false };
        self.site.of(path.as_str()).insert(path.clone(), Made { entry: *entry, stamp, how: How::Stands });
        true
    }

    /// True when the output is the very site that was committed with `note`: every file of it stands as it was
    /// left. Then nothing need be given or committed.
    #[must_use]
    pub fn stands(&self, note: &Note) -> bool {
        let manifest = &self.start.known.manifest;
        let same = self.start.beside_of.is_none() && manifest.recipes_hold && manifest.seal == Some(note.manifest);
        same && manifest.entries.iter().all(|(path, entry)| self.standing(path, entry.content).is_some())
    }

    /// The summary of a build that found everything in its place.
    #[must_use]
    pub fn nothing_to_do(&self) -> Summary {
        let unchanged = self.start.known.manifest.entries.len();
        Summary { unchanged, resumed: self.start.resumed, ..Summary::default() }
    }

    /// Takes the bytes of a file of the site. Nothing is written when it holds them already.
    ///
    /// # Errors
    /// When the path was given before in this build or is reserved, or the disk refuses. What
    /// stands in the way in the output is told by [`commit`](Stage::commit), all at once.
    pub fn put(&self, path: &OutputPath, recipe: ContentHash, bytes: &[u8]) -> Result<()> {
        let entry = Entry { content: Sum::of(bytes), recipe };
        self.make(path, entry, |to, shown| write::bytes(to, bytes).map_err(|error| Error::io("write", shown, error)))
    }

    /// Takes a file of the site that is a copy of a source on the disk. `hash` is that of its bytes.
    ///
    /// # Errors
    /// As for [`put`](Stage::put), and when `from` cannot be read or no longer has that hash.
    pub fn copy(&self, path: &OutputPath, from: &Path, hash: ContentHash) -> Result<()> {
        let content = write::sum_of_source(from, hash)?;
        self.make(path, Entry { content, recipe: hash }, |to, shown| write::copy(to, shown, from, content))
    }

    /// Every file given so far with its sum and its size in bytes, in the order of their paths.
    #[must_use]
    pub fn files(&self) -> Vec<(OutputPath, Sum, u64)> {
        let mut files = Vec::new();
        self.site.each(|part| {
            files.extend(part.iter().map(|(path, made)| (path.clone(), made.entry.content, made.stamp.size)));
        });
        files.sort_by(|(a, ..), (b, ..)| a.cmp(b));
        files
    }

    /// Makes the output be exactly what was given since it was opened. Files of earlier builds
    /// that were not given are removed, with the folders that are empty then.
    ///
    /// # Errors
    /// When something that is not ours stands in the way, or the disk refuses; the old site
    /// stands then. When the disk refuses in the middle of the last pass, the next run finishes it.
    pub fn commit(self) -> Result<Summary> {
        self.commit_until(None, None)
    }

    /// As [`commit`](Stage::commit), and remembers `note` for [`last_note`](super::last_note).
    ///
    /// # Errors
    /// As for [`commit`](Stage::commit).
    pub fn commit_with(self, note: &str) -> Result<Summary> {
        self.commit_until(Some(note), None)
    }

    /// Commits; the pass ends after so many changes of the disk if a test says so.
    pub(super) fn commit_until(mut self, note: Option<&str>, stop_after: Option<usize>) -> Result<Summary> {
        let site = self.site.take().flatten().collect::<Site>();
        let mut summary = self.count(&site);
        if self.start.beside_of.is_none() && plan::is_same(&site, &self.start.known) {
            self.refresh_stamps(&site);
            if let Some(seal) = self.start.known.manifest.seal {
                self.remember(seal, note);
            }
            return Ok(summary);
        }
        plan::refuse_clashes(&site)?;
        let (text, seal) = manifest::render(site.iter().map(|(path, made)| (path, &made.entry)));
        match self.start.beside_of.clone() {
            Some(out) => self.move_in(&out, &text)?,
            None => summary.removed = self.pass(&site, &text, stop_after)?,
        }
        stamp::save(&self.start.stat, seal, site.values().map(|made| made.stamp));
        self.remember(seal, note);
        Ok(summary)
    }

    fn remember(&self, seal: ContentHash, note: Option<&str>) {
        if let Some(note) = note {
            note::save(&note::beside(&self.start.stat), seal, note);
        }
    }

    /// Ends this build as a kill would: nothing is cleaned up, only the lock is freed.
    #[cfg(test)]
    pub(super) fn kill(mut self) {
        self.discard = false;
    }

    /// Takes one file of the site; `write` makes it at its first path and calls it by its second.
    pub(super) fn make(
        &self,
        path: &OutputPath,
        entry: Entry,
        write: impl FnOnce(&Path, &Path) -> Result<Stamp>,
    ) -> Result<()> {
        if is_reserved(path) {
            return Err(Error::Output(format!("`{path}` lies where fagverk keeps its own files (rename it)")));
        }
        if self.site.of(path.as_str()).contains_key(path) {
            return Err(made_twice(path));
        }
        let made = match self.standing(path, entry.content) {
            Some(stamp) => Made { entry, stamp, how: How::Stands },
            None => self.write(path, entry, write)?,
        };
        // Two threads may both have come this far with one path.
        match self.site.of(path.as_str()).insert(path.clone(), made) {
            None => Ok(()),
            Some(_) => Err(made_twice(path)),
        }
    }

    fn write(
        &self,
        path: &OutputPath,
        entry: Entry,
        write: impl FnOnce(&Path, &Path) -> Result<Stamp>,
    ) -> Result<Made> {
        let home = &self.start.home;
        if let Some(out) = &self.start.beside_of {
            self.folders.make(home.root(), folder_of(path.as_str()))?;
            let stamp = write(&path.on_disk(home.root()), &path.on_disk(out))?;
            return Ok(Made { entry, stamp, how: How::Written });
        }
        self.in_the_way.look(path, &self.start.known, &self.ground)?;
        let number = self.next_number.fetch_add(1, Ordering::Relaxed);
        self.folders.make(home.books(), "stage")?;
        let stamp = write(&home.staged(number), &path.on_disk(home.root()))?;
        Ok(Made { entry, stamp, how: How::Staged(number) })
    }

    /// The stamp of the file at `path` if we may take it for ours and it holds this content.
    fn standing(&self, path: &OutputPath, content: Sum) -> Option<Stamp> {
        let known = &self.start.known;
        let remembered = match known.find(path) {
            Some((entry, stamp)) if entry.content == content => stamp,
            None if known.lost => None,
            _ => return None,
        };
        // If the disk refuses to say, writing the file will tell why.
        let Ok(Standing::File(now)) = self.ground.at(path.as_str()) else { return None };
        let holds = remembered.is_some_and(|stamp| stamp.proves(now))
            || write::sum(&path.on_disk(self.start.home.root())) == Some(content);
        holds.then_some(now)
    }

    fn count(&self, site: &Site) -> Summary {
        let mut summary =
            Summary { resumed: self.start.resumed, lost_track: self.start.known.lost, ..Summary::default() };
        for made in site.values() {
            if made.how == How::Stands {
                summary.unchanged += 1;
            } else {
                summary.written += 1;
                summary.bytes_written += made.stamp.size;
            }
        }
        summary
    }

    /// Nothing has changed but perhaps the times of files, or the cache that holds them.
    fn refresh_stamps(&self, site: &Site) {
        let known = &self.start.known;
        let Some(seal) = known.manifest.seal else { return };
        if !site.values().zip(known.stamps()).all(|(made, before)| *before == Some(made.stamp)) {
            stamp::save(&self.start.stat, seal, site.values().map(|made| made.stamp));
        }
    }

    /// Renames the folder made beside the output to its place.
    fn move_in(&mut self, out: &Path, manifest: &str) -> Result<()> {
        let home = &self.start.home;
        seal::replace(&home.manifest(), manifest, false)?;
        if let Ok(empty) = fs::metadata(out) {
            // Whoever made the empty folder chose who may see it.
            let copied = fs::set_permissions(home.root(), empty.permissions());
            copied.map_err(|error| Error::io("change", home.root(), error))?;
            if cfg!(not(unix)) {
                fs::remove_dir(out).map_err(|error| Error::io("replace", out, error))?;
            }
        }
        if cfg!(windows) {
            // Windows renames no folder with an open file in it.
            self.lock = None;
        }
        fs::rename(home.root(), out).map_err(|error| match error.kind() {
            io::ErrorKind::DirectoryNotEmpty | io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => {
                Error::Output(format!("{} was filled by something else while the site was being built", out.display()))
            }
            _ => Error::io("create", out, error),
        })?;
        self.discard = false;
        Ok(())
    }

    /// Changes the output to be this site; gives how many files were removed.
    fn pass(&mut self, site: &Site, manifest: &str, stop_after: Option<usize>) -> Result<usize> {
        let home = &self.start.home;
        self.in_the_way.refuse(home, site, &self.start.known)?;
        let removals = plan::removals(site, &self.start.known, &self.ground)?;
        let removed = removals.len();
        let steps = plan::steps(site, &removals);
        self.folders.make(home.books(), "stage")?;
        // Lasting before the journal is: a power cut must not cost us the list of what is ours.
        seal::replace(&home.next_manifest(), manifest, true)?;
        journal::write(home, &steps)?;
        self.discard = false;
        pass::apply(home, &steps, stop_after)?;
        Ok(removed)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if self.discard {
            let home = &self.start.home;
            // What cannot be removed now, the next run removes.
            let _ = write::clear(if self.start.beside_of.is_some() { home.root() } else { home.stage() });
        }
    }
}

fn made_twice(path: &OutputPath) -> Error {
    Error::Output(format!("two parts of the site both want to be `{path}` (rename one of them)"))
}
