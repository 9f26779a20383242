//! The preview: a server on the editor's own machine that shows a site while it is written.
//!
//! Floor 8. What it shows is what a build writes, with a panel beside it that no build writes. It answers `GET` and
//! `HEAD`, and one `POST` that makes a fix which a diagnostic carries, for who knows the preview's own token (`mend`).
//! With `cli` the only room that touches the network.

mod address;
mod answer;
mod assets;
mod bar;
mod connections;
mod editor;
mod events;
mod frames;
mod guard;
mod listen;
mod mend;
mod own;
mod panel;
mod printer;
mod request;
mod rounds;
mod server;
mod shared;
mod watch;

pub use editor::Editor;

use std::net::IpAddr;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use crate::base::{Date, Lang, Result};
use crate::pipeline::{self, Edition};

/// How to serve.
pub struct Settings {
    /// The site and how it is built.
    pub site: pipeline::Options,
    /// The address to listen on, for others to see; without it, this machine only.
    pub host: Option<IpAddr>,
    /// The port; without it, the usual one or the next that is free.
    pub port: Option<u16>,
    /// Look for changes this often, instead of being told of them by the system.
    pub poll: Option<Duration>,
    /// How a file is opened from the panel.
    pub editor: Editor,
    /// The language of the panel.
    pub lang: Lang,
}

/// Something to tell the person at the terminal.
pub enum Event<'a> {
    /// The site can be seen. `taken` is the usual port, where another program has it.
    Listening {
        /// The address on this machine.
        url: &'a str,
        /// The address for others, where it is shared.
        shared: Option<&'a str>,
        /// The usual port, where it was taken.
        taken: Option<u16>,
    },
    /// The site was read, for the first time or after a change.
    Round {
        /// As it is now.
        edition: &'a Edition,
        /// From the first change to now.
        time: Duration,
        /// False for the first.
        again: bool,
    },
    /// The system does not tell of changes, and why; they are looked for.
    Polling(String),
    /// The site could not be read, and why; the last one is still shown.
    Trouble(String),
}

/// Serves until `stop` says something or its other end is gone.
///
/// # Errors
/// When no port can be had, or the site cannot be read at all.
pub fn serve(
    settings: &Settings,
    today: &(dyn Fn() -> Date + Sync),
    tell: &(dyn Fn(Event<'_>) + Sync),
    stop: &Receiver<()>,
) -> Result<()> {
    let listening = listen::listen(settings.host, settings.port)?;
    server::run(settings, listening, today, tell, stop)
}
