//! The files beside the pages, of which there is one each: terms, laws, help lines, sources, words.

use std::sync::Arc;

use super::load::File;
use crate::base::{ContentHash, HashBuilder, Lang};
use crate::diag::{Diagnosed, FileId};
use crate::parse;
use crate::search::{self, Language};
use crate::site::{Registers, Site};
use crate::source::FileKind;

/// The one readable file of a kind.
pub(super) fn one(files: &[Arc<File>], kind: FileKind) -> Option<&File> {
    files.iter().map(|file| &**file).find(|file| file.found.kind == kind && file.content.readable)
}

/// The files of the registers that pages are made from, in a fixed order.
const REGISTERS: [FileKind; 5] =
    [FileKind::Glossary, FileKind::Law, FileKind::Helplines, FileKind::LocalHelplines, FileKind::Sources];

/// The hash of what pages read of the registers.
fn registers_hash(files: &[Arc<File>]) -> ContentHash {
    hash_of("registers", files, REGISTERS).finish()
}

/// The hash of everything that [`registers`] reads.
pub(super) fn all_registers(files: &[Arc<File>]) -> ContentHash {
    let kinds = REGISTERS.into_iter().chain([FileKind::SearchWords, FileKind::Language]);
    hash_of("all registers", files, kinds).finish()
}

/// What the search of a site knows of a language, with the program's own words and the site's. Those are many, and a site
/// without an index needs none: so they are read where one is made.
pub(super) fn language(site: &Site, lang: Lang) -> Language {
    let registers = &site.registers;
    // What the program's files say cannot be wrong, and a test reads them.
    let mut words = parse::search_words(FileId(0), search::VOCABULARY).value;
    if site.config.search_vocabulary {
        words.extend(parse::search_words(FileId(0), search::TOPICS).value);
    } else {
        // A site of another field; small words are small words there too.
        words.related.clear();
    }
    words.extend(registers.search.clone());
    Language::of(lang, words, &registers.glossary, &registers.language)
}

/// The hash of what some files hold, one of each kind.
pub(super) fn hash_of(salt: &str, files: &[Arc<File>], kinds: impl IntoIterator<Item = FileKind>) -> HashBuilder {
    let mut hash = HashBuilder::new(salt);
    for kind in kinds {
        hash.hash(one(files, kind).map_or(ContentHash::of(&[]), |file| file.content.hash));
    }
    hash
}

/// Reads them all.
pub(super) fn registers(files: &[Arc<File>]) -> Diagnosed<Arc<Registers>> {
    let mut diagnostics = Vec::new();
    let text = |kind| one(files, kind).map(|file| (file.id, file.content.text.as_str()));
    let [glossary, law, helplines, local, sources] = REGISTERS.map(text);
    let glossary = glossary.map(|(id, text)| parse::glossary(id, text).unload(&mut diagnostics));
    let law = law.map(|(id, text)| parse::law_book(id, text).unload(&mut diagnostics));
    let helplines = helplines.map(|(id, text)| parse::helplines(id, text).unload(&mut diagnostics));
    let mut helplines = helplines.unwrap_or_default();
    if let Some((id, text)) = local {
        helplines.lay_over(parse::helplines(id, text).unload(&mut diagnostics));
    }
    let bibliography = sources.map(|(id, text)| parse::bibliography(id, text).unload(&mut diagnostics));
    let search = text(FileKind::SearchWords);
    let search = search.map(|(id, text)| parse::search_words(id, text).unload(&mut diagnostics)).unwrap_or_default();
    let registers = Registers {
        language: parse::language(text(FileKind::Language)).unload(&mut diagnostics),
        glossary: glossary.unwrap_or_default(),
        law: law.unwrap_or_default(),
        helplines,
        bibliography: bibliography.unwrap_or_default(),
        hash: Some(registers_hash(files)),
        search,
    };
    Diagnosed::new(Arc::new(registers), diagnostics)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_programs_own_search_words_can_be_read() {
        let words = parse::search_words(FileId(0), search::VOCABULARY);
        assert!(words.diagnostics.is_empty(), "{:?}", words.diagnostics);
        assert!(!words.value.related.is_empty() && !words.value.stop.is_empty());
        assert!(words.value.topics.is_empty(), "they have a file of their own");
        let topics = parse::search_words(FileId(0), search::TOPICS);
        assert!(topics.diagnostics.is_empty(), "{:?}", topics.diagnostics);
        assert!(topics.value.topics.iter().all(|topic| topic.words.len() > 10 && topic.asked.len() > 10));
    }
}
