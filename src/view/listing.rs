//! Lists of pages.

use serde::Serialize;

use super::{DateView, LinkView};

/// The pages a page lists.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ListingView {
    /// The lists, each under a heading.
    pub groups: Vec<Group>,
}

/// Pages under one heading.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Group {
    /// The heading; empty when the list needs none.
    pub title: String,
    /// Its anchor; empty when there is no heading.
    pub id: String,
    /// `cards`, `links` or `letters`: how the list is set.
    pub style: &'static str,
    /// The pages, in order.
    pub cards: Vec<Card>,
}

/// One page in a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Card {
    /// Where it leads, its title, its ingress, its kind.
    #[serde(flatten)]
    pub link: LinkView,
    /// Its language where that is not the list's.
    pub lang: &'static str,
    /// Last professional review.
    pub reviewed: Option<DateView>,
    /// Minutes an exercise takes as a rule.
    pub minutes: Option<u32>,
    /// Another word that leads here; in the A–Å index.
    pub note: String,
}
