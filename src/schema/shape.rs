//! What a table may hold, as told by the code that reads it: what other editors are given as JSON Schema.
//!
//! Nothing is listed twice. [`describe`](super::describe) runs the same functions that read a file, over a table with
//! nothing in it, and each field that they ask for is noted with its type. So a field that is read is described, and one
//! that is described is read.

use serde_json::Value;

/// What a field may hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Any text.
    Text,
    /// A text written in a form of its own.
    Form(Pattern),
    /// One of these texts.
    Named(Vec<String>),
    /// A date without time.
    Date,
    /// True or false.
    Boolean,
    /// A whole number from 0.
    Integer,
    /// Any number.
    Number,
    /// A list of the same thing.
    List(Box<Shape>),
    /// A table.
    Table(Table),
    /// A text, or a table.
    TextOr(Table),
    /// Asked for, and of no type: a fault of the code that asks, which a test finds.
    Unknown,
}

/// What a text with a form of its own must look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// What it is called in messages.
    pub expected: &'static str,
    /// A regular expression for the whole text, of the kind that JSON Schema and Rust share.
    pub regex: &'static str,
}

/// A text that is read as something else: how it is written, and what it is read by.
#[derive(Clone, Copy, Debug)]
pub struct Form<T> {
    /// How it is written.
    pub pattern: Pattern,
    /// What it is; `None` for a text that is not written so.
    pub parse: fn(&str) -> Option<T>,
}

/// A field of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name in files.
    pub name: String,
    /// What it may hold.
    pub shape: Shape,
    /// True when a table without it is told of as wrong. A list must then hold something, and a text too.
    pub required: bool,
    /// What counts when it is not said.
    pub usual: Option<Value>,
}

/// What a table may hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Its fields, in the order they are asked for.
    pub fields: Vec<Field>,
    /// What is under keys that the site chooses; `None` when every other key is unknown.
    pub others: Option<Box<Shape>>,
    /// Of these fields there must be exactly one.
    pub exactly_one: Vec<&'static str>,
}

impl Table {
    /// The field with this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Notes a field that was asked for; the last to say what it holds is right, since it knows most.
    pub(super) fn note(&mut self, name: &str, shape: Shape) {
        let field = self.entry(name);
        if shape != Shape::Unknown {
            field.shape = shape;
        }
    }

    /// Notes that it must be there.
    pub(super) fn require(&mut self, name: &str) {
        self.entry(name).required = true;
    }

    /// Notes what counts when it is not said.
    pub(super) fn usual(&mut self, name: &str, value: Value) {
        self.entry(name).usual = Some(value);
    }

    fn entry(&mut self, name: &str) -> &mut Field {
        let at = self.fields.iter().position(|field| field.name == name).unwrap_or_else(|| {
            self.fields.push(Field { name: name.to_owned(), shape: Shape::Unknown, required: false, usual: None });
            self.fields.len() - 1
        });
        &mut self.fields[at]
    }
}
