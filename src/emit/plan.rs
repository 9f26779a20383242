//! Decides what the pass must do. Changes nothing.

use std::collections::{BTreeMap, HashSet};

use super::ground::{Ground, Standing};
use super::home::folders_above;
use super::journal::Step;
use super::known::Known;
use super::manifest::Entry;
use super::stamp::Stamp;
use crate::base::{Error, OutputPath, Result};

/// The site as this build makes it.
pub(super) type Site = BTreeMap<OutputPath, Made>;

/// One file of the site.
#[derive(Clone, Copy, Debug)]
pub(super) struct Made {
    pub(super) entry: Entry,
    pub(super) stamp: Stamp,
    pub(super) how: How,
}

/// Where a file is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// It stood in its place with the right bytes.
    Stands,
    /// Written to its place, in a fresh output.
    Written,
    /// Waits in the stage under this number.
    Staged(u32),
}

/// True when the site is what the last build left, down to the recipes.
pub(super) fn is_same(site: &Site, known: &Known) -> bool {
    let before = &known.manifest;
    before.seal.is_some()
        && before.recipes_hold
        && site.len() == before.entries.len()
        && site
            .iter()
            .zip(&before.entries)
            .all(|((path, made), (old, entry))| made.how == How::Stands && path == old && made.entry == *entry)
}

/// Complains when one file of the site would have to lie inside another.
///
/// # Errors
/// Naming both.
pub(super) fn refuse_clashes(site: &Site) -> Result<()> {
    let files: HashSet<&str> = site.keys().map(OutputPath::as_str).collect();
    for path in site.keys() {
        if let Some(file) = folders_above(path.as_str()).find(|folder| files.contains(folder)) {
            return Err(Error::Output(format!(
                "`{file}` would have to be both a file and the folder of `{path}` (rename one of them)"
            )));
        }
    }
    Ok(())
}

/// The files of the last build that this site does not have and that still stand.
///
/// # Errors
/// When the disk refuses to say.
pub(super) fn removals(site: &Site, known: &Known, ground: &Ground) -> Result<Vec<OutputPath>> {
    let mut gone = Vec::new();
    for (path, _) in &known.manifest.entries {
        if !site.contains_key(path) && matches!(ground.at(path.as_str())?, Standing::File(_)) {
            gone.push(path.clone());
        }
    }
    Ok(gone)
}

/// The steps in the order that serves a reader who looks in the middle of the pass: what is in the
/// way goes first, then new assets come before the pages that ask for them, then old files go.
pub(super) fn steps(site: &Site, removals: &[OutputPath]) -> Vec<Step> {
    let mut moves: Vec<(u32, &OutputPath)> = site
        .iter()
        .filter_map(|(path, made)| if let How::Staged(number) = made.how { Some((number, path)) } else { None })
        .collect();
    // The sort is stable: within each half the order of the paths stays.
    moves.sort_by_key(|(_, path)| path.as_str().rsplit('.').next() == Some("html"));
    let (early, late): (Vec<_>, Vec<_>) = {
        let gone: HashSet<&str> = removals.iter().map(OutputPath::as_str).collect();
        let coming: HashSet<&str> = moves.iter().map(|(_, path)| path.as_str()).collect();
        let to_be_folders: HashSet<&str> =
            coming.iter().flat_map(|path| folders_above(path)).filter(|folder| gone.contains(folder)).collect();
        removals.iter().cloned().partition(|path| {
            to_be_folders.contains(path.as_str()) || folders_above(path.as_str()).any(|folder| coming.contains(folder))
        })
    };
    let moves = moves.into_iter().map(|(number, path)| Step::Move(number, path.clone()));
    early.into_iter().map(Step::Remove).chain(moves).chain(late.into_iter().map(Step::Remove)).collect()
}
