//! From the text of a file to a [`Document`]: never fails, keeps going, tells everything at once.
//!
//! Floor 2. The only room that names `pulldown_cmark`. A pure function of text, place and options.

mod anchors;
mod attributes;
mod bibliography;
mod blocks;
mod citations;
mod containers;
mod describe;
mod exercise;
mod footnotes;
mod frames;
mod front_matter;
mod inlines;
mod language;
mod lists;
mod markers;
mod meta;
mod pack;
mod registers;
mod running;
mod search_words;
mod yaml;

pub use crate::base::PageKind;
pub use bibliography::bibliography;
pub use describe::{Described, describe};
pub use language::language;
pub use registers::{glossary, helplines, law_book};
pub use search_words::search_words;

use std::sync::Arc;

use crate::base::{ContentHash, Lang, RelPath, stem_and_lang};
use crate::diag::{Diagnosed, Diagnostic, FileId, code};
use crate::model::{Body, BodyReader, Document, Extract, Kind, LazyBody, Meta, Offers, text};
use front_matter::Split;

/// A file to parse.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Its id.
    pub file: FileId,
    /// Where it lies.
    pub path: &'a RelPath,
    /// Its text, without a byte order mark.
    pub text: &'a Arc<String>,
    /// The hash of its bytes.
    pub hash: ContentHash,
    /// What it is, by its place.
    pub kind: PageKind,
}

/// What parsing depends on beside the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The language of files that do not say theirs.
    pub lang: Lang,
    /// True keeps raw HTML for the sanitiser.
    pub allow_html: bool,
}

/// Parses one file.
#[must_use]
pub fn parse(source: Source<'_>, options: Options) -> Diagnosed<Document> {
    let mut diagnostics = Vec::new();
    let split = front_matter::split(source, &mut diagnostics);
    let (meta, kind) = front(source, &split, &mut diagnostics);
    let found = blocks::body(source, split.body, options, &mut diagnostics);
    if source.text.trim().is_empty() {
        diagnostics.clear();
        diagnostics.push(Diagnostic::new(code::SOURCE_EMPTY).in_file(source.file));
    }
    let extract = Extract {
        words: text::words(&found.blocks),
        outline: found.outline,
        anchors: found.anchors,
        links: found.links,
        offers: Offers::of(&found.blocks),
        // Citations are read from the text as it is written, `[@key]`.
        may_cite: memchr::memchr(b'@', source.text.as_bytes()).is_some(),
    };
    let body = LazyBody::read(Body { blocks: found.blocks, footnotes: found.footnotes });
    Diagnosed::new(document(source, options, (meta, kind), extract, body), diagnostics)
}

/// A document of which everything but the text was found when it was last parsed, with these options: its front matter is
/// read, and its text when it is asked for. What is wrong with it was told then.
#[must_use]
pub fn recalled(source: Source<'_>, options: Options, extract: Extract, reader: &BodyReader) -> Document {
    let mut told = Vec::new();
    let split = front_matter::split(source, &mut told);
    let front = front(source, &split, &mut told);
    document(source, options, front, extract.in_file(source.file), LazyBody::later(reader))
}

/// Reads the text of documents that were [`recalled`].
#[must_use]
pub fn body_reader(options: Options) -> BodyReader {
    Arc::new(move |document| {
        // What kind of page it is decides over its front matter only.
        let kind = PageKind::Page;
        let source =
            Source { file: document.file, path: &document.path, text: &document.text, hash: document.hash, kind };
        let mut told = Vec::new();
        let split = front_matter::split(source, &mut told);
        let found = blocks::body(source, split.body, options, &mut told);
        Body { blocks: found.blocks, footnotes: found.footnotes }
    })
}

fn front(source: Source<'_>, split: &Split, diagnostics: &mut Vec<Diagnostic>) -> (Meta, Kind) {
    match &split.front {
        Some(range) => front_matter::read(source, range.clone(), diagnostics),
        None => (Meta { toc: true, ..Meta::default() }, kind_without_front_matter(source)),
    }
}

fn document(
    source: Source<'_>,
    options: Options,
    (meta, kind): (Meta, Kind),
    extract: Extract,
    body: LazyBody,
) -> Document {
    let (stem, named_lang) = stem_and_lang(source.path);
    Document {
        file: source.file,
        path: source.path.clone(),
        text: Arc::clone(source.text),
        hash: source.hash,
        lang: meta.lang.or(named_lang).unwrap_or(options.lang),
        stem: stem.into(),
        kind,
        meta,
        extract,
        body,
    }
}

fn kind_without_front_matter(source: Source<'_>) -> Kind {
    match source.kind {
        PageKind::Guide => Kind::Guide,
        PageKind::Page | PageKind::Exercise | PageKind::Pack => Kind::Page,
        PageKind::Section => Kind::Section,
    }
}

/// True for a paragraph that is a table's caption, in any of the site's languages.
fn caption_word(text: &str) -> Option<usize> {
    ["Tabell: ", "Table: ", "Tabealla: "].into_iter().find(|word| text.starts_with(word)).map(str::len)
}
