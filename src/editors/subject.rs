//! The kinds of file that have a schema.

use crate::base::PageKind;
use crate::config;
use crate::parse::{Described, describe};
use crate::schema::Table;

/// A kind of file, or the front matter of a kind of page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Front matter of a guide.
    Guide,
    /// Front matter of a plain page.
    Page,
    /// Front matter of a section's opening page.
    Section,
    /// Front matter of an exercise.
    Exercise,
    /// Front matter of a pack.
    Pack,
    /// The terms.
    Glossary,
    /// The law facts.
    Law,
    /// The help lines.
    Helplines,
    /// Words to weigh.
    Language,
    /// Words people search with.
    Search,
    /// The site's settings.
    Fagverk,
}

impl Subject {
    /// Every one, in the order they are listed.
    pub const ALL: [Self; 11] = [
        Self::Guide,
        Self::Page,
        Self::Section,
        Self::Exercise,
        Self::Pack,
        Self::Glossary,
        Self::Law,
        Self::Helplines,
        Self::Language,
        Self::Search,
        Self::Fagverk,
    ];

    /// Its name on the command line and in the names of files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Guide => "guide",
            Self::Page => "page",
            Self::Section => "section",
            Self::Exercise => "exercise",
            Self::Pack => "pack",
            Self::Glossary => "glossary",
            Self::Law => "law",
            Self::Helplines => "helplines",
            Self::Language => "language",
            Self::Search => "search",
            Self::Fagverk => "fagverk",
        }
    }

    /// The one with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|subject| subject.name() == name)
    }

    /// Where the TOML files lie that it is about, as patterns from the site's folder; none for front matter.
    #[must_use]
    pub const fn files(self) -> &'static [&'static str] {
        match self {
            Self::Guide | Self::Page | Self::Section | Self::Exercise | Self::Pack => &[],
            Self::Glossary => &["content/glossary.toml"],
            Self::Law => &["content/law.toml"],
            Self::Helplines => &["content/helplines.toml", "content/local/*/helplines.toml"],
            Self::Language => &["content/language.toml"],
            Self::Search => &["content/search.toml"],
            Self::Fagverk => &["fagverk.toml"],
        }
    }

    /// What it may hold, as the code that reads it says.
    #[must_use]
    pub fn table(self) -> Table {
        match self {
            Self::Guide => describe(Described::Page(PageKind::Guide)),
            Self::Page => describe(Described::Page(PageKind::Page)),
            Self::Section => describe(Described::Page(PageKind::Section)),
            Self::Exercise => describe(Described::Page(PageKind::Exercise)),
            Self::Pack => describe(Described::Page(PageKind::Pack)),
            Self::Glossary => describe(Described::Glossary),
            Self::Law => describe(Described::Law),
            Self::Helplines => describe(Described::Helplines),
            Self::Language => describe(Described::Language),
            Self::Search => describe(Described::Search),
            Self::Fagverk => config::describe(),
        }
    }
}
