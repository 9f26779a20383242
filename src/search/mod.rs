//! Search: an index of small files that a browser reads a few of, and the engine that answers from them.
//!
//! Floor 5, beside `html`: reads views, never HTML. How a query is understood and how pages are ranked is in the
//! theme's `assets/js/search/core.js`, which the reader's browser and the command line both run: one core, two doors.
//!
//! The phases, which `pipeline` runs in parallel: [`gather()`] pages in pieces, put their words in one [`Vocabulary`],
//! analyse those, number the stems ([`Terms`]), [`weigh`] each page, turn that round ([`Postings`]), write the files.
//!
//! `export` says the same of pages and words in the forms of other engines, for sites that have outgrown this one.

mod compounds;
mod dictionary;
mod engine;
mod export;
mod gather;
mod index;
mod language;
mod lexicon;
mod shards;
mod stem;
mod tokens;
mod topics;

#[cfg(test)]
mod tests;

pub use dictionary::{Block, blocks, write_block};
pub use engine::Engine;
pub use export::{
    About, Counted, Cuts, Document, Exported, Ids, MARK, Parts, Service, Words, common_files, documents, language_files,
};
pub use gather::{Gathered, gather};
pub use index::{Postings, Terms, Vocabulary, Weight, weigh};
pub use language::{Language, TOPICS, VOCABULARY};
pub use shards::{FOLDER, Shard, content, is_shard, shard};

use std::collections::BTreeMap;

use rustc_hash::FxHashMap as HashMap;
use serde_json::{Value, json};

use crate::base::Lang;

/// What every file of an index rests on; `core.js` reads indexes of this form only.
pub const FORM: u32 = 5;

/// The lexicon of an index: what every query needs, what those with unknown words need besides, and what queries need by
/// their words' first letters.
#[must_use]
#[allow(clippy::implicit_hasher, reason = "the map is made in this room")]
pub fn lexicon(
    language: &Language,
    terms: &Terms,
    met: &HashMap<String, u32>,
    lang: Lang,
    pages: &BTreeMap<String, u32>,
) -> (String, String, Vec<String>) {
    let lexicon = lexicon::Lexicon { language, terms, met, lang, pages };
    (lexicon.write(), lexicon.forms(), lexicon.triggers())
}

/// Which pages each filter leaves, under the words that readers see: `label` gives them for a facet and a value.
#[must_use]
pub fn facets(gathered: &[Gathered], label: &dyn Fn(&str, &str) -> String) -> String {
    let mut facets: BTreeMap<&str, BTreeMap<&str, Vec<usize>>> = BTreeMap::new();
    let docs = gathered.iter().flat_map(|part| &part.docs).enumerate();
    for (row, doc) in docs {
        for (facet, value) in &doc.facets {
            facets.entry(facet).or_default().entry(value).or_default().push(row);
        }
    }
    let order = ["kind", "theme", "audience", "phase", "duration", "people"];
    let facets = order.iter().filter_map(|name| Some((*name, facets.get(name)?)));
    let written = facets.map(|(name, values)| {
        let values: Vec<Value> = values
            .iter()
            .map(|(value, rows)| {
                let gaps = rows.iter().scan(0, |before, row| Some(row - std::mem::replace(before, *row)));
                json!([value, label(name, value), gaps.collect::<Vec<usize>>()])
            })
            .collect();
        json!([name, label(name, ""), values])
    });
    Value::Array(written.collect()).to_string()
}

/// What the manifest says beside the blocks.
#[derive(Debug)]
pub struct Contents {
    /// The language.
    pub lang: Lang,
    /// How many pages there are.
    pub docs: usize,
    /// How many of them stand in one file of what results show.
    pub per: usize,
    /// Those files.
    pub shown: Vec<String>,
    /// The lexicon, which every search needs and which therefore comes with the manifest.
    pub lexicon: String,
    /// The rest of it.
    pub forms: String,
    /// Where readers' words lead, by first letter.
    pub triggers: Vec<String>,
    /// The filters.
    pub facets: String,
    /// The blocks of common stems, as [`write_block`] gave them.
    pub blocks: Vec<Value>,
    /// Those of rare stems.
    pub rare: Vec<Value>,
}

/// The manifest, and the lexicon on a line of its own.
#[must_use]
pub fn manifest(contents: &Contents) -> Shard {
    let manifest = json!({
        "form": FORM,
        "lang": contents.lang.code(),
        "docs": contents.docs,
        "per": contents.per,
        "steps": 63,
        "long": dictionary::LONG,
        "best": dictionary::BEST,
        "shown": contents.shown.iter().map(|name| dictionary::hash(name)).collect::<String>(),
        "forms": contents.forms,
        "triggers": contents.triggers,
        "facets": contents.facets,
        "blocks": contents.blocks,
        "rare": contents.rare,
    });
    let manifest = format!("{manifest}\n");
    shards::in_parts(contents.lang, "index", &[manifest.as_bytes(), contents.lexicon.as_bytes()]).1
}
