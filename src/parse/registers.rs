//! The data files of the registers: glossary, law, help lines.

use std::collections::BTreeMap;

use super::exercise::{text, texts};
use crate::diag::{Diagnosed, Diagnostic, FileId, Span, Spanned, code};
use crate::model::{Avoid, Glossary, Helpline, Helplines, Law, LawBook, LawFact, Term, localized};
use crate::schema::{self, Reader};

/// Reads `content/glossary.toml`.
#[must_use]
pub fn glossary(file: FileId, text: &str) -> Diagnosed<Glossary> {
    let mut diagnostics = Vec::new();
    let terms = schema::read(file, text, 0..text.len(), &mut diagnostics, terms);
    unique(terms.iter().map(|term| &term.id), &mut diagnostics);
    see_also(&terms, &mut diagnostics);
    Diagnosed::new(Glossary { terms }, diagnostics)
}

/// Reads `content/law.toml`.
#[must_use]
pub fn law_book(file: FileId, text: &str) -> Diagnosed<LawBook> {
    let mut diagnostics = Vec::new();
    let laws = schema::read(file, text, 0..text.len(), &mut diagnostics, laws);
    unique(laws.iter().map(|law| &law.id), &mut diagnostics);
    for law in &laws {
        unique(law.facts.iter().map(|fact| &fact.id), &mut diagnostics);
    }
    Diagnosed::new(LawBook { laws }, diagnostics)
}

/// Reads `content/helplines.toml`.
#[must_use]
pub fn helplines(file: FileId, text: &str) -> Diagnosed<Helplines> {
    let mut diagnostics = Vec::new();
    let lines = schema::read(file, text, 0..text.len(), &mut diagnostics, lines);
    unique(lines.iter().map(|line| &line.id), &mut diagnostics);
    Diagnosed::new(Helplines { lines }, diagnostics)
}

pub(super) fn terms(reader: &mut Reader<'_, '_>) -> Vec<Term> {
    rows(reader, "term", term)
}

pub(super) fn laws(reader: &mut Reader<'_, '_>) -> Vec<Law> {
    rows(reader, "law", law)
}

pub(super) fn lines(reader: &mut Reader<'_, '_>) -> Vec<Helpline> {
    rows(reader, "helpline", helpline)
}

fn rows<T>(reader: &mut Reader<'_, '_>, name: &'static str, take: fn(&mut Reader<'_, '_>) -> Option<T>) -> Vec<T> {
    reader.tables(name, |row| take(row)).into_iter().filter_map(|row| row.value).collect()
}

fn term(reader: &mut Reader<'_, '_>) -> Option<Term> {
    let id = reader.required_text("id");
    let term = localized(reader, "term");
    let definition = localized(reader, "definition");
    for (name, missing) in [("term", term.is_none()), ("definition", definition.is_none())] {
        if missing {
            reader.missing(name);
        }
    }
    let rest = (
        texts(reader, "synonyms"),
        reader.texts("see"),
        reader.text("source"),
        reader.boolean("historic").unwrap_or_else(|| reader.usual("historic", false)),
        reader.table("avoid", avoid).and_then(|avoid| avoid.value),
    );
    let (synonyms, see, source, historic, avoid) = rest;
    Some(Term { id: id?, term: term?, definition: definition?, synonyms, see, source, historic, avoid })
}

fn avoid(reader: &mut Reader<'_, '_>) -> Option<Avoid> {
    let text = reader.required_text("text");
    let prefer = self::text(reader, "prefer");
    let source = reader.text("source");
    Some(Avoid { text: text?.value, prefer, source })
}

fn law(reader: &mut Reader<'_, '_>) -> Option<Law> {
    let id = reader.required_text("id");
    let title = reader.required_text("title");
    let short = text(reader, "short");
    let number = text(reader, "number");
    let url = text(reader, "url");
    let facts = reader.tables("fact", law_fact).into_iter().filter_map(|row| row.value).collect();
    let title = title?.value;
    let short = if short.is_empty() { title.clone() } else { short };
    Some(Law { id: id?, title, short, number, url, facts })
}

fn law_fact(reader: &mut Reader<'_, '_>) -> Option<LawFact> {
    let paragraph = reader.required_text("paragraph");
    let id = reader.text("id").or_else(|| {
        // The paragraph's number is its id where none is given: `§ 9-8` is `9-8`.
        paragraph.as_ref().map(|p| Spanned::new(p.value.trim_start_matches(['§', ' ']).replace(' ', "-"), p.span))
    });
    let text = localized(reader, "text");
    if text.is_none() {
        reader.missing("text");
    }
    let value = reader.number("value").map(|number| number.value);
    let unit = self::text(reader, "unit");
    let checked = reader.date("checked");
    if checked.is_none() && !reader.has("checked") {
        reader.missing("checked");
    }
    let in_force_from = reader.date("in_force_from").map(|date| date.value);
    Some(LawFact { id: id?, paragraph: paragraph?.value, text: text?, value, unit, checked: checked?, in_force_from })
}

fn helpline(reader: &mut Reader<'_, '_>) -> Option<Helpline> {
    let id = reader.required_text("id");
    let name = reader.required_text("name");
    let number = reader.required_text("number");
    let line = (
        text(reader, "hours"),
        texts(reader, "for"),
        reader.choice("level").map(|level| level.value),
        text(reader, "url"),
        reader.date("checked"),
    );
    let (hours, tags, level, url, checked) = line;
    Some(Helpline { id: id?, name: name?.value, number: number?.value, hours, tags, level, url, checked, local: false })
}

/// Says which ids are given twice.
pub(super) fn unique<'a>(ids: impl Iterator<Item = &'a Spanned<String>>, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for id in ids {
        if let Some(first) = seen.get(id.value.as_str()) {
            let diagnostic = Diagnostic::new(code::TOML_DUPLICATE_ID).arg("id", &id.value).at(id.span);
            diagnostics.push(diagnostic.also(*first, "other"));
        } else {
            seen.insert(&id.value, id.span);
        }
    }
}

/// Says which `see` names no term.
fn see_also(terms: &[Term], diagnostics: &mut Vec<Diagnostic>) {
    let known = || terms.iter().map(|term| term.id.value.as_str());
    for see in terms.iter().flat_map(|term| &term.see) {
        if !known().any(|id| id == see.value) {
            let near = crate::base::nearest(&see.value, known());
            diagnostics.push(Diagnostic::new(code::TERM_UNKNOWN).arg("id", &see.value).at(see.span).near(near));
        }
    }
}
