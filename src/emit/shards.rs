//! A map behind several locks, so that threads that put different pages seldom wait for one another.
//!
//! One lock cost more than the second thread gained: 10 000 kept pages took 45 ms on one thread
//! and 40 ms on two.

use std::sync::{Mutex, MutexGuard, PoisonError};

const COUNT: usize = 32;

/// Parts of one map; which part holds a path depends on the path alone.
#[derive(Debug)]
pub(super) struct Shards<T>([Mutex<T>; COUNT]);

impl<T: Default> Default for Shards<T> {
    fn default() -> Self {
        Self(std::array::from_fn(|_| Mutex::default()))
    }
}

impl<T: Default> Shards<T> {
    /// The part that holds `path`.
    pub(super) fn of(&self, path: &str) -> MutexGuard<'_, T> {
        // FNV-1a. Nothing but the waiting depends on how well it spreads.
        let hash = path.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        hold(&self.0[hash as usize % COUNT])
    }

    /// Looks at each part in turn.
    pub(super) fn each(&self, mut look: impl FnMut(&T)) {
        self.0.iter().for_each(|part| look(&hold(part)));
    }

    /// Takes all parts out, leaving empty ones.
    pub(super) fn take(&self) -> impl Iterator<Item = T> {
        self.0.iter().map(|part| std::mem::take(&mut *hold(part)))
    }
}

/// Locks, also when a thread that held the lock has panicked: it left a sound map, perhaps a shorter one.
pub(super) fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
