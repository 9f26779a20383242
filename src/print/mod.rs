//! Exercises, packs and guides on paper: the same pages as on the web, for those who lead and those who take part.
//!
//! Floor 5, beside `html`: reads views and documents, never HTML. A page becomes a tree of plain values
//! (`data`, `node`: the print theme's contract), the tree a virtual file, and the theme draws it with Typst, which
//! is named in `typesetter` only. Text of authors is never read as code. What an edition may hold is decided here,
//! not in the theme, so that notes for the facilitator cannot slip into what others hold.

mod book;
mod boxes;
mod data;
mod ink;
mod node;
mod parts;
mod pictures;
mod preflight;
mod press;
mod qr;
mod runs;
mod sheet;
mod text;
mod typesetter;
mod wire;

pub use ink::{Blot, Ink, reorders};
pub use pictures::{Album, Flaw, Picture, judge};
pub use preflight::{Printable, preflight};
pub use press::{Job, Order, Press, Settings, file_name};
pub use sheet::{Sheet, fits, sheets};
pub use typesetter::{Fault, Request, Typeset, typeset};
pub use wire::{answer, answered, ask, asked};
