//! What the rules say of a day.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::Participant;

/// Something that is wrong with a day, or worth a thought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Which rule.
    pub rule: Rule,
    /// Which block, as an index into the day's blocks; `None` for the day as a whole.
    pub block: Option<usize>,
    /// What the words need: minutes, clock times as minutes since midnight, people, hundredths.
    #[serde(flatten)]
    pub numbers: BTreeMap<&'static str, u32>,
    /// Whom it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<Participant>,
}

impl Finding {
    pub(super) const fn new(rule: Rule) -> Self {
        Self { rule, block: None, numbers: BTreeMap::new(), who: Vec::new() }
    }

    pub(super) const fn at(mut self, block: usize) -> Self {
        self.block = Some(block);
        self
    }

    pub(super) fn number(mut self, name: &'static str, value: u32) -> Self {
        self.numbers.insert(name, value);
        self
    }

    pub(super) fn who(mut self, who: Vec<Participant>) -> Self {
        self.who = who;
        self
    }

    /// One of its numbers; 0 when the rule has no such number.
    #[must_use]
    pub fn get(&self, name: &str) -> u32 {
        self.numbers.get(name).copied().unwrap_or_default()
    }
}

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident = $name:literal),* $(,)?) => {
        /// The rules, by what they say.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        pub enum Rule { $($(#[$doc])* #[serde(rename = $name)] $rule),* }

        impl Rule {
            /// Every rule, in the order they are told.
            pub const ALL: &'static [Self] = &[$(Self::$rule),*];

            /// Its name in data and in the theme's words: `rule-ends-late`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$rule => $name),* }
            }
        }
    };
}

rules! {
    /// Nothing is on the programme.
    Empty = "empty",
    /// It is not said how many come.
    PeopleMissing = "people-missing",
    /// Nobody comes.
    PeopleNone = "people-none",
    /// More come than can: `max`, `limit`.
    PeopleMany = "people-many",
    /// At least, expected and at most do not rise: `min`, `expected`, `max`.
    PeopleOrder = "people-order",
    /// Groups of nobody, or of more than come: `size`, `max`.
    GroupSize = "group-size",
    /// It is not known how long a block takes.
    MinutesMissing = "minutes-missing",
    /// A block takes no time.
    MinutesZero = "minutes-zero",
    /// A block takes more than a day has: `minutes`, `limit`.
    MinutesMany = "minutes-many",
    /// An exercise gets less than its least: `minutes`, `min`.
    MinutesShort = "minutes-short",
    /// An exercise gets more than its most: `minutes`, `max`.
    MinutesLong = "minutes-long",
    /// The promised end is not after the start: `start`, `end`.
    EndBeforeStart = "end-before-start",
    /// It goes on past midnight.
    Midnight = "midnight",
    /// It ends after it was to: `at`, `by`.
    EndsLate = "ends-late",
    /// It ends before it was to: `at`, `by`.
    EndsEarly = "ends-early",
    /// Too long without a break: `minutes`, `limit`.
    Break = "break",
    /// A long day without lunch: `minutes`.
    LunchMissing = "lunch-missing",
    /// A short lunch: `minutes`, `limit`.
    LunchShort = "lunch-short",
    /// Too little time to spare: `minutes`, `wanted`.
    Buffer = "buffer",
    /// Too much talk: `percent`, `limit`.
    Talk = "talk",
    /// Fewer may come than an exercise needs: `min`, `needs`.
    TooFew = "too-few",
    /// More may come than an exercise takes: `max`, `takes`.
    TooMany = "too-many",
    /// Someone is in the room who must not be: `who`.
    NotWith = "not-with",
    /// Someone is in the room whom the exercise is not made for: `who`.
    NotFor = "not-for",
    /// Two exercises that ask much, one right after the other.
    Strain = "strain",
    /// A meeting that does not look back at what was promised.
    LookBack = "look-back",
    /// A meeting without a closing round.
    CheckOut = "check-out",
    /// Nobody owns the follow-up.
    Anchor = "anchor",
    /// Nothing happens afterwards.
    FollowUp = "follow-up",
}
