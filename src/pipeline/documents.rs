//! The pages, each parsed and checked by itself: in parallel, and in a preview only those that changed.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::extracts::Extracts;
use super::load::File;
use super::memory::Memory;
use super::recipe::CODE;
use super::{Phase, Progress};
use crate::base::{ContentHash, Date, HashBuilder};
use crate::check;
use crate::config::SiteConfig;
use crate::diag::{Diagnosed, Diagnostic, FileId};
use crate::model::{BodyReader, Status};
use crate::parse;
use crate::site::{self, Addressed};
use crate::source::FileKind;

/// What a parsed and checked document depends on beside its own file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Making {
    options: parse::Options,
    /// What the advice on language is made from.
    advice: ContentHash,
    /// The day that reviews are held against.
    today: Date,
}

impl Making {
    /// The name under which a build keeps what it found in texts that were made so.
    pub(super) fn name(&self, drafts: bool) -> ContentHash {
        let mut name = HashBuilder::new(CODE);
        name.part(self.options.lang.code().as_bytes()).part(&[u8::from(self.options.allow_html), u8::from(drafts)]);
        name.hash(self.advice).part(self.today.to_string().as_bytes()).finish()
    }

    /// `words` is the hash of the file that the rules are made of.
    pub(super) fn of(config: &SiteConfig, words: ContentHash, rules: &check::LanguageRules<'_>, today: Date) -> Self {
        let mut advice = HashBuilder::new("advice");
        Self {
            options: parse::Options { lang: config.default_lang(), allow_html: config.allow_html },
            advice: advice.hash(words).part(&[rules.wanted() as u8]).finish(),
            today,
        }
    }
}

/// How documents are made.
#[derive(Clone, Copy)]
pub(super) struct Parsing<'a> {
    pub(super) made: Making,
    pub(super) rules: &'a check::LanguageRules<'a>,
    pub(super) drafts: bool,
    /// What the last build found in texts.
    pub(super) extracts: Option<&'a Extracts>,
    pub(super) progress: Progress<'a>,
}

/// The documents of a site.
#[derive(Default)]
pub(super) struct Documents {
    pub(super) list: Vec<Addressed>,
    /// Where among all diagnostics those of each document are.
    pub(super) told: BTreeMap<FileId, Range<usize>>,
}

/// Makes the documents of all files that are pages. With a memory, what it knows is not made again.
pub(super) fn documents(
    files: &[Arc<File>],
    parsing: Parsing<'_>,
    memory: Option<&mut Memory>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Documents {
    let pages = files.iter().map(|file| &**file).filter(|file| file.content.readable);
    let pages: Vec<(&File, parse::PageKind)> = pages
        .filter_map(|file| match file.found.kind {
            FileKind::Page(kind) => Some((file, kind)),
            _ => None,
        })
        .collect();
    let (total, done) = (pages.len(), AtomicUsize::new(0));
    let known = memory.as_deref();
    let reader = parse::body_reader(parsing.made.options);
    let parsed: Vec<(Diagnosed<Addressed>, bool)> = pages
        .par_iter()
        .map(|(file, kind)| {
            let known = known.and_then(|memory| memory.document(file.id, file.content.hash, parsing.made));
            let is_known = known.is_some();
            let parsed = known.unwrap_or_else(|| document(file, *kind, parsing, &reader));
            (parsing.progress)(Phase::Parse, done.fetch_add(1, Ordering::Relaxed) + 1, total);
            (parsed, is_known)
        })
        .collect();
    if let Some(memory) = memory {
        for ((parsed, _), (file, _)) in parsed.iter().zip(&pages).filter(|((_, is_known), _)| !is_known) {
            memory.keep(file.content.hash, parsing.made, parsed);
        }
    }
    let mut documents = Documents::default();
    for (parsed, _) in parsed {
        let start = diagnostics.len();
        let addressed = parsed.unload(diagnostics);
        documents.told.insert(addressed.document.file, start..diagnostics.len());
        documents.list.push(addressed);
    }
    documents
}

/// Parses a file, checks it by itself and gives it its address.
fn document(file: &File, kind: parse::PageKind, parsing: Parsing<'_>, reader: &BodyReader) -> Diagnosed<Addressed> {
    let options = parsing.made.options;
    let source = parse::Source {
        file: file.id,
        path: &file.found.path,
        text: &file.content.text,
        hash: file.content.hash,
        kind,
    };
    let known = parsing.extracts.and_then(|extracts| extracts.found(source.path, source.hash, source.file));
    if let Some((extract, told)) = known {
        let document = parse::recalled(source, options, extract, reader);
        // What there is to say of its address is among what was told.
        return Diagnosed::new(site::address(document, options.lang, &mut Vec::new()), told);
    }
    let mut parsed = parse::parse(source, options);
    parsed.diagnostics.extend(check::document(&parsed.value, parsing.made.today, parsing.rules));
    // A draft that is not built must not stand in the way of the pages that are.
    if parsed.value.meta.status == Status::Draft && !parsing.drafts {
        parsed.diagnostics.clear();
    }
    let Diagnosed { value, mut diagnostics } = parsed;
    Diagnosed::new(site::address(value, options.lang, &mut diagnostics), diagnostics)
}
