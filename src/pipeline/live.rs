//! A site that is built again and again while someone writes.
//!
//! Every round runs all phases whole, as a build does, over values remembered by the hash of what they were made from:
//! only files that changed are read and parsed, and only pages that are asked for are rendered ([`Edition`]).

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::edition::{Edition, Shared};
use super::kept::Kept;
use super::load::{self, File, Files};
use super::memory::Memory;
use super::plan;
use super::render::site_views;
use super::{Options, Stats};
use crate::base::{Date, RelPath, Result};
use crate::check::Listener;
use crate::diag::{Diagnostic, FileId, Severity, Sources};
use crate::html::Templates;
use crate::source::{self, Found, Touched};
use crate::view::{Builder, CitationStyle};

/// Which files may have changed since the last round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// At or below these places.
    places: BTreeMap<String, RelPath>,
    /// Files may have come or gone.
    look: bool,
    /// Anything may have.
    all: bool,
}

impl Changes {
    /// Nothing is known: everything is read again.
    #[must_use]
    pub fn all() -> Self {
        Self { all: true, ..Self::default() }
    }

    /// Files may have come or gone anywhere.
    #[must_use]
    pub fn look() -> Self {
        Self { look: true, ..Self::default() }
    }

    /// Adds what a change on the disk means.
    pub fn add(&mut self, touched: Touched) {
        match touched {
            Touched::Nothing => {}
            Touched::File(path) => drop(self.places.insert(path.as_str().to_owned(), path)),
            Touched::Folder => self.look = true,
        }
    }

    /// Adds other changes.
    pub fn merge(&mut self, mut other: Self) {
        self.places.append(&mut other.places);
        self.look |= other.look;
        self.all |= other.all;
    }

    /// True when there is nothing to look at.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty() && !self.look && !self.all
    }

    /// True when the file, or a folder above it, is among the places.
    fn touch(&self, path: &RelPath) -> bool {
        let text = path.as_str();
        let above = text.match_indices('/').map(|(at, _)| &text[..at]).chain([text]);
        self.all || above.into_iter().any(|place| self.places.contains_key(place))
    }
}

/// A site and what is remembered of it between rounds.
pub struct Live {
    options: Options,
    files: BTreeMap<RelPath, Arc<File>>,
    /// A file keeps its id as long as the preview runs, so that what points into it can be remembered.
    ids: HashMap<RelPath, FileId>,
    sources: Sources,
    complaints: Vec<Diagnostic>,
    memory: Memory,
    templates: Option<Arc<Templates>>,
    style: CitationStyle,
    kept: Arc<Kept>,
    started: bool,
}

impl Live {
    /// A site that has not been looked at yet.
    #[must_use]
    pub fn new(options: Options) -> Self {
        Self {
            options,
            files: BTreeMap::new(),
            ids: HashMap::new(),
            sources: Sources::default(),
            complaints: Vec::new(),
            memory: Memory::default(),
            templates: None,
            style: CitationStyle::default(),
            kept: Arc::default(),
            started: false,
        }
    }

    /// Looks at what may have changed. `None` when nothing has.
    ///
    /// # Errors
    /// When the site's folder cannot be read at all.
    pub fn round(&mut self, changes: &Changes, today: Date) -> Result<Option<Edition>> {
        let mut is_new = !self.started || today != self.options.today;
        self.options.today = today;
        let mut look = changes.look || changes.all || !self.started;
        for path in changes.places.values() {
            match self.files.get(path) {
                Some(known) if !look => match self.read(known.found.clone(), known.id) {
                    file if file.content.readable => is_new |= self.put(file),
                    _ => look = true,
                },
                _ => look = true,
            }
        }
        if look {
            is_new |= self.look(changes)?;
        }
        self.started = true;
        Ok(is_new.then(|| self.edition()))
    }

    fn read(&self, found: Found, id: FileId) -> File {
        File::read(&self.options, found, id)
    }

    /// Takes a file as it is now; true when it is not as it was.
    fn put(&mut self, file: File) -> bool {
        let path = &file.found.path;
        let same = |known: &Arc<File>| known.content.hash == file.content.hash && known.complaints == file.complaints;
        if self.files.get(path).is_some_and(same) {
            return false;
        }
        self.sources.replace(file.id, file.text());
        self.files.insert(path.clone(), Arc::new(file));
        true
    }

    /// Finds out which files there are, and reads those that are new or may have changed.
    fn look(&mut self, changes: &Changes) -> Result<bool> {
        let (found, complaints) = source::discover(&self.options.root, &self.options.out)?;
        let there: BTreeSet<&RelPath> = found.iter().map(|found| &found.path).collect();
        let gone: Vec<RelPath> = self.files.keys().filter(|path| !there.contains(path)).cloned().collect();
        let mut is_new = !gone.is_empty() || complaints != self.complaints;
        for path in gone {
            if let Some(file) = self.files.remove(&path) {
                self.memory.forget(file.id);
            }
        }
        self.complaints = complaints;
        let unsure: Vec<Found> = found
            .into_iter()
            .filter(|found| {
                let known = self.files.get(&found.path);
                known.is_none_or(|known| !known.content.readable) || changes.touch(&found.path)
            })
            .collect();
        let unsure: Vec<(FileId, Found)> = unsure.into_iter().map(|found| (self.id(&found), found)).collect();
        let read: Vec<File> = unsure.into_par_iter().map(|(id, found)| self.read(found, id)).collect();
        for file in read {
            is_new |= self.put(file);
        }
        Ok(is_new)
    }

    fn id(&mut self, found: &Found) -> FileId {
        match self.ids.get(&found.path) {
            Some(id) => *id,
            None => {
                let id = self.sources.add(found.path.clone(), Arc::default());
                self.ids.insert(found.path.clone(), id);
                id
            }
        }
    }

    fn edition(&mut self) -> Edition {
        let files = Files {
            list: self.files.values().cloned().collect(),
            sources: self.sources.clone(),
            complaints: self.complaints.clone(),
            stats: Stats::default(),
        };
        let mut loaded = load::look_into(files, &self.options, Listener::Editor, Some(&mut self.memory), &|_, _, _| {});
        let assets = self.memory.assets(&loaded.theme);
        let builder = Builder::with_style(&loaded.site, &loaded.words, self.style.clone());
        let views = site_views(&loaded, &builder, &assets);
        let known = self.templates.take().filter(|known| known.are_of(&loaded.theme, &views));
        let templates = known.map_or_else(|| Templates::new(&loaded.theme, views).map(Arc::new), Ok);
        match templates {
            Ok(templates) => self.templates = Some(templates),
            Err(mut problems) => {
                problems.iter_mut().for_each(|problem| problem.severity = Severity::Error);
                loaded.diagnostics.append(&mut problems);
            }
        }
        let kept = Arc::clone(&self.kept);
        let shared = Shared { templates: self.templates.clone(), style: self.style.clone(), kept };
        let builder = Builder::with_style(&loaded.site, &loaded.words, self.style.clone());
        let made_from = loaded.form.map(|form| plan::made_from(form.frame, &loaded.site, &assets));
        let places = self.memory.places(made_from, || plan::places(&builder, &assets));
        Edition::new(loaded, places, shared, self.options.clone())
    }
}
