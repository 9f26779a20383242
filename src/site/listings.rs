//! Pages by theme, audience, phase and time, and the order of Norwegian words.

use std::collections::BTreeMap;

use icu_collator::options::{CaseLevel, CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

use super::{Page, PageId, Site, sections};
use crate::base::Lang;
use crate::model::{Document, Kind, PackKind};

/// What pages can be listed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// What it is about.
    Theme,
    /// Who it is for.
    Audience,
    /// When it is useful.
    Phase,
    /// How long it takes.
    Time,
}

/// The pages of each facet and of each section.
#[derive(Debug, Default)]
pub struct Listings {
    rows: BTreeMap<(Lang, Facet, String), Vec<PageId>>,
    sections: BTreeMap<PageId, Vec<PageId>>,
}

impl Listings {
    /// Every list of a language that has pages, with its id, in facet and then id order.
    pub fn all(&self, lang: Lang) -> impl Iterator<Item = (Facet, &str)> {
        self.rows.keys().filter(move |(own, ..)| *own == lang).map(|(_, facet, id)| (*facet, id.as_str()))
    }

    /// The ids of the lists by time, shortest first.
    pub fn times() -> impl Iterator<Item = &'static str> {
        TIMES.iter().map(|(_, id)| *id).chain(["full-day"])
    }

    /// The pages of a list, by title.
    #[must_use]
    pub fn pages(&self, lang: Lang, facet: Facet, id: &str) -> &[PageId] {
        self.rows.get(&(lang, facet, id.to_owned())).map_or(&[], Vec::as_slice)
    }

    /// The pages listed directly in a section, in the section's order.
    #[must_use]
    pub fn within(&self, section: PageId) -> &[PageId] {
        self.sections.get(&section).map_or(&[], Vec::as_slice)
    }
}

/// Lists every page under its section, its themes, audiences and phases.
pub(super) fn gather(site: &Site) -> Listings {
    let mut pages: Vec<&Page> = site.each_page().filter(|page| page.listed).collect();
    pages.sort_unstable_by_key(|page| (page.sort_key.as_slice(), page.id));
    let mut listings = Listings::default();
    for page in pages {
        if let Some(section) = page.section {
            listings.sections.entry(section).or_default().push(page.id);
        }
        for (facet, id) in facets(page) {
            let row = listings.rows.entry((page.document.lang, facet, id)).or_default();
            if row.last() != Some(&page.id) {
                row.push(page.id);
            }
        }
    }
    listings.sections.values_mut().for_each(|pages| pages.sort_by_key(|id| sections::order(site.page(*id))));
    listings
}

fn facets(page: &Page) -> impl Iterator<Item = (Facet, String)> {
    let meta = &page.document.meta;
    let themes = meta.themes.iter().map(|theme| (Facet::Theme, theme.value.clone()));
    let audience = meta.audience.iter().map(|audience| (Facet::Audience, audience.name().to_owned()));
    let phases = meta.phase.iter().map(|phase| (Facet::Phase, phase.name().to_owned()));
    let time = times(&page.document).map(|id| (Facet::Time, id.to_owned()));
    themes.chain(audience).chain(phases).chain(time)
}

/// The lists of what one has time for: at most so many minutes, and the id. What takes longer is a half or a whole day.
const TIMES: [(u32, &str); 5] = [(10, "10-min"), (20, "20-min"), (45, "45-min"), (90, "90-min"), (270, "half-day")];

/// The one list of [`TIMES`] that a page belongs in: by its reading, the exercise's usual time, or the kind of pack.
fn times(document: &Document) -> Option<&'static str> {
    let by_minutes = |minutes: u32| TIMES.iter().find(|(most, _)| minutes <= *most).map_or("full-day", |(_, id)| id);
    match &document.kind {
        Kind::Guide => Some(by_minutes(document.reading_minutes().try_into().unwrap_or(u32::MAX))),
        Kind::Exercise(exercise) => exercise.duration.as_ref().map(|duration| by_minutes(duration.recommended.0)),
        Kind::Pack(pack) => match pack.kind? {
            PackKind::HalfDay => Some("half-day"),
            PackKind::FullDay => Some("full-day"),
            PackKind::TeamMeeting => Some("45-min"),
            PackKind::Series => None,
        },
        Kind::Section | Kind::Page => None,
    }
}

thread_local! {
    /// Norwegian order by the Unicode collation tables: æ, ø, å last and `aa` as `å`.
    static COLLATOR: Option<CollatorBorrowed<'static>> = collator();
}

fn collator() -> Option<CollatorBorrowed<'static>> {
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Tertiary);
    options.case_level = Some(CaseLevel::Off);
    // `kn`: numbers by their size, so that the second meeting comes before the tenth.
    Collator::try_new(locale!("nb-u-kn").into(), options).ok()
}

/// A key by which texts sort in Norwegian alphabetical order.
#[must_use]
pub fn sort_key(text: &str) -> Vec<u8> {
    COLLATOR.with(|collator| {
        let mut key = Vec::new();
        match collator {
            Some(collator) => {
                // Writing to memory does not fail.
                let _ = collator.write_sort_key_to(text, &mut key);
            }
            None => key.extend(text.to_lowercase().bytes()),
        }
        key
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norwegian_letters_come_last_and_aa_is_å() {
        let mut words = ["Ågot", "zebra", "Ærlig", "ørret", "Aasen", "avtale", "Bolig", "aktivitet"];
        words.sort_by_key(|word| sort_key(word));
        assert_eq!(words, ["aktivitet", "avtale", "Bolig", "zebra", "Ærlig", "ørret", "Ågot", "Aasen"]);
    }

    #[test]
    fn numbers_come_in_the_order_of_counting() {
        let mut words = ["Samling 10", "Samling 2", "§ 9-10", "§ 9-8", "Samling 1"];
        words.sort_by_key(|word| sort_key(word));
        assert_eq!(words, ["§ 9-8", "§ 9-10", "Samling 1", "Samling 2", "Samling 10"]);
    }
}
