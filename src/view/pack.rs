//! What a pack says of itself.

use serde::Serialize;

use super::{Builder, FactRow, compose, labels};
use crate::base::Route;
use crate::diag::Spanned;
use crate::model::{Block, Clock, Container, ContainerKind, Document, Kind, Pack, Per, ProgramItem, text, visit};
use crate::program::{self, Day, Need, Slot};
use crate::site::{Generated, Page};
use crate::theme::UiWords;

/// A pack at a glance.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PackView {
    /// One sentence.
    pub purpose: String,
    /// Label and value, in order: date, place, who leads it, whose it is, length, start, end, participants, room, who follows up …
    pub facts: Vec<FactRow>,
    /// Who does what.
    pub roles: Vec<String>,
    /// The meetings with their programmes: one for a day.
    pub meetings: Vec<MeetingView>,
    /// True when the programme can give time back when it runs late.
    pub gives: bool,
    /// What must be bought or found.
    pub shopping: Vec<NeedRow>,
    /// What must be copied or printed.
    pub copying: Vec<NeedRow>,
    /// How many copies of each printed edition, ready to read.
    pub editions: Vec<String>,
    /// How many the lists are for; 0 when that is not known.
    pub people: u32,
    /// What happens afterwards, ready to read.
    pub follow_up: Vec<String>,
    /// Where the projector view is; empty for a pack without a programme.
    pub show: String,
    /// Where the pack can be put together anew.
    pub compose: String,
}

/// A meeting of a series, or the day.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MeetingView {
    /// Its title; empty for a day.
    pub title: String,
    /// Its programme.
    pub program: Vec<ProgramRow>,
}

/// Something that must be there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NeedRow {
    /// What.
    pub item: String,
    /// How many: `16`, or `1 per deltaker` while it is not known how many come.
    pub count: String,
    /// What on the programme needs it.
    pub used_in: String,
}

/// A line of the programme.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ProgramRow {
    /// `09.00`; empty when the pack says no start.
    pub start: String,
    /// `09.15`: when it must stop; empty when that is not known.
    pub end: String,
    /// The start as minutes since midnight, for scripts; `null` when it is not known.
    pub starts_at: Option<u16>,
    /// Minutes; 0 when it is not known.
    pub minutes: u32,
    /// The minutes it can give when time is short.
    pub gives: u32,
    /// `exercise`, `guide`, `talk`, `break`, `lunch`, `check-in`, `look-back`, `work`, `check-out`, `buffer`.
    pub kind: &'static str,
    /// The kind's word.
    pub kind_label: String,
    /// What it is.
    pub title: String,
    /// Where the exercise or guide is; empty for others.
    pub href: String,
    /// Who leads it; may be empty.
    pub lead: String,
    /// The steps of an exercise.
    pub steps: Vec<StepRow>,
    /// The questions of an exercise that are asked here.
    pub questions: Vec<String>,
}

/// A step of an exercise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StepRow {
    /// Its title; its number where it has none.
    pub title: String,
    /// Minutes; 0 when they are not said.
    pub minutes: u32,
    /// `Alene`, `To og to` …; may be empty.
    pub mode: String,
}

/// A pack at a glance, for the page at `from`: its own or its projector view.
pub(super) fn pack(builder: &Builder<'_>, page: &Page, own: &Pack, from: &Route) -> PackView {
    let lang = page.document.lang;
    let words = builder.words(lang);
    let day = builder.site().day(page, own);
    let follow_up =
        own.follow_up.iter().map(|item| labels::period_words(words, "follow-up", item.after, &[("text", &item.text)]));
    let (copying, shopping): (Vec<Need>, Vec<Need>) = program::needs(&day).into_iter().partition(|need| need.copy);
    let rows = |needs: Vec<Need>| needs.iter().map(|need| need_row(words, &day, need)).collect();
    let compose = builder.site().generated(Generated::Compose, lang).relative_from(from);
    let show = builder.site().show_route(page).map(|route| route.relative_from(from));
    let meetings = meetings(builder, page, own, &day, from);
    PackView {
        purpose: own.purpose.clone(),
        facts: facts(builder, page, own),
        roles: own.roles.clone(),
        gives: meetings.iter().flat_map(|meeting| &meeting.program).any(|row| row.gives > 0),
        meetings,
        shopping: rows(shopping),
        copying: rows(copying),
        editions: editions(words, own, &day),
        people: day.participants.map_or(0, |people| people.expected),
        follow_up: follow_up.collect(),
        show: show.unwrap_or_default(),
        compose: if builder.site().has_exercises() {
            format!("{compose}{}", compose::fragment(&page.document.meta.title, own))
        } else {
            String::new()
        },
    }
}

fn facts(builder: &Builder<'_>, page: &Page, own: &Pack) -> Vec<FactRow> {
    let lang = page.document.lang;
    let words = builder.words(lang);
    let occasion = &own.occasion;
    let date = occasion.date.as_ref().map(|date| builder.date(date.value, lang).text);
    let clock = |clock: Option<&Spanned<Clock>>| clock.map(|clock| clock.to_string()).unwrap_or_default();
    let people = own.participants.as_ref().map(|people| {
        let [min, max, expected] = [people.min, people.max, people.expected].map(|n| n.to_string());
        words.get("people-expected", &[("min", &min), ("max", &max), ("expected", &expected)])
    });
    let kind = own.kind.map(|kind| words.word(&format!("pack-kind-{}", kind.name())).to_owned());
    let audience: Vec<String> =
        own.audience.iter().map(|who| words.word(&format!("participant-{}", who.name())).to_owned()).collect();
    let rows = [
        ("date", date.unwrap_or_default()),
        ("place", occasion.place.clone()),
        ("led-by", occasion.facilitator.clone()),
        ("municipality", occasion.municipality.clone().unwrap_or_default()),
        ("length", kind.unwrap_or_default()),
        ("start", clock(own.start.as_ref())),
        ("end", clock(own.end.as_ref())),
        ("for", labels::join(words, &audience)),
        ("participants", people.unwrap_or_default()),
        ("rig", own.rig.clone()),
        ("leader-anchor", own.leader_anchor.clone()),
    ];
    rows.into_iter().filter_map(|(name, value)| labels::fact(words, name, value)).collect()
}

fn need_row(words: &UiWords, day: &Day, need: &Need) -> NeedRow {
    let count = need.count.to_string();
    let title = |row: &usize| day.blocks.iter().find(|block| block.row == *row).map(|block| block.title.clone());
    let mut used_in: Vec<String> = need.rows.iter().filter_map(title).collect();
    used_in.dedup();
    NeedRow {
        item: need.item.clone(),
        count: match need.per {
            Per::Session => count,
            per => words.get(&format!("need-per-{}", per.name()), &[("count", &count)]),
        },
        used_in: used_in.join(" · "),
    }
}

/// How many copies of each printed edition.
fn editions(words: &UiWords, own: &Pack, day: &Day) -> Vec<String> {
    let copies = program::copies(day, own.editions.iter().map(|edition| edition.value.name()));
    let line = |copies: program::Copies| {
        let name = words.word(&format!("edition-{}", copies.edition)).to_owned();
        words.get("edition-copies", &[("edition", &name), ("count", &copies.count.to_string())])
    };
    copies.into_iter().map(line).collect()
}

/// The programme with its clock times, as far as the minutes are known.
fn meetings(builder: &Builder<'_>, page: &Page, own: &Pack, day: &Day, from: &Route) -> Vec<MeetingView> {
    let words = builder.words(page.document.lang);
    let schedule = program::schedule(day);
    let clock = |at: Option<Clock>| at.map(|at| at.to_string()).unwrap_or_default();
    let row = |at: usize| {
        let (item, block, slot) = (&own.program[at], &day.blocks[at], schedule.slots[at]);
        let Slot { start, end, minutes, gives } = slot;
        let behind = builder.site().behind(page, &item.activity);
        let exercise = behind.map(|id| &builder.site().page(id).document);
        let exercise = exercise.filter(|document| matches!(document.kind, Kind::Exercise(_)));
        ProgramRow {
            start: clock(start),
            end: clock(end),
            starts_at: start.map(|start| start.minutes),
            minutes: minutes.0,
            gives: gives.0,
            kind: block.kind.name(),
            kind_label: words.word(&format!("program-{}", block.kind.name())).to_owned(),
            title: block.title.clone(),
            href: behind.map(|id| builder.link(from, id).href).unwrap_or_default(),
            lead: item.lead.clone(),
            steps: exercise.map(|document| steps(words, document)).unwrap_or_default(),
            questions: exercise.map(|document| questions(document, item)).unwrap_or_default(),
        }
    };
    let meeting = |meeting: &program::Meeting| MeetingView {
        title: meeting.title.clone(),
        program: meeting.blocks.clone().map(row).collect(),
    };
    schedule.meetings.iter().map(meeting).collect()
}

fn containers(document: &Document, kind: ContainerKind) -> Vec<&Container> {
    let mut found = Vec::new();
    visit::blocks(document.blocks(), &mut |block| {
        if let Block::Container(container) = block
            && container.kind == kind
        {
            found.push(&**container);
        }
    });
    found
}

/// The steps of an exercise, as its own page counts them.
fn steps(words: &UiWords, document: &Document) -> Vec<StepRow> {
    let row = |(number, step): (usize, &Container)| {
        let count = format!("{} {}", words.word("box-step"), number + 1);
        StepRow {
            title: step.attributes.text("title").map_or(count, str::to_owned),
            minutes: step.attributes.text("minutes").and_then(|minutes| minutes.parse().ok()).unwrap_or_default(),
            mode: step
                .attributes
                .text("mode")
                .map(|mode| words.word(&format!("mode-{mode}")).to_owned())
                .unwrap_or_default(),
        }
    };
    containers(document, ContainerKind::Step).into_iter().enumerate().map(row).collect()
}

/// The questions of an exercise that a row of the programme asks: those it picks, or all.
fn questions(document: &Document, item: &ProgramItem) -> Vec<String> {
    let asked = |question: &&Container| {
        let id = question.attributes.id.as_ref().map(|id| id.value.as_str());
        item.questions.is_empty() || item.questions.iter().any(|picked| Some(picked.value.as_str()) == id)
    };
    let words = |question: &Container| {
        let paragraphs = question.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(_, content) => Some(text::plain(content)),
            _ => None,
        });
        paragraphs.collect::<Vec<_>>().join(" ")
    };
    containers(document, ContainerKind::Question).into_iter().filter(asked).map(words).collect()
}
