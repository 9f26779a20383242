//! The rules: what makes a page wrong, hard to use or out of date.
//!
//! Floor 4. Tables by what a rule looks at: a document, a block, a piece of text, the whole site. A rule is a
//! function from what it looks at to complaints; a new one is a line in a table.

mod a11y;
mod content;
mod exercises;
mod freshness;
mod ignore;
mod language;
mod mended;
mod orphans;
mod phone;
mod programs;
mod references;
mod structure;
mod unused;

pub use ignore::{apply_ignores, apply_paper_ignores, apply_search_ignores};
pub use language::{LanguageRules, LanguageWords, Listener, Readability, Wanted};
pub use programs::changed_day;

use crate::base::Date;
use crate::diag::Diagnostic;
use crate::model::{Block, Document, Inline, visit};
use crate::site::{Registers, Site};

/// A rule about one document as a whole.
type DocumentRule = fn(&Document, &mut Vec<Diagnostic>);
/// A rule about one block, wherever it stands.
type BlockRule = fn(&Block, &mut Vec<Diagnostic>);
/// A rule about one piece of running text, wherever it stands.
type InlineRule = fn(&Inline, &mut Vec<Diagnostic>);
/// A rule about one document and the registers it names things in.
type RegisterRule = fn(&Document, &Registers, &mut Vec<Diagnostic>);
/// A rule about the whole site.
type SiteRule = fn(&Site, &mut Vec<Diagnostic>);

const DOCUMENT_RULES: &[DocumentRule] = &[
    structure::headings,
    structure::bold_headings,
    structure::footnotes,
    exercises::time,
    exercises::questions,
    exercises::care,
    exercises::participants,
    exercises::cases,
];

const BLOCK_RULES: &[BlockRule] = &[a11y::table, content::phone_numbers, content::fictional, exercises::scale];

const INLINE_RULES: &[InlineRule] = &[a11y::image, a11y::link_text];

const REGISTER_RULES: &[RegisterRule] = &[references::citations, references::helplines, references::item_laws];

const SITE_RULES: &[SiteRule] = &[
    references::themes,
    references::navigation,
    references::search_words,
    references::pages,
    references::register_sources,
    references::expired,
    programs::days,
    programs::questions,
    freshness::law_facts,
    freshness::translations,
    orphans::orphans,
    unused::terms,
];

/// What is to be said of one document by itself on a day, with the site's advice on its language.
#[must_use]
pub fn document(document: &Document, today: Date, language: &LanguageRules<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    freshness::overdue(document, today, &mut diagnostics);
    for rule in DOCUMENT_RULES {
        rule(document, &mut diagnostics);
    }
    // One walk for all of them: on a large site most of a rule's time goes to the way there.
    visit::document_blocks(document, &mut |block| {
        BLOCK_RULES.iter().for_each(|rule| rule(block, &mut diagnostics));
        visit::runs(block, &mut |run| {
            visit::within(run, &mut |inline| INLINE_RULES.iter().for_each(|rule| rule(inline, &mut diagnostics)));
        });
    });
    language.advise(document, &mut diagnostics);
    diagnostics.into_iter().map(|diagnostic| mended::mended(document, diagnostic)).collect()
}

/// What is to be said of what a document names in the registers.
#[must_use]
pub fn against_registers(document: &Document, registers: &Registers) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for rule in REGISTER_RULES {
        rule(document, registers, &mut diagnostics);
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
