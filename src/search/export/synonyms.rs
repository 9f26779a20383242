//! Words that lead to other words: the vocabulary's, the site's, the glossary's, and those that texts avoid.
//!
//! All of them come out, also those that lead to nothing on this site: behind a box of many sites they may lead elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Lang;
use crate::model::Strength;
use crate::search::lexicon::{NOT, common};
use crate::search::stem::Stems;
use crate::search::{Language, tokens};

/// A word or an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// As it is written in the vocabulary.
    pub(super) written: String,
    /// Its words without those that tell nothing, which engines take out of a query before they compare; `None` when what is
    /// left would be found in searches for other things.
    pub(super) telling: Option<String>,
}

/// Words that lead to others.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    pub(super) strength: Strength,
    pub(super) nynorsk: bool,
    /// What people type; empty where each leads to all others.
    pub(super) from: Vec<Phrase>,
    /// What pages say.
    pub(super) to: Vec<Phrase>,
}

impl Rule {
    /// True when one stands for the other.
    pub(super) fn is_same(&self) -> bool {
        self.nynorsk || self.strength == Strength::Same
    }
}

pub(super) fn rules(language: &Language, lang: Lang, stop: &BTreeSet<String>) -> Vec<Rule> {
    let stems = Stems::new(lang);
    let common = common(language, &stems);
    let phrase = |written: &String| {
        let mut words = Vec::new();
        let mut filler = false;
        tokens::words(written, |word, kind| {
            filler |= language.filler.contains(word);
            words.extend((!kind.extra && !stop.contains(word)).then(|| word.to_owned()));
        });
        let only_turns = words.iter().all(|word| NOT.contains(&word.as_str()));
        // `komme seg` is not `komme`, and `trenger bolig` is not `bolig`.
        let cut = words.len() == 1 && written.trim().contains(|c: char| !c.is_alphanumeric());
        let other = cut && (filler || common.contains(&stems.stem(language.lemma(&words[0]))));
        let telling = (!only_turns && !other).then(|| words.join(" "));
        Phrase { written: written.trim().to_owned(), telling }
    };
    let all = |words: &[String]| words.iter().map(phrase).collect::<Vec<Phrase>>();
    let rule = |related: &crate::model::Related| Rule {
        strength: related.strength,
        nynorsk: related.nynorsk,
        from: all(&related.from),
        to: all(&related.to),
    };
    let leads = |rule: &Rule| !rule.to.is_empty() && (!rule.from.is_empty() || rule.to.len() > 1);
    language.words.related.iter().map(rule).filter(leads).collect()
}

/// The kinds of rules, as people read them.
const KINDS: [&str; 4] = ["the same", "nynorsk and bokmål", "near", "the page's word is wider"];

/// The rules in Solr's form, in the words of the vocabulary, for people and for engines that read it.
pub(super) fn solr(rules: &[Rule]) -> String {
    let kind = |rule: &Rule| match rule.strength {
        _ if rule.nynorsk => KINDS[1],
        Strength::Same => KINDS[0],
        Strength::Near => KINDS[2],
        Strength::Wider => KINDS[3],
    };
    let mut text = String::new();
    for title in KINDS {
        let lines: BTreeSet<String> = rules.iter().filter(|rule| kind(rule) == title).flat_map(written).collect();
        if !lines.is_empty() {
            text.push_str(&format!("# {title}\n"));
            lines.into_iter().for_each(|line| text.push_str(&format!("{line}\n")));
        }
    }
    text
}

fn written(rule: &Rule) -> Vec<String> {
    let escaped = |phrase: &Phrase| phrase.written.replace('\\', "\\\\").replace(',', "\\,").replace("=>", "=\\>");
    let to: Vec<String> = rule.to.iter().map(escaped).collect();
    if rule.from.is_empty() {
        return vec![to.join(", ")];
    }
    let line = |from: String| format!("{from} => {}", with_itself(from.clone(), &to).join(", "));
    rule.from.iter().map(escaped).map(line).collect()
}

/// What a word leads to stands beside the word and does not replace it.
fn with_itself(from: String, to: &[String]) -> Vec<String> {
    let others: Vec<String> = to.iter().filter(|word| **word != from).cloned().collect();
    std::iter::once(from).chain(others).collect()
}

/// The rules as an analyzer compares them: the words that tell something, each rule a line in Solr's form.
pub(super) fn lines<'a>(rules: impl Iterator<Item = &'a Rule>) -> Vec<String> {
    let mut lines = BTreeSet::new();
    for rule in rules {
        let to = told(&rule.to);
        if rule.from.is_empty() {
            lines.extend((to.len() > 1).then(|| to.join(", ")));
            continue;
        }
        for from in told(&rule.from) {
            let all = with_itself(from.clone(), &to);
            lines.extend((all.len() > 1).then(|| format!("{from} => {}", all.join(", "))));
        }
    }
    lines.into_iter().collect()
}

/// What each phrase leads to, by itself: those that stand beside one another lead to all others.
pub(super) fn map(rules: &[Rule], of: fn(&Phrase) -> Vec<String>) -> BTreeMap<String, BTreeSet<String>> {
    let mut map: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for rule in rules {
        let to: Vec<String> = rule.to.iter().flat_map(of).collect();
        let asked = if rule.from.is_empty() { &rule.to } else { &rule.from };
        for phrase in asked {
            let own = of(phrase);
            for from in &own {
                let others = to.iter().filter(|word| !own.contains(word)).cloned();
                map.entry(from.clone()).or_default().extend(others);
            }
        }
    }
    map.retain(|_, to| !to.is_empty());
    map
}

/// The words that tell something of each phrase, each once, in their order.
fn told(phrases: &[Phrase]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    phrases.iter().filter_map(|phrase| phrase.telling.clone()).filter(|words| seen.insert(words.clone())).collect()
}
