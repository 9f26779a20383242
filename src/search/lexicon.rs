//! What leads from readers' words to the pages' words, with what no page of the site has left out.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use serde_json::{Value, json};

use super::compounds::Compounds;
use super::stem::Stems;
use super::{Language, Terms, tokens, topics};
use crate::base::Lang;
use crate::model::{Related, Strength};

/// What a related word counts for, in hundredths.
const fn worth(related: &Related) -> u32 {
    match (related.nynorsk, related.strength) {
        (true, _) => 95,
        (_, Strength::Same) => 90,
        (_, Strength::Near) => 60,
        (_, Strength::Wider) => 40,
    }
}

/// A query needs the words of its own first letters only. Expressions that begin with a filler, and those that begin with a
/// small word, have a bucket each after these: a whole question has many such words, and would else need a file for each.
/// A large site has many files of other kinds, and few rows that are worth their bytes.
const BUCKETS: [usize; 2] = [128, 56];

/// On a large site, a word of more pages than this needs no others.
const RICH: u32 = 25;

/// How much an expression tells of its topic, where a word tells 9 at most.
const EXPRESSION: u8 = 5;

/// Where what people type leads.
#[derive(Default)]
struct Leads {
    /// The rows of the topics that it tells of, and how much of each: one digit.
    topics: BTreeMap<usize, u8>,
    /// The words of pages, each group as it is written: `=` and what it is worth before it.
    words: BTreeSet<String>,
}

/// Makes the lexicon of a site's index.
pub(super) struct Lexicon<'a> {
    pub(super) language: &'a Language,
    pub(super) terms: &'a Terms,
    pub(super) met: &'a HashMap<String, u32>,
    pub(super) lang: Lang,
    /// For each slug or address that a best bet may name: the pages' rows.
    pub(super) pages: &'a BTreeMap<String, u32>,
}

impl Lexicon<'_> {
    /// What people type and where it leads, in [`BUCKETS`] texts by the first letters and two of small words:
    /// `kast ut=0150b3=90 utkast|fravik=60 …`, after the first `=` the topics that it tells of.
    pub(super) fn triggers(&self) -> Vec<String> {
        let stems = Stems::new(self.lang);
        let compounds = Compounds { language: self.language, stems: &stems, met: self.met };
        let known = self.terms.known();
        let target = |words: &String| self.target(words, &stems, &compounds, &known);
        let mut triggers: BTreeMap<String, Leads> = BTreeMap::new();
        let common: BTreeSet<String> = self.common(&stems).iter().map(|stem| tokens::fold(stem)).collect();
        let met = self.spelt(0);
        for related in &self.language.words.related {
            // Where there are very many pages, two of the targets say enough of what is only loosely related; the best come first.
            let is_brief = self.terms.large && related.strength == Strength::Wider && !related.nynorsk;
            let most = if is_brief { 2 } else { related.to.len() };
            let targets: BTreeSet<String> = related.to.iter().filter_map(target).take(most).collect();
            if targets.is_empty() {
                continue;
            }
            let targets: Vec<String> = targets.into_iter().collect();
            let asked = if related.from.is_empty() { &related.to } else { &related.from };
            let own: BTreeSet<String> = asked.iter().filter_map(|words| self.trigger(words, &stems, &common)).collect();
            // A word that leads to nothing but itself leads nowhere.
            let leads = |own: &str| targets.len() > 1 || tokens::fold(&targets[0]) != own;
            // Where there are very many pages, what is loosely related is worth its bytes for words only that none of them has.
            let pays = |own: &str| !(is_brief && (own.contains(' ') || met.contains(own)));
            for trigger in own.into_iter().filter(|own| leads(own) && pays(own)) {
                let words = format!("={} {}", worth(related), targets.join("|"));
                triggers.entry(trigger).or_default().words.insert(words);
            }
        }
        self.topics(&stems, &common, &mut triggers);
        let rich = self.spelt(RICH);
        triggers.retain(|trigger, _| !trigger.split(' ').all(|word| rich.contains(word)));
        let keys = |words: &BTreeSet<String>| -> BTreeSet<String> {
            words.iter().map(|word| self.language.key(word, &stems)).collect()
        };
        let apart = [keys(&self.language.filler), keys(&self.language.stop)];
        let count = BUCKETS[usize::from(self.terms.large)];
        let mut buckets = vec![Vec::new(); count + apart.len()];
        for (trigger, Leads { topics, words }) in triggers {
            let word = trigger.split(' ').next().unwrap_or_default();
            let small = apart.iter().rposition(|words| words.contains(word));
            let row = small.map_or_else(|| bucket(word, count), |small| count + small);
            let topics = topics.iter().map(|(row, worth)| format!("{}{worth}", topics::code(*row)));
            buckets[row].push(format!("{trigger}={}", topics.chain(words).collect::<String>()));
        }
        buckets.into_iter().map(|lines| lines.join("\n")).collect()
    }

    /// The spellings of stems that more pages than so many have, where there are very many pages. Those of many pages need no
    /// others: `core.js` follows no lead from them either.
    fn spelt(&self, most: u32) -> BTreeSet<String> {
        let rows =
            self.terms.names.iter().zip(&self.terms.pages).filter(|(_, pages)| self.terms.large && **pages > most);
        rows.map(|(name, _)| tokens::fold(name)).collect()
    }

    /// Adds the topics that what people type tells of, where pages have topics. An expression tells of its topic as a whole, beside
    /// what its words tell: no word of `folk som har vært der` tells anything.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "one digit")]
    fn topics(&self, stems: &Stems, common: &BTreeSet<String>, triggers: &mut BTreeMap<String, Leads>) {
        if self.terms.large {
            return;
        }
        for (word, topics) in &self.terms.topics.said {
            let digits = topics.iter().map(|(row, worth)| (*row, (worth * 2.0).round().min(9.0) as u8));
            for (row, digit) in digits.filter(|(_, digit)| *digit > 0) {
                triggers.entry(word.clone()).or_default().topics.insert(row, digit);
            }
        }
        for (row, topic) in self.language.words.topics.iter().enumerate() {
            let expressions = topic.words.iter().filter_map(|words| self.trigger(words, stems, common));
            for trigger in expressions.filter(|trigger| trigger.contains(' ')) {
                triggers.entry(trigger).or_default().topics.insert(row, EXPRESSION);
            }
        }
    }

    /// What every query needs.
    pub(super) fn write(&self) -> String {
        let stems = Stems::new(self.lang);
        let language = self.language;
        json!({
            "stop": language.stop,
            "fill": language.filler,
            "common": self.common(&stems),
            "ask": language.words.filler_phrases,
            "odd": language.irregular.iter().collect::<Vec<_>>(),
            "bets": self.bets(&stems).into_iter().collect::<Vec<_>>(),
            "crisis": self.crisis(&stems),
        })
        .to_string()
    }

    /// What queries need whose words the site does not know: nynorsk, and where compounds are cut.
    pub(super) fn forms(&self) -> String {
        let words = &self.language.words;
        let stems = Stems::new(self.lang);
        let known = self.terms.known();
        let here = |word: &str| known.contains(stems.stem(self.language.lemma(&word.to_lowercase())).as_str());
        let nynorsk = words.related.iter().filter(|related| related.nynorsk && here(&related.to[0]));
        let pairs: Vec<[String; 2]> = nynorsk
            .filter(|related| !related.from[0].contains(' ') && !related.to[0].contains(' '))
            .map(|related| [related.from[0].to_lowercase(), related.to[0].to_lowercase()])
            .collect();
        let language = self.language;
        json!({
            "nn": pairs,
            "rewrites": language.rewrites,
            "whole": language.never_split,
            "cut": language.always_split.iter().collect::<Vec<_>>(),
            "nofirst": language.never_first,
            "nolast": language.never_last,
        })
        .to_string()
    }

    /// The stems of what pages say; `None` when no page says it.
    fn target(&self, words: &str, stems: &Stems, compounds: &Compounds<'_>, known: &HashSet<&str>) -> Option<String> {
        let mut found: Vec<String> = Vec::new();
        for word in telling(words, self.language) {
            let stem = stems.stem(self.language.lemma(&word));
            if known.contains(stem.as_str()) {
                found.push(stem);
                continue;
            }
            let parts = compounds.parts(&word);
            if parts.is_empty() || !parts.iter().all(|part| known.contains(part.as_str())) {
                return None;
            }
            found.extend(parts);
        }
        (!found.is_empty()).then(|| found.join(" "))
    }

    /// What people type, as the runtime compares it: stems without accents. A `*` is a word that must not be left out
    /// though it tells nothing by itself: `finner ikke bolig` is not `finner bolig`. In an expression of which an everyday word
    /// would be all that is left, every word counts: `komme seg` is not `komme`.
    fn trigger(&self, words: &str, stems: &Stems, common: &BTreeSet<String>) -> Option<String> {
        let mut found = Vec::new();
        let mut written = 0;
        tokens::words(words, |word, kind| {
            written += u32::from(!kind.extra);
            if !kind.extra && (kind.capitals || !self.language.stop.contains(word) || NOT.contains(&word)) {
                found.push(self.language.key(word, stems));
            }
        });
        let all_small = found.iter().all(|word| NOT.contains(&word.as_str()));
        if all_small || (written > 1 && found.len() == 1 && common.contains(&found[0])) {
            found.clear();
            tokens::words(words, |word, _| found.push(self.language.key(word, stems)));
        }
        (!found.is_empty()).then(|| found.join(" "))
    }

    /// Whole searches and the page that answers each.
    fn bets(&self, stems: &Stems) -> BTreeMap<String, u32> {
        let mut bets = BTreeMap::new();
        for bet in &self.language.words.best_bets {
            let Some(page) = self.pages.get(bet.page.value.trim_matches('/')) else { continue };
            for query in &bet.queries {
                bets.insert(plain(query, stems, self.language), *page);
            }
        }
        bets
    }

    /// The stems of everyday words: one page in a thousand may have one, and still it tells little.
    fn common(&self, stems: &Stems) -> BTreeSet<String> {
        common(self.language, stems)
    }

    fn crisis(&self, stems: &Stems) -> Vec<Value> {
        let rows = self.language.words.crisis.iter().map(|crisis| {
            let words: BTreeSet<String> = crisis.words.iter().map(|words| plain(words, stems, self.language)).collect();
            let lines: Vec<&str> = crisis.helplines.iter().map(|line| line.value.as_str()).collect();
            let title = crisis.title.get(self.lang, Lang::Nb).map_or("", |(_, title)| title);
            json!([title, lines, words])
        });
        rows.collect()
    }
}

/// The stems of everyday words.
pub(super) fn common(language: &Language, stems: &Stems) -> BTreeSet<String> {
    let words = language.words.common.iter().map(|word| word.to_lowercase());
    words.map(|word| stems.stem(language.lemma(&word))).collect()
}

/// Small words that turn what is said around.
pub(super) const NOT: [&str; 8] = ["ikke", "ikkje", "ingen", "ingenting", "uten", "utan", "not", "no"];

/// Which of so many buckets a word is in: `core.js` counts the same. Three letters tell, so that what was fetched while a word
/// was typed holds for the whole of it.
fn bucket(word: &str, count: usize) -> usize {
    let mut letters = word.encode_utf16().map(usize::from);
    (0..3).fold(0, |sum, _| sum * 31 + letters.next().unwrap_or_default()) % count
}

/// Every word of a text, as the runtime compares whole searches.
fn plain(text: &str, stems: &Stems, language: &Language) -> String {
    let mut found = Vec::new();
    tokens::words(text, |word, kind| {
        if !kind.extra {
            found.push(language.key(word, stems));
        }
    });
    found.join(" ")
}

fn telling(text: &str, language: &Language) -> Vec<String> {
    let mut found = Vec::new();
    tokens::words(text, |word, kind| {
        if !kind.extra && (kind.capitals || !language.stop.contains(word)) {
            found.push(word.to_owned());
        }
    });
    found
}
