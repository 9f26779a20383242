//! Running text.

use super::Words;
use crate::diag::Span;

/// A piece of running text. Boxed where it is rare, so that plain text stays small in memory.
#[derive(Clone, Debug)]
pub enum Inline {
    /// Plain text; a line break within the paragraph is `\n`.
    Text(Span, Words),
    /// A forced line break.
    Break(Span),
    /// `*emphasis*`
    Emphasis(Span, Box<[Inline]>),
    /// `**strong**`
    Strong(Span, Box<[Inline]>),
    /// `~~struck out~~`
    Struck(Span, Box<[Inline]>),
    /// `` `code` ``
    Code(Span, Box<str>),
    /// A link.
    Link(Box<Link>),
    /// An image.
    Image(Box<Image>),
    /// `[@key, s. 12; @other]`
    Citation(Box<Citation>),
    /// `[^label]`
    FootnoteRef(Span, Box<str>),
    /// `[felt: dato]`: a blank to fill in, in a letter.
    Blank(Span, Box<str>),
    /// Raw HTML, kept only where the site allows it; cleaned before it is written.
    Html(Span, Box<str>),
}

impl Inline {
    /// Where it stands.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Text(span, _)
            | Self::Break(span)
            | Self::Emphasis(span, _)
            | Self::Strong(span, _)
            | Self::Struck(span, _)
            | Self::Code(span, _)
            | Self::FootnoteRef(span, _)
            | Self::Blank(span, _)
            | Self::Html(span, _) => *span,
            Self::Link(link) => link.span,
            Self::Image(image) => image.span,
            Self::Citation(citation) => citation.span,
        }
    }

    /// What stands inside it, if it holds running text.
    #[must_use]
    pub fn children(&self) -> &[Self] {
        match self {
            Self::Emphasis(_, inner) | Self::Strong(_, inner) | Self::Struck(_, inner) => inner,
            Self::Link(link) => &link.content,
            _ => &[],
        }
    }
}

/// A link; what it points to is in `Document::links` under `index`.
#[derive(Clone, Debug)]
pub struct Link {
    /// The whole of it, text and target.
    pub span: Span,
    /// Its row in `Document::links`.
    pub index: u32,
    /// The title in quotation marks, or empty.
    pub title: Box<str>,
    /// The link's text.
    pub content: Box<[Inline]>,
}

/// An image; the file is in `Document::links` under `index`.
#[derive(Clone, Debug)]
pub struct Image {
    /// The whole of it.
    pub span: Span,
    /// Its row in `Document::links`.
    pub index: u32,
    /// The text for those who do not see it; empty only when `decorative`.
    pub alt: Box<str>,
    /// Who made it, from the title in quotation marks.
    pub credit: Box<str>,
    /// True when the title says `decorative`.
    pub decorative: bool,
}

/// One pair of citation brackets.
#[derive(Clone, Debug)]
pub struct Citation {
    /// The brackets.
    pub span: Span,
    /// The works, in the order written.
    pub items: Vec<CitedItem>,
}

/// One work within citation brackets.
#[derive(Clone, Debug)]
pub struct CitedItem {
    /// The key, without `@`.
    pub key: Box<str>,
    /// What follows the comma: `s. 12`.
    pub locator: Option<Box<str>>,
    /// The key's place.
    pub span: Span,
}
