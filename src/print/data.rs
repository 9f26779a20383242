//! What the print theme is given, as `/data/pack.json`. The contract `v: 1`; see `themes/fagverk/print/README.md`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::node::{Helpline, Node, Run};

/// The version of the contract.
pub(super) const VERSION: u32 = 1;

/// A document to print.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Data {
    /// The version of the contract.
    pub v: u32,
    /// `facilitator`, `run-sheet`, `participant` …
    pub edition: &'static str,
    /// `a4`, `a4-flipped`, `a3`, `a5`, `cards-85x55`, `cards-a6`.
    pub sheet: &'static str,
    /// `pack`, `exercise`, `guide` or `page`.
    pub kind: &'static str,
    /// The language: `nb`, `nn`, `se`, `en`.
    pub lang: &'static str,
    /// The country of that language: `NO`, `GB`.
    pub region: &'static str,
    /// True for printers without colours.
    pub bw: bool,
    /// What is printed: the page's title.
    pub title: String,
    /// What the edition is called: `Deltakerhefte`.
    pub label: String,
    /// One sentence on what it is.
    pub description: String,
    /// Who publishes it; may be empty.
    pub author: String,
    /// What it is about.
    pub keywords: Vec<String>,
    /// `Versjon 21. november 2026`; may be empty.
    pub version: String,
    /// The day it is used, in words; may be empty.
    pub date: String,
    /// Whose it is: the municipality's name; may be empty.
    pub municipality: String,
    /// The virtual file of its logo; may be empty.
    pub logo: String,
    /// The page on the web, when it is known.
    pub address: Option<Address>,
    /// The words `print-…` of the theme's language files, without `print-` and with `_` for `-`.
    pub words: BTreeMap<String, String>,
    /// What to print, in order. Each begins at heading level 1.
    pub sections: Vec<Section>,
}

/// Where a page is on the web.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Address {
    /// The whole address.
    pub url: String,
    /// As people type it.
    pub short: String,
    /// The virtual file of its QR code.
    pub qr: String,
}

/// A part of a document.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum Section {
    /// The first page.
    Cover(Cover),
    /// The programme.
    Program(Program),
    /// Things with numbers, to be ticked off: shopping and copying.
    Lists(Lists),
    /// Text.
    Text {
        /// Its heading.
        title: String,
        /// The text.
        c: Vec<Node>,
    },
    /// Short lines: roles, what happens afterwards.
    Points {
        /// Its heading.
        title: String,
        /// True where the order matters.
        ordered: bool,
        /// The lines.
        items: Vec<String>,
    },
    /// An exercise.
    Exercise(Box<ExerciseData>),
    /// A guide.
    Guide(Box<GuideData>),
    /// Cards to cut out.
    Cards {
        /// The cards.
        cards: Vec<Card>,
    },
    /// A sheet to fill in or to read: a page of its own.
    Sheet {
        /// Its heading.
        title: String,
        /// What it belongs to.
        from: String,
        /// What is on it.
        c: Vec<Node>,
    },
    /// Questions for the wall.
    Questions {
        /// Its heading.
        title: String,
        /// The questions.
        questions: Vec<Vec<Node>>,
        /// The letter of each, as it is called everywhere else; its number where it has none.
        letters: Vec<String>,
    },
    /// A form for what people thought of it.
    Evaluation(Evaluation),
    /// Words and what they mean.
    Terms {
        /// Its heading.
        title: String,
        /// The words.
        items: Vec<TermData>,
    },
    /// Whom to call.
    Helplines {
        /// Its heading.
        title: String,
        /// The lines.
        items: Vec<Helpline>,
    },
    /// What was cited.
    References {
        /// Its heading.
        title: String,
        /// The works.
        items: Vec<Vec<Run>>,
    },
    /// A page of lines to write on.
    Notes {
        /// Its heading.
        title: String,
        /// What is said of the lines to those who do not see them.
        spoken: String,
    },
}

/// The first page.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Cover {
    /// The title.
    pub title: String,
    /// What kind of thing it is: `Halv dag`.
    pub kicker: String,
    /// One sentence on what it is for.
    pub purpose: String,
    /// Label and value.
    pub facts: Vec<Fact>,
    /// True where a table of contents helps.
    pub contents: bool,
}

/// A label and its value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Fact {
    /// The label.
    pub label: String,
    /// The value.
    pub value: String,
}

/// The programme.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Program {
    /// Its heading.
    pub title: String,
    /// The meetings; one for a day.
    pub meetings: Vec<MeetingData>,
}

/// A meeting of the programme.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct MeetingData {
    /// Its title; empty for a day.
    pub title: String,
    /// When it ends; may be empty.
    pub end: String,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// What is on it.
    pub rows: Vec<ProgramRow>,
}

/// Something on the programme.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct ProgramRow {
    /// `09.00`; empty when it is not known.
    pub start: String,
    /// `09.15`: when it must stop.
    pub end: String,
    /// How long, in minutes; 0 when it is not known.
    pub minutes: u32,
    /// The minutes it can give when time is short.
    pub gives: u32,
    /// `exercise`, `guide`, `talk`, `break`, `lunch`, `check-in` …
    pub what: &'static str,
    /// The kind's word.
    pub word: String,
    /// What it is.
    pub title: String,
    /// Who leads it; may be empty.
    pub lead: String,
    /// The steps of an exercise, for the one who leads.
    pub steps: Vec<StepRow>,
    /// What is needed, with its number.
    pub materials: Vec<String>,
}

/// A step of an exercise on the run sheet.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct StepRow {
    /// `09.05`; empty when it is not known.
    pub start: String,
    /// Its title, as in the facilitator's edition; `Trinn 1: Snakk sammen` where it has none.
    pub title: String,
    /// The first sentence of what is to be done; empty where it is long.
    pub text: String,
    /// How long, in minutes; 0 when it says none.
    pub minutes: u32,
}

/// Lists of things.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Lists {
    /// Its heading.
    pub title: String,
    /// The lists.
    pub lists: Vec<Listing>,
}

/// A list of things.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Listing {
    /// Its heading.
    pub title: String,
    /// The things.
    pub items: Vec<Thing>,
}

/// A thing and how many.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Thing {
    /// How many: `16`, or `1 per deltaker` where it is not known how many come.
    pub count: String,
    /// What.
    pub item: String,
}

/// An exercise.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct ExerciseData {
    /// Its title.
    pub title: String,
    /// One sentence on what it is for.
    pub purpose: String,
    /// `10.05–11.20`, when it stands on a programme with clock times.
    pub when: String,
    /// Its minutes in words; may be empty.
    pub minutes: String,
    /// Label and value; for the one who leads.
    pub facts: Vec<Fact>,
    /// What the group has when it is done; for the one who leads.
    pub outcomes: Vec<String>,
    /// What those who take part should know first; may be empty.
    pub warning: String,
    /// What to do beforehand; for the one who leads.
    pub preparation: String,
    /// What is needed; for the one who leads.
    pub materials: Vec<Thing>,
    /// The text.
    pub c: Vec<Node>,
    /// Where it is on the web.
    pub address: Option<Address>,
    /// What it is inspired by and how it may be used; for the one who leads.
    pub origin: Vec<String>,
}

/// A guide.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct GuideData {
    /// Its title.
    pub title: String,
    /// One sentence on what it says.
    pub summary: String,
    /// When it was last reviewed, in words; may be empty.
    pub reviewed: String,
    /// Who answers for it: a role; may be empty.
    pub owner: String,
    /// The text; empty where only its address is printed.
    pub c: Vec<Node>,
    /// Where it is on the web.
    pub address: Option<Address>,
}

/// A card to cut out.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Card {
    /// Its number in the document: what `metadata((fit: "card", id: …)) <fagverk>` names.
    pub id: usize,
    /// The deck: the exercise's title.
    pub deck: String,
    /// Its number in the deck.
    pub number: usize,
    /// Of how many.
    pub of: usize,
    /// Its title; may be empty.
    pub title: String,
    /// What stands on the front.
    pub front: Vec<Node>,
    /// What stands on the back; may be empty.
    pub back: Vec<Node>,
}

/// A form for what people thought of it.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Evaluation {
    /// Its heading.
    pub title: String,
    /// What is said first: it is anonymous.
    pub intro: String,
    /// The lowest number's meaning.
    pub low: String,
    /// The highest number's.
    pub high: String,
    /// Statements to rate from 1 to 5.
    pub statements: Vec<String>,
    /// Questions to answer in words.
    pub questions: Vec<String>,
    /// What is said last.
    pub outro: String,
    /// How many lines there are to answer on.
    pub lines: u32,
    /// What is said of the lines to those who do not see them.
    pub spoken: String,
    /// What is said of the boxes to those who do not see them.
    pub rate: String,
}

/// A word and what it means.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct TermData {
    /// The word.
    pub term: String,
    /// What it means.
    pub text: String,
    /// The language, where it is not the page's.
    pub lang: String,
}
