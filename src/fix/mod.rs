//! Puts safe fixes into the sources, when an editor asks for it.
//!
//! Floor 2, for `check --fix` and for the preview's panel. The one room that writes what authors wrote: only the spans that diagnostics name, only files that
//! are still as they were read, each replaced whole by a rename. What is safe is for the rules to say.

#![allow(clippy::disallowed_methods, reason = "this room writes sources")]

mod diff;
mod write;

pub use diff::{Row, Sign, diff, rows};
pub use write::{Written, write};

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::RelPath;
use crate::diag::{Code, Diagnostic, FileId, Fix, Sources};

/// What is to be put right, file by file.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The files, sorted by path.
    pub files: Vec<Change>,
    /// How many fixes overlap another and must wait for the next run.
    pub waiting: usize,
}

/// A file with its fixes.
#[derive(Clone, Debug)]
pub struct Change {
    /// Where it lies.
    pub path: RelPath,
    /// Its text as it was read, without a byte order mark.
    pub before: Arc<String>,
    /// Its text with the fixes.
    pub after: String,
    /// How many fixes.
    pub fixes: usize,
}

impl Plan {
    /// How many fixes there are.
    #[must_use]
    pub fn fixes(&self) -> usize {
        self.files.iter().map(|file| file.fixes).sum()
    }
}

/// Plans the fixes that diagnostics carry; with `codes`, those of these codes only. Of fixes that overlap, the first
/// in the file is made, and the others wait: what they were for may look otherwise then.
#[must_use]
pub fn plan(diagnostics: &[Diagnostic], sources: &Sources, codes: &[Code]) -> Plan {
    let mut by_file: BTreeMap<FileId, Vec<&Fix>> = BTreeMap::new();
    let wanted = diagnostics.iter().filter(|diagnostic| codes.is_empty() || codes.contains(&diagnostic.code));
    for fix in wanted.filter_map(|diagnostic| diagnostic.replacement()) {
        by_file.entry(fix.span.file).or_default().push(fix);
    }
    let mut plan = Plan::default();
    for (file, mut fixes) in by_file {
        let Some(source) = sources.get(file) else { continue };
        fixes.sort_by_key(|fix| (fix.span.start, fix.span.end));
        fixes.dedup();
        let mut after = String::with_capacity(source.text.len());
        let (mut at, mut made) = (0, 0);
        for fix in fixes {
            let range = fix.span.range();
            // A span that does not lie in the text would be a fault of a rule; it is left alone.
            let Some(between) = source.text.get(at..range.start).filter(|_| made == 0 || range.start > at) else {
                plan.waiting += 1;
                continue;
            };
            if source.text.get(range.clone()).is_none() {
                continue;
            }
            after.push_str(between);
            after.push_str(&fix.text);
            (at, made) = (range.end, made + 1);
        }
        after.push_str(&source.text[at..]);
        if made > 0 && after != *source.text {
            plan.files.push(Change { path: source.path.clone(), before: Arc::clone(&source.text), after, fixes: made });
        }
    }
    plan.files.sort_by(|a, b| a.path.cmp(&b.path));
    plan
}

#[cfg(test)]
mod tests;
