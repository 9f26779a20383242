//! Hears of changes on the disk, from the system or by looking.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, CreateKind, EventKind};
use notify::{Config, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use crate::pipeline::Changes;
use crate::source::{Touched, touched, watched};

/// How often is looked where the system does not tell.
const FALLBACK: Duration = Duration::from_millis(500);

/// What the rounds are told.
pub(super) enum Signal {
    /// Something changed. `settle` when more is likely to come that the system may not tell of: a new folder is
    /// watched from a moment after it was made.
    Changed { changes: Changes, settle: bool },
    /// The server stops.
    Stop,
}

/// A watcher of a site; dropped, it no longer watches.
pub(super) struct Watch {
    watcher: Box<dyn Watcher + Send>,
    root: PathBuf,
    watched: Vec<(PathBuf, bool)>,
}

impl Watch {
    /// Watches the site at `root`, whose output is `out`; both are real paths, as the system tells them. Also gives
    /// why the system could not be asked, where that is so.
    pub(super) fn new(
        root: &Path,
        out: &Path,
        poll: Option<Duration>,
        signals: &Sender<Signal>,
    ) -> notify::Result<(Self, Option<String>)> {
        let told = Hearing { root: root.to_owned(), out: out.to_owned(), signals: signals.clone() };
        let looking = |every| -> notify::Result<Self> {
            let told = told.clone();
            let config = Config::default().with_poll_interval(every);
            let watcher = PollWatcher::new(move |event| told.hear(event), config)?;
            Self::of(Box::new(watcher), root)
        };
        if let Some(every) = poll {
            return Ok((looking(every)?, None));
        }
        let hearing = told.clone();
        let asked = RecommendedWatcher::new(move |event| hearing.hear(event), Config::default());
        match asked.and_then(|watcher| Self::of(Box::new(watcher), root)) {
            Ok(watch) => Ok((watch, None)),
            Err(error) => Ok((looking(FALLBACK)?, Some(error.to_string()))),
        }
    }

    fn of(watcher: Box<dyn Watcher + Send>, root: &Path) -> notify::Result<Self> {
        let mut watch = Self { watcher, root: root.to_owned(), watched: Vec::new() };
        watch.renew()?;
        Ok(watch)
    }

    /// Watches folders that have come since, and forgets those that have gone. True when there were any.
    pub(super) fn renew(&mut self) -> notify::Result<bool> {
        let now = watched(&self.root);
        let gone: Vec<_> = self.watched.iter().filter(|place| !now.contains(place)).cloned().collect();
        for (path, _) in gone {
            // The system has forgotten it too.
            let _ = self.watcher.unwatch(&path);
            self.watched.retain(|(own, _)| *own != path);
        }
        let new: Vec<_> = now.into_iter().filter(|place| !self.watched.contains(place)).collect();
        for (path, below) in &new {
            let mode = if *below { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
            self.watcher.watch(path, mode)?;
        }
        let any = !new.is_empty();
        self.watched.extend(new);
        Ok(any)
    }
}

/// What a watcher needs to know to tell the rounds what a change means.
#[derive(Clone)]
struct Hearing {
    root: PathBuf,
    out: PathBuf,
    signals: Sender<Signal>,
}

impl Hearing {
    fn hear(&self, event: notify::Result<notify::Event>) {
        let mut changes = Changes::default();
        let mut settle = false;
        match event {
            Ok(event) if event.need_rescan() => changes = Changes::all(),
            // Reading, our own too, changes nothing; that a file was written and closed is worth another look.
            Ok(event) if is_reading(event.kind) => {}
            Ok(event) => {
                for path in &event.paths {
                    let meaning = touched(&self.root, &self.out, path);
                    settle |= meaning != Touched::Nothing && makes_folder(event.kind);
                    changes.add(meaning);
                }
            }
            Err(_) => changes = Changes::look(),
        }
        if !changes.is_empty() {
            // The rounds have ended: nobody is left to tell.
            let _ = self.signals.send(Signal::Changed { changes, settle });
        }
    }
}

const fn is_reading(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
        EventKind::Access(_) => true,
        _ => false,
    }
}

/// A rename moves folders too, and does not say that it did.
const fn makes_folder(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Create(CreateKind::Folder | CreateKind::Any | CreateKind::Other)
            | EventKind::Modify(notify::event::ModifyKind::Name(_))
    )
}
