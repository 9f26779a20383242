//! The parser takes any text: every place it tells of lies in the file and on whole characters, and every
//! link and heading it counts is there.

use std::sync::{Arc, LazyLock};

use fagverk::base::{ContentHash, Date, Lang, RelPath};
use fagverk::check;
use fagverk::diag::{Diagnosed, FileId, Levels};
use fagverk::model::{Block, Document, Inline, Language, Limits, visit};
use fagverk::parse::{Options, PageKind, Source, parse};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use crate::{fuzz, grammar};

const KINDS: [PageKind; 5] = [PageKind::Guide, PageKind::Page, PageKind::Section, PageKind::Exercise, PageKind::Pack];

fn parsed(text: &str, kind: PageKind, allow_html: bool) -> Diagnosed<Document> {
    let path = RelPath::new("content/bolig/side.md").expect("a path");
    let hash = ContentHash::of(text.as_bytes());
    let text = Arc::new(text.to_owned());
    let source = Source { file: FileId(0), path: &path, text: &text, hash, kind };
    parse(source, Options { lang: Lang::Nb, allow_html })
}

/// Every pair `start: 1, end: 2` in what `Debug` prints, so that no field of the model is forgotten.
fn spans(debug: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    debug.split("Span { file: FileId(0), start: ").skip(1).filter_map(|rest| {
        let (start, rest) = rest.split_once(", end: ")?;
        Some((start.parse().ok()?, rest.split_once(' ')?.0.parse().ok()?))
    })
}

fn spans_are_sound(text: &str, debug: &str) -> Result<(), TestCaseError> {
    for (start, end) in spans(debug) {
        prop_assert!(start <= end && end <= text.len(), "{start}..{end} of {}", text.len());
        prop_assert!(text.is_char_boundary(start) && text.is_char_boundary(end), "{start}..{end} splits a character");
    }
    Ok(())
}

fn indices_are_sound(document: &Document) -> Result<(), TestCaseError> {
    let notes = document.footnotes().iter().map(|note| note.blocks.as_slice());
    let mut links = Vec::new();
    let mut headings = Vec::new();
    for blocks in std::iter::once(document.blocks()).chain(notes) {
        visit::inlines(blocks, &mut |inline| match inline {
            Inline::Link(link) => links.push(link.index),
            Inline::Image(image) => links.push(image.index),
            _ => {}
        });
        visit::blocks(blocks, &mut |block| {
            if let Block::Heading { index, .. } = block {
                headings.push(*index);
            }
        });
    }
    prop_assert!(links.iter().all(|index| (*index as usize) < document.extract.links.len()));
    prop_assert!(headings.iter().all(|index| (*index as usize) < document.extract.outline.len()));
    links.sort_unstable();
    prop_assert!(links.windows(2).all(|pair| pair[0] != pair[1]), "a link is counted twice");
    prop_assert!(document.extract.outline.iter().all(|heading| !heading.id.is_empty()), "a heading without an id");
    Ok(())
}

fn is_sound(text: &str, kind: PageKind, allow_html: bool) -> Result<(), TestCaseError> {
    let parsed = parsed(text, kind, allow_html);
    spans_are_sound(text, &format!("{:?}", parsed.value))?;
    spans_are_sound(text, &format!("{:?}", parsed.diagnostics))?;
    let today = Date::new(2026, 11, 21).expect("a day");
    spans_are_sound(text, &format!("{:?}", check::document(&parsed.value, today, &RULES)))?;
    indices_are_sound(&parsed.value)
}

/// The advice on language, with limits so low that every rule has something to say.
static RULES: LazyLock<check::LanguageRules<'static>> =
    LazyLock::new(|| check::LanguageRules::new(&LANGUAGE, &Levels::default(), check::Listener::Editor));
static LANGUAGE: LazyLock<Language> = LazyLock::new(|| {
    let limits = Limits { sentence_words: 1, paragraph_words: 1, lix: 0, lix_public: 0, passives: 0 };
    Language { limits, ..fagverk::parse::language(None).value }
});

#[test]
fn spans_are_found_in_what_is_printed() {
    let text = "+++\ntitle = \"x\"\n+++\n\nTekst [a](b.md).\n";
    let parsed = parsed(text, PageKind::Section, false);
    let found: Vec<_> = spans(&format!("{:?}", parsed.value)).map(|(start, end)| &text[start..end]).collect();
    assert!(found.contains(&"[a](b.md)"), "{found:?}");
}

#[test]
fn any_front_matter_is_read_or_told_of() {
    fuzz(2000, &(grammar::front_matter(), 0..5usize), |(text, kind)| is_sound(&text, KINDS[kind], false));
}

#[test]
fn any_containers_are_read_or_told_of() {
    fuzz(2000, &(grammar::containers(), 0..5usize), |(text, kind)| is_sound(&text, KINDS[kind], false));
}

#[test]
fn any_page_is_read_or_told_of() {
    let page = (grammar::front_matter(), grammar::body(), 0..5usize, any::<bool>());
    fuzz(2000, &page, |(front, body, kind, html)| is_sound(&format!("{front}{body}"), KINDS[kind], html));
}

#[test]
fn no_text_is_lost() {
    // Where nothing is complained of, every word an editor wrote is in the page.
    let words = prop::collection::vec("[a-zæøå]{4,9}", 1..30);
    let shape = prop::collection::vec(
        prop::sample::select(&["\n\n", " ", "\n\n- ", "\n\n> ", "\n\n1. ", "\n\n## ", " *", "\n"][..]),
        30,
    );
    fuzz(500, &(words, shape), |(words, shape)| {
        let body: String = words.iter().zip(&shape).map(|(word, before)| format!("{before}{word}")).collect();
        let text = format!("+++\ntitle = \"x\"\n+++\n{body}\n");
        let document = parsed(&text, PageKind::Section, false).value;
        let debug = format!("{:?}", document.blocks());
        let outline = format!("{:?}", document.extract.outline);
        for word in &words {
            prop_assert!(debug.contains(word.as_str()) || outline.contains(word.as_str()), "{word} is lost");
        }
        Ok(())
    });
}
