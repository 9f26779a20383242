//! What an exercise says of itself.

use serde::Serialize;

use super::{Builder, LinkView, compose, labels};
use crate::base::capitalized;
use crate::diag::Spanned;
use crate::model::{Block, ContainerKind, Document, Duration, Exercise, GroupSize, Material, Participant, visit};
use crate::site::{Generated, NameSpace, Page};
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
    /// Where a day can be put together with it.
    pub compose: String,
    /// How the text may be used; may be empty.
    pub licence: String,
    /// What it is inspired by; may be empty.
    pub inspired_by: String,
}

/// A label and its value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FactRow {
    /// Which fact, for icons and class names: `kind`, `time`, `group`, `who`, `not-with`, `strain`, `care`, `room`,
    /// `facilitators`, `repeat`.
    pub name: &'static str,
    /// The label.
    pub label: String,
    /// The value.
    pub value: String,
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
        facts: exercise_facts(words, own, has_care(&page.document)),
        materials: own.materials.iter().map(|material| material_line(words, material)).collect(),
        preparation: own.preparation.clone(),
        content_warning: own.content_warning.as_ref().map(|text| text.value.clone()).unwrap_or_default(),
        guides: guides.collect(),
        compose: format!(
            "{}{}",
            builder.site().generated(Generated::Compose, page.document.lang).relative_from(&page.route),
            compose::exercise_fragment(&page.slug)
        ),
        licence: own.licence.clone(),
        inspired_by: own.inspired_by.clone(),
    }
}

fn exercise_facts(words: &UiWords, own: &Exercise, care: bool) -> Vec<FactRow> {
    let word = |prefix: &str, name: &str| words.word(&format!("{prefix}-{name}")).to_owned();
    let people = |list: &[Spanned<Participant>]| {
        let names: Vec<String> = list.iter().map(|who| word("participant", who.name())).collect();
        labels::join(words, &names)
    };
    let kind = own.kind.map(|kind| word("exercise-kind", kind.name()));
    let strain = own.strain.map(|strain| word("strain", strain.name()));
    let repeat = own.repeat.map(|repeat| word("repeat", repeat.name()));
    let facilitators = own.facilitators.map(|count| count.to_string());
    let rows = [
        ("kind", kind.unwrap_or_default()),
        ("time", own.duration.as_ref().map(|duration| time(words, duration.value)).unwrap_or_default()),
        ("group", own.group.map(|group| group_size(words, group)).unwrap_or_default()),
        ("who", people(&own.participants)),
        ("not-with", people(&own.not_with)),
        ("strain", strain.unwrap_or_default()),
        ("care", if care { words.word("care-there").to_owned() } else { String::new() }),
        ("facilitators", facilitators.unwrap_or_default()),
        ("room", own.room.clone()),
        ("repeat", repeat.unwrap_or_default()),
    ];
    rows.into_iter().filter_map(|(name, value)| labels::fact(words, name, value)).collect()
}

/// True when the exercise says how to pass and how to look after one another.
fn has_care(document: &Document) -> bool {
    let mut found = false;
    visit::blocks(document.blocks(), &mut |block| {
        found |= matches!(block, Block::Container(container) if container.kind == ContainerKind::Care);
    });
    found
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
    let line = words.get(&format!("material-{}", material.per.name()), &[("count", &count), ("item", &material.item)]);
    if material.questions.is_empty() {
        return line;
    }
    let named: Vec<String> = material.questions.iter().map(|question| capitalized(&question.value)).collect();
    words.get("material-for", &[("line", &line), ("questions", &named.join(", "))])
}
