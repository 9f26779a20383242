//! What the panel shows: what is wrong, on this page and elsewhere, and what the editor's bar says of the page.

use std::ops::Range;

use serde_json::{Map, Value, json};

use super::address::{Wanted, wanted};
use super::own::Own;
use super::shared::Now;
use super::{bar, mend};
use crate::base::{RelPath, capitalized};
use crate::diag::report::{self, Context, Counts};
use crate::diag::{Diagnostic, Severity, Sources, Span};
use crate::pipeline::Asked;

/// So many problems of other pages are shown; the rest is counted.
const MOST: usize = 60;
/// An excerpt shows so many bytes before a place and after it.
const AROUND: usize = 120;

/// The panel's words: messages whose names begin with `preview-`.
const WORDS: &[&str] = &[
    "preview",
    "updated",
    "lost",
    "failed",
    "unsound",
    "mended",
    "page-broken",
    "clean",
    "errors",
    "warnings",
    "advice",
    "this-page",
    "other-pages",
    "none-here",
    "none-there",
    "none",
    "more",
    "look",
    "look-dark",
    "look-contrast",
    "look-spacing",
    "look-phone",
    "look-participant",
    "look-facilitator",
    "paper",
    "paper-making",
    "fix-show",
    "fix-make",
    "fix-leave",
    "fix-old",
    "fix-new",
    "hide",
    "lix",
    "longest",
    "old-facts",
    "share",
    "copy",
    "copied",
    "not-copied",
    "not-shared",
    "qr",
    "file",
    "status",
    "review",
    "length",
    "links-in",
    "links-out",
    "terms-used",
    "missing-translations",
    "uncited-sources",
];

/// What the panel is made from.
pub(super) struct State<'a> {
    pub(super) own: &'a Own<'a>,
    pub(super) now: &'a Now,
    /// True when this very machine asks.
    pub(super) local: bool,
}

impl State<'_> {
    /// Everything the panel shows on the page at an address.
    pub(super) fn of(&self, url: &str) -> Value {
        let loaded = &self.now.latest.loaded;
        let path = match wanted(url, &self.now.shown) {
            Wanted::File(path) => Some(path),
            _ => None,
        };
        let page = path.as_ref().and_then(|path| self.now.shown.page(path));
        let source = page.map(|page| &page.document.path);
        let shown = path.as_ref().map(|path| self.now.shown.at_once(path));
        // What a template said when the page was rendered.
        let (broken, printing) = match shown {
            Some((Asked::Problem(problem, _), waiting)) => (Some(problem), !waiting.is_empty()),
            Some((_, waiting)) => (None, !waiting.is_empty()),
            None => (None, false),
        };
        // What is said of a page's PDFs is found out when the page is asked for.
        let mut paper = page.map(|page| self.now.shown.on_paper(page)).unwrap_or_default();
        paper.retain(|problem| broken.as_deref() != Some(problem));
        let (here, elsewhere): (Vec<&Diagnostic>, Vec<&Diagnostic>) = loaded
            .diagnostics
            .iter()
            .chain(&paper)
            .partition(|diagnostic| source.is_some_and(|path| is_in(diagnostic, path, &loaded.sources)));
        let counts = Counts::of(&loaded.diagnostics);
        json!({
            "round": self.now.number,
            "lang": self.own.messages.lang().code(),
            "words": self.words(),
            "failed": self.now.failed(),
            "unsound": !self.now.shown.is_sound(),
            "counts": { "errors": counts.errors, "warnings": counts.warnings, "advice": counts.advice },
            "address": self.own.shared,
            "token": self.local.then(|| self.own.mending.token()),
            "page": {
                "broken": broken.is_some(),
                "printing": printing,
                "problems": self.rows(broken.iter().map(|problem| &**problem).chain(worst_first(here)), usize::MAX),
                "facts": page.map(|page| bar::facts(self, page)),
            },
            "site": {
                "more": elsewhere.len().saturating_sub(MOST),
                "problems": self.rows(worst_first(elsewhere), MOST),
            },
        })
    }

    /// The panel's words, with those of the reports.
    fn words(&self) -> Map<String, Value> {
        let own = WORDS.iter().map(|name| ((*name).to_owned(), format!("preview-{name}")));
        let words = own.map(|(name, id)| (name.replace("preview-", ""), self.own.say(&id)));
        let of_reports = ["error", "warning", "help"].map(|name| (name.to_owned(), capitalized(&self.own.say(name))));
        // The severity and the count of them have one name.
        let words: Vec<(String, String)> = words.chain(of_reports).collect();
        words.into_iter().map(|(name, word)| (name, Value::String(word))).collect()
    }

    fn rows<'a>(&self, problems: impl Iterator<Item = &'a Diagnostic>, most: usize) -> Vec<Value> {
        let sources = &self.now.latest.loaded.sources;
        let context = Context { sources, messages: self.own.messages, color: false };
        let row = |problem: &Diagnostic| {
            let mut row = report::value(problem, context);
            row["excerpt"] = excerpt(problem, sources);
            row["mend"] = mend::name(problem, sources).filter(|_| self.local).into();
            let place = problem.span.and_then(|span| Some((sources.get(span.file)?, sources.start(span))));
            row["open"] = place.and_then(|(file, at)| self.open(&file.path, at.line, at.col)).into();
            row
        };
        problems.take(most).map(row).collect()
    }

    /// The address that opens a place of what is shown in the editor.
    pub(super) fn open_at(&self, span: Span) -> Option<String> {
        let sources = &self.now.shown.loaded.sources;
        let at = sources.start(span);
        self.open(&sources.get(span.file)?.path, at.line, at.col)
    }

    /// The address that opens a place in the editor; for this machine only.
    pub(super) fn open(&self, path: &RelPath, line: usize, column: usize) -> Option<String> {
        let file = path.on_disk(self.own.root);
        self.own.editor.address(&file, line, column).filter(|_| self.local)
    }
}

fn is_in(diagnostic: &Diagnostic, path: &RelPath, sources: &Sources) -> bool {
    diagnostic.span.and_then(|span| sources.get(span.file)).is_some_and(|file| file.path == *path)
}

fn worst_first(mut problems: Vec<&Diagnostic>) -> impl Iterator<Item = &Diagnostic> {
    problems.sort_by_key(|problem| match problem.severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Advice => 2,
    });
    problems.into_iter()
}

/// The line of a place, cut to what is around it: before, the place itself, after.
fn excerpt(problem: &Diagnostic, sources: &Sources) -> Value {
    let Some((span, file)) = problem.span.and_then(|span| Some((span, sources.get(span.file)?))) else {
        return Value::Null;
    };
    let text = &*file.text;
    let start = text.floor_char_boundary(span.start as usize);
    let Range { start: from, end: to } = report::line_around(text, start, AROUND);
    let end = text.floor_char_boundary(span.end as usize).clamp(start, to);
    if text[from..to].trim().is_empty() {
        return Value::Null;
    }
    json!({ "before": &text[from..start], "marked": &text[start..end], "after": &text[end..to] })
}
