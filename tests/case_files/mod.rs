//! Case files: reading them, making the small site each needs, and judging what came of it; schemas beside the reader.

mod judge;
mod read;
mod schemas;
mod site;

pub(crate) use judge::judge;
pub(crate) use read::{Case, File, read_all};
pub(crate) use schemas::{Schemas, changed, reader_refuses, toml_of};

/// The guide that a case of one file is.
pub(crate) const GUIDE: &str = "content/bolig/case.md";
