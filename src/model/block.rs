//! Paragraphs, lists, tables and the other blocks of a page.

use super::{Attributes, Container, Inline};
use crate::diag::Span;

/// A block of a page.
#[derive(Clone, Debug)]
pub enum Block {
    /// A paragraph.
    Paragraph(Span, Box<[Inline]>),
    /// A heading inside the body. Level 2 is a section; the title of the page is level 1 and comes from the front matter.
    Heading {
        /// Its row in `Document::outline`, where level, id and place are.
        index: u32,
        /// Its text.
        content: Box<[Inline]>,
    },
    /// A list.
    List {
        /// Where it stands.
        span: Span,
        /// The first number of an ordered list.
        start: Option<u64>,
        /// True when the items are set without paragraphs between them.
        tight: bool,
        /// The items.
        items: Vec<ListItem>,
    },
    /// A quotation, or a GFM alert.
    Quote {
        /// Where it stands.
        span: Span,
        /// The kind of alert, if it is one.
        alert: Option<Alert>,
        /// What it holds.
        blocks: Vec<Block>,
    },
    /// A code block.
    Code {
        /// Where it stands.
        span: Span,
        /// The word after the fence, or empty.
        language: Box<str>,
        /// The code.
        text: Box<str>,
    },
    /// A table.
    Table(Box<Table>),
    /// A rule across the page; inside a card, the border between front and back.
    Rule(Span),
    /// `::: name … :::`
    Container(Box<Container>),
    /// A definition list.
    Definitions(Span, Vec<DefinitionItem>),
    /// Raw HTML, kept only where the site allows it.
    Html(Span, Box<str>),
}

impl Block {
    /// Where it stands; for a heading see the outline.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        match self {
            Self::Paragraph(span, _)
            | Self::List { span, .. }
            | Self::Quote { span, .. }
            | Self::Code { span, .. }
            | Self::Rule(span)
            | Self::Definitions(span, _)
            | Self::Html(span, _) => Some(*span),
            Self::Table(table) => Some(table.span),
            Self::Container(container) => Some(container.span),
            Self::Heading { .. } => None,
        }
    }
}

/// An item of a list.
#[derive(Clone, Debug)]
pub struct ListItem {
    /// Where it stands.
    pub span: Span,
    /// `Some(true)` for `- [x]`, `Some(false)` for `- [ ]`.
    pub task: Option<bool>,
    /// `{deadline="14d" …}` at its end.
    pub attributes: Option<Box<Attributes>>,
    /// What it holds.
    pub blocks: Vec<Block>,
}

impl ListItem {
    /// True when it says when it is due.
    #[must_use]
    pub fn has_deadline(&self) -> bool {
        self.attributes.as_ref().is_some_and(|attributes| attributes.get("deadline").is_some())
    }
}

/// A term of a definition list with its definitions.
#[derive(Clone, Debug)]
pub struct DefinitionItem {
    /// The term.
    pub term: Box<[Inline]>,
    /// Its definitions.
    pub definitions: Vec<Vec<Block>>,
}

/// A table.
#[derive(Clone, Debug)]
pub struct Table {
    /// Where it stands.
    pub span: Span,
    /// The paragraph `Tabell: …` before it, without that word.
    pub caption: Option<Box<[Inline]>>,
    /// One for each column.
    pub alignment: Vec<Alignment>,
    /// The header cells.
    pub head: Vec<Cell>,
    /// The rows of the body.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Clone, Debug)]
pub struct Cell {
    /// Where it stands.
    pub span: Span,
    /// Its text.
    pub content: Box<[Inline]>,
}

/// How a column's text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// As the language is read.
    Start,
    /// In the middle.
    Center,
    /// At the end: numbers.
    End,
}

/// The kinds of GFM alert.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alert {
    /// `[!NOTE]`
    Note,
    /// `[!TIP]`
    Tip,
    /// `[!IMPORTANT]`
    Important,
    /// `[!WARNING]`
    Warning,
    /// `[!CAUTION]`
    Caution,
}
