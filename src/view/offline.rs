//! What a reader can save for reading without a network: the site in collections, one for each top section, one for the
//! packs of a language, and one for what is printed. Files for printing weigh more than all pages, so they go with no other.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Builder;
use crate::base::Lang;
use crate::model::Kind;
use crate::site::{Page, PageId};

/// Pages that are saved together.
#[derive(Clone, Debug)]
pub struct Collection {
    /// Its name within the site: `bolig`, `nn-bolig`.
    pub id: String,
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// One sentence; may be empty.
    pub summary: String,
    /// True for what was printed of the pages, and not the pages.
    pub prints: bool,
    /// Its pages.
    pub pages: Vec<PageId>,
}

/// The page for reading without a network.
#[derive(Clone, Debug, Default, Serialize)]
pub struct OfflineView {
    /// What can be saved, those of the page's own language first.
    pub collections: Vec<CollectionView>,
}

/// A collection in the list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CollectionView {
    /// Its name within the site.
    pub id: String,
    /// Its title.
    pub title: String,
    /// One sentence; may be empty.
    pub summary: String,
    /// How many pages it has, or files, in words.
    pub pages: String,
}

/// Where a page belongs: under a top section, or beside them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Belongs {
    Section(PageId),
    /// Straight under the front page.
    Guides,
    Packs,
    /// What is printed of any page.
    Prints,
}

impl Builder<'_> {
    /// The site in collections. Front pages and plain pages are in none: they are saved with each.
    #[must_use]
    pub fn collections(&self) -> Vec<Collection> {
        let mut found: BTreeMap<(Lang, Belongs), Vec<PageId>> = BTreeMap::new();
        for page in &self.site().pages {
            if let Some(belongs) = self.belongs(page) {
                found.entry((page.document.lang, belongs)).or_default().push(page.id);
            }
            if !self.downloads(page.id).is_empty() {
                found.entry((page.document.lang, Belongs::Prints)).or_default().push(page.id);
            }
        }
        let mut rows: Vec<_> = found.into_iter().collect();
        let languages = self.site().languages();
        rows.sort_by_cached_key(|((lang, belongs), _)| {
            let order = match belongs {
                Belongs::Section(id) => {
                    let page = self.site().page(*id);
                    (0, page.document.meta.weight, page.sort_key.clone())
                }
                Belongs::Guides => (1, 0, Vec::new()),
                Belongs::Packs => (2, 0, Vec::new()),
                Belongs::Prints => (3, 0, Vec::new()),
            };
            (languages.iter().position(|own| own == lang), order)
        });
        rows.into_iter().map(|((lang, belongs), pages)| self.collection(lang, belongs, pages)).collect()
    }

    fn belongs(&self, page: &Page) -> Option<Belongs> {
        match page.document.kind {
            Kind::Page => return None,
            Kind::Pack(_) => return Some(Belongs::Packs),
            Kind::Section if page.section.is_none() => return None,
            _ => {}
        }
        let mut top = page;
        while let Some(above) = top.section.map(|id| self.site().page(id)).filter(|above| above.section.is_some()) {
            top = above;
        }
        let is_section = matches!(top.document.kind, Kind::Section);
        Some(if is_section {
            Belongs::Section(self.site().in_lang(top.id, page.document.lang))
        } else {
            Belongs::Guides
        })
    }

    fn collection(&self, lang: Lang, belongs: Belongs, pages: Vec<PageId>) -> Collection {
        let words = self.words(lang);
        let (name, title, summary) = match belongs {
            Belongs::Section(id) => {
                let page = self.site().page(id);
                let name = page.route.as_str().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
                let meta = &page.document.meta;
                (name.to_owned(), meta.title.to_string(), meta.summary.to_string())
            }
            Belongs::Guides => ("guider".to_owned(), words.word("list-guides").to_owned(), String::new()),
            Belongs::Packs => ("pakker".to_owned(), words.word("list-packs").to_owned(), String::new()),
            Belongs::Prints => {
                let word = |key| words.word(key).to_owned();
                ("utskrifter".to_owned(), word("offline-prints"), word("offline-prints-summary"))
            }
        };
        let id = if lang == self.site().config.default_lang() { name } else { format!("{lang}-{name}") };
        Collection { id, lang, title, summary, prints: belongs == Belongs::Prints, pages }
    }

    pub(super) fn offline_view(&self, lang: Lang) -> OfflineView {
        let (own, others): (Vec<_>, Vec<_>) = self.collections().into_iter().partition(|one| one.lang == lang);
        let view = |one: Collection| {
            let files = one.pages.iter().map(|page| self.downloads(*page).len()).sum();
            let (key, count) = if one.prints { ("offline-files", files) } else { ("offline-pages", one.pages.len()) };
            let pages = self.words(lang).get(key, &[("count", &count.to_string())]);
            CollectionView { id: one.id, title: one.title, summary: one.summary, pages }
        };
        OfflineView { collections: own.into_iter().chain(others).map(view).collect() }
    }
}
