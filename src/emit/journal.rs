//! The journal: the steps of a pass, on the disk before the first one is taken.

use std::fmt::Write as _;
use std::fs::File;
use std::path::Path;

use super::home::Home;
use super::seal::{self, Sealed};
use crate::base::{Error, OutputPath, Result};

/// Not bound to the version of fagverk: a newer one must finish what an older one began.
const FORMAT: &str = "fagverk journal 1";

/// One step. Taking it again when it has been taken changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Remove this file of ours, and the folders that are empty then.
    Remove(OutputPath),
    /// Rename the staged file of this number to its place.
    Move(u32, OutputPath),
}

/// Writes the journal; from then on the pass will happen, in this run or the next.
///
/// # Errors
/// When the disk refuses; then there is no journal and the old site stands.
pub(super) fn write(home: &Home, steps: &[Step]) -> Result<()> {
    let mut text = format!("{FORMAT}\n");
    for step in steps {
        let _ = match step {
            Step::Remove(path) => writeln!(text, "remove {path}"),
            Step::Move(number, path) => writeln!(text, "move {number} {path}"),
        };
    }
    seal::replace(&home.journal(), &seal::seal(text).0, true)?;
    sync_folder(home.books());
    Ok(())
}

/// The steps of a pass that was begun and not finished, if there is one.
///
/// # Errors
/// When the journal is not readable: how far the site has come is then not known.
pub(super) fn read(home: &Home) -> Result<Option<Vec<Step>>> {
    let path = home.journal();
    let steps = match seal::read(&path)? {
        Sealed::Absent => return Ok(None),
        Sealed::Broken => None,
        Sealed::Whole(text, _) => parse(&text),
    };
    steps.map(Some).ok_or_else(|| {
        Error::Output(format!(
            "{} tells of a build that was interrupted, but cannot be read (build into another folder, or empty this one)",
            path.display()
        ))
    })
}

fn parse(text: &str) -> Option<Vec<Step>> {
    let mut lines = text.lines();
    (lines.next()? == FORMAT).then_some(())?;
    lines.map(parse_step).collect()
}

fn parse_step(line: &str) -> Option<Step> {
    let path = |text: &str| OutputPath::new(text).ok().filter(|path| path.as_str() == text);
    match line.split_once(' ')? {
        ("remove", rest) => Some(Step::Remove(path(rest)?)),
        ("move", rest) => {
            let (number, rest) = rest.split_once(' ')?;
            Some(Step::Move(number.parse().ok()?, path(rest)?))
        }
        _ => None,
    }
}

/// Makes the names in a folder last through a power cut, where the system can do that.
fn sync_folder(folder: &Path) {
    // Best effort: a killed process needs none of this, and not every system can open a folder.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}
