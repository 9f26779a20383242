//! What the search index may know of a page: its words by field and section, and what it can be filtered by.

use serde::Serialize;

use super::search_text::{letters, said, sections};
use super::{Builder, registers};
use crate::base::{Date, Lang};
use crate::model::Kind;
use crate::site::{Facet, Form, Generated, Page, PageId};

/// Something that can be found: a page, or an entry of a register.
#[derive(Clone, Debug, Default)]
pub struct SearchPage {
    /// Its address from the site's root.
    pub path: String,
    /// Where on that page it stands; empty for a whole page.
    pub anchor: String,
    /// `guide`, `page`, `section`, `exercise`, `pack`, `letter`, `term`, `law`, `helpline`.
    pub kind: &'static str,
    /// Its title.
    pub title: String,
    /// Its ingress, or what an exercise is for.
    pub summary: String,
    /// Other words for it, from the registers.
    pub also: Vec<String>,
    /// The titles of the pages above it, outermost first.
    pub trail: Vec<String>,
    /// What it says, by heading. The first has no heading.
    pub sections: Vec<SearchSection>,
    /// What it can be filtered by: the facet's name and the value's id.
    pub facets: Vec<(&'static str, String)>,
    /// Minutes an exercise takes.
    pub minutes: Option<u32>,
    /// The last professional review.
    pub reviewed: Option<Date>,
}

/// The text under one heading.
#[derive(Clone, Debug, Default)]
pub struct SearchSection {
    /// The heading's id; empty above the first heading.
    pub anchor: String,
    /// The heading.
    pub heading: String,
    /// The text, paragraphs parted by line breaks.
    pub text: String,
}

/// One thing to index: pages are read one by one, so that their text is never held all at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SearchItem {
    /// A page.
    Page(PageId),
    /// The page of a register.
    Generated(Generated),
    /// The letters on a page: the how manieth.
    Letter(PageId, u32),
    /// A row of the glossary.
    Term(u32),
    /// A fact of a law.
    Law(u32, u32),
    /// A row of the help lines.
    Helpline(u32),
}

/// What the results page needs beside the index.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SearchView {
    /// The languages that can be searched: each its code and its own name.
    pub langs: Vec<SearchLabel>,
    /// What each kind of result is called.
    pub kinds: Vec<SearchLabel>,
    /// Another engine that is asked first; `None` for most sites, and for a copy on a disk.
    pub endpoint: Option<EndpointView>,
}

/// Where another engine answers.
#[derive(Clone, Debug, Serialize)]
pub struct EndpointView {
    /// The address that is asked.
    pub url: String,
    /// What the page's policy must allow.
    pub origin: String,
    /// The host, as readers are told it.
    pub host: String,
}

/// An id and what it is called.
#[derive(Clone, Debug, Serialize)]
pub struct SearchLabel {
    /// The id.
    pub id: &'static str,
    /// The words.
    pub label: String,
}

/// The kinds of result.
const KINDS: [&str; 9] = ["guide", "page", "section", "exercise", "pack", "letter", "term", "law", "helpline"];

/// Exercises are filtered by how long they take: up to so many minutes.
pub const MINUTES: [u32; 4] = [15, 30, 60, 120];
/// Exercises are filtered by how many take part.
pub const PEOPLE: [(u32, u32); 4] = [(1, 4), (5, 10), (11, 20), (21, u32::MAX)];

impl Builder<'_> {
    /// Everything that can be found in a language, in a fixed order.
    #[must_use]
    pub fn search_items(&self, lang: Lang) -> Vec<SearchItem> {
        let site = self.site();
        let mut items = Vec::new();
        for page in site.pages.iter().filter(|page| page.listed && page.document.lang == lang) {
            items.push(SearchItem::Page(page.id));
            let letters = letters(&page.document).count();
            items.extend((0..u32::try_from(letters).unwrap_or(0)).map(|row| SearchItem::Letter(page.id, row)));
        }
        let registers = &site.registers;
        let pages = [
            (Generated::Glossary, registers.glossary.terms.is_empty()),
            (Generated::Law, registers.law.laws.is_empty()),
            (Generated::Helplines, registers.helplines.lines.is_empty()),
        ];
        items.extend(pages.into_iter().filter(|(_, empty)| !empty).map(|(page, _)| SearchItem::Generated(page)));
        let rows = |count: usize| 0..u32::try_from(count).unwrap_or(u32::MAX);
        let terms = &registers.glossary.terms;
        items.extend(
            rows(terms.len()).filter(|row| terms[*row as usize].term.0.contains_key(&lang)).map(SearchItem::Term),
        );
        // Laws and help lines are written in the site's main language.
        if lang == site.config.default_lang() {
            for law in rows(registers.law.laws.len()) {
                let facts = rows(registers.law.laws[law as usize].facts.len());
                items.extend(facts.map(|fact| SearchItem::Law(law, fact)));
            }
            items.extend(rows(registers.helplines.lines.len()).map(SearchItem::Helpline));
        }
        items
    }

    /// What the index is to know of one thing; `None` for what has nothing to find.
    #[must_use]
    pub fn search_page(&self, item: SearchItem, lang: Lang) -> Option<SearchPage> {
        match item {
            SearchItem::Page(id) => Some(self.searched_page(self.site().page(id))),
            SearchItem::Generated(page) => Some(self.searched_register(page, lang)),
            SearchItem::Letter(id, row) => Self::searched_letter(self.site().page(id), row),
            SearchItem::Term(row) => self.searched_term(row, lang),
            SearchItem::Law(law, fact) => self.searched_law(law, fact, lang),
            SearchItem::Helpline(row) => self.searched_helpline(row, lang),
        }
    }

    fn searched_page(&self, page: &Page) -> SearchPage {
        let document = &page.document;
        let meta = &document.meta;
        let mut found = SearchPage {
            path: page.route.as_str().to_owned(),
            kind: document.kind.name(),
            title: meta.title.to_string(),
            summary: meta.summary.to_string(),
            trail: self.search_trail(page),
            sections: sections(document),
            reviewed: meta.reviewed.as_ref().or(meta.published.as_ref()).map(|date| date.value),
            ..SearchPage::default()
        };
        let facets = &mut found.facets;
        facets.push(("kind", document.kind.name().to_owned()));
        facets.extend(meta.themes.iter().map(|theme| ("theme", theme.value.clone())));
        facets.extend(meta.audience.iter().map(|audience| ("audience", audience.name().to_owned())));
        facets.extend(meta.phase.iter().map(|phase| ("phase", phase.name().to_owned())));
        match &document.kind {
            Kind::Exercise(exercise) => {
                found.summary = joined([found.summary.as_str(), &exercise.purpose]);
                found.sections[0].text = joined([found.sections[0].text.as_str(), &exercise.outcomes.join("\n")]);
                if let Some(duration) = exercise.duration.as_ref().map(|duration| duration.value) {
                    found.minutes = Some(duration.recommended.0);
                    let fits = MINUTES.iter().filter(|limit| duration.recommended.0 <= **limit);
                    found.facets.extend(fits.map(|limit| ("duration", limit.to_string())));
                }
                if let Some(group) = &exercise.group {
                    let fits = PEOPLE.iter().filter(|(min, max)| group.min <= *max && *min <= group.max);
                    found.facets.extend(fits.map(|(min, _)| ("people", min.to_string())));
                }
            }
            Kind::Pack(pack) => found.summary = joined([found.summary.as_str(), &pack.purpose]),
            _ => {}
        }
        found
    }

    /// What a facet of the search is called, and its values.
    #[must_use]
    pub fn search_label(&self, facet: &str, value: &str, lang: Lang) -> String {
        let words = self.words(lang);
        if value.is_empty() {
            return words.word(&format!("search-{facet}")).to_owned();
        }
        match facet {
            "theme" => self.facet_label(Facet::Theme, value, lang),
            "audience" => self.facet_label(Facet::Audience, value, lang),
            "phase" => self.facet_label(Facet::Phase, value, lang),
            "duration" => words.get("search-minutes", &[("minutes", value)]),
            "people" => {
                let most = PEOPLE.iter().find(|(min, _)| min.to_string() == value).map_or(u32::MAX, |(_, max)| *max);
                let to = if most == u32::MAX { String::new() } else { most.to_string() };
                words.get(
                    if to.is_empty() { "search-people-from" } else { "search-people-to" },
                    &[("from", value), ("to", &to)],
                )
            }
            _ => words.word(&format!("search-kind-{value}")).to_owned(),
        }
    }

    /// What the results page needs beside the index.
    #[must_use]
    pub fn search_view(&self, lang: Lang) -> SearchView {
        let langs = self.site().languages().into_iter().filter(|lang| !self.search_items(*lang).is_empty());
        let label = |kind: &'static str| SearchLabel { id: kind, label: self.search_label("kind", kind, lang) };
        SearchView {
            langs: langs.map(|lang| SearchLabel { id: lang.code(), label: lang.own_name().to_owned() }).collect(),
            kinds: KINDS.into_iter().map(label).collect(),
            endpoint: self.site().config.search_endpoint.as_ref().filter(|_| self.site().form != Form::Portable).map(
                |endpoint| EndpointView {
                    url: endpoint.url.clone(),
                    origin: endpoint.origin.clone(),
                    host: endpoint.origin.split_once("://").map_or("", |(_, host)| host).to_owned(),
                },
            ),
        }
    }

    fn search_trail(&self, page: &Page) -> Vec<String> {
        let mut trail = Vec::new();
        let mut next = page.section;
        while let Some(id) = next.filter(|_| trail.len() < 32) {
            let above = self.site().page(id);
            // Everything is below the front page, so it tells nothing.
            if above.section.is_some() {
                trail.push(above.document.meta.title.to_string());
            }
            next = above.section;
        }
        trail.reverse();
        trail
    }

    fn searched_register(&self, page: Generated, lang: Lang) -> SearchPage {
        let view = self.generated_page(page, lang);
        SearchPage {
            path: view.path,
            kind: "page",
            title: view.title,
            summary: view.summary,
            sections: vec![SearchSection::default()],
            facets: vec![("kind", "page".to_owned())],
            ..SearchPage::default()
        }
    }

    fn searched_letter(page: &Page, row: u32) -> Option<SearchPage> {
        let (anchor, title, blocks) = letters(&page.document).nth(row as usize)?;
        let text = said(blocks);
        let title = if title.is_empty() { page.document.meta.title.to_string() } else { title };
        Some(SearchPage {
            path: page.route.as_str().to_owned(),
            anchor,
            kind: "letter",
            title,
            trail: vec![page.document.meta.title.to_string()],
            sections: vec![SearchSection { text, ..SearchSection::default() }],
            facets: vec![("kind", "letter".to_owned())],
            ..SearchPage::default()
        })
    }

    fn searched_term(&self, row: u32, lang: Lang) -> Option<SearchPage> {
        let term = self.site().registers.glossary.terms.get(row as usize)?;
        let default = self.site().config.default_lang();
        let text = |text: &crate::model::Localized| text.get(lang, default).map(|(_, text)| text.to_owned());
        let mut also = term.synonyms.clone();
        also.extend(term.term.0.values().cloned());
        Some(SearchPage {
            also,
            ..self.register_entry(
                Generated::Glossary,
                term.id.value.clone(),
                "term",
                text(&term.term)?,
                text(&term.definition)?,
                lang,
            )
        })
    }

    fn searched_law(&self, law: u32, fact: u32, lang: Lang) -> Option<SearchPage> {
        let law = self.site().registers.law.laws.get(law as usize)?;
        let fact = law.facts.get(fact as usize)?;
        let (_, text) = fact.text.get(lang, self.site().config.default_lang())?;
        let title = format!("{} {}", law.short, fact.paragraph);
        let anchor = registers::fact_id(law, fact);
        let entry = self.register_entry(Generated::Law, anchor, "law", title, text.to_owned(), lang);
        Some(SearchPage { also: vec![law.title.clone()], reviewed: Some(fact.checked.value), ..entry })
    }

    fn searched_helpline(&self, row: u32, lang: Lang) -> Option<SearchPage> {
        let line = self.site().registers.helplines.lines.get(row as usize)?;
        let text = joined([line.number.as_str(), &line.hours]);
        let entry =
            self.register_entry(Generated::Helplines, line.id.value.clone(), "helpline", line.name.clone(), text, lang);
        let mut also = line.tags.clone();
        // `116117` is looked for as often as `116 117`.
        also.push(line.number.chars().filter(char::is_ascii_digit).collect());
        Some(SearchPage { also, ..entry })
    }

    fn register_entry(
        &self,
        page: Generated,
        anchor: String,
        kind: &'static str,
        title: String,
        text: String,
        lang: Lang,
    ) -> SearchPage {
        SearchPage {
            path: self.site().generated(page, lang).as_str().to_owned(),
            anchor,
            kind,
            title,
            sections: vec![SearchSection { text, ..SearchSection::default() }],
            facets: vec![("kind", kind.to_owned())],
            ..SearchPage::default()
        }
    }
}

fn joined<const N: usize>(parts: [&str; N]) -> String {
    let there: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    there.join("\n")
}
