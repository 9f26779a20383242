//! What every page says of itself in its front matter.

use crate::base::{Date, Lang, Period};
use crate::diag::{Code, Span, Spanned};
use crate::schema::Choice;

/// The front matter that all kinds of page share.
#[derive(Clone, Debug, Default)]
pub struct Meta {
    /// The title: the page's only first-level heading.
    pub title: Box<str>,
    /// Where the title stands, or the front matter when there is none.
    pub title_span: Option<Span>,
    /// The ingress, the search result's text and the card's text.
    pub summary: Box<str>,
    /// What it is about; ids of `[themes]` in `fagverk.toml`.
    pub themes: Vec<Spanned<String>>,
    /// Who it is for.
    pub audience: Vec<Audience>,
    /// When in a tenancy it is useful.
    pub phase: Vec<Phase>,
    /// First published.
    pub published: Option<Spanned<Date>>,
    /// The last professional review of the whole page.
    pub reviewed: Option<Spanned<Date>>,
    /// When the next review is due.
    pub next_review: Option<Spanned<Date>>,
    /// The time between reviews, where `next_review` is not said.
    pub review_every: Option<Period>,
    /// A role, not a person.
    pub owner: Box<str>,
    /// Where it is in its life.
    pub status: Status,
    /// Slugs of pages this one replaces; they redirect here.
    pub replaces: Vec<Spanned<String>>,
    /// The slug of the page that replaces this one.
    pub replaced_by: Option<Spanned<String>>,
    /// Old addresses that redirect here.
    pub aliases: Vec<Spanned<String>>,
    /// The change log, as written.
    pub changes: Vec<Change>,
    /// Slugs of pages to read next.
    pub related: Vec<Spanned<String>>,
    /// Slugs of shared guides that this local page adds to.
    pub extends: Vec<Spanned<String>>,
    /// Slugs of exercises that go with it.
    pub exercises: Vec<Spanned<String>>,
    /// True where being seen reading is dangerous.
    pub quick_exit: bool,
    /// The order within its section; lower first, then by title.
    pub weight: i32,
    /// False leaves out the table of contents.
    pub toc: bool,
    /// The slug, where the file's name is not to be it.
    pub slug: Option<Spanned<String>>,
    /// The language, where the file's name does not say it.
    pub lang: Option<Lang>,
    /// Codes that are not to be said of this page, each with a reason.
    pub ignore: Vec<Ignore>,
}

impl Meta {
    /// When the next review is due: as said, or reckoned from the last.
    #[must_use]
    pub fn review_due(&self) -> Option<Date> {
        let reckoned = || self.reviewed.as_ref()?.value.plus(self.review_every?);
        self.next_review.as_ref().map(|date| date.value).or_else(reckoned)
    }
}

/// A line of the change log.
#[derive(Clone, Debug)]
pub struct Change {
    /// When.
    pub date: Date,
    /// What kind.
    pub kind: ChangeKind,
    /// What.
    pub text: String,
}

/// `[[ignore]] code = "…" reason = "…"`.
#[derive(Clone, Debug)]
pub struct Ignore {
    /// The code.
    pub code: Code,
    /// Why.
    pub reason: String,
    /// Where it stands.
    pub span: Span,
}

macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant),* }

        impl Choice for $name {
            const CHOICES: &'static [(&'static str, Self)] = &[$(($text, Self::$variant)),*];
        }

        impl $name {
            /// Its name in files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let name = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                Self::from_name(&name).ok_or_else(|| serde::de::Error::unknown_variant(&name, &[$($text),*]))
            }
        }
    };
}
pub(super) use choices;

choices! {
    /// Who a page is for.
    Audience {
        /// Those who work in the services.
        Staff = "staff",
        /// Those who lead them.
        Leaders = "leaders",
        /// Those who use them.
        Users = "users",
        /// Their next of kin.
        Relatives = "relatives",
        /// Those who let homes.
        Landlords = "landlords",
        /// Those who lead a fagdag.
        Facilitators = "facilitators",
    }
}

choices! {
    /// When in a tenancy a page is useful.
    Phase {
        /// Moving in.
        MovingIn = "moving-in",
        /// Living there.
        Living = "living",
        /// Between two homes or services.
        Transition = "transition",
        /// Leaving an institution.
        Discharge = "discharge",
        /// Moving out.
        Leaving = "leaving",
    }
}

choices! {
    /// Where a page is in its life.
    Status {
        /// Being written: built by the preview and with `--drafts` only.
        Draft = "draft",
        /// Out for comment: built, and says so.
        Hearing = "hearing",
        /// In force.
        Current = "current",
        /// No longer right: built with a notice, listed nowhere.
        Expired = "expired",
        /// Kept for the record: built with a notice, listed nowhere.
        Archived = "archived",
    }
}

#[allow(clippy::derivable_impls, reason = "the enum is made by a macro")]
impl Default for Status {
    fn default() -> Self {
        Self::Current
    }
}

choices! {
    /// What kind of change a line of the log tells of.
    ChangeKind {
        /// What the page says.
        Content = "content",
        /// How it says it.
        Language = "language",
        /// How it is built.
        Technical = "technical",
    }
}
