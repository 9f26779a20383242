//! The files beside the documents: what is said of each language, and of the whole export.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Service, Words, meilisearch, opensearch, synonyms, typesense};
use crate::base::Lang;

/// The file by which an export is known.
pub const MARK: &str = "fagverk-export.json";
/// What the form of an export is called; a new one when files mean something else.
const FORM: u32 = 1;

/// A language that was exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The language.
    pub lang: Lang,
    /// How many documents there are.
    pub documents: usize,
    /// How many pages and entries of registers they are of.
    pub pages: usize,
}

/// The files of one language: where each goes, and what is in it. `bets` leads from a search to the document that answers it.
#[must_use]
pub fn language_files(service: Service, words: &Words, bets: &BTreeMap<String, String>) -> Vec<(String, Vec<u8>)> {
    let lines = |list: &mut dyn Iterator<Item = &String>| list.map(|line| format!("{line}\n")).collect::<String>();
    let mut files = vec![
        ("synonyms.txt", synonyms::solr(&words.rules)),
        ("stopwords.txt", lines(&mut words.stop.iter())),
        ("decompound.txt", lines(&mut words.parts.iter())),
    ];
    match service {
        Service::OpenSearch => {
            files.push(("index.json", pretty(&opensearch::index(words))));
            files.push(("template.json", pretty(&opensearch::template())));
        }
        Service::Meilisearch => {
            files.push(("settings.json", pretty(&meilisearch::settings(words))));
            files.push(("search.json", pretty(&meilisearch::question(words.lang))));
        }
        Service::Typesense => {
            files.push(("collection.json", pretty(&typesense::collection(words))));
            files.push(("synonyms.json", pretty(&typesense::synonyms(words))));
            files.push(("curations.json", pretty(&typesense::curations(bets))));
            files.push(("stopwords.json", pretty(&typesense::stop_words(words))));
            files.push(("preset.json", pretty(&typesense::preset())));
        }
    }
    files.into_iter().map(|(name, text)| (format!("{}/{name}", words.lang), text.into_bytes())).collect()
}

/// The files of the whole: how to load it, how to ask, and what it is.
#[must_use]
pub fn common_files(service: Service, base_url: &str, exported: &[Exported]) -> Vec<(String, Vec<u8>)> {
    let languages: Vec<String> = exported.iter().map(|one| format!("{}:{}", one.lang, one.documents)).collect();
    let load =
        include_str!("load.sh").replace("@engine@\n", own(service).0).replace("@languages@", &languages.join(" "));
    let list: String =
        exported.iter().map(|one| format!("| `{}/` | {} | {} |\n", one.lang, one.documents, one.pages)).collect();
    let readme = include_str!("README.md").replace("@engine@\n", own(service).1).replace("@title@", service.title());
    let readme = readme.replace("@list@\n", &list);
    let languages: Vec<Value> = exported
        .iter()
        .map(|one| json!({ "lang": one.lang.code(), "documents": one.documents, "pages": one.pages }))
        .collect();
    let mark = json!({ "form": FORM, "for": service.name(), "base_url": base_url, "languages": languages });
    let files = [("README.md", readme), ("load.sh", load), (MARK, pretty(&mark))];
    files.into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes())).collect()
}

/// What is an engine's own in the loader, and in what is said of it.
const fn own(service: Service) -> (&'static str, &'static str) {
    match service {
        Service::OpenSearch => (include_str!("opensearch.sh"), include_str!("opensearch.md")),
        Service::Meilisearch => (include_str!("meilisearch.sh"), include_str!("meilisearch.md")),
        Service::Typesense => (include_str!("typesense.sh"), include_str!("typesense.md")),
    }
}

fn pretty(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
