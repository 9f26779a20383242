//! Prints editions as downloads beside the pages of a build, and one by one for `print_run`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rayon::prelude::*;

use super::paper::{self, Known, Paper, of_theme, told};
use super::print_run::Printed;
use super::{Loaded, Options, Phase, Progress, load};
use crate::base::{ContentHash, Lang, OutputPath, Result};
use crate::check;
use crate::diag::{Diagnostic, FileId, Levels, Severity, Span, code};
use crate::emit::{Recall, Stage};
use crate::model::{Edition, Kind};
use crate::print::{Job, Order, Press, Printable, Settings, Sheet, Typeset, file_name, fits, sheets};
use crate::site::{Page, PageId, Site};
use crate::theme::Origin;
use crate::view::{Builder, DownloadView, Downloads};

/// What came of printing in a build.
#[derive(Default)]
pub(super) struct Prints {
    /// What can be downloaded.
    pub downloads: Downloads,
    /// What there is to say.
    pub diagnostics: Vec<Diagnostic>,
}

/// Where finished PDFs are put, and found again.
pub(super) trait Shelf: Sync {
    /// What is known of the PDF that was made at this place from this recipe, if it stands there still. That an
    /// edition has nothing in it is known as well, as no pages.
    fn known(&self, path: &OutputPath, recipe: ContentHash) -> Option<Known>;

    /// Takes a PDF; of no pages when there is nothing to print.
    fn put(&self, path: &OutputPath, recipe: ContentHash, known: &Known, pdf: Vec<u8>) -> Result<()>;
}

/// The output of a build.
struct Output<'a> {
    stage: &'a Stage,
    recall: &'a Recall,
}

impl Shelf for Output<'_> {
    fn known(&self, path: &OutputPath, recipe: ContentHash) -> Option<Known> {
        let known = self.recall.get(recipe).and_then(Known::of)?;
        (known.pages == 0 || self.stage.is_current(path, recipe)).then_some(known)
    }

    fn put(&self, path: &OutputPath, recipe: ContentHash, known: &Known, pdf: Vec<u8>) -> Result<()> {
        if known.pages == 0 { Ok(()) } else { self.stage.put(path, recipe, &pdf) }
    }
}

/// Prints what a build offers beside its pages. What is unchanged is neither set nor written.
pub(super) fn downloads(loaded: &Loaded, stage: &Stage, options: &Options, progress: Progress<'_>) -> Result<Prints> {
    let orders = orders(&loaded.site);
    if orders.is_empty() {
        return Ok(Prints::default());
    }
    let recall = Recall::load(&load::cache_folder(&options.root), "print");
    let builder = Builder::new(&loaded.site, &loaded.words);
    let (prints, lines) = print(loaded, &builder, orders, &Output { stage, recall: &recall }, options, progress)?;
    recall.keep(&lines);
    Ok(prints)
}

/// Prints orders, in parallel; gives the line to remember of each recipe, too.
pub(super) fn print(
    loaded: &Loaded,
    builder: &Builder<'_>,
    orders: Vec<Order>,
    shelf: &dyn Shelf,
    options: &Options,
    progress: Progress<'_>,
) -> Result<(Prints, BTreeMap<ContentHash, String>)> {
    let Some(paper) = loaded.paper.as_ref() else { return Ok(Default::default()) };
    let settings = Settings::default();
    let shop = Shop::new(loaded, builder, paper, &settings, options);
    let (total, done) = (orders.len(), AtomicUsize::new(0));
    let results: Vec<Result<Outcome>> = orders
        .par_iter()
        .map(|order| {
            let result = shop.make(*order, shelf);
            progress(Phase::Print, done.fetch_add(1, Ordering::Relaxed) + 1, total);
            result
        })
        .collect();
    let results: Vec<Outcome> = results.into_iter().collect::<Result<_>>()?;
    let lines = results.iter().flatten().map(|made| (made.recipe, made.known.text())).collect();
    let results: Vec<(Order, &Outcome)> = orders.iter().copied().zip(&results).collect();
    Ok((conclude(&shop, &results), lines))
}

/// What can be downloaded, and what there is to say, of orders that were made.
pub(super) fn conclude(shop: &Shop<'_>, results: &[(Order, &Outcome)]) -> Prints {
    let (loaded, mut prints) = (shop.loaded, Prints::default());
    for (order, result) in results {
        match result {
            Err(problems) => prints.diagnostics.extend(problems.iter().cloned()),
            Ok(made) => {
                prints.diagnostics.extend(made.diagnostics.iter().cloned());
                if made.known.pages > 0 {
                    prints.downloads.entry(order.page).or_default().push(shop.view(*order, &made.known));
                }
            }
        }
    }
    let levels = Levels { strict: shop.options.strict, ..loaded.site.config.levels.clone() };
    // What these two editions said is all there was to say; a wish about others cannot be judged.
    let orders = results.iter().map(|(order, _)| order);
    let telling = orders.filter(|order| matches!(order.edition, Edition::RunSheet | Edition::Cards));
    let printed = Printable::behind(&loaded.site, telling.map(|order| order.page));
    let printed: BTreeSet<FileId> = printed.into_iter().map(|id| loaded.site.page(id).document.file).collect();
    let documents = loaded.site.pages.iter().map(|page| &*page.document);
    let kept = check::apply_paper_ignores(documents, prints.diagnostics, &|file| printed.contains(&file));
    prints.diagnostics = levels.apply(kept);
    once(&mut prints.diagnostics);
    prints
}

/// One fault of a theme is found in every file it draws: it is told once.
pub(super) fn once(diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = Vec::new();
    diagnostics.retain(|problem| {
        let reason: Vec<_> = problem.args().iter().filter(|(name, _)| *name == "reason").cloned().collect();
        let key = (problem.span, problem.message_id(), reason);
        let fresh = problem.code != code::PRINT_THEME || !seen.contains(&key);
        seen.push(key);
        fresh
    });
}

/// What a build prints, in page order, with the place of each.
pub(super) fn orders(site: &Site) -> Vec<Order> {
    site.pages.iter().flat_map(|page| beside(site, page)).collect()
}

/// What a build prints beside a page.
pub(super) fn beside(site: &Site, page: &Page) -> Vec<Order> {
    let config = &site.config.print;
    let editions = match &page.document.kind {
        Kind::Pack(_) => config.packs.clone().unwrap_or_else(|| wanted(site, page.id)),
        Kind::Exercise(_) => config.exercises.clone(),
        Kind::Guide => config.guides.clone(),
        Kind::Page | Kind::Section => return Vec::new(),
    };
    of_page(site, page.id, &editions)
}

/// Where an order's PDF is written.
pub(super) fn place(builder: &Builder<'_>, order: Order) -> OutputPath {
    let route = &builder.site().page(order.page).route;
    route.beside(&file_name(builder, order)).expect("a route and a plain name")
}

/// The editions a page asks for: those its pack names, or all that fit.
pub(super) fn wanted(site: &Site, page: PageId) -> Vec<Edition> {
    let named = match &site.page(page).document.kind {
        Kind::Pack(pack) => pack.editions.iter().map(|edition| edition.value).collect(),
        _ => Vec::new(),
    };
    if named.is_empty() { Edition::all().collect() } else { named }
}

pub(super) fn of_page(site: &Site, page: PageId, editions: &[Edition]) -> Vec<Order> {
    let kind = &site.page(page).document.kind;
    let fitting = Edition::all().filter(|edition| editions.contains(edition) && fits(*edition, kind));
    fitting
        .flat_map(|edition| sheets(edition).iter().map(move |sheet| Order { page, edition, sheet: *sheet }))
        .collect()
}

/// More things than this at one meeting are on no run sheet. A sheet of A4 has room for some thirty.
const MOST_ROWS: usize = 120;

/// A PDF that stands in its place.
pub(super) struct Made {
    recipe: ContentHash,
    known: Known,
    diagnostics: Vec<Diagnostic>,
}

impl Made {
    /// What is known of it.
    pub(super) const fn known(&self) -> &Known {
        &self.known
    }
}

/// What came of one order: a PDF, or why there is none.
pub(super) type Outcome = Result<Made, Vec<Diagnostic>>;

/// Prints orders of one site.
pub(super) struct Shop<'a> {
    loaded: &'a Loaded,
    builder: &'a Builder<'a>,
    press: Press<'a>,
    options: &'a Options,
}

impl<'a> Shop<'a> {
    pub(super) fn new(
        loaded: &'a Loaded,
        builder: &'a Builder<'a>,
        paper: &'a Paper,
        settings: &'a Settings,
        options: &'a Options,
    ) -> Self {
        let press = Press::new(builder, &loaded.theme, &paper.ink, &paper.album, settings);
        Self { loaded, builder, press, options }
    }

    /// Makes sure that an order's PDF stands on the shelf; of no pages when there is nothing to print.
    pub(super) fn make(&self, order: Order, place: &dyn Shelf) -> Result<Outcome> {
        let press = &self.press;
        let recipe = paper::recipe(press.recipe(order));
        if let Some(problem) = self.too_long(order) {
            return Ok(Err(vec![problem]));
        }
        let path = self::place(self.builder, order);
        if let Some(known) = place.known(&path, recipe) {
            let cards = if known.misfits.is_empty() {
                Vec::new()
            } else {
                press.job(order).map_or_else(Vec::new, |job| job.cards)
            };
            let diagnostics = self.misfits(order, &cards, &known);
            return Ok(Ok(Made { recipe, known, diagnostics }));
        }
        let Some(job) = press.job(order) else {
            let known = Known::default();
            place.put(&path, recipe, &known, Vec::new())?;
            return Ok(Ok(Made { recipe, known, diagnostics: Vec::new() }));
        };
        let (set, mut diagnostics) = match self.set(order, &job) {
            Ok(set) => set,
            Err(problems) => return Ok(Err(problems)),
        };
        let known = known_of(&set);
        place.put(&path, recipe, &known, set.pdf)?;
        diagnostics.extend(self.misfits(order, &job.cards, &known));
        Ok(Ok(Made { recipe, known, diagnostics }))
    }

    /// True when there is nothing to set: the PDF stands on the shelf as it is to be.
    pub(super) fn is_made(&self, order: Order, place: &dyn Shelf) -> bool {
        let recipe = || paper::recipe(self.press.recipe(order));
        self.too_long(order).is_some() || place.known(&self::place(self.builder, order), recipe()).is_some()
    }

    pub(super) fn print_one(
        &self,
        order: Order,
        data: bool,
        put: &(dyn Fn(&str, &[u8]) -> Result<()> + Sync),
    ) -> Result<(Vec<Printed>, Vec<Diagnostic>)> {
        let press = &self.press;
        if let Some(problem) = self.too_long(order) {
            return Ok((Vec::new(), vec![problem]));
        }
        let Some(job) = press.job(order) else { return Ok((Vec::new(), Vec::new())) };
        let name = file_name(self.builder, order);
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
        let name = file_name(self.builder, order);
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

    /// A run sheet with more on it than any hand can hold is not set: in vain the typesetter would look for the type
    /// in which it fits.
    fn too_long(&self, order: Order) -> Option<Diagnostic> {
        let page = self.loaded.site.page(order.page);
        let (Edition::RunSheet, Kind::Pack(pack)) = (order.edition, &page.document.kind) else { return None };
        let meetings = self.loaded.site.day(page, pack).meetings();
        let longest =
            meetings.into_iter().filter(|blocks| blocks.len() > MOST_ROWS).max_by_key(std::ops::Range::len)?;
        let place = pack.program.get(longest.start + MOST_ROWS).map_or_else(|| page.document.place(), |item| item.span);
        let told =
            Diagnostic::new(code::PRINT_FIT).variant("rows").arg("rows", longest.len()).arg("from", MOST_ROWS + 1);
        Some(told.at(place))
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

    /// How an order is offered; without a size as long as nothing is known of it.
    pub(super) fn view(&self, order: Order, known: &Known) -> DownloadView {
        let press = &self.press;
        let lang = self.loaded.site.page(order.page).document.lang;
        DownloadView {
            edition: order.edition.name(),
            label: press.label(order.edition, order.sheet, lang),
            href: file_name(self.builder, order),
            size: if known.bytes == 0 { String::new() } else { size(known.bytes, lang) },
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
