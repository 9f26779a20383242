//! The numbers of the rules, once: the browser gets them with the page.

use serde::Serialize;

/// The numbers of the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Limits {
    /// The most minutes one thing on the programme may take.
    pub block_minutes: u32,
    /// The most minutes without a break.
    pub without_break: u32,
    /// A day longer than this many minutes needs lunch: half a day and a little, as the working hours' rules say.
    pub lunch_from: u32,
    /// The least minutes of lunch.
    pub lunch_minutes: u32,
    /// A meeting longer than this many minutes needs time to spare.
    pub buffer_from: u32,
    /// The least time to spare, in hundredths of the whole.
    pub buffer_percent: u32,
    /// Talks must take less than this many hundredths of the whole.
    pub talk_percent: u32,
    /// The most who can take part.
    pub people: u32,
}

/// The numbers of the rules.
pub const LIMITS: Limits = Limits {
    block_minutes: 600,
    without_break: 90,
    lunch_from: 330,
    lunch_minutes: 30,
    buffer_from: 90,
    buffer_percent: 5,
    talk_percent: 40,
    people: 1000,
};
