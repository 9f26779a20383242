//! Pages no file stands behind, and the lists of those that one does.

use std::collections::BTreeMap;

use super::listing::list_id;
use super::{
    Builder, FooterView, Group, LinkView, ListingView, NavLink, PageView, Row, SiteView, compose, pack, registers,
};
use crate::base::{Lang, Route, slugify};
use crate::model::{Audience, Kind, Phase};
use crate::schema::Choice as _;
use crate::site::{Facet, Form, Generated, Listings, Page, PageId, Redirect, sort_key};
use crate::theme::Assets;

/// How many new pages the front page shows.
const NEWEST: usize = 5;

/// How many sections the header links to. More of them have one link, to their list on the front page: a header of five
/// rows of links is in everybody's way.
const SECTIONS: usize = 12;

impl Builder<'_> {
    /// What every page of a language shares.
    #[must_use]
    pub fn site_view(&self, lang: Lang, assets: &Assets, csp: &str) -> SiteView {
        let site = self.site();
        let config = &site.config;
        let by_name = assets.by_name.iter();
        SiteView {
            title: config.text(&config.title, lang).to_owned(),
            description: config.text(&config.description, lang).to_owned(),
            base_url: config.base_url.clone(),
            base_path: base_path(&config.base_url),
            publisher: config.publisher.clone(),
            home: self.home_route(lang).as_str().to_owned(),
            navigation: self.navigation(lang),
            footer: self.footer(lang),
            assets: by_name.clone().map(|(name, asset)| (name.clone(), asset.output.to_string())).collect(),
            // Browsers refuse what carries `integrity` in pages opened from a disk, so only a site that knows
            // where it is published has it.
            integrity: by_name
                .filter(|_| !config.base_url.is_empty())
                .map(|(name, asset)| (name.clone(), asset.integrity.clone()))
                .collect(),
            portable: site.form == Form::Portable,
            csp: csp.to_owned(),
            generator: concat!("fagverk ", env!("CARGO_PKG_VERSION")).to_owned(),
        }
    }

    fn home_route(&self, lang: Lang) -> Route {
        // A language with pages but no front page of its own shares the default one.
        self.site().home(lang).map_or_else(Route::root, |home| home.route.clone())
    }

    /// The header's links: as the site says, or else the sections under the front page.
    fn navigation(&self, lang: Lang) -> Vec<NavLink> {
        let site = self.site();
        let own = site.config.navigation.iter().filter_map(|item| {
            let to = site.named(&item.to.value, lang)?;
            let page = site.page(to);
            let named = item.title.get(lang, site.config.default_lang()).map(|(_, title)| title.to_owned());
            let title = named.unwrap_or_else(|| page.document.meta.title.to_string());
            Some(NavLink { title, path: page.route.as_str().to_owned() })
        });
        let own: Vec<NavLink> = own.collect();
        if !own.is_empty() {
            return own;
        }
        let Some(home) = site.home(lang) else { return Vec::new() };
        let sections = site.listings.within(home.id).iter().map(|id| site.page(*id));
        let sections: Vec<_> = sections.filter(|page| matches!(page.document.kind, Kind::Section)).collect();
        if sections.len() <= SECTIONS {
            return sections.into_iter().map(nav_link).collect();
        }
        let title = self.words(lang).word("list-sections").to_owned();
        vec![NavLink { path: format!("{}#{}", home.route.as_str(), list_id(&title)), title }]
    }

    fn footer(&self, lang: Lang) -> FooterView {
        let site = self.site();
        let route = |page| site.generated(page, lang).as_str().to_owned();
        let plain =
            |page: &&Page| matches!(page.document.kind, Kind::Page) && page.listed && page.document.lang == lang;
        let mut pages: Vec<&Page> = site.each_page().filter(plain).collect();
        pages.sort_by_key(|page| (page.document.meta.weight, page.sort_key.as_slice()));
        let some = |there: bool, page| if there { route(page) } else { String::new() };
        FooterView {
            pages: pages.into_iter().map(nav_link).collect(),
            az: route(Generated::Az),
            search: some(site.config.search_index, Generated::Search),
            glossary: some(!site.registers.glossary.terms.is_empty(), Generated::Glossary),
            law: some(!site.registers.law.laws.is_empty(), Generated::Law),
            helplines: some(!site.registers.helplines.lines.is_empty(), Generated::Helplines),
            offline: some(site.form != Form::Portable, Generated::Offline),
            // Without an address no feed is written, so none is linked to.
            feed: if site.config.base_url.is_empty() {
                String::new()
            } else {
                super::feed::feed_path(lang, site.config.default_lang())
            },
            accessibility: site.config.accessibility_statement.clone(),
        }
    }

    /// The lists of a section, or of the front page.
    pub(super) fn section_listing(&self, page: &Page) -> ListingView {
        let within = self.site().listings.within(page.id).iter().copied();
        let (sections, pages): (Vec<PageId>, Vec<PageId>) =
            within.partition(|id| matches!(self.site().page(*id).document.kind, Kind::Section));
        let pages: Vec<PageId> =
            pages.into_iter().filter(|id| !matches!(self.site().page(*id).document.kind, Kind::Page)).collect();
        let mut groups = vec![self.group("list-sections", "cards", &page.route, page.document.lang, &sections)];
        groups.extend(self.by_kind(&page.route, page.document.lang, &pages));
        if page.section.is_none() {
            groups.extend(self.front_groups(page));
        }
        ListingView::of(groups)
    }

    /// Themes, roles, time at hand and what is new: the front page's other ways in.
    fn front_groups(&self, page: &Page) -> Vec<Group> {
        let lang = page.document.lang;
        let facet = |facet, id: &'static str| {
            let ids = self.site().listings.all(lang).filter(|(own, _)| *own == facet).map(|(_, id)| id);
            let mut ids: Vec<&str> = ids.collect();
            // Themes by their words; roles, times and phases in the order that a life and a tenancy have.
            ids.sort_by_key(|id| (rank(facet, id), sort_key(&self.facet_label(facet, id, lang))));
            let rows = ids.into_iter().map(|id| self.facet_row(facet, id, page)).collect();
            Group { rows, ..self.group(id, "links", &page.route, page.document.lang, &[]) }
        };
        let mut newest: Vec<&Page> = self.site().each_page().filter(|p| is_dated(p, lang)).collect();
        newest.sort_by_key(|p| (std::cmp::Reverse(latest(p)), p.id));
        let newest: Vec<PageId> = newest.into_iter().take(NEWEST).map(|page| page.id).collect();
        vec![
            facet(Facet::Theme, "list-themes"),
            facet(Facet::Audience, "list-audiences"),
            facet(Facet::Time, "list-times"),
            facet(Facet::Phase, "list-phases"),
            self.group("list-new", "links", &page.route, page.document.lang, &newest),
        ]
    }

    fn facet_row(&self, facet: Facet, id: &str, page: &Page) -> Row {
        let lang = page.document.lang;
        let title = self.facet_label(facet, id, lang);
        let href = self.site().facet_route(facet, id, lang).relative_from(&page.route);
        Row { title, href, ..Row::default() }
    }

    /// Guides, exercises and packs, each under its heading; a heading without pages too.
    fn by_kind(&self, from: &Route, lang: Lang, pages: &[PageId]) -> Vec<Group> {
        let kinds = [("list-guides", "guide"), ("list-exercises", "exercise"), ("list-packs", "pack")];
        let of = |kind: &str| -> Vec<PageId> {
            pages.iter().copied().filter(|id| self.site().page(*id).document.kind.name() == kind).collect()
        };
        kinds.into_iter().map(|(id, kind)| self.group(id, "cards", from, lang, &of(kind))).collect()
    }

    /// The list of a theme, an audience, a phase or a time.
    #[must_use]
    pub fn facet_page(&self, facet: Facet, id: &str, lang: Lang) -> PageView {
        let site = self.site();
        let route = site.facet_route(facet, id, lang);
        let kind = match facet {
            Facet::Theme => "theme",
            Facet::Audience => "audience",
            Facet::Phase => "phase",
            Facet::Time => "time",
        };
        let label = self.facet_label(facet, id, lang);
        // A theme may be a proper name; the others stand within a phrase.
        let name = if facet == Facet::Theme { label } else { label.to_lowercase() };
        let words = self.words(lang);
        let groups = self.by_kind(&route, lang, site.listings.pages(lang, facet, id));
        PageView {
            template: "listing",
            kind: "generated",
            title: words.get(&format!("{kind}-title"), &[("name", &name)]),
            summary: words.get(&format!("{kind}-summary"), &[("name", &name)]),
            listing: Some(ListingView::of(groups)),
            breadcrumbs: self.generated_breadcrumbs(&route, lang),
            ..self.frame(&route, lang, lang)
        }
    }

    fn generated_breadcrumbs(&self, route: &Route, lang: Lang) -> Vec<LinkView> {
        self.site().home(lang).map(|home| self.up_link(route, home.id)).into_iter().collect()
    }

    /// A–Å, the glossary, the laws or the help lines.
    #[must_use]
    pub fn generated_page(&self, page: Generated, lang: Lang) -> PageView {
        let route = self.site().generated(page, lang);
        let words = self.words(lang);
        let (template, title, summary) = match page {
            Generated::Az => ("az", "az-title", "az-summary"),
            Generated::Glossary => ("glossary", "glossary-title", "glossary-summary"),
            Generated::Law => ("law", "law-title", "law-summary"),
            Generated::Helplines => ("helplines", "helplines-title", "helplines-summary"),
            Generated::Compose => ("compose", "compose-title", "compose-summary"),
            Generated::Search => ("search", "search-title", "search-summary"),
            Generated::Offline => ("offline", "offline-title", "offline-summary"),
        };
        let mut view = PageView {
            template,
            kind: "generated",
            title: words.word(title).to_owned(),
            summary: words.word(summary).to_owned(),
            breadcrumbs: self.generated_breadcrumbs(&route, lang),
            ..self.frame(&route, lang, lang)
        };
        match page {
            Generated::Az => view.listing = Some(self.az(&route, lang)),
            Generated::Glossary => view.glossary = registers::glossary(self, &route, lang),
            Generated::Law => view.laws = registers::laws(self, &route, lang),
            Generated::Helplines => view.helplines = registers::helplines(self, lang),
            Generated::Compose => {
                view.tools = vec!["program", "compose"];
                view.compose = Some(compose::compose(self, &route, lang));
            }
            Generated::Search => {
                view.helplines = registers::helplines(self, lang);
                view.search = Some(self.search_view(lang));
            }
            Generated::Offline => {
                view.offline = Some(self.offline_view(lang));
                view.tools = vec!["offline"];
            }
        }
        view
    }

    /// Every page, term and synonym under its letter.
    fn az(&self, route: &Route, lang: Lang) -> ListingView {
        let site = self.site();
        let listed =
            site.pages.iter().filter(|page| page.listed && page.document.lang == lang && page.section.is_some());
        let mut rows: Vec<(Vec<u8>, Row)> =
            listed.map(|page| (page.sort_key.clone(), self.row(route, lang, page.id))).collect();
        for (row, term) in (0u32..).zip(&site.registers.glossary.terms) {
            let Some((_, word)) = term.term.get(lang, site.config.default_lang()) else { continue };
            let href = registers::term_href(self, row, route, lang);
            let see = self.words(lang).get("az-see", &[("term", word)]);
            let entries = std::iter::once((word, String::new()))
                .chain(term.synonyms.iter().map(|synonym| (synonym.as_str(), see.clone())));
            for (title, note) in entries {
                rows.push((sort_key(title), Row { title: title.to_owned(), href: href.clone(), lang: "", note }));
            }
        }
        rows.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.href.cmp(&b.1.href)));
        ListingView::of(letters(rows))
    }

    /// A pack's projector view; `None` for pages that are no pack.
    #[must_use]
    pub fn show(&self, id: PageId) -> Option<PageView> {
        let page = self.site().page(id);
        let (Kind::Pack(own), Some(route)) = (&page.document.kind, self.site().show_route(page)) else { return None };
        let lang = page.document.lang;
        Some(PageView {
            template: "show",
            kind: "generated",
            title: self.words(lang).get("show-title", &[("title", &page.document.meta.title)]),
            breadcrumbs: vec![self.link(&route, id)],
            tools: vec!["show"],
            pack: Some(pack::pack(self, page, own, &route)),
            ..self.frame(&route, lang, lang)
        })
    }

    /// The page for addresses that do not exist.
    #[must_use]
    pub fn not_found(&self, lang: Lang) -> PageView {
        let words = self.words(lang);
        PageView {
            template: "not-found",
            kind: "generated",
            title: words.word("not-found-title").to_owned(),
            summary: words.word("not-found-summary").to_owned(),
            root: base_path(&self.site().config.base_url),
            // It stands for every address that leads nowhere, and has none of its own.
            canonical: String::new(),
            ..self.frame(&Route::root(), lang, lang)
        }
    }

    /// The page at an old address.
    #[must_use]
    pub fn redirect(&self, redirect: &Redirect) -> PageView {
        let to = self.site().page(redirect.to);
        let lang = to.document.lang;
        PageView {
            template: "redirect",
            kind: "generated",
            title: self.words(lang).word("redirect-title").to_owned(),
            redirect: Some(self.link(&redirect.from, redirect.to)),
            ..PageView { canonical: self.absolute(&to.route), ..self.frame(&redirect.from, lang, lang) }
        }
    }
}

/// The place of a role, a phase or a time among the others.
fn rank(facet: Facet, id: &str) -> Option<usize> {
    match facet {
        Facet::Theme => None,
        Facet::Audience => Audience::CHOICES.iter().position(|(name, _)| *name == id),
        Facet::Phase => Phase::CHOICES.iter().position(|(name, _)| *name == id),
        Facet::Time => Listings::times().position(|name| name == id),
    }
}

fn nav_link(page: &Page) -> NavLink {
    NavLink { title: page.document.meta.title.to_string(), path: page.route.as_str().to_owned() }
}

/// The path of an address: `/under/` of `https://a.no/under/`, `/` when there is none.
#[must_use]
pub fn base_path(base_url: &str) -> String {
    let after_scheme = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    after_scheme.find('/').map_or_else(|| "/".to_owned(), |at| after_scheme[at..].to_owned())
}

/// The rows under their letters, digits and signs under `0–9`. A title may begin with a quotation mark and so stand before its letter's others.
fn letters(rows: Vec<(Vec<u8>, Row)>) -> Vec<Group> {
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    for (_, row) in rows {
        let group = groups.entry(first_letter(&row.title)).or_insert_with_key(|letter| {
            let id = format!("bokstav-{}", letter_id(letter));
            Group { title: letter.clone(), id, style: "letters", ..Group::default() }
        });
        group.rows.push(row);
    }
    let mut groups: Vec<Group> = groups.into_values().collect();
    groups.sort_by_cached_key(|group| sort_key(&group.title));
    groups
}

fn first_letter(title: &str) -> String {
    let plain = title.trim_start_matches(|c: char| !c.is_alphanumeric());
    if plain.to_lowercase().starts_with("aa") {
        return "Å".to_owned();
    }
    match plain.chars().next() {
        Some(c) if c.is_alphabetic() => match c.to_uppercase().next().unwrap_or(c) {
            'Ä' => "Æ".to_owned(),
            'Ö' => "Ø".to_owned(),
            'É' | 'È' => "E".to_owned(),
            c => c.to_string(),
        },
        _ => "0–9".to_owned(),
    }
}

/// `æ`, `ø` and `å` must not share an anchor with each other or with other letters.
fn letter_id(letter: &str) -> String {
    match letter {
        "Æ" => "ae".to_owned(),
        "Ø" => "oe".to_owned(),
        "Å" => "aa".to_owned(),
        other => slugify(other),
    }
}

fn is_dated(page: &Page, lang: Lang) -> bool {
    let kind = matches!(page.document.kind, Kind::Guide | Kind::Exercise(_) | Kind::Pack(_));
    kind && page.listed && page.document.lang == lang && latest(page).is_some()
}

/// When a page was last reviewed or published.
pub(super) fn latest(page: &Page) -> Option<crate::base::Date> {
    let meta = &page.document.meta;
    meta.reviewed.as_ref().or(meta.published.as_ref()).map(|date| date.value)
}
