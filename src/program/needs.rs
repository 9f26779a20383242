//! What must be there: shopping and copying, summed.

use serde::Serialize;

use super::{Day, Facts};
use crate::model::{Material, Per, ProgramKind};

/// Something that must be there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Need {
    /// What.
    pub item: String,
    /// How many.
    pub count: u32,
    /// For each of what, when it is not known how many come; `session` when the count is the whole.
    pub per: Per,
    /// True for what is copied or printed.
    pub copy: bool,
    /// The rows of the programme that need it.
    pub rows: Vec<usize>,
    /// How many of the count one exercise leaves to the next.
    #[serde(skip)]
    pub reused: u32,
}

/// Everything the exercises need, in the order it is first met; what has the same name is summed. Of what is used
/// again, a day needs the most that one exercise does.
#[must_use]
pub fn needs(day: &Day) -> Vec<Need> {
    let mut needs: Vec<Need> = Vec::new();
    for block in &day.blocks {
        let Some(exercise) = &block.exercise else { continue };
        for material in &exercise.materials {
            let (count, per) = amount(day, exercise, material);
            let reused = if material.reuse { count } else { 0 };
            let name = material.item.trim().to_lowercase();
            let same =
                |need: &&mut Need| need.copy == material.copy && need.per == per && need.item.to_lowercase() == name;
            match needs.iter_mut().find(same) {
                Some(need) => {
                    let more = if material.reuse { count.saturating_sub(need.reused) } else { count };
                    need.count = need.count.saturating_add(more);
                    need.reused = need.reused.max(reused);
                    if need.rows.last() != Some(&block.row) {
                        need.rows.push(block.row);
                    }
                }
                None => needs.push(Need {
                    item: material.item.trim().to_owned(),
                    count,
                    per,
                    copy: material.copy,
                    rows: vec![block.row],
                    reused,
                }),
            }
        }
    }
    needs
}

/// What one block of the programme needs by itself, whatever the others leave to it.
#[must_use]
pub fn needs_of(day: &Day, at: usize) -> Vec<Need> {
    let blocks = day.blocks.get(at).cloned().into_iter().collect();
    needs(&Day { blocks, ..day.clone() })
}

/// How many of a material, and for each of what.
fn amount(day: &Day, exercise: &Facts, material: &Material) -> (u32, Per) {
    let people = day.participants.map(|people| people.expected);
    let times = match material.per {
        Per::Session => Some(1),
        Per::Participant => people,
        Per::Group => people.map(|people| groups(people, size(day, exercise))),
    };
    match times {
        Some(times) => (material.count.saturating_mul(times), Per::Session),
        None => (material.count, material.per),
    }
}

/// How many in a group: as the exercise says, else as the day does.
fn size(day: &Day, exercise: &Facts) -> Option<u32> {
    exercise.group.and_then(|group| group.size).or(day.group_size)
}

/// How many groups so many people make; one when no size is said.
#[must_use]
pub fn groups(people: u32, size: Option<u32>) -> u32 {
    size.filter(|size| *size > 0).map_or(1, |size| people.div_ceil(size).max(1))
}

/// How many copies of a printed edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Copies {
    /// The edition: `participant`, `cards` …
    pub edition: String,
    /// How many.
    pub count: u32,
}

/// How many copies of each edition a day needs, in the order the editions are named; those printed on request are
/// left out, and so are all when it is not known how many come.
#[must_use]
pub fn copies<'a>(day: &Day, editions: impl IntoIterator<Item = &'a str>) -> Vec<Copies> {
    let Some(people) = day.participants.map(|people| people.expected) else { return Vec::new() };
    let exercises = || day.blocks.iter().filter_map(|block| block.exercise.as_ref());
    let leads = exercises().filter_map(|exercise| exercise.facilitators).max().unwrap_or(1).max(1);
    let sets = exercises().map(|exercise| groups(people, size(day, exercise))).max().unwrap_or(1);
    let meetings = u32::try_from(day.meetings().len()).unwrap_or(1);
    let has_exercise = day.blocks.iter().any(|block| block.kind == ProgramKind::Exercise);
    let count = |edition: &str| match edition {
        "facilitator" | "run-sheet" => Some(leads),
        "participant" | "booklet" | "handouts" => Some(people),
        "evaluation" => Some(people.saturating_mul(meetings)),
        "cards" => has_exercise.then_some(sets),
        "poster" => Some(1),
        _ => None,
    };
    let copies = editions
        .into_iter()
        .filter_map(|edition| count(edition).map(|count| Copies { edition: edition.to_owned(), count }));
    copies.collect()
}
