//! The ids of a page: those that editors give, and those made from headings.

use std::collections::BTreeMap;

use super::blocks::Body;
use crate::base::slugify;
use crate::diag::{Diagnostic, Span, code};
use crate::model::Anchor;

/// Ids that the theme or the writer of HTML gives on every page.
const OWN: [&str; 2] = ["innhold", "fotnoter"];

/// What the ids of the theme's parts, of notes and of references begin with.
const OWN_STARTS: [&str; 5] = ["side-", "liste-", "fn-", "fnref-", "ref-"];

fn is_own(id: &str) -> bool {
    OWN.contains(&id) || OWN_STARTS.iter().any(|start| id.starts_with(start))
}

/// Gives headings without an id one from their text, and says which ids are given twice.
pub(super) fn name_headings(body: &mut Body, diagnostics: &mut Vec<Diagnostic>) {
    let mut taken: BTreeMap<Box<str>, Span> = BTreeMap::new();
    for anchor in &body.anchors {
        let complain = || Diagnostic::new(code::ID_DUPLICATE).arg("id", &anchor.id).at(anchor.span);
        if is_own(&anchor.id) {
            diagnostics.push(complain().variant("own"));
        } else if let Some(first) = taken.get(&anchor.id) {
            diagnostics.push(complain().also(*first, "other"));
        } else {
            taken.insert(anchor.id.clone(), anchor.span);
        }
    }
    // Where the search for a free number starts, so that a thousand headings alike take no million looks.
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    for heading in body.outline.iter_mut().filter(|heading| heading.id.is_empty()) {
        let stem = stem(&heading.text);
        let number = numbers.entry(stem.clone()).or_insert(1);
        let mut id = stem.clone();
        if *number > 1 {
            id = format!("{stem}-{number}");
        }
        while taken.contains_key(id.as_str()) {
            *number += 1;
            id = format!("{stem}-{number}");
        }
        *number += 1;
        heading.id = id.into();
        taken.insert(heading.id.clone(), heading.span);
        body.anchors.push(Anchor { id: heading.id.clone(), span: heading.span });
    }
    body.anchors.sort_by_key(|anchor| anchor.span);
}

/// What a heading's id is made from.
fn stem(text: &str) -> String {
    match slugify(text) {
        slug if slug.is_empty() => "del".to_owned(),
        slug if is_own(&slug) => format!("del-{slug}"),
        slug => slug,
    }
}
