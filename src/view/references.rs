//! Citations and reference lists, in an author–date style (APA, with Norwegian terms).

use std::collections::BTreeMap;

use hayagriva::archive::{self, ArchivedStyle};
use hayagriva::citationberg::taxonomy::Locator;
use hayagriva::citationberg::{FontStyle, IndependentStyle, Locale, LocaleCode, Style};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, ElemChildren, ElemMeta,
    LocatorPayload, SpecificLocator,
};
use memchr::memmem;
use serde::Serialize;

use super::year_letters::YearLetters;
use crate::base::Lang;
use crate::diag::Span;
use crate::model::{Bibliography, Citation, Document, Inline, visit};

/// A work in a reference list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReferenceView {
    /// Its anchor: `ref-` and the key.
    pub id: String,
    /// The reference, in pieces.
    pub runs: Vec<Run>,
}

/// A piece of a reference or of a citation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The words.
    pub text: String,
    /// True for titles and the like.
    pub em: bool,
    /// Where it leads: an address in a reference, a reference's anchor in a citation; may be empty.
    pub url: String,
}

/// A citation as it stands in the text.
pub type CitationText = Vec<Run>;

/// What a page cites.
#[derive(Clone, Debug, Default)]
pub struct References {
    /// The text of each citation by its brackets' place: a page is not written in the order it is read, since
    /// footnotes stand where they were first pointed to.
    pub citations: BTreeMap<Span, CitationText>,
    /// The reference list.
    pub list: Vec<ReferenceView>,
}

/// Writes citations in one style.
pub(super) struct Citer {
    style: IndependentStyle,
    locales: BTreeMap<&'static str, Vec<Locale>>,
}

impl Citer {
    /// A writer; `None` when the style could not be read, which is a fault of the build.
    #[must_use]
    pub(super) fn new() -> Option<Self> {
        let Style::Independent(mut style) = ArchivedStyle::by_name("apa")?.get() else { return None };
        // Our own letters, see `year_letters`; and each work of a citation in full, since each is a link.
        style.citation.disambiguate_add_year_suffix = false;
        style.citation.collapse = None;
        let tags = ["nb-NO", "nn-NO", "en-GB"];
        // The archive holds sixty languages; to read them all takes longer than to make a small site's pages.
        let of = |tag: &str| -> Vec<Locale> {
            let named = archive::LOCALES.iter().filter(|bytes| memmem::find(bytes, tag.as_bytes()).is_some());
            let read = named.filter_map(|bytes| ciborium::from_reader::<Locale, _>(*bytes).ok());
            read.filter(|locale| locale.lang == Some(LocaleCode(tag.to_owned()))).collect()
        };
        Some(Self { style, locales: tags.into_iter().map(|tag| (tag, of(tag))).collect() })
    }

    /// The text of some citations and their reference list. Keys that are not among the sources are left out:
    /// a check has told of them.
    #[must_use]
    pub(super) fn cite(&self, lang: Lang, found: &[&Citation], book: &Bibliography) -> References {
        let tag = tag(lang);
        let locales = self.locales.get(tag).map_or(&[][..], Vec::as_slice);
        let code = || Some(LocaleCode(tag.to_owned()));
        let mut driver = BibliographyDriver::new();
        for citation in found {
            let items = items(citation, book);
            if !items.is_empty() {
                driver.citation(CitationRequest::new(items, &self.style, code(), locales, None));
            }
        }
        let rendered = driver.finish(BibliographyRequest::new(&self.style, code(), locales));
        let list = rendered.bibliography.map_or_else(Vec::new, |list| list.items).into_iter().map(|item| {
            let mut runs = Vec::new();
            flatten(&item.content, &mut runs, None);
            mend(&mut runs);
            (item.key.clone(), ReferenceView { id: format!("ref-{}", item.key), runs })
        });
        let mut list: Vec<(String, ReferenceView)> = list.collect();
        let letters = YearLetters::of(&list, &book.library);
        for (key, reference) in &mut list {
            letters.put(key, book.library.get(key), "(", &mut reference.runs);
        }
        let mut texts = rendered.citations.into_iter();
        let citations = found.iter().map(|citation| {
            let known: Vec<&str> = keys(citation, book);
            let rendered = if known.is_empty() { None } else { texts.next() };
            let put = |key: &str, runs: &mut [Run]| letters.put(key, book.library.get(key), ", ", runs);
            (citation.span, rendered.map_or_else(Vec::new, |c| text(&c.citation, &known, &put)))
        });
        let citations = citations.collect();
        References { citations, list: list.into_iter().map(|(_, reference)| reference).collect() }
    }
}

/// Every citation of a document, in the order they stand in.
pub(super) fn citations(document: &Document) -> Vec<&Citation> {
    let mut found = Vec::new();
    if !document.extract.may_cite {
        return found;
    }
    visit::document_inlines(document, &mut |inline| {
        if let Inline::Citation(citation) = inline {
            found.push(&**citation);
        }
    });
    found
}

/// Northern Sámi has no locale in the style's archive; its pages cite as bokmål does.
fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb | Lang::Se => "nb-NO",
        Lang::Nn => "nn-NO",
        Lang::En => "en-GB",
    }
}

fn keys<'a>(citation: &'a Citation, book: &Bibliography) -> Vec<&'a str> {
    citation.items.iter().map(|item| &*item.key).filter(|key| book.library.get(key).is_some()).collect()
}

fn items<'a>(citation: &'a Citation, book: &'a Bibliography) -> Vec<CitationItem<'a, hayagriva::Entry>> {
    let item = |item: &'a crate::model::CitedItem| {
        let entry = book.library.get(&item.key)?;
        let locator = item.locator.as_deref().map(|text| SpecificLocator(Locator::Custom, LocatorPayload::Str(text)));
        Some(CitationItem::with_locator(entry, locator))
    };
    citation.items.iter().filter_map(item).collect()
}

/// The pieces of a citation, each work's linked to its place in the list; `put` adds a work's letter to its pieces.
fn text(content: &ElemChildren, keys: &[&str], put: &impl Fn(&str, &mut [Run])) -> CitationText {
    let mut runs = Vec::new();
    for child in &content.0 {
        let ElemChild::Elem(elem) = child else {
            leaf(child, &mut runs, None);
            continue;
        };
        let work = match elem.meta {
            Some(ElemMeta::Entry(row)) => keys.get(row).copied(),
            _ => None,
        };
        let mut own = match work {
            Some(_) => Vec::new(),
            None => text(&elem.children, keys, put),
        };
        if let Some(key) = work {
            flatten(&elem.children, &mut own, Some(key));
            put(key, &mut own);
        }
        own.into_iter().for_each(|run| push(&mut runs, &run.text, run.em, &run.url));
    }
    runs
}

/// `work` is the key of the cited work, where there is one: its pieces lead to its place in the list.
fn flatten(content: &ElemChildren, runs: &mut Vec<Run>, work: Option<&str>) {
    for child in &content.0 {
        match child {
            ElemChild::Elem(elem) => flatten(&elem.children, runs, work),
            _ => leaf(child, runs, work),
        }
    }
}

fn leaf(child: &ElemChild, runs: &mut Vec<Run>, work: Option<&str>) {
    let inside = work.map(|key| format!("#ref-{key}"));
    match child {
        ElemChild::Text(text) => {
            let em = text.formatting.font_style == FontStyle::Italic;
            push(runs, &text.text, em, inside.as_deref().unwrap_or_default());
        }
        ElemChild::Link { text, url } => {
            let em = text.formatting.font_style == FontStyle::Italic;
            push(runs, &text.text, em, inside.as_deref().unwrap_or(url));
        }
        ElemChild::Markup(text) => push(runs, text, false, ""),
        ElemChild::Elem(_) | ElemChild::Transparent { .. } => {}
    }
}

/// For a web page dated by its year alone the engine writes `(2009,)`.
fn mend(runs: &mut [Run]) {
    for run in runs.iter_mut().filter(|run| run.text.contains(",)")) {
        run.text = run.text.replace(",)", ")");
    }
}

fn push(runs: &mut Vec<Run>, text: &str, em: bool, url: &str) {
    match runs.last_mut().filter(|last| last.em == em && last.url == url) {
        Some(last) => last.text.push_str(text),
        None => runs.push(Run { text: text.to_owned(), em, url: url.to_owned() }),
    }
}
