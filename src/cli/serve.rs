//! `fagverk serve`.

use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use signal_hook::consts::TERM_SIGNALS;
use signal_hook::flag;

use super::args::{Global, Serve};
use super::exit::Exit;
use super::report::{Console, site_root, today};
use super::typeset;
use crate::base::{Date, Error, Result};
use crate::diag::report::Format;
use crate::pipeline::{Edition, Form, Options};
use crate::serve::{self, Event, Settings};

/// A terminal that is closed ends what runs in it.
#[cfg(unix)]
const HANG_UP: Option<i32> = Some(signal_hook::consts::SIGHUP);
#[cfg(not(unix))]
const HANG_UP: Option<i32> = None;
/// Ctrl-C is heard within this time. A handler may do next to nothing, so it only leaves word.
const HEARD_WITHIN: Duration = Duration::from_millis(30);
/// So many problems are listed after a round; the page lists them all.
const MOST: usize = 10;

pub(super) fn run(global: &Global, own: &Serve, console: &Console) -> Result<Exit> {
    // As the system tells of changes: without links on the way.
    let root = site_root(global)?;
    let root = root.canonicalize().map_err(|source| Error::io("open", &root, source))?;
    let day = today(own.today)?;
    let options = Options {
        out: root.join("public"),
        root,
        base_url: None,
        form: Form::Preview,
        drafts: own.drafts,
        strict: false,
        today: day,
        typesetter: typeset::apart(),
    };
    let settings = Settings {
        site: options,
        host: own.host,
        port: own.port.map(u16::from),
        poll: own.poll.map(|every| Duration::from_millis(u16::from(every).into())),
        editor: own.editor.clone(),
        lang: console.messages.lang(),
    };
    let stopped = stopped()?;
    // A preview may run past midnight. That the day could be told, was found out above.
    let now = || -> Date { today(own.today).unwrap_or(day) };
    serve::serve(&settings, &now, &|event| tell(console, own.open, own.host, event), &stopped)?;
    console.say("serve-stopped", &[]);
    Ok(Exit::Fine)
}

/// Hears of Ctrl-C and of the system's wish that the program ends.
fn stopped() -> Result<Receiver<()>> {
    let asked = Arc::new(AtomicBool::new(false));
    for signal in TERM_SIGNALS.iter().copied().chain(HANG_UP) {
        flag::register(signal, Arc::clone(&asked)).map_err(|error| Error::io("open", Path::new("SIGINT"), error))?;
    }
    let (stop, stopped) = channel();
    thread::spawn(move || {
        while !asked.load(Ordering::Relaxed) {
            thread::park_timeout(HEARD_WITHIN);
        }
        // Nobody listens when it has stopped by itself.
        let _ = stop.send(());
    });
    Ok(stopped)
}

fn tell(console: &Console, open: bool, host: Option<IpAddr>, event: Event<'_>) {
    match event {
        Event::Round { edition, time, again } => round(console, edition, time, again),
        Event::Polling(reason) => console.say("serve-polling", &[("reason", reason)]),
        Event::Trouble(reason) => console.say("serve-trouble", &[("reason", reason)]),
        Event::Listening { url, shared, taken } => {
            if let Some(port) = taken {
                console.say("serve-taken", &[("port", port.to_string())]);
            }
            console.say("serve-at", &[("url", url.to_owned())]);
            if host.is_some_and(|host| !host.is_loopback()) {
                console.say("serve-shared", &[("url", shared.unwrap_or(url).to_owned())]);
            }
            if open && let Err(error) = open::that_detached(url) {
                console.say("serve-not-opened", &[("reason", error.to_string())]);
            }
        }
    }
}

/// What a round found, short: the page tells the rest.
fn round(console: &Console, edition: &Edition, time: Duration, again: bool) {
    let loaded = &edition.loaded;
    let shown = &loaded.diagnostics[..loaded.diagnostics.len().min(MOST)];
    console.listed(Format::Short, shown, &loaded.sources);
    let more = loaded.diagnostics.len() - shown.len();
    if more > 0 {
        console.say("serve-more", &[("count", more.to_string())]);
    }
    let id = match (edition.is_sound(), again) {
        (true, false) => "serve-ready",
        (true, true) => "serve-updated",
        (false, _) => "serve-failed",
    };
    let milliseconds = format!("{:.0}", time.as_secs_f64() * 1000.0);
    console.timings(&loaded.stats);
    console.say(id, &[("pages", loaded.site.pages.len().to_string()), ("time", milliseconds)]);
}
