//! Pictures of pages: what a file holds, what is wrong with it, and the smaller ones that browsers are sent.
//!
//! Floor 1. Bytes in, bytes out: knows no page and no folder, and is asked by screens and by paper alike.
//!
//! Pictures are sent as WebP, which every browser of the last five years shows, at some 60 % of a JPEG of the same look.
//! The encoder is plain Rust; libwebp makes files a quarter smaller yet, but asks the compiler of C for other settings than
//! the typesetter's own dependencies do, and an encoder of AVIF takes seconds a picture.

mod look;
mod shrink;

pub use look::{Flaw, Format, Seen, look};
pub use shrink::{WRITER, shrink, widths};
