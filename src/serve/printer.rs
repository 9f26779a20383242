//! Sets PDFs in the background, so that a page that tells of them is shown at once.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use super::shared::Shared;
use crate::pipeline::Edition;
use crate::site::PageId;

/// Pages that were shown before their PDFs were set.
pub(super) type Waiting = (Arc<Edition>, Vec<PageId>);

/// Sets what is asked for until the server stops. What was asked of a round that is shown no longer is left: who looks
/// at the page asks again.
pub(super) fn run(shared: &Shared, asked: &Receiver<Waiting>) {
    while let Ok(first) = asked.recv() {
        let all: Vec<Waiting> = [first].into_iter().chain(asked.try_iter()).collect();
        let shown = shared.now().shown;
        let go_on = || !shared.is_stopped() && Arc::ptr_eq(&shared.now().shown, &shown);
        let current = all.into_iter().filter(|(edition, _)| Arc::ptr_eq(edition, &shown));
        let pages: BTreeSet<PageId> = current.flat_map(|(_, pages)| pages).collect();
        for page in pages {
            if go_on() && shown.set_beside(page, &go_on) {
                shared.nudge();
            }
        }
        if shared.is_stopped() {
            return;
        }
    }
}
