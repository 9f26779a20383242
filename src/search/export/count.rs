//! Which words a language's pages have, and where their compounds can be cut: what is known before any document is made.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap as HashMap;

use crate::base::Lang;
use crate::search::compounds::Compounds;
use crate::search::stem::Stems;
use crate::search::{Language, Vocabulary, gather, index};
use crate::view::SearchPage;

/// The parts of each compound, as they are written in it.
pub type Cuts = BTreeMap<String, Vec<String>>;

/// The words of pages, each with how often it is met. Counts of some pages can be added to those of others, so that the
/// pages themselves need not be held.
#[derive(Clone, Debug, Default)]
pub struct Counted {
    words: BTreeMap<String, u32>,
}

impl Counted {
    /// The words of some pages.
    #[must_use]
    pub fn of(pages: &[SearchPage], language: &Language, lang: Lang) -> Self {
        let gathered = [gather(language, pages, 0)];
        let vocabulary = Vocabulary::of(&gathered, lang);
        Self { words: vocabulary.met().map(|(word, met)| (word.to_owned(), met)).collect() }
    }

    /// Adds the words of other pages.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        for (word, met) in other.words {
            *self.words.entry(word).or_default() += met;
        }
        self
    }

    /// The words, sorted.
    #[must_use]
    pub fn words(&self) -> Vec<&str> {
        self.words.keys().map(String::as_str).collect()
    }

    /// How often each stem is met.
    #[must_use]
    pub fn stems_met(&self, language: &Language, lang: Lang) -> HashMap<String, u32> {
        index::stems_met(self.words.iter().map(|(word, met)| (word.as_str(), *met)), language, lang)
    }

    /// The parts of those words that are compounds. Words can be cut beside one another.
    #[must_use]
    pub fn cut(words: &[&str], language: &Language, met: &HashMap<String, u32>, lang: Lang) -> Cuts {
        let stems = Stems::new(lang);
        let compounds = Compounds { language, stems: &stems, met };
        let cut = |word: &str| {
            let pieces: Vec<String> = compounds.pieces(word).into_iter().map(str::to_owned).collect();
            (pieces.len() > 1).then(|| (word.to_owned(), pieces))
        };
        words.iter().filter_map(|word| cut(word)).collect()
    }
}
