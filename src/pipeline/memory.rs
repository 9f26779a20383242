//! What a preview keeps in memory between its rounds: values that are a function of hashes, each beside the hash it
//! was made from. A build keeps nothing, since it runs once.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::documents::Making;
use super::load::Against;
use super::paper;
use super::pictures::{KnownPictures, Seen};
use super::plan::Places;
use crate::base::{ContentHash, HashBuilder, Lang};
use crate::check::LanguageWords;
use crate::diag::{Diagnosed, FileId};
use crate::html;
use crate::site::{Addressed, Assembled, Likeness, PageLinks, Parts, Registers};
use crate::theme::{Assets, Theme, UiWords};

/// A value beside the hash it was made from.
pub(super) struct Memo<T>(Option<(ContentHash, T)>);

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: Clone> Memo<T> {
    /// The value that was made from this.
    pub(super) fn get(&self, hash: ContentHash) -> Option<T> {
        self.0.as_ref().filter(|(known, _)| *known == hash).map(|(_, value)| value.clone())
    }

    /// Keeps a value in the place of the last.
    pub(super) fn put(&mut self, hash: ContentHash, value: T) {
        self.0 = Some((hash, value));
    }

    /// The value that was made from this, or else the one that `make` makes.
    pub(super) fn get_or(&mut self, hash: ContentHash, make: impl FnOnce() -> T) -> T {
        self.get(hash).unwrap_or_else(|| {
            let value = make();
            self.put(hash, value.clone());
            value
        })
    }
}

/// What is kept between rounds.
#[derive(Default)]
pub(super) struct Memory {
    /// By [`FileId`].
    documents: Vec<Option<Known>>,
    registers: Memo<Diagnosed<Arc<Registers>>>,
    words: BTreeMap<Lang, Memo<Diagnosed<Arc<UiWords>>>>,
    language_words: Memo<LanguageWords>,
    paper: paper::Remembered,
    assets: Memo<Arc<Assets>>,
    pictures: Seen,
    /// The last site, by its frame, with its shape.
    assembled: Memo<(ContentHash, Assembled)>,
    /// The last plan.
    places: Memo<Arc<Places>>,
    /// How many shapes there have been.
    shapes: u64,
}

/// How a site hangs together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SiteForm {
    /// The same for sites that differ in nothing but texts.
    pub(super) shape: ContentHash,
    /// The same for sites that differ in nothing but texts, titles and summaries.
    pub(super) frame: ContentHash,
}

/// A file that was parsed and checked.
struct Known {
    hash: ContentHash,
    made: Making,
    parsed: Diagnosed<Addressed>,
    /// What other pages' links can see of it.
    surface: ContentHash,
    /// A number that it shares with those before it which it is like: as to how the site hangs together, they are one.
    shape: u64,
    /// The same for those which it stands like: as to where each page is, they are one.
    frame: u64,
    /// What its links lead to, by what all links can see.
    links: Memo<PageLinks>,
    /// What came of holding it against the registers, by their hash.
    against: Memo<Against>,
}

impl Memory {
    /// The document that was made of these bytes.
    pub(super) fn document(&self, file: FileId, hash: ContentHash, made: Making) -> Option<Diagnosed<Addressed>> {
        let known = self.known(file)?;
        (known.hash == hash && known.made == made).then(|| known.parsed.clone())
    }

    /// Keeps a document that was parsed.
    pub(super) fn keep(&mut self, hash: ContentHash, made: Making, parsed: &Diagnosed<Addressed>) {
        let row = parsed.value.document.file.0 as usize;
        if self.documents.len() <= row {
            self.documents.resize_with(row + 1, || None);
        }
        let surface = parsed.value.surface();
        let last = self.documents[row].take();
        let likeness = last.as_ref().map_or(Likeness::Another, |known| known.parsed.value.likeness(&parsed.value));
        self.shapes += 1;
        let shared = |least: Likeness, number: fn(&Known) -> u64| {
            last.as_ref().filter(|_| likeness >= least).map_or(self.shapes, number)
        };
        let shape = shared(Likeness::AllButText, |known| known.shape);
        let frame = shared(Likeness::Place, |known| known.frame);
        // A link that is written as it was leads where it did, as long as the world around it is the same.
        let links = last.filter(|_| likeness >= Likeness::Links).map(|known| known.links).unwrap_or_default();
        let against = Memo::default();
        let parsed = parsed.clone();
        self.documents[row] = Some(Known { hash, made, parsed, surface, shape, frame, links, against });
    }

    /// Forgets a file that is gone.
    pub(super) fn forget(&mut self, file: FileId) {
        if let Some(known) = self.documents.get_mut(file.0 as usize) {
            *known = None;
        }
    }

    /// One hash of everything that links can lead to: every page's surface, in order, the registers and the files.
    pub(super) fn world(&self, parts: &Parts) -> ContentHash {
        let mut hash = HashBuilder::new("world");
        hash.part(parts.config.default_lang().code().as_bytes());
        hash.hash(parts.registers.hash.unwrap_or(ContentHash::of(&[])));
        for addressed in &parts.documents {
            let known = self.known(addressed.document.file);
            hash.hash(known.map_or_else(|| addressed.surface(), |known| known.surface));
        }
        for file in &parts.files {
            hash.part(file.path.as_str().as_bytes());
        }
        hash.finish()
    }

    /// Two hashes, of everything that decides how a site hangs together, and of the same but for titles and summaries.
    /// `settings` are those of its `fagverk.toml`.
    pub(super) fn form(&self, parts: &Parts, settings: ContentHash) -> SiteForm {
        // A file that is not known has been told of as unreadable, and is like no other.
        let by = |number: fn(&Known) -> u64| {
            Self::form_by(parts, settings, &|file| self.known(file).map_or(u64::MAX, number))
        };
        SiteForm { shape: by(|known| known.shape), frame: by(|known| known.frame) }
    }

    fn form_by(parts: &Parts, settings: ContentHash, number: &dyn Fn(FileId) -> u64) -> ContentHash {
        let mut hash = HashBuilder::new("form");
        hash.hash(settings).hash(parts.registers.hash.unwrap_or(ContentHash::of(&[])));
        hash.part(parts.config.base_url.as_bytes()).part(&[u8::from(parts.drafts), parts.form as u8]);
        hash.part(parts.today.map(|day| day.to_string()).unwrap_or_default().as_bytes());
        for addressed in &parts.documents {
            let file = addressed.document.file;
            hash.part(&file.0.to_le_bytes());
            hash.part(&number(file).to_le_bytes());
        }
        for file in &parts.files {
            hash.part(file.path.as_str().as_bytes());
        }
        hash.finish()
    }

    /// The last site, if it had this frame, and whether it had the same shape.
    pub(super) fn assembled(&self, form: SiteForm) -> Option<(Assembled, bool)> {
        let (shape, assembled) = self.assembled.get(form.frame)?;
        Some((assembled, shape == form.shape))
    }

    /// Keeps a site for the next one of its form.
    pub(super) fn keep_assembled(&mut self, form: SiteForm, assembled: Assembled) {
        self.assembled.put(form.frame, (form.shape, assembled));
    }

    /// What stands in each place, planned from this, or else as `make` plans it.
    pub(super) fn places(&mut self, made_from: Option<ContentHash>, make: impl FnOnce() -> Places) -> Arc<Places> {
        match made_from {
            Some(hash) => self.places.get_or(hash, || Arc::new(make())),
            None => Arc::new(make()),
        }
    }

    fn known(&self, file: FileId) -> Option<&Known> {
        self.documents.get(file.0 as usize)?.as_ref()
    }

    fn known_mut(&mut self, file: FileId) -> Option<&mut Known> {
        self.documents.get_mut(file.0 as usize)?.as_mut()
    }

    /// What a file's links lead to in this world.
    pub(super) fn links(&self, file: FileId, world: Option<ContentHash>) -> Option<PageLinks> {
        self.known(file)?.links.get(world?)
    }

    /// Keeps what a file's links lead to in this world.
    pub(super) fn keep_links(&mut self, file: FileId, world: Option<ContentHash>, links: &PageLinks) {
        if let (Some(known), Some(hash)) = (self.known_mut(file), world) {
            known.links.put(hash, links.clone());
        }
    }

    /// What came of holding a file against these registers.
    pub(super) fn against(&self, file: FileId, registers: Option<ContentHash>) -> Option<Against> {
        self.known(file)?.against.get(registers?)
    }

    /// Keeps what came of holding a file against these registers.
    pub(super) fn keep_against(&mut self, file: FileId, registers: Option<ContentHash>, against: &Against) {
        if let (Some(known), Some(hash)) = (self.known_mut(file), registers) {
            known.against.put(hash, against.clone());
        }
    }

    /// What was seen of pictures.
    pub(super) const fn pictures(&self) -> &Seen {
        &self.pictures
    }

    /// Keeps what was seen of pictures.
    pub(super) fn keep_pictures(&mut self, known: &KnownPictures) {
        self.pictures.clone_from(&known.lines);
    }

    /// What was read for printing.
    pub(super) const fn paper(&mut self) -> &mut paper::Remembered {
        &mut self.paper
    }

    /// The theme's files for readers.
    pub(super) fn assets(&mut self, theme: &Theme) -> Arc<Assets> {
        self.assets.get_or(Assets::made_from(theme), || Arc::new(Assets::of(theme, html::script)))
    }

    /// The registers that were made of files with this hash, or else those that `make` makes.
    pub(super) fn registers(
        &mut self,
        hash: ContentHash,
        make: impl FnOnce() -> Diagnosed<Arc<Registers>>,
    ) -> Diagnosed<Arc<Registers>> {
        self.registers.get_or(hash, make)
    }

    /// The words that pages are read for, from a language file with this hash.
    pub(super) fn language_words(&mut self, hash: ContentHash) -> LanguageWords {
        self.language_words.get_or(hash, LanguageWords::default)
    }

    /// The interface's words in a language, as the theme's files with this hash give them.
    pub(super) fn words(
        &mut self,
        lang: Lang,
        hash: ContentHash,
        make: impl FnOnce() -> Diagnosed<Arc<UiWords>>,
    ) -> Diagnosed<Arc<UiWords>> {
        self.words.entry(lang).or_default().get_or(hash, make)
    }
}
