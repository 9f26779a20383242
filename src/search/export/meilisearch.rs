//! Settings of a Meilisearch index, and the question that the box asks of it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::synonyms::{Phrase, map};
use super::{HIT, SHOWN, Words, weights};
use crate::base::Lang;

/// What `PATCH /indexes/<index>/settings` takes.
pub(super) fn settings(words: &Words) -> Value {
    // It has no weights: fields count in this order. It pins nothing either, so the searches that a page answers come first.
    let searched: Vec<&str> = std::iter::once("bets").chain(weights().into_iter().map(|(name, _)| name)).collect();
    let synonyms: BTreeMap<_, _> = map(&words.rules, both);
    // Told which language it is, it does not take compounds for German and cut them.
    let localized = language(words.lang).map(|lang| json!([{ "attributePatterns": ["*"], "locales": [lang] }]));
    json!({
        "searchableAttributes": searched,
        "filterableAttributes": ["lang", "page", "kind", "theme", "audience", "phase", "duration", "people", "minutes", "reviewed"],
        "sortableAttributes": ["order", "minutes", "reviewed"],
        "distinctAttribute": "page",
        "rankingRules": ["words", "typo", "proximity", "attribute", "sort", "exactness", "order:asc"],
        "stopWords": words.stop,
        "synonyms": synonyms,
        "typoTolerance": {
            "enabled": true,
            "minWordSizeForTypos": { "oneTypo": 5, "twoTypos": 9 },
            // A paragraph of a law is that one and no other.
            "disableOnNumbers": true,
            "disableOnAttributes": ["bets"],
        },
        "localizedAttributes": localized,
    })
}

/// The languages that it knows by name.
const fn language(lang: Lang) -> Option<&'static str> {
    match lang {
        Lang::Nb | Lang::Nn => Some("nob"),
        Lang::En => Some("eng"),
        Lang::Se => None,
    }
}

/// As it is written and without what tells nothing: stop words are taken out of a query, but not of these.
fn both(phrase: &Phrase) -> Vec<String> {
    let mut all = vec![phrase.written.to_lowercase()];
    all.extend(phrase.telling.clone().filter(|telling| *telling != all[0]));
    all
}

/// What `POST /indexes/<index>/search` takes, beside `q` and `limit`.
pub(super) fn question(lang: Lang) -> Value {
    let mut question = json!({
        "limit": 10,
        "matchingStrategy": "frequency",
        "attributesToRetrieve": SHOWN,
        "attributesToCrop": ["body"],
        "cropLength": 30,
        "attributesToHighlight": ["body"],
        "highlightPreTag": HIT[0],
        "highlightPostTag": HIT[1],
    });
    if let Some(lang) = language(lang) {
        question["locales"] = json!([lang]);
    }
    question
}
