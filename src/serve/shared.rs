//! What the rounds leave for the browsers: the site as it is, and who wants to hear when it changes.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use crate::pipeline::Edition;

/// So many browsers are told of changes; a tab that is not looked at does not ask.
const MOST_LISTENERS: usize = 256;

/// The site as it is now.
#[derive(Clone)]
pub(super) struct Now {
    /// Goes up with every round, and when there is more to tell of the same one.
    pub(super) number: u64,
    /// As the files are.
    pub(super) latest: Arc<Edition>,
    /// As the last build would have left it: the latest that had no errors. Where none was without, the latest.
    pub(super) shown: Arc<Edition>,
}

impl Now {
    /// True when a build would refuse the files as they are.
    pub(super) fn failed(&self) -> bool {
        !self.latest.is_sound()
    }
}

/// What all threads share.
pub(super) struct Shared {
    now: RwLock<Now>,
    listeners: Mutex<Vec<Sender<u64>>>,
    stopped: AtomicBool,
}

impl Shared {
    /// The first round.
    pub(super) fn new(edition: Edition) -> Self {
        let latest = Arc::new(edition);
        let now = Now { number: 1, shown: Arc::clone(&latest), latest };
        Self { now: RwLock::new(now), listeners: Mutex::default(), stopped: AtomicBool::new(false) }
    }

    /// The site as it is now.
    pub(super) fn now(&self) -> Now {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts a new round in the place of the last, and tells who listens.
    pub(super) fn publish(&self, edition: Edition) -> Now {
        let latest = Arc::new(edition);
        self.change(|now| {
            // With no good one before it, even a site with errors is better to look at than nothing.
            if latest.is_sound() || (!now.shown.is_sound() && latest.has_templates()) {
                now.shown = Arc::clone(&latest);
            }
            now.latest = Arc::clone(&latest);
        })
    }

    /// Tells who listens that there is more to see of the same round.
    pub(super) fn nudge(&self) {
        self.change(|_| ());
    }

    fn change(&self, change: impl FnOnce(&mut Now)) -> Now {
        let mut own = self.now.write().unwrap_or_else(PoisonError::into_inner);
        own.number += 1;
        change(&mut own);
        let now = own.clone();
        drop(own);
        self.listeners().retain(|listener| listener.send(now.number).is_ok());
        now
    }

    /// Asks to be told the number of each round; `None` when too many ask, or the server is stopping.
    pub(super) fn listen(&self) -> Option<Receiver<u64>> {
        let mut listeners = self.listeners();
        if listeners.len() >= MOST_LISTENERS || self.is_stopped() {
            return None;
        }
        let (sender, receiver) = channel();
        listeners.push(sender);
        Some(receiver)
    }

    /// Lets everyone go home.
    pub(super) fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        self.listeners().clear();
    }

    /// True once the server stops.
    pub(super) fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }

    fn listeners(&self) -> MutexGuard<'_, Vec<Sender<u64>>> {
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
