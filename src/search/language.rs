//! What the search knows of a language beside the site's own words: the tool's lists of general Norwegian, the
//! built-in vocabulary of the field, and what the site adds in `content/search.toml`.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::SearchWords;

/// Everything that is known of a language.
#[derive(Clone, Debug, Default)]
pub struct Language {
    /// Words that tell nothing.
    pub stop: BTreeSet<String>,
    /// Words that ask: they shape a query and say nothing of what it is about.
    pub question: BTreeSet<String>,
    /// Words that say little.
    pub filler: BTreeSet<String>,
    /// Forms that no rule finds, and the word each is a form of.
    pub irregular: BTreeMap<String, String>,
    /// Nynorsk words and parts of words, and the bokmål of each.
    pub nynorsk: BTreeMap<String, String>,
    /// Nynorsk endings and the bokmål of each, the longest first.
    pub endings: Vec<(String, String)>,
    /// Words that are not cut.
    pub never_split: BTreeSet<String>,
    /// Words that are cut so.
    pub always_split: BTreeMap<String, Vec<String>>,
    /// What is never the first part of a compound.
    pub never_first: BTreeSet<String>,
    /// What is never the last part of a compound.
    pub never_last: BTreeSet<String>,
    /// What people say, and what the pages say.
    pub words: SearchWords,
}
