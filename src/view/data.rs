//! Rows for `pages.json`, `reviews.ics` and the sitemap.

use serde::Serialize;

use super::Builder;
use crate::base::Date;
use crate::site::Page;

/// A page in `pages.json`: what other systems may want to know of it.
#[derive(Clone, Debug, Serialize)]
pub struct PageRow {
    /// Its title.
    pub title: String,
    /// Its absolute address, or its path when the site's address is not known.
    pub url: String,
    /// `guide`, `page`, `section`, `exercise`, `pack`.
    pub kind: &'static str,
    /// `nb`, `nn`, `se`, `en`.
    pub lang: &'static str,
    /// Its ingress.
    pub summary: String,
    /// Its file.
    pub source: String,
    /// First published.
    pub published: Option<Date>,
    /// Last professional review.
    pub reviewed: Option<Date>,
    /// Next review due.
    pub next_review: Option<Date>,
    /// A role; may be empty.
    pub owner: String,
    /// `current`, `hearing`, `expired`, `archived` or `draft`.
    pub status: &'static str,
    /// The ids of its themes.
    pub themes: Vec<String>,
}

/// A review that is to come: a day in a calendar.
#[derive(Clone, Debug)]
pub struct ReviewRow {
    /// The page's title.
    pub title: String,
    /// Its address.
    pub url: String,
    /// Its path: what makes the event the same from build to build.
    pub path: String,
    /// The day.
    pub due: Date,
    /// Who is to do it: a role; may be empty.
    pub owner: String,
}

impl Builder<'_> {
    /// Every page, in path order.
    #[must_use]
    pub fn page_rows(&self) -> Vec<PageRow> {
        self.site().pages.iter().map(|page| self.page_row(page)).collect()
    }

    fn page_row(&self, page: &Page) -> PageRow {
        let meta = &page.document.meta;
        PageRow {
            title: meta.title.to_string(),
            url: self.address(page),
            kind: page.document.kind.name(),
            lang: page.document.lang.code(),
            summary: meta.summary.to_string(),
            source: page.document.path.to_string(),
            published: meta.published.as_ref().map(|date| date.value),
            reviewed: meta.reviewed.as_ref().map(|date| date.value),
            next_review: meta.review_due(),
            owner: meta.owner.to_string(),
            status: meta.status.name(),
            themes: meta.themes.iter().map(|theme| theme.value.clone()).collect(),
        }
    }

    /// Every review that is due some day, in the order of days.
    #[must_use]
    pub fn review_rows(&self) -> Vec<ReviewRow> {
        let row = |page: &Page| {
            Some(ReviewRow {
                title: page.document.meta.title.to_string(),
                url: self.address(page),
                path: page.route.as_str().to_owned(),
                due: page.document.meta.review_due()?,
                owner: page.document.meta.owner.to_string(),
            })
        };
        let mut rows: Vec<ReviewRow> = self.site().each_page().filter(|page| page.listed).filter_map(row).collect();
        rows.sort_by(|a, b| (a.due, &a.path).cmp(&(b.due, &b.path)));
        rows
    }

    fn address(&self, page: &Page) -> String {
        match self.absolute(&page.route) {
            url if url.is_empty() => page.route.to_string(),
            url => url,
        }
    }
}
