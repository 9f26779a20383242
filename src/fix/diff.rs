//! A change as lines: a unified diff, which `git apply` and `patch -p1` read, or rows for a panel.

use similar::{ChangeTag, TextDiff};

use super::Change;

/// Lines shown around what changes.
const AROUND: usize = 2;

/// What becomes of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It stays.
    Same,
    /// It goes.
    Old,
    /// It comes.
    New,
}

/// A line of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// What becomes of it.
    pub sign: Sign,
    /// Its number from 1: a new line's in the new text, else in the old.
    pub line: usize,
    /// Its text without its end.
    pub text: &'a str,
}

/// The lines that change, with those around them.
#[must_use]
pub fn rows(change: &Change) -> Vec<Row<'_>> {
    let lines = TextDiff::from_lines(change.before.as_str(), change.after.as_str());
    let mut rows = Vec::new();
    for hunk in lines.unified_diff().context_radius(AROUND).iter_hunks() {
        rows.extend(hunk.iter_changes().map(|row| Row {
            sign: match row.tag() {
                ChangeTag::Equal => Sign::Same,
                ChangeTag::Delete => Sign::Old,
                ChangeTag::Insert => Sign::New,
            },
            line: row.old_index().or(row.new_index()).unwrap_or_default() + 1,
            text: row.value().trim_end_matches(['\r', '\n']),
        }));
    }
    rows
}

/// The diff of one file; with `color` for a terminal, where control characters are shown as `�`.
#[must_use]
pub fn diff(change: &Change, color: bool) -> String {
    let lines = TextDiff::from_lines(change.before.as_str(), change.after.as_str());
    let mut text = String::new();
    let mut line = |style: &str, line: &str| {
        if color && !style.is_empty() {
            let shown: String =
                line.chars().map(|c| if c.is_control() && c != '\t' { '\u{fffd}' } else { c }).collect();
            text.push_str(&format!("\u{1b}[{style}m{shown}\u{1b}[0m\n"));
        } else {
            text.push_str(line);
            text.push('\n');
        }
    };
    line("1", &format!("--- a/{}", change.path));
    line("1", &format!("+++ b/{}", change.path));
    for hunk in lines.unified_diff().context_radius(AROUND).iter_hunks() {
        line("36", &hunk.header().to_string());
        for row in hunk.iter_changes() {
            let (sign, style) = match row.tag() {
                ChangeTag::Equal => (' ', "0"),
                ChangeTag::Delete => ('-', "31"),
                ChangeTag::Insert => ('+', "32"),
            };
            let value = row.value();
            let value = value.strip_suffix('\n').unwrap_or(value);
            // On a terminal the carriage return of a Windows line is no news.
            let value = if color { value.strip_suffix('\r').unwrap_or(value) } else { value };
            line(style, &format!("{sign}{value}"));
            if row.missing_newline() {
                line("0", "\\ No newline at end of file");
            }
        }
    }
    text
}
