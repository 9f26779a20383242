//! Lists of pages.

use serde::Serialize;

use super::{Builder, DateView, LinkView};
use crate::base::{Lang, Route, slugify};
use crate::model::Kind;
use crate::site::PageId;

/// A list of more pages than this shows their titles alone: with a card for each it would be a long way to scroll, and
/// hundreds of kilobytes to fetch where there is little coverage.
const CARDS: usize = 100;

/// The pages a page lists.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ListingView {
    /// The lists, each under a heading.
    pub groups: Vec<Group>,
    /// True where a list is so long that a field to narrow it helps.
    pub filter: bool,
}

/// Pages under one heading.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Group {
    /// The heading; empty when the list needs none.
    pub title: String,
    /// Its anchor; empty when there is no heading.
    pub id: String,
    /// `cards`, `links`, `titles` or `letters`: how the list is set.
    pub style: &'static str,
    /// The pages of a list of cards, in order; empty in the others.
    pub cards: Vec<Card>,
    /// The pages of a list of titles, in order; empty in the others.
    pub rows: Vec<Row>,
}

impl ListingView {
    /// Those lists that have pages.
    pub(super) fn of(mut groups: Vec<Group>) -> Self {
        groups.retain(|group| group.len() > 0);
        Self { filter: groups.iter().any(|group| group.len() > CARDS), groups }
    }
}

impl Group {
    /// How many pages the list has.
    const fn len(&self) -> usize {
        self.cards.len() + self.rows.len()
    }
}

/// One page in a list of cards.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Card {
    /// Its title.
    pub title: String,
    /// Where it leads, relative to the page.
    pub href: String,
    /// Its ingress; may be empty.
    pub summary: String,
    /// The kind of page it leads to.
    pub kind: &'static str,
    /// Its language where that is not the list's.
    pub lang: &'static str,
    /// Last professional review.
    pub reviewed: Option<DateView>,
    /// Minutes an exercise takes as a rule.
    pub minutes: Option<u32>,
}

/// One page in a list of titles: no more than a long list shows of each.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Row {
    /// Its title.
    pub title: String,
    /// Where it leads, relative to the page.
    pub href: String,
    /// Its language where that is not the list's.
    pub lang: &'static str,
    /// Another word that leads here; in the A–Å index.
    pub note: String,
}

impl Builder<'_> {
    /// A list of pages under a heading, as `cards` or `links`; `titles` where there are very many.
    pub(super) fn group(
        &self,
        heading: &str,
        style: &'static str,
        from: &Route,
        lang: Lang,
        pages: &[PageId],
    ) -> Group {
        let title = self.words(lang).word(heading).to_owned();
        let id = list_id(&title);
        let style = if pages.len() > CARDS { "titles" } else { style };
        let mut group = Group { title, id, style, ..Group::default() };
        if style == "cards" {
            group.cards = pages.iter().map(|id| self.card(from, lang, *id)).collect();
        } else {
            group.rows = pages.iter().map(|id| self.row(from, lang, *id)).collect();
        }
        group
    }

    /// A page in a list that shows titles only.
    pub(super) fn row(&self, from: &Route, lang: Lang, id: PageId) -> Row {
        let page = self.site().page(id);
        Row {
            title: page.document.meta.title.to_string(),
            href: page.route.relative_from(from),
            lang: other_than(lang, page.document.lang),
            note: String::new(),
        }
    }

    fn card(&self, from: &Route, lang: Lang, id: PageId) -> Card {
        let page = self.site().page(id);
        let minutes = match &page.document.kind {
            Kind::Exercise(exercise) => exercise.duration.as_ref().map(|duration| duration.recommended.0),
            _ => None,
        };
        let LinkView { title, href, summary, kind } = self.link(from, id);
        Card {
            title,
            href,
            summary,
            kind,
            lang: other_than(lang, page.document.lang),
            reviewed: page.document.meta.reviewed.as_ref().map(|date| self.date(date.value, lang)),
            minutes,
        }
    }
}

/// The language of a page, where it is not that of the list.
fn other_than(lang: Lang, own: Lang) -> &'static str {
    if own == lang { "" } else { own.code() }
}

/// The id of the list under a heading. No heading of an editor's gets one that begins like this.
pub(super) fn list_id(title: &str) -> String {
    format!("liste-{}", slugify(title))
}
