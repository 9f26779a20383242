//! From files to a checked site.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::assembling;
use super::documents::{Documents, Making, Parsing, documents};
use super::extracts::{Extracts, Renewed, Telling};
use super::memory::{Memory, SiteForm};
use super::paper::Paper;
use super::pictures::{self, KnownPictures};
use super::registers::{all_registers, hash_of, one, registers};
use super::{Options, Phase, Progress, Stats};
use crate::base::{ContentHash, HashBuilder, Lang, OutputPath, RelPath, Result, nearest};
use crate::check::{self, Listener};
use crate::config::{self, SiteConfig};
use crate::diag::{Diagnosed, Diagnostic, FileId, Severity, Sources, code};
use crate::print::Printable;
use crate::site::{Assembled, Form, Parts, Site, SiteFile, TermIndex, TermUse};
use crate::source::{self, Content, FileKind, Found};
use crate::theme::{self, Theme, UiWords};

/// A site that has been read, assembled and checked.
pub struct Loaded {
    /// The site.
    pub site: Site,
    /// The theme in force.
    pub theme: Theme,
    /// The interface's words, for every language of the site.
    pub words: BTreeMap<Lang, Arc<UiWords>>,
    /// The texts that diagnostics point into.
    pub sources: Sources,
    /// What printing needs; `None` for a site with nothing to print.
    pub(super) paper: Option<Paper>,
    /// What was seen of the pictures.
    pub(super) pictures: KnownPictures,
    /// What was found in texts, where a build is to keep it.
    pub(super) extracts: Option<Renewed>,
    /// Everything there is to say, at the site's levels, in order.
    pub diagnostics: Vec<Diagnostic>,
    /// How the site hangs together; `None` where nothing is remembered.
    pub(super) form: Option<SiteForm>,
    /// How long the phases took.
    pub stats: Stats,
}

impl Loaded {
    /// True when something stands in the way of a build.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}

/// A file with what is in it.
#[derive(Clone)]
pub(super) struct File {
    pub(super) found: Found,
    pub(super) id: FileId,
    pub(super) content: Content,
    /// What is to be said of it as a file.
    pub(super) complaints: Vec<Diagnostic>,
}

impl File {
    /// Reads a file that was found.
    pub(super) fn read(options: &Options, found: Found, id: FileId) -> Self {
        let Diagnosed { value: content, diagnostics: complaints } = source::read(&options.root, &found, id);
        Self { found, id, content, complaints }
    }

    /// The text that diagnostics point into.
    pub(super) fn text(&self) -> Arc<String> {
        match self.found.kind {
            // Template errors point into theme files; pictures are never pointed into.
            FileKind::Theme => String::from_utf8_lossy(&self.content.bytes).into_owned().into(),
            _ => Arc::clone(&self.content.text),
        }
    }
}

/// The files of a site, read and not looked into.
pub(super) struct Files {
    pub(super) list: Vec<Arc<File>>,
    /// The texts that diagnostics point into.
    pub(super) sources: Sources,
    /// What is to be said of what lies there and is no file of the site.
    pub(super) complaints: Vec<Diagnostic>,
    /// How long it took.
    pub(super) stats: Stats,
}

impl Files {
    /// One hash of every file: its path and its bytes. `None` where a file could not be read, or is no part of
    /// the site though it lies there: then two readings cannot be told to be the same.
    pub(super) fn hash(&self) -> Option<ContentHash> {
        let mut hash = HashBuilder::new("files");
        let mut sound = self.complaints.is_empty();
        for file in &self.list {
            hash.part(file.found.path.as_str().as_bytes()).hash(file.content.hash);
            sound &= file.complaints.is_empty();
        }
        sound.then(|| hash.finish())
    }
}

/// Reads a site and checks it.
///
/// # Errors
/// When the site's folder cannot be read at all. What is wrong with its files is told in `diagnostics`.
pub fn load(options: &Options, progress: Progress<'_>) -> Result<Loaded> {
    Ok(look_into(read(options, progress)?, options, Listener::Editor, None, progress))
}

/// Makes a site of the files that were read. With a memory, what it knows is not made again.
pub(super) fn look_into(
    files: Files,
    options: &Options,
    listener: Listener,
    mut memory: Option<&mut Memory>,
    progress: Progress<'_>,
) -> Loaded {
    let Files { list: mut files, sources, complaints: mut diagnostics, mut stats } = files;
    diagnostics.extend(files.iter().flat_map(|file| file.complaints.iter().cloned()));
    let config = configured(&files, options, &mut diagnostics);
    diagnostics.extend(keep_one_municipality(&mut files, &config));
    let own = files.iter().filter(|file| file.found.kind == FileKind::Theme);
    let own = own.map(|file| (file.found.path.clone(), file.id, Arc::clone(&file.content.bytes)));
    let theme = Theme::layered(&config.theme, own);
    diagnostics.extend(theme::stale(&theme));
    let registers = match &mut memory {
        Some(memory) => memory.registers(all_registers(&files), || registers(&files)),
        None => registers(&files),
    };
    let registers = registers.unload(&mut diagnostics);
    let advice = hash_of("advice", &files, [FileKind::Language]).finish();
    let rules = check::LanguageRules::new(&registers.language, &config.levels, listener);
    let rules = match &mut memory {
        Some(memory) => rules.with_words(memory.language_words(advice)),
        None => rules,
    };
    let made = Making::of(&config, advice, &rules, options.today);
    let name = made.name(options.drafts);
    // A preview's memory holds the texts themselves.
    let kept = (listener == Listener::Build && memory.is_none()).then(|| Extracts::load(&options.root, name));
    let Documents { list: documents, told: of_documents } = stats.time(Phase::Parse, || {
        let parsing = Parsing { made, rules: &rules, drafts: options.drafts, extracts: kept.as_ref(), progress };
        documents(&files, parsing, memory.as_deref_mut(), &mut diagnostics)
    });
    let levels = crate::diag::Levels { strict: options.strict, ..config.levels.clone() };
    let parts = Parts {
        form: options.form,
        config,
        documents,
        registers,
        files: site_files(&files),
        today: Some(options.today),
        drafts: options.drafts,
    };
    let settings = hash_of("settings", &files, [FileKind::Config]).finish();
    let (assembled, form) =
        stats.time(Phase::Assemble, || assembling::site(parts, settings, memory.as_deref_mut(), &mut diagnostics));
    let Assembled { mut site, told } = assembled;
    let pictures = stats.time(Phase::Check, || {
        let (told, known) = pictures::look_at(&mut site, options, memory.as_deref().map(Memory::pictures));
        if let Some(memory) = memory.as_deref_mut() {
            memory.keep_pictures(&known);
        }
        diagnostics.extend(told);
        known
    });
    let mut extracts = None;
    let paper = stats.time(Phase::Check, || {
        let held = held_against_registers(&site, memory.as_deref_mut(), kept.as_ref());
        if let Some(kept) = kept {
            extracts = kept.renewed(name, &site, &|row, file| Telling {
                by_itself: of_documents.get(&file).and_then(|range| diagnostics.get(range.clone())).unwrap_or_default(),
                terms: &held[row].terms,
                against: &held[row].told,
            });
        }
        take_over(held, &mut site, &mut diagnostics);
        if let (Some(memory), Some(form)) = (memory.as_deref_mut(), form) {
            memory.keep_assembled(form, Assembled { site: site.clone(), told });
        }
        diagnostics.extend(check::site(&site));
        let printable = Printable::of(&site);
        let paper = memory.as_deref_mut().map(Memory::paper);
        let paper =
            (!printable.pages.is_empty()).then(|| Paper::new(&site, &theme, &printable, &options.root, paper))?;
        diagnostics.extend(paper.preflight(&site, &printable));
        Some(paper)
    });
    let words = words(&site, &theme, memory, &mut diagnostics);
    let mut diagnostics = check::apply_ignores(site.pages.iter().map(|page| &*page.document), diagnostics);
    diagnostics = levels.apply(diagnostics);
    sources.sort(&mut diagnostics);
    Loaded { site, theme, words, sources, paper, pictures, extracts, diagnostics, form, stats }
}

/// Reads the files of a site.
///
/// # Errors
/// When the site's folder cannot be read at all.
pub(super) fn read(options: &Options, progress: Progress<'_>) -> Result<Files> {
    let mut stats = Stats::default();
    let mut complaints = Vec::new();
    let list = stats.time(Phase::Read, || read_all(options, progress, &mut complaints))?;
    let mut sources = Sources::default();
    for file in &list {
        sources.add(file.found.path.clone(), file.text());
    }
    Ok(Files { list, sources, complaints, stats })
}

fn read_all(options: &Options, progress: Progress<'_>, diagnostics: &mut Vec<Diagnostic>) -> Result<Vec<Arc<File>>> {
    let (found, complaints) = source::discover(&options.root, &options.out)?;
    diagnostics.extend(complaints);
    let total = found.len();
    let done = AtomicUsize::new(0);
    let read = found
        .into_par_iter()
        .enumerate()
        .map(|(row, found)| {
            let id = FileId(u32::try_from(row).unwrap_or(u32::MAX));
            let file = File::read(options, found, id);
            progress(Phase::Read, done.fetch_add(1, Ordering::Relaxed) + 1, total);
            Arc::new(file)
        })
        .collect();
    Ok(read)
}

fn configured(files: &[Arc<File>], options: &Options, diagnostics: &mut Vec<Diagnostic>) -> SiteConfig {
    let mut config = one(files, FileKind::Config)
        .map(|file| config::load(file.id, &file.content.text).unload(diagnostics))
        .unwrap_or_default();
    if let Some(base_url) = &options.base_url {
        config.base_url.clone_from(base_url);
    }
    if options.form == Form::Portable {
        // A copy on a disk has no address: what needs one, and what browsers refuse there, follows from that.
        config.base_url.clear();
    }
    config
}

/// Leaves out the files of other municipalities than the site's own; tells of one that has none.
fn keep_one_municipality(files: &mut Vec<Arc<File>>, config: &SiteConfig) -> Option<Diagnostic> {
    let own = config.municipality.as_ref();
    let unknown =
        own.filter(|own| !files.iter().any(|file| file.found.path.municipality() == Some(own.value.as_str())));
    let told = unknown.map(|own| {
        let near = nearest(&own.value, files.iter().filter_map(|file| file.found.path.municipality()));
        Diagnostic::new(code::LOCAL_OVERLAY).arg("id", &own.value).at(own.span).near(near)
    });
    files.retain(|file| file.found.path.municipality().is_none_or(|id| own.is_some_and(|own| own.value == id)));
    told
}

/// Files that pages link to are written under `filer/`, so that none can stand in a page's way.
fn site_files(files: &[Arc<File>]) -> Vec<SiteFile> {
    let assets =
        files.iter().map(|file| &**file).filter(|file| file.found.kind == FileKind::Asset && file.content.readable);
    let file = |file: &File| {
        let path: &RelPath = &file.found.path;
        let rest = path.as_str().split_once('/').map_or(path.as_str(), |(_, rest)| rest);
        let output = OutputPath::new(&format!("filer/{rest}")).ok()?;
        Some(SiteFile { path: path.clone(), hash: file.content.hash, output, picture: None })
    };
    assets.filter_map(file).collect()
}

/// Holds every page against the registers: where it first uses each term, and what it names that is not in them.
fn held_against_registers(site: &Site, memory: Option<&mut Memory>, kept: Option<&Extracts>) -> Vec<Against> {
    let indexes: BTreeMap<Lang, TermIndex> = Lang::ALL
        .into_iter()
        .filter_map(|lang| Some((lang, TermIndex::new(&site.registers.glossary, lang)?)))
        .collect();
    let registers = &site.registers;
    let known = memory.as_deref();
    let found: Vec<(Against, bool)> = site
        .pages
        .par_iter()
        .map(|page| {
            let document = &page.document;
            if let Some(against) = known.and_then(|memory| memory.against(document.file, registers.hash)) {
                return (against, true);
            }
            if let Some((terms, told)) = kept.and_then(|kept| kept.held(document, registers.hash?)) {
                return (Against { terms: terms.into(), told: told.into() }, true);
            }
            let terms = indexes.get(&document.lang).map(|index| index.uses(document, &registers.glossary));
            let told = check::against_registers(document, registers);
            (Against { terms: terms.unwrap_or_default().into(), told: told.into() }, false)
        })
        .collect();
    if let Some(memory) = memory {
        for (page, (against, _)) in site.pages.iter().zip(&found).filter(|(_, (_, is_known))| !is_known) {
            memory.keep_against(page.document.file, site.registers.hash, against);
        }
    }
    found.into_iter().map(|(against, _)| against).collect()
}

/// Gives each page what came of holding it against the registers.
fn take_over(held: Vec<Against>, site: &mut Site, diagnostics: &mut Vec<Diagnostic>) {
    for (page, against) in site.pages.iter_mut().zip(held) {
        // A page that is shared with the round before has them already.
        if !Arc::ptr_eq(&page.terms, &against.terms) {
            Arc::make_mut(page).terms = against.terms;
        }
        diagnostics.extend(against.told.iter().cloned());
    }
}

/// What came of holding a page against the registers.
#[derive(Clone)]
pub(super) struct Against {
    terms: Arc<[TermUse]>,
    told: Arc<[Diagnostic]>,
}

fn words(
    site: &Site,
    theme: &Theme,
    mut memory: Option<&mut Memory>,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<Lang, Arc<UiWords>> {
    let hash = theme.hash_under("i18n");
    let mut words = BTreeMap::new();
    for lang in site.languages() {
        let make = || {
            let (own, complaints) = UiWords::new(theme, lang);
            Diagnosed::new(Arc::new(own), complaints)
        };
        let own = match &mut memory {
            Some(memory) => memory.words(lang, hash, make),
            None => make(),
        };
        words.insert(lang, own.unload(diagnostics));
    }
    words
}

/// The folder where what persists between builds is kept.
pub(super) fn cache_folder(root: &Path) -> std::path::PathBuf {
    root.join(".cache").join("fagverk")
}
