//! The manifest: every file of the site as we wrote it last. What is not in it is not ours.

use std::fmt::Write as _;
use std::path::Path;

use super::seal::{self, Sealed};
use crate::base::{ContentHash, OutputPath, Result, Sum};

/// Whoever changes the format must go on reading the paths of the old one: a manifest that
/// cannot be read leaves every page that has since been dropped standing for good.
const FORMAT: &str = "fagverk manifest 2";
/// Before that, content was named by another hash, as long as a recipe's.
const FIRST_FORMAT: &str = "fagverk manifest 1";
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// One file: what it holds, and what it was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) content: Sum,
    pub(super) recipe: ContentHash,
}

/// The files of a site in the order of their paths.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    pub(super) entries: Vec<(OutputPath, Entry)>,
    /// False when another version of fagverk wrote it: its files are ours, but the same recipe may give
    /// other bytes now.
    pub(super) recipes_hold: bool,
    /// The name of this very text.
    pub(super) seal: Option<ContentHash>,
}

/// What [`load`] found.
pub(super) enum Loaded {
    Absent,
    /// There is one, but it cannot be used: which files are ours is not known.
    Broken,
    Usable(Manifest),
}

/// Reads the manifest of the last build.
///
/// # Errors
/// Only when the disk refuses.
pub(super) fn load(path: &Path) -> Result<Loaded> {
    Ok(match seal::read(path)? {
        Sealed::Absent => Loaded::Absent,
        Sealed::Broken => Loaded::Broken,
        Sealed::Whole(text, seal) => parse(&text, seal).map_or(Loaded::Broken, Loaded::Usable),
    })
}

fn parse(text: &str, seal: ContentHash) -> Option<Manifest> {
    let mut lines = text.lines();
    let format = lines.next()?;
    let read: fn(&str) -> Option<(OutputPath, Entry)> = match format {
        FORMAT => entry,
        FIRST_FORMAT => first_entry,
        _ => return None,
    };
    let recipes_hold = lines.next()?.strip_prefix("version ")? == VERSION && format == FORMAT;
    let entries: Vec<_> = lines.map(read).collect::<Option<_>>()?;
    let sorted = entries.is_sorted_by(|(a, _), (b, _)| a < b);
    sorted.then_some(Manifest { entries, recipes_hold, seal: Some(seal) })
}

fn entry(line: &str) -> Option<(OutputPath, Entry)> {
    let content = Sum::from_base64(line.get(..44)?)?;
    let recipe = ContentHash::from_hex(line.get(45..109)?)?;
    Some((path(line.get(110..)?)?, Entry { content, recipe }))
}

/// A file of the first format: that it is ours is all that is still known of it.
fn first_entry(line: &str) -> Option<(OutputPath, Entry)> {
    let recipe = ContentHash::from_hex(line.get(65..129)?)?;
    Some((path(line.get(130..)?)?, Entry { content: Sum::of(&[]), recipe }))
}

/// A path that is not in its plain form could lead out of the folder: then nothing in the manifest is trusted.
fn path(text: &str) -> Option<OutputPath> {
    OutputPath::new(text).ok().filter(|path| path.as_str() == text)
}

/// The text of a manifest with its seal; the same files always give the same bytes.
pub(super) fn render<'a>(entries: impl Iterator<Item = (&'a OutputPath, &'a Entry)>) -> (String, ContentHash) {
    let mut text = format!("{FORMAT}\nversion {VERSION}\n");
    for (path, entry) in entries {
        let _ = writeln!(text, "{} {} {path}", entry.content.base64(), entry.recipe.hex());
    }
    seal::seal(text)
}
