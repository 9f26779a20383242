//! What becomes of a day when something changes: a late start, other numbers, a block that is cut.

use std::collections::BTreeSet;

use serde::Serialize;

use super::Day;
use crate::base::Minutes;
use crate::model::{Clock, People, ProgramKind};

/// What is to be otherwise than the pack says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Another start.
    pub start: Option<Clock>,
    /// Just so many.
    pub participants: Option<u32>,
    /// The rows of the programme that are left out.
    pub without: BTreeSet<usize>,
}

impl Day {
    /// The day with the changes made. The end it promises stays as it is.
    #[must_use]
    pub fn with(&self, changes: &Changes) -> Self {
        let mut day = self.clone();
        day.start = changes.start.or(day.start);
        let just = |count| People { min: count, max: count, expected: count };
        day.participants = changes.participants.map(just).or(day.participants);
        // What opens a meeting hands its title on when it is cut.
        let mut title = None;
        day.blocks.retain_mut(|block| {
            title = block.meeting.take().or_else(|| title.take());
            let kept = !changes.without.contains(&block.row);
            if kept {
                block.meeting = title.take();
            }
            kept
        });
        day
    }
}

/// What one block gives up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Cut {
    /// Its row in the pack's programme.
    pub row: usize,
    /// How many minutes.
    pub minutes: Minutes,
}

/// How a day that runs late is brought back: buffers give first, then exercises from the last to the first. Less than
/// what was asked for when there is no more to take.
#[must_use]
pub fn catch_up(day: &Day, late: Minutes) -> Vec<Cut> {
    let (buffers, others): (Vec<_>, Vec<_>) =
        day.blocks.iter().rev().partition(|block| block.kind == ProgramKind::Buffer);
    let mut left = late.0;
    let mut cuts = Vec::new();
    for block in buffers.into_iter().chain(others) {
        let minutes = block.gives().0.min(left);
        left -= minutes;
        if minutes > 0 {
            cuts.push(Cut { row: block.row, minutes: Minutes(minutes) });
        }
    }
    cuts.sort_by_key(|cut| cut.row);
    cuts
}
