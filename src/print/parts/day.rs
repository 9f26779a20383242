//! The programme and the lists of a pack.

use super::super::book::Maker;
use super::super::boxes::{first_step, steps};
use super::super::data::{Listing, Lists, MeetingData, Program, ProgramRow, Section, StepRow, Thing};
use super::pack::Plan;
use crate::base::Minutes;
use crate::model::{Block, Clock, Edition, Kind, Per, text};
use crate::program::{self, Need, Slot};
use crate::site::Page;

/// The programme. `detailed` adds the steps of exercises and what is needed.
pub(super) fn program(maker: &Maker<'_>, plan: &Plan<'_>, detailed: bool) -> Section {
    let schedule = program::schedule(&plan.day);
    let meeting = |meeting: &program::Meeting| MeetingData {
        title: maker.ink(&meeting.title),
        end: meeting.end.map(|end| end.to_string()).unwrap_or_default(),
        minutes: meeting.minutes.0,
        rows: meeting.blocks.clone().map(|at| row(maker, plan, at, detailed)).collect(),
    };
    let meetings = schedule.meetings.iter().map(meeting).collect();
    Section::Program(Program { title: maker.word("program"), meetings })
}

fn row(maker: &Maker<'_>, plan: &Plan<'_>, at: usize, detailed: bool) -> ProgramRow {
    let (block, slot) = (&plan.day.blocks[at], plan.slots[at]);
    let clock = |at: Option<Clock>| at.map(|at| at.to_string()).unwrap_or_default();
    let item = plan.pack.program.get(block.row);
    let page = item.and_then(|item| maker.press.builder.site().behind(maker.page, &item.activity));
    let page = page.map(|id| maker.press.builder.site().page(id));
    let questions: Vec<String> = item.into_iter().flat_map(|item| &item.questions).map(|id| id.value.clone()).collect();
    let own = if detailed { program::needs_of(&plan.day, at) } else { Vec::new() };
    ProgramRow {
        start: clock(slot.start),
        end: clock(slot.end),
        minutes: slot.minutes.0,
        gives: slot.gives.0,
        what: block.kind.name(),
        word: maker.word(&format!("program-{}", block.kind.name())),
        title: maker.ink(&block.title),
        lead: item.map(|item| maker.ink(&item.lead)).unwrap_or_default(),
        steps: page.filter(|_| detailed).map(|page| rows_of_steps(maker, page, &questions, slot)).unwrap_or_default(),
        materials: own.iter().map(|need| format!("{}\u{a0}{}", count(maker, need), maker.ink(&need.item))).collect(),
    }
}

/// The steps of an exercise with when each begins.
fn rows_of_steps(maker: &Maker<'_>, page: &Page, questions: &[String], slot: Slot) -> Vec<StepRow> {
    let mut rows: Vec<StepRow> = Vec::new();
    let mut now = first_step(page, questions, slot);
    let word = maker.word("box-step");
    for (container, minutes) in steps(page, questions) {
        let number = format!("{word} {}", rows.len() + 1);
        let text = maker.ink(&first_sentence(&container.blocks));
        let title = match container.attributes.text("title") {
            Some(title) => maker.ink(title),
            None if text.is_empty() => number,
            None => format!("{number}: {text}"),
        };
        rows.push(StepRow { start: now.map(|now| now.to_string()).unwrap_or_default(), title, text, minutes });
        now = now.filter(|_| minutes > 0).map(|now| now.plus(Minutes(minutes)));
    }
    rows
}

/// A first sentence longer than this, in characters, says too much for a line.
const LONGEST_LINE: usize = 70;

/// The first sentence of the first paragraph.
fn first_sentence(blocks: &[Block]) -> String {
    let first = blocks.iter().find_map(|block| match block {
        Block::Paragraph(_, content) => Some(text::plain(content).replace('\n', " ")),
        _ => None,
    });
    let text = first.unwrap_or_default();
    let end = text.find(". ").or_else(|| text.find(['?', '!', ':'])).unwrap_or(text.len());
    let sentence = text[..end].trim_end_matches('.');
    if sentence.chars().count() > LONGEST_LINE { String::new() } else { sentence.to_owned() }
}

/// What is bought or found, what is printed, and how many copies of each edition.
pub(super) fn lists(maker: &Maker<'_>, plan: &Plan<'_>) -> Option<Section> {
    let needs = program::needs(&plan.day);
    let thing = |need: &Need| Thing { count: count(maker, need), item: maker.ink(&need.item) };
    let of = |copy: bool| needs.iter().filter(move |need| need.copy == copy).map(thing).collect::<Vec<_>>();
    let wanted: Vec<Edition> = wanted(plan);
    let copies = program::copies(&plan.day, wanted.iter().map(|edition| edition.name()));
    let copies = copies.into_iter().map(|copies| Thing {
        count: copies.count.to_string(),
        item: maker.word(&format!("print-edition-{}", copies.edition)),
    });
    let lists =
        [("print-list-editions", copies.collect()), ("print-list-copies", of(true)), ("print-list-things", of(false))];
    let lists: Vec<Listing> = lists
        .into_iter()
        .filter(|(_, items): &(_, Vec<Thing>)| !items.is_empty())
        .map(|(title, items)| Listing { title: maker.word(title), items })
        .collect();
    (!lists.is_empty()).then(|| Section::Lists(Lists { title: maker.word("print-lists"), lists }))
}

/// The editions a pack asks for; all of them when it names none.
fn wanted(plan: &Plan<'_>) -> Vec<Edition> {
    let named: Vec<Edition> = plan.pack.editions.iter().map(|edition| edition.value).collect();
    if named.is_empty() { Edition::all().collect() } else { named }
}

fn count(maker: &Maker<'_>, need: &Need) -> String {
    let count = need.count.to_string();
    match need.per {
        Per::Session => count,
        Per::Participant => maker.words.get("print-per-participant", &[("count", &count)]),
        Per::Group => maker.words.get("print-per-group", &[("count", &count)]),
    }
}

/// The materials of one exercise, as counted for the day it stands on, where these of its questions are asked.
pub(super) fn materials(maker: &Maker<'_>, page: &Page, questions: &[String]) -> Vec<Thing> {
    let Kind::Exercise(own) = &page.document.kind else { return Vec::new() };
    let thing = |material: &crate::model::Material| {
        let need = Need {
            item: material.item.clone(),
            count: material.count,
            per: material.per,
            copy: material.copy,
            rows: Vec::new(),
            reused: 0,
        };
        Thing { count: count(maker, &need), item: maker.ink(&material.item) }
    };
    let asked = || questions.iter().map(String::as_str);
    own.materials.iter().filter(|material| material.serves(asked())).map(thing).collect()
}
