//! Answers browsers, and starts and stops everything.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Instant;

use super::address::{OWN, Wanted, wanted};
use super::answer::Answer;
use super::connections::Connections;
use super::guard::{Asking, refuse};
use super::listen::Listening;
use super::mend::{Asker, Mending};
use super::own::Own;
use super::printer::{self, Waiting};
use super::request::Request;
use super::rounds::Rounds;
use super::shared::{Now, Shared};
use super::watch::{Signal, Watch};
use super::{Event, Settings, events};
use crate::base::{Date, Error, OutputPath, Result};
use crate::diag::Messages;
use crate::pipeline::{Asked, Changes, Edition, Live};

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
    let messages = Messages::new(settings.lang);
    let mending = Mending::new(root, &messages)?;
    let own = Own { root, editor: &settings.editor, messages: &messages, shared: address.as_deref(), mending };
    let (printer, printing) = channel();
    let answering = Answering { shared: &shared, own, messages: &messages, printer };
    let with_base = |address: &str| format!("{address}{base}");
    let connections = Connections::default();
    let answer = |request: Request<'_>| answering.answer(&request);
    thread::scope(|scope| {
        scope.spawn(|| connections.accept(&listener, &answer, scope));
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
        connections.close(&listener);
    });
    Ok(())
}

impl Answering<'_> {
    /// Answers; true when the connection may be used again.
    fn answer(&self, request: &Request<'_>) -> bool {
        let head = &request.head;
        if let Some(refusal) = self.refusal(request) {
            return refusal.send(request);
        }
        let now = self.shared.now();
        let answer = match wanted(&head.url, &now.shown) {
            Wanted::Own("events", _) if head.method == "GET" => match self.shared.listen() {
                Some(rounds) => {
                    events::stream(request, now.number, &rounds);
                    return false;
                }
                None => Answer::text(503, &self.messages.say("preview-too-many", &[])),
            },
            Wanted::Own("fix", query) => self.fix(request, query, &now),
            Wanted::Own(name, query) => {
                let missing = || Answer::text(404, &self.messages.say("preview-missing", &[]));
                self.own.file(name, query, &now, request.local).unwrap_or_else(missing)
            }
            Wanted::Elsewhere(to) => Answer::elsewhere(to),
            Wanted::File(path) => self.file(&path, &now),
            Wanted::Missing => self.missing(&now),
        };
        answer.send(request)
    }

    fn refusal(&self, request: &Request<'_>) -> Option<Answer> {
        let head = &request.head;
        let path = head.url.split('?').next().unwrap_or_default();
        let refusal = refuse(&Asking {
            method: &head.method,
            host: head.header("Host"),
            origin: head.header("Origin"),
            may_change: path.strip_prefix(OWN) == Some("fix"),
        })?;
        let answer = Answer::text(refusal.status, &self.messages.say(refusal.message, &[]));
        Some(if refusal.status == 405 { answer.header("Allow", "GET, HEAD") } else { answer })
    }

    /// A fix is shown to who asks to see it, and made for who posts.
    fn fix(&self, request: &Request<'_>, query: &str, now: &Now) -> Answer {
        if request.head.method != "POST" {
            return self.own.mending.show(query, now);
        }
        let asker = Asker { token: request.head.header("X-Fagverk-Token"), local: request.local };
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
            Asked::Bytes(bytes) | Asked::Problem(_, Some(bytes)) => Answer::file(path.as_str(), bytes, &now.shown),
            Asked::Missing if now.shown.has_templates() => self.missing(now),
            Asked::Problem(_, None) | Asked::Missing => self.nothing_to_show(&now.shown),
        }
    }

    /// The built site's page for addresses that lead nowhere.
    fn missing(&self, now: &Now) -> Answer {
        let page = not_found(&now.shown);
        page.unwrap_or_else(|| Answer::text(404, &self.messages.say("preview-missing", &[])))
    }

    /// A page that could not be rendered and never was: the panel on it tells why.
    fn nothing_to_show(&self, edition: &Edition) -> Answer {
        let (lang, title) = (self.messages.lang(), self.messages.say("preview-no-page", &[]));
        let page = format!(
            "<!doctype html><html lang=\"{lang}\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
             content=\"width=device-width\"><title>{title}</title><body><main><h1>{title}</h1></main></body></html>"
        );
        Answer::file("index.html", Arc::from(page.into_bytes()), edition).status(500)
    }
}

fn not_found(edition: &Edition) -> Option<Answer> {
    let path = OutputPath::new("404.html").ok()?;
    match edition.file(&path) {
        Asked::Bytes(bytes) | Asked::Problem(_, Some(bytes)) => {
            Some(Answer::file("404.html", bytes, edition).status(404))
        }
        Asked::Problem(_, None) | Asked::Missing => None,
    }
}
