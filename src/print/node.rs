//! The text of a printed page as the print theme reads it. With `data.rs` the contract `v: 1`, which
//! `themes/fagverk/print/README.md` tells theme authors of: a field may be added, none goes away within a version.

use serde::Serialize;

/// A block.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "k", rename_all = "lowercase")]
pub(super) enum Node {
    /// A paragraph.
    P {
        /// Its text.
        c: Vec<Run>,
    },
    /// A heading.
    H {
        /// From 2; never more than one deeper than the heading before it.
        level: u8,
        /// Its text.
        c: Vec<Run>,
    },
    /// A list.
    Ul {
        /// True without space between the items.
        tight: bool,
        /// The items.
        items: Vec<Vec<Node>>,
    },
    /// A numbered list.
    Ol {
        /// The first number.
        start: u64,
        /// True without space between the items.
        tight: bool,
        /// The items.
        items: Vec<Vec<Node>>,
    },
    /// A list of boxes to tick.
    Tasks {
        /// The items.
        items: Vec<Task>,
    },
    /// A quotation.
    Quote {
        /// What was said.
        c: Vec<Node>,
        /// Who said it; may be empty.
        source: String,
    },
    /// Code.
    Code {
        /// The code.
        v: String,
    },
    /// A table; there is always a row of headers.
    Table {
        /// What it is called; may be empty.
        caption: Vec<Run>,
        /// `start`, `center` or `end`, one for each column.
        align: Vec<&'static str>,
        /// The header cells.
        head: Vec<Vec<Run>>,
        /// The rows, each as long as the head.
        rows: Vec<Vec<Vec<Run>>>,
    },
    /// A rule across the page.
    Rule,
    /// A definition list.
    Dl {
        /// The terms.
        items: Vec<Term>,
    },
    /// A box.
    Box(Box<BoxNode>),
}

/// A box to tick.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Task {
    /// Ticked already.
    pub done: bool,
    /// What it says.
    pub c: Vec<Node>,
}

/// A term and its meaning.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Term {
    /// The word.
    pub term: Vec<Run>,
    /// What it means.
    pub c: Vec<Node>,
}

/// A box: what an editor opens with `:::`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(super) struct BoxNode {
    /// Which: `advice`, `step`, `question`, `say` … as in files.
    pub name: &'static str,
    /// What it is called: `Trinn 1`, `Spørsmål A`, `Gode råd`, or its own title.
    pub title: String,
    /// What comes after the kind's own name: a step's or a question's title; may be empty.
    pub subtitle: String,
    /// The heading's level where the box's title is a heading; 0 where it is none.
    pub level: u8,
    /// Small facts under the title: `5 minutter`, `To og to`.
    pub meta: Vec<String>,
    /// `09.45` for a step whose time is known; else empty.
    pub clock: String,
    /// Minutes of a step; 0 when it says none.
    pub minutes: u32,
    /// `emergency`, `urgent` or `contact` for a box on whom to call; else empty.
    pub care: &'static str,
    /// What it rests on, in words; may be empty.
    pub evidence: String,
    /// The language, where it is not the page's.
    pub lang: String,
    /// True for what only the facilitator may see.
    pub private: bool,
    /// What it holds.
    pub c: Vec<Node>,
    /// Lines to write on after the text.
    pub lines: u32,
    /// What is said of them to those who do not see them.
    pub spoken: String,
    /// From and to, and the words for both, where the box is a scale.
    pub scale: Option<Scale>,
    /// Names of a map's parts: rings with the innermost first, slices from the top and round, or places along a line.
    pub rings: Vec<String>,
    /// Which of these a map has: `rings`, `overlap`, `wheel` or `line`; empty for other boxes.
    pub shape: String,
    /// Empty rows of a table to fill in, where the box is one without a table of its own.
    pub rows: u32,
    /// Help lines, where the box is one.
    pub helplines: Vec<Helpline>,
}

/// The numbers of a scale.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Scale {
    /// The lowest number.
    pub min: u32,
    /// The highest.
    pub max: u32,
    /// What the lowest means.
    pub low: String,
    /// What the highest means.
    pub high: String,
    /// The statements to rate.
    pub statements: Vec<Vec<Run>>,
}

/// Whom to call.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Helpline {
    /// Its name.
    pub name: String,
    /// Its number.
    pub number: String,
    /// When it answers; may be empty.
    pub hours: String,
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "k", rename_all = "lowercase")]
pub(super) enum Run {
    /// Text.
    T {
        /// The words.
        v: String,
    },
    /// A line break.
    Br,
    /// Emphasis.
    Em {
        /// What is inside.
        c: Vec<Run>,
    },
    /// Strong emphasis.
    Strong {
        /// What is inside.
        c: Vec<Run>,
    },
    /// Struck out.
    Del {
        /// What is inside.
        c: Vec<Run>,
    },
    /// Code.
    Code {
        /// The code.
        v: String,
    },
    /// A link; `href` is `https:`, `http:`, `mailto:` or `tel:`.
    A {
        /// Where it leads.
        href: String,
        /// The address as it is printed for those who read on paper; empty where there is no need.
        shown: String,
        /// What is inside.
        c: Vec<Run>,
    },
    /// An image.
    Img {
        /// Its virtual file.
        src: String,
        /// What it shows; empty for decoration.
        alt: String,
        /// Who made it; may be empty.
        credit: String,
        /// Its width in millimetres at 150 dots per inch: it is never printed wider.
        width: u32,
    },
    /// A footnote.
    Fn {
        /// What it says.
        c: Vec<FootNode>,
    },
    /// A blank to fill in.
    Blank {
        /// What is to be filled in.
        v: String,
    },
}

/// A paragraph of a footnote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct FootNode {
    /// Its text.
    pub c: Vec<Run>,
}
