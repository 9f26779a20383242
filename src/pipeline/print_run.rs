//! Prints by itself what was asked for: `fagverk pack`.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::paper::Paper;
use super::printing::{Shop, of_page, once, wanted};
use super::{Loaded, Options, Phase, Progress, Stats, load};
use crate::base::{Date, Error, Result, nearest};
use crate::check;
use crate::diag::{Diagnostic, Sources};
use crate::model::{Clock, Edition, Kind, Target};
use crate::print::{Order, Printable, Settings, judge};
use crate::program::Changes;
use crate::site::{NameSpace, PageId, Site};
use crate::view::Builder;

/// What is to be printed by itself, and what it is to say.
#[derive(Clone, Debug, Default)]
pub struct PrintRequest {
    /// The pages: slugs, `pack:slug` and its like, or paths of files.
    pub pages: Vec<String>,
    /// True for every pack.
    pub all: bool,
    /// The editions; empty for those the page asks for.
    pub editions: Vec<Edition>,
    /// How many come.
    pub participants: Option<u32>,
    /// When it starts.
    pub start: Option<Clock>,
    /// The day it is used.
    pub date: Option<Date>,
    /// Where.
    pub place: String,
    /// Who leads it.
    pub facilitator: String,
    /// Whose it is, instead of what the settings say.
    pub municipality: Option<String>,
    /// The bytes of a logo, instead of what the settings say.
    pub logo: Option<Vec<u8>>,
    /// True for printers without colours.
    pub bw: bool,
    /// True gives the data that the theme draws, too.
    pub data: bool,
}

/// A file that was printed.
#[derive(Clone, Debug)]
pub struct Printed {
    /// Its name.
    pub name: String,
    /// How many bytes.
    pub bytes: usize,
    /// How many pages; 0 for data.
    pub pages: usize,
}

/// What came of printing by itself.
pub struct PrintRun {
    /// The texts that diagnostics point into.
    pub sources: Sources,
    /// Everything there is to say.
    pub diagnostics: Vec<Diagnostic>,
    /// What was printed; `None` when errors of the site stood in the way.
    pub printed: Option<Vec<Printed>>,
    /// How long the phases took.
    pub stats: Stats,
}

/// Prints by itself what was asked for. Each finished file is given to `put`.
///
/// # Errors
/// When the site cannot be read, a page is not known, or `put` fails. What is wrong with the site's files is told in
/// `diagnostics`.
pub fn print(
    options: &Options,
    request: &PrintRequest,
    progress: Progress<'_>,
    put: &(dyn Fn(&str, &[u8]) -> Result<()> + Sync),
) -> Result<PrintRun> {
    let mut loaded = load::load(options, progress)?;
    if loaded.has_errors() {
        let Loaded { sources, diagnostics, stats, .. } = loaded;
        return Ok(PrintRun { sources, diagnostics, printed: None, stats });
    }
    let mut stats = std::mem::take(&mut loaded.stats);
    let pages = pages(&loaded.site, request)?;
    let printable = Printable::only(&loaded.site, pages.iter().copied());
    let paper = Paper::new(&loaded.site, &loaded.theme, &printable, &options.root, None);
    let settings = settings(&loaded.site, &paper, request)?;
    let orders: Vec<Order> = pages
        .iter()
        .flat_map(|page| {
            let editions =
                if request.editions.is_empty() { wanted(&loaded.site, *page) } else { request.editions.clone() };
            of_page(&loaded.site, *page, &editions)
        })
        .collect();
    let builder = Builder::new(&loaded.site, &loaded.words);
    let shop = Shop::new(&loaded, &builder, &paper, &settings, options);
    let (total, done) = (orders.len(), AtomicUsize::new(0));
    let run = |order: &Order| -> Result<(Vec<Printed>, Vec<Diagnostic>)> {
        let result = shop.print_one(*order, request.data, put);
        progress(Phase::Print, done.fetch_add(1, Ordering::Relaxed) + 1, total);
        result
    };
    let results: Vec<_> = stats.time(Phase::Print, || orders.par_iter().map(run).collect());
    let (mut printed, mut found) = (Vec::new(), paper.preflight(&loaded.site, &printable));
    let other = Changes { start: request.start, participants: request.participants, ..Changes::default() };
    let told = pages.iter().flat_map(|page| check::changed_day(&loaded.site, loaded.site.page(*page), &other));
    let told: Vec<Diagnostic> = told.collect();
    for result in results {
        let (files, problems) = result?;
        printed.extend(files);
        found.extend(problems);
    }
    let mut diagnostics = std::mem::take(&mut loaded.diagnostics);
    let found = check::apply_ignores(pages.iter().map(|page| &*loaded.site.page(*page).document), found);
    diagnostics.extend(loaded.site.config.levels.apply(found));
    diagnostics.extend(told);
    once(&mut diagnostics);
    loaded.sources.sort(&mut diagnostics);
    Ok(PrintRun { sources: loaded.sources, diagnostics, printed: Some(printed), stats })
}

/// The pages a request names.
fn pages(site: &Site, request: &PrintRequest) -> Result<Vec<PageId>> {
    let packs = || site.pages.iter().filter(|page| matches!(page.document.kind, Kind::Pack(_)));
    let mut pages: Vec<PageId> = if request.all { packs().map(|page| page.id).collect() } else { Vec::new() };
    if !request.all && request.pages.is_empty() {
        // A site with one pack has no other to mean.
        pages = packs().map(|page| page.versions.first().copied().unwrap_or(page.id)).collect();
        pages.dedup();
        if pages.len() != 1 {
            return Err(Error::WhichPage(packs().map(|page| page.slug.clone()).collect()));
        }
    }
    for name in &request.pages {
        let found = page(site, name).ok_or_else(|| {
            let spaces = [NameSpace::Pack, NameSpace::Exercise, NameSpace::Guide];
            let near = nearest(name, spaces.into_iter().flat_map(|space| site.slugs(space)));
            Error::NoPage { name: name.clone(), near: near.map(str::to_owned) }
        })?;
        if !pages.contains(&found) {
            pages.push(found);
        }
    }
    Ok(pages)
}

/// The page with this name: a pack before an exercise before a guide.
fn page(site: &Site, name: &str) -> Option<PageId> {
    let lang = site.config.default_lang();
    let slug = name.trim_end_matches('/').rsplit('/').next().unwrap_or(name).trim_end_matches(".md");
    let spaces = [NameSpace::Pack, NameSpace::Exercise, NameSpace::Guide];
    let by_slug = || spaces.into_iter().find_map(|space| site.by_slug(space, slug, lang));
    match Target::parse(name) {
        Target::Named { .. } => site.named(name, lang),
        _ => site.named(name, lang).or_else(by_slug),
    }
}

fn settings(site: &Site, paper: &Paper, request: &PrintRequest) -> Result<Settings> {
    let usual = paper.settings(site);
    let logo = match &request.logo {
        Some(bytes) => match judge(bytes.clone()) {
            (Some(picture), _) => Some(picture),
            (None, _) => return Err(Error::NoPicture),
        },
        None => usual.logo,
    };
    Ok(Settings {
        participants: request.participants,
        start: request.start,
        date: request.date,
        place: request.place.clone(),
        facilitator: request.facilitator.clone(),
        municipality: request.municipality.clone().unwrap_or(usual.municipality),
        logo,
        bw: request.bw || usual.bw,
    })
}
