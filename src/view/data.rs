//! Rows for `pages.json`, `reviews.ics` and the sitemap.

use serde::Serialize;

use super::Builder;
use crate::base::Date;
use crate::site::Page;

/// A page in `pages.json`: what other systems may want to know of it.
#[derive(Clone, Debug, Serialize)]
pub struct PageRow<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its absolute address, or its path when the site's address is not known.
    pub url: String,
    /// `guide`, `page`, `section`, `exercise`, `pack`.
    pub kind: &'static str,
    /// `nb`, `nn`, `se`, `en`.
    pub lang: &'static str,
    /// Its ingress.
    pub summary: &'a str,
    /// Its file.
    pub source: &'a str,
    /// First published.
    pub published: Option<Date>,
    /// Last professional review.
    pub reviewed: Option<Date>,
    /// Next review due.
    pub next_review: Option<Date>,
    /// A role; may be empty.
    pub owner: &'a str,
    /// `current`, `hearing`, `expired`, `archived` or `draft`.
    pub status: &'static str,
    /// The ids of its themes.
    pub themes: Vec<&'a str>,
}

/// A review that is to come: a day in a calendar.
#[derive(Clone, Debug)]
pub struct ReviewRow<'a> {
    /// The page's title.
    pub title: &'a str,
    /// Its address.
    pub url: String,
    /// Its path: what makes the event the same from build to build.
    pub path: &'a str,
    /// The day.
    pub due: Date,
    /// Who is to do it: a role; may be empty.
    pub owner: &'a str,
}

impl<'a> Builder<'a> {
    /// Every page, in path order.
    #[must_use]
    pub fn page_rows(&self) -> Vec<PageRow<'a>> {
        self.site().pages.iter().map(|page| self.page_row(page)).collect()
    }

    fn page_row(&self, page: &'a Page) -> PageRow<'a> {
        let meta = &page.document.meta;
        PageRow {
            title: &meta.title,
            url: self.address(page),
            kind: page.document.kind.name(),
            lang: page.document.lang.code(),
            summary: &meta.summary,
            source: page.document.path.as_str(),
            published: meta.published.as_ref().map(|date| date.value),
            reviewed: meta.reviewed.as_ref().map(|date| date.value),
            next_review: meta.review_due(),
            owner: &meta.owner,
            status: meta.status.name(),
            themes: meta.themes.iter().map(|theme| theme.value.as_str()).collect(),
        }
    }

    /// Every review that is due some day, in the order of days.
    #[must_use]
    pub fn review_rows(&self) -> Vec<ReviewRow<'a>> {
        let row = |page: &'a Page| {
            Some(ReviewRow {
                title: &page.document.meta.title,
                url: self.address(page),
                path: page.route.as_str(),
                due: page.document.meta.review_due()?,
                owner: &page.document.meta.owner,
            })
        };
        let mut rows: Vec<ReviewRow<'a>> = self.site().each_page().filter(|page| page.listed).filter_map(row).collect();
        rows.sort_by(|a, b| (a.due, a.path).cmp(&(b.due, b.path)));
        rows
    }

    fn address(&self, page: &Page) -> String {
        match self.absolute(&page.route) {
            url if url.is_empty() => page.route.to_string(),
            url => url,
        }
    }
}
