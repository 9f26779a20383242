//! From files to a checked site.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::memory::Memory;
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
use crate::site::{self, Addressed, Assembling, Form, PageLinks, Parts, Registers, Site, SiteFile, TermIndex, TermUse};
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
    Ok(look_into(read(options, progress)?, options, None, progress))
}

/// Makes a site of the files that were read. With a memory, what it knows is not made again.
pub(super) fn look_into(
    files: Files,
    options: &Options,
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
        Some(memory) => memory
            .registers(all_registers(&files, config.search_vocabulary), || registers(&files, config.search_vocabulary)),
        None => registers(&files, config.search_vocabulary),
    };
    let registers = registers.unload(&mut diagnostics);
    let rules = check::LanguageRules::new(&registers.language, &config.levels);
    let documents = stats.time(Phase::Parse, || {
        let parsing =
            Parsing { made: Making::of(&config, &files, &rules), rules: &rules, drafts: options.drafts, progress };
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
    let mut site = stats.time(Phase::Assemble, || {
        let world = memory.as_ref().map(|memory| memory.world(&parts));
        let assembling = site::assemble(parts);
        let links = resolved(&assembling, world, memory.as_deref_mut());
        assembling.finish(links).unload(&mut diagnostics)
    });
    let pictures = stats.time(Phase::Check, || {
        let (told, known) = pictures::look_at(&mut site, options, memory.as_deref().map(Memory::pictures));
        if let Some(memory) = memory.as_deref_mut() {
            memory.keep_pictures(&known);
        }
        diagnostics.extend(told);
        known
    });
    let paper = stats.time(Phase::Check, || {
        hold_against_registers(&mut site, memory.as_deref_mut(), &mut diagnostics);
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

fn one(files: &[Arc<File>], kind: FileKind) -> Option<&File> {
    files.iter().map(|file| &**file).find(|file| file.found.kind == kind && file.content.readable)
}

/// The files of the registers that pages are made from, in a fixed order.
const REGISTERS: [FileKind; 5] =
    [FileKind::Glossary, FileKind::Law, FileKind::Helplines, FileKind::LocalHelplines, FileKind::Sources];

/// The hash of what pages read of the registers.
fn registers_hash(files: &[Arc<File>]) -> ContentHash {
    hash_of("registers", files, REGISTERS).finish()
}

/// The hash of everything that [`registers`] reads.
fn all_registers(files: &[Arc<File>], vocabulary: bool) -> ContentHash {
    let mut hash =
        hash_of("all registers", files, REGISTERS.into_iter().chain([FileKind::SearchWords, FileKind::Language]));
    hash.part(&[u8::from(vocabulary)]).finish()
}

fn hash_of(salt: &str, files: &[Arc<File>], kinds: impl IntoIterator<Item = FileKind>) -> HashBuilder {
    let mut hash = HashBuilder::new(salt);
    for kind in kinds {
        hash.hash(one(files, kind).map_or(ContentHash::of(&[]), |file| file.content.hash));
    }
    hash
}

fn registers(files: &[Arc<File>], vocabulary: bool) -> Diagnosed<Arc<Registers>> {
    let mut diagnostics = Vec::new();
    let text = |kind| one(files, kind).map(|file| (file.id, &*file.content.text));
    let [glossary, law, helplines, local, sources] = REGISTERS.map(text);
    let glossary = glossary.map(|(id, text)| parse::glossary(id, text).unload(&mut diagnostics));
    let law = law.map(|(id, text)| parse::law_book(id, text).unload(&mut diagnostics));
    let helplines = helplines.map(|(id, text)| parse::helplines(id, text).unload(&mut diagnostics));
    let mut helplines = helplines.unwrap_or_default();
    if let Some((id, text)) = local {
        helplines.lay_over(parse::helplines(id, text).unload(&mut diagnostics));
    }
    let bibliography = sources.map(|(id, text)| parse::bibliography(id, text).unload(&mut diagnostics));
    let own = one(files, FileKind::Language).map(|file| (file.id, file.content.text.as_str()));
    // The program's own vocabulary first; what its file says cannot be wrong, and a test reads it.
    let mut search = parse::search_words(FileId(0), search::VOCABULARY).value;
    if !vocabulary {
        // A site of another field; small words are small words there too.
        search.related.clear();
    }
    if let Some(file) = one(files, FileKind::SearchWords) {
        search.extend(parse::search_words(file.id, &file.content.text).unload(&mut diagnostics));
    }
    let registers = Registers {
        language: parse::language(own).unload(&mut diagnostics),
        glossary: glossary.unwrap_or_default(),
        law: law.unwrap_or_default(),
        helplines,
        bibliography: bibliography.unwrap_or_default(),
        hash: Some(registers_hash(files)),
        search,
    };
    Diagnosed::new(Arc::new(registers), diagnostics)
}

/// What a parsed and checked document depends on beside its own file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Making {
    options: parse::Options,
    /// What the advice on language is made from.
    advice: ContentHash,
}

impl Making {
    fn of(config: &SiteConfig, files: &[Arc<File>], rules: &check::LanguageRules<'_>) -> Self {
        let mut advice = hash_of("advice", files, [FileKind::Language]);
        Self {
            options: parse::Options { lang: config.default_lang(), allow_html: config.allow_html },
            advice: advice.part(&[u8::from(rules.wanted())]).finish(),
        }
    }
}

/// How documents are made.
#[derive(Clone, Copy)]
struct Parsing<'a> {
    made: Making,
    rules: &'a check::LanguageRules<'a>,
    drafts: bool,
    progress: Progress<'a>,
}

fn documents(
    files: &[Arc<File>],
    parsing: Parsing<'_>,
    memory: Option<&mut Memory>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Addressed> {
    let pages = files.iter().map(|file| &**file).filter(|file| file.content.readable);
    let pages: Vec<(&File, parse::PageKind)> = pages
        .filter_map(|file| match file.found.kind {
            FileKind::Page(kind) => Some((file, kind)),
            _ => None,
        })
        .collect();
    let (total, done) = (pages.len(), AtomicUsize::new(0));
    let known = memory.as_deref();
    let parsed: Vec<(Diagnosed<Addressed>, bool)> = pages
        .par_iter()
        .map(|(file, kind)| {
            let known = known.and_then(|memory| memory.document(file.id, file.content.hash, parsing.made));
            let is_known = known.is_some();
            let parsed = known.unwrap_or_else(|| document(file, *kind, parsing));
            (parsing.progress)(Phase::Parse, done.fetch_add(1, Ordering::Relaxed) + 1, total);
            (parsed, is_known)
        })
        .collect();
    if let Some(memory) = memory {
        for ((parsed, _), (file, _)) in parsed.iter().zip(&pages).filter(|((_, is_known), _)| !is_known) {
            memory.keep(file.content.hash, parsing.made, parsed);
        }
    }
    parsed.into_iter().map(|(document, _)| document.unload(diagnostics)).collect()
}

/// Parses a file, checks it by itself and gives it its address.
fn document(file: &File, kind: parse::PageKind, parsing: Parsing<'_>) -> Diagnosed<Addressed> {
    let source = parse::Source {
        file: file.id,
        path: &file.found.path,
        text: &file.content.text,
        hash: file.content.hash,
        kind,
    };
    let mut parsed = parse::parse(source, parsing.made.options);
    parsed.diagnostics.extend(check::document(&parsed.value, parsing.rules));
    // A draft that is not built must not stand in the way of the pages that are.
    if parsed.value.meta.status == Status::Draft && !parsing.drafts {
        parsed.diagnostics.clear();
    }
    let Diagnosed { value, mut diagnostics } = parsed;
    Diagnosed::new(site::address(value, parsing.made.options.lang, &mut diagnostics), diagnostics)
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

/// What the links of every page lead to, in the pages' order.
fn resolved(assembling: &Assembling, world: Option<ContentHash>, memory: Option<&mut Memory>) -> Vec<PageLinks> {
    let pages = &assembling.site().pages;
    let known = memory.as_deref();
    let links: Vec<(PageLinks, bool)> = pages
        .par_iter()
        .map(|page| {
            let links = known.and_then(|memory| memory.links(page.document.file, world));
            let is_known = links.is_some();
            (links.unwrap_or_else(|| assembling.resolve(page)), is_known)
        })
        .collect();
    if let Some(memory) = memory {
        for (page, (links, _)) in pages.iter().zip(&links).filter(|(_, (_, is_known))| !is_known) {
            memory.keep_links(page.document.file, world, links);
        }
    }
    links.into_iter().map(|(links, _)| links).collect()
}

/// Holds every page against the registers: where it first uses each term, and what it names that is not in them.
fn hold_against_registers(site: &mut Site, memory: Option<&mut Memory>, diagnostics: &mut Vec<Diagnostic>) {
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
            let terms = indexes.get(&document.lang).map(|index| index.uses(document, &registers.glossary));
            let told = check::against_registers(document, registers);
            (Against { terms: terms.unwrap_or_default(), told: told.into() }, false)
        })
        .collect();
    if let Some(memory) = memory {
        for (page, (against, _)) in site.pages.iter().zip(&found).filter(|(_, (_, is_known))| !is_known) {
            memory.keep_against(page.document.file, site.registers.hash, against);
        }
    }
    for (page, (against, _)) in site.pages.iter_mut().zip(found) {
        page.terms = against.terms;
        diagnostics.extend(against.told.iter().cloned());
    }
}

/// What came of holding a page against the registers.
#[derive(Clone)]
pub(super) struct Against {
    terms: Vec<TermUse>,
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
            (Arc::new(own), complaints)
        };
        let (own, complaints) = match &mut memory {
            Some(memory) => memory.words(lang, hash, make),
            None => make(),
        };
        diagnostics.extend(complaints);
        words.insert(lang, own);
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
