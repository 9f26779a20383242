//! From an order to a request: data, theme, fonts and pictures in one sheaf of virtual files.

use std::collections::BTreeMap;

use super::book::{self, Book};
use super::ink::Ink;
use super::pictures::{Album, Picture};
use super::sheet::Sheet;
use super::typesetter::Request;
use crate::base::{ContentHash, Date, HashBuilder, Lang};
use crate::diag::Span;
use crate::model::{Clock, Edition, Kind};
use crate::site::{Page, PageId, Resolved};
use crate::theme::Theme;
use crate::view::Builder;

/// One file to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Order {
    /// The page.
    pub page: PageId,
    /// For whom.
    pub edition: Edition,
    /// On which paper.
    pub sheet: Sheet,
}

/// What a print-out may say that its page does not.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// How many come, instead of what the pack says.
    pub participants: Option<u32>,
    /// When it starts, instead of what the pack says.
    pub start: Option<Clock>,
    /// The day it is used.
    pub date: Option<Date>,
    /// Where; empty for not said.
    pub place: String,
    /// Who leads it; empty for not said.
    pub facilitator: String,
    /// Whose it is; empty for not said.
    pub municipality: String,
    /// The municipality's logo.
    pub logo: Option<Picture>,
    /// True for printers without colours.
    pub bw: bool,
}

/// Makes requests. Holds what all orders share.
pub struct Press<'a> {
    pub(super) builder: &'a Builder<'a>,
    pub(super) settings: &'a Settings,
    pub(super) ink: &'a Ink,
    pub(super) album: &'a Album,
    theme: &'a Theme,
    shared: ContentHash,
}

/// A request with what is needed to make sense of its answer.
#[derive(Debug)]
pub struct Job {
    /// What to set.
    pub request: Request,
    /// Where each card stands.
    pub cards: Vec<Span>,
}

impl<'a> Press<'a> {
    /// A press for a site.
    #[must_use]
    pub fn new(
        builder: &'a Builder<'a>,
        theme: &'a Theme,
        ink: &'a Ink,
        album: &'a Album,
        settings: &'a Settings,
    ) -> Self {
        Self { builder, settings, ink, album, theme, shared: shared(builder, theme) }
    }

    /// The request for an order; `None` when the page has nothing for that edition, such as cards.
    ///
    /// An imposed booklet is made from the A5 one: its order gives that one's request, and [`Self::imposed`] the rest.
    #[must_use]
    pub fn job(&self, order: Order) -> Option<Job> {
        let Book { data, files, cards } = book::of(self, order)?;
        let mut all = self.theme_files();
        all.extend(files);
        // Plain values always serialise.
        all.insert("/data/pack.json".to_owned(), serde_json::to_vec(&data).unwrap_or_default());
        let page = self.builder.site().page(order.page);
        let request = Request { files: all, entry: "/theme/pack.typ".to_owned(), date: made(page), accessible: true };
        Some(Job { request, cards })
    }

    /// The hash of everything that decides an order's PDF, from what is at hand: no text is read and nothing is put
    /// together, so that an unchanged pack costs nothing.
    #[must_use]
    pub fn recipe(&self, order: Order) -> ContentHash {
        let (site, page) = (self.builder.site(), self.builder.site().page(order.page));
        let settings = self.settings;
        let mut hash = HashBuilder::new("print");
        hash.hash(self.shared);
        hash.part(order.edition.name().as_bytes()).part(order.sheet.name().as_bytes());
        hash.part(format!("{:?} {:?} {:?}", settings.participants, settings.start, settings.date).as_bytes());
        hash.part(settings.place.as_bytes()).part(settings.facilitator.as_bytes());
        hash.part(settings.municipality.as_bytes()).part(&[u8::from(settings.bw)]);
        hash.part(settings.logo.as_ref().map_or(&[][..], |logo| &logo.bytes));
        for theme in &page.document.meta.themes {
            hash.part(site.config.theme_label(&theme.value, page.document.lang).as_bytes());
        }
        self.add(page, &mut hash);
        if let Kind::Pack(pack) = &page.document.kind {
            for item in &pack.program {
                if let Some(behind) = site.behind(page, &item.activity) {
                    self.add(site.page(behind), &mut hash);
                }
            }
        }
        hash.finish()
    }

    /// What a page's text and the things it leads to decide.
    fn add(&self, page: &Page, hash: &mut HashBuilder) {
        let site = self.builder.site();
        hash.hash(page.document.hash).hash(self.builder.words(page.document.lang).hash());
        hash.part(self.builder.absolute(&page.route).as_bytes()).part(page.slug.as_bytes());
        for link in page.links.iter() {
            hash.part(self.builder.href(page, link).unwrap_or_default().as_bytes());
            if let Resolved::File(row) = link
                && let Some(file) = site.files.get(*row as usize)
            {
                hash.hash(file.hash);
            }
        }
    }

    /// The request that lays out the pages of an A5 booklet for folding.
    #[must_use]
    pub fn imposed(&self, order: Order, pdf: Vec<u8>, pages: usize) -> Request {
        let page = self.builder.site().page(order.page);
        let data = serde_json::json!({
            "v": super::data::VERSION,
            "pages": pages,
            "title": self.ink.clean(&page.document.meta.title),
            "lang": page.document.lang.code(),
        });
        let mut files = self.theme_files();
        files.insert("/data/pages.pdf".to_owned(), pdf);
        files.insert("/data/pack.json".to_owned(), data.to_string().into_bytes());
        Request { files, entry: "/theme/impose.typ".to_owned(), date: made(page), accessible: false }
    }

    /// What an edition is called, with its paper where there are several.
    #[must_use]
    pub fn label(&self, edition: Edition, sheet: Sheet, lang: Lang) -> String {
        let words = self.builder.words(lang);
        let label = words.word(&format!("print-edition-{}", edition.name())).to_owned();
        match sheet.suffix() {
            Some(_) => format!("{label}, {}", words.word(&format!("print-sheet-{}", sheet.name()))),
            None => label,
        }
    }

    fn theme_files(&self) -> BTreeMap<String, Vec<u8>> {
        let files = self.theme.under("print").map(|(name, file)| {
            let path = if name.starts_with("fonts/") { format!("/{name}") } else { format!("/theme/{name}") };
            (path, file.bytes.to_vec())
        });
        files.collect()
    }
}

/// The name of an order's file, without its folder: `bolig-forst-i-praksis-deltaker.pdf`.
#[must_use]
pub fn file_name(builder: &Builder<'_>, order: Order) -> String {
    let page = builder.site().page(order.page);
    let words = builder.words(page.document.lang);
    let slug = if page.slug.is_empty() { "side" } else { page.slug.as_str() };
    let mut name = format!("{slug}-{}", words.word(&format!("print-file-{}", order.edition.name())));
    if let Some(suffix) = order.sheet.suffix() {
        name.push('-');
        name.push_str(words.word(suffix));
    }
    format!("{name}.pdf")
}

/// The day of its last change: a PDF made again tomorrow is the same.
fn made(page: &Page) -> (i32, u8, u8) {
    let Some(date) = book::version(page) else { return (2000, 1, 1) };
    let (year, month, day) = date.parts();
    (i32::from(year), u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1))
}

/// What every order of a site depends on: the theme, the registers and what the settings say of all.
fn shared(builder: &Builder<'_>, theme: &Theme) -> ContentHash {
    let site = builder.site();
    let mut hash = HashBuilder::new("shared");
    hash.hash(theme.hash_under("print"));
    if let Some(registers) = site.registers.hash {
        hash.hash(registers);
    }
    hash.part(site.config.publisher.as_bytes()).part(site.config.default_lang().code().as_bytes());
    hash.part(&[u8::from(site.config.allow_html)]);
    hash.finish()
}
