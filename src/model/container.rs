//! Containers: the boxes an editor can open with `:::`, and what each may say of itself.

use super::Block;
use crate::diag::{Span, Spanned};

/// A container with what it holds.
#[derive(Clone, Debug)]
pub struct Container {
    /// From the opening line to the closing one.
    pub span: Span,
    /// The opening line.
    pub open: Span,
    /// Which container.
    pub kind: ContainerKind,
    /// What its braces say.
    pub attributes: Attributes,
    /// What it holds.
    pub blocks: Vec<Block>,
}

impl Container {
    /// The letter that a question is called by, `B` for `{#b}`: texts speak of "spørsmål B". `None` for a longer id.
    #[must_use]
    pub fn letter(&self) -> Option<String> {
        let id = self.attributes.id.as_ref().map(|id| id.value.as_str())?;
        (id.chars().count() == 1).then(|| id.to_uppercase())
    }
}

/// `{#id .class key=value}`.
#[derive(Clone, Debug, Default)]
pub struct Attributes {
    /// `#id`
    pub id: Option<Spanned<String>>,
    /// `.class`
    pub classes: Vec<Spanned<String>>,
    /// `key=value`
    pub pairs: Vec<Attribute>,
}

/// One `key=value`.
#[derive(Clone, Debug)]
pub struct Attribute {
    /// The key.
    pub key: Spanned<String>,
    /// The value, without quotation marks.
    pub value: Spanned<String>,
}

impl Attributes {
    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Spanned<String>> {
        self.pairs.iter().find(|pair| pair.key.value == key).map(|pair| &pair.value)
    }

    /// The text of a key's value.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&str> {
        self.get(key).map(|value| value.value.as_str())
    }

    /// True when the key is there with the value `true`.
    #[must_use]
    pub fn flag(&self, key: &str) -> bool {
        self.text(key) == Some("true")
    }
}

/// What the value of an attribute may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Any text.
    Text,
    /// A whole number from and to.
    Range(u32, u32),
    /// `true` or `false`.
    Boolean,
    /// A period such as `14d`.
    Period,
    /// A law fact: `husleieloven#9-8`.
    Law,
    /// One of these.
    OneOf(&'static [&'static str]),
}

/// How a map is laid out: within one another, over the edges of one another, as slices of one circle, or along a line. The
/// first is the usual one.
pub const SHAPES: &[&str] = &["rings", "overlap", "wheel", "line"];

/// A container's name and attributes.
#[derive(Debug)]
pub struct ContainerSpec {
    /// Which container.
    pub kind: ContainerKind,
    /// Its name in files.
    pub name: &'static str,
    /// Its other names.
    pub aliases: &'static [&'static str],
    /// Its own attributes, beside those every container takes.
    pub attributes: &'static [(&'static str, Rule)],
}

/// What a claim rests on; shown in words and icon, never ranked.
pub const BASIS: &[&str] = &["law", "regulation", "guideline", "research", "experience", "local"];

/// More writing lines, or rows of a form, than this are a slip of the finger.
pub const MOST_LINES: u32 = 40;

/// The attributes every container takes.
const COMMON: &[(&str, Rule)] = &[
    ("title", Rule::Text),
    ("basis", Rule::OneOf(BASIS)),
    ("strength", Rule::OneOf(&["strong", "weak", "unclear"])),
    ("lang", Rule::Text),
    ("only", Rule::OneOf(&["facilitator"])),
];

/// An item of a list may say when it is due and by which law.
pub(super) const ITEM: &[(&str, Rule)] = &[("deadline", Rule::Period), ("from", Rule::Text), ("law", Rule::Law)];

macro_rules! containers {
    ($($(#[$doc:meta])* $kind:ident $name:literal [$($alias:literal),*] {$($key:literal: $rule:expr),*})*) => {
        /// The containers there are.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ContainerKind { $($(#[$doc])* $kind),* }

        const SPECS: &[ContainerSpec] = &[$(ContainerSpec {
            kind: ContainerKind::$kind,
            name: $name,
            aliases: &[$($alias),*],
            attributes: &[$(($key, $rule)),*],
        }),*];
    };
}

containers! {
    /// "Gode råd".
    Advice "advice" ["rad", "råd"] {}
    /// "Fakta".
    Facts "facts" ["fakta"] {}
    /// An example from practice.
    Example "example" ["eksempel"] {"place": Rule::Text, "fictional": Rule::Boolean, "source": Rule::Text}
    /// What must not be missed.
    Important "important" ["viktig"] {}
    /// What can go wrong.
    Warning "warning" ["advarsel"] {}
    /// Whom to call, and when; in an exercise, how to look after one another.
    Care "care" ["akutt", "omsorg"] {"level": Rule::OneOf(&["emergency", "urgent", "contact"]), "line": Rule::Text}
    /// A procedure in order.
    Steps "steps" ["steg"] {}
    /// Ways in by what one is about to do, each a link: "Jeg skal …".
    Tasks "tasks" ["oppgaver"] {}
    /// Things to tick off.
    Checklist "checklist" ["sjekkliste"] {}
    /// A contested point, both sides.
    Disagreement "disagreement" ["uenighet"] {}
    /// A letter to copy, fill in and print.
    Letter "letter" ["brev"] {}
    /// Somebody's words.
    Quote "quote" ["sitat"] {"source": Rule::Text}
    /// Folded on screen, open on paper.
    Details "details" ["detaljer"] {}
    /// Help lines from the register.
    Helplines "helplines" ["hjelpelinjer"] {"for": Rule::Text}
    /// A step of an exercise.
    Step "step" ["trinn"] {
        "minutes": Rule::Range(1, 600), "mode": Rule::OneOf(&["alone", "pairs", "group", "plenary"])
    }
    /// One question of an exercise.
    Question "question" ["sporsmal", "spørsmål"] {
        "depth": Rule::OneOf(&["safe", "challenging"]), "lines": Rule::Range(0, MOST_LINES)
    }
    /// What to think of, within a question.
    Prompts "prompts" ["stikkord"] {}
    /// The sentence to say aloud.
    Say "say" ["si"] {}
    /// Notes for the facilitator.
    Facilitator "facilitator" ["fasilitator"] {}
    /// A card; front and back are split by a rule.
    Card "card" ["kort"] {}
    /// Statements to rate.
    Scale "scale" ["skala"] {
        "min": Rule::Range(0, 100), "max": Rule::Range(0, 100), "low": Rule::Text, "high": Rule::Text
    }
    /// A drawing to fill in.
    Map "map" ["kart"] {"rings": Rule::Text, "shape": Rule::OneOf(SHAPES)}
    /// A table to fill in.
    Form "table" ["tabell"] {"rows": Rule::Range(1, MOST_LINES)}
    /// Another way to do the exercise.
    Variation "variation" ["variant"] {"for": Rule::Text}
    /// Happened, felt, concluded, will do.
    Debrief "debrief" ["oppsummering"] {}
    /// "Hva gjør vi mandag?"
    Transfer "transfer" ["overforing", "overføring"] {}
}

impl ContainerKind {
    /// The container with this name or alias.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        SPECS.iter().find(|spec| spec.name == name || spec.aliases.contains(&name)).map(|spec| spec.kind)
    }

    /// Name and attributes.
    #[must_use]
    pub fn spec(self) -> &'static ContainerSpec {
        &SPECS[self as usize]
    }

    /// Its name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.spec().name
    }

    /// Every name and alias, for guesses.
    pub fn all_names() -> impl Iterator<Item = &'static str> {
        SPECS.iter().flat_map(|spec| std::iter::once(spec.name).chain(spec.aliases.iter().copied()))
    }

    /// The rule of an attribute; `None` when the container does not take it.
    #[must_use]
    pub fn rule(self, key: &str) -> Option<Rule> {
        self.rules().find(|(name, _)| *name == key).map(|(_, rule)| rule)
    }

    /// Every attribute it takes.
    pub fn rules(self) -> impl Iterator<Item = (&'static str, Rule)> {
        self.spec().attributes.iter().chain(COMMON).copied()
    }

    /// True for what only the facilitator is shown.
    #[must_use]
    pub fn facilitator_only(self) -> bool {
        matches!(self, Self::Say | Self::Facilitator | Self::Variation)
    }
}

impl Attributes {
    /// The rules of an item of a list.
    pub fn item_rules() -> impl Iterator<Item = (&'static str, Rule)> {
        ITEM.iter().copied()
    }
}
