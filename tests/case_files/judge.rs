//! Checks and builds a case's site, and compares what came of it with what the case expects.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use fagverk::base::{Date, Lang};
use fagverk::diag::{Diagnostic, Messages, Severity, Sources};
use fagverk::html;
use fagverk::pipeline::{self, Form, Loaded, Options, Typesetter};
use fagverk::view::{Body, Builder};

use super::read::{Case, Expected, Piece};
use super::site;

/// Judges a case; `Err` tells what is otherwise than expected, a line for each thing, as a diff does.
pub(crate) fn judge(case: &Case) -> Result<(), String> {
    let folder = site::write(case);
    let options = Options {
        root: folder.path().to_owned(),
        out: folder.path().join("public"),
        base_url: None,
        form: Form::default(),
        drafts: case.drafts,
        strict: case.strict,
        today: Date::new(2026, 11, 21).expect("a day"),
        typesetter: Typesetter::Here,
    };
    let mut loaded = pipeline::load(&options, &|_, _, _| {}).expect("the site can be read");
    let mut told = String::new();
    pages(case, &loaded, &mut told);
    if loaded.has_errors() {
        diagnostics(case, &loaded.diagnostics, &loaded.sources, &mut told);
        if !case.out.is_empty() || !case.no_out.is_empty() {
            told.push_str("- a built site, but errors stand in the way\n");
        }
    } else {
        match pipeline::build(&options, &|_, _, _| {}) {
            Ok(built) => {
                if case.search {
                    // What `check --search` tells besides.
                    pipeline::findable(&mut loaded, case.strict);
                    diagnostics(case, &loaded.diagnostics, &loaded.sources, &mut told);
                } else {
                    diagnostics(case, &all_said(&loaded.diagnostics, built.diagnostics), &built.sources, &mut told);
                }
                written(case, &options.out, &mut told);
            }
            Err(error) => drop(writeln!(told, "+ no site is written, though nothing was said of it: {error:?}")),
        }
    }
    if told.is_empty() { Ok(()) } else { Err(format!("tests/cases/{}\n{told}", case.name)) }
}

/// What a check and a build say together: advice is the check's, what comes of printing is the build's.
fn all_said(checked: &[Diagnostic], built: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let is_advice = |diagnostic: &&Diagnostic| diagnostic.severity == Severity::Advice;
    let rest = built.into_iter().filter(|diagnostic| !is_advice(&diagnostic));
    checked.iter().filter(is_advice).cloned().chain(rest).collect()
}

fn diagnostics(case: &Case, found: &[Diagnostic], sources: &Sources, told: &mut String) {
    let messages = Messages::new(Lang::Nb);
    let mut missing: Vec<&Expected> = case.expected.iter().collect();
    for diagnostic in found {
        let place = place(diagnostic, sources);
        let words = words(diagnostic, &messages);
        let fits = |expected: &&Expected| {
            expected.place == place
                && expected.code == diagnostic.code
                && expected.severity == diagnostic.severity
                && expected.words.as_ref().is_none_or(|part| words.contains(part.as_str()))
        };
        if let Some(row) = missing.iter().position(fits) {
            missing.remove(row);
        } else {
            let line = directive(&place, diagnostic.severity, diagnostic);
            let _ = writeln!(told, "+ {line}\n    {}", words.replace('\n', "\n    "));
        }
    }
    for expected in missing {
        let words = expected.words.as_ref().map_or_else(String::new, |words| format!(": {words}"));
        let place = expected.place.strip_prefix(&format!("{} ", super::GUIDE)).unwrap_or(&expected.place);
        let severity = said(expected.severity, expected.code.default_severity());
        let _ = writeln!(told, "- <!-- expect {place} {severity}{}{words} -->", expected.code);
    }
}

fn place(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let Some(span) = diagnostic.span else { return "-".to_owned() };
    let path = sources.get(span.file).map_or("?", |file| file.path.as_str());
    let at = sources.start(span);
    format!("{path} {}:{}", at.line, at.col)
}

fn words(diagnostic: &Diagnostic, messages: &Messages) -> String {
    let mut words = diagnostic.message(messages);
    for help in diagnostic.help(messages) {
        words.push('\n');
        words.push_str(&help);
    }
    words
}

/// The line that would make a case expect this.
fn directive(place: &str, severity: Severity, diagnostic: &Diagnostic) -> String {
    let place = place.strip_prefix(&format!("{} ", super::GUIDE)).unwrap_or(place);
    format!("<!-- expect {place} {}{} -->", said(severity, diagnostic.code.default_severity()), diagnostic.code)
}

fn said(severity: Severity, usual: Severity) -> &'static str {
    match severity {
        severity if severity == usual => "",
        Severity::Error => "error ",
        Severity::Warning => "warning ",
        Severity::Advice => "advice ",
    }
}

fn pages(case: &Case, loaded: &Loaded, told: &mut String) {
    let builder = Builder::new(&loaded.site, &loaded.words);
    for piece in &case.html {
        let page = loaded.site.pages.iter().find(|page| page.document.path.as_str() == piece.path);
        let body =
            page.map(|page| html::body(&builder, page, &builder.hrefs(page), &builder.references(&page.document)));
        compare("html", piece, body.as_ref().map(Body::as_str), told);
    }
}

fn written(case: &Case, out: &Path, told: &mut String) {
    for piece in &case.out {
        let bytes = fs::read(out.join(&piece.path)).ok();
        let text = bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        compare("out", piece, text.as_deref(), told);
    }
    for path in case.no_out.iter().filter(|path| out.join(path).exists()) {
        let _ = writeln!(told, "+ file `{path}` in the built site");
    }
}

fn compare(what: &str, piece: &Piece, text: Option<&str>, told: &mut String) {
    let found = text.map(flat);
    let there = found.as_ref().is_some_and(|text| text.contains(&flat(&piece.text)));
    if there != piece.wanted || found.is_none() {
        let sign = if piece.wanted { '-' } else { '+' };
        let found = found.unwrap_or_else(|| "no such page".to_owned());
        let _ = writeln!(told, "{sign} {what} {}: {}\n    in {found}", piece.path, piece.text);
    }
}

/// Text with every break and row of spaces as one space, and none between tags: how HTML is laid out is no promise.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace("> <", "><")
}
