//! What each edition of each kind of page is made of.

mod day;
mod exercise;
mod guide;
mod pack;
mod sheets;

use super::book::Maker;
use super::data::{Cover, Fact, Section};
use crate::model::{Edition, Kind};

/// The sections of a book; none when there is nothing to print.
pub(super) fn sections(maker: &mut Maker<'_>) -> Vec<Section> {
    let page = maker.page;
    match &page.document.kind {
        Kind::Pack(own) => pack::sections(maker, own),
        Kind::Exercise(own) => exercise::sections(maker, own),
        Kind::Guide | Kind::Page => guide::sections(maker),
        Kind::Section => Vec::new(),
    }
}

/// A table of contents helps from so many sections on.
const CONTENTS_FROM: usize = 8;

/// Says in the cover, which is the first section, whether a table of contents helps.
fn with_contents(sections: &mut [Section]) {
    let many = sections.len() >= CONTENTS_FROM;
    if let Some(Section::Cover(cover)) = sections.first_mut() {
        cover.contents = many;
    }
}

/// The first page: what it is, and what is known of the day it is used.
fn cover(maker: &Maker<'_>, kicker: String, purpose: &str, more: Vec<Fact>) -> Section {
    let settings = maker.press.settings;
    let date = settings.date.map(|date| maker.date(date)).unwrap_or_default();
    let mut facts = Vec::new();
    for (label, value) in
        [("print-date", &date), ("print-place", &settings.place), ("print-led-by", &settings.facilitator)]
    {
        if !value.is_empty() {
            facts.push(Fact { label: maker.word(label), value: maker.ink(value) });
        }
    }
    facts.extend(more);
    Section::Cover(Cover {
        title: maker.ink(&maker.page.document.meta.title),
        kicker,
        purpose: maker.ink(purpose),
        facts,
        contents: false,
    })
}

/// True for the editions that those who take part hold.
fn for_participants(edition: Edition) -> bool {
    matches!(edition, Edition::Participant | Edition::Booklet | Edition::LargePrint)
}

/// Whom to call, and a page of lines: the end of what those who take part hold.
fn last_pages(maker: &mut Maker<'_>, sections: &mut Vec<Section>) {
    let page = maker.page;
    let writer = maker.writer(page, super::text::Cut::default());
    let (items, spoken) = (writer.helplines(""), writer.spoken(NOTE_LINES));
    if !items.is_empty() {
        sections.push(Section::Helplines { title: maker.word("box-helplines"), items });
    }
    maker.back_matter(sections);
    if for_participants(maker.edition) {
        sections.push(Section::Notes { title: maker.word("print-notes"), spoken });
    }
}

/// What is said to be the number of lines of a page for notes.
const NOTE_LINES: u32 = 20;
