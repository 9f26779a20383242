//! The editions of a pack.

use super::super::book::Maker;
use super::super::data::{Evaluation, Fact, Section};
use super::super::text::Cut;
use super::{cover, day, exercise, for_participants, guide, last_pages, sheets, with_contents};
use crate::model::{Activity, Block, ContainerKind, Edition, Kind, Pack, text};
use crate::program::{Changes, Day, Slot, schedule};
use crate::site::PageId;

/// A pack with the day as it is to be printed.
pub(super) struct Plan<'p> {
    pub pack: &'p Pack,
    pub day: Day,
    pub slots: Vec<Slot>,
}

/// A page on the programme, with when and how much of it.
pub(super) struct Stop {
    pub page: PageId,
    pub slot: Slot,
    pub meeting: String,
    pub questions: Vec<String>,
}

pub(super) fn sections(maker: &mut Maker<'_>, pack: &Pack) -> Vec<Section> {
    let said = &maker.said;
    let changes = Changes { start: said.start, participants: said.participants, ..Changes::default() };
    let day = maker.press.builder.site().day(maker.page, pack).with(&changes);
    let slots = schedule(&day).slots;
    let plan = Plan { pack, day, slots };
    match maker.edition {
        Edition::Facilitator => facilitator(maker, &plan),
        Edition::Participant | Edition::Booklet | Edition::LargePrint => participant(maker, &plan),
        Edition::RunSheet => vec![first(maker, &plan, false), day::program(maker, &plan, true)],
        Edition::Cards => {
            let stops = stops(maker, &plan, true);
            let stops: Vec<PageId> = stops.into_iter().map(|stop| stop.page).collect();
            sheets::cards(maker, &stops)
        }
        Edition::Handouts => handouts(maker, &plan),
        Edition::Poster => poster(maker, &plan),
        Edition::Evaluation => vec![evaluation(maker)],
    }
}

fn facilitator(maker: &mut Maker<'_>, plan: &Plan<'_>) -> Vec<Section> {
    let mut sections = vec![first(maker, plan, true), day::program(maker, plan, false)];
    let points = |maker: &Maker<'_>, title: &str, ordered, items: &[String]| {
        let items: Vec<String> = items.iter().map(|item| maker.ink(item)).collect();
        (!items.is_empty()).then(|| Section::Points { title: maker.word(title), ordered, items })
    };
    sections.extend(points(maker, "roles", false, &plan.pack.roles));
    sections.extend(day::lists(maker, plan));
    sections.extend(body(maker, false));
    for stop in stops(maker, plan, false) {
        let page = maker.press.builder.site().page(stop.page);
        match &page.document.kind {
            Kind::Exercise(own) => sections.push(exercise::section(maker, page, own, &stop)),
            // Those who lead have the guide as a handout; here it is enough to know which.
            _ => sections.push(guide::pointer(maker, page)),
        }
    }
    let view = maker.press.builder.page(maker.page);
    let follow_up = view.pack.map(|pack| pack.follow_up).unwrap_or_default();
    sections.extend(points(maker, "follow-up", true, &follow_up));
    last_pages(maker, &mut sections);
    with_contents(&mut sections);
    sections
}

fn participant(maker: &mut Maker<'_>, plan: &Plan<'_>) -> Vec<Section> {
    let mut sections = vec![first(maker, plan, false), day::program(maker, plan, false)];
    sections.extend(body(maker, true));
    for stop in stops(maker, plan, true) {
        let page = maker.press.builder.site().page(stop.page);
        if let Kind::Exercise(own) = &page.document.kind {
            sections.push(exercise::section(maker, page, own, &stop));
        }
    }
    last_pages(maker, &mut sections);
    with_contents(&mut sections);
    sections
}

/// Guides in full, then the forms of the exercises.
fn handouts(maker: &mut Maker<'_>, plan: &Plan<'_>) -> Vec<Section> {
    let mut sections = Vec::new();
    let stops = stops(maker, plan, false);
    for stop in &stops {
        let page = maker.press.builder.site().page(stop.page);
        match &page.document.kind {
            Kind::Exercise(_) => sections.extend(sheets::forms(maker, page, &stop.questions)),
            _ => sections.push(guide::section(maker, page)),
        }
    }
    let page = maker.page;
    sections.extend(sheets::of_kinds(maker, page, &[ContainerKind::Form], &[]));
    if !sections.is_empty() {
        maker.back_matter(&mut sections);
    }
    sections
}

fn poster(maker: &mut Maker<'_>, plan: &Plan<'_>) -> Vec<Section> {
    let mut sections = vec![first(maker, plan, false), day::program(maker, plan, false)];
    sections.extend(body(maker, true));
    for stop in stops(maker, plan, true) {
        let page = maker.press.builder.site().page(stop.page);
        sections.extend(sheets::questions(maker, page, &stop.questions));
    }
    sections
}

/// The first page. The one who leads is told how the room is set and who owns what follows.
fn first(maker: &Maker<'_>, plan: &Plan<'_>, all: bool) -> Section {
    let view = maker.press.builder.page(maker.page).pack.unwrap_or_default();
    let own = |name: &str| match name {
        "start" => plan.day.start.map(|start| start.to_string()),
        "end" => plan.slots.last().and_then(|slot| slot.end).map(|end| end.to_string()),
        "participants" => maker.said.participants.map(|count| count.to_string()),
        _ => None,
    };
    let told = |name: &str| match name {
        // The first page has these of its own, as they were asked for.
        "length" | "date" | "place" | "led-by" | "municipality" => false,
        "start" | "end" => true,
        _ => all,
    };
    let rows = view.facts.into_iter().filter(|row| told(row.name));
    let facts = rows.map(|row| Fact { value: maker.ink(&own(row.name).unwrap_or(row.value)), label: row.label });
    let facts = facts.collect();
    let kicker = plan.pack.kind.map(|kind| maker.word(&format!("pack-kind-{}", kind.name())));
    cover(maker, kicker.unwrap_or_default(), &plan.pack.purpose, facts)
}

/// The exercises, and the guides too, in the order of the programme; each guide once.
pub(super) fn stops(maker: &Maker<'_>, plan: &Plan<'_>, exercises_only: bool) -> Vec<Stop> {
    let site = maker.press.builder.site();
    let mut stops: Vec<Stop> = Vec::new();
    let mut meeting = String::new();
    for (block, slot) in plan.day.blocks.iter().zip(&plan.slots) {
        if let Some(title) = &block.meeting {
            meeting.clone_from(title);
        }
        let Some(item) = plan.pack.program.get(block.row) else { continue };
        let Some(page) = site.behind(maker.page, &item.activity) else { continue };
        let guide = matches!(item.activity, Activity::Guide(_));
        if guide && (exercises_only || stops.iter().any(|stop| stop.page == page)) {
            continue;
        }
        let questions = item.questions.iter().map(|id| id.value.clone()).collect();
        stops.push(Stop { page, slot: *slot, meeting: meeting.clone(), questions });
    }
    stops
}

/// The pack's own text, a section for each heading of level 2. It speaks to the one who leads; those who take part
/// get the sections whose heading says `{.participants}`.
fn body(maker: &mut Maker<'_>, participants: bool) -> Vec<Section> {
    let page = maker.page;
    maker.told.insert(page.id);
    let private = !for_participants(maker.edition) && !participants;
    let document = &page.document;
    let starts = |block: &Block| match block {
        Block::Heading { index, .. } => document.extract.outline.get(*index as usize).filter(|h| h.level <= 2),
        _ => None,
    };
    let mut sections = Vec::new();
    let mut rest = document.blocks();
    while !rest.is_empty() {
        let heading = starts(&rest[0]);
        let from = usize::from(heading.is_some());
        let until = rest[from..].iter().position(|block| starts(block).is_some()).map_or(rest.len(), |at| at + from);
        let (own, later) = rest.split_at(until);
        rest = later;
        if participants && !heading.is_some_and(|heading| heading.for_participants) {
            continue;
        }
        let title = match &own[0] {
            Block::Heading { content, .. } => text::plain(content),
            _ => document.meta.title.to_string(),
        };
        let c = maker.writer(page, Cut { private, ..Cut::default() }).blocks(&own[from..]);
        let title = maker.ink(&title);
        sections.push(Section::Text { title, c });
    }
    sections
}

/// Lines to answer on in an evaluation: three questions fill the page.
const ANSWER_LINES: u32 = 4;

fn evaluation(maker: &Maker<'_>) -> Section {
    let words =
        ["print-evaluation-1", "print-evaluation-2", "print-evaluation-3", "print-evaluation-4", "print-evaluation-5"];
    let questions = ["print-evaluation-keep", "print-evaluation-change", "print-evaluation-next"];
    Section::Evaluation(Evaluation {
        title: maker.word("print-evaluation-title"),
        intro: maker.word("print-evaluation-intro"),
        low: maker.word("print-evaluation-low"),
        high: maker.word("print-evaluation-high"),
        statements: words.into_iter().map(|id| maker.word(id)).collect(),
        questions: questions.into_iter().map(|id| maker.word(id)).collect(),
        outro: maker.word("print-evaluation-outro"),
        lines: ANSWER_LINES,
        spoken: maker.words.get("print-lines", &[("count", &ANSWER_LINES.to_string())]),
        rate: maker.word("print-rate-here"),
    })
}
