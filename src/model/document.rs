//! A parsed file.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Block, Exercise, Extract, LazyBody, Meta, Pack, Target};
use crate::base::{ContentHash, Lang, RelPath};
use crate::diag::{FileId, Span};

/// A Markdown file of the site, read whole.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its file.
    pub file: FileId,
    /// Where it lies.
    pub path: RelPath,
    /// Its text, into which every span of the document points; held once, with the pieces that are slices of it.
    pub text: Arc<String>,
    /// The hash of its bytes.
    pub hash: ContentHash,
    /// The language it is written in.
    pub lang: Lang,
    /// The file's name without language and ending: what the versions of one page share.
    pub stem: Box<str>,
    /// What it is, with what only that kind has.
    pub kind: Kind,
    /// What every page says of itself.
    pub meta: Meta,
    /// The text and its footnotes.
    pub body: LazyBody,
    /// What was found in the text.
    pub extract: Extract,
}

/// Words an adult reads in a minute on a screen: the lower end of Brysbaert (2019), who found 175–300.
const WORDS_A_MINUTE: usize = 180;

impl Document {
    /// The text.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.body.of(self).blocks
    }

    /// The footnotes, in the order they are defined.
    #[must_use]
    pub fn footnotes(&self) -> &[Footnote] {
        &self.body.of(self).footnotes
    }

    /// Where to point when something is to be said of the page as a whole: its title, or the file's start.
    #[must_use]
    pub fn place(&self) -> Span {
        self.meta.title_span.unwrap_or_else(|| Span::start_of(self.file))
    }

    /// Minutes it takes to read, from 1; 0 for pages that are not read through.
    #[must_use]
    pub fn reading_minutes(&self) -> usize {
        match self.kind {
            Kind::Guide => self.extract.words.div_ceil(WORDS_A_MINUTE).max(1),
            _ => 0,
        }
    }
}

/// What a document is.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A guide.
    Guide,
    /// A plain page, such as the one about the site.
    Page,
    /// The opening page of a section: `_index.md`.
    Section,
    /// A reflection exercise.
    Exercise(Box<Exercise>),
    /// A fagdag pack.
    Pack(Box<Pack>),
}

impl Kind {
    /// Its name in data and in class names: `guide`, `page`, `section`, `exercise`, `pack`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Guide => "guide",
            Self::Page => "page",
            Self::Section => "section",
            Self::Exercise(_) => "exercise",
            Self::Pack(_) => "pack",
        }
    }
}

/// A footnote.
#[derive(Clone, Debug)]
pub struct Footnote {
    /// Its label.
    pub label: Box<str>,
    /// Where it stands.
    pub span: Span,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A heading of the body.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Heading {
    /// 1–6, as written.
    pub level: u8,
    /// Its anchor.
    pub id: Box<str>,
    /// Its plain text.
    pub text: Box<str>,
    /// Where it stands.
    pub span: Span,
    /// True when it stands inside a container: then it is left out of the page's table of contents.
    pub nested: bool,
    /// True for `{.participants}`: in a pack, a section that those who take part get on paper too.
    pub for_participants: bool,
}

/// A place a link can point to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Anchor {
    /// The id.
    pub id: Box<str>,
    /// Where it stands.
    pub span: Span,
}

/// A link or an image as written.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LinkRef {
    /// The whole link.
    pub span: Span,
    /// What it points to.
    pub target: Target,
    /// True for an image.
    pub image: bool,
}
