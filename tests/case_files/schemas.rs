//! Asks a schema, through a validator that is not ours, and the reader, whether they refuse the same files.

use std::collections::BTreeMap;
use std::sync::Arc;

use jsonschema::JSONSchema;
use serde_json::Value as Json;

use fagverk::base::{ContentHash, Lang, PageKind, RelPath};
use fagverk::config;
use fagverk::diag::{Diagnostic, FileId, Messages};
use fagverk::editors::{Subject, json_schema};
use fagverk::parse;
use fagverk::source::FileKind;

/// Codes of what a schema can say.
const CODES: [&str; 4] = ["toml/unknown-field", "toml/missing-field", "toml/wrong-type", "toml/bad-value"];

/// The schema of every subject, ready to judge.
pub(crate) struct Schemas(BTreeMap<&'static str, JSONSchema>);

impl Schemas {
    /// Makes them, each judged by the meta-schema that it names.
    pub(crate) fn new() -> Self {
        // Compiling asks the meta-schema first: nothing else would mind a title that is a number.
        let odd = serde_json::json!({ "$schema": "http://json-schema.org/draft-07/schema#", "title": 3 });
        assert!(JSONSchema::compile(&odd).is_err(), "the meta-schema judges");
        let messages = Messages::new(Lang::Nb);
        let compile = |subject: Subject| {
            let schema = json_schema(subject, &messages);
            (subject.name(), JSONSchema::compile(&schema).expect("a sound schema"))
        };
        Self(Subject::ALL.map(compile).into())
    }

    /// Why the schema refuses a TOML text; nothing when it does not.
    pub(crate) fn refuses(&self, subject: Subject, toml: &toml::Table) -> Vec<String> {
        let value = json(&toml::Value::Table(toml.clone()));
        let faults = self.0[subject.name()].validate(&value).err().into_iter().flatten();
        faults.map(|fault| format!("{}: {fault}", fault.instance_path)).collect()
    }
}

/// Why the reader refuses a TOML text, as far as a schema could; nothing when it does not.
pub(crate) fn reader_refuses(subject: Subject, text: &str) -> Vec<String> {
    let file = FileId(0);
    let diagnostics = match subject {
        Subject::Guide => page(text, PageKind::Guide),
        Subject::Page => page(text, PageKind::Page),
        Subject::Section => page(text, PageKind::Section),
        Subject::Exercise => page(text, PageKind::Exercise),
        Subject::Pack => page(text, PageKind::Pack),
        Subject::Glossary => parse::glossary(file, text).diagnostics,
        Subject::Law => parse::law_book(file, text).diagnostics,
        Subject::Helplines => parse::helplines(file, text).diagnostics,
        Subject::Language => parse::language(Some((file, text))).diagnostics,
        Subject::Search => parse::search_words(file, text).diagnostics,
        Subject::Fagverk => config::load(file, text).diagnostics,
    };
    // No schema can compare two numbers.
    let sayable = |told: &String| CODES.iter().any(|code| told.contains(code)) && !told.contains("\"rising\"");
    diagnostics.iter().map(|told| format!("{} {told:?}", told.code.id())).filter(sayable).collect()
}

fn page(front: &str, kind: PageKind) -> Vec<Diagnostic> {
    let text = Arc::new(format!("+++\n{front}\n+++\n\nTekst.\n"));
    let path = RelPath::new("content/bolig/side.md").expect("a plain name");
    let hash = ContentHash::of(text.as_bytes());
    let source = parse::Source { file: FileId(0), path: &path, text: &text, hash, kind };
    parse::parse(source, parse::Options { lang: Lang::Nb, allow_html: false }).diagnostics
}

/// What a file of a site is, and its TOML; `None` for one that has none, or none that can be read.
pub(crate) fn toml_of(path: &str, text: &str) -> Option<(Subject, String, toml::Table)> {
    let subject = match FileKind::of(&RelPath::new(path).ok()?)? {
        FileKind::Page(PageKind::Guide) => Subject::Guide,
        FileKind::Page(PageKind::Page) => Subject::Page,
        FileKind::Page(PageKind::Section) => Subject::Section,
        FileKind::Page(PageKind::Exercise) => Subject::Exercise,
        FileKind::Page(PageKind::Pack) => Subject::Pack,
        FileKind::Glossary => Subject::Glossary,
        FileKind::Law => Subject::Law,
        FileKind::Helplines | FileKind::LocalHelplines => Subject::Helplines,
        FileKind::Language => Subject::Language,
        FileKind::SearchWords => Subject::Search,
        FileKind::Config => Subject::Fagverk,
        _ => return None,
    };
    let text = match subject {
        _ if subject.files().is_empty() => text.trim_start().strip_prefix("+++\n")?.split("\n+++\n").next()?,
        _ => text,
    };
    Some((subject, text.to_owned(), text.parse().ok()?))
}

/// TOML as JSON: dates are texts there.
fn json(value: &toml::Value) -> Json {
    match value {
        toml::Value::Datetime(date) => Json::String(date.to_string()),
        toml::Value::Array(list) => list.iter().map(json).collect(),
        toml::Value::Table(table) => table.iter().map(|(key, value)| (key.clone(), json(value))).collect(),
        other => serde_json::to_value(other).expect("a plain value"),
    }
}

/// The table with one thing changed, in every way there is: a field too many, one left out, one of another type.
/// Lists are cut to their first two items, which stand for the others.
pub(crate) fn changed(table: &toml::Table) -> Vec<(String, toml::Table)> {
    let mut whole = toml::Value::Table(table.clone());
    shorten(&mut whole);
    let mut places = Vec::new();
    every_place(&whole, &mut Vec::new(), &mut places);
    let mut all = Vec::new();
    let others: [toml::Value; 6] = [
        toml::Value::Integer(-1),
        toml::Value::String("En tekst, rett og slett".to_owned()),
        toml::Value::Boolean(true),
        toml::Value::Array(Vec::new()),
        toml::Value::Array(vec![toml::Value::Integer(1)]),
        toml::Value::Table(toml::Table::new()),
    ];
    for place in &places {
        let mut add = |what: &str, change: &dyn Fn(&mut toml::Value)| {
            let mut copy = whole.clone();
            change(at(&mut copy, place));
            if let toml::Value::Table(table) = copy {
                all.push((format!("{what} at {place:?}"), table));
            }
        };
        for other in others.iter().filter(|_| !place.is_empty()) {
            add(&format!("{other}"), &|value| *value = other.clone());
        }
        let Some(table) = at(&mut whole.clone(), place).as_table().cloned() else { continue };
        add("a field too many", &|value| {
            value.as_table_mut().and_then(|table| table.insert("finnes_ikke".to_owned(), "x".into()));
        });
        for key in table.keys() {
            add(&format!("no `{key}`"), &|value| {
                value.as_table_mut().and_then(|table| table.remove(key));
            });
        }
    }
    all
}

fn shorten(value: &mut toml::Value) {
    match value {
        toml::Value::Array(list) => {
            list.truncate(2);
            list.iter_mut().for_each(shorten);
        }
        toml::Value::Table(table) => table.iter_mut().for_each(|(_, value)| shorten(value)),
        _ => {}
    }
}

fn every_place(value: &toml::Value, place: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    found.push(place.clone());
    let inside: Vec<(String, &toml::Value)> = match value {
        toml::Value::Array(list) => list.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        toml::Value::Table(table) => table.iter().map(|(key, value)| (key.clone(), value)).collect(),
        _ => return,
    };
    for (step, value) in inside {
        place.push(step);
        every_place(value, place, found);
        place.pop();
    }
}

fn at<'a>(value: &'a mut toml::Value, place: &[String]) -> &'a mut toml::Value {
    place.iter().fold(value, |value, step| match value {
        toml::Value::Array(list) => &mut list[step.parse::<usize>().expect("a row")],
        other => &mut other[step.as_str()],
    })
}
