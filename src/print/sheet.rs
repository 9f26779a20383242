//! On which paper an edition is printed.

use crate::model::{Edition, Kind};

/// True for an edition that a page of this kind can be printed as.
#[must_use]
pub const fn fits(edition: Edition, kind: &Kind) -> bool {
    match kind {
        Kind::Pack(_) => true,
        Kind::Exercise(_) => !matches!(edition, Edition::RunSheet | Edition::Evaluation),
        Kind::Guide | Kind::Page => matches!(edition, Edition::Handouts | Edition::Booklet | Edition::LargePrint),
        Kind::Section => false,
    }
}

/// The files an edition is printed as.
#[must_use]
pub const fn sheets(edition: Edition) -> &'static [Sheet] {
    match edition {
        Edition::Booklet => &[Sheet::A5, Sheet::Imposed],
        Edition::Cards => &[Sheet::SmallCards, Sheet::A6Cards],
        Edition::Poster => &[Sheet::A3],
        Edition::RunSheet => &[Sheet::A4Flipped],
        _ => &[Sheet::A4],
    }
}

/// A size of paper and what is laid out on it: one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sheet {
    /// A4 upright.
    A4,
    /// A4 on its side.
    A4Flipped,
    /// A3 upright.
    A3,
    /// A5 upright.
    A5,
    /// The pages of the A5 booklet, two to each side of an A4, in the order they are folded. To print, not to read.
    Imposed,
    /// Cards of 85 × 55 mm on A4.
    SmallCards,
    /// Cards of 105 × 148 mm on A4.
    A6Cards,
}

impl Sheet {
    /// Its name in the data: `a4`, `a4-flipped` …
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A4Flipped => "a4-flipped",
            Self::A3 => "a3",
            Self::A5 => "a5",
            Self::Imposed => "imposed",
            Self::SmallCards => "cards-85x55",
            Self::A6Cards => "cards-a6",
        }
    }

    /// The word that sets its file apart from others of its edition: the id of a word of the theme, or nothing.
    #[must_use]
    pub const fn suffix(self) -> Option<&'static str> {
        match self {
            Self::Imposed => Some("print-file-imposed"),
            Self::SmallCards => Some("print-file-small"),
            Self::A6Cards => Some("print-file-a6"),
            _ => None,
        }
    }
}
