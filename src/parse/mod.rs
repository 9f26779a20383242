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
use crate::model::{Document, Kind, Meta, text};

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
    let (meta, kind) = match split.front {
        Some(range) => front_matter::read(source, range, &mut diagnostics),
        None => (Meta { toc: true, ..Meta::default() }, kind_without_front_matter(source)),
    };
    let body = blocks::body(source, split.body, options, &mut diagnostics);
    if source.text.trim().is_empty() {
        diagnostics.clear();
        diagnostics.push(Diagnostic::new(code::SOURCE_EMPTY).in_file(source.file));
    }
    let (stem, named_lang) = stem_and_lang(source.path);
    let document = Document {
        file: source.file,
        path: source.path.clone(),
        text: Arc::clone(source.text),
        hash: source.hash,
        lang: meta.lang.or(named_lang).unwrap_or(options.lang),
        stem: stem.into(),
        kind,
        meta,
        words: text::words(&body.blocks),
        blocks: body.blocks,
        footnotes: body.footnotes,
        outline: body.outline,
        anchors: body.anchors,
        links: body.links,
    };
    Diagnosed::new(document, diagnostics)
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
