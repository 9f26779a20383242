//! Finds out what the output folder is, and opens it the way that is safe for it.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::ground::{self, Standing, is_nothing, sorted_names};
use super::home::{BOOKS, Home};
use super::journal;
use super::known::Known;
use super::lock::{self, Lock};
use super::pass;
use super::stage::{Stage, Start};
use super::write;
use crate::base::{ContentHash, Error, Result};

/// Opens `out`; see [`super::open`].
pub(super) fn open(out: &Path, cache: Option<&Path>) -> Result<Stage> {
    // Another build may finish between our looking and our locking. Once more will do then.
    for _ in 0..3 {
        let place = Place::find(out, cache)?;
        let stage = match place.survey()? {
            Survey::Absent => place.open_beside(false)?,
            Survey::Empty => place.open_beside(true)?,
            Survey::Ours => place.open_in_place()?,
            Survey::Foreign(name) => return Err(place.refuse_foreign(&name)),
        };
        if let Some(stage) = stage {
            return Ok(stage);
        }
    }
    Err(Error::Output(format!("other builds keep replacing {} (wait until they are done)", out.display())))
}

/// Where the stamps of `out` are kept; `None` when it does not exist. Makes nothing.
pub(super) fn stat(out: &Path, cache: &Path) -> Option<PathBuf> {
    let root = fs::canonicalize(out).ok()?;
    Some(Place { named: out, root, cache: Some(cache) }.stat())
}

/// An output folder, wherever it is and whether or not it exists.
struct Place<'a> {
    /// As the user named it.
    named: &'a Path,
    /// Where it really is, links resolved.
    root: PathBuf,
    cache: Option<&'a Path>,
}

/// What the output folder holds.
enum Survey {
    Absent,
    Empty,
    Ours,
    /// Files, but no list of ours; the first of them.
    Foreign(String),
}

impl<'a> Place<'a> {
    fn find(out: &'a Path, cache: Option<&'a Path>) -> Result<Self> {
        let root = match fs::canonicalize(out) {
            Ok(root) => root,
            Err(error) if error.kind() == io::ErrorKind::NotFound => resolve_absent(out)?,
            Err(error) => return Err(Error::io("open the output folder", out, error)),
        };
        Ok(Self { named: out, root, cache })
    }

    fn survey(&self) -> Result<Survey> {
        match ground::look(&self.root)? {
            Standing::Nothing => return Ok(Survey::Absent),
            Standing::Folder => {}
            _ => {
                let name = self.named.display();
                return Err(Error::Output(format!(
                    "the output {name} is a file, not a folder (remove it, or choose another folder with `--out DIR`)"
                )));
            }
        }
        let home = Home::new(self.root.clone());
        match ground::look(home.books())? {
            Standing::Folder => {}
            Standing::Nothing => {
                return Ok(self.first_file()?.map_or(Survey::Empty, Survey::Foreign));
            }
            _ => return Ok(Survey::Foreign(BOOKS.into())),
        }
        let has_books =
            ground::look(&home.manifest())? != Standing::Nothing || ground::look(&home.journal())? != Standing::Nothing;
        if has_books {
            return Ok(Survey::Ours);
        }
        // A first build that was killed while it staged leaves only our empty bookkeeping.
        Ok(self.first_file()?.map_or(Survey::Ours, Survey::Foreign))
    }

    /// The first thing in the output that is not our bookkeeping, followed down to a file.
    fn first_file(&self) -> Result<Option<String>> {
        let Some(mut path) = sorted_names(&self.root)?.into_iter().find(|name| name != BOOKS) else { return Ok(None) };
        while ground::look(&self.root.join(&path))? == Standing::Folder {
            match sorted_names(&self.root.join(&path))?.first() {
                Some(name) => path = format!("{path}/{name}"),
                None => return Ok(Some(path + "/")),
            }
        }
        Ok(Some(path))
    }

    fn refuse_foreign(&self, name: &str) -> Error {
        Error::Output(format!(
            "{} holds files that fagverk did not write, such as `{name}` (choose another folder with `--out DIR`, or empty this one)",
            self.named.display()
        ))
    }

    /// Opens a folder beside the output, to be renamed to it. `None` when the world has changed.
    fn open_beside(&self, exists: bool) -> Result<Option<Stage>> {
        let Some(beside) = beside(&self.root) else {
            // The root of a disk has no name and nothing beside it.
            return self.open_in_place();
        };
        match fs::create_dir(&beside) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => refuse_unless_ours(&beside)?,
            // An empty folder in a folder where we may not write, as servers hand them out.
            Err(_) if exists => return self.open_in_place(),
            Err(error) => return Err(Error::io("create", &beside, error)),
        }
        let home = Home::new(beside);
        let Some(lock) = self.lock(&home)? else { return Ok(None) };
        sweep(&home)?;
        if exists && !can_be_replaced(&self.root, &home) {
            write::clear(home.root())?;
            drop(lock);
            return self.open_in_place();
        }
        let beside_of = Some(self.root.clone());
        let start = Start { home, beside_of, stat: self.stat(), known: Known::default(), resumed: false };
        Ok(Some(Stage::new(start, lock)))
    }

    /// Opens the output itself, finishing what a killed build began. `None` when the world has changed.
    fn open_in_place(&self) -> Result<Option<Stage>> {
        let home = Home::new(self.root.clone());
        let Some(lock) = self.lock(&home)? else { return Ok(None) };
        let steps = journal::read(&home)?;
        if let Some(steps) = &steps {
            pass::apply(&home, steps, None)?;
        }
        write::clear(home.stage())?;
        for torn in [home.journal(), home.stat()] {
            let _ = fs::remove_file(torn.with_extension("new"));
        }
        let known = Known::load(&home.manifest(), &self.stat())?;
        let start = Start { home, beside_of: None, stat: self.stat(), known, resumed: steps.is_some() };
        Ok(Some(Stage::new(start, lock)))
    }

    fn lock(&self, home: &Home) -> Result<Option<Lock>> {
        match fs::create_dir(home.books()) {
            Err(error) if is_nothing(&error) => return Ok(None),
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                return Err(Error::io("create", home.books(), error));
            }
            _ => {}
        }
        lock::take(&home.lock(), self.named)
    }

    /// Where the stamps are kept: in the output, or in the cache under a name of this output's own.
    fn stat(&self) -> PathBuf {
        match self.cache {
            None => Home::new(self.root.clone()).stat(),
            Some(cache) => {
                cache.join(format!("stat-{}", ContentHash::of(self.root.as_os_str().as_encoded_bytes()).short()))
            }
        }
    }
}

/// Where a folder that does not exist will be; makes the folders above it.
fn resolve_absent(out: &Path) -> Result<PathBuf> {
    if fs::symlink_metadata(out).is_ok() {
        return Err(Error::Output(format!(
            "the output {} is a link to nothing (make the folder it names)",
            out.display()
        )));
    }
    let full = std::path::absolute(out).map_err(|error| Error::io("find", out, error))?;
    let (Some(parent), Some(name)) = (full.parent(), full.file_name()) else {
        return Err(Error::Output(format!("the output {} is not the name of a folder", out.display())));
    };
    fs::create_dir_all(parent).map_err(|error| Error::io("create", parent, error))?;
    let parent = fs::canonicalize(parent).map_err(|error| Error::io("open", parent, error))?;
    Ok(parent.join(name))
}

/// The folder where a fresh `public` is built: `.public.fagverk-new`.
fn beside(root: &Path) -> Option<PathBuf> {
    let mut name = OsString::from(".");
    name.push(root.file_name()?);
    name.push(".fagverk-new");
    Some(root.with_file_name(name))
}

/// The name is ours, yet nothing is removed from a folder that does not look like our work.
fn refuse_unless_ours(beside: &Path) -> Result<()> {
    let is_ours = ground::look(beside)? == Standing::Folder
        && (ground::look(&beside.join(BOOKS))? == Standing::Folder || sorted_names(beside)?.is_empty());
    if is_ours {
        return Ok(());
    }
    Err(Error::Output(format!("{} is in the way of a new site (remove it)", beside.display())))
}

/// Removes what a dead build left, but not the lock, which is ours by now.
fn sweep(home: &Home) -> Result<()> {
    for folder in [home.root(), home.books()] {
        for entry in fs::read_dir(folder).map_err(|error| Error::io("list", folder, error))? {
            let entry = entry.map_err(|error| Error::io("list", folder, error))?;
            let path = entry.path();
            if path == home.books() || path == home.lock() {
                continue;
            }
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            let removed = if is_folder { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
            removed.map_err(|error| Error::io("remove", &path, error))?;
        }
    }
    Ok(())
}

/// Tries whether the empty folder can be renamed at all: one that is a mount point, as containers
/// have them, cannot, and it is better to know before the whole site is built.
fn can_be_replaced(root: &Path, home: &Home) -> bool {
    let aside = home.books().join("probe");
    fs::rename(root, &aside).is_ok() && fs::rename(&aside, root).is_ok()
}
