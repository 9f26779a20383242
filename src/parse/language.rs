//! Reads `content/language.toml`, and lays it over the list that is built in.

use std::collections::BTreeMap;

use super::registers::unique;
use crate::base::Lang;
use crate::diag::{Diagnosed, Diagnostic, FileId, Spanned};
use crate::model::{Abbreviation, AvoidedTerm, Duty, Language, Limits, WordLists, localized};
use crate::schema::{self, Reader};

/// This project's own list is what every site starts from.
const BUILT_IN: &str = include_str!("../../content/language.toml");

/// What a site's own file says, beside the list itself.
struct Own {
    language: Language,
    limits: [Option<u32>; 5],
    /// False leaves out the built-in list whole.
    built_in: bool,
    /// Ids of the built-in list that this site does without.
    off: Vec<Spanned<String>>,
}

/// Reads the site's file over the built-in list: an entry with the id of a built-in one takes its place.
/// `None` gives the built-in list, without its sources: those are works of this project's own register.
#[must_use]
pub fn language(file: Option<(FileId, &str)>) -> Diagnosed<Language> {
    let mut base = read(FileId(0), BUILT_IN, &mut Vec::new()).language;
    base.terms.iter_mut().for_each(|term| term.source = None);
    let Some((file, text)) = file else { return Diagnosed::new(base, Vec::new()) };
    let mut diagnostics = Vec::new();
    let own = read(file, text, &mut diagnostics);
    if !own.built_in {
        base = Language::default();
    }
    Diagnosed::new(laid_over(base, own), diagnostics)
}

fn laid_over(base: Language, own: Own) -> Language {
    let Own { language: mut over, limits, off, .. } = own;
    let dropped = |id: &str| off.iter().any(|name| name.value == id);
    let mut terms = base.terms;
    terms.retain(|term| !dropped(&term.id.value) && !over.terms.iter().any(|own| own.id.value == term.id.value));
    terms.append(&mut over.terms);
    let mut abbreviations = base.abbreviations;
    abbreviations.append(&mut over.abbreviations);
    let either = |own: WordLists, base: WordLists| if own.is_empty() { base } else { own };
    let duty = Duty {
        words: either(over.duty.words, base.duty.words),
        subjects: either(over.duty.subjects, base.duty.subjects),
    };
    let mut given_names = base.given_names;
    given_names.append(&mut over.given_names);
    let b = base.limits;
    let [sentence, paragraph, lix, lix_public, passives] = limits;
    let limits = Limits {
        sentence_words: sentence.unwrap_or(b.sentence_words),
        paragraph_words: paragraph.unwrap_or(b.paragraph_words),
        lix: lix.unwrap_or(b.lix),
        lix_public: lix_public.unwrap_or(b.lix_public),
        passives: passives.unwrap_or(b.passives),
    };
    Language { terms, abbreviations, duty, given_names, limits }
}

fn read(file: FileId, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Own {
    let own = schema::read(file, text, 0..text.len(), diagnostics, own);
    unique(own.language.terms.iter().map(|term| &term.id), diagnostics);
    own
}

pub(super) fn describe() -> schema::Table {
    schema::describe(own)
}

fn own(reader: &mut Reader<'_, '_>) -> Own {
    let limits = reader.table("limits", limits).map(|limits| limits.value).unwrap_or_default();
    let duty = reader.table("duty", |reader| Duty {
        words: word_lists(reader, "words").unwrap_or_default(),
        subjects: word_lists(reader, "subjects").unwrap_or_default(),
    });
    let built_in = reader.boolean("built_in").unwrap_or_else(|| reader.usual("built_in", true));
    let off = reader.named_list("off", "language-id", built_in_ids);
    let language = Language {
        terms: reader.tables("term", term).into_iter().filter_map(|row| row.value).collect(),
        abbreviations: reader.tables("abbreviation", abbreviation).into_iter().filter_map(|row| row.value).collect(),
        duty: duty.map(|duty| duty.value).unwrap_or_default(),
        given_names: reader.texts("given_names").into_iter().map(|name| name.value).collect(),
        limits: Limits::default(),
    };
    Own { language, limits, built_in, off }
}

/// What `off` can name.
fn built_in_ids() -> Vec<String> {
    let known = read(FileId(0), BUILT_IN, &mut Vec::new()).language.terms;
    known.into_iter().map(|term| term.id.value).collect()
}

fn limits(reader: &mut Reader<'_, '_>) -> [Option<u32>; 5] {
    let usual = Limits::default();
    let rows = [
        ("sentence_words", usual.sentence_words),
        ("paragraph_words", usual.paragraph_words),
        ("lix", usual.lix),
        ("lix_public", usual.lix_public),
        ("passives", usual.passives),
    ];
    rows.map(|(name, usual)| {
        reader.usual(name, usual);
        reader.integer(name).map(|number| number.value)
    })
}

fn term(reader: &mut Reader<'_, '_>) -> Option<AvoidedTerm> {
    let id = reader.required_text("id");
    let words = word_lists(reader, "words");
    let prefer = localized(reader, "prefer");
    let reason = localized(reader, "reason");
    for (name, missing) in [("words", words.is_none()), ("prefer", prefer.is_none()), ("reason", reason.is_none())] {
        if missing && !reader.has(name) {
            reader.missing(name);
        }
    }
    let unless = word_lists(reader, "unless").unwrap_or_default();
    let source = reader.text("source");
    Some(AvoidedTerm { id: id?, words: words?, unless, prefer: prefer?, reason: reason?, source })
}

fn abbreviation(reader: &mut Reader<'_, '_>) -> Option<Abbreviation> {
    let short = word_lists(reader, "short");
    let long = localized(reader, "long");
    for (name, missing) in [("short", short.is_none()), ("long", long.is_none())] {
        if missing && !reader.has(name) {
            reader.missing(name);
        }
    }
    Some(Abbreviation { short: short?, long: long? })
}

/// Words by language: `words.nb = ["…"]`. Forms may be written as dictionaries do: `"alkoholiker, -en, -e, -ne"`.
fn word_lists(reader: &mut Reader<'_, '_>, name: &'static str) -> Option<WordLists> {
    let lists = reader.table(name, |reader| {
        let mut lists: WordLists = BTreeMap::new();
        for lang in Lang::ALL {
            let words: Vec<String> = reader.texts(lang.code()).iter().flat_map(|text| forms(&text.value)).collect();
            if !words.is_empty() {
                lists.insert(lang, words);
            }
        }
        lists
    })?;
    Some(lists.value)
}

/// Every form of a dictionary's line, in small letters: `narkoman, -e` is `narkoman` and `narkomane`.
fn forms(line: &str) -> Vec<String> {
    let mut forms: Vec<String> = Vec::new();
    let mut word = String::new();
    for part in line.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        match part.strip_prefix('-') {
            Some(ending) if !word.is_empty() => forms.push(format!("{word}{ending}").to_lowercase()),
            _ => {
                part.clone_into(&mut word);
                forms.push(part.to_lowercase());
            }
        }
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_written_as_in_a_dictionary() {
        assert_eq!(forms("alkoholiker, -en, -ne"), ["alkoholiker", "alkoholikeren", "alkoholikerne"]);
        assert_eq!(forms("lider av, led av"), ["lider av", "led av"]);
        assert_eq!(forms(" , -e"), ["-e"]);
    }

    #[test]
    fn the_built_in_list_reads_whole() {
        let mut diagnostics = Vec::new();
        let own = read(FileId(0), BUILT_IN, &mut diagnostics);
        assert_eq!(diagnostics, []);
        assert!(own.language.terms.len() > 20);
        for term in &own.language.terms {
            for lang in [Lang::Nb, Lang::Nn] {
                assert!(term.words.contains_key(&lang), "{} has no words in {lang}", term.id.value);
                assert!(term.prefer.0.contains_key(&lang) && term.reason.0.contains_key(&lang), "{}", term.id.value);
            }
        }
    }

    #[test]
    fn an_own_entry_takes_the_place_of_the_built_in_one() {
        let text = "off = [\"narkoman\"]\n[limits]\nlix = 45\n[[term]]\nid = \"alkoholiker\"\nwords.nb = [\"fyllik, -en\"]\n\
            prefer = \"person\"\nreason = \"Grunn.\"\n";
        let read = language(Some((FileId(0), text)));
        assert_eq!(read.diagnostics, []);
        let find = |id: &str| read.value.terms.iter().find(|term| term.id.value == id);
        assert!(find("narkoman").is_none());
        assert_eq!(find("alkoholiker").expect("ours").words[&Lang::Nb], ["fyllik", "fylliken"]);
        assert!(find("rusmisbruker").is_some());
        assert_eq!(read.value.limits.lix, 45);
        assert!(language(None).value.terms.iter().all(|term| term.source.is_none()));
    }
}
