//! What people type and what pages say: `content/search.toml`, and the vocabulary built into the program.

use super::Localized;
use super::meta::choices;
use crate::diag::Spanned;
use crate::schema::Choice;

choices! {
    /// How near two words are.
    Strength {
        /// One stands for the other.
        Same = "same",
        /// They are related.
        Near = "near",
        /// The pages' word is the broader one.
        Wider = "wider",
    }
}

/// Words for one thing; `from` is empty when each leads to all others.
#[derive(Clone, Debug)]
pub struct Related {
    /// What people type.
    pub from: Vec<String>,
    /// What the pages say.
    pub to: Vec<String>,
    /// How near they are.
    pub strength: Strength,
    /// True for nynorsk words: they are known as parts of compounds too.
    pub nynorsk: bool,
}

/// A search that one page answers.
#[derive(Clone, Debug)]
pub struct BestBet {
    /// The searches, whole.
    pub queries: Vec<String>,
    /// An address, or a slug.
    pub page: Spanned<String>,
}

/// Words that ask for help at once.
#[derive(Clone, Debug)]
pub struct Crisis {
    /// The words.
    pub words: Vec<String>,
    /// The ids of the help lines to show, the first first.
    pub helplines: Vec<Spanned<String>>,
    /// What is said above them.
    pub title: Localized,
}

/// What a page may be about, and the words that tell of it.
#[derive(Clone, Debug)]
pub struct Topic {
    /// What it is called; topics of one name are one.
    pub name: String,
    /// Words of everyday talk and of the field, and short expressions.
    pub words: Vec<String>,
    /// Examples of what people type who look for it.
    pub asked: Vec<String>,
}

/// A file of search words.
#[derive(Clone, Debug, Default)]
pub struct SearchWords {
    /// Words that lead to other words.
    pub related: Vec<Related>,
    /// What pages are about.
    pub topics: Vec<Topic>,
    /// Searches that one page answers.
    pub best_bets: Vec<BestBet>,
    /// Words that ask for help at once.
    pub crisis: Vec<Crisis>,
    /// Words that say little.
    pub fillers: Vec<String>,
    /// Beginnings of questions, which say nothing of what is asked for.
    pub filler_phrases: Vec<String>,
    /// Words of everyday talk that may stand in a text on anything.
    pub common: Vec<String>,
    /// Words that tell nothing.
    pub stop: Vec<String>,
    /// Words that are not cut.
    pub never_split: Vec<String>,
    /// Words that are cut so.
    pub always_split: Vec<(String, Vec<String>)>,
}

impl SearchWords {
    /// Adds what another file says.
    pub fn extend(&mut self, other: Self) {
        self.related.extend(other.related);
        for topic in other.topics {
            match self.topics.iter_mut().find(|known| known.name == topic.name) {
                Some(known) => {
                    known.words.extend(topic.words);
                    known.asked.extend(topic.asked);
                }
                None => self.topics.push(topic),
            }
        }
        self.best_bets.extend(other.best_bets);
        self.crisis.extend(other.crisis);
        self.fillers.extend(other.fillers);
        self.filler_phrases.extend(other.filler_phrases);
        self.common.extend(other.common);
        self.stop.extend(other.stop);
        self.never_split.extend(other.never_split);
        self.always_split.extend(other.always_split);
    }

    /// The single words among what pages say, in small letters.
    pub fn single_words(&self) -> impl Iterator<Item = &str> {
        let words = self.related.iter().flat_map(|related| &related.to);
        words.map(String::as_str).filter(|word| word.chars().all(char::is_lowercase))
    }
}
