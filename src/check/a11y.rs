//! What those who do not see the page need: alternative texts, table headers, links that say where they lead.

use crate::diag::{Diagnostic, code};
use crate::model::{Block, Inline, text};

/// Link texts that say nothing out of their sentence, in the languages of the site.
const SAYS_NOTHING: &[&str] = &[
    "her",
    "klikk her",
    "trykk her",
    "les mer",
    "les meir",
    "mer",
    "meir",
    "lenke",
    "lenkja",
    "denne",
    "dette",
    "denne lenken",
    "denne lenka",
    "her finner du",
    "se her",
    "sjå her",
    "here",
    "click here",
    "read more",
    "more",
    "link",
    "this",
    "this link",
    "dáppe",
];

/// Images with neither a text nor the word that they are decoration.
pub(super) fn image(inline: &Inline, diagnostics: &mut Vec<Diagnostic>) {
    if let Inline::Image(image) = inline
        && image.alt.trim().is_empty()
        && !image.decorative
    {
        diagnostics.push(Diagnostic::new(code::A11Y_IMAGE_ALT).at(image.span));
    }
}

/// Tables without header cells, or without a caption.
pub(super) fn table(block: &Block, diagnostics: &mut Vec<Diagnostic>) {
    let Block::Table(table) = block else { return };
    let empty = |cell: &crate::model::Cell| text::plain(&cell.content).trim().is_empty();
    // The first cell may be empty where rows have headings of their own.
    if table.head.is_empty() || table.head.iter().skip(1).any(empty) || table.head.iter().all(empty) {
        diagnostics.push(Diagnostic::new(code::A11Y_TABLE_HEADER).at(table.span));
    }
    if table.caption.is_none() {
        diagnostics.push(Diagnostic::new(code::A11Y_TABLE_CAPTION).at(table.span));
    }
}

/// Links whose words do not say where they lead.
pub(super) fn link_text(inline: &Inline, diagnostics: &mut Vec<Diagnostic>) {
    let Inline::Link(link) = inline else { return };
    let words = text::plain(&link.content);
    let plain = words.trim().trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let address = plain.starts_with("http://") || plain.starts_with("https://") || plain.starts_with("www.");
    if plain.is_empty() || address || SAYS_NOTHING.contains(&plain.as_str()) {
        diagnostics.push(Diagnostic::new(code::A11Y_LINK_TEXT).arg("text", words.trim()).at(link.span));
    }
}
