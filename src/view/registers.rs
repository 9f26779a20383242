//! Terms, laws and help lines as readers see them.

use serde::Serialize;

use super::{Builder, DateView, LinkView};
use crate::base::{Lang, Route, slugify};
use crate::model::{Helpline, Law, LawFact, Term};
use crate::site::{Generated, Page, Resolved, sort_key};

/// A term and what it means.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TermView {
    /// Its anchor on the glossary page: the term's id.
    pub id: String,
    /// The word.
    pub term: String,
    /// The language of word and meaning where that is not the page's.
    pub lang: &'static str,
    /// What it means.
    pub definition: String,
    /// Where the glossary page has it, relative to the page.
    pub href: String,
    /// Other words for it.
    pub synonyms: Vec<String>,
    /// Terms to see as well.
    pub see: Vec<LinkView>,
    /// Why to avoid the word; empty when there is no reason to.
    pub avoid: String,
    /// What to say instead.
    pub prefer: String,
    /// True for a word no longer in use.
    pub historic: bool,
    /// The pages that use it.
    pub pages: Vec<LinkView>,
}

/// A law and what the site says of it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LawView {
    /// Its anchor on the law page.
    pub id: String,
    /// Its full title.
    pub title: String,
    /// Its short title.
    pub short: String,
    /// Its number at Lovdata.
    pub number: String,
    /// Where it is published.
    pub url: String,
    /// What it says.
    pub facts: Vec<LawFactView>,
}

/// One thing a law says.
#[derive(Clone, Debug, Serialize)]
pub struct LawFactView {
    /// Its anchor on the law page: `husleieloven-9-8`.
    pub id: String,
    /// Where the law page has it, relative to the page.
    pub href: String,
    /// The law's short title.
    pub law: String,
    /// `§ 9-8`
    pub paragraph: String,
    /// What it says, in plain words.
    pub text: String,
    /// When it was last checked.
    pub checked: DateView,
    /// From when it is in force.
    pub in_force_from: Option<DateView>,
}

/// Whom to call.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HelplineView {
    /// Its anchor on the help line page.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The number, as people read it.
    pub number: String,
    /// `tel:…`
    pub tel: String,
    /// When it answers; may be empty.
    pub hours: String,
    /// Where to read more; may be empty.
    pub url: String,
    /// When it was last checked.
    pub checked: Option<String>,
    /// Whose it is, in words, when the municipality gave it; else empty.
    pub local: String,
}

/// Where the glossary page has a term.
pub(super) fn term_href(builder: &Builder<'_>, row: u32, from: &Route, lang: Lang) -> String {
    let page = builder.site().generated(Generated::Glossary, lang).relative_from(from);
    let id = builder.site().registers.glossary.terms.get(row as usize).map_or("", |term| term.id.value.as_str());
    format!("{}#{id}", page.trim_start_matches("./"))
}

/// Where the law page has a law or a fact.
pub(super) fn law_href(builder: &Builder<'_>, law: u32, fact: Option<u32>, from: &Route, lang: Lang) -> String {
    let page = builder.site().generated(Generated::Law, lang).relative_from(from);
    let laws = &builder.site().registers.law.laws;
    let anchor = laws.get(law as usize).map_or_else(String::new, |law| {
        let fact = fact.and_then(|row| law.facts.get(row as usize));
        fact.map_or_else(|| law.id.value.clone(), |fact| fact_id(law, fact))
    });
    format!("{}#{anchor}", page.trim_start_matches("./"))
}

pub(super) fn fact_id(law: &Law, fact: &LawFact) -> String {
    format!("{}-{}", law.id.value, slugify(&fact.id.value))
}

/// The terms a page uses, in alphabetical order.
pub(super) fn used_terms(builder: &Builder<'_>, page: &Page) -> Vec<TermView> {
    let rows = page.terms.iter().map(|used| used.term);
    terms(builder, rows, &page.route, page.document.lang)
}

/// Every term: the glossary page.
pub(super) fn glossary(builder: &Builder<'_>, route: &Route, lang: Lang) -> Vec<TermView> {
    let site = builder.site();
    let count = u32::try_from(site.registers.glossary.terms.len()).unwrap_or(u32::MAX);
    let mut views = terms(builder, 0..count, route, lang);
    for view in &mut views {
        let Some((row, _)) = site.registers.glossary.row(&view.id) else { continue };
        let uses = |page: &&Page| page.listed && page.document.lang == lang && page.terms.iter().any(|u| u.term == row);
        view.pages = site.each_page().filter(uses).map(|page| builder.link(route, page.id)).collect();
    }
    views
}

fn terms(builder: &Builder<'_>, rows: impl Iterator<Item = u32>, route: &Route, lang: Lang) -> Vec<TermView> {
    let all = &builder.site().registers.glossary.terms;
    let mut views: Vec<(Vec<u8>, TermView)> = rows
        .filter_map(|row| Some((row, all.get(row as usize)?)))
        .filter_map(|(row, term)| term_view(builder, row, term, route, lang))
        .map(|view| (sort_key(&view.term), view))
        .collect();
    views.sort_by(|a, b| a.0.cmp(&b.0));
    views.into_iter().map(|(_, view)| view).collect()
}

fn term_view(builder: &Builder<'_>, row: u32, term: &Term, route: &Route, lang: Lang) -> Option<TermView> {
    let default = builder.site().config.default_lang();
    let (word_lang, word) = term.term.get(lang, default)?;
    let (text_lang, definition) = term.definition.get(lang, default)?;
    let glossary = &builder.site().registers.glossary;
    let see = term.see.iter().filter_map(|see| {
        let (row, other) = glossary.row(&see.value)?;
        let title = other.term.get(lang, default)?.1.to_owned();
        Some(LinkView { title, href: term_href(builder, row, route, lang), ..LinkView::default() })
    });
    let foreign = [word_lang, text_lang].into_iter().find(|own| *own != lang);
    Some(TermView {
        id: term.id.value.clone(),
        term: word.to_owned(),
        lang: foreign.map_or("", Lang::code),
        definition: definition.to_owned(),
        href: term_href(builder, row, route, lang),
        synonyms: term.synonyms.clone(),
        see: see.collect(),
        avoid: term.avoid.as_ref().map(|avoid| avoid.text.clone()).unwrap_or_default(),
        prefer: term.avoid.as_ref().map(|avoid| avoid.prefer.clone()).unwrap_or_default(),
        historic: term.historic,
        pages: Vec::new(),
    })
}

/// The law facts a page links to, in the order of the law book.
fn fact_rows(page: &Page) -> Vec<(u32, u32)> {
    let rows = page.links.iter().filter_map(|link| match link {
        Resolved::Law(law, Some(fact)) => Some((*law, *fact)),
        _ => None,
    });
    let mut rows: Vec<(u32, u32)> = rows.collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}

pub(super) fn used_facts(builder: &Builder<'_>, page: &Page) -> Vec<LawFactView> {
    let laws = &builder.site().registers.law.laws;
    let view = |(law_row, fact_row): (u32, u32)| {
        let law = laws.get(law_row as usize)?;
        let fact = law.facts.get(fact_row as usize)?;
        let href = law_href(builder, law_row, Some(fact_row), &page.route, page.document.lang);
        fact_view(builder, law, fact, href, page.document.lang)
    };
    fact_rows(page).into_iter().filter_map(view).collect()
}

/// The oldest day on which one of the page's law facts was checked.
pub(super) fn oldest_check(builder: &Builder<'_>, page: &Page) -> Option<DateView> {
    let laws = &builder.site().registers.law.laws;
    let checked = |(law, fact): (u32, u32)| Some(laws.get(law as usize)?.facts.get(fact as usize)?.checked.value);
    let oldest = fact_rows(page).into_iter().filter_map(checked).min()?;
    Some(builder.date(oldest, page.document.lang))
}

fn fact_view(builder: &Builder<'_>, law: &Law, fact: &LawFact, href: String, lang: Lang) -> Option<LawFactView> {
    let (_, text) = fact.text.get(lang, builder.site().config.default_lang())?;
    Some(LawFactView {
        id: fact_id(law, fact),
        href,
        law: law.short.clone(),
        paragraph: fact.paragraph.clone(),
        text: text.to_owned(),
        checked: builder.date(fact.checked.value, lang),
        in_force_from: fact.in_force_from.map(|date| builder.date(date, lang)),
    })
}

/// Every law: the law page.
pub(super) fn laws(builder: &Builder<'_>, route: &Route, lang: Lang) -> Vec<LawView> {
    let laws = &builder.site().registers.law.laws;
    let view = |(row, law): (u32, &Law)| {
        let facts = (0u32..).zip(&law.facts).filter_map(|(fact_row, fact)| {
            let href = law_href(builder, row, Some(fact_row), route, lang);
            fact_view(builder, law, fact, href, lang)
        });
        LawView {
            id: law.id.value.clone(),
            title: law.title.clone(),
            short: law.short.clone(),
            number: law.number.clone(),
            url: law.url.clone(),
            facts: facts.collect(),
        }
    };
    (0u32..).zip(laws).map(view).collect()
}

/// Every help line.
pub(super) fn helplines(builder: &Builder<'_>, lang: Lang) -> Vec<HelplineView> {
    builder.site().registers.helplines.lines.iter().map(|line| builder.helpline(line, lang)).collect()
}

impl Builder<'_> {
    /// A help line as readers see it.
    #[must_use]
    pub fn helpline(&self, line: &Helpline, lang: Lang) -> HelplineView {
        let digits: String = line.number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        let checked = line.checked.as_ref().map(|date| {
            let date = self.date(date.value, lang).text;
            self.words(lang).get("helpline-checked", &[("date", &date)])
        });
        HelplineView {
            id: line.id.value.clone(),
            name: line.name.clone(),
            number: line.number.clone(),
            tel: format!("tel:{digits}"),
            hours: line.hours.clone(),
            url: line.url.clone(),
            checked,
            local: if line.local {
                self.words(lang).get("helpline-local", &[("name", &self.site().local.name)])
            } else {
                String::new()
            },
        }
    }
}
