//! Settings of an OpenSearch index, and the question that the box asks of it.

use serde_json::{Map, Value, json};

use super::words::SHORTEST;
use super::{HIT, SHOWN, Words, synonyms, weights};
use crate::base::Lang;
use crate::search::compounds;

/// A field that says where a best bet leads weighs more than any text can.
const FIRST: u32 = 1000;
/// What related words count for beside those that stand for one another; as in the site's own index.
const NEAR: f32 = 0.6;
/// What other spellings and slips count for.
const SPELLING: f32 = 0.2;

/// What `PUT /<index>` takes.
pub(super) fn index(words: &Words) -> Value {
    let same = synonyms::lines(words.rules.iter().filter(|rule| rule.is_same()));
    let all = synonyms::lines(words.rules.iter());
    let stem = stemmer(words.lang);
    let mut filter = Map::new();
    let mut analyzer = Map::new();
    // What every text goes through: as in the site's own index, forms that no rule finds come before the stemmer.
    let mut stemmed = Vec::new();
    if !words.odd.is_empty() {
        let rules: Vec<String> = words.odd.iter().map(|(form, stem)| format!("{form} => {stem}")).collect();
        filter.insert("fagverk_odd".into(), json!({ "type": "stemmer_override", "rules": rules }));
        stemmed.push("fagverk_odd");
    }
    if let Some(stem) = stem {
        filter.insert("fagverk_stem".into(), json!({ "type": "stemmer", "language": stem }));
        stemmed.push("fagverk_stem");
    }
    filter.insert("fagverk_stop".into(), json!({ "type": "stop", "stopwords": words.stop }));
    let mut add = |name: &str, before: &[&str], after: &[&str], stems: bool| {
        let stems = if stems { stemmed.as_slice() } else { &[] };
        let filters = [&["lowercase"], before, stems, after].concat();
        analyzer.insert(name.into(), json!({ "type": "custom", "tokenizer": "standard", "filter": filters }));
    };
    add("fagverk_text", &[], &[], true);
    add("fagverk_fold", &[], &["scandinavian_folding", "asciifolding"], false);
    // Stop words go before words are compared with synonyms, which are told without them.
    for (name, list, rules) in
        [("fagverk_query", "fagverk_same", &same), ("fagverk_query_near", "fagverk_related", &all)]
    {
        let after: &[&str] = if rules.is_empty() { &[] } else { &[list] };
        add(name, &["fagverk_stop"], after, true);
        if !rules.is_empty() {
            filter.insert(list.into(), json!({ "type": "synonym_graph", "synonyms": rules }));
        }
    }
    let cut: &[&str] = if words.parts.is_empty() { &["fagverk_stop"] } else { &["fagverk_cut", "fagverk_stop"] };
    add("fagverk_query_parts", cut, &["remove_duplicates"], true);
    if !words.parts.is_empty() {
        let longest = words.parts.iter().map(|part| part.chars().count()).max().unwrap_or(SHORTEST);
        filter.insert(
            "fagverk_cut".into(),
            json!({
                "type": "dictionary_decompounder",
                "word_list": words.parts,
                "min_word_size": compounds::FROM,
                "min_subword_size": SHORTEST,
                "max_subword_size": longest,
                "only_longest_match": true,
            }),
        );
    }
    json!({
        "settings": {
            "analysis": {
                "filter": filter,
                "analyzer": analyzer,
                "normalizer": { "fagverk_whole": { "type": "custom", "filter": ["lowercase"] } },
            },
        },
        "mappings": { "dynamic": "strict", "properties": properties() },
    })
}

/// The stemmer that comes nearest to what the site's own index does.
const fn stemmer(lang: Lang) -> Option<&'static str> {
    match lang {
        // Measured: one Snowball for both is what the nynorsk of the field is found with, too.
        Lang::Nb | Lang::Nn => Some("norwegian"),
        Lang::En => Some("minimal_english"),
        Lang::Se => None,
    }
}

fn properties() -> Map<String, Value> {
    let mut fields = Map::new();
    for name in ["id", "page", "lang", "url", "anchor", "kind", "theme", "audience", "phase", "duration", "people"] {
        fields.insert(name.into(), json!({ "type": "keyword" }));
    }
    for (name, _) in weights() {
        let mut field = json!({ "type": "text", "analyzer": "fagverk_text", "search_analyzer": "fagverk_query" });
        if name != "parts" {
            field["copy_to"] = "fold".into();
        }
        fields.insert(name.into(), field);
    }
    fields.insert("fold".into(), json!({ "type": "text", "analyzer": "fagverk_fold", "norms": false }));
    fields.insert("bets".into(), json!({ "type": "keyword", "normalizer": "fagverk_whole" }));
    fields.insert("address".into(), json!({ "type": "keyword", "index": false, "doc_values": false }));
    for name in ["order", "minutes"] {
        fields.insert(name.into(), json!({ "type": "integer" }));
    }
    fields.insert("reviewed".into(), json!({ "type": "date", "format": "strict_date" }));
    fields
}

/// What `PUT /_scripts/<alias>` takes: the question, with `q` and `count` to fill in.
pub(super) fn template() -> Value {
    // A number has no quotation marks, so what is kept is no JSON before it is filled in.
    let source = question().to_string().replace("\"{{count}}\"", "{{count}}{{^count}}10{{/count}}");
    json!({ "script": { "lang": "mustache", "source": source } })
}

fn question() -> Value {
    let fields = |factor: f32| -> Vec<String> {
        weights().iter().map(|(name, weight)| format!("{name}^{}", round(weight * factor))).collect()
    };
    let most = |analyzer: &str, boost: f32| {
        json!({ "multi_match": {
            "query": "{{q}}", "type": "most_fields", "fields": fields(1.0), "analyzer": analyzer, "boost": round(boost),
            // Synonyms are told without stop words, which stand in the texts: as phrases they would be found nowhere.
            "auto_generate_synonyms_phrase_query": false,
        } })
    };
    json!({
        "size": "{{count}}",
        "track_total_hits": true,
        "_source": SHOWN,
        "query": { "bool": { "minimum_should_match": 1, "should": [
            { "term": { "bets": { "value": "{{q}}", "boost": FIRST, "_name": "bet" } } },
            // Sections with every word come before those with some.
            { "multi_match": {
                "query": "{{q}}", "type": "cross_fields", "operator": "and", "fields": fields(2.0), "_name": "all",
                "auto_generate_synonyms_phrase_query": false,
            } },
            most("fagverk_query", 1.0),
            most("fagverk_query_near", NEAR),
            most("fagverk_query_parts", crate::search::index::PART),
            { "match": { "fold": {
                "query": "{{q}}", "fuzziness": "AUTO:5,9", "prefix_length": 1, "boost": round(SPELLING),
            } } },
        ] } },
        "collapse": { "field": "page" },
        "aggs": { "pages": { "cardinality": { "field": "page" } } },
        "highlight": {
            "pre_tags": [HIT[0]],
            "post_tags": [HIT[1]],
            "fields": { "body": { "fragment_size": 200, "number_of_fragments": 1, "no_match_size": 200 } },
        },
    })
}

/// A weight as it is written: `0.4` and not what a computer makes of it.
fn round(weight: f32) -> f64 {
    f64::from((weight * 100.0).round()) / 100.0
}
