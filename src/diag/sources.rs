//! The texts that diagnostics point into.

use std::sync::{Arc, OnceLock};

use super::{Diagnostic, FileId, Span};
use crate::base::RelPath;

/// A text of this build and its name.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Where it lies.
    pub path: RelPath,
    /// The whole text.
    pub text: Arc<String>,
    /// The place of every [`STEP`]th byte, made when first asked for: a hundred thousand diagnostics on one
    /// long line must not each count the line from its start.
    marks: OnceLock<Vec<LineCol>>,
}

/// How many bytes lie between two known places of a text.
const STEP: usize = 1024;

/// Every text of a build, by [`FileId`].
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Shared, so that a preview's next round takes them over for next to nothing.
    files: Vec<Arc<SourceFile>>,
}

/// A place as people count it: lines and columns from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineCol {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub col: usize,
}

impl Sources {
    /// Adds a text and gives its id.
    pub fn add(&mut self, path: RelPath, text: Arc<String>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(Arc::new(SourceFile { path, text, marks: OnceLock::new() }));
        id
    }

    /// Puts another text in the place of a file's: a preview's files change and keep their ids.
    pub fn replace(&mut self, id: FileId, text: Arc<String>) {
        if let Some(file) = self.files.get_mut(id.0 as usize) {
            *file = Arc::new(SourceFile { path: file.path.clone(), text, marks: OnceLock::new() });
        }
    }

    /// The file with this id.
    #[must_use]
    pub fn get(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize).map(|file| &**file)
    }

    /// The file with this path.
    #[must_use]
    pub fn find(&self, path: &RelPath) -> Option<FileId> {
        let row = self.files.iter().position(|file| file.path == *path)?;
        Some(FileId(u32::try_from(row).ok()?))
    }

    /// Line and column where a span starts; the end of the text when the span lies past it.
    #[must_use]
    pub fn start(&self, span: Span) -> LineCol {
        self.position(span.file, span.start as usize)
    }

    /// Line and column where a span ends.
    #[must_use]
    pub fn end(&self, span: Span) -> LineCol {
        self.position(span.file, span.end as usize)
    }

    fn position(&self, file: FileId, at: usize) -> LineCol {
        let Some(file) = self.get(file) else { return LineCol { line: 1, col: 1 } };
        let at = file.text.floor_char_boundary(at);
        let marks = file.marks.get_or_init(|| marks(&file.text));
        let row = at / STEP;
        let known = marks.get(row).copied().unwrap_or(LineCol { line: 1, col: 1 });
        known.after(&file.text[file.text.floor_char_boundary(row * STEP)..at])
    }

    /// Sorts by path, place and code, and drops what is said twice.
    pub fn sort(&self, diagnostics: &mut Vec<Diagnostic>) {
        let place = |diagnostic: &Diagnostic| {
            let path = diagnostic.span.and_then(|span| self.get(span.file)).map(|file| &file.path);
            (path, diagnostic.span.map(|span| (span.start, span.end)), diagnostic.code)
        };
        // What has to be put together is compared only where nothing else tells two apart.
        diagnostics.sort_by(|one, other| {
            let words = || one.message_id().cmp(&other.message_id()).then_with(|| one.args().cmp(other.args()));
            place(one).cmp(&place(other)).then_with(words)
        });
        diagnostics.dedup();
    }
}

impl LineCol {
    /// The place after `text`, which starts here.
    fn after(self, text: &str) -> Self {
        match text.rfind('\n') {
            Some(newline) => {
                Self { line: self.line + text.matches('\n').count(), col: text[newline + 1..].chars().count() + 1 }
            }
            None => Self { line: self.line, col: self.col + text.chars().count() },
        }
    }
}

fn marks(text: &str) -> Vec<LineCol> {
    let mut place = LineCol { line: 1, col: 1 };
    let mut marks = vec![place];
    let mut from = 0;
    for at in (STEP..=text.len()).step_by(STEP).map(|at| text.floor_char_boundary(at)) {
        place = place.after(&text[from..at]);
        marks.push(place);
        from = at;
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let mut sources = Sources::default();
        let file = sources.add(RelPath::new("a.md").expect("a path"), "én\nåø x".to_owned().into());
        let span = Span::new(file, 9..10);
        assert_eq!(sources.start(span), LineCol { line: 2, col: 4 });
        assert_eq!(sources.start(Span::new(file, 900..901)), LineCol { line: 2, col: 5 });
        assert_eq!(sources.start(Span::new(file, 1..2)), LineCol { line: 1, col: 1 }, "inside a letter");
    }

    #[test]
    fn a_long_text_is_counted_as_a_short_one() {
        let text = "æøå 🙂 linje\nén til ".repeat(400);
        let mut sources = Sources::default();
        let file = sources.add(RelPath::new("a.md").expect("a path"), text.clone().into());
        for (at, _) in text.char_indices() {
            let before = &text[..at];
            let line = before.matches('\n').count() + 1;
            let col = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            assert_eq!(sources.start(Span::new(file, at..at)), LineCol { line, col }, "byte {at}");
        }
    }
}
