//! From files to a checked site.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::paper::Paper;
use super::pictures::{self, KnownPictures};
use super::{Options, Phase, Progress, Stats};
use crate::base::{ContentHash, HashBuilder, Lang, OutputPath, RelPath, Result, nearest};
use crate::check;
use crate::config::{self, SiteConfig};
use crate::diag::{Diagnosed, Diagnostic, FileId, Severity, Sources, code};
use crate::model::Status;
use crate::parse;
use crate::print::Printable;
use crate::search;
use crate::site::{self, Addressed, Form, Parts, Registers, Site, SiteFile, TermIndex};
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
    /// Everything there is to say, at the site's levels, in order.
    pub diagnostics: Vec<Diagnostic>,
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
struct File {
    found: Found,
    id: FileId,
    content: Content,
}

/// The files of a site, read and not looked into.
pub(super) struct Files {
    list: Vec<File>,
    /// The texts that diagnostics point into.
    pub(super) sources: Sources,
    /// What is to be said of the files as files.
    complaints: Vec<Diagnostic>,
    /// How long it took.
    pub(super) stats: Stats,
}

impl Files {
    /// One hash of every file: its path and its bytes. `None` where a file could not be read, or is no part of
    /// the site though it lies there: then two readings cannot be told to be the same.
    pub(super) fn hash(&self) -> Option<ContentHash> {
        let mut hash = HashBuilder::new("files");
        for file in &self.list {
            hash.part(file.found.path.as_str().as_bytes()).hash(file.content.hash);
        }
        self.complaints.is_empty().then(|| hash.finish())
    }
}

/// Reads a site and checks it.
///
/// # Errors
/// When the site's folder cannot be read at all. What is wrong with its files is told in `diagnostics`.
pub fn load(options: &Options, progress: Progress<'_>) -> Result<Loaded> {
    Ok(look_into(read(options, progress)?, options, progress))
}

/// Makes a site of the files that were read.
pub(super) fn look_into(files: Files, options: &Options, progress: Progress<'_>) -> Loaded {
    let Files { list: mut files, sources, complaints: mut diagnostics, mut stats } = files;
    let config = configured(&files, options, &mut diagnostics);
    diagnostics.extend(keep_one_municipality(&mut files, &config));
    let own = files.iter().filter(|file| file.found.kind == FileKind::Theme);
    let own = own.map(|file| (file.found.path.clone(), file.id, Arc::clone(&file.content.bytes)));
    let theme = Theme::layered(&config.theme, own);
    diagnostics.extend(theme::stale(&theme));
    let registers = registers(&files, config.search_vocabulary, &mut diagnostics);
    let documents = stats.time(Phase::Parse, || documents(&files, &config, options.drafts, progress, &mut diagnostics));
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
    let mut site = stats.time(Phase::Assemble, || {
        let assembling = site::assemble(parts);
        let links = assembling.site().pages.par_iter().map(|page| assembling.resolve(page)).collect();
        assembling.finish(links).unload(&mut diagnostics)
    });
    let pictures = stats.time(Phase::Check, || {
        let (told, known) = pictures::look_at(&mut site, options);
        diagnostics.extend(told);
        known
    });
    let paper = stats.time(Phase::Check, || {
        find_terms(&mut site);
        diagnostics.extend(check::site(&site));
        let printable = Printable::of(&site);
        let paper = (!printable.pages.is_empty()).then(|| Paper::new(&site, &theme, &printable, &options.root))?;
        diagnostics.extend(paper.preflight(&site, &printable));
        Some(paper)
    });
    let words = words(&site, &theme, &mut diagnostics);
    let mut diagnostics = check::apply_ignores(site.pages.iter().map(|page| &page.document), diagnostics);
    diagnostics = levels.apply(diagnostics);
    sources.sort(&mut diagnostics);
    Loaded { site, theme, words, sources, paper, pictures, diagnostics, stats }
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
        let text = match file.found.kind {
            // Template errors point into theme files; pictures are never pointed into.
            FileKind::Theme => String::from_utf8_lossy(&file.content.bytes).into_owned().into(),
            _ => Arc::clone(&file.content.text),
        };
        sources.add(file.found.path.clone(), text);
    }
    Ok(Files { list, sources, complaints, stats })
}

fn read_all(options: &Options, progress: Progress<'_>, diagnostics: &mut Vec<Diagnostic>) -> Result<Vec<File>> {
    let (found, complaints) = source::discover(&options.root, &options.out)?;
    diagnostics.extend(complaints);
    let total = found.len();
    let done = AtomicUsize::new(0);
    let read: Vec<Diagnosed<File>> = found
        .into_par_iter()
        .enumerate()
        .map(|(row, found)| {
            let id = FileId(u32::try_from(row).unwrap_or(u32::MAX));
            let content = source::read(&options.root, &found, id);
            progress(Phase::Read, done.fetch_add(1, Ordering::Relaxed) + 1, total);
            content.map(|content| File { found, id, content })
        })
        .collect();
    Ok(read.into_iter().map(|file| file.unload(diagnostics)).collect())
}

fn configured(files: &[File], options: &Options, diagnostics: &mut Vec<Diagnostic>) -> SiteConfig {
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
fn keep_one_municipality(files: &mut Vec<File>, config: &SiteConfig) -> Option<Diagnostic> {
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

fn one(files: &[File], kind: FileKind) -> Option<&File> {
    files.iter().find(|file| file.found.kind == kind && file.content.readable)
}

fn registers(files: &[File], vocabulary: bool, diagnostics: &mut Vec<Diagnostic>) -> Registers {
    let mut hash = HashBuilder::new("registers");
    let mut text = |kind| {
        let file = one(files, kind);
        hash.hash(file.map_or(ContentHash::of(&[]), |file| file.content.hash));
        file.map(|file| (file.id, &*file.content.text))
    };
    let glossary = text(FileKind::Glossary).map(|(id, text)| parse::glossary(id, text).unload(diagnostics));
    let law = text(FileKind::Law).map(|(id, text)| parse::law_book(id, text).unload(diagnostics));
    let helplines = text(FileKind::Helplines).map(|(id, text)| parse::helplines(id, text).unload(diagnostics));
    let mut helplines = helplines.unwrap_or_default();
    if let Some((id, text)) = text(FileKind::LocalHelplines) {
        helplines.lay_over(parse::helplines(id, text).unload(diagnostics));
    }
    let bibliography = text(FileKind::Sources).map(|(id, text)| parse::bibliography(id, text).unload(diagnostics));
    // The program's own vocabulary first; what its file says cannot be wrong, and a test reads it.
    let mut search = parse::search_words(FileId(0), search::VOCABULARY).value;
    if !vocabulary {
        // A site of another field; small words are small words there too.
        search.related.clear();
    }
    if let Some(file) = one(files, FileKind::SearchWords) {
        search.extend(parse::search_words(file.id, &file.content.text).unload(diagnostics));
    }
    Registers {
        glossary: glossary.unwrap_or_default(),
        law: law.unwrap_or_default(),
        helplines,
        bibliography: bibliography.unwrap_or_default(),
        hash: Some(hash.finish()),
        search,
    }
}

fn documents(
    files: &[File],
    config: &SiteConfig,
    drafts: bool,
    progress: Progress<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Addressed> {
    let pages = files.iter().filter(|file| file.content.readable);
    let pages: Vec<(&File, parse::PageKind)> = pages
        .filter_map(|file| match file.found.kind {
            FileKind::Page(kind) => Some((file, kind)),
            _ => None,
        })
        .collect();
    let options = parse::Options { lang: config.default_lang(), allow_html: config.allow_html };
    let (total, done) = (pages.len(), AtomicUsize::new(0));
    let parsed: Vec<Diagnosed<Addressed>> = pages
        .par_iter()
        .map(|(file, kind)| {
            let source = parse::Source {
                file: file.id,
                path: &file.found.path,
                text: &file.content.text,
                hash: file.content.hash,
                kind: *kind,
            };
            let mut parsed = parse::parse(source, options);
            parsed.diagnostics.extend(check::document(&parsed.value));
            // A draft that is not built must not stand in the way of the pages that are.
            if parsed.value.meta.status == Status::Draft && !drafts {
                parsed.diagnostics.clear();
            }
            progress(Phase::Parse, done.fetch_add(1, Ordering::Relaxed) + 1, total);
            let Diagnosed { value, mut diagnostics } = parsed;
            Diagnosed::new(site::address(value, options.lang, &mut diagnostics), diagnostics)
        })
        .collect();
    parsed.into_iter().map(|document| document.unload(diagnostics)).collect()
}

/// Files that pages link to are written under `filer/`, so that none can stand in a page's way.
fn site_files(files: &[File]) -> Vec<SiteFile> {
    let assets = files.iter().filter(|file| file.found.kind == FileKind::Asset && file.content.readable);
    let file = |file: &File| {
        let path: &RelPath = &file.found.path;
        let rest = path.as_str().split_once('/').map_or(path.as_str(), |(_, rest)| rest);
        let output = OutputPath::new(&format!("filer/{rest}")).ok()?;
        Some(SiteFile { path: path.clone(), hash: file.content.hash, output, picture: None })
    };
    assets.filter_map(file).collect()
}

/// Finds where each page first uses each term.
fn find_terms(site: &mut Site) {
    let indexes: BTreeMap<Lang, TermIndex> = Lang::ALL
        .into_iter()
        .filter_map(|lang| Some((lang, TermIndex::new(&site.registers.glossary, lang)?)))
        .collect();
    if indexes.is_empty() {
        return;
    }
    let glossary = &site.registers.glossary;
    site.pages.par_iter_mut().for_each(|page| {
        if let Some(index) = indexes.get(&page.document.lang) {
            page.terms = index.uses(&page.document, glossary);
        }
    });
}

fn words(site: &Site, theme: &Theme, diagnostics: &mut Vec<Diagnostic>) -> BTreeMap<Lang, Arc<UiWords>> {
    let mut words = BTreeMap::new();
    for lang in site.languages() {
        let (own, complaints) = UiWords::new(theme, lang);
        diagnostics.extend(complaints);
        words.insert(lang, Arc::new(own));
    }
    words
}

/// The folder where what persists between builds is kept.
pub(super) fn cache_folder(root: &Path) -> std::path::PathBuf {
    root.join(".cache").join("fagverk")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_programs_own_search_words_can_be_read() {
        let words = parse::search_words(FileId(0), search::VOCABULARY);
        assert!(words.diagnostics.is_empty(), "{:?}", words.diagnostics);
        assert!(!words.value.related.is_empty() && !words.value.stop.is_empty());
    }
}
