//! From what was read of all pages to the lists that answer: for each stem, the pages it stands in and how much.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

use super::compounds::Compounds;
use super::gather::{Doc, Gathered, WEIGHTS};
use super::stem::Stems;
use super::topics::Topics;
use super::{Language, tokens};
use crate::base::Lang;

/// How quickly more of the same word stops mattering (BM25's k1).
const K1: f32 = 1.2;
/// How much a page's length matters (BM25's b).
const B: f32 = 0.5;
/// What a compound's part counts for beside the whole.
pub(super) const PART: f32 = 0.5;
/// From so many pages on weights are told in fewer steps.
const COARSE: u32 = 1000;
/// Impacts are told in so many steps.
pub(super) const STEPS: f32 = 63.0;

/// All words of a site, and the stems of each.
pub struct Vocabulary {
    /// The row of each word.
    rows: HashMap<String, u32>,
    /// The words, sorted.
    words: Vec<String>,
    /// How often each word is met.
    met: Vec<u32>,
    /// On how many pages.
    pub(super) pages: Vec<u32>,
    /// How many pages there are.
    pub(super) docs: u32,
    /// How many words a body has, on average.
    average: f32,
    /// True where weights are told in fewer steps: among many pages hardly anything hangs on one.
    pub(super) coarse: bool,
    lang: Lang,
}

impl Vocabulary {
    /// The words of everything that was read.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "an average is no exact matter")]
    pub fn of(gathered: &[Gathered], lang: Lang) -> Self {
        let mut counted: HashMap<&str, (u32, u32)> = HashMap::default();
        for part in gathered {
            let mut met = vec![(0_u32, 0_u32); part.words.len()];
            for count in part.docs.iter().flat_map(|doc| &doc.counts) {
                let (met, pages) = &mut met[count.word as usize];
                *met += count.times.iter().map(|times| u32::from(*times)).sum::<u32>();
                *pages += 1;
            }
            for (word, (met, pages)) in part.words.iter().zip(met) {
                let counted = counted.entry(word).or_default();
                *counted = (counted.0 + met, counted.1 + pages);
            }
        }
        let mut all: Vec<(String, (u32, u32))> =
            counted.into_iter().map(|(word, met)| (word.to_owned(), met)).collect();
        all.sort_unstable();
        let (words, met): (Vec<String>, Vec<(u32, u32)>) = all.into_iter().unzip();
        let (met, pages) = met.into_iter().unzip();
        let rows = (0..).zip(&words).map(|(row, word)| (word.clone(), row)).collect();
        let docs = gathered.iter().flat_map(|part| &part.docs);
        let (count, length) = docs.fold((0_u32, 0_u64), |(count, sum), doc| (count + 1, sum + u64::from(doc.length)));
        // In steps, so that one edited page does not change what all others weigh.
        let average = (length as f32 / count.max(1) as f32 / 16.0).round().max(1.0) * 16.0;
        Self { rows, words, met, pages, docs: count, average, coarse: count > COARSE, lang }
    }

    /// The words in pieces that can be analysed beside one another.
    #[must_use]
    pub fn pieces(&self) -> Vec<std::ops::Range<usize>> {
        let size = 4096;
        (0..self.words.len()).step_by(size).map(|from| from..(from + size).min(self.words.len())).collect()
    }

    /// How often each stem is met; the words of the field's vocabulary count too, so that a small site knows parts.
    #[must_use]
    pub fn stems_met(&self, language: &Language) -> HashMap<String, u32> {
        stems_met(self.met(), language, self.lang)
    }

    /// The words, sorted, with how often each is met.
    pub(super) fn met(&self) -> impl Iterator<Item = (&str, u32)> {
        self.words.iter().map(String::as_str).zip(self.met.iter().copied())
    }

    /// The stem of each word of a piece, and of a compound's parts.
    #[must_use]
    pub fn analyse(
        &self,
        piece: std::ops::Range<usize>,
        language: &Language,
        met: &HashMap<String, u32>,
    ) -> Vec<Vec<String>> {
        let stems = Stems::new(self.lang);
        let compounds = Compounds { language, stems: &stems, met };
        let of = |word: &String| {
            let mut all = vec![stems.stem(language.lemma(word))];
            for part in compounds.parts(word) {
                if !all.contains(&part) {
                    all.push(part);
                }
            }
            all
        };
        self.words[piece].iter().map(of).collect()
    }
}

/// How often each stem is met, of words with how often each of them is.
pub(super) fn stems_met<'a>(
    words: impl Iterator<Item = (&'a str, u32)>,
    language: &Language,
    lang: Lang,
) -> HashMap<String, u32> {
    let stems = Stems::new(lang);
    let mut met: HashMap<String, u32> = HashMap::default();
    for (word, times) in words {
        *met.entry(stems.stem(language.lemma(word))).or_default() += times;
    }
    for word in language.words.single_words() {
        *met.entry(stems.stem(word)).or_default() += 2;
    }
    met
}

/// The stems of a site in the order of their folded spelling, and which of them each word has.
pub struct Terms {
    /// The stems.
    pub(super) names: Vec<String>,
    /// The word of each stem that is met most often: what readers are shown.
    pub(super) shown: Vec<String>,
    /// For each word the row of its stem, then those of its parts.
    pub(super) of_word: Vec<Box<[u32]>>,
    /// Which stems tell of what; topics stand among the stems.
    pub(super) topics: Topics,
    /// For each stem how many pages have it at the least.
    pub(super) pages: Vec<u32>,
    /// True where there are so many pages that no word is missing.
    pub(super) large: bool,
}

impl Terms {
    /// Numbers the stems.
    #[must_use]
    pub fn of(analysed: &[Vec<String>], vocabulary: &Vocabulary, language: &Language) -> Self {
        let mut sorted: BTreeMap<(String, &str), u32> = BTreeMap::new();
        let topics = Topics::names(language, vocabulary);
        for name in &topics {
            sorted.entry((name.clone(), name)).or_default();
        }
        for name in analysed.iter().flatten() {
            sorted.entry((tokens::fold(name), name)).or_default();
        }
        (0..).zip(sorted.values_mut()).for_each(|(row, value)| *value = row);
        let rows: HashMap<&str, u32> = sorted.iter().map(|((_, name), row)| (*name, *row)).collect();
        let of_word = analysed.iter().map(|names| names.iter().map(|name| rows[name.as_str()]).collect());
        let of_word: Vec<Box<[u32]>> = of_word.collect();
        let names: Vec<String> = sorted.keys().map(|(_, name)| (*name).to_owned()).collect();
        let mut shown = vec![(0, ""); names.len()];
        for ((own, word), met) in of_word.iter().zip(&vocabulary.words).zip(&vocabulary.met) {
            let best = &mut shown[own[0] as usize];
            if *met > best.0 {
                *best = (*met, word);
            }
        }
        let shown = shown.into_iter().map(|(_, word)| word.to_owned()).collect();
        let mut pages = vec![0; names.len()];
        for (own, met) in of_word.iter().zip(&vocabulary.pages) {
            own.iter().for_each(|term| pages[*term as usize] = pages[*term as usize].max(*met));
        }
        let large = vocabulary.coarse;
        let mut terms = Self { names, shown, of_word, topics: Topics::default(), pages, large };
        terms.topics = Topics::of(&terms, vocabulary, language, vocabulary.lang);
        terms
    }

    /// The row of a stem.
    pub(super) fn row(&self, stem: &str) -> Option<u32> {
        let key = (tokens::fold(stem), stem);
        let row = self.names.binary_search_by(|name| (tokens::fold(name), name.as_str()).cmp(&(key.0.clone(), key.1)));
        u32::try_from(row.ok()?).ok()
    }

    /// The stems that are on the site, to ask after.
    #[must_use]
    pub(super) fn known(&self) -> HashSet<&str> {
        self.names.iter().map(String::as_str).collect()
    }
}

/// What a stem weighs on a page.
#[derive(Clone, Copy, Debug)]
pub struct Weight {
    pub(super) term: u32,
    pub(super) impact: u8,
    pub(super) section: u8,
}

/// Weighs the stems of the pages of one piece, in the pages' order.
#[must_use]
pub fn weigh(part: &Gathered, vocabulary: &Vocabulary, terms: &Terms) -> Vec<Vec<Weight>> {
    let rows: Vec<u32> = part.words.iter().map(|word| vocabulary.rows[word.as_str()]).collect();
    part.docs.iter().map(|doc| weigh_one(doc, &rows, vocabulary, terms)).collect()
}

#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "impacts are told in steps"
)]
fn weigh_one(doc: &Doc, rows: &[u32], vocabulary: &Vocabulary, terms: &Terms) -> Vec<Weight> {
    let norm = 1.0 - B + B * doc.length as f32 / vocabulary.average;
    let mut all: Vec<(u32, f32, u8)> = Vec::with_capacity(doc.counts.len() * 3 / 2);
    for count in &doc.counts {
        let fields = count.times.iter().zip(WEIGHTS).enumerate();
        let sum: f32 =
            fields.map(|(row, (times, weight))| f32::from(*times) * weight / if row == 5 { norm } else { 1.0 }).sum();
        let own = &terms.of_word[rows[count.word as usize] as usize];
        for (at, term) in own.iter().enumerate() {
            all.push((*term, if at == 0 { sum } else { sum * PART }, count.section));
        }
    }
    all.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)));
    let mut weights: Vec<Weight> = Vec::with_capacity(all.len());
    let mut at = 0;
    while at < all.len() {
        let (term, _, section) = all[at];
        let mut sum = 0.0;
        while at < all.len() && all[at].0 == term {
            sum += all[at].1;
            at += 1;
        }
        let fine = (sum / (sum + K1) * STEPS).round().clamp(1.0, STEPS) as u8;
        let impact = if vocabulary.coarse { (fine & !3) + 2 } else { fine };
        weights.push(Weight { term, impact, section });
    }
    terms.topics.weigh(&mut weights);
    weights
}

/// For each stem the pages it stands in, in order, with what it weighs there.
pub struct Postings {
    pub(super) starts: Vec<u32>,
    pub(super) docs: Vec<u32>,
    pub(super) impacts: Vec<u8>,
    pub(super) sections: Vec<u8>,
}

impl Postings {
    /// Turns what each page has into what each stem has.
    #[must_use]
    pub fn of(weighed: Vec<Vec<Vec<Weight>>>, terms: &Terms) -> Self {
        let mut starts = vec![0_u32; terms.names.len() + 1];
        for weight in weighed.iter().flatten().flatten() {
            starts[weight.term as usize + 1] += 1;
        }
        for row in 1..starts.len() {
            starts[row] += starts[row - 1];
        }
        let all = starts[starts.len() - 1] as usize;
        let (mut docs, mut impacts, mut sections) = (vec![0_u32; all], vec![0_u8; all], vec![0_u8; all]);
        let mut next = starts.clone();
        let mut doc = 0_u32;
        for part in weighed {
            for weights in part {
                for weight in weights {
                    let at = next[weight.term as usize] as usize;
                    next[weight.term as usize] += 1;
                    (docs[at], impacts[at], sections[at]) = (doc, weight.impact, weight.section);
                }
                doc += 1;
            }
        }
        Self { starts, docs, impacts, sections }
    }
}
