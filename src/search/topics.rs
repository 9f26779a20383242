//! What pages are about: each topic is a stem that a page has by how many different words of the topic it holds.
//!
//! A query's words lead to their topics too, so that pages are found that say the same in none of its words.

use rustc_hash::FxHashMap as HashMap;

use super::index::{STEPS, Terms, Vocabulary, Weight};
use super::stem::Stems;
use super::{Language, tokens};
use crate::base::Lang;

/// Begins the name of a topic among the stems: no word has it.
const SIGN: char = '§';
/// So many telling words are half of a topic.
const HALF: f32 = 1.0;
/// A page that says less of a topic is not about it.
const LEAST: u8 = 8;
/// A page is about so many topics at most.
const MOST: usize = 32;
/// What stands on more than one page in so many tells of no topic.
const SPREAD: u32 = 5;

/// The name of a topic's stem.
pub(super) fn name(row: usize) -> String {
    format!("{SIGN}{row}")
}

/// Which stems tell of what.
#[derive(Default)]
pub(super) struct Topics {
    /// For each telling stem its topics' stems, and how telling it is: 1 is a word that one page has.
    telling: HashMap<u32, (Vec<u32>, f32)>,
}

impl Topics {
    /// The stems of all topics: none where there are very many pages, since some of those say it in the very words, and
    /// readers would fetch topics for nothing.
    pub(super) fn names(language: &Language, vocabulary: &Vocabulary) -> Vec<String> {
        let count = if vocabulary.coarse { 0 } else { language.words.topics.len() };
        (0..count).map(name).collect()
    }

    /// Finds the topics' words among a site's stems.
    #[allow(clippy::cast_precision_loss, reason = "how telling a word is, is no exact matter")]
    pub(super) fn of(terms: &Terms, vocabulary: &Vocabulary, language: &Language, lang: Lang) -> Self {
        let stems = Stems::new(lang);
        let mut found: HashMap<u32, Vec<u32>> = HashMap::default();
        for (row, topic) in language.words.topics.iter().enumerate() {
            let Some(own) = terms.row(&name(row)) else { continue };
            for words in &topic.words {
                if let Some(stem) = single(words).and_then(|word| terms.row(&stems.stem(language.lemma(&word)))) {
                    let topics = found.entry(stem).or_default();
                    if !topics.contains(&own) {
                        topics.push(own);
                    }
                }
            }
        }
        let mut pages: HashMap<u32, u32> = HashMap::default();
        for (own, met) in terms.of_word.iter().zip(&vocabulary.pages) {
            own.iter().filter(|term| found.contains_key(term)).for_each(|term| *pages.entry(*term).or_default() += met);
        }
        let all = vocabulary.docs;
        let most = (all as f32 + 1.0).ln().max(1.0);
        let telling = |(term, topics): (u32, Vec<u32>)| {
            let pages = pages.get(&term).copied().unwrap_or(1).min(all);
            let rare = (1.0 + ((all - pages) as f32 + 0.5) / (pages as f32 + 0.5)).ln();
            (pages <= (all / SPREAD).max(1)).then_some((term, (topics, rare / most)))
        };
        Self { telling: found.into_iter().filter_map(telling).collect() }
    }

    /// Adds the topics of a page to what its stems weigh there.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an impact is between 1 and 63")]
    pub(super) fn weigh(&self, weights: &mut Vec<Weight>) {
        let mut sums: Vec<(u32, f32)> = Vec::new();
        for weight in weights.iter() {
            let Some((topics, telling)) = self.telling.get(&weight.term) else { continue };
            let worth = telling * f32::from(weight.impact) / STEPS;
            for topic in topics {
                match sums.iter_mut().find(|(known, _)| known == topic) {
                    Some((_, sum)) => *sum += worth,
                    None => sums.push((*topic, worth)),
                }
            }
        }
        sums.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        sums.truncate(MOST);
        // What a page is about is no exact matter, and no section's: fewer bytes tell it.
        let weight = |(term, sum): (u32, f32)| {
            let impact = ((sum / (sum + HALF) * STEPS).round() as u8) & !3;
            Weight { term, impact, section: 0 }
        };
        weights.extend(sums.into_iter().map(weight).filter(|weight| weight.impact >= LEAST));
    }
}

/// The word, where it is one.
fn single(words: &str) -> Option<String> {
    let mut found = None;
    let mut count = 0;
    tokens::words(words, |word, kind| {
        if !kind.extra {
            count += 1;
            found = Some(word.to_owned());
        }
    });
    found.filter(|_| count == 1)
}
