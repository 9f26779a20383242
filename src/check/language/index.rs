//! Finds every word that something may be said of, in one pass over a page's source.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::base::{Lang, capitalized};
use crate::model::Language;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A word to weigh: its row among the terms.
    Term(usize),
    /// An abbreviation: its row.
    Abbreviation(usize),
    /// A word that makes a duty.
    Duty,
    /// `ord-ok`: a line that wants no advice.
    Exemption,
}

/// A word in the source.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// The whole word or phrase, as bytes of the page's text.
    pub range: Range<usize>,
    /// What it is.
    pub found: Found,
}

/// A phrase is looked for by its longest word; the others are compared when that is found.
#[derive(Debug)]
struct Candidate {
    found: Found,
    before: Vec<String>,
    after: Vec<String>,
    unless: Vec<String>,
    /// Looked for to the letter: an abbreviation ends in a full stop, and takes no endings.
    exact: bool,
}

/// The words of one language.
#[derive(Debug)]
pub(super) struct Index {
    words: Option<AhoCorasick>,
    candidates: Vec<Vec<Candidate>>,
    /// The row of `candidates` behind each pattern.
    rows: Vec<usize>,
}

impl Index {
    pub(super) fn new(language: &Language, lang: Lang) -> Self {
        let none = Vec::new();
        let mut by_anchor: BTreeMap<String, Vec<Candidate>> = BTreeMap::new();
        let mut add = |phrase: &str, found: Found, unless: &[String], exact: bool| {
            let words: Vec<&str> = if exact { vec![phrase] } else { phrase.split_whitespace().collect() };
            let Some(longest) = words.iter().map(|word| word.len()).max() else { return };
            let at = words.iter().position(|word| word.len() == longest).unwrap_or(0);
            let own = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
            let (before, after) = (own(&words[..at]), own(&words[at + 1..]));
            let candidate = Candidate { found, before, after, unless: unless.to_vec(), exact };
            by_anchor.entry(words[at].to_owned()).or_default().push(candidate);
        };
        for (row, term) in language.terms.iter().enumerate() {
            let unless = term.unless.get(&lang).unwrap_or(&none);
            term.words.get(&lang).unwrap_or(&none).iter().for_each(|word| add(word, Found::Term(row), unless, false));
        }
        for (row, abbreviation) in language.abbreviations.iter().enumerate() {
            let short = abbreviation.short.get(&lang).unwrap_or(&none);
            short.iter().for_each(|word| add(word, Found::Abbreviation(row), &[], true));
        }
        let duties = language.duty.words.get(&lang).unwrap_or(&none);
        duties.iter().for_each(|word| add(word, Found::Duty, &[], false));
        add(super::exempt::MARK, Found::Exemption, &[], true);
        Self::of(by_anchor)
    }

    fn of(by_anchor: BTreeMap<String, Vec<Candidate>>) -> Self {
        let (mut patterns, mut rows, mut candidates) = (Vec::new(), Vec::new(), Vec::new());
        for (anchor, mut list) in by_anchor {
            // The longest phrase first: it says most of what is meant.
            list.sort_by_key(|candidate| std::cmp::Reverse(candidate.before.len() + candidate.after.len()));
            for form in [capitalized(&anchor), anchor] {
                patterns.push(form);
                rows.push(candidates.len());
            }
            candidates.push(list);
        }
        // A list of words is far below the automaton's limits; were it not, nothing would be found.
        // The fastest kind: a list of words is small, and a site is not.
        let words = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::DFA))
            .build(&patterns)
            .ok();
        Self { words, candidates, rows }
    }

    /// Every word found, in the text's order.
    pub(super) fn find(&self, text: &str) -> Vec<Hit> {
        let Some(words) = &self.words else { return Vec::new() };
        let mut hits = Vec::new();
        for hit in words.find_iter(text) {
            let list = &self.candidates[self.rows[hit.pattern().as_usize()]];
            hits.extend(list.iter().find_map(|candidate| candidate.fits(text, hit.range())));
        }
        hits
    }
}

impl Candidate {
    fn fits(&self, text: &str, anchor: Range<usize>) -> Option<Hit> {
        if text[..anchor.start].chars().next_back().is_some_and(in_word) {
            return None;
        }
        let end = if self.exact { anchor.end } else { genitive(text, anchor.end) };
        if text[end..].chars().next().is_some_and(in_word) {
            return None;
        }
        let start = self.before.iter().rev().try_fold(anchor.start, |at, word| word_before(text, at, word))?;
        let end = self.after.iter().try_fold(end, |at, word| word_after(text, at, word))?;
        let hit = Hit { range: start..end, found: self.found };
        (!self.is_right(text, &hit.range)).then_some(hit)
    }

    /// True where the word stands in a phrase it is right in.
    fn is_right(&self, text: &str, range: &Range<usize>) -> bool {
        self.unless.iter().any(|phrase| {
            let low = text.floor_char_boundary(range.start.saturating_sub(phrase.len()));
            let high = text.floor_char_boundary(range.end + phrase.len());
            text[low..high].to_lowercase().contains(phrase.as_str())
        })
    }
}

/// Any form may have the `s` of the genitive.
fn genitive(text: &str, end: usize) -> usize {
    if text[end..].starts_with('s') && !text[end + 1..].chars().next().is_some_and(in_word) { end + 1 } else { end }
}

/// Where `word` starts that ends before `at`, with space between.
fn word_before(text: &str, at: usize, word: &str) -> Option<usize> {
    let before = text[..at].trim_end();
    let start = before.len().checked_sub(word.len()).filter(|start| before.is_char_boundary(*start))?;
    let bounded = !before[..start].chars().next_back().is_some_and(in_word);
    (before.len() < at && bounded && before[start..].to_lowercase() == word).then_some(start)
}

/// Where `word` ends that starts after `at`, with space between.
fn word_after(text: &str, at: usize, word: &str) -> Option<usize> {
    let start = text.len() - text[at..].trim_start().len();
    let found = text.get(start..start + word.len())?;
    let end = start + word.len();
    // The phrase may end in part of a word: `rammet av psykisk…`, `uten rus…`.
    (start > at && found.to_lowercase() == word).then_some(end)
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{FileId, Span, Spanned};
    use crate::model::{Abbreviation, AvoidedTerm, Duty, Localized, WordLists};

    fn found(text: &str) -> Vec<String> {
        let language = language();
        let hits = Index::new(&language, Lang::Nb).find(text);
        hits.into_iter().filter(|hit| hit.found != Found::Duty).map(|hit| text[hit.range].to_owned()).collect()
    }

    fn language() -> Language {
        let words =
            |words: &[&str]| WordLists::from([(Lang::Nb, words.iter().map(|word| (*word).to_owned()).collect())]);
        let term = AvoidedTerm {
            id: Spanned::new("a".to_owned(), Span::new(FileId(0), 0..0)),
            words: words(&["narkoman", "narkomane", "psykisk syk", "psykisk syke", "misbruk av alkohol"]),
            unless: words(&["foreningen narkoman"]),
            prefer: Localized::default(),
            reason: Localized::default(),
            source: None,
        };
        Language {
            terms: vec![term],
            abbreviations: vec![Abbreviation { short: words(&["bl.a.", "mht"]), long: Localized::default() }],
            duty: Duty { words: words(&["må"]), subjects: WordLists::default() },
            ..Language::default()
        }
    }

    #[test]
    fn words_are_whole_and_phrases_may_break_across_lines() {
        assert_eq!(found("Narkomane, en narkomans rett, ikke narkomanien."), ["Narkomane", "narkomans"]);
        assert_eq!(found("en psykisk\n  syk person, misbruk\nav alkohol"), ["psykisk\n  syk", "misbruk\nav alkohol"]);
        assert_eq!(found("fysisk syk, psykisksyk, misbruk av tillit"), Vec::<String>::new());
    }

    #[test]
    fn abbreviations_are_found_to_the_letter() {
        assert_eq!(found("Bl.a. dette, mht dette, bl.amme, omht."), ["Bl.a.", "mht"]);
    }

    #[test]
    fn a_phrase_in_which_the_word_is_right_is_left_alone() {
        assert_eq!(found("I Foreningen narkoman er en narkoman medlem."), ["narkoman"]);
    }
}
