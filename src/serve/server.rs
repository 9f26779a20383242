//! Answers browsers, and starts and stops everything.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, Scope};
use std::time::Instant;

use tiny_http::{Method, Request, Server};

use super::address::{OWN, Wanted, wanted};
use super::answer::Answer;
use super::guard::{Asking, refuse};
use super::listen::Listening;
use super::mend::{Asker, Mending};
use super::own::Own;
use super::printer::{self, Waiting};
use super::rounds::Rounds;
use super::shared::{Now, Shared};
use super::watch::{Signal, Watch};
use super::{Event, Settings, events};
use crate::base::{Date, Error, OutputPath, Result};
use crate::diag::Messages;
use crate::pipeline::{Asked, Changes, Edition, Live};

/// So many requests are answered at once; each browser's connection has a thread of its own beside these.
const WORKERS: usize = 4;

/// What every request is answered with.
struct Answering<'a> {
    shared: &'a Shared,
    own: Own<'a>,
    messages: &'a Messages,
    /// Told of pages whose PDFs are not set yet.
    printer: Sender<Waiting>,
}

pub(super) fn run(
    settings: &Settings,
    listening: Listening,
    today: &(dyn Fn() -> Date + Sync),
    tell: &(dyn Fn(Event<'_>) + Sync),
    stop: &Receiver<()>,
) -> Result<()> {
    let start = Instant::now();
    let (sender, signals) = channel();
    let root = &settings.site.root;
    let watching = Watch::new(root, &settings.site.out, settings.poll, &sender);
    let (watch, trouble) = watching.map_err(|error| Error::io("watch", root, std::io::Error::other(error)))?;
    if let Some(reason) = trouble {
        tell(Event::Polling(reason));
    }
    let mut live = Live::new(settings.site.clone());
    let first = live.round(&Changes::all(), today())?.expect("the first round is always one");
    let base = first.base_path();
    let shared = Shared::new(first);
    tell(Event::Round { edition: &shared.now().latest, time: start.elapsed(), again: false });
    let Listening { listener, local, shared: address, taken } = listening;
    let server = Server::from_listener(listener, None)
        .map_err(|error| Error::io("listen", std::path::Path::new(&local), std::io::Error::other(error)))?;
    let messages = Messages::new(settings.lang);
    let mending = Mending::new(root, &messages)?;
    let own = Own { root, editor: &settings.editor, messages: &messages, shared: address.as_deref(), mending };
    let (printer, printing) = channel();
    let answering = Answering { shared: &shared, own, messages: &messages, printer };
    let with_base = |address: &str| format!("{address}{base}");
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| work(&server, &answering, scope));
        }
        let rounds = Rounds { live, watch, signals, shared: &shared, today, tell };
        scope.spawn(|| rounds.run());
        let site = &shared;
        scope.spawn(move || printer::run(site, &printing));
        tell(Event::Listening { url: &with_base(&local), shared: address.as_deref().map(with_base).as_deref(), taken });
        // Either way it is time to go.
        let _ = stop.recv();
        shared.stop();
        let _ = sender.send(Signal::Stop);
        let _ = answering.printer.send((shared.now().shown, Vec::new()));
        (0..WORKERS).for_each(|_| server.unblock());
    });
    Ok(())
}

fn work<'scope>(server: &Server, answering: &'scope Answering<'_>, scope: &'scope Scope<'scope, '_>) {
    while !answering.shared.is_stopped() {
        // A connection that failed is the browser's to make again.
        let Ok(request) = server.recv() else { continue };
        answering.answer(request, scope);
    }
}

impl Answering<'_> {
    fn answer<'scope>(&'scope self, request: Request, scope: &'scope Scope<'scope, '_>) {
        if let Some(refusal) = self.refusal(&request) {
            return refusal.send(request);
        }
        let now = self.shared.now();
        let url = request.url().to_owned();
        match wanted(&url, &now.shown) {
            Wanted::Own("events", _) if *request.method() == Method::Get => match self.shared.listen() {
                Some(rounds) => drop(scope.spawn(move || events::stream(request, now.number, &rounds))),
                None => Answer::text(503, &self.messages.say("preview-too-many", &[])).send(request),
            },
            Wanted::Own("fix", query) => self.fix(&request, query, &now).send(request),
            Wanted::Own(name, query) => {
                let peer = is_local(&request);
                let missing = || Answer::text(404, &self.messages.say("preview-missing", &[]));
                self.own.file(name, query, &now, peer).unwrap_or_else(missing).send(request);
            }
            Wanted::Elsewhere(to) => Answer::elsewhere(to).send(request),
            Wanted::File(path) => self.file(&path, &now).send(request),
            Wanted::Missing => self.missing(&now).send(request),
        }
    }

    fn refusal(&self, request: &Request) -> Option<Answer> {
        let method = request.method().to_string();
        let path = request.url().split('?').next().unwrap_or_default();
        let (host, origin) = (header(request, "Host"), header(request, "Origin"));
        let may_change = path.strip_prefix(OWN) == Some("fix");
        let refusal = refuse(&Asking { method: &method, host, origin, may_change })?;
        let answer = Answer::text(refusal.status, &self.messages.say(refusal.message, &[]));
        Some(if refusal.status == 405 { answer.header("Allow", "GET, HEAD") } else { answer })
    }

    /// A fix is shown to who asks to see it, and made for who posts.
    fn fix(&self, request: &Request, query: &str, now: &Now) -> Answer {
        if *request.method() != Method::Post {
            return self.own.mending.show(query, now);
        }
        let asker = Asker { token: header(request, "X-Fagverk-Token"), local: is_local(request) };
        self.own.mending.make(query, &asker, now)
    }

    fn file(&self, path: &OutputPath, now: &Now) -> Answer {
        let (asked, waiting) = now.shown.at_once(path);
        if !waiting.is_empty() {
            // Nobody is left to set them: the server stops.
            let _ = self.printer.send((Arc::clone(&now.shown), waiting));
        }
        match asked {
            // What had a problem stands under the overlay that tells of it, as it last was.
            Asked::Bytes(bytes) | Asked::Problem(_, Some(bytes)) => Answer::file(path.as_str(), bytes),
            Asked::Missing if now.shown.has_templates() => self.missing(now),
            Asked::Problem(_, None) | Asked::Missing => self.nothing_to_show(),
        }
    }

    /// The built site's page for addresses that lead nowhere.
    fn missing(&self, now: &Now) -> Answer {
        let page = not_found(&now.shown);
        page.unwrap_or_else(|| Answer::text(404, &self.messages.say("preview-missing", &[])))
    }

    /// A page that could not be rendered and never was: the panel on it tells why.
    fn nothing_to_show(&self) -> Answer {
        let (lang, title) = (self.messages.lang(), self.messages.say("preview-no-page", &[]));
        let page = format!(
            "<!doctype html><html lang=\"{lang}\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
             content=\"width=device-width\"><title>{title}</title><body><main><h1>{title}</h1></main></body></html>"
        );
        Answer::file("index.html", Arc::from(page.into_bytes())).status(500)
    }
}

/// A header of which there is one. Two of one say nothing that holds: nobody can tell which of them counts.
fn header<'a>(request: &'a Request, name: &'static str) -> Option<&'a str> {
    let mut values = request.headers().iter().filter(|header| header.field.equiv(name));
    let first = values.next()?;
    Some(if values.next().is_none() { first.value.as_str() } else { "" })
}

/// True when this very machine asks.
fn is_local(request: &Request) -> bool {
    request.remote_addr().is_some_and(|address| address.ip().is_loopback())
}

fn not_found(edition: &Edition) -> Option<Answer> {
    let path = OutputPath::new("404.html").ok()?;
    match edition.file(&path) {
        Asked::Bytes(bytes) | Asked::Problem(_, Some(bytes)) => Some(Answer::file("404.html", bytes).status(404)),
        Asked::Problem(_, None) | Asked::Missing => None,
    }
}
