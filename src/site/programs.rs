//! The programmes of packs, with what their exercises say.

use super::{NameSpace, Page, PageId, Site};
use crate::model::{Activity, Kind, Pack};
use crate::program::{Day, Found};

impl Site {
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
