//! What engines are told of a language's words, each in lists of plain texts.

use std::collections::BTreeSet;

use super::Cuts;
use super::synonyms::{Rule, rules};
use crate::base::Lang;
use crate::search::Language;
use crate::search::lexicon::NOT;
use crate::search::stem::Stems;

/// A part of a compound has at least so many letters.
pub(super) const SHORTEST: usize = 3;

/// The words of one language.
#[derive(Debug)]
pub struct Words {
    pub(super) lang: Lang,
    /// Words that lead to others.
    pub(super) rules: Vec<Rule>,
    /// Words that tell nothing or little. Those that turn what is said around are not among them.
    pub(super) stop: BTreeSet<String>,
    /// The parts of the site's compounds.
    pub(super) parts: Vec<String>,
    /// Forms that no stemmer knows, and the stem of each.
    pub(super) odd: Vec<(String, String)>,
}

impl Words {
    /// The words of a language whose compounds are cut so.
    #[must_use]
    pub fn of(language: &Language, lang: Lang, cuts: &Cuts) -> Self {
        let stems = Stems::new(lang);
        let one = |word: &&String| !word.contains(char::is_whitespace) && !NOT.contains(&word.as_str());
        // Engines weigh no word of a query less than another, so what says little is taken out with what says nothing.
        let stop: BTreeSet<String> = language.stop.union(&language.filler).filter(one).cloned().collect();
        let pieces = cuts.values().chain(language.always_split.values()).flatten().map(|piece| piece.to_lowercase());
        let parts: BTreeSet<String> = pieces.filter(|piece| piece.chars().count() >= SHORTEST).collect();
        let odd = language.irregular.iter().map(|(form, word)| (form.clone(), stems.plain(word))).collect();
        Self { lang, rules: rules(language, lang, &stop), stop, parts: parts.into_iter().collect(), odd }
    }
}
