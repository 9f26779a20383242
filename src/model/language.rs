//! What the site says about words: which to weigh, which to write out, how long a sentence may be.

use std::collections::BTreeMap;

use super::Localized;
use crate::base::Lang;
use crate::diag::Spanned;

/// Words in several languages; a language may have none.
pub type WordLists = BTreeMap<Lang, Vec<String>>;

/// `content/language.toml`, laid over the list that is built in.
#[derive(Clone, Debug, Default)]
pub struct Language {
    /// Words about people and places to weigh.
    pub terms: Vec<AvoidedTerm>,
    /// Abbreviations to write out.
    pub abbreviations: Vec<Abbreviation>,
    /// What makes a duty of a sentence.
    pub duty: Duty,
    /// Given names: before another name they make the full name of a person.
    pub given_names: Vec<String>,
    /// From which length something is said.
    pub limits: Limits,
}

/// A word to weigh, with what can be written instead.
#[derive(Clone, Debug)]
pub struct AvoidedTerm {
    /// Its id.
    pub id: Spanned<String>,
    /// What to look for, every form written out.
    pub words: WordLists,
    /// Phrases in which the word is right.
    pub unless: WordLists,
    /// What to write instead.
    pub prefer: Localized,
    /// Why.
    pub reason: Localized,
    /// A citation key.
    pub source: Option<Spanned<String>>,
}

/// An abbreviation.
#[derive(Clone, Debug)]
pub struct Abbreviation {
    /// How it is typed, by language.
    pub short: WordLists,
    /// The words it stands for.
    pub long: Localized,
}

/// A duty: somebody, and a word that says they have no choice.
#[derive(Clone, Debug, Default)]
pub struct Duty {
    /// The word: `må`.
    pub words: WordLists,
    /// Who has duties by law: `kommunen`, `utleieren`.
    pub subjects: WordLists,
}

/// From which length something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Words in a sentence.
    pub sentence_words: u32,
    /// Words in a paragraph.
    pub paragraph_words: u32,
    /// LIX of a page.
    pub lix: u32,
    /// LIX of a page for those who use the services, or their next of kin.
    pub lix_public: u32,
    /// Passive verbs in a paragraph.
    pub passives: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { sentence_words: 30, paragraph_words: 110, lix: 50, lix_public: 40, passives: 4 }
    }
}
