//! The loop that builds: one round at a time, the newest files win, and no change is lost.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::Event;
use super::shared::Shared;
use super::watch::{Signal, Watch};
use crate::base::Date;
use crate::pipeline::{Changes, Live};

/// Changes that come within this time of one another are one: an editor writes, renames and writes again.
const QUIET: Duration = Duration::from_millis(4);
/// A round begins after so long even when changes go on coming: `git checkout` of hundreds of files shows its first
/// pages before its last.
const PATIENCE: Duration = Duration::from_millis(120);
/// A folder that was made is watched from a moment after; so long later it is looked into once more.
const LATER: Duration = Duration::from_millis(150);

/// What the loop works with.
pub(super) struct Rounds<'a> {
    pub(super) live: Live,
    pub(super) watch: Watch,
    pub(super) signals: Receiver<Signal>,
    pub(super) shared: &'a Shared,
    pub(super) today: &'a (dyn Fn() -> Date + Sync),
    pub(super) tell: &'a (dyn Fn(Event<'_>) + Sync),
}

/// What has come in.
#[derive(Default)]
struct Waiting {
    changes: Changes,
    settle: bool,
    stop: bool,
}

impl Waiting {
    fn add(&mut self, signal: Signal) {
        match signal {
            Signal::Changed { changes, settle } => {
                self.changes.merge(changes);
                self.settle |= settle;
            }
            Signal::Stop => self.stop = true,
        }
    }
}

impl Rounds<'_> {
    /// Runs until it is told to stop.
    pub(super) fn run(mut self) {
        let mut later = None;
        loop {
            let Some((waiting, start)) = self.next(later) else { return };
            // A top folder may have come or gone; what lay in it before it was watched has not been told.
            let mut changes = waiting.changes;
            let mut settle = waiting.settle;
            match self.watch.renew() {
                Ok(true) => {
                    changes.merge(Changes::look());
                    settle = true;
                }
                Ok(false) => {}
                Err(error) => (self.tell)(Event::Trouble(error.to_string())),
            }
            later = settle.then(|| Instant::now() + LATER);
            self.round(&changes, start);
        }
    }

    /// Waits for a change and for what follows on its heels. `None` when it is time to stop.
    fn next(&self, later: Option<Instant>) -> Option<(Waiting, Instant)> {
        let mut waiting = Waiting::default();
        let first = match later {
            None => self.signals.recv().ok(),
            Some(at) => match self.signals.recv_timeout(at.saturating_duration_since(Instant::now())) {
                Ok(signal) => Some(signal),
                Err(RecvTimeoutError::Timeout) => Some(Signal::Changed { changes: Changes::look(), settle: false }),
                Err(RecvTimeoutError::Disconnected) => None,
            },
        };
        let start = Instant::now();
        waiting.add(first?);
        while !waiting.stop && start.elapsed() < PATIENCE {
            match self.signals.recv_timeout(QUIET) {
                Ok(signal) => waiting.add(signal),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
        if later.is_some() {
            waiting.changes.merge(Changes::look());
        }
        (!waiting.stop).then_some((waiting, start))
    }

    fn round(&mut self, changes: &Changes, start: Instant) {
        match self.live.round(changes, (self.today)()) {
            Ok(None) => {}
            Ok(Some(edition)) => {
                let now = self.shared.publish(edition);
                (self.tell)(Event::Round { edition: &now.latest, time: start.elapsed(), again: true });
            }
            Err(error) => (self.tell)(Event::Trouble(error.to_string())),
        }
    }
}
