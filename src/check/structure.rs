//! Headings and footnotes.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, code};
use crate::model::{Block, Document, Inline, Kind, text, visit};

/// A guide with more words than this and no headings is hard to find one's way in.
const LONG_WITHOUT_HEADINGS: usize = 300;

/// One first-level heading (the title), no empty heading, no skipped level.
pub(super) fn headings(document: &Document, diagnostics: &mut Vec<Diagnostic>) {
    let mut above = 1;
    for heading in &document.extract.outline {
        if heading.text.is_empty() {
            diagnostics.push(Diagnostic::new(code::A11Y_HEADING_EMPTY).at(heading.span));
        }
        if heading.level == 1 {
            diagnostics.push(Diagnostic::new(code::A11Y_HEADING_TOP).at(heading.span));
        } else if heading.level > above + 1 {
            let diagnostic = Diagnostic::new(code::A11Y_HEADING_SKIP).arg("from", above).arg("to", heading.level);
            diagnostics.push(diagnostic.at(heading.span));
        }
        above = heading.level;
    }
    let long = document.extract.words > LONG_WITHOUT_HEADINGS;
    if document.extract.outline.is_empty() && matches!(document.kind, Kind::Guide) && long {
        diagnostics.push(Diagnostic::new(code::A11Y_HEADING_NONE).in_file(document.file));
    }
}

/// A paragraph that is one bold line and no sentence was meant as a heading.
pub(super) fn bold_headings(document: &Document, diagnostics: &mut Vec<Diagnostic>) {
    find_bold(document.blocks(), diagnostics);
}

fn find_bold(blocks: &[Block], diagnostics: &mut Vec<Diagnostic>) {
    for block in blocks {
        if let Block::Paragraph(span, content) = block
            && is_bold_line(content)
        {
            diagnostics.push(Diagnostic::new(code::A11Y_BOLD_HEADING).at(*span));
        }
        // What opens an item of a list is its name, and no heading can stand there.
        let is_list = matches!(block, Block::List { .. } | Block::Definitions(..));
        let opens = |inner: &[Block]| usize::from(is_list && matches!(inner.first(), Some(Block::Paragraph(..))));
        visit::children(block, &mut |inner| find_bold(&inner[opens(inner)..], diagnostics));
    }
}

fn is_bold_line(content: &[Inline]) -> bool {
    let [Inline::Strong(_, inner)] = content else { return false };
    let words = text::plain(inner);
    let sentence = words.trim_end().ends_with(['.', '!', '?', ':', '…']);
    !sentence && words.chars().count() <= 80
}

/// Footnotes nobody points to.
pub(super) fn footnotes(document: &Document, diagnostics: &mut Vec<Diagnostic>) {
    if document.footnotes().is_empty() {
        return;
    }
    let mut used = BTreeSet::new();
    let mut see = |inline: &Inline| {
        if let Inline::FootnoteRef(_, label) = inline {
            used.insert(label.clone());
        }
    };
    visit::document_inlines(document, &mut see);
    for footnote in document.footnotes().iter().filter(|footnote| !used.contains(&footnote.label)) {
        let diagnostic = Diagnostic::new(code::MARKDOWN_FOOTNOTE).variant("unused").arg("label", &footnote.label);
        diagnostics.push(diagnostic.at(footnote.span));
    }
}
