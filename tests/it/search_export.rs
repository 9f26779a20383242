//! `fagverk export search`: what is written for other engines, and when nothing is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{Built, SiteTest, guide, tree};

const ENGINES: [&str; 3] = ["opensearch", "meilisearch", "typesense"];

fn export(site: &SiteTest, engine: &str) {
    site.run(&["export", "search", "--for", engine, "--out", "ut"]).exits(0);
}

/// The documents of a language, file by file.
fn documents(site: &SiteTest, lang: &str) -> Vec<Value> {
    let files = tree(&site.path(&format!("ut/{lang}")));
    let files = files.iter().filter(|(path, _)| path.ends_with(".ndjson"));
    let lines = files.flat_map(|(_, bytes)| std::str::from_utf8(bytes).expect("text").lines());
    let all = lines.map(|line| serde_json::from_str::<Value>(line).expect("a line of JSON"));
    all.filter(|line| line.get("index").is_none()).collect()
}

fn text<'a>(document: &'a Value, field: &str) -> &'a str {
    document[field].as_str().unwrap_or_else(|| panic!("{field} of {document}"))
}

fn json(site: &SiteTest, path: &str) -> Value {
    serde_json::from_str(&site.read(path)).expect("JSON")
}

/// The ids of the elements on a page.
fn anchors(built: &Built, url: &str) -> BTreeSet<String> {
    let page = built.page(&format!("{url}index.html"));
    page.all("[id]").iter().filter_map(|element| element.attr("id")).map(str::to_owned).collect()
}

#[test]
fn every_document_leads_to_a_place_on_the_built_site() {
    let site = SiteTest::own();
    let built = site.build();
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut counts = Vec::new();
    for engine in ENGINES {
        export(&site, engine);
        let all = documents(&site, "nb");
        let ids: BTreeSet<&str> = all.iter().map(|document| text(document, "id")).collect();
        assert_eq!(ids.len(), all.len(), "{engine}: an id for each");
        for document in &all {
            let (url, anchor) = (text(document, "url"), text(document, "anchor"));
            assert!(ids.contains(text(document, "page")), "{engine}: {document}");
            let there = known.entry(url.to_owned()).or_insert_with(|| anchors(&built, url));
            assert!(anchor.is_empty() || there.contains(anchor), "{engine}: {url}#{anchor}");
        }
        let mark = json(&site, "ut/fagverk-export.json");
        assert_eq!((&mark["for"], &mark["languages"][0]["documents"]), (&engine.into(), &all.len().into()));
        counts.push(all.len());
    }
    assert!(counts[0] > 200 && counts.iter().all(|count| *count == counts[0]), "{counts:?}");
    // As many pages as the site's own index knows.
    let pages = json(&site, "ut/fagverk-export.json")["languages"][0]["pages"].clone();
    let firsts = documents(&site, "nb").iter().filter(|document| document["order"] == 0).count();
    assert_eq!(pages, firsts);
    let known_pages = built.json("pages.json");
    for page in known_pages["pages"].as_array().expect("pages") {
        let url = text(page, "url").trim_start_matches('/');
        let path = url.split_once("://").map_or(url, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
        assert!(known.contains_key(path), "{path} is in no document");
    }
}

#[test]
fn a_section_says_what_the_page_says_of_it() {
    let site = SiteTest::small();
    site.write(
        "content/bolig/frist.md",
        guide("Frister", "Ingress.\n\n## Svar på varselet\n\nDu har tre uker på å svare den som eier omsorgsboligen, også om det er en omsorgsbolig for eldre.")
            .replace("owner =", "themes = [\"bolig\"]\nowner ="),
    );
    let run =
        site.run(&["export", "search", "--for", "meilisearch", "--out", "ut", "--base-url", "https://fag.example/"]);
    run.exits(0).says("ut");
    let all = documents(&site, "nb");
    let of: Vec<&Value> = all.iter().filter(|document| document["title"] == "Frister").collect();
    assert_eq!(of.len(), 2, "{of:?}");
    let section = of[1];
    assert_eq!(text(section, "section"), "Svar på varselet");
    assert_eq!(text(section, "anchor"), "svar-pa-varselet");
    assert_eq!(text(section, "address"), "https://fag.example/bolig/frist/#svar-pa-varselet");
    assert_eq!(text(section, "summary"), "Om Frister.");
    assert!(text(section, "body").contains("tre uker"));
    assert!(text(section, "parts").starts_with("omsorg"), "{section}");
    assert_eq!((&section["theme"], &section["kind"]), (&serde_json::json!(["bolig"]), &"guide".into()));
    assert_eq!((text(section, "lang"), text(section, "reviewed")), ("nb", "2026-10-01"));
    assert!(site.read("ut/nb/decompound.txt").lines().any(|part| part == "omsorg"));
    assert!(documents(&site, "nn").iter().all(|document| document["lang"] == "nn"));
}

#[test]
fn every_word_of_the_vocabulary_comes_out() {
    let site = SiteTest::own();
    export(&site, "opensearch");
    let synonyms = site.read("ut/nb/synonyms.txt");
    let lines: BTreeSet<&str> = synonyms.lines().collect();
    let mut groups = 0;
    for text in [include_str!("../../src/search/vocabulary.toml"), include_str!("../../content/search.toml")] {
        let file: toml::Value = toml::from_str(text).expect("TOML");
        let all = |table: &toml::Value, field: &str| -> Vec<String> {
            let words = table[field].as_array().expect("words").iter();
            words.map(|word| word.as_str().expect("a word").replace(',', "\\,")).collect()
        };
        for group in file.get("group").and_then(toml::Value::as_array).into_iter().flatten() {
            groups += 1;
            let line = all(group, "words").join(", ");
            assert!(lines.contains(&*line), "{line}");
        }
        for toward in file.get("toward").and_then(toml::Value::as_array).into_iter().flatten() {
            groups += 1;
            let to = all(toward, "to");
            for from in all(toward, "from") {
                let others: Vec<&str> = to.iter().filter(|word| **word != from).map(String::as_str).collect();
                let line = format!("{from} => {}", [&[&*from], &*others].concat().join(", "));
                assert!(lines.contains(&*line), "{line}");
            }
        }
    }
    assert!(groups > 500, "only {groups} groups");
    let glossary: toml::Value = toml::from_str(&site.read("content/glossary.toml")).expect("TOML");
    let terms = glossary["term"].as_array().expect("terms").iter();
    let synonyms_of = |term: &toml::Value| term.get("synonyms").and_then(toml::Value::as_array).cloned();
    let named: Vec<String> =
        terms.filter_map(synonyms_of).flatten().map(|word| word.as_str().expect("a word").to_owned()).collect();
    assert!(!named.is_empty());
    for word in named {
        assert!(synonyms.contains(&*word.replace(',', "\\,")), "{word}");
    }
}

#[test]
fn the_page_that_answers_a_search_comes_first() {
    let site = SiteTest::own();
    export(&site, "meilisearch");
    let bets = json(&site, "ut/nb/settings.json")["searchableAttributes"][0].clone();
    assert_eq!(bets, "bets");
    let all = documents(&site, "nb");
    let glossary = all.iter().find(|document| text(document, "url") == "ordliste/" && document["kind"] == "page");
    let answered = glossary.expect("the glossary")["bets"].as_array().expect("searches").len();
    assert!(answered > 0);
    export(&site, "typesense");
    let rules = json(&site, "ut/nb/curations.json")["items"].as_array().expect("rules").clone();
    let pages: usize = all.iter().map(|document| document["bets"].as_array().map_or(0, Vec::len)).sum();
    let firsts: BTreeSet<&str> = rules.iter().map(|rule| text(&rule["rule"], "query")).collect();
    assert_eq!(firsts.len(), rules.len(), "one rule for a search");
    assert!(rules.len() <= pages && rules.len() > 50, "{} {pages}", rules.len());
}

#[test]
fn the_same_site_gives_the_same_files() {
    let site = SiteTest::own();
    for engine in ENGINES {
        export(&site, engine);
        let first = tree(&site.path("ut"));
        // An export of another engine in the same folder leaves none of its files.
        assert_eq!(first.keys().any(|path| path.contains("index.json")), engine == "opensearch", "{engine}");
        let again = SiteTest::own();
        export(&again, engine);
        let second = tree(&again.path("ut"));
        assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
        for (path, bytes) in &first {
            assert!(second.get(path) == Some(bytes), "{engine}: {path} differs");
        }
    }
}

#[test]
fn drafts_and_what_is_hidden_stay_at_home() {
    let site = SiteTest::small();
    site.write(
        "content/bolig/utkast.md",
        guide("Et uferdig utkast", "Kladdetekst.").replace("owner =", "status = \"draft\"\nowner ="),
    );
    for engine in ENGINES {
        export(&site, engine);
        for (path, bytes) in tree(&site.path("ut")) {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            assert!(!text.contains("uferdig utkast") && !text.contains("Kladdetekst"), "{engine}: {path}");
        }
    }
}

#[test]
fn what_cannot_be_exported_is_told_and_nothing_is_written() {
    let site = SiteTest::small();
    let run = |arguments: &[&str]| site.run(&[&["export", "search"], arguments].concat());
    run(&["--for", "solr", "--out", "ut"]).exits(2).says("opensearch");
    run(&["--out", "ut"]).exits(2);
    run(&["--for", "opensearch"]).exits(2);
    site.run(&["export"]).exits(2);
    run(&["--for", "opensearch", "--out", "content/ut"]).exits(2).says("content");
    run(&["--for", "opensearch", "--out", "."]).exits(2);
    site.write("fil", "Min.");
    run(&["--for", "opensearch", "--out", "fil"]).exits(3).says("fil");
    site.write("annet/mitt.txt", "Mitt.");
    run(&["--for", "opensearch", "--out", "annet"]).exits(3).says("mitt.txt");
    assert_eq!((site.read("fil"), site.read("annet/mitt.txt")), ("Min.".to_owned(), "Mitt.".to_owned()));
    site.build();
    let before = tree(&site.path("public"));
    run(&["--for", "opensearch", "--out", "public"]).exits(2).says("public");
    assert!(tree(&site.path("public")) == before, "the built site is as it was");
    export(&site, "opensearch");
    let before = tree(&site.path("ut"));
    site.append("content/bolig/leie.md", "\nSe [her](finnes-ikke.md).\n");
    run(&["--for", "typesense", "--out", "ut"]).exits(1).says("link/broken");
    assert!(tree(&site.path("ut")) == before, "the last export is as it was");
    run(&["--for", "typesense", "--out", "nytt"]).exits(1);
    assert!(!site.has("nytt") && !site.has("content/ut"));
}

#[test]
fn a_file_of_somebody_elses_in_the_folder_is_left_alone() {
    let site = SiteTest::small();
    export(&site, "opensearch");
    site.write("ut/notater.txt", "Mine.");
    export(&site, "meilisearch");
    assert_eq!(site.read("ut/notater.txt"), "Mine.");
    assert!(site.has("ut/nb/settings.json") && !site.has("ut/nb/index.json"));
}

#[test]
fn it_says_how_to_go_on_in_the_language_asked_for() {
    let site = SiteTest::small();
    let said = |lang: &str| {
        let out = format!("ut-{lang}");
        site.run(&["export", "search", "--for", "typesense", "--out", &out, "--lang", lang]).exits(0).stderr
    };
    let (nb, nn, en) = (said("nb"), said("nn"), said("en"));
    assert!(
        nb.contains("README.md") && nb.contains("dokumenter") && nn.contains("søkjefeltet") && en.contains("documents")
    );
    for name in ["README.md", "load.sh"] {
        let text = site.read(&format!("ut-nb/{name}"));
        assert!(!text.contains('@') || !text.contains("@engine@") && !text.contains("@list@"), "{name}");
    }
    assert!(Path::new(&site.path("ut-nb/README.md")).is_file());
    let readme = site.read("ut-nb/README.md");
    for file in fs::read_dir(site.path("ut-nb/nb")).expect("files").flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        let told = if name.starts_with("documents-") { "documents-*.ndjson" } else { &name };
        assert!(readme.contains(&format!("`{told}`")), "{name} is not told of");
    }
}
