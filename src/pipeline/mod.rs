//! The phases of a build, in order: discover, parse, check, assemble, view, render, emit.
//!
//! Floor 7. The only room that runs things in parallel. Everything that decides the result comes in through
//! [`Options`]: no clock, no environment.

mod assembling;
mod beside;
mod documents;
mod edition;
mod export;
mod extracts;
mod findable;
mod kept;
mod last;
mod live;
mod load;
mod memory;
mod offline;
mod pages;
mod paper;
mod pictures;
mod plan;
mod print_run;
mod printing;
mod recipe;
mod registers;
mod render;
mod search;
mod stats;
mod typesetter;
mod values;

pub use beside::PaperFile;
pub use edition::{Asked, Edition};
pub use export::{SearchExport, export_search};
pub use findable::findable;
pub use live::{Changes, Live};
pub use load::{Loaded, load};
pub use print_run::{PrintRequest, PrintRun, Printed, print};
pub use render::{Built, build};
pub use stats::{Phase, Stats};
pub use typesetter::Typesetter;

use std::path::PathBuf;

pub use crate::site::Form;

use crate::base::Date;

/// What a build depends on beside the site's files.
#[derive(Clone, Debug)]
pub struct Options {
    /// The site's folder.
    pub root: PathBuf,
    /// Where the site is written.
    pub out: PathBuf,
    /// Where it will be published, instead of what `fagverk.toml` says.
    pub base_url: Option<String>,
    /// What it is built for.
    pub form: Form,
    /// True builds drafts too.
    pub drafts: bool,
    /// True makes every warning an error.
    pub strict: bool,
    /// The day it is built.
    pub today: Date,
    /// Who sets what is printed.
    pub typesetter: Typesetter,
}

/// Told how far a phase has come: items done, of how many.
pub type Progress<'a> = &'a (dyn Fn(Phase, usize, usize) + Sync);
