//! Prints editions: as downloads beside the pages of a build, and one by one for `fagverk pack`.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rayon::prelude::*;

use super::paper::{self, Known, Paper, of_theme, told};
use super::{Loaded, Options, Phase, Progress, Stats, load};
use crate::base::{ContentHash, Date, Error, Lang, OutputPath, Result, nearest};
use crate::diag::{Diagnostic, Severity, Sources, Span, code};
use crate::emit::{Recall, Stage};
use crate::model::{Clock, Edition, Kind, Target};
use crate::print::{Job, Order, Press, Printable, Settings, Sheet, Typeset, fits, judge, sheets};
use crate::site::{NameSpace, PageId, Site};
use crate::theme::Origin;
use crate::view::{Builder, DownloadView};

/// The printed editions of each page.
pub(super) type Downloads = BTreeMap<PageId, Vec<DownloadView>>;

/// What came of printing in a build.
#[derive(Default)]
pub(super) struct Prints {
    /// What can be downloaded.
    pub downloads: Downloads,
    /// What there is to say.
    pub diagnostics: Vec<Diagnostic>,
}

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

/// Prints what a build offers beside its pages. What is unchanged is neither set nor written.
pub(super) fn downloads(loaded: &Loaded, stage: &Stage, options: &Options, progress: Progress<'_>) -> Result<Prints> {
    let orders = orders(&loaded.site);
    let Some(paper) = loaded.paper.as_ref().filter(|_| !orders.is_empty()) else { return Ok(Prints::default()) };
    let settings = paper.settings(&loaded.site);
    let builder = Builder::new(&loaded.site, &loaded.words);
    let shop = Shop::new(loaded, &builder, paper, &settings, options);
    let recall = Recall::load(&load::cache_folder(&options.root), "print");
    let (total, done) = (orders.len(), AtomicUsize::new(0));
    let results: Vec<Result<Result<Made, Vec<Diagnostic>>>> = orders
        .par_iter()
        .map(|order| {
            let result = shop.stage_one(*order, stage, &recall);
            progress(Phase::Print, done.fetch_add(1, Ordering::Relaxed) + 1, total);
            result
        })
        .collect();
    let (mut prints, mut lines) = (Prints::default(), BTreeMap::new());
    for (order, result) in orders.into_iter().zip(results) {
        match result? {
            Err(problems) => prints.diagnostics.extend(problems),
            Ok(made) => {
                prints.diagnostics.extend(made.diagnostics);
                lines.insert(made.recipe, made.known.text());
                if made.known.pages == 0 {
                    continue;
                }
                prints.downloads.entry(order.page).or_default().push(shop.view(order, &made.known));
            }
        }
    }
    recall.keep(&lines);
    prints.diagnostics = loaded.site.config.levels.apply(prints.diagnostics);
    once(&mut prints.diagnostics);
    Ok(prints)
}

/// One fault of a theme is found in every file it draws: it is told once.
fn once(diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = Vec::new();
    diagnostics.retain(|problem| {
        let reason: Vec<_> = problem.args().iter().filter(|(name, _)| *name == "reason").cloned().collect();
        let key = (problem.span, problem.message_id(), reason);
        let fresh = problem.code != code::PRINT_THEME || !seen.contains(&key);
        seen.push(key);
        fresh
    });
}

/// What a build prints, in page order.
fn orders(site: &Site) -> Vec<Order> {
    let config = &site.config.print;
    let mut orders = Vec::new();
    for page in &site.pages {
        let editions = match &page.document.kind {
            Kind::Pack(_) => config.packs.clone().unwrap_or_else(|| wanted(site, page.id)),
            Kind::Exercise(_) => config.exercises.clone(),
            Kind::Guide => config.guides.clone(),
            Kind::Page | Kind::Section => Vec::new(),
        };
        orders.extend(of_page(site, page.id, &editions));
    }
    orders
}

/// The editions a page asks for: those its pack names, or all that fit.
fn wanted(site: &Site, page: PageId) -> Vec<Edition> {
    let named = match &site.page(page).document.kind {
        Kind::Pack(pack) => pack.editions.iter().map(|edition| edition.value).collect(),
        _ => Vec::new(),
    };
    if named.is_empty() { Edition::all().collect() } else { named }
}

fn of_page(site: &Site, page: PageId, editions: &[Edition]) -> Vec<Order> {
    let kind = &site.page(page).document.kind;
    let fitting = Edition::all().filter(|edition| editions.contains(edition) && fits(*edition, kind));
    fitting
        .flat_map(|edition| sheets(edition).iter().map(move |sheet| Order { page, edition, sheet: *sheet }))
        .collect()
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
    let paper = Paper::new(&loaded.site, &loaded.theme, &printable, &options.root);
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
    for result in results {
        let (files, problems) = result?;
        printed.extend(files);
        found.extend(problems);
    }
    let mut diagnostics = std::mem::take(&mut loaded.diagnostics);
    let found = crate::check::apply_ignores(pages.iter().map(|page| &loaded.site.page(*page).document), found);
    diagnostics.extend(loaded.site.config.levels.apply(found));
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

/// A PDF that stands in its place.
struct Made {
    recipe: ContentHash,
    known: Known,
    diagnostics: Vec<Diagnostic>,
}

/// Prints orders of one site.
struct Shop<'a> {
    loaded: &'a Loaded,
    press: Press<'a>,
    options: &'a Options,
}

impl<'a> Shop<'a> {
    fn new(
        loaded: &'a Loaded,
        builder: &'a Builder<'a>,
        paper: &'a Paper,
        settings: &'a Settings,
        options: &'a Options,
    ) -> Self {
        let press = Press::new(builder, &loaded.theme, &paper.ink, &paper.album, settings);
        Self { loaded, press, options }
    }

    /// Makes sure that an order's PDF stands in the output; of no pages when there is nothing to print.
    fn stage_one(&self, order: Order, stage: &Stage, recall: &Recall) -> Result<Result<Made, Vec<Diagnostic>>> {
        let press = &self.press;
        let recipe = paper::recipe(press.recipe(order));
        let path = self.path(order);
        let known = recall.get(recipe).and_then(Known::of);
        // That an edition has nothing in it is remembered as well.
        if known.as_ref().is_some_and(|known| known.pages == 0) {
            return Ok(Ok(Made { recipe, known: Known::default(), diagnostics: Vec::new() }));
        }
        if let Some(known) = known.filter(|_| stage.is_current(&path, recipe)) {
            let cards = if known.misfits.is_empty() {
                Vec::new()
            } else {
                press.job(order).map_or_else(Vec::new, |job| job.cards)
            };
            let diagnostics = self.misfits(order, &cards, &known);
            return Ok(Ok(Made { recipe, known, diagnostics }));
        }
        let Some(job) = press.job(order) else {
            return Ok(Ok(Made { recipe, known: Known::default(), diagnostics: Vec::new() }));
        };
        let (set, mut diagnostics) = match self.set(order, &job) {
            Ok(set) => set,
            Err(problems) => return Ok(Err(problems)),
        };
        stage.put(&path, recipe, &set.pdf)?;
        let known = known_of(&set);
        diagnostics.extend(self.misfits(order, &job.cards, &known));
        Ok(Ok(Made { recipe, known, diagnostics }))
    }

    fn print_one(
        &self,
        order: Order,
        data: bool,
        put: &(dyn Fn(&str, &[u8]) -> Result<()> + Sync),
    ) -> Result<(Vec<Printed>, Vec<Diagnostic>)> {
        let press = &self.press;
        let Some(job) = press.job(order) else { return Ok((Vec::new(), Vec::new())) };
        let name = press.file_name(order);
        let mut printed = Vec::new();
        if let Some(json) = job.request.files.get("/data/pack.json").filter(|_| data && order.sheet != Sheet::Imposed) {
            let name = name.replace(".pdf", ".json");
            put(&name, json)?;
            printed.push(Printed { name, bytes: json.len(), pages: 0 });
        }
        match self.set(order, &job) {
            Ok((set, mut diagnostics)) => {
                put(&name, &set.pdf)?;
                printed.push(Printed { name, bytes: set.pdf.len(), pages: set.pages });
                diagnostics.extend(self.misfits(order, &job.cards, &known_of(&set)));
                Ok((printed, diagnostics))
            }
            Err(problems) => Ok((printed, problems)),
        }
    }

    /// Sets an order, and what the theme warned of.
    fn set(&self, order: Order, job: &Job) -> Result<(Typeset, Vec<Diagnostic>), Vec<Diagnostic>> {
        let limit = Duration::from_secs(u64::from(self.loaded.site.config.print.time_limit));
        let press = &self.press;
        let name = press.file_name(order);
        let theme = &self.loaded.theme;
        let set =
            |request: &_| self.options.typesetter.set(request, limit).map_err(|failure| told(theme, &failure, &name));
        let mut done = set(&job.request)?;
        let mut warnings = std::mem::take(&mut done.warnings);
        if order.sheet == Sheet::Imposed {
            done = set(&press.imposed(order, done.pdf, done.pages))?;
            warnings.append(&mut done.warnings);
        }
        let mut diagnostics = Vec::new();
        for warning in warnings {
            let mut diagnostic = of_theme(theme, &warning, &name);
            // A font that is not there would be replaced by another, and nobody would see why.
            if warning.message.starts_with("unknown font family") {
                return Err(vec![diagnostic.variant("font")]);
            }
            let own = theme.files.get(&warning.file.replace("/theme/", "print/"));
            if own.is_some_and(|file| file.origin != Origin::Builtin) {
                diagnostic.severity = Severity::Warning;
                diagnostics.push(diagnostic);
            }
        }
        Ok((done, diagnostics))
    }

    /// What did not fit: told in every build, also of a PDF that was set long ago.
    fn misfits(&self, order: Order, cards: &[Span], known: &Known) -> Vec<Diagnostic> {
        let fit = |variant| Diagnostic::new(code::PRINT_FIT).variant(variant);
        let cards = known.misfits.iter().filter_map(|id| cards.get(*id));
        let sheet = self.press.label(order.edition, order.sheet, Lang::Nb);
        let mut diagnostics: Vec<Diagnostic> = cards.map(|span| fit("card").arg("sheet", &sheet).at(*span)).collect();
        let page = self.loaded.site.page(order.page);
        if let (Edition::RunSheet, Kind::Pack(pack)) = (order.edition, &page.document.kind) {
            // A series has a sheet for each meeting.
            let meetings = self.loaded.site.day(page, pack).meetings().len();
            if known.pages > meetings {
                let found = fit("run-sheet").arg("pages", known.pages).arg("meetings", meetings);
                diagnostics.push(found.at(page.document.place()));
            }
        }
        diagnostics
    }

    fn path(&self, order: Order) -> OutputPath {
        let route = &self.loaded.site.page(order.page).route;
        let path = format!("{}{}", route.as_str(), self.press.file_name(order));
        OutputPath::new(&path).expect("a route and a plain name")
    }

    fn view(&self, order: Order, known: &Known) -> DownloadView {
        let press = &self.press;
        let lang = self.loaded.site.page(order.page).document.lang;
        DownloadView {
            edition: order.edition.name(),
            label: press.label(order.edition, order.sheet, lang),
            href: press.file_name(order),
            size: size(known.bytes, lang),
            bytes: known.bytes,
            pages: known.pages,
            print_only: order.sheet == Sheet::Imposed,
        }
    }
}

fn known_of(set: &Typeset) -> Known {
    let card = |note: &serde_json::Value| {
        let named = note.get("fit")? == "card";
        usize::try_from(note.get("id")?.as_u64()?).ok().filter(|_| named)
    };
    let mut misfits: Vec<usize> = set.notes.iter().filter_map(card).collect();
    misfits.dedup();
    Known { bytes: set.pdf.len(), pages: set.pages, misfits }
}

/// `340 kB`, `1,2 MB`: in thousands, as the standard has it.
fn size(bytes: usize, lang: Lang) -> String {
    if bytes < 999_500 {
        return format!("{} kB", bytes.div_ceil(1000));
    }
    let tenths = bytes.div_ceil(100_000);
    let comma = if lang == Lang::En { '.' } else { ',' };
    format!("{}{comma}{} MB", tenths / 10, tenths % 10)
}
