//! Reads TOML field by field: every value with its span, every mistake with its place.
//!
//! [`read`] parses a text; a [`Reader`] then takes the fields a room asks for, complains about wrong
//! types, and at its end about fields nobody asked for. [`describe`] has the same code tell what it would ask for.
//! Floor 1: knows no field by name.

mod faults;
mod forms;
mod reader;
mod shape;
mod value;

use std::ops::Range;

use toml::de::DeTable;

pub use forms::{PERIOD, SLUG};
pub use reader::Reader;
pub use shape::{Field, Form, Pattern, Shape, Table};
pub use value::Choice;

use crate::diag::{Diagnostic, FileId, Span, code};

/// Parses `text[range]` as TOML and lets `take` read its fields. All spans are absolute in `text`:
/// this is the one place where the offset of front matter is added.
pub fn read<T>(
    file: FileId,
    text: &str,
    range: Range<usize>,
    diagnostics: &mut Vec<Diagnostic>,
    take: impl FnOnce(&mut Reader<'_, '_>) -> T,
) -> T {
    let base = range.start;
    let (table, errors) = DeTable::parse_recoverable(&text[range.clone()]);
    for error in errors {
        let at = error.span().unwrap_or(0..0);
        let span = Span::new(file, base + at.start..(base + at.end).min(range.end));
        diagnostics.push(Diagnostic::new(code::TOML_SYNTAX).arg("reason", error.message()).at(span));
    }
    let whole = Span::new(file, range.clone());
    let mut reader = Reader::new(table.get_ref(), whole, base, diagnostics);
    let value = take(&mut reader);
    reader.finish();
    value
}

/// What a table may hold that `take` reads.
pub fn describe<T>(take: impl FnOnce(&mut Reader<'_, '_>) -> T) -> Table {
    let (empty, _) = DeTable::parse_recoverable("");
    Reader::describe(empty.get_ref(), Span::start_of(FileId(0)), take)
}

#[cfg(test)]
mod tests;
