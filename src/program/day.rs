//! A day as plain values: what the rules need to know of a pack and of its exercises.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::base::Minutes;
use crate::diag::Spanned;
use crate::model::{
    Activity, Clock, Duration, Exercise, ExerciseKind, GroupSize, Material, Pack, PackKind, Participant, People,
    ProgramKind, Strain,
};

/// A day, or the meetings of a series.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Day {
    /// How long a thing it is.
    pub kind: Option<PackKind>,
    /// When it starts; each meeting of a series.
    pub start: Option<Clock>,
    /// When it is to end; each meeting of a series.
    pub end: Option<Clock>,
    /// Who is in the room.
    #[serde(rename = "for")]
    pub audience: Vec<Participant>,
    /// How many are to come.
    pub participants: Option<People>,
    /// How many in a group, where an exercise does not say.
    pub group_size: Option<u32>,
    /// True when somebody owns the follow-up.
    pub anchored: bool,
    /// True when something happens afterwards.
    pub followed_up: bool,
    /// The programme, in order.
    pub blocks: Vec<Block>,
}

/// One thing on the programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Its row in the pack's programme: stays the same when other blocks are cut.
    #[serde(default)]
    pub row: usize,
    /// The title of the meeting that begins with it.
    #[serde(default)]
    pub meeting: Option<String>,
    /// What it is.
    pub kind: ProgramKind,
    /// Its title.
    #[serde(default)]
    pub title: String,
    /// How long, when it is said.
    #[serde(default)]
    pub minutes: Option<Minutes>,
    /// True when only some of the exercise's questions are asked.
    #[serde(default)]
    pub partial: bool,
    /// What the exercise says of itself.
    #[serde(default)]
    pub exercise: Option<Facts>,
}

/// What the rules need to know of an exercise.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// What kind.
    pub kind: Option<ExerciseKind>,
    /// How long it takes.
    pub duration: Option<Duration>,
    /// How many it is for.
    pub group: Option<GroupSize>,
    /// How many lead it.
    pub facilitators: Option<u32>,
    /// Who may take part; empty is all.
    pub participants: Vec<Participant>,
    /// Who may not be in the room.
    pub not_with: Vec<Participant>,
    /// How much it asks of those who take part.
    pub strain: Option<Strain>,
    /// What is needed.
    pub materials: Vec<Material>,
}

impl Facts {
    /// What an exercise says of itself, where these of its questions are asked; none named is all of them.
    #[must_use]
    pub fn of(exercise: &Exercise, questions: &[Spanned<String>]) -> Self {
        let asked = || questions.iter().map(|question| question.value.as_str());
        Self {
            kind: exercise.kind,
            duration: exercise.duration.as_ref().map(|duration| duration.value),
            group: exercise.group,
            facilitators: exercise.facilitators,
            participants: bare(&exercise.participants),
            not_with: bare(&exercise.not_with),
            strain: exercise.strain,
            materials: exercise.materials.iter().filter(|material| material.serves(asked())).cloned().collect(),
        }
    }
}

/// The page behind a block: its title and, for an exercise, what it says of itself.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// Its title.
    pub title: &'a str,
    /// The exercise, if it is one.
    pub exercise: Option<&'a Exercise>,
}

impl Day {
    /// The day a pack describes. `find` gives the page an exercise or a guide on the programme names.
    #[must_use]
    pub fn of<'a>(pack: &'a Pack, find: impl Fn(&'a Activity) -> Option<Found<'a>>) -> Self {
        let block = |(row, item): (usize, &'a crate::model::ProgramItem)| {
            let found = find(&item.activity);
            let title = match (&item.activity, found) {
                (_, Some(found)) => found.title,
                (Activity::Exercise(slug) | Activity::Guide(slug), None) => &slug.value,
                (Activity::Other(_, title), None) => title,
            };
            Block {
                row,
                meeting: item.meeting.clone(),
                kind: item.activity.kind(),
                title: title.to_owned(),
                minutes: item.minutes.as_ref().map(|minutes| minutes.value),
                partial: !item.questions.is_empty(),
                exercise: found.and_then(|found| found.exercise).map(|own| Facts::of(own, &item.questions)),
            }
        };
        Self {
            kind: pack.kind,
            start: pack.start.as_ref().map(|start| start.value),
            end: pack.end.as_ref().map(|end| end.value),
            audience: bare(&pack.audience),
            participants: pack.participants.as_ref().map(|people| people.value),
            group_size: pack.group_size.as_ref().map(|size| size.value),
            anchored: !pack.leader_anchor.trim().is_empty(),
            followed_up: !pack.follow_up.is_empty(),
            blocks: pack.program.iter().enumerate().map(block).collect(),
        }
    }

    /// The meetings, as ranges of blocks: one for a day. A meeting begins where a block names one; a series that
    /// names none begins a meeting with each check-in.
    #[must_use]
    pub fn meetings(&self) -> Vec<Range<usize>> {
        let named = self.blocks.iter().any(|block| block.meeting.is_some());
        let series = self.kind == Some(PackKind::Series);
        let begins = |block: &Block| {
            if named { block.meeting.is_some() } else { series && block.kind == ProgramKind::CheckIn }
        };
        let mut starts: Vec<usize> = (1..self.blocks.len()).filter(|at| begins(&self.blocks[*at])).collect();
        starts.insert(0, 0);
        starts.push(self.blocks.len());
        starts.windows(2).map(|pair| pair[0]..pair[1]).collect()
    }
}

impl Block {
    /// A talk of some minutes.
    #[must_use]
    pub fn talk(minutes: u32) -> Self {
        Self::plain(ProgramKind::Talk, minutes)
    }

    /// A break of some minutes.
    #[must_use]
    pub fn pause(minutes: u32) -> Self {
        Self::plain(ProgramKind::Break, minutes)
    }

    fn plain(kind: ProgramKind, minutes: u32) -> Self {
        let minutes = Some(Minutes(minutes));
        Self { row: 0, meeting: None, kind, title: String::new(), minutes, partial: false, exercise: None }
    }

    /// How long it takes: as said, or as the exercise recommends.
    #[must_use]
    pub fn takes(&self) -> Option<Minutes> {
        let recommended = || self.exercise.as_ref()?.duration.map(|duration| duration.recommended);
        self.minutes.or_else(recommended)
    }

    /// The minutes it can give when time is short: all of a buffer, and of an exercise what is above its least.
    #[must_use]
    pub fn gives(&self) -> Minutes {
        let takes = self.takes().unwrap_or_default();
        let least = match (self.kind, self.exercise.as_ref().and_then(|exercise| exercise.duration)) {
            (ProgramKind::Buffer, _) => Minutes(0),
            (_, Some(duration)) if !self.partial => duration.min,
            _ => takes,
        };
        Minutes(takes.0.saturating_sub(least.0))
    }

    /// True for a break and for lunch.
    #[must_use]
    pub fn is_rest(&self) -> bool {
        matches!(self.kind, ProgramKind::Break | ProgramKind::Lunch)
    }
}

fn bare<T: Copy>(list: &[Spanned<T>]) -> Vec<T> {
    list.iter().map(|item| item.value).collect()
}
