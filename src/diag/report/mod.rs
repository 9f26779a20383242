//! The only printer of diagnostics: for people, for scripts and for the checks of a forge.

mod human;
mod json;
mod sarif;

use std::io::{self, Write};
use std::ops::Range;

use super::{Diagnostic, Messages, Severity, Sources};

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// With the source excerpt, a label and help.
    #[default]
    Human,
    /// One line each: `file:line:col: error[code]: message`.
    Short,
    /// One JSON object per run.
    Json,
    /// SARIF 2.1.0, which code forges show beside the lines.
    Sarif,
    /// GitHub workflow annotations.
    Github,
}

/// What a report is written with.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The texts pointed into.
    pub sources: &'a Sources,
    /// The words.
    pub messages: &'a Messages,
    /// Whether the output is a terminal that shows colour.
    pub color: bool,
}

/// How many of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Pieces of advice.
    pub advice: usize,
}

impl Counts {
    /// Counts a list.
    #[must_use]
    pub fn of(diagnostics: &[Diagnostic]) -> Self {
        let count = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
        Self { errors: count(Severity::Error), warnings: count(Severity::Warning), advice: count(Severity::Advice) }
    }
}

/// Writes all of `diagnostics`, in the order given.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write(out: &mut dyn Write, format: Format, diagnostics: &[Diagnostic], context: Context<'_>) -> io::Result<()> {
    match format {
        Format::Human => human::write(out, diagnostics, context),
        Format::Short => diagnostics.iter().try_for_each(|diagnostic| short(out, diagnostic, context)),
        Format::Json => json::write(out, diagnostics, context),
        Format::Sarif => sarif::write(out, diagnostics, context),
        Format::Github => diagnostics.iter().try_for_each(|diagnostic| github(out, diagnostic, context)),
    }
}

/// A diagnostic as a JSON report has it.
#[must_use]
pub fn value(diagnostic: &Diagnostic, context: Context<'_>) -> serde_json::Value {
    json::row(diagnostic, context)
}

/// File, line and column from 1; all empty or 1 for what belongs to no file.
struct Place {
    path: String,
    line: usize,
    col: usize,
    end_line: usize,
    end_col: usize,
}

fn place(diagnostic: &Diagnostic, sources: &Sources) -> Place {
    let Some((span, file)) = diagnostic.span.and_then(|span| Some((span, sources.get(span.file)?))) else {
        return Place { path: String::new(), line: 1, col: 1, end_line: 1, end_col: 1 };
    };
    let (start, end) = (sources.start(span), sources.end(span));
    Place { path: clean(file.path.as_str()), line: start.line, col: start.col, end_line: end.line, end_col: end.col }
}

/// The line that `at` is in, as far as it is within `most` bytes of it: a line of megabytes is not searched for its ends
/// time and again.
#[must_use]
pub fn line_around(text: &str, at: usize, most: usize) -> Range<usize> {
    let at = text.floor_char_boundary(at);
    let (low, high) = (text.floor_char_boundary(at.saturating_sub(most)), text.floor_char_boundary(at + most));
    let start = text[low..at].rfind('\n').map_or(low, |newline| low + newline + 1);
    let end = text[at..high].find('\n').map_or(high, |newline| at + newline);
    start..end
}

/// Control characters must never reach a terminal from a file's name or text.
fn clean(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

const fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    }
}

fn short(out: &mut dyn Write, diagnostic: &Diagnostic, context: Context<'_>) -> io::Result<()> {
    let at = place(diagnostic, context.sources);
    let message = clean(&diagnostic.message(context.messages));
    let severity = context.messages.say(word(diagnostic.severity), &[]);
    if at.path.is_empty() {
        return writeln!(out, "{severity}[{}]: {message}", diagnostic.code);
    }
    writeln!(out, "{}:{}:{}: {severity}[{}]: {message}", at.path, at.line, at.col, diagnostic.code)
}

fn github(out: &mut dyn Write, diagnostic: &Diagnostic, context: Context<'_>) -> io::Result<()> {
    let escape = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| escape(text).replace(':', "%3A").replace(',', "%2C");
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let at = place(diagnostic, context.sources);
    let mut text = clean(&diagnostic.message(context.messages));
    for help in diagnostic.help(context.messages) {
        text.push('\n');
        text.push_str(&clean(&help));
    }
    let file = if at.path.is_empty() {
        String::new()
    } else {
        format!("file={},line={},endLine={},col={},", property(&at.path), at.line, at.end_line, at.col)
    };
    writeln!(out, "::{command} {file}title={}::{}", property(diagnostic.code.id()), escape(&text))
}

#[cfg(test)]
mod tests;
