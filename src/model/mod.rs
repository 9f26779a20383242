//! What a site is made of, as data: documents, their blocks, and the registers they refer to.
//!
//! Floor 1: data only. No parsing, no rendering, no IO; spans throughout, so that any room can complain.

mod block;
mod body;
mod container;
mod document;
mod edition;
mod exercise;
mod extract;
mod inline;
mod language;
mod meta;
mod pack;
mod registers;
mod search_words;
mod target;
pub mod text;
pub mod visit;
mod words;

pub use block::{Alert, Alignment, Block, Cell, DefinitionItem, ListItem, Table};
pub use body::{Body, BodyReader, LazyBody};
pub use container::{Attribute, Attributes, BASIS, Container, ContainerKind, ContainerSpec, MOST_LINES, Rule, SHAPES};
pub use document::{Anchor, Document, Footnote, Heading, Kind, LinkRef};
pub use edition::Edition;
pub use exercise::{Duration, Exercise, ExerciseKind, GroupSize, Material, Participant, Per, Repeat, Strain};
pub use extract::{Extract, Offers};
pub use inline::{Citation, CitedItem, Image, Inline, Link};
pub use language::{Abbreviation, AvoidedTerm, Duty, Language, Limits, WordLists};
pub use meta::{Audience, Change, ChangeKind, Ignore, Meta, Phase, Status};
pub use pack::{Activity, Clock, FollowUp, Occasion, Pack, PackKind, People, ProgramItem, ProgramKind};
pub use registers::{
    Avoid, Bibliography, CareLevel, Glossary, Helpline, Helplines, Law, LawBook, LawFact, Localized, Source, Term,
    localized,
};
pub use search_words::{BestBet, Crisis, Related, SearchWords, Strength, Topic};
pub use target::{Scheme, Target};
pub use words::Words;
