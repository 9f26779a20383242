//! A Typesense collection with its synonyms, stop words and rules, and the question that the box asks of it.
//!
//! Names are told when they are loaded: `@name@` is this load's, `@alias@` the one that is asked for.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::synonyms::Phrase;
use super::{Document, HIT, SHOWN, Words, weights};
use crate::base::Lang;

/// What a word weighs in the spelling of its own, which is there for other spellings.
const PLAIN: u32 = 3;

/// What `POST /collections` takes.
pub(super) fn collection(words: &Words) -> Value {
    let locale = locale(words.lang);
    let text = |name: &str| {
        let kind = if matches!(name, "also" | "trail") { "string[]" } else { "string" };
        json!({ "name": name, "type": kind, "locale": locale, "stem": words.lang != Lang::Se })
    };
    let mut fields = vec![
        json!({ "name": "page", "type": "string", "facet": true }),
        json!({ "name": "order", "type": "int32" }),
        json!({ "name": "lang", "type": "string", "facet": true }),
        json!({ "name": "kind", "type": "string", "facet": true }),
    ];
    fields.extend(weights().map(|(name, _)| text(name)));
    // Fields with a locale keep their letters; this one is found by `okonomi` and `oekonomi` as well.
    fields.push(json!({ "name": "plain", "type": "string[]" }));
    fields.extend(
        ["theme", "audience", "phase", "duration", "people"]
            .map(|name| json!({ "name": name, "type": "string[]", "facet": true })),
    );
    fields.push(json!({ "name": "minutes", "type": "int32", "optional": true, "facet": true }));
    fields.push(json!({ "name": "reviewed", "type": "string", "optional": true, "sort": true }));
    fields.extend(
        ["url", "anchor", "address"]
            .map(|name| json!({ "name": name, "type": "string", "index": false, "optional": true })),
    );
    json!({
        "name": "@name@",
        "fields": fields,
        "synonym_sets": ["@name@"],
        "curation_sets": ["@name@"],
    })
}

/// The languages that it knows by name.
const fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb | Lang::Nn => "no",
        Lang::Se | Lang::En => "en",
    }
}

/// The field for other spellings: what a section is called.
pub(super) fn plain(document: &Document) -> Value {
    let texts = [&document.title, &document.section, &document.summary].into_iter().chain(&document.also);
    texts.filter(|text| !text.is_empty()).cloned().collect::<Vec<String>>().into()
}

/// What is told of a phrase.
type Told<'a> = &'a dyn Fn(&Phrase) -> Option<String>;

/// What `PUT /synonym_sets/<name>` takes.
pub(super) fn synonyms(words: &Words) -> Value {
    let mut items: BTreeSet<(Option<String>, Vec<String>)> = BTreeSet::new();
    let mut add = |root: Option<String>, mut synonyms: Vec<String>| {
        synonyms.retain(|word| Some(word) != root.as_ref());
        if synonyms.len() > usize::from(root.is_none()) {
            items.insert((root, synonyms));
        }
    };
    for rule in &words.rules {
        let ways: [Told<'_>; 2] = [&|phrase| Some(phrase.written.to_lowercase()), &|phrase| phrase.telling.clone()];
        for told in ways {
            let to = of(&rule.to, told);
            if rule.from.is_empty() {
                add(None, to);
            } else {
                of(&rule.from, told).into_iter().for_each(|from| add(Some(from), to.clone()));
            }
        }
    }
    let item = |(row, (root, synonyms)): (usize, (Option<String>, Vec<String>))| {
        let mut item = json!({ "id": format!("fagverk-{row:05}"), "synonyms": synonyms });
        if let Some(root) = root {
            item["root"] = root.into();
        }
        item
    };
    json!({ "items": items.into_iter().enumerate().map(item).collect::<Vec<Value>>() })
}

fn of(phrases: &[Phrase], told: Told<'_>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for words in phrases.iter().filter_map(told) {
        if !found.contains(&words) {
            found.push(words);
        }
    }
    found
}

/// What `PUT /stopwords/<alias>` takes.
pub(super) fn stop_words(words: &Words) -> Value {
    json!({ "stopwords": words.stop, "locale": locale(words.lang) })
}

/// What `PUT /curation_sets/<name>` takes: for each search the section that comes first.
pub(super) fn curations(bets: &BTreeMap<String, String>) -> Value {
    let item = |(row, (query, id)): (usize, (&String, &String))| {
        json!({
            "id": format!("fagverk-{row:05}"),
            "rule": { "query": query, "match": "exact" },
            "includes": [{ "id": id, "position": 1 }],
        })
    };
    json!({ "items": bets.iter().enumerate().map(item).collect::<Vec<Value>>() })
}

/// What `PUT /presets/<alias>` takes: the question, beside `q` and `per_page`.
pub(super) fn preset() -> Value {
    let mut names: Vec<&str> = weights().iter().map(|(name, _)| *name).collect();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "weights are tenths from 4 to 40")]
    let mut shares: Vec<u32> = weights().iter().map(|(_, weight)| (weight * 10.0).round() as u32).collect();
    names.push("plain");
    shares.push(PLAIN);
    let shares: Vec<String> = shares.iter().map(u32::to_string).collect();
    json!({ "value": {
        "query_by": names.join(","),
        "query_by_weights": shares.join(","),
        "sort_by": "_text_match:desc,order:asc",
        "group_by": "page",
        "group_limit": 1,
        "per_page": 10,
        "num_typos": 2,
        "min_len_1typo": 5,
        "min_len_2typo": 9,
        "drop_tokens_threshold": 1,
        "stopwords": "@alias@",
        "include_fields": SHOWN.join(","),
        "highlight_fields": "body",
        "highlight_affix_num_tokens": 15,
        "highlight_start_tag": HIT[0],
        "highlight_end_tag": HIT[1],
    } })
}
