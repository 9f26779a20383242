//! A fagdag pack: what its front matter says.

use serde::{Deserialize, Serialize};

use super::meta::choices;
use super::{Edition, Participant};
use crate::base::{Date, Minutes, Period};
use crate::diag::{Span, Spanned};
use crate::schema::{Choice, Form, Pattern};

/// The front matter of a pack, beside what all pages share.
#[derive(Clone, Debug)]
pub struct Pack {
    /// One sentence.
    pub purpose: String,
    /// Who it is for.
    pub audience: Vec<Spanned<Participant>>,
    /// How long a thing it is.
    pub kind: Option<PackKind>,
    /// When it starts; each meeting of a series.
    pub start: Option<Spanned<Clock>>,
    /// When it ends; each meeting of a series.
    pub end: Option<Spanned<Clock>>,
    /// How many are to come.
    pub participants: Option<Spanned<People>>,
    /// How many in a group.
    pub group_size: Option<Spanned<u32>>,
    /// Who does what.
    pub roles: Vec<String>,
    /// How the room is set.
    pub rig: String,
    /// Who owns the follow-up.
    pub leader_anchor: String,
    /// The editions to print.
    pub editions: Vec<Spanned<Edition>>,
    /// What happens afterwards.
    pub follow_up: Vec<FollowUp>,
    /// The one time it is used, where the pack is for one.
    pub occasion: Occasion,
    /// The day, in order.
    pub program: Vec<ProgramItem>,
}

/// What a pack says of the one time it is used. `fagverk pack` may say otherwise.
#[derive(Clone, Debug, Default)]
pub struct Occasion {
    /// The day.
    pub date: Option<Spanned<Date>>,
    /// Where; empty for not said.
    pub place: String,
    /// Who leads it; empty for not said.
    pub facilitator: String,
    /// Whose it is, instead of what the site's settings say.
    pub municipality: Option<String>,
    /// The logo beside that name: a file of the site, by its path.
    pub logo: Option<Spanned<String>>,
    /// True for printers without colours.
    pub bw: Option<bool>,
}

/// How many are to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    /// At the least.
    pub min: u32,
    /// At the most.
    pub max: u32,
    /// As expected: what lists are reckoned from.
    pub expected: u32,
}

/// One thing on the programme.
#[derive(Clone, Debug)]
pub struct ProgramItem {
    /// The title of the meeting that begins with it; in a series.
    pub meeting: Option<String>,
    /// What it is.
    pub activity: Activity,
    /// How long; left out, the exercise's recommended time.
    pub minutes: Option<Spanned<Minutes>>,
    /// True where minutes are said and are no number, which has been told.
    pub misread: bool,
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
    /// A talk, break, lunch and the like, with its title.
    Other(ProgramKind, String),
}

impl Activity {
    /// What kind of thing it is.
    #[must_use]
    pub const fn kind(&self) -> ProgramKind {
        match self {
            Self::Exercise(_) => ProgramKind::Exercise,
            Self::Guide(_) => ProgramKind::Guide,
            Self::Other(kind, _) => *kind,
        }
    }
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Clock {
    /// Minutes since midnight.
    pub minutes: u16,
}

impl Clock {
    /// How it is written in files.
    pub const FORM: Form<Self> =
        Form { pattern: Pattern { expected: "clock", regex: "^([01][0-9]|2[0-3]):[0-5][0-9]$" }, parse: Self::parse };

    /// Reads `09:00`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once(':')?;
        let digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        let two = |part: &str| digits(part).then(|| part.parse::<u16>().ok()).flatten();
        let (hours, minutes) = (two(hours)?, two(minutes)?);
        (hours < 24 && minutes < 60).then_some(Self { minutes: hours * 60 + minutes })
    }

    /// As files write it: `09:00`.
    #[must_use]
    pub fn written(self) -> String {
        format!("{:02}:{:02}", self.minutes / 60, self.minutes % 60)
    }

    /// The time so many minutes after midnight, round the clock if need be.
    #[must_use]
    pub fn at(minutes: u32) -> Self {
        Self { minutes: u16::try_from(minutes % (24 * 60)).unwrap_or_default() }
    }

    /// The time some minutes later, past midnight if need be.
    #[must_use]
    pub fn plus(self, later: Minutes) -> Self {
        Self::at(u32::from(self.minutes).saturating_add(later.0))
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
    /// The things that can be on a programme.
    ProgramKind {
        /// An exercise of the site.
        Exercise = "exercise",
        /// A guide of the site, read or told of.
        Guide = "guide",
        /// Someone talks.
        Talk = "talk",
        /// A pause.
        Break = "break",
        /// A meal.
        Lunch = "lunch",
        /// Opening round.
        CheckIn = "check-in",
        /// "Hva lovte vi sist?"
        LookBack = "look-back",
        /// The group works on something that is no exercise of the site.
        Work = "work",
        /// Closing round.
        CheckOut = "check-out",
        /// Time to spare.
        Buffer = "buffer",
    }
}
