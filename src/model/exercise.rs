//! A reflection exercise: what its front matter says.

use serde::{Deserialize, Serialize};

use super::meta::choices;
use crate::base::Minutes;
use crate::diag::Spanned;
use crate::schema::Choice;

/// The front matter of an exercise, beside what all pages share.
#[derive(Clone, Debug)]
pub struct Exercise {
    /// The stable id, which survives a renamed file.
    pub id: Spanned<String>,
    /// What kind of exercise.
    pub kind: Option<ExerciseKind>,
    /// One sentence.
    pub purpose: String,
    /// What the group has when it is done.
    pub outcomes: Vec<String>,
    /// Slugs of the guides it rests on.
    pub guides: Vec<Spanned<String>>,
    /// Who may take part.
    pub participants: Vec<Spanned<Participant>>,
    /// Who may not be in the room.
    pub not_with: Vec<Spanned<Participant>>,
    /// How long it takes.
    pub duration: Option<Spanned<Duration>>,
    /// How many it is for.
    pub group: Option<GroupSize>,
    /// How many lead it.
    pub facilitators: Option<u32>,
    /// What the room must be like.
    pub room: String,
    /// What is needed.
    pub materials: Vec<Material>,
    /// What to do beforehand.
    pub preparation: String,
    /// How much it asks of those who take part.
    pub strain: Option<Strain>,
    /// What they should know before they say yes.
    pub content_warning: Option<Spanned<String>>,
    /// How often it is worth doing again.
    pub repeat: Option<Repeat>,
    /// How the text may be used.
    pub licence: String,
    /// What it is inspired by.
    pub inspired_by: String,
}

/// Minutes an exercise takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duration {
    /// At the least.
    pub min: Minutes,
    /// As a rule.
    pub recommended: Minutes,
    /// At the most.
    pub max: Minutes,
}

/// People in an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupSize {
    /// At the least.
    pub min: u32,
    /// At the most.
    pub max: u32,
    /// In each small group.
    pub size: Option<u32>,
}

/// Something that is needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Material {
    /// What.
    pub item: String,
    /// How many.
    pub count: u32,
    /// For each of what.
    pub per: Per,
    /// True for what is copied or printed; the rest is found or bought.
    #[serde(default)]
    pub copy: bool,
    /// True for what serves one exercise after another, such as pens: a day needs the most that one of them does.
    #[serde(default)]
    pub reuse: bool,
    /// The questions it is for; empty is the whole exercise. A day has asked already when it is summed.
    #[serde(skip)]
    pub questions: Vec<Spanned<String>>,
}

impl Material {
    /// True when it is needed for these questions of its exercise; none named is all of them.
    #[must_use]
    pub fn serves<'a>(&self, mut asked: impl Iterator<Item = &'a str>) -> bool {
        let mut asked = asked.by_ref().peekable();
        let named = |question: &str| self.questions.iter().any(|own| own.value == question);
        self.questions.is_empty() || asked.peek().is_none() || asked.any(named)
    }
}

choices! {
    /// What a count of materials is for.
    Per {
        /// One who takes part.
        Participant = "participant",
        /// One small group.
        Group = "group",
        /// The whole session.
        Session = "session",
    }
}

choices! {
    /// Who may be in the room.
    Participant {
        /// Those who work in the services.
        Staff = "staff",
        /// Those who lead them.
        Leaders = "leaders",
        /// Those who use them.
        Users = "users",
        /// Their next of kin.
        Relatives = "relatives",
        /// Other services.
        Partners = "partners",
    }
}

choices! {
    /// How much an exercise asks of those who take part.
    Strain {
        /// Little.
        Low = "low",
        /// Some.
        Medium = "medium",
        /// Much.
        High = "high",
    }
}

choices! {
    /// How often an exercise is worth doing again.
    Repeat {
        /// Each week.
        Weekly = "weekly",
        /// Twice a year.
        HalfYearly = "half-yearly",
        /// Once a year.
        Yearly = "yearly",
    }
}

choices! {
    /// What kind of exercise it is.
    ExerciseKind {
        /// Opens a meeting.
        CheckIn = "check-in",
        /// Wakes the room.
        Energizer = "energizer",
        /// Opens a theme.
        Introduction = "introduction",
        /// A case to work on.
        Case = "case",
        /// Two goods that cannot both be had.
        Dilemma = "dilemma",
        /// Questions to think over.
        Reflection = "reflection",
        /// Cards to choose from or sort.
        Cards = "cards",
        /// A talk with rules.
        Dialogue = "dialogue",
        /// Roles to play.
        RolePlay = "role-play",
        /// Drawing what is there.
        Mapping = "mapping",
        /// Statements to rate.
        Scale = "scale",
        /// Writing alone.
        Writing = "writing",
        /// Who does what, when.
        ActionPlan = "action-plan",
        /// Closes a meeting.
        CheckOut = "check-out",
    }
}
