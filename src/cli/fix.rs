//! `fagverk check --fix`: shows what would be changed, and changes it.

use std::path::Path;

use super::args::Check;
use super::report::Console;
use crate::base::Result;
use crate::diag::report::Format;
use crate::fix::{self, Written};
use crate::pipeline::Loaded;

/// Shows and makes the fixes there are; true when a file was written.
pub(super) fn run(loaded: &Loaded, root: &Path, own: &Check, format: Format, console: &Console) -> Result<bool> {
    let plan = fix::plan(&loaded.diagnostics, &loaded.sources, &own.code);
    // Where standard output is for a program, the diff is for the person beside it.
    let for_people = own.dry_run || matches!(format, Format::Human | Format::Short);
    for change in &plan.files {
        console.diff(for_people, |color| fix::diff(change, color))?;
    }
    let count = |name, number: usize| (name, number.to_string());
    console.say("fix-plan", &[count("fixes", plan.fixes()), count("files", plan.files.len())]);
    if plan.files.is_empty() {
        return Ok(false);
    }
    if own.dry_run {
        console.say("fix-dry", &[]);
        return Ok(false);
    }
    let mut made = 0;
    for change in &plan.files {
        match fix::write(root, change)? {
            Written::Yes => made += change.fixes,
            Written::ChangedSince => console.say("fix-changed", &[("path", change.path.to_string())]),
        }
    }
    if made > 0 {
        console.say("fix-done", &[count("fixes", made)]);
    }
    if plan.waiting > 0 {
        console.say("fix-overlap", &[count("left", plan.waiting)]);
    }
    Ok(made > 0)
}
