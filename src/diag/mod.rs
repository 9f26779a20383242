//! Everything fagverk says about what an author wrote.
//!
//! Rooms return [`Diagnostic`]s as values; only [`report`] prints them. A diagnostic holds a code,
//! arguments and places, never prose: the words are in `messages/<lang>.ftl`, one message per code,
//! and the long texts of `fagverk explain` in `explain/<lang>.md`.

pub mod code;
mod diagnosed;
mod diagnostic;
mod explain;
mod levels;
mod messages;
pub mod report;
mod sources;
mod span;
mod stored;

pub use code::Code;
pub use diagnosed::Diagnosed;
pub use diagnostic::{Diagnostic, Fix, Severity};
pub use explain::explain;
pub use levels::{Level, Levels};
pub use messages::{Messages, number_or_text};
pub use sources::{SourceFile, Sources};
pub use span::{FileId, Span, Spanned};
pub use stored::{Names, Told, restore, store};
