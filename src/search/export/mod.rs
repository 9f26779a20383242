//! The site's sections, words and settings in the forms of other engines, for sites that have outgrown their own index.
//!
//! The documents are made of the same [`SearchPage`](crate::view::SearchPage)s as the index, the words of the same
//! [`Language`](super::Language), the weights of the same table: one source, and no second reading of pages. The phases,
//! which `pipeline` runs: count the words ([`Counted`]), cut the compounds ([`Counted::cut`]), make the [`documents()`] page
//! by page and write them in parts ([`Parts`]), write what is said of each language ([`language_files`]) and of the whole
//! ([`common_files`]).

mod count;
mod document;
mod files;
mod meilisearch;
mod opensearch;
mod parts;
mod synonyms;
#[cfg(test)]
mod tests;
mod typesense;
mod words;

pub use count::{Counted, Cuts};
pub use document::{About, Document, documents};
pub use files::{Exported, MARK, common_files, language_files};
pub use parts::{Ids, Parts};
pub use words::Words;

/// An engine that can be exported for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    /// OpenSearch 2 or newer.
    OpenSearch,
    /// Meilisearch 1.15 or newer.
    Meilisearch,
    /// Typesense 30 or newer.
    Typesense,
}

impl Service {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::OpenSearch, Self::Meilisearch, Self::Typesense];

    /// How it is called on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::OpenSearch => "opensearch",
            Self::Meilisearch => "meilisearch",
            Self::Typesense => "typesense",
        }
    }

    /// The engine of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|service| service.name() == name)
    }

    /// How it is called among people.
    const fn title(self) -> &'static str {
        match self {
            Self::OpenSearch => "OpenSearch",
            Self::Meilisearch => "Meilisearch",
            Self::Typesense => "Typesense",
        }
    }
}

/// What is put around the hits in an excerpt. Letters that no text has, so that an excerpt is parted and never read as HTML.
const HIT: [&str; 2] = ["\u{27e6}", "\u{27e7}"];

/// What the box shows of a result, by the names it has in an answer to the box; documents have it by the same names.
const SHOWN: [&str; 9] = ["url", "anchor", "title", "section", "kind", "trail", "minutes", "reviewed", "summary"];

/// The fields that are searched and what a word weighs in each, the heaviest first, as in the site's own index.
fn weights() -> [(&'static str, f32); 7] {
    use super::gather::{Field, WEIGHTS};
    let weight = |field: Field| WEIGHTS[field as usize];
    [
        ("title", weight(Field::Title)),
        ("also", weight(Field::Also)),
        ("section", weight(Field::Heading)),
        ("summary", weight(Field::Summary)),
        ("body", weight(Field::Body)),
        ("parts", super::index::PART),
        ("trail", weight(Field::Trail)),
    ]
}
