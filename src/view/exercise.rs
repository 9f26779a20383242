//! What exercises and packs say of themselves.

use serde::Serialize;

use super::{Builder, LinkView, labels};
use crate::base::Minutes;
use crate::model::{Activity, Clock, Duration, Exercise, GroupSize, Kind, Material, Pack, Participant, ProgramItem};
use crate::site::{NameSpace, Page};
use crate::theme::UiWords;

/// An exercise at a glance.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ExerciseView {
    /// The stable id.
    pub id: String,
    /// One sentence.
    pub purpose: String,
    /// What the group has when it is done.
    pub outcomes: Vec<String>,
    /// Label and value, in order: kind, time, group, who, strain, room …
    pub facts: Vec<FactRow>,
    /// What is needed: `6 pr. deltaker: ark` and so on, ready to read.
    pub materials: Vec<String>,
    /// What to do beforehand; may be empty.
    pub preparation: String,
    /// What those who take part should know first; may be empty.
    pub content_warning: String,
    /// The guides it rests on.
    pub guides: Vec<LinkView>,
    /// How the text may be used; may be empty.
    pub licence: String,
    /// What it is inspired by; may be empty.
    pub inspired_by: String,
}

/// A label and its value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FactRow {
    /// Which fact, for icons and class names: `kind`, `time`, `group`, `who`, `not-with`, `strain`, `room`,
    /// `facilitators`, `repeat`.
    pub name: &'static str,
    /// The label.
    pub label: String,
    /// The value.
    pub value: String,
}

/// A pack at a glance.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PackView {
    /// One sentence.
    pub purpose: String,
    /// Label and value, in order: length, start, end, participants, room, who follows up …
    pub facts: Vec<FactRow>,
    /// Who does what.
    pub roles: Vec<String>,
    /// The day.
    pub program: Vec<ProgramRow>,
    /// What happens afterwards, ready to read.
    pub follow_up: Vec<String>,
}

/// A line of the programme.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ProgramRow {
    /// `09.00`; empty when the pack says no start.
    pub start: String,
    /// Minutes; 0 when it is not known.
    pub minutes: u32,
    /// `exercise`, `guide`, `talk`, `break`, `lunch`, `check-in`, `check-out`, `buffer`.
    pub kind: &'static str,
    /// The kind's word.
    pub kind_label: String,
    /// What it is.
    pub title: String,
    /// Where the exercise or guide is; empty for others.
    pub href: String,
    /// Who leads it; may be empty.
    pub lead: String,
}

/// An exercise at a glance.
pub(super) fn exercise(builder: &Builder<'_>, page: &Page, own: &Exercise) -> ExerciseView {
    let words = builder.words(page.document.lang);
    let guides = own.guides.iter().filter_map(|slug| {
        let id = builder.site().by_slug(NameSpace::Guide, &slug.value, page.document.lang)?;
        Some(builder.link(&page.route, id))
    });
    ExerciseView {
        id: own.id.value.clone(),
        purpose: own.purpose.clone(),
        outcomes: own.outcomes.clone(),
        facts: exercise_facts(words, own),
        materials: own.materials.iter().map(|material| material_line(words, material)).collect(),
        preparation: own.preparation.clone(),
        content_warning: own.content_warning.clone(),
        guides: guides.collect(),
        licence: own.licence.clone(),
        inspired_by: own.inspired_by.clone(),
    }
}

fn exercise_facts(words: &UiWords, own: &Exercise) -> Vec<FactRow> {
    let word = |prefix: &str, name: &str| words.word(&format!("{prefix}-{name}")).to_owned();
    let people = |list: &[Participant]| {
        let names: Vec<String> = list.iter().map(|who| word("participant", who.name())).collect();
        labels::join(words, &names)
    };
    let kind = own.kind.map(|kind| word("exercise-kind", kind.name()));
    let strain = own.strain.map(|strain| word("strain", strain.name()));
    let repeat = own.repeat.map(|repeat| word("repeat", repeat.name()));
    let facilitators = own.facilitators.map(|count| count.to_string());
    let rows = [
        ("kind", kind.unwrap_or_default()),
        ("time", own.duration.map(|duration| time(words, duration)).unwrap_or_default()),
        ("group", own.group.map(|group| group_size(words, group)).unwrap_or_default()),
        ("who", people(&own.participants)),
        ("not-with", people(&own.not_with)),
        ("strain", strain.unwrap_or_default()),
        ("facilitators", facilitators.unwrap_or_default()),
        ("room", own.room.clone()),
        ("repeat", repeat.unwrap_or_default()),
    ];
    rows.into_iter().filter_map(|(name, value)| labels::fact(words, name, value)).collect()
}

fn time(words: &UiWords, duration: Duration) -> String {
    let [min, recommended, max] = [duration.min, duration.recommended, duration.max].map(|m| m.to_string());
    if min == max {
        return words.get("minutes", &[("count", &min)]);
    }
    words.get("minutes-range", &[("min", &min), ("recommended", &recommended), ("max", &max)])
}

fn group_size(words: &UiWords, group: GroupSize) -> String {
    let (min, max) = (group.min.to_string(), group.max.to_string());
    match group.size.map(|size| size.to_string()) {
        Some(size) => words.get("people-range-size", &[("min", &min), ("max", &max), ("size", &size)]),
        None => words.get("people-range", &[("min", &min), ("max", &max)]),
    }
}

fn material_line(words: &UiWords, material: &Material) -> String {
    let count = material.count.to_string();
    words.get(&format!("material-{}", material.per.name()), &[("count", &count), ("item", &material.item)])
}

/// A pack at a glance.
pub(super) fn pack(builder: &Builder<'_>, page: &Page, own: &Pack) -> PackView {
    let words = builder.words(page.document.lang);
    let clock = |clock: Option<Clock>| clock.map(|clock| clock.to_string()).unwrap_or_default();
    let people = own.participants.map(|(group, expected)| {
        let [min, max, expected] = [group.min, group.max, expected].map(|n| n.to_string());
        words.get("people-expected", &[("min", &min), ("max", &max), ("expected", &expected)])
    });
    let kind = own.kind.map(|kind| words.word(&format!("pack-kind-{}", kind.name())).to_owned());
    let audience: Vec<String> =
        own.audience.iter().map(|who| words.word(&format!("participant-{who}")).to_owned()).collect();
    let rows = [
        ("length", kind.unwrap_or_default()),
        ("start", clock(own.start)),
        ("end", clock(own.end)),
        ("for", labels::join(words, &audience)),
        ("participants", people.unwrap_or_default()),
        ("rig", own.rig.clone()),
        ("leader-anchor", own.leader_anchor.clone()),
    ];
    let follow_up =
        own.follow_up.iter().map(|item| labels::period_words(words, "follow-up", item.after, &[("text", &item.text)]));
    PackView {
        purpose: own.purpose.clone(),
        facts: rows.into_iter().filter_map(|(name, value)| labels::fact(words, name, value)).collect(),
        roles: own.roles.clone(),
        program: program(builder, page, own),
        follow_up: follow_up.collect(),
    }
}

/// The programme with its clock times, as far as the minutes are known.
fn program(builder: &Builder<'_>, page: &Page, own: &Pack) -> Vec<ProgramRow> {
    let words = builder.words(page.document.lang);
    let mut now = own.start;
    let row = |item: &ProgramItem| {
        let mut row = activity(builder, page, item);
        words.word(&format!("program-{}", row.kind)).clone_into(&mut row.kind_label);
        row.start = now.map(|clock| clock.to_string()).unwrap_or_default();
        row.lead.clone_from(&item.lead);
        now = if row.minutes == 0 { None } else { now.map(|clock| clock.plus(Minutes(row.minutes))) };
        row
    };
    own.program.iter().map(row).collect()
}

fn activity(builder: &Builder<'_>, page: &Page, item: &ProgramItem) -> ProgramRow {
    let said = item.minutes.map_or(0, |minutes| minutes.0);
    let named = |space, slug: &str| builder.site().by_slug(space, slug, page.document.lang);
    let (kind, slug, found) = match &item.activity {
        Activity::Other(kind, title) => {
            return ProgramRow { kind: kind.name(), minutes: said, title: title.clone(), ..ProgramRow::default() };
        }
        Activity::Exercise(slug) => ("exercise", slug, named(NameSpace::Exercise, &slug.value)),
        Activity::Guide(slug) => ("guide", slug, named(NameSpace::Guide, &slug.value)),
    };
    let link = found.map(|id| builder.link(&page.route, id));
    let usual = found.and_then(|id| match &builder.site().page(id).document.kind {
        Kind::Exercise(exercise) => exercise.duration.map(|duration| duration.recommended.0),
        _ => None,
    });
    ProgramRow {
        kind,
        minutes: if said > 0 { said } else { usual.unwrap_or_default() },
        title: link.as_ref().map_or_else(|| slug.value.clone(), |link| link.title.clone()),
        href: link.map(|link| link.href).unwrap_or_default(),
        ..ProgramRow::default()
    }
}
