//! The build's whole world, read once: which files a site has and what is in them.
//!
//! Floor 2. One of the two rooms that touch the disk (the other is `emit`); never writes.

#![allow(clippy::disallowed_methods, reason = "this room reads the disk")]

mod discover;
mod output;
mod place;
mod read;
mod touched;

pub use discover::{Found, discover, find_root};
pub use output::{OutputPlace, output_place};
pub use place::FileKind;
pub use read::{Content, copied, read};
pub use touched::{Touched, touched, watched};
