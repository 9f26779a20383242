//! From a page to documents, one for the text above its first heading and one for each heading.

use std::collections::BTreeSet;

use serde::Serialize;

use super::Cuts;
use crate::base::Lang;
use crate::search::tokens;
use crate::view::SearchPage;

/// What is the same for all documents of a language.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// Where the site is published; empty when it does not say.
    pub base_url: &'a str,
    /// The language.
    pub lang: Lang,
    /// Where its compounds are cut.
    pub cuts: &'a Cuts,
}

/// A section of a page, as every engine gets it. What the search box shows has the names it has in an answer to the box.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    /// Names the section among all sections of all languages.
    pub(super) id: String,
    /// Names the page: that of its first section. An engine gives one result for each.
    pub(super) page: String,
    /// The how manieth section of its page it is.
    order: usize,
    pub(super) lang: &'static str,
    /// The page's address from the site's root.
    pub(super) url: String,
    /// Where on the page the section is; empty for its beginning.
    pub(super) anchor: String,
    /// The whole address, where the site says where it is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<String>,
    pub(super) kind: &'static str,
    pub(super) title: String,
    /// The heading.
    pub(super) section: String,
    pub(super) summary: String,
    body: String,
    /// Other words for it.
    pub(super) also: Vec<String>,
    trail: Vec<String>,
    theme: Vec<String>,
    audience: Vec<String>,
    phase: Vec<String>,
    duration: Vec<String>,
    people: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reviewed: Option<String>,
    /// The searches that the page answers; on its first section.
    bets: Vec<String>,
    /// The parts of the compounds in it, parted by spaces.
    parts: String,
}

impl Document {
    /// Names the section among all sections of all languages.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The searches that the page answers, in small letters; on its first section.
    #[must_use]
    pub fn bets(&self) -> &[String] {
        &self.bets
    }
}

/// The documents of a page. `bets` are the searches that it answers. Their ids are given by [`Ids`](super::Ids).
#[must_use]
pub fn documents(page: &SearchPage, bets: &[String], about: About<'_>) -> Vec<Document> {
    let values = |facet: &str| -> Vec<String> {
        page.facets.iter().filter(|(name, _)| *name == facet).map(|(_, value)| value.clone()).collect()
    };
    let row = |(order, section): (usize, &crate::view::SearchSection)| {
        let anchor = if section.anchor.is_empty() { page.anchor.clone() } else { section.anchor.clone() };
        let at = if anchor.is_empty() { String::new() } else { format!("#{anchor}") };
        let mut texts = vec![section.heading.as_str(), &section.text];
        if order == 0 {
            texts.extend([page.title.as_str(), &page.summary]);
            texts.extend(page.also.iter().map(String::as_str));
        }
        Document {
            id: String::new(),
            page: String::new(),
            order,
            lang: about.lang.code(),
            url: page.path.clone(),
            address: (!about.base_url.is_empty()).then(|| format!("{}{}{at}", about.base_url, page.path)),
            anchor,
            kind: page.kind,
            title: page.title.clone(),
            section: section.heading.clone(),
            summary: page.summary.clone(),
            body: section.text.clone(),
            also: page.also.clone(),
            trail: page.trail.clone(),
            theme: values("theme"),
            audience: values("audience"),
            phase: values("phase"),
            duration: values("duration"),
            people: values("people"),
            minutes: page.minutes,
            reviewed: page.reviewed.map(|date| date.to_string()),
            bets: if order == 0 { bets.to_vec() } else { Vec::new() },
            parts: parts(&texts, about.cuts),
        }
    };
    page.sections.iter().enumerate().map(row).collect()
}

/// The parts of the compounds in some texts, each once.
fn parts(texts: &[&str], cuts: &Cuts) -> String {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut found: Vec<&str> = Vec::new();
    for text in texts {
        tokens::words(text, |word, _| {
            for piece in cuts.get(word).into_iter().flatten() {
                if seen.insert(piece) {
                    found.push(piece);
                }
            }
        });
    }
    found.join(" ")
}
