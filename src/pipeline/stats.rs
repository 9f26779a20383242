//! How long each phase took.

use std::time::{Duration, Instant};

/// A phase of the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Finding and reading files.
    Read,
    /// From text to documents, and the checks of each.
    Parse,
    /// Documents to a site.
    Assemble,
    /// The checks of the whole.
    Check,
    /// Editions to PDFs.
    Print,
    /// Views to pages, staged as they come.
    Render,
    /// Putting the pages in place.
    Emit,
}

impl Phase {
    /// Its name, as `-v` prints it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Parse => "parse",
            Self::Assemble => "assemble",
            Self::Check => "check",
            Self::Print => "print",
            Self::Render => "render",
            Self::Emit => "emit",
        }
    }
}

/// The phases that were run, with the time each took. Never part of a result.
#[derive(Clone, Debug, Default)]
pub struct Stats {
    /// Phase and time, in the order they ran.
    pub phases: Vec<(Phase, Duration)>,
}

impl Stats {
    /// Runs a phase and remembers how long it took.
    pub fn time<T>(&mut self, phase: Phase, run: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let value = run();
        self.phases.push((phase, start.elapsed()));
        value
    }
}
