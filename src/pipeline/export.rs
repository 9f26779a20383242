//! Writes the site's search for another engine: its pages are read twice, once for their words and once for their
//! documents, and no more than a few of them are held at a time.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::registers::language;
use super::search::named;
use super::{Options, Phase, Progress, Stats, load, recipe};
use crate::base::{Lang, OutputPath, Result};
use crate::check::Listener;
use crate::diag::{Diagnostic, Sources};
use crate::emit::{self, Stage, Summary};
use crate::search::{self, About, Counted, Cuts, Document, Exported, Ids, Parts, Service, Words};
use crate::view::{Builder, SearchItem, SearchPage};

/// So many pages are read beside one another.
const PAGES: usize = 256;
/// So many words are cut beside one another.
const WORDS: usize = 4096;

/// What came of an export.
pub struct SearchExport {
    /// The texts that diagnostics point into.
    pub sources: Sources,
    /// Everything there is to say.
    pub diagnostics: Vec<Diagnostic>,
    /// What was written, by language; `None` when errors of the site stood in the way and nothing was touched.
    pub written: Option<(Summary, Vec<Exported>)>,
    /// How long the phases took.
    pub stats: Stats,
}

/// Writes what an engine needs to answer for this site into the output folder.
///
/// # Errors
/// When the disk refuses. What is wrong with the site's files is told in `diagnostics`, and then nothing is written.
pub fn export_search(options: &Options, service: Service, progress: Progress<'_>) -> Result<SearchExport> {
    let files = load::read(options, progress)?;
    let mut loaded = load::look_into(files, options, Listener::Build, None, progress);
    let mut stats = std::mem::take(&mut loaded.stats);
    let written = if loaded.has_errors() {
        None
    } else {
        let stage = emit::open_with_cache(&options.out, &load::cache_folder(&options.root))?;
        let builder = Builder::new(&loaded.site, &loaded.words);
        let exported = stats.time(Phase::Render, || write_all(&builder, service, &stage, progress))?;
        Some((stats.time(Phase::Emit, || stage.commit())?, exported))
    };
    Ok(SearchExport { sources: loaded.sources, diagnostics: loaded.diagnostics, written, stats })
}

fn write_all(builder: &Builder<'_>, service: Service, stage: &Stage, progress: Progress<'_>) -> Result<Vec<Exported>> {
    let put = |path: &str, bytes: &[u8]| {
        let path = OutputPath::new(path).expect("a plain path of our own");
        stage.put(&path, recipe::bytes(bytes), bytes)
    };
    let mut exported = Vec::new();
    let site = builder.site();
    for lang in site.languages() {
        let items = builder.search_items(lang);
        if !items.is_empty() {
            let one = Exporting::of(builder, service, lang, &items);
            exported.push(one.write(&put, progress)?);
        }
    }
    for (path, bytes) in search::common_files(service, &site.config.base_url, &exported) {
        put(&path, &bytes)?;
    }
    Ok(exported)
}

/// The export of one language.
struct Exporting<'a> {
    builder: &'a Builder<'a>,
    service: Service,
    lang: Lang,
    items: &'a [SearchItem],
    words: Words,
    cuts: Cuts,
    /// The searches that each row of the items answers.
    bets: BTreeMap<u32, Vec<String>>,
}

impl<'a> Exporting<'a> {
    fn of(builder: &'a Builder<'a>, service: Service, lang: Lang, items: &'a [SearchItem]) -> Self {
        let language = language(builder.site(), lang);
        let count = |items: &[SearchItem]| {
            let pages: Vec<SearchPage> = items.iter().filter_map(|item| builder.search_page(*item, lang)).collect();
            Counted::of(&pages, &language, lang)
        };
        let counted = items.par_chunks(PAGES).map(count).reduce(Counted::default, Counted::and);
        let met = counted.stems_met(&language, lang);
        let words = counted.words();
        let cut = words.par_chunks(WORDS).map(|words| Counted::cut(words, &language, &met, lang));
        let cuts = cut.reduce(Cuts::new, |mut all, more| {
            all.extend(more);
            all
        });
        let pages = named(builder, items, lang);
        let mut bets: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        for bet in &language.words.best_bets {
            if let Some(row) = pages.get(bet.page.value.trim_matches('/')) {
                bets.entry(*row).or_default().extend(bet.queries.iter().map(|query| query.to_lowercase()));
            }
        }
        let words = Words::of(&language, lang, &cuts);
        Self { builder, service, lang, items, words, cuts, bets }
    }

    fn write(&self, put: &dyn Fn(&str, &[u8]) -> Result<()>, progress: Progress<'_>) -> Result<Exported> {
        let mut put_part = |path: &str, bytes: &[u8]| put(path, bytes);
        let mut parts = Parts::new(self.service, self.lang, &mut put_part);
        let (mut ids, mut pages, mut firsts) = (Ids::default(), 0, BTreeMap::new());
        for (chunk, items) in self.items.chunks(PAGES).enumerate() {
            let made: Vec<Option<Vec<Document>>> =
                items.par_iter().enumerate().map(|(row, item)| self.documents(chunk * PAGES + row, *item)).collect();
            for mut documents in made.into_iter().flatten() {
                ids.give(&mut documents);
                pages += 1;
                for document in &documents {
                    document.bets().iter().for_each(|query| {
                        firsts.entry(query.clone()).or_insert_with(|| document.id().to_owned());
                    });
                    parts.add(document)?;
                }
            }
            progress(Phase::Render, (chunk * PAGES + items.len()).min(self.items.len()), self.items.len());
        }
        let documents = parts.finish()?;
        for (path, bytes) in search::language_files(self.service, &self.words, &firsts) {
            put(&path, &bytes)?;
        }
        Ok(Exported { lang: self.lang, documents, pages })
    }

    fn documents(&self, row: usize, item: SearchItem) -> Option<Vec<Document>> {
        let page = self.builder.search_page(item, self.lang)?;
        let bets = u32::try_from(row).ok().and_then(|row| self.bets.get(&row)).map_or(&[][..], Vec::as_slice);
        let base_url = &self.builder.site().config.base_url;
        Some(search::documents(&page, bets, About { base_url, lang: self.lang, cuts: &self.cuts }))
    }
}
