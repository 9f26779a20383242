//! The manifest: every file of the site as we wrote it last. What is not in it is not ours.

use std::fmt::Write as _;
use std::path::Path;

use super::seal::{self, Sealed};
use crate::base::{ContentHash, OutputPath, Result};

/// Whoever changes the format must go on reading the paths of the old one: a manifest that
/// cannot be read leaves every page that has since been dropped standing for good.
const FORMAT: &str = "fagverk manifest 1";
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// One file: what it holds, and what it was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) content: ContentHash,
    pub(super) recipe: ContentHash,
}

/// The files of a site in the order of their paths.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    pub(super) entries: Vec<(OutputPath, Entry)>,
    /// False when another version of fagverk wrote it: its files are ours and hold what it says,
    /// but the same recipe may give other bytes now.
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
    if lines.next()? != FORMAT {
        return None;
    }
    let recipes_hold = lines.next()?.strip_prefix("version ")? == VERSION;
    let entries: Vec<_> = lines.map(parse_entry).collect::<Option<_>>()?;
    let sorted = entries.is_sorted_by(|(a, _), (b, _)| a < b);
    sorted.then_some(Manifest { entries, recipes_hold, seal: Some(seal) })
}

fn parse_entry(line: &str) -> Option<(OutputPath, Entry)> {
    let content = ContentHash::from_hex(line.get(..64)?)?;
    let recipe = ContentHash::from_hex(line.get(65..129)?)?;
    let text = line.get(130..)?;
    // A path that is not in its plain form could lead out of the folder: then nothing here is trusted.
    let path = OutputPath::new(text).ok().filter(|path| path.as_str() == text)?;
    Some((path, Entry { content, recipe }))
}

/// The text of a manifest with its seal; the same files always give the same bytes.
pub(super) fn render<'a>(entries: impl Iterator<Item = (&'a OutputPath, &'a Entry)>) -> (String, ContentHash) {
    let mut text = format!("{FORMAT}\nversion {VERSION}\n");
    for (path, entry) in entries {
        let _ = writeln!(text, "{} {} {path}", entry.content.hex(), entry.recipe.hex());
    }
    seal::seal(text)
}
