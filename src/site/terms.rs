//! Where a page first uses each term of the glossary.

use std::borrow::Cow;
use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, MatchKind};
use serde::{Deserialize, Serialize};

use crate::base::Lang;
use crate::diag::Span;
use crate::model::{Block, ContainerKind, Document, Glossary, Inline, Target};

/// Finds the glossary's terms in text of one language.
#[derive(Debug)]
pub struct TermIndex {
    words: AhoCorasick,
    /// The term behind each pattern: its row in the glossary.
    rows: Vec<u32>,
}

/// The first use of a term on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermUse {
    /// Its row in the glossary.
    pub term: u32,
    /// The word in the text; `None` when the page itself links to the term.
    pub word: Option<Span>,
}

/// Endings a noun may have and still be the term, by the two forms of Norwegian.
const ENDINGS: &[&str] = &[
    "", "a", "ar", "ane", "e", "en", "ens", "er", "ers", "ene", "enes", "et", "ets", "i", "n", "ne", "ns", "r", "s",
    "t", "ts",
];

impl TermIndex {
    /// An index of the terms as they are written in `lang`; `None` when there are none.
    #[must_use]
    pub fn new(glossary: &Glossary, lang: Lang) -> Option<Self> {
        let mut patterns = Vec::new();
        let mut rows = Vec::new();
        for (row, term) in (0u32..).zip(&glossary.terms) {
            let Some(word) = term.term.0.get(&lang).filter(|word| word.chars().count() > 1) else { continue };
            for form in forms(word) {
                patterns.push(form);
                rows.push(row);
            }
        }
        if patterns.is_empty() {
            return None;
        }
        // Patterns of a glossary are far below the automaton's limits.
        let words = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&patterns).ok()?;
        Some(Self { words, rows })
    }

    /// The first use of each term in a document, in the order of use.
    #[must_use]
    pub fn uses(&self, document: &Document, glossary: &Glossary) -> Vec<TermUse> {
        let mut found = Finder { index: self, glossary, document, seen: BTreeSet::new(), uses: Vec::new() };
        found.blocks(document.blocks());
        found.uses
    }
}

/// A term as written and with its first letter the other way: at a sentence's start, or inside one.
fn forms(word: &str) -> Vec<String> {
    let mut letters = word.chars();
    let Some(first) = letters.next() else { return Vec::new() };
    let rest = letters.as_str();
    let upper: String = first.to_uppercase().chain(rest.chars()).collect();
    if upper == word { vec![word.to_owned()] } else { vec![word.to_owned(), upper] }
}

struct Finder<'a> {
    index: &'a TermIndex,
    glossary: &'a Glossary,
    document: &'a Document,
    seen: BTreeSet<u32>,
    uses: Vec<TermUse>,
}

impl Finder<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading { .. } | Block::Code { .. } | Block::Html(..) | Block::Rule(_) => {}
                // A letter is sent as it stands.
                Block::Container(container) if container.kind == ContainerKind::Letter => {}
                Block::Table(table) => {
                    table.rows.iter().flatten().for_each(|cell| self.inlines(&cell.content));
                }
                Block::Paragraph(_, content) => self.inlines(content),
                _ => crate::model::visit::children(block, &mut |inner| self.blocks(inner)),
            }
        }
    }

    fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text(span, text) => self.text(*span, text),
                Inline::Link(link) => {
                    let target = self.document.extract.links.get(link.index as usize).map(|link| &link.target);
                    if let Some(Target::Term(id)) = target {
                        self.linked(id);
                    }
                }
                Inline::Emphasis(..) | Inline::Strong(..) => self.inlines(inline.children()),
                _ => {}
            }
        }
    }

    fn linked(&mut self, id: &str) {
        let row = self.glossary.row(id).map(|(row, _)| row);
        if let Some(term) = row.filter(|row| self.seen.insert(*row)) {
            self.uses.push(TermUse { term, word: None });
        }
    }

    fn text(&mut self, span: Span, text: &str) {
        // Only where the text stands in the source as it is can a word's place be told.
        if span.range().len() != text.len() {
            return;
        }
        // A line may break inside `Housing First`; what is read as a space is looked for as one.
        let read = if text.contains('\n') { Cow::Owned(text.replace('\n', " ")) } else { Cow::Borrowed(text) };
        for hit in self.index.words.find_iter(&*read) {
            let Some(end) = word_end(text, hit.start(), hit.end()) else { continue };
            let term = self.index.rows[hit.pattern().as_usize()];
            if self.seen.insert(term) {
                let start = span.start as usize;
                let word = Span::new(span.file, start + hit.start()..start + end);
                self.uses.push(TermUse { term, word: Some(word) });
            }
        }
    }
}

/// Where the word ends that the match starts; `None` when the match is only part of another word.
fn word_end(text: &str, start: usize, end: usize) -> Option<usize> {
    let in_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    if text[..start].chars().next_back().is_some_and(in_word) {
        return None;
    }
    let rest = &text[end..];
    let ending = rest.find(|c: char| !in_word(c)).map_or(rest, |stop| &rest[..stop]);
    ENDINGS.contains(&ending).then_some(end + ending.len())
}
