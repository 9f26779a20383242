//! Case files: reading them, making the small site each needs, and judging what came of it.

mod judge;
mod read;
mod site;

pub(crate) use judge::judge;
pub(crate) use read::{Case, read_all};

/// The guide that a case of one file is.
pub(crate) const GUIDE: &str = "content/bolig/case.md";
