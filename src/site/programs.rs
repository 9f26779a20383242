//! The programmes of packs, with what their exercises say.

use super::{NameSpace, Page, PageId, Site};
use crate::base::{Route, Slug};
use crate::model::{Activity, Kind, Pack};
use crate::program::{Day, Found};

impl Site {
    /// True when there is something to put a day together from.
    #[must_use]
    pub fn has_exercises(&self) -> bool {
        self.pages.iter().any(|page| page.listed && matches!(page.document.kind, Kind::Exercise(_)))
    }

    /// The day a pack describes: `page` is the pack's own page, `pack` what its front matter says.
    #[must_use]
    pub fn day<'a>(&'a self, page: &Page, pack: &'a Pack) -> Day {
        Day::of(pack, |activity| {
            let document = &self.page(self.behind(page, activity)?).document;
            let exercise = match &document.kind {
                Kind::Exercise(exercise) => Some(&**exercise),
                _ => None,
            };
            Some(Found { title: &document.meta.title, exercise })
        })
    }

    /// The address of a pack's projector view; `None` for other pages and for a pack without a programme.
    #[must_use]
    pub fn show_route(&self, page: &Page) -> Option<Route> {
        match &page.document.kind {
            Kind::Pack(pack) if !pack.program.is_empty() => Some(page.route.child(&Slug::new("vis")?)),
            _ => None,
        }
    }

    /// The page that something on a programme names, in the language of the pack's page where there is one.
    #[must_use]
    pub fn behind(&self, page: &Page, activity: &Activity) -> Option<PageId> {
        let (space, slug) = match activity {
            Activity::Exercise(slug) => (NameSpace::Exercise, slug),
            Activity::Guide(slug) => (NameSpace::Guide, slug),
            Activity::Other(..) => return None,
        };
        self.by_slug(space, &slug.value, page.document.lang)
    }
}
