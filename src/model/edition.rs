//! The printed editions.

use super::meta::choices;
use crate::schema::Choice;

choices! {
    /// What is printed of a page, and for whom.
    Edition {
        /// Everything, for the one who leads.
        Facilitator = "facilitator",
        /// Clock, what, who and material on one page.
        RunSheet = "run-sheet",
        /// For those who take part: questions with lines to write on.
        Participant = "participant",
        /// The same as a booklet: A5 to read, and imposed on A4 to print.
        Booklet = "booklet",
        /// Cards to cut out, in two sizes.
        Cards = "cards",
        /// Guides to read and forms to fill in.
        Handouts = "handouts",
        /// The programme and the questions for the wall.
        Poster = "poster",
        /// For those who take part and need large print.
        LargePrint = "large-print",
        /// A form for what they thought of it.
        Evaluation = "evaluation",
    }
}

impl Edition {
    /// Every edition, in the order they are listed.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::CHOICES.iter().map(|(_, edition)| *edition)
    }
}
