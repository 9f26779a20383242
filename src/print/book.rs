//! Puts together what an order prints: the frame that all editions share, and the parts of each.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::data::{Address, Data, Section, TermData, VERSION};
use super::node::Run;
use super::parts;
use super::pictures::Pictures;
use super::press::{Order, Press};
use super::qr;
use super::runs::{push_text, short};
use super::sheet::Sheet;
use super::text::{Cut, Writer};
use crate::base::{Date, Lang};
use crate::diag::Span;
use crate::model::{Edition, Kind};
use crate::site::{Page, PageId, sort_key};
use crate::theme::UiWords;
use crate::view::References;

/// What an order prints.
pub(super) struct Book {
    /// The data.
    pub data: Data,
    /// Pictures and codes, by virtual path.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Where each card stands.
    pub cards: Vec<Span>,
}

/// A book being put together.
pub(super) struct Maker<'a> {
    pub press: &'a Press<'a>,
    pub page: &'a Page,
    pub edition: Edition,
    pub words: &'a UiWords,
    pub pictures: Pictures<'a>,
    pub codes: BTreeMap<String, Vec<u8>>,
    pub cards: Vec<Span>,
    /// What each page cites: many writers write of one page, and citing takes longer than writing.
    cited: BTreeMap<PageId, Rc<References>>,
    /// The pages whose text is in it: their terms and sources are listed at the end.
    pub told: BTreeSet<PageId>,
}

/// Puts a book together; `None` when there is nothing to print.
pub(super) fn of(press: &Press<'_>, order: Order) -> Option<Book> {
    let page = press.builder.site().page(order.page);
    let mut maker = Maker {
        press,
        page,
        edition: order.edition,
        words: press.builder.words(page.document.lang),
        pictures: Pictures::of(press.album),
        codes: BTreeMap::new(),
        cards: Vec::new(),
        cited: BTreeMap::new(),
        told: BTreeSet::new(),
    };
    let sections = parts::sections(&mut maker);
    if sections.is_empty() {
        return None;
    }
    let mut data = maker.frame(order.sheet);
    data.sections = sections;
    let mut files = maker.codes;
    files.extend(maker.pictures.used.into_iter().map(|(path, bytes)| (path, bytes.to_vec())));
    if let Some(logo) = &press.settings.logo {
        data.logo = logo.path("/img/logo");
        files.insert(data.logo.clone(), logo.bytes.clone());
    }
    Some(Book { data, files, cards: maker.cards })
}

/// The day of a page's last change of content, or of its review.
pub(super) fn version(page: &Page) -> Option<Date> {
    let meta = &page.document.meta;
    let changed = meta.changes.iter().map(|change| change.date);
    let dates = [&meta.published, &meta.reviewed].into_iter().flatten().map(|date| date.value);
    changed.chain(dates).max()
}

impl<'a> Maker<'a> {
    fn frame(&mut self, sheet: Sheet) -> Data {
        let site = self.press.builder.site();
        let (meta, lang) = (&self.page.document.meta, self.page.document.lang);
        let settings = self.press.settings;
        let purpose = match &self.page.document.kind {
            Kind::Exercise(own) => &own.purpose,
            Kind::Pack(own) => &own.purpose,
            _ => &*meta.summary,
        };
        let themes = meta.themes.iter().map(|theme| site.config.theme_label(&theme.value, lang));
        let version = version(self.page).map(|date| self.words.get("print-version", &[("date", &self.date(date))]));
        Data {
            v: VERSION,
            edition: self.edition.name(),
            // Imposed pages are pages of the A5 booklet.
            sheet: if sheet == Sheet::Imposed { Sheet::A5.name() } else { sheet.name() },
            kind: self.page.document.kind.name(),
            lang: lang.code(),
            region: if lang == Lang::En { "GB" } else { "NO" },
            bw: settings.bw,
            title: self.ink(&meta.title),
            label: self.press.label(self.edition, Sheet::A4, lang),
            description: self.ink(if meta.summary.is_empty() { purpose } else { &meta.summary }),
            author: self.ink(&site.config.publisher),
            keywords: themes.map(|theme| self.ink(&theme)).collect(),
            version: version.unwrap_or_default(),
            date: settings.date.map(|date| self.date(date)).unwrap_or_default(),
            municipality: self.ink(&settings.municipality),
            logo: String::new(),
            address: self.address(self.page),
            words: words(self.words),
            sections: Vec::new(),
        }
    }

    /// Text that can be printed.
    pub(super) fn ink(&self, text: &str) -> String {
        self.press.ink.clean(text)
    }

    pub(super) fn word(&self, id: &str) -> String {
        self.words.word(id).to_owned()
    }

    pub(super) fn date(&self, date: Date) -> String {
        self.press.builder.date(date, self.page.document.lang).text
    }

    /// A writer of a page's text.
    pub(super) fn writer(&mut self, page: &'a Page, cut: Cut) -> Writer<'a, '_> {
        let cited = self.cited(page);
        Writer::new(self.press.builder, page, self.press.ink, &mut self.pictures, cited, cut)
    }

    fn cited(&mut self, page: &Page) -> Rc<References> {
        let builder = self.press.builder;
        Rc::clone(self.cited.entry(page.id).or_insert_with(|| Rc::new(builder.references(&page.document))))
    }

    /// Where a page is on the web; `None` when the site's address is not known.
    pub(super) fn address(&mut self, page: &Page) -> Option<Address> {
        let url = self.press.builder.absolute(&page.route);
        let svg = if url.is_empty() { None } else { qr::svg(&url) }?;
        let qr = format!("/qr/{}.svg", page.id.0);
        let qr = self.codes.iter().find(|(_, known)| **known == svg).map_or(qr, |(path, _)| path.clone());
        self.codes.insert(qr.clone(), svg);
        Some(Address { short: self.ink(&short(&url)), url, qr })
    }

    /// Words, help lines and sources of what is in the book.
    pub(super) fn back_matter(&mut self, sections: &mut Vec<Section>) {
        let terms = self.terms();
        if !terms.is_empty() {
            sections.push(Section::Terms { title: self.word("print-terms"), items: terms });
        }
        let items = self.references();
        if !items.is_empty() {
            sections.push(Section::References { title: self.word("references"), items });
        }
    }

    fn pages(&self) -> impl Iterator<Item = &'a Page> {
        self.told.iter().map(|id| self.press.builder.site().page(*id))
    }

    /// The terms that the pages use, in alphabetical order.
    fn terms(&self) -> Vec<TermData> {
        let (site, lang) = (self.press.builder.site(), self.page.document.lang);
        let default = site.config.default_lang();
        let rows: BTreeSet<u32> = self.pages().flat_map(|page| page.terms.iter().map(|used| used.term)).collect();
        let terms = rows.into_iter().filter_map(|row| {
            let term = site.registers.glossary.terms.get(row as usize)?;
            let (word_lang, word) = term.term.get(lang, default)?;
            let (text_lang, text) = term.definition.get(lang, default)?;
            let foreign = [word_lang, text_lang].into_iter().find(|own| *own != lang);
            let data = TermData {
                term: self.ink(word),
                text: self.ink(text),
                lang: foreign.map_or_else(String::new, |lang| lang.code().to_owned()),
            };
            Some((sort_key(word), data))
        });
        let mut terms: Vec<(Vec<u8>, TermData)> = terms.collect();
        terms.sort_by(|a, b| a.0.cmp(&b.0));
        terms.into_iter().map(|(_, term)| term).collect()
    }

    /// The works that the pages cite, each once, in alphabetical order.
    fn references(&mut self) -> Vec<Vec<Run>> {
        let mut works = BTreeMap::new();
        let pages: Vec<&Page> = self.pages().collect();
        for page in pages {
            for work in &self.cited(page).list {
                let text: String = work.runs.iter().map(|run| run.text.as_str()).collect();
                works.entry((sort_key(&text), work.id.clone())).or_insert_with(|| work.runs.clone());
            }
        }
        let line = |runs: Vec<crate::view::Run>| {
            let mut out = Vec::new();
            for run in runs {
                let text = self.ink(&run.text);
                if run.em {
                    out.push(Run::Em { c: vec![Run::T { v: text }] });
                } else {
                    push_text(&mut out, &text);
                }
            }
            out
        };
        works.into_values().map(line).collect()
    }
}

/// The words `print-…`, as the print theme names them. The two numbers of "side 1 av 3" are put in by the theme.
fn words(words: &UiWords) -> BTreeMap<String, String> {
    let own = words.plain().iter().filter_map(|(id, text)| Some((id.strip_prefix("print-")?, text)));
    let mut own: BTreeMap<String, String> = own.map(|(id, text)| (id.replace('-', "_"), text.clone())).collect();
    own.insert("page_of".to_owned(), words.get("print-page-of", &[("page", "{page}"), ("pages", "{pages}")]));
    own
}
