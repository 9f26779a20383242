//! The editions of an exercise, and its part in those of a pack.

use super::super::book::Maker;
use super::super::boxes::first_step;
use super::super::data::{ExerciseData, Fact, Section};
use super::super::text::Cut;
use super::pack::Stop;
use super::{cover, day, for_participants, last_pages, sheets};
use crate::model::{Edition, Exercise};
use crate::program::Slot;
use crate::site::Page;

pub(super) fn sections(maker: &mut Maker<'_>, own: &Exercise) -> Vec<Section> {
    let page = maker.page;
    match maker.edition {
        Edition::Cards => sheets::cards(maker, &[page.id]),
        Edition::Handouts => sheets::forms(maker, page, &[]),
        Edition::Poster => sheets::questions(maker, page, &[]).into_iter().collect(),
        _ => {
            let start = maker.said.start;
            let slot = Slot { start, ..Slot::default() };
            let stop = Stop { page: page.id, slot, meeting: String::new(), questions: Vec::new() };
            let mut sections = Vec::new();
            if maker.edition == Edition::Booklet {
                sections.push(cover(maker, maker.word("kind-exercise"), &own.purpose, Vec::new()));
            }
            sections.push(section(maker, page, own, &stop));
            last_pages(maker, &mut sections);
            sections
        }
    }
}

/// An exercise as a section: all of it for the one who leads, and for the others what they are to do.
pub(super) fn section<'a>(maker: &mut Maker<'a>, page: &'a Page, own: &Exercise, stop: &Stop) -> Section {
    maker.told.insert(page.id);
    let private = !for_participants(maker.edition);
    let start = first_step(page, &stop.questions, stop.slot);
    let cut = Cut { private, questions: stop.questions.clone(), start, bound: !private };
    let c = maker.writer(page, cut).blocks(page.document.blocks());
    let address = maker.address(page);
    let mut data = ExerciseData {
        title: maker.ink(&page.document.meta.title),
        purpose: maker.ink(&own.purpose),
        when: when(maker, stop),
        minutes: minutes(maker, own, stop),
        warning: own.content_warning.as_ref().map(|text| maker.ink(text)).unwrap_or_default(),
        c,
        address,
        ..ExerciseData::default()
    };
    if private {
        let view = maker.press.builder.page(page).exercise.unwrap_or_default();
        let facts = view.facts.into_iter().map(|row| Fact { label: row.label, value: maker.ink(&row.value) });
        data.facts = facts.collect();
        data.outcomes = own.outcomes.iter().map(|outcome| maker.ink(outcome)).collect();
        data.preparation = maker.ink(&own.preparation);
        data.materials = day::materials(maker, page, &stop.questions);
        data.origin = [("", &own.inspired_by), ("licence", &own.licence)]
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(label, text)| {
                let label = if label.is_empty() { String::new() } else { format!("{} ", maker.word(label)) };
                maker.ink(&format!("{label}{text}"))
            })
            .collect();
    }
    Section::Exercise(Box::new(data))
}

/// `Møte 2 · 09.05–09.50`
fn when(maker: &Maker<'_>, stop: &Stop) -> String {
    let Slot { start, end, .. } = stop.slot;
    let clock = match (start, end) {
        (Some(start), Some(end)) => format!("{start}–{end}"),
        (Some(start), None) => start.to_string(),
        _ => String::new(),
    };
    let parts = [maker.ink(&stop.meeting), clock];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn minutes(maker: &Maker<'_>, own: &Exercise, stop: &Stop) -> String {
    let usual = own.duration.as_ref().map_or(0, |duration| duration.recommended.0);
    let count = if stop.slot.minutes.0 > 0 { stop.slot.minutes.0 } else { usual };
    if count == 0 { String::new() } else { maker.words.get("minutes", &[("count", &count.to_string())]) }
}
