//! What pages are about: each topic is a stem that a page has by how much of what people say of the topic it says.
//!
//! A query's words lead to their topics too, so that pages are found that say the same in none of its words. How much a
//! word tells of a topic is learnt from all that is written for the topics: one that is said of many tells little of each.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap as HashMap;

use super::index::{STEPS, Terms, Vocabulary, Weight};
use super::stem::Stems;
use super::{Language, tokens};
use crate::base::Lang;

/// Begins the name of a topic among the stems: no word has it.
const SIGN: char = '§';
/// So much of a topic is half of it.
const HALF: f32 = 5.0;
/// A page that says less of a topic is not about it.
const LEAST: u8 = 8;
/// So many topics have a code of two letters: [`Language::of`] keeps no more.
pub(super) const MOST_TOPICS: usize = 36 * 36;
/// A page is about so many topics at most.
const MOST: usize = 32;
/// What stands on more than one page in so many tells of no topic.
const SPREAD: u32 = 5;

/// What a topic is called in the index: two letters.
pub(super) fn code(row: usize) -> String {
    let letter = |row: usize| char::from_digit(u32::try_from(row % 36).unwrap_or(0), 36).unwrap_or('0');
    [letter(row / 36), letter(row)].into_iter().collect()
}

/// The name of a topic's stem.
pub(super) fn name(row: usize) -> String {
    format!("{SIGN}{}", code(row))
}

/// What is said of topics.
#[derive(Default)]
pub(super) struct Topics {
    /// For each stem, as folded letters: its topics, and how much it tells of each.
    pub(super) said: BTreeMap<String, Vec<(usize, f32)>>,
    /// For each telling stem of the site its topics' stems, and how much of each it is.
    telling: HashMap<u32, Vec<(u32, f32)>>,
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
        if vocabulary.coarse {
            return Self::default();
        }
        let said = said(language, lang);
        let mut pages: HashMap<u32, u32> = HashMap::default();
        for (own, met) in terms.of_word.iter().zip(&vocabulary.pages) {
            own.iter().for_each(|term| *pages.entry(*term).or_default() += met);
        }
        let rows: Vec<Option<u32>> = (0..language.words.topics.len()).map(|row| terms.row(&name(row))).collect();
        let all = vocabulary.docs;
        let most = (all as f32 + 1.0).ln().max(1.0);
        let telling = (0..).zip(&terms.names).filter_map(|(term, name): (u32, &String)| {
            let topics = said.get(&tokens::fold(name))?;
            let pages = pages.get(&term).copied().unwrap_or(1).min(all);
            let rare = rarity(pages, all) / most;
            let own = |(row, worth): &(usize, f32)| Some((rows[*row]?, worth * rare));
            (pages <= (all / SPREAD).max(1)).then(|| (term, topics.iter().filter_map(own).collect()))
        });
        let telling = telling.collect();
        Self { said, telling }
    }

    /// Adds the topics of a page to what its stems weigh there.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an impact is between 1 and 63")]
    pub(super) fn weigh(&self, weights: &mut Vec<Weight>) {
        let mut sums: HashMap<u32, f32> = HashMap::default();
        for weight in weights.iter() {
            for (topic, worth) in self.telling.get(&weight.term).into_iter().flatten() {
                *sums.entry(*topic).or_default() += worth * f32::from(weight.impact) / STEPS;
            }
        }
        let mut sums: Vec<(u32, f32)> = sums.into_iter().collect();
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

/// How rare what `met` of `all` have is: the weight of BM25 (Robertson and Zaragoza 2009).
#[allow(clippy::cast_precision_loss, reason = "how telling a word is, is no exact matter")]
fn rarity(met: u32, all: u32) -> f32 {
    (1.0 + ((all - met) as f32 + 0.5) / (met as f32 + 0.5)).ln()
}

/// How much each word tells of each topic: as in BM25, what is said often tells more, though less and less so, and what is said of
/// few topics tells more. A word of a long sentence tells less than one that stands alone.
fn said(language: &Language, lang: Lang) -> BTreeMap<String, Vec<(usize, f32)>> {
    let topics = &language.words.topics;
    let mut words = Words {
        language,
        stems: Stems::new(lang),
        rows: HashMap::default(),
        numbers: HashMap::default(),
        names: Vec::new(),
    };
    let mut found: Vec<Vec<(usize, f32)>> = Vec::new();
    for (row, topic) in topics.iter().enumerate() {
        let mut times: HashMap<usize, f32> = HashMap::default();
        for text in [&topic.name].into_iter().chain(&topic.words).chain(&topic.asked) {
            let (own, count) = words.of(text);
            own.into_iter().for_each(|word| *times.entry(word).or_default() += count.sqrt().recip());
        }
        found.resize_with(words.names.len(), Vec::new);
        times.into_iter().for_each(|(word, times)| found[word].push((row, times / (times + 1.0))));
    }
    let all = u32::try_from(topics.len()).unwrap_or(u32::MAX);
    for topics in &mut found {
        let rare = rarity(u32::try_from(topics.len()).unwrap_or(all), all);
        topics.iter_mut().for_each(|(_, worth)| *worth *= rare);
    }
    words.names.into_iter().zip(found).collect()
}

/// The telling words of texts, as the runtime compares them: each is worked out once.
struct Words<'a> {
    language: &'a Language,
    stems: Stems,
    /// For each word as it is written, its row; `None` for one that tells nothing.
    rows: HashMap<String, Option<usize>>,
    /// The row of each name.
    numbers: HashMap<String, usize>,
    names: Vec<String>,
}

impl Words<'_> {
    /// The rows of the telling words of a text, each once, and how many words they are.
    fn of(&mut self, text: &str) -> (Vec<usize>, f32) {
        let (mut found, mut count) = (Vec::new(), 0.0_f32);
        tokens::words(text, |word, written| {
            // What stands with a hyphen is counted by its parts.
            let row = if written.extra { None } else { self.row(word) };
            if let Some(row) = row {
                count += 1.0;
                if !found.contains(&row) {
                    found.push(row);
                }
            }
        });
        (found, count)
    }

    fn row(&mut self, word: &str) -> Option<usize> {
        if let Some(row) = self.rows.get(word) {
            return *row;
        }
        let language = self.language;
        let row = (!language.stop.contains(word) && !language.filler.contains(word)).then(|| {
            let name = language.key(word, &self.stems);
            let next = self.names.len();
            let row = *self.numbers.entry(name.clone()).or_insert(next);
            if row == next {
                self.names.push(name);
            }
            row
        });
        self.rows.insert(word.to_owned(), row);
        row
    }
}
