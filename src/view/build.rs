//! Makes the view of each page from the site.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::around::toc;
use super::references::Citer;
use super::{DateView, DownloadView, PageView, References, exercise, labels, pack, registers, tools};
use crate::base::{Date, Lang, Route};
use crate::diag::Spanned;
use crate::model::{Document, Kind};
use crate::site::{Facet, NameSpace, Page, PageId, Site};
use crate::theme::UiWords;

/// The words of every language in use.
pub type Words = BTreeMap<Lang, Arc<UiWords>>;

/// The printed editions of each page.
pub type Downloads = BTreeMap<PageId, Vec<DownloadView>>;

/// The style that citations are written in, read when a page first cites something: reading it takes longer than
/// building a small site. Cloned, it is shared: a preview reads it once.
#[derive(Clone, Default)]
pub struct CitationStyle(Arc<OnceLock<Option<Citer>>>);

/// Makes views. Holds what many pages share.
pub struct Builder<'a> {
    pub(super) site: &'a Site,
    words: &'a Words,
    downloads: Option<&'a Downloads>,
    style: CitationStyle,
}

impl<'a> Builder<'a> {
    /// A builder for a site.
    #[must_use]
    pub fn new(site: &'a Site, words: &'a Words) -> Self {
        Self::with_style(site, words, CitationStyle::default())
    }

    /// A builder for a site that uses a style which may have been read before.
    #[must_use]
    pub const fn with_style(site: &'a Site, words: &'a Words, style: CitationStyle) -> Self {
        Self { site, words, downloads: None, style }
    }

    /// The same builder, which knows what was printed.
    #[must_use]
    pub fn with_downloads(self, downloads: &'a Downloads) -> Self {
        Self { downloads: Some(downloads), ..self }
    }

    /// What was printed of a page.
    #[must_use]
    pub fn downloads(&self, page: PageId) -> &'a [DownloadView] {
        self.downloads.and_then(|all| all.get(&page)).map(Vec::as_slice).unwrap_or_default()
    }

    /// The site.
    #[must_use]
    pub const fn site(&self) -> &'a Site {
        self.site
    }

    /// The interface's words in a language.
    #[must_use]
    pub fn words(&self, lang: Lang) -> &'a UiWords {
        // Every language of the site has its words; the default is always among them.
        self.words.get(&lang).unwrap_or_else(|| &self.words[&self.site.config.default_lang()])
    }

    /// The citations of a page and its reference list.
    #[must_use]
    pub fn references(&self, document: &Document) -> References {
        let found = super::references::citations(document);
        if found.is_empty() {
            return References::default();
        }
        let citer = self.style.0.get_or_init(Citer::new).as_ref();
        citer.map(|citer| citer.cite(document.lang, &found, &self.site.registers.bibliography)).unwrap_or_default()
    }

    /// The view of a page, without its body.
    #[must_use]
    pub fn page(&self, page: &Page) -> PageView {
        let document = &page.document;
        let meta = &document.meta;
        let words = self.words(document.lang);
        let links = |list: Vec<PageId>| list.into_iter().map(|id| self.link(&page.route, id)).collect();
        let mut view = PageView {
            template: Self::template(page),
            kind: document.kind.name(),
            title: meta.title.to_string(),
            summary: meta.summary.to_string(),
            breadcrumbs: self.breadcrumbs(page),
            notices: self.notices(page, words),
            audience: self.facets(page, Facet::Audience, meta.audience.iter().map(|a| a.name())),
            themes: self.facets(page, Facet::Theme, meta.themes.iter().map(|theme| theme.value.as_str())),
            phases: self.facets(page, Facet::Phase, meta.phase.iter().map(|phase| phase.name())),
            toc: if meta.toc { toc(&document.extract.outline) } else { Vec::new() },
            tools: tools::tools(document),
            reading_minutes: document.reading_minutes(),
            review: self.review(document, words),
            terms: registers::used_terms(self, page),
            law_facts: registers::used_facts(self, page),
            law_checked: registers::oldest_check(self, page),
            municipality: if page.is_local() || !self.added(page).is_empty() {
                self.site.local.name.clone()
            } else {
                String::new()
            },
            local: links(self.added(page).to_vec()),
            related: links(self.named(page, NameSpace::Guide, &meta.related)),
            exercises: links(self.named(page, NameSpace::Exercise, &meta.exercises)),
            backlinks: page.backlinks.iter().map(|id| self.short_link(&page.route, *id)).collect(),
            versions: self.versions(page),
            quick_exit: meta.quick_exit,
            feedback: self.feedback(page, words),
            downloads: self.downloads(page.id).to_vec(),
            ..self.frame(&page.route, document.lang, document.lang)
        };
        match &document.kind {
            Kind::Exercise(own) => view.exercise = Some(exercise::exercise(self, page, own)),
            Kind::Pack(own) => view.pack = Some(pack::pack(self, page, own, &page.route)),
            Kind::Section => view.listing = Some(self.section_listing(page)),
            Kind::Guide | Kind::Page => {}
        }
        view
    }

    /// What every page has: where it is and in which language.
    pub(super) fn frame(&self, route: &Route, lang: Lang, ui_lang: Lang) -> PageView {
        PageView {
            lang: lang.code(),
            ui_lang: ui_lang.code(),
            path: route.as_str().to_owned(),
            root: route.to_root(),
            canonical: self.absolute(route),
            ..PageView::default()
        }
    }

    fn template(page: &Page) -> &'static str {
        match &page.document.kind {
            Kind::Section if page.section.is_none() => "home",
            kind => kind.name(),
        }
    }

    fn named(&self, page: &Page, space: NameSpace, list: &[Spanned<String>]) -> Vec<PageId> {
        list.iter().filter_map(|slug| self.site.by_slug(space, &slug.value, page.document.lang)).collect()
    }

    /// A date in the words of a language.
    #[must_use]
    pub fn date(&self, date: Date, lang: Lang) -> DateView {
        labels::date(self.words(lang), date)
    }

    fn added(&self, page: &Page) -> &[PageId] {
        self.site.local.adds.get(&page.id).map_or(&[], Vec::as_slice)
    }
}
