//! Finds the TOML between `+++` lines and reads it by the kind of page.

use std::ops::Range;

use super::{PageKind, Source, exercise, meta, pack, yaml};
use crate::base::RelPath;
use crate::diag::{Diagnostic, Span, code};
use crate::model::{Kind, Meta};
use crate::schema::{self, Reader};

/// A file in two: byte ranges of its whole text.
pub(super) struct Split {
    /// The TOML, without its fences.
    pub front: Option<Range<usize>>,
    /// The Markdown.
    pub body: Range<usize>,
}

/// Finds the front matter; says so when there is none, when it is YAML and when it does not end.
pub(super) fn split(source: Source<'_>, diagnostics: &mut Vec<Diagnostic>) -> Split {
    let text = source.text;
    let start = text.len() - text.trim_start_matches(['\n', '\r', ' ', '\t']).len();
    let nothing = Split { front: None, body: 0..text.len() };
    let Some(open) = fence(text, start, "+++") else {
        if let Some(yaml) = fence(text, start, "---") {
            return yaml_front_matter(source, start, yaml, diagnostics);
        }
        diagnostics.push(Diagnostic::new(code::FRONT_MATTER_MISSING).in_file(source.file));
        return nothing;
    };
    match closing(text, open, "+++") {
        Some((end, body)) => Split { front: Some(open..end), body: body..text.len() },
        None => {
            let span = Span::new(source.file, start..start + 3);
            diagnostics.push(Diagnostic::new(code::FRONT_MATTER_UNCLOSED).at(span));
            nothing
        }
    }
}

/// Where the line after an opening fence starts, if there is one at `at`.
fn fence(text: &str, at: usize, fence: &str) -> Option<usize> {
    let rest = text.get(at..)?.strip_prefix(fence)?;
    let line = rest.find('\n').map_or(rest.len(), |newline| newline + 1);
    rest[..line].trim().is_empty().then_some(at + fence.len() + line)
}

/// Where the closing fence's line starts, and where the line after it starts.
fn closing(text: &str, from: usize, fence: &str) -> Option<(usize, usize)> {
    let mut at = from;
    for line in text[from..].split_inclusive('\n') {
        if line.trim_end() == fence {
            return Some((at, at + line.len()));
        }
        at += line.len();
    }
    None
}

fn yaml_front_matter(source: Source<'_>, start: usize, open: usize, diagnostics: &mut Vec<Diagnostic>) -> Split {
    let text = source.text;
    let Some((end, body)) = closing(text, open, "---") else {
        diagnostics.push(Diagnostic::new(code::FRONT_MATTER_MISSING).in_file(source.file));
        return Split { front: None, body: 0..text.len() };
    };
    // The first pair shows how the same line is written in TOML.
    let example = text[open..end]
        .lines()
        .find_map(|line| line.split_once(':'))
        .map_or_else(|| "title = \"…\"".to_owned(), |(key, value)| toml_line(key.trim(), value.trim()));
    let diagnostic = Diagnostic::new(code::FRONT_MATTER_YAML).arg("example", example);
    let diagnostic = diagnostic.at(Span::new(source.file, start..start + 3));
    diagnostics.push(match yaml::to_toml(&text[open..end]) {
        Some(toml) => {
            let written = format!("+++\n{toml}+++{}", if text[..body].ends_with('\n') { "\n" } else { "" });
            // Lines end as they did.
            let windows = text[start..open].ends_with("\r\n");
            let written = if windows { written.replace('\n', "\r\n") } else { written };
            diagnostic.fix(Span::new(source.file, start..body), written)
        }
        None => diagnostic,
    });
    Split { front: None, body: body..text.len() }
}

fn toml_line(key: &str, value: &str) -> String {
    let plain = value.trim_matches(['"', '\'']);
    let bare = plain == "true" || plain == "false" || plain.parse::<crate::base::Date>().is_ok();
    if bare { format!("{key} = {plain}") } else { format!("{key} = \"{}\"", plain.replace('"', "\\\"")) }
}

/// Reads the TOML as the kind of page says.
pub(super) fn read(source: Source<'_>, range: Range<usize>, diagnostics: &mut Vec<Diagnostic>) -> (Meta, Kind) {
    schema::read(source.file, source.text, range, diagnostics, |reader| fields(reader, source.kind, source.path))
}

/// The fields of a kind of page.
pub(super) fn fields(reader: &mut Reader<'_, '_>, kind: PageKind, path: &RelPath) -> (Meta, Kind) {
    let kind = match kind {
        PageKind::Guide => Kind::Guide,
        PageKind::Page => Kind::Page,
        PageKind::Section => Kind::Section,
        PageKind::Exercise => Kind::Exercise(Box::new(exercise::read(reader, path))),
        PageKind::Pack => Kind::Pack(Box::new(pack::read(reader))),
    };
    let meta = meta::read(reader, &kind);
    (meta, kind)
}
