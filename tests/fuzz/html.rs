//! The HTML of random pages is whole: tags that open also close, in order, as a browser would have them; no
//! script; every id once unless the page was told of it.

use std::collections::BTreeSet;

use fagverk::base::Date;
use fagverk::diag::{Diagnostic, code};
use fagverk::html;
use fagverk::pipeline::{self, Form, Loaded, Options, Typesetter};
use fagverk::view::Builder;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use scraper::Html;

use crate::{fuzz, grammar};

/// The registers that the grammar's pages refer to.
const FILES: [(&str, &str); 5] = [
    ("fagverk.toml", "title = \"Prøve\"\n"),
    ("content/_index.md", "+++\ntitle = \"Prøve\"\n+++\n"),
    ("content/glossary.toml", "[[term]]\nid = \"medvirkning\"\nterm.nb = \"medvirkning\"\ndefinition.nb = \"<x>\"\n"),
    ("content/sources.bib", "@book{key,\n  title = {A & <b>},\n  author = {Hansen, Kari},\n  date = {2019}\n}\n"),
    (
        "content/helplines.toml",
        "[[helpline]]\nid = \"amk\"\nname = \"<AMK>\"\nnumber = \"113\"\nfor = [\"akutt\"]\nlevel = \"emergency\"\nchecked = 2026-01-01\n",
    ),
];

fn loaded(bodies: &[String], allow_html: bool) -> Loaded {
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::create_dir_all(folder.path().join("content/bolig")).expect("folders");
    for (path, text) in FILES {
        std::fs::write(folder.path().join(path), text).expect("a file");
    }
    if allow_html {
        std::fs::write(folder.path().join("fagverk.toml"), "allow_html = true\n").expect("a file");
    }
    std::fs::write(folder.path().join("content/bolig/kart.svg"), "<svg/>").expect("a file");
    for (row, body) in bodies.iter().enumerate() {
        let text = format!("+++\ntitle = \"Side {row}\"\nsummary = \"s\"\n+++\n{body}");
        let name = char::from(b'a' + u8::try_from(row % 26).expect("a letter"));
        std::fs::write(folder.path().join(format!("content/bolig/{name}.md")), text).expect("a file");
    }
    let options = Options {
        root: folder.path().to_owned(),
        out: folder.path().join("public"),
        base_url: None,
        form: Form::default(),
        drafts: true,
        strict: false,
        today: "2026-11-21".parse::<Date>().expect("a day"),
        typesetter: Typesetter::Here,
    };
    pipeline::load(&options, &|_, _, _| {}).expect("a site")
}

fn told_of_ids(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.code == code::ID_DUPLICATE)
}

const VOID: [&str; 5] = ["br", "hr", "img", "input", "wbr"];

/// The tags of a piece of HTML, as they stand: `/p` for an end.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).filter_map(|rest| {
        let name = rest.split(|c: char| c.is_whitespace() || c == '>').next()?;
        name.trim_start_matches('/').starts_with(|c: char| c.is_ascii_alphabetic()).then_some(name)
    })
}

fn is_balanced(html: &str) -> Result<(), TestCaseError> {
    let mut open = Vec::new();
    for tag in tags(html) {
        match tag.strip_prefix('/') {
            Some(name) => prop_assert_eq!(open.pop(), Some(name), "{}", html),
            None if VOID.contains(&tag) => {}
            None => open.push(tag),
        }
    }
    prop_assert!(open.is_empty(), "{open:?} left open in {html}");
    Ok(())
}

/// The same elements, in the same number, are there when a browser has read it: none was moved, closed early or doubled.
fn is_as_browsers_read_it(html: &str) -> Result<(), TestCaseError> {
    let read = Html::parse_fragment(html);
    let mut found: Vec<&str> =
        read.root_element().descendent_elements().skip(1).map(|element| element.value().name()).collect();
    let mut written: Vec<&str> = tags(html).filter(|tag| !tag.starts_with('/')).collect();
    found.sort_unstable();
    written.sort_unstable();
    prop_assert_eq!(found, written, "{}", html);
    Ok(())
}

fn ids_are_unique(html: &str) -> Result<(), TestCaseError> {
    let mut seen = BTreeSet::new();
    for element in Html::parse_fragment(html).root_element().descendent_elements() {
        if let Some(id) = element.attr("id") {
            prop_assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{id:?} is no id");
            prop_assert!(seen.insert(id.to_owned()), "{id} twice in {html}");
        }
    }
    Ok(())
}

/// Nothing that runs, whatever the text spells.
fn is_harmless(html: &str) -> Result<(), TestCaseError> {
    prop_assert!(!html.contains("<script"), "{html}");
    for element in Html::parse_fragment(html).root_element().descendent_elements() {
        for (name, value) in element.value().attrs() {
            prop_assert!(!name.starts_with("on") && name != "style", "{name} in {html}");
            prop_assert!(!value.starts_with("javascript:") && !value.starts_with("data:"), "{value} in {html}");
        }
    }
    Ok(())
}

fn pages_are_sound(bodies: &[String], allow_html: bool) -> Result<(), TestCaseError> {
    let loaded = loaded(bodies, allow_html);
    let builder = Builder::new(&loaded.site, &loaded.words);
    for page in &loaded.site.pages {
        let references = builder.references(&page.document);
        let body = html::body(&builder, page, &builder.hrefs(page), &references);
        let html = body.as_str();
        is_harmless(html)?;
        if !allow_html {
            // What the sanitiser lets through is as well formed as it was written.
            is_balanced(html)?;
            is_as_browsers_read_it(html)?;
        }
        if !told_of_ids(&loaded.diagnostics) {
            ids_are_unique(html)?;
        }
    }
    Ok(())
}

#[test]
fn pages_without_html_are_whole() {
    fuzz(120, &prop::collection::vec(grammar::body(), 1..4), |bodies| pages_are_sound(&bodies, false));
}

#[test]
fn pages_with_html_are_clean() {
    fuzz(60, &prop::collection::vec(grammar::body(), 1..4), |bodies| pages_are_sound(&bodies, true));
}
