//! A fagdag pack: what its front matter says.

use super::GroupSize;
use super::meta::choices;
use crate::base::{Minutes, Period};
use crate::diag::{Span, Spanned};
use crate::schema::Choice;

/// The front matter of a pack, beside what all pages share.
#[derive(Clone, Debug)]
pub struct Pack {
    /// One sentence.
    pub purpose: String,
    /// Who it is for.
    pub audience: Vec<String>,
    /// How long a thing it is.
    pub kind: Option<PackKind>,
    /// When it starts.
    pub start: Option<Clock>,
    /// When it ends.
    pub end: Option<Clock>,
    /// At least, at most, and as expected.
    pub participants: Option<(GroupSize, u32)>,
    /// How many in a group.
    pub group_size: Option<u32>,
    /// Who does what.
    pub roles: Vec<String>,
    /// How the room is set.
    pub rig: String,
    /// Who owns the follow-up.
    pub leader_anchor: String,
    /// The editions to print.
    pub editions: Vec<Spanned<String>>,
    /// What happens afterwards.
    pub follow_up: Vec<FollowUp>,
    /// The day, in order.
    pub program: Vec<ProgramItem>,
}

/// One thing on the programme.
#[derive(Clone, Debug)]
pub struct ProgramItem {
    /// What it is.
    pub activity: Activity,
    /// How long; left out, the exercise's recommended time.
    pub minutes: Option<Minutes>,
    /// Which questions of the exercise; empty is all.
    pub questions: Vec<Spanned<String>>,
    /// Who leads it: a role.
    pub lead: String,
    /// Where it stands.
    pub span: Span,
}

/// What a thing on the programme is.
#[derive(Clone, Debug)]
pub enum Activity {
    /// An exercise, by id or slug.
    Exercise(Spanned<String>),
    /// A guide, by slug, read or told of.
    Guide(Spanned<String>),
    /// A talk, break, lunch, check-in, check-out or buffer, with its title.
    Other(ProgramKind, String),
}

/// What is afterwards.
#[derive(Clone, Debug)]
pub struct FollowUp {
    /// How long after.
    pub after: Period,
    /// What.
    pub text: String,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock {
    /// Minutes since midnight.
    pub minutes: u16,
}

impl Clock {
    /// Reads `09:00`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once(':')?;
        let two = |part: &str| (part.len() == 2).then(|| part.parse::<u16>().ok()).flatten();
        let (hours, minutes) = (two(hours)?, two(minutes)?);
        (hours < 24 && minutes < 60).then_some(Self { minutes: hours * 60 + minutes })
    }

    /// The time some minutes later, past midnight if need be.
    #[must_use]
    pub fn plus(self, later: Minutes) -> Self {
        let minutes = (u32::from(self.minutes) + later.0) % (24 * 60);
        Self { minutes: u16::try_from(minutes).unwrap_or_default() }
    }
}

impl std::fmt::Display for Clock {
    /// `09.00`, as Norwegian writes the time of day.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}.{:02}", self.minutes / 60, self.minutes % 60)
    }
}

choices! {
    /// How long a thing a pack is.
    PackKind {
        /// Half a day.
        HalfDay = "half-day",
        /// A day.
        FullDay = "full-day",
        /// Several meetings.
        Series = "series",
        /// Part of a meeting.
        TeamMeeting = "team-meeting",
    }
}

choices! {
    /// The things on a programme that are not pages of the site.
    ProgramKind {
        /// Someone talks.
        Talk = "talk",
        /// A pause.
        Break = "break",
        /// A meal.
        Lunch = "lunch",
        /// Opening round.
        CheckIn = "check-in",
        /// Closing round.
        CheckOut = "check-out",
        /// Time to spare.
        Buffer = "buffer",
    }
}
