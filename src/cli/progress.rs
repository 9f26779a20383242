//! The progress bar: only for people, and only for builds that take a while.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use super::report::Console;
use crate::pipeline::Phase;

/// Builds quicker than this show no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// A bar that shows itself when the build has taken a while.
pub(super) struct Bar<'a> {
    console: &'a Console,
    start: Instant,
    shown: Mutex<Option<(Phase, ProgressBar)>>,
}

impl<'a> Bar<'a> {
    pub(super) fn new(console: &'a Console) -> Self {
        Self { console, start: Instant::now(), shown: Mutex::new(None) }
    }

    /// Told how far a phase has come.
    pub(super) fn update(&self, phase: Phase, done: usize, total: usize) {
        // A PDF takes as long as hundreds of pages.
        let often = phase == Phase::Print;
        if !(often || done.is_multiple_of(64)) || !self.console.shows_progress() || self.start.elapsed() < PATIENCE {
            return;
        }
        let Ok(mut slot) = self.shown.lock() else { return };
        if slot.as_ref().is_none_or(|(known, _)| *known != phase) {
            if let Some((_, old)) = slot.take() {
                old.finish_and_clear();
            }
            *slot = Some((phase, self.bar(phase, total)));
        }
        if let Some((_, bar)) = slot.as_ref() {
            bar.set_position(done as u64);
        }
    }

    /// Takes the bar away.
    pub(super) fn finish(&self) {
        if let Ok(Some((_, bar))) = self.shown.lock().map(|mut slot| slot.take()) {
            bar.finish_and_clear();
        }
    }

    fn bar(&self, phase: Phase, total: usize) -> ProgressBar {
        let word = match phase {
            Phase::Read => "progress-read",
            Phase::Parse | Phase::Assemble | Phase::Check => "progress-check",
            Phase::Print => "progress-print",
            Phase::Render => "progress-render",
            Phase::Emit => "progress-write",
        };
        let bar = ProgressBar::new(total as u64).with_message(self.console.messages.say(word, &[]));
        // The template is our own; if it could not be read, the default one does.
        let style = ProgressStyle::with_template("{msg:>16} [{bar:32}] {pos}/{len}");
        bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
    }
}
