//! The texts that diagnostics point into.

use std::sync::Arc;

use super::{Diagnostic, FileId, Span};
use crate::base::RelPath;

/// A text of this build and its name.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Where it lies.
    pub path: RelPath,
    /// The whole text.
    pub text: Arc<str>,
}

/// Every text of a build, by [`FileId`].
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
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
    pub fn add(&mut self, path: RelPath, text: Arc<str>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(SourceFile { path, text });
        id
    }

    /// The file with this id.
    #[must_use]
    pub fn get(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
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
        let text = self.get(file).map_or("", |file| &*file.text);
        let before = &text[..floor_char(text, at)];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        LineCol { line: before.matches('\n').count() + 1, col: before[line_start..].chars().count() + 1 }
    }

    /// Sorts by path, place and code, and drops what is said twice.
    pub fn sort(&self, diagnostics: &mut Vec<Diagnostic>) {
        let key = |diagnostic: &Diagnostic| {
            let path = diagnostic.span.and_then(|span| self.get(span.file)).map(|file| file.path.clone());
            (path, diagnostic.span.map(|span| (span.start, span.end)), diagnostic.code, diagnostic.message_id())
        };
        diagnostics.sort_by_cached_key(|diagnostic| (key(diagnostic), format!("{:?}", diagnostic.args())));
        diagnostics.dedup();
    }
}

/// The nearest character boundary at or before `at`.
fn floor_char(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let mut sources = Sources::default();
        let file = sources.add(RelPath::new("a.md").expect("a path"), "én\nåø x".into());
        let span = Span::new(file, 9..10);
        assert_eq!(sources.start(span), LineCol { line: 2, col: 4 });
        assert_eq!(sources.start(Span::new(file, 900..901)), LineCol { line: 2, col: 5 });
        assert_eq!(sources.start(Span::new(file, 1..2)), LineCol { line: 1, col: 1 }, "inside a letter");
    }
}
