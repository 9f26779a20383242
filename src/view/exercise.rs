//! What exercises and packs say of themselves.

use serde::Serialize;

use super::LinkView;

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
