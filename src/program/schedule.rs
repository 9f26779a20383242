//! Clock times.

use std::ops::Range;

use serde::Serialize;

use super::Day;
use crate::base::Minutes;
use crate::model::Clock;

/// When each block starts and ends.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Schedule {
    /// One for each block, in order.
    pub slots: Vec<Slot>,
    /// The meetings; one for a day.
    pub meetings: Vec<Meeting>,
}

/// When a block starts and ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Slot {
    /// When it starts; `None` when the day says no start, or something before it no minutes.
    pub start: Option<Clock>,
    /// When it must stop.
    pub end: Option<Clock>,
    /// How long it takes; 0 when that is not known.
    pub minutes: Minutes,
    /// The minutes it can give when time is short.
    pub gives: Minutes,
}

/// A meeting as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Meeting {
    /// Its title; empty for a day.
    pub title: String,
    /// Its blocks.
    pub blocks: Range<usize>,
    /// How long it takes, as far as it is known.
    pub minutes: Minutes,
    /// When it ends.
    pub end: Option<Clock>,
}

impl Schedule {
    /// When the last meeting ends.
    #[must_use]
    pub fn ends(&self) -> Option<Clock> {
        self.meetings.last()?.end
    }

    /// How long it all takes, as far as it is known.
    #[must_use]
    pub fn minutes(&self) -> Minutes {
        self.meetings.iter().map(|meeting| meeting.minutes).sum()
    }
}

/// When each block of the day starts and ends. Times go on past midnight as clocks do; `judge` tells of that.
#[must_use]
pub fn schedule(day: &Day) -> Schedule {
    let mut schedule = Schedule::default();
    for blocks in day.meetings() {
        let (mut now, mut total) = (day.start, Minutes(0));
        for block in &day.blocks[blocks.clone()] {
            let takes = block.takes().filter(|minutes| minutes.0 > 0);
            let end = now.zip(takes).map(|(now, minutes)| now.plus(minutes));
            let minutes = takes.unwrap_or_default();
            schedule.slots.push(Slot { start: now, end, minutes, gives: block.gives() });
            now = end;
            total = total + minutes;
        }
        let title = day.blocks.get(blocks.start).and_then(|block| block.meeting.clone()).unwrap_or_default();
        schedule.meetings.push(Meeting { title, blocks, minutes: total, end: now });
    }
    schedule
}
