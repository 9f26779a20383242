//! What a feed may know.

use super::{Builder, generated};
use crate::base::{Date, Lang};
use crate::model::Kind;
use crate::site::Page;

/// How many pages a feed holds.
const ENTRIES: usize = 20;

/// The feed of one language: new and reviewed pages, newest first.
#[derive(Clone, Debug)]
pub struct FeedView {
    /// The site's name.
    pub title: String,
    /// One sentence on what it is.
    pub subtitle: String,
    /// The language.
    pub lang: &'static str,
    /// The feed's own absolute address.
    pub url: String,
    /// The front page's absolute address.
    pub home: String,
    /// Who publishes it.
    pub author: String,
    /// The newest entry's date.
    pub updated: Option<Date>,
    /// The entries.
    pub entries: Vec<FeedEntry>,
}

/// A page in a feed.
#[derive(Clone, Debug)]
pub struct FeedEntry {
    /// Its title.
    pub title: String,
    /// Its absolute address.
    pub url: String,
    /// Its ingress.
    pub summary: String,
    /// First published.
    pub published: Option<Date>,
    /// Last reviewed, or published.
    pub updated: Date,
}

/// Where the feed of a language is, from the site's root.
pub(super) fn feed_path(lang: Lang, default: Lang) -> String {
    if lang == default { "feed.xml".to_owned() } else { format!("{lang}/feed.xml") }
}

impl Builder<'_> {
    /// Where the feed of a language is, from the site's root.
    #[must_use]
    pub fn feed_path(&self, lang: Lang) -> String {
        feed_path(lang, self.site().config.default_lang())
    }

    /// The feed of a language, with its path from the site's root. Without a base URL the entries' addresses
    /// are paths, and no feed should be written.
    #[must_use]
    pub fn feed(&self, lang: Lang) -> (String, FeedView) {
        let site = self.site();
        let config = &site.config;
        let dated = |page: &Page| Some((generated::latest(page)?, page.id));
        let mut pages: Vec<_> = site
            .each_page()
            .filter(|page| page.listed && page.document.lang == lang && !matches!(page.document.kind, Kind::Section))
            .filter_map(dated)
            .collect();
        pages.sort_by_key(|(date, id)| (std::cmp::Reverse(*date), *id));
        let entries: Vec<FeedEntry> =
            pages.iter().take(ENTRIES).map(|(date, id)| self.entry(site.page(*id), *date)).collect();
        let path = feed_path(lang, config.default_lang());
        let title = config.text(&config.title, lang).to_owned();
        let view = FeedView {
            author: if config.publisher.is_empty() { title.clone() } else { config.publisher.clone() },
            title,
            subtitle: config.text(&config.description, lang).to_owned(),
            lang: lang.code(),
            url: format!("{}{path}", config.base_url),
            home: format!("{}{}", config.base_url, path.trim_end_matches("feed.xml")),
            updated: entries.iter().map(|entry| entry.updated).max(),
            entries,
        };
        (path, view)
    }

    fn entry(&self, page: &Page, updated: Date) -> FeedEntry {
        let meta = &page.document.meta;
        FeedEntry {
            title: meta.title.to_string(),
            url: self.absolute(&page.route),
            summary: meta.summary.to_string(),
            published: meta.published.as_ref().map(|date| date.value),
            updated,
        }
    }
}
