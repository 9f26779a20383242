//! The two doors agree: the theme's script cuts, folds and stems as the index was made.

use std::collections::BTreeSet;

use rquickjs::{Context, Runtime};

use super::engine::CORE;
use super::stem::Stems;
use super::{Language, VOCABULARY, tokens, topics};
use crate::base::Lang;
use crate::model::{Glossary, SearchWords, Topic};

/// Every word of the vocabulary, and of a page of text.
fn all_words() -> Vec<String> {
    let mut found = Vec::new();
    for text in
        [VOCABULARY, include_str!("../../content/bolig/leietakers-rettigheter.md"), include_str!("norwegian.toml")]
    {
        tokens::words(text, |word, _| found.push(word.to_owned()));
    }
    found.sort();
    found.dedup();
    found
}

/// What the script makes of each word: `call` is code that gives a text for `word`.
fn script(words: &[String], call: &str) -> Vec<String> {
    let runtime = Runtime::new().expect("an interpreter");
    let context = Context::full(&runtime).expect("its context");
    context.with(|ctx| {
        ctx.eval::<(), _>(CORE).expect("the core runs");
        ctx.globals().set("list", words.join("\n")).expect("a list");
        let code = format!("list.split('\\n').map((word) => {call}).join('\\n')");
        let given = ctx.eval::<std::string::String, _>(code).expect("an answer");
        given.split('\n').map(str::to_owned).collect()
    })
}

fn same(words: &[String], ours: impl Fn(&str) -> String, theirs: &[String]) {
    assert_eq!(words.len(), theirs.len());
    for (word, theirs) in words.iter().zip(theirs) {
        assert_eq!(&ours(word), theirs, "{word}");
    }
}

#[test]
fn stems_are_the_same() {
    let words = all_words();
    for lang in Lang::ALL {
        let stems = Stems::new(lang);
        same(&words, |word| stems.stem(word), &script(&words, &format!("fagverkSearch.stemmer('{lang}')(word)")));
    }
}

#[test]
fn folded_spellings_are_the_same() {
    let words = all_words();
    same(&words, tokens::fold, &script(&words, "fagverkSearch.fold(word)"));
}

#[test]
fn texts_are_cut_the_same() {
    let texts: Vec<String> = [
        "Én bolig – for ALLE! MI-samtale, e-post og § 9-8 a.",
        "bolig- og oppfølgingstjenester; kost/nytte; ba\u{30a}t",
        "<b>x</b> 116 117, 22 40 00 40: «sitat» … 🏠 مرحبا __proto__ a_b",
        "Nav-kontoret, LAR-behandling, co-op, 2-3-roms, -lig, samar\u{ad}beid",
    ]
    .map(str::to_owned)
    .to_vec();
    let ours = |text: &str| {
        let mut found = Vec::new();
        tokens::words(text, |word, written| {
            let mark = if written.extra {
                "+"
            } else if written.capitals {
                "^"
            } else {
                ""
            };
            found.push(format!("{mark}{word}"));
        });
        found.join(" ")
    };
    let call = "fagverkSearch.words(word).map((w) => (w.extra ? '+' : w.caps ? '^' : '') + w.raw).join(' ')";
    same(&texts, ours, &script(&texts, call));
}

#[test]
fn the_list_of_general_norwegian_can_be_read() {
    let language =
        Language::of(Lang::Nb, SearchWords::default(), &Glossary::default(), &crate::model::Language::default());
    assert_eq!(language.lemma("bøker"), "bok");
    assert_eq!(language.lemma("bolig"), "bolig");
}

#[test]
fn every_topic_that_is_kept_has_a_code_of_its_own() {
    let topic = |row| Topic { name: format!("emne {row}"), words: Vec::new(), asked: Vec::new() };
    let words = SearchWords { topics: (0..2000).map(topic).collect(), ..SearchWords::default() };
    let language = Language::of(Lang::Nb, words, &Glossary::default(), &crate::model::Language::default());
    let codes: BTreeSet<String> = (0..language.words.topics.len()).map(topics::code).collect();
    assert_eq!((codes.len(), language.words.topics.len()), (1296, 1296));
}
