//! Makes the view of each page from the site.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::references::Citer;
use super::{
    Change, DateView, DownloadView, LinkView, Notice, PageView, References, ReviewView, TocEntry, VersionView,
    exercise, labels, pack, registers, tools,
};
use crate::base::{Lang, OutputPath, Route};
use crate::diag::Spanned;
use crate::model::{Document, Heading, Kind, Status};
use crate::site::{Facet, NameSpace, Page, PageId, Picture, Resolved, Site};
use crate::theme::UiWords;

/// The words of every language in use.
pub type Words = BTreeMap<Lang, Arc<UiWords>>;

/// The printed editions of each page.
pub type Downloads = BTreeMap<PageId, Vec<DownloadView>>;

/// A page needs this many headings before a table of contents helps.
const TOC_FROM: usize = 3;

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

    /// The absolute address; empty when the site's is not known.
    #[must_use]
    pub fn absolute(&self, route: &Route) -> String {
        let base = &self.site.config.base_url;
        if base.is_empty() { String::new() } else { format!("{base}{}", route.as_str()) }
    }

    /// A link from a route to a page.
    pub(super) fn link(&self, from: &Route, to: PageId) -> LinkView {
        let page = self.site.page(to);
        LinkView {
            title: page.document.meta.title.to_string(),
            href: page.route.relative_from(from),
            summary: page.document.meta.summary.to_string(),
            kind: page.document.kind.name(),
        }
    }

    /// A link without its page's summary: for lists that show titles only.
    fn short_link(&self, from: &Route, to: PageId) -> LinkView {
        let page = self.site.page(to);
        LinkView {
            title: page.document.meta.title.to_string(),
            href: page.route.relative_from(from),
            kind: page.document.kind.name(),
            ..LinkView::default()
        }
    }

    /// A link in the trail above a page. The front page's own title is long and everyone knows it as the front page.
    pub(super) fn up_link(&self, from: &Route, to: PageId) -> LinkView {
        let page = self.site.page(to);
        let mut link = self.link(from, to);
        if page.section.is_none() {
            self.words(page.document.lang).word("home").clone_into(&mut link.title);
        }
        link
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

    fn breadcrumbs(&self, page: &Page) -> Vec<LinkView> {
        let mut trail = Vec::new();
        let mut next = page.section;
        // A section's section is above it, so the way up ends; the bound only guards against a fault.
        while let Some(id) = next.filter(|_| trail.len() < 32) {
            trail.push(self.up_link(&page.route, id));
            next = self.site.page(id).section;
        }
        trail.reverse();
        trail
    }

    fn added(&self, page: &Page) -> &[PageId] {
        self.site.local.adds.get(&page.id).map_or(&[], Vec::as_slice)
    }

    fn notices(&self, page: &Page, words: &UiWords) -> Vec<Notice> {
        let mut notices = Vec::new();
        let meta = &page.document.meta;
        let status = match meta.status {
            Status::Current => None,
            Status::Draft => Some(("draft", "notice-draft")),
            Status::Hearing => Some(("hearing", "notice-hearing")),
            Status::Expired => Some(("expired", "notice-expired")),
            Status::Archived => Some(("archived", "notice-archived")),
        };
        if page.is_local() {
            let text = words.get("notice-local", &[("name", &self.site.local.name)]);
            notices.push(Notice { kind: "local", text });
        }
        notices.extend(status.map(|(kind, id)| Notice { kind, text: words.word(id).to_owned() }));
        if let (Some(today), Some(due)) = (self.site.today, meta.review_due())
            && due < today
            && meta.status == Status::Current
        {
            let due = labels::date(words, due).text;
            notices.push(Notice { kind: "overdue", text: words.get("notice-overdue", &[("date", &due)]) });
        }
        notices
    }

    fn facets<'v>(&self, page: &Page, facet: Facet, ids: impl Iterator<Item = &'v str>) -> Vec<LinkView> {
        let lang = page.document.lang;
        let link = |id: &str| LinkView {
            title: self.facet_label(facet, id, lang),
            // Pages that stand in no list may be the only ones of their theme: then there is no list to lead to.
            href: if self.site.listings.pages(lang, facet, id).is_empty() {
                String::new()
            } else {
                self.site.facet_route(facet, id, lang).relative_from(&page.route)
            },
            ..LinkView::default()
        };
        ids.map(link).collect()
    }

    /// What a theme, an audience or a phase is called.
    pub(super) fn facet_label(&self, facet: Facet, id: &str, lang: Lang) -> String {
        match facet {
            Facet::Theme => self.site.config.theme_label(id, lang),
            Facet::Audience => self.words(lang).word(&format!("audience-{id}")).to_owned(),
            Facet::Phase => self.words(lang).word(&format!("phase-{id}")).to_owned(),
            Facet::Time => self.words(lang).word(&format!("time-{id}")).to_owned(),
        }
    }

    fn review(&self, document: &Document, words: &UiWords) -> Option<ReviewView> {
        let meta = &document.meta;
        if meta.published.is_none() && meta.reviewed.is_none() && meta.owner.is_empty() {
            return None;
        }
        let date = |spanned: &Spanned<crate::base::Date>| labels::date(words, spanned.value);
        let due = meta.review_due();
        let mut changes: Vec<&crate::model::Change> = meta.changes.iter().collect();
        changes.sort_by_key(|change| std::cmp::Reverse(change.date));
        let change = |change: &&crate::model::Change| Change {
            date: labels::date(words, change.date),
            kind: change.kind.name(),
            text: change.text.clone(),
        };
        Some(ReviewView {
            published: meta.published.as_ref().map(date),
            reviewed: meta.reviewed.as_ref().map(date),
            next_review: due.map(|due| labels::date(words, due)),
            overdue: due.zip(self.site.today).is_some_and(|(due, today)| due < today),
            owner: meta.owner.to_string(),
            changes: changes.iter().map(change).collect(),
        })
    }

    fn versions(&self, page: &Page) -> Vec<VersionView> {
        if page.versions.len() < 2 {
            return Vec::new();
        }
        let version = |id: &PageId| {
            let version = self.site.page(*id);
            VersionView {
                lang: version.document.lang.code(),
                name: version.document.lang.own_name(),
                href: version.route.relative_from(&page.route),
                canonical: self.absolute(&version.route),
                current: version.id == page.id,
            }
        };
        page.versions.iter().map(version).collect()
    }

    /// `mailto:` with what the receiver needs to know: which page, which version.
    fn feedback(&self, page: &Page, words: &UiWords) -> String {
        let address = &self.site.config.feedback;
        if address.is_empty() {
            return String::new();
        }
        let meta = &page.document.meta;
        let date = meta.reviewed.as_ref().or(meta.published.as_ref()).map(|date| date.value);
        // A page's version is the day it was last changed.
        let version = meta.changes.iter().map(|change| change.date).max().or(date);
        let [date, version] = [date, version].map(|date| date.map(|date| date.to_string()).unwrap_or_default());
        let url = match self.absolute(&page.route) {
            url if url.is_empty() => page.route.to_string(),
            url => url,
        };
        let subject = words.get("feedback-subject", &[("title", &meta.title)]);
        let body = words.get("feedback-body", &[("url", &url), ("date", &date), ("version", &version)]);
        format!("mailto:{address}?subject={}&body={}", percent(&subject), percent(&body))
    }

    /// A date in the words of a language.
    #[must_use]
    pub fn date(&self, date: crate::base::Date, lang: Lang) -> DateView {
        labels::date(self.words(lang), date)
    }

    /// The picture that a link leads to, with its size and its copies.
    #[must_use]
    pub fn picture(&self, link: &Resolved) -> Option<&'a Picture> {
        let Resolved::File(row) = link else { return None };
        self.site.files.get(*row as usize)?.picture.as_ref()
    }

    /// The address of a file of the site, from a page.
    #[must_use]
    pub fn file_href(&self, page: &Page, file: &OutputPath) -> String {
        format!("{}{}", page.route.to_root(), path_in_url(file.as_str()))
    }

    /// The address that a page's link leads to, from that page; `None` for a link that leads nowhere.
    #[must_use]
    pub fn href(&self, page: &Page, link: &Resolved) -> Option<String> {
        let lang = page.document.lang;
        Some(match link {
            Resolved::Page(to, anchor) => {
                let href = self.site.page(*to).route.relative_from(&page.route);
                match anchor {
                    Some(anchor) => format!("{href}#{anchor}"),
                    None => href,
                }
            }
            Resolved::Anchor(anchor) => format!("#{anchor}"),
            Resolved::File(row) => self.file_href(page, &self.site.files[*row as usize].output),
            Resolved::Term(row) => registers::term_href(self, *row, &page.route, lang),
            Resolved::Law(law, fact) => registers::law_href(self, *law, *fact, &page.route, lang),
            Resolved::External(url) => url.to_string(),
            Resolved::Broken => return None,
        })
    }
}

/// A path as it stands in an address: what would end it there, or is not allowed, is percent-encoded.
fn path_in_url(path: &str) -> String {
    let mut out = String::with_capacity(path.len() + 8);
    for c in path.chars() {
        match c {
            '%' | '#' | '?' | ' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => {
                out.push_str(&format!("%{:02X}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out
}

/// Percent-encodes for the query of a `mailto:` (RFC 6068).
pub(super) fn percent(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            b'\n' => out.push_str("%0D%0A"),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// The contents list: second-level headings with the third-level ones under them. Headings inside boxes are left out.
fn toc(outline: &[Heading]) -> Vec<TocEntry> {
    let mut toc: Vec<TocEntry> = Vec::new();
    for heading in outline.iter().filter(|heading| !heading.nested) {
        let entry =
            TocEntry { title: heading.text.to_string(), href: format!("#{}", heading.id), children: Vec::new() };
        match (heading.level, toc.last_mut()) {
            (0..=2, _) | (3, None) => toc.push(entry),
            (3, Some(last)) => last.children.push(entry),
            _ => {}
        }
    }
    if toc.len() < TOC_FROM { Vec::new() } else { toc }
}
