//! What stands around a page's text: notices, the lists it stands in, its review, its other languages, its contents.

use super::links::percent;
use super::{Builder, Change, LinkView, Notice, ReviewView, TocEntry, VersionView, labels};
use crate::base::{Date, Lang};
use crate::diag::Spanned;
use crate::model::{Document, Heading, Status};
use crate::site::{Facet, Page, PageId};
use crate::theme::UiWords;

/// A page needs this many headings before a table of contents helps.
const TOC_FROM: usize = 3;

impl Builder<'_> {
    pub(super) fn notices(&self, page: &Page, words: &UiWords) -> Vec<Notice> {
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
            let text = words.get("notice-local", &[("name", &self.site().local.name)]);
            notices.push(Notice { kind: "local", text });
        }
        notices.extend(status.map(|(kind, id)| Notice { kind, text: words.word(id).to_owned() }));
        if let (Some(today), Some(due)) = (self.site().today, meta.review_due())
            && due < today
            && meta.status == Status::Current
        {
            let due = labels::date(words, due).text;
            notices.push(Notice { kind: "overdue", text: words.get("notice-overdue", &[("date", &due)]) });
        }
        notices
    }

    pub(super) fn facets<'v>(&self, page: &Page, facet: Facet, ids: impl Iterator<Item = &'v str>) -> Vec<LinkView> {
        let lang = page.document.lang;
        let link = |id: &str| LinkView {
            title: self.facet_label(facet, id, lang),
            // Pages that stand in no list may be the only ones of their theme: then there is no list to lead to.
            href: if self.site().listings.pages(lang, facet, id).is_empty() {
                String::new()
            } else {
                self.site().facet_route(facet, id, lang).relative_from(&page.route)
            },
            ..LinkView::default()
        };
        ids.map(link).collect()
    }

    /// What a theme, an audience or a phase is called.
    pub(super) fn facet_label(&self, facet: Facet, id: &str, lang: Lang) -> String {
        match facet {
            Facet::Theme => self.site().config.theme_label(id, lang),
            Facet::Audience => self.words(lang).word(&["audience-", id].concat()).to_owned(),
            Facet::Phase => self.words(lang).word(&["phase-", id].concat()).to_owned(),
            Facet::Time => self.words(lang).word(&["time-", id].concat()).to_owned(),
        }
    }

    pub(super) fn review(&self, document: &Document, words: &UiWords) -> Option<ReviewView> {
        let meta = &document.meta;
        if meta.published.is_none() && meta.reviewed.is_none() && meta.owner.is_empty() {
            return None;
        }
        let date = |spanned: &Spanned<Date>| labels::date(words, spanned.value);
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
            overdue: due.zip(self.site().today).is_some_and(|(due, today)| due < today),
            owner: meta.owner.to_string(),
            changes: changes.iter().map(change).collect(),
        })
    }

    pub(super) fn versions(&self, page: &Page) -> Vec<VersionView> {
        if page.versions.len() < 2 {
            return Vec::new();
        }
        let version = |id: &PageId| {
            let version = self.site().page(*id);
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
    pub(super) fn feedback(&self, page: &Page, words: &UiWords) -> String {
        let address = &self.site().config.feedback;
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
}

/// The contents list: second-level headings with the third-level ones under them. Headings inside boxes are left out.
pub(super) fn toc(outline: &[Heading]) -> Vec<TocEntry> {
    let mut toc: Vec<TocEntry> = Vec::new();
    for heading in outline.iter().filter(|heading| !heading.nested) {
        let entry =
            TocEntry { title: heading.text.to_string(), href: ["#", &heading.id].concat(), children: Vec::new() };
        match (heading.level, toc.last_mut()) {
            (0..=2, _) | (3, None) => toc.push(entry),
            (3, Some(last)) => last.children.push(entry),
            _ => {}
        }
    }
    if toc.len() < TOC_FROM { Vec::new() } else { toc }
}
