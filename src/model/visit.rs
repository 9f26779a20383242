//! Walks over a document in reading order.

use super::{Block, Document, Inline};

/// Calls `see` with every block of a document: its body, then its footnotes.
pub fn document_blocks<'a>(document: &'a Document, see: &mut impl FnMut(&'a Block)) {
    blocks(document.blocks(), see);
    document.footnotes().iter().for_each(|footnote| blocks(&footnote.blocks, see));
}

/// Calls `see` with every piece of running text of a document: its body, then its footnotes.
pub fn document_inlines<'a>(document: &'a Document, see: &mut impl FnMut(&'a Inline)) {
    inlines(document.blocks(), see);
    document.footnotes().iter().for_each(|footnote| inlines(&footnote.blocks, see));
}

/// Calls `see` with every block, outer before inner.
pub fn blocks<'a>(list: &'a [Block], see: &mut impl FnMut(&'a Block)) {
    for block in list {
        see(block);
        children(block, &mut |inner| blocks(inner, see));
    }
}

/// Calls `see` with every piece of running text, outer before inner.
pub fn inlines<'a>(list: &'a [Block], see: &mut impl FnMut(&'a Inline)) {
    blocks(list, &mut |block| runs(block, &mut |run| within(run, see)));
}

/// Calls `see` with every piece of one run of text, outer before inner.
pub fn within<'a>(run: &'a [Inline], see: &mut impl FnMut(&'a Inline)) {
    for inline in run {
        see(inline);
        within(inline.children(), see);
    }
}

/// Calls `see` with each run of text that the block holds itself.
pub fn runs<'a>(block: &'a Block, see: &mut impl FnMut(&'a [Inline])) {
    match block {
        Block::Paragraph(_, content) | Block::Heading { content, .. } => see(content),
        Block::Table(table) => {
            if let Some(caption) = &table.caption {
                see(caption);
            }
            table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| see(&cell.content));
        }
        Block::Definitions(_, items) => items.iter().for_each(|item| see(&item.term)),
        _ => {}
    }
}

/// Calls `see` with each list of blocks that the block holds.
pub fn children<'a>(block: &'a Block, see: &mut impl FnMut(&'a [Block])) {
    match block {
        Block::List { items, .. } => items.iter().for_each(|item| see(&item.blocks)),
        Block::Quote { blocks, .. } => see(blocks),
        Block::Container(container) => see(&container.blocks),
        Block::Definitions(_, items) => {
            items.iter().flat_map(|item| &item.definitions).for_each(|definition| see(definition));
        }
        _ => {}
    }
}
