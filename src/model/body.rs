//! The text of a document, which may be read later than the rest of it.

use std::fmt;
use std::sync::{Arc, OnceLock};

use super::{Block, Document, Footnote};

/// What a document's Markdown says.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// The text.
    pub blocks: Vec<Block>,
    /// The footnotes, in the order they are defined.
    pub footnotes: Vec<Footnote>,
}

/// Reads the body of a document from its text.
pub type BodyReader = Arc<dyn Fn(&Document) -> Body + Send + Sync>;

/// A body that is at hand, or is read when it is first asked for. A build in which one page has changed asks for few: of
/// the others, what was found in them last time is enough.
#[derive(Clone)]
pub struct LazyBody {
    body: OnceLock<Body>,
    reader: Option<BodyReader>,
}

impl LazyBody {
    /// A body that is at hand.
    #[must_use]
    pub fn read(body: Body) -> Self {
        Self { body: OnceLock::from(body), reader: None }
    }

    /// A body that is read when it is asked for.
    #[must_use]
    pub fn later(reader: &BodyReader) -> Self {
        Self { body: OnceLock::new(), reader: Some(Arc::clone(reader)) }
    }

    /// The body of `document`, whose own this is.
    pub(super) fn of(&self, document: &Document) -> &Body {
        self.body.get_or_init(|| self.reader.as_ref().map(|read| read(document)).unwrap_or_default())
    }
}

impl fmt::Debug for LazyBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.body.get() {
            Some(body) => body.fmt(f),
            None => f.write_str("(not read yet)"),
        }
    }
}
