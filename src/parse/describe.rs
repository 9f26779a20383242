//! What files may say, told by the functions that read them.

use super::{PageKind, front_matter, language, registers, search_words};
use crate::base::RelPath;
use crate::schema::{self, Table};

/// What can be described: the front matter of a kind of page, or a data file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Described {
    /// Front matter.
    Page(PageKind),
    /// `content/glossary.toml`.
    Glossary,
    /// `content/law.toml`.
    Law,
    /// `content/helplines.toml`.
    Helplines,
    /// `content/language.toml`.
    Language,
    /// `content/search.toml`.
    Search,
}

/// What it may hold.
#[must_use]
pub fn describe(what: Described) -> Table {
    match what {
        Described::Page(kind) => {
            let path = RelPath::new("page.md").expect("a plain name");
            schema::describe(|reader| front_matter::fields(reader, kind, &path))
        }
        Described::Glossary => schema::describe(registers::terms),
        Described::Law => schema::describe(registers::laws),
        Described::Helplines => schema::describe(registers::lines),
        Described::Language => language::describe(),
        Described::Search => schema::describe(search_words::read),
    }
}
