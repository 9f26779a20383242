//! What stands where the site wants to write and is not ours. Gathered while files are staged, so
//! that one message names it all, always in the same order.

use std::collections::BTreeSet;
use std::fs;
use std::sync::Mutex;

use super::ground::{Ground, Standing, sorted_names};
use super::home::Home;
use super::known::Known;
use super::plan::Site;
use super::shards::hold;
use crate::base::{Error, OutputPath, Result};

/// How many are named; more would hide the advice at the end.
const NAMED: usize = 10;

/// All that was found in the way so far.
#[derive(Debug, Default)]
pub(super) struct InTheWay(Mutex<Found>);

#[derive(Debug, Default)]
struct Found {
    foreign: BTreeSet<Box<str>>,
    /// Judged at the end, when it is known which of the files in them go.
    folders: BTreeSet<Box<str>>,
}

impl InTheWay {
    /// Looks whether a file can be put at `path`, and remembers what hinders it.
    ///
    /// # Errors
    /// When the disk refuses to say.
    pub(super) fn look(&self, path: &OutputPath, known: &Known, ground: &Ground) -> Result<()> {
        match way(path, known, ground)? {
            Way::Clear => {}
            Way::Foreign(name) => {
                hold(&self.0).foreign.insert(name);
            }
            Way::Folder => {
                hold(&self.0).folders.insert(path.as_str().into());
            }
        }
        Ok(())
    }

    /// Complains of all that was found.
    ///
    /// # Errors
    /// Naming it, unless it was nothing.
    pub(super) fn refuse(&self, home: &Home, site: &Site, known: &Known) -> Result<()> {
        let mut found = hold(&self.0);
        for folder in std::mem::take(&mut found.folders) {
            if let Some(left) = left_in(home, &folder, site, known)? {
                found.foreign.insert(left.into());
            }
        }
        if found.foreign.is_empty() {
            return Ok(());
        }
        let named: Vec<String> = found.foreign.iter().take(NAMED).map(|path| format!("`{path}`")).collect();
        let more = match found.foreign.len() - named.len() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        Err(Error::Output(format!(
            "{} holds what fagverk did not write where this site needs the place: {}{more} (move it away, or choose another folder with `--out DIR`)",
            home.root().display(),
            named.join(", ")
        )))
    }
}

/// What keeps a file from being put at a path.
enum Way {
    Clear,
    /// This stands there and is not ours.
    Foreign(Box<str>),
    /// A folder stands there; it must hold only files that this build removes.
    Folder,
}

/// Whether a file can be put at `path`.
///
/// # Errors
/// When the disk refuses to say.
fn way(path: &OutputPath, known: &Known, ground: &Ground) -> Result<Way> {
    let path = path.as_str();
    Ok(match ground.at(path)? {
        Standing::Nothing => Way::Clear,
        // Without our memory a file at our path is taken for ours, or no build could ever heal it.
        Standing::File(_) if known.lost => Way::Clear,
        // One of our files that somebody has edited or replaced by a link is ours still.
        Standing::File(_) | Standing::Odd if known.holds(path) => Way::Clear,
        Standing::File(_) | Standing::Odd => Way::Foreign(path.into()),
        Standing::Folder => Way::Folder,
        Standing::UnderFile(file) if known.holds(&file) => Way::Clear,
        Standing::UnderFile(other) | Standing::UnderOdd(other) => Way::Foreign(other),
    })
}

/// The first thing in `folder` that would be left when this build has removed its old files: what
/// is not ours, and folders that hold nothing at all.
///
/// # Errors
/// When the disk refuses to list it.
fn left_in(home: &Home, folder: &str, site: &Site, known: &Known) -> Result<Option<String>> {
    let names = sorted_names(&home.root().join(folder))?;
    if names.is_empty() {
        return Ok(Some(format!("{folder}/")));
    }
    for name in names {
        let path = format!("{folder}/{name}");
        let is_folder = fs::symlink_metadata(home.root().join(&path)).is_ok_and(|there| there.is_dir());
        let is_removed = || known.holds(&path) && !OutputPath::new(&path).is_ok_and(|path| site.contains_key(&path));
        if is_folder {
            if let Some(left) = left_in(home, &path, site, known)? {
                return Ok(Some(left));
            }
        } else if !is_removed() {
            return Ok(Some(path));
        }
    }
    Ok(None)
}
