//! What a preview keeps in memory between its rounds: values that are a function of hashes, each beside the hash it
//! was made from. A build keeps nothing, since it runs once.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::paper;
use crate::base::{ContentHash, Lang};
use crate::diag::{Diagnosed, Diagnostic, FileId};
use crate::html;
use crate::parse;
use crate::site::{Addressed, Registers, TermUse};
use crate::theme::{Assets, Theme, UiWords};

/// What is kept between rounds.
#[derive(Default)]
pub(super) struct Memory {
    /// By [`FileId`].
    documents: Vec<Option<Known>>,
    registers: Option<(ContentHash, Diagnosed<Arc<Registers>>)>,
    words: BTreeMap<Lang, (Arc<UiWords>, Vec<Diagnostic>)>,
    paper: paper::Remembered,
    assets: Option<(ContentHash, Arc<Assets>)>,
}

/// A file that was parsed and checked.
struct Known {
    hash: ContentHash,
    options: parse::Options,
    parsed: Diagnosed<Addressed>,
    /// Where terms are first used, by the registers they were looked for in.
    terms: Option<(ContentHash, Vec<TermUse>)>,
}

impl Memory {
    /// The document that was made of these bytes.
    pub(super) fn document(
        &self,
        file: FileId,
        hash: ContentHash,
        options: parse::Options,
    ) -> Option<Diagnosed<Addressed>> {
        let known = self.documents.get(file.0 as usize)?.as_ref()?;
        (known.hash == hash && known.options == options).then(|| known.parsed.clone())
    }

    /// Keeps a document that was parsed.
    pub(super) fn keep(&mut self, hash: ContentHash, options: parse::Options, parsed: &Diagnosed<Addressed>) {
        let row = parsed.value.document.file.0 as usize;
        if self.documents.len() <= row {
            self.documents.resize_with(row + 1, || None);
        }
        self.documents[row] = Some(Known { hash, options, parsed: parsed.clone(), terms: None });
    }

    /// Forgets a file that is gone.
    pub(super) fn forget(&mut self, file: FileId) {
        if let Some(known) = self.documents.get_mut(file.0 as usize) {
            *known = None;
        }
    }

    /// Where a file first uses the terms of these registers.
    pub(super) fn terms(&self, file: FileId, registers: Option<ContentHash>) -> Option<Vec<TermUse>> {
        let (hash, terms) = self.documents.get(file.0 as usize)?.as_ref()?.terms.as_ref()?;
        (Some(*hash) == registers).then(|| terms.clone())
    }

    /// Keeps where a file first uses the terms of these registers.
    pub(super) fn keep_terms(&mut self, file: FileId, registers: Option<ContentHash>, terms: &[TermUse]) {
        if let (Some(Some(known)), Some(hash)) = (self.documents.get_mut(file.0 as usize), registers) {
            known.terms = Some((hash, terms.to_vec()));
        }
    }

    /// What was read for printing.
    pub(super) const fn paper(&mut self) -> &mut paper::Remembered {
        &mut self.paper
    }

    /// The theme's files for readers.
    pub(super) fn assets(&mut self, theme: &Theme) -> Arc<Assets> {
        let hash = Assets::made_from(theme);
        match &self.assets {
            Some((known, assets)) if *known == hash => Arc::clone(assets),
            _ => Arc::clone(&self.assets.insert((hash, Arc::new(Assets::of(theme, html::script)))).1),
        }
    }

    /// The registers that were made of files with this hash, or else those that `make` makes.
    pub(super) fn registers(
        &mut self,
        hash: ContentHash,
        make: impl FnOnce() -> Diagnosed<Arc<Registers>>,
    ) -> Diagnosed<Arc<Registers>> {
        match &self.registers {
            Some((known, registers)) if *known == hash => registers.clone(),
            _ => self.registers.insert((hash, make())).1.clone(),
        }
    }

    /// The interface's words in a language, as the theme's files with this hash give them.
    pub(super) fn words(
        &mut self,
        lang: Lang,
        hash: ContentHash,
        make: impl FnOnce() -> (Arc<UiWords>, Vec<Diagnostic>),
    ) -> (Arc<UiWords>, Vec<Diagnostic>) {
        match self.words.get(&lang) {
            Some(known) if known.0.hash() == hash => known.clone(),
            _ => {
                let made = make();
                self.words.insert(lang, made.clone());
                made
            }
        }
    }
}
