//! The rules: what makes a page wrong, hard to use or out of date.
//!
//! Floor 4. Two tables, since half of the rules need one document and half the whole site. A rule is a
//! function from what it looks at to complaints; a new one is a line in a table.

mod a11y;
mod content;
mod exercises;
mod freshness;
mod ignore;
mod orphans;
mod phone;
mod programs;
mod references;
mod structure;

pub use ignore::apply_ignores;

use crate::diag::Diagnostic;
use crate::model::Document;
use crate::site::Site;

/// A rule about one document.
type DocumentRule = fn(&Document, &mut Vec<Diagnostic>);
/// A rule about the whole site.
type SiteRule = fn(&Site, &mut Vec<Diagnostic>);

const DOCUMENT_RULES: &[DocumentRule] = &[
    structure::headings,
    structure::bold_headings,
    structure::footnotes,
    a11y::images,
    a11y::tables,
    a11y::link_texts,
    content::phone_numbers,
    content::fictional,
    exercises::time,
    exercises::questions,
    exercises::care,
    exercises::participants,
    exercises::scales,
    exercises::cases,
];

const SITE_RULES: &[SiteRule] = &[
    references::themes,
    references::navigation,
    references::citations,
    references::helplines,
    references::pages,
    references::item_laws,
    references::register_sources,
    references::expired,
    programs::days,
    programs::questions,
    freshness::overdue,
    freshness::law_facts,
    freshness::translations,
    orphans::orphans,
];

/// What is to be said of one document by itself.
#[must_use]
pub fn document(document: &Document) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for rule in DOCUMENT_RULES {
        rule(document, &mut diagnostics);
    }
    diagnostics
}

/// What is to be said of the site as a whole.
#[must_use]
pub fn site(site: &Site) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for rule in SITE_RULES {
        rule(site, &mut diagnostics);
    }
    diagnostics
}
