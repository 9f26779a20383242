//! The report for people: message, excerpt, label, help.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::ops::Range;
use std::rc::Rc;

use codespan_reporting::diagnostic::{Diagnostic as Drawing, Label, LabelStyle, Severity as Tone};
use codespan_reporting::files::{self, Files};
use codespan_reporting::term::{self, Config, Styles, StylesWriter, termcolor};

use super::{Context, clean, line_around};
use crate::diag::{Diagnostic, FileId, Messages, Severity, Sources, Span};

/// Lines longer than this are shown only around the place: an excerpt of a 10 MB paragraph helps nobody.
const LONGEST_LINE: usize = 400;

pub(super) fn write(out: &mut dyn Write, diagnostics: &[Diagnostic], context: Context<'_>) -> io::Result<()> {
    let config = Config::default();
    let styles = Styles::default();
    let mut whole = Whole::new();
    for diagnostic in diagnostics {
        let view = Excerpts::of(diagnostic, context.sources, &mut whole);
        let drawing = drawing(diagnostic, &view, context.messages);
        let mut text = Vec::new();
        let drawn = if context.color {
            let mut ansi = StylesWriter::new(termcolor::Ansi::new(&mut text), &styles);
            term::emit_to_write_style(&mut ansi, &config, &view, &drawing)
        } else {
            term::emit_to_io_write(&mut text, &config, &view, &drawing)
        };
        drawn.map_err(io::Error::other)?;
        out.write_all(&text)?;
    }
    Ok(())
}

fn drawing(diagnostic: &Diagnostic, view: &Excerpts, messages: &Messages) -> Drawing<usize> {
    let tone = match diagnostic.severity {
        Severity::Error => Tone::Error,
        Severity::Warning => Tone::Warning,
        Severity::Advice => Tone::Help,
    };
    let label = |row: usize, style, attribute: &str| {
        let (file, range) = &view.ranges[row];
        Label::new(style, *file, range.clone()).with_message(diagnostic.label(messages, attribute))
    };
    let mut labels = Vec::new();
    if !view.ranges.is_empty() {
        labels.push(label(0, LabelStyle::Primary, "label"));
    }
    for (row, (_, attribute)) in diagnostic.others().iter().enumerate() {
        if row + 1 < view.ranges.len() {
            labels.push(label(row + 1, LabelStyle::Secondary, attribute));
        }
    }
    let help = diagnostic.help(messages).into_iter().map(|text| format!("{}: {text}", messages.say("help", &[])));
    Drawing::new(tone)
        .with_code(diagnostic.code)
        .with_message(clean(&diagnostic.message(messages)))
        .with_labels(labels)
        .with_notes_iter(help)
}

/// A file's name and what is shown of it, with its lines counted.
type Shown = files::SimpleFile<String, String>;

/// The files that are shown whole: a page may hold thousands of faults that point to two places each, and is not to be gone
/// through from end to end for every one of them.
type Whole = BTreeMap<FileId, Rc<Shown>>;

/// The files a diagnostic points into, with overlong lines cut down around the places.
struct Excerpts {
    files: Vec<(FileId, Rc<Shown>, Cut)>,
    ranges: Vec<(usize, Range<usize>)>,
    /// True when the diagnostic has one place: then its line is enough, and a long file is not copied whole.
    single: bool,
}

/// What was cut from the start of a text.
struct Cut {
    bytes: usize,
    lines: usize,
}

impl Excerpts {
    fn of(diagnostic: &Diagnostic, sources: &Sources, whole: &mut Whole) -> Self {
        let overlong = |span: Span| sources.get(span.file).is_some_and(|source| is_overlong(&source.text, span));
        // A file is shown from one place only when a line of it must be cut: the first place is worth most.
        let single = diagnostic.others().is_empty() || diagnostic.others().iter().any(|(span, _)| overlong(*span));
        let mut view = Self { files: Vec::new(), ranges: Vec::new(), single };
        let others = diagnostic.others().iter().map(|(span, _)| *span).filter(|_| !single);
        for span in diagnostic.span.into_iter().chain(others) {
            view.add(span, sources, whole);
        }
        view
    }

    fn add(&mut self, span: Span, sources: &Sources, whole: &mut Whole) {
        let Some(source) = sources.get(span.file) else { return };
        let row = self.files.iter().position(|(file, ..)| *file == span.file).unwrap_or_else(|| {
            let shown = |text: &str| Rc::new(Shown::new(clean(source.path.as_str()), visible(text)));
            let (file, bytes) = match part(&source.text, span, self.single) {
                Some(part) => (shown(&source.text[part.clone()]), part.start),
                None => (Rc::clone(whole.entry(span.file).or_insert_with(|| shown(&source.text))), 0),
            };
            // The line's number is that in the whole file where one line is shown of it.
            let lines = if self.single { sources.start(span).line - 1 } else { 0 };
            self.files.push((span.file, file, Cut { bytes, lines }));
            self.files.len() - 1
        });
        let (_, file, cut) = &self.files[row];
        let text = file.source();
        let fit = |at: u32| text.floor_char_boundary((at as usize).saturating_sub(cut.bytes));
        let (start, mut end) = (fit(span.start), fit(span.end));
        // One line is enough to find the place; a span over a whole page would print the page.
        if let Some(newline) = text[start..end.max(start)].find('\n') {
            end = start + newline;
        }
        self.ranges.push((row, start..end.max(start)));
    }
}

/// What is shown of a text: the line in question when that is enough, cut down around the place when it is overlong;
/// `None` for all of it.
fn part(text: &str, span: Span, single: bool) -> Option<Range<usize>> {
    let line = line(text, span);
    let overlong = line.len() > LONGEST_LINE;
    if !overlong && !single {
        return None;
    }
    let before = (span.start as usize).min(text.len()).saturating_sub(LONGEST_LINE / 4);
    let from = if overlong { text.floor_char_boundary(line.start.max(before)) } else { line.start };
    Some(from..line.end)
}

/// Control characters must never reach a terminal from a text either.
fn visible(text: &str) -> String {
    text.replace(|c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t'), " ")
}

/// The line in which a place begins, a letter further than the longest, so that one that goes on is seen to.
fn line(text: &str, span: Span) -> Range<usize> {
    line_around(text, span.start as usize, LONGEST_LINE + 4)
}

fn is_overlong(text: &str, span: Span) -> bool {
    line(text, span).len() > LONGEST_LINE
}

impl<'a> Files<'a> for Excerpts {
    type FileId = usize;
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, id: usize) -> Result<&'a str, files::Error> {
        self.files.get(id).map(|(_, file, _)| file.name().as_str()).ok_or(files::Error::FileMissing)
    }

    fn source(&'a self, id: usize) -> Result<&'a str, files::Error> {
        self.files.get(id).map(|(_, file, _)| file.source().as_str()).ok_or(files::Error::FileMissing)
    }

    fn line_index(&'a self, id: usize, at: usize) -> Result<usize, files::Error> {
        let (_, file, _) = self.files.get(id).ok_or(files::Error::FileMissing)?;
        file.line_index((), at)
    }

    fn line_number(&'a self, id: usize, line: usize) -> Result<usize, files::Error> {
        let (.., cut) = self.files.get(id).ok_or(files::Error::FileMissing)?;
        Ok(cut.lines + line + 1)
    }

    fn line_range(&'a self, id: usize, line: usize) -> Result<Range<usize>, files::Error> {
        let (_, file, _) = self.files.get(id).ok_or(files::Error::FileMissing)?;
        file.line_range((), line)
    }
}
