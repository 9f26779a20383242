//! `content/search.toml`: the words people type.

use super::exercise::texts;
use crate::diag::{Diagnosed, FileId, Spanned};
use crate::model::{BestBet, Crisis, Related, SearchWords, Strength, Topic, localized};
use crate::schema::{self, Reader};

/// Reads a file of search words.
#[must_use]
pub fn search_words(file: FileId, text: &str) -> Diagnosed<SearchWords> {
    let mut diagnostics = Vec::new();
    let words = schema::read(file, text, 0..text.len(), &mut diagnostics, read);
    Diagnosed::new(words, diagnostics)
}

/// Reads one row of a kind of entry; `None` when it lacks what it cannot do without.
type Row = fn(&mut Reader<'_, '_>) -> Option<Related>;

pub(super) fn read(reader: &mut Reader<'_, '_>) -> SearchWords {
    // The number grows when the file's form changes; there is one form so far.
    let _ = reader.integer("version");
    let mut words = SearchWords::default();
    let rows: [(&'static str, Row); 6] = [
        ("group", group),
        ("toward", toward),
        ("nynorsk", nynorsk),
        ("english", english),
        ("abbreviation", abbreviation),
        ("old_name", old_name),
    ];
    for (name, row) in rows {
        words.related.extend(reader.tables(name, row).into_iter().filter_map(|row| row.value));
    }
    words.topics = reader.tables("topic", topic).into_iter().filter_map(|row| row.value).collect();
    words.best_bets = reader.tables("best_bet", best_bet).into_iter().filter_map(|row| row.value).collect();
    words.crisis = reader.tables("crisis", crisis).into_iter().map(|row| row.value).collect();
    if let Some(fillers) =
        reader.table("fillers", |table| ["words", "phrases", "common"].map(|name| texts(table, name)))
    {
        [words.fillers, words.filler_phrases, words.common] = fillers.value;
    }
    words.stop = reader.table("stop", |table| texts(table, "words")).map(|table| table.value).unwrap_or_default();
    #[allow(clippy::redundant_closure_for_method_calls, reason = "the method alone is not general enough")]
    let compounds = reader.table("compounds", |table| {
        let always = table.table("always_split", |table| table.texts_map());
        (texts(table, "never_split"), always.map(|table| table.value).unwrap_or_default())
    });
    if let Some(compounds) = compounds {
        let (never, always) = compounds.value;
        words.never_split = never;
        let plain = |(word, parts): (Spanned<String>, Vec<Spanned<String>>)| {
            (word.value, parts.into_iter().map(|part| part.value).collect())
        };
        words.always_split = always.into_iter().map(plain).collect();
    }
    words
}

fn strength(reader: &mut Reader<'_, '_>) -> Strength {
    match reader.choice("strength") {
        Some(strength) => strength.value,
        None => reader.usual_choice("strength", Strength::Near),
    }
}

#[allow(clippy::unnecessary_wraps, reason = "a `Row`")]
fn group(reader: &mut Reader<'_, '_>) -> Option<Related> {
    let to = texts(reader, "words");
    if to.is_empty() {
        reader.missing("words");
    }
    Some(Related { from: Vec::new(), to, strength: strength(reader), nynorsk: false })
}

#[allow(clippy::unnecessary_wraps, reason = "a `Row`")]
fn toward(reader: &mut Reader<'_, '_>) -> Option<Related> {
    let (from, to) = (texts(reader, "from"), texts(reader, "to"));
    for (name, missing) in [("from", from.is_empty()), ("to", to.is_empty())] {
        if missing {
            reader.missing(name);
        }
    }
    Some(Related { from, to, strength: strength(reader), nynorsk: false })
}

fn nynorsk(reader: &mut Reader<'_, '_>) -> Option<Related> {
    let (from, to) = (reader.required_text("nn"), reader.required_text("nb"));
    Some(Related { from: vec![from?.value], to: vec![to?.value], strength: Strength::Same, nynorsk: true })
}

fn english(reader: &mut Reader<'_, '_>) -> Option<Related> {
    let (from, to) = (reader.required_text("en"), texts(reader, "nb"));
    Some(Related { from: vec![from?.value], to, strength: Strength::Same, nynorsk: false })
}

fn abbreviation(reader: &mut Reader<'_, '_>) -> Option<Related> {
    let (short, long) = (reader.required_text("short"), reader.required_text("long"));
    Some(Related { from: Vec::new(), to: vec![short?.value, long?.value], strength: Strength::Same, nynorsk: false })
}

fn old_name(reader: &mut Reader<'_, '_>) -> Option<Related> {
    let (old, new) = (reader.required_text("old"), texts(reader, "new"));
    Some(Related { from: vec![old?.value], to: new, strength: Strength::Same, nynorsk: false })
}

fn topic(reader: &mut Reader<'_, '_>) -> Option<Topic> {
    let name = reader.required_text("name");
    let [words, asked] = ["words", "asked"].map(|name| texts(reader, name));
    if words.is_empty() && asked.is_empty() {
        reader.missing("words");
    }
    Some(Topic { name: name?.value, words, asked })
}

fn best_bet(reader: &mut Reader<'_, '_>) -> Option<BestBet> {
    let queries = texts(reader, "query");
    Some(BestBet { queries, page: reader.required_text("page")? })
}

fn crisis(reader: &mut Reader<'_, '_>) -> Crisis {
    Crisis {
        words: texts(reader, "words"),
        helplines: reader.texts("helplines"),
        title: localized(reader, "title").unwrap_or_default(),
    }
}
