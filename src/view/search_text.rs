//! The text of a page as the search reads it: by section, and its letters each by itself.

use super::SearchSection;
use crate::model::{Block, ContainerKind, Document, text, visit};

/// The letters of a page: where each stands, its title, and what it holds.
pub(super) fn letters(document: &Document) -> impl Iterator<Item = (String, String, &[Block])> {
    let mut found = Vec::new();
    let mut anchor = String::new();
    visit::blocks(document.blocks(), &mut |block| match block {
        Block::Heading { index, .. } => {
            anchor = document
                .extract
                .outline
                .get(*index as usize)
                .map_or_else(String::new, |heading| heading.id.to_string());
        }
        Block::Container(container) if container.kind == ContainerKind::Letter => {
            let id = container.attributes.id.as_ref().map_or_else(|| anchor.clone(), |id| id.value.clone());
            let title = container.attributes.text("title").unwrap_or_default().to_owned();
            found.push((id, title, container.blocks.as_slice()));
        }
        _ => {}
    });
    found.into_iter()
}

/// The text of a page by heading, and by what has an address of its own within: a question, a box, a set of cards.
pub(super) fn sections(document: &Document) -> Vec<SearchSection> {
    let mut reading = Reading { document, sections: vec![SearchSection::default()] };
    let last = reading.read(document.blocks(), 0, "");
    document.footnotes().iter().for_each(|footnote| _ = reading.read(&footnote.blocks, last, ""));
    reading.sections
}

/// The address of a box that is found by itself. What is important is no place of its own: it says what the page says.
fn own_address(block: &Block) -> Option<&str> {
    let Block::Container(container) = block else { return None };
    let id = container.attributes.id.as_ref()?;
    (container.kind != ContainerKind::Important).then_some(id.value.as_str())
}

/// Reads a page into its sections.
struct Reading<'a> {
    document: &'a Document,
    sections: Vec<SearchSection>,
}

impl Reading<'_> {
    /// Reads blocks that stand in a section, within boxes of which `title` is the innermost title. Gives the section that
    /// what comes after them stands in.
    fn read(&mut self, blocks: &[Block], mut at: usize, title: &str) -> usize {
        for block in blocks {
            let (mut within, mut named) = (at, title);
            match block {
                Block::Heading { index, .. } => {
                    if let Some(heading) = self.document.extract.outline.get(*index as usize) {
                        at = self.begin(heading.id.to_string(), &heading.text);
                        within = at;
                    }
                }
                Block::Container(container) => {
                    named = container.attributes.text("title").unwrap_or(title);
                    match own_address(block) {
                        Some(id) => within = self.begin(id.to_owned(), named),
                        None => append(block, &mut self.sections[at].text),
                    }
                }
                _ => append(block, &mut self.sections[at].text),
            }
            visit::children(block, &mut |inner| within = self.read(inner, within, named));
            if own_address(block).is_none() {
                at = within;
            }
        }
        at
    }

    fn begin(&mut self, anchor: String, heading: &str) -> usize {
        self.sections.push(SearchSection { anchor, heading: heading.to_owned(), text: String::new() });
        self.sections.len() - 1
    }
}

/// All that blocks say.
pub(super) fn said(blocks: &[Block]) -> String {
    let mut text = String::new();
    visit::blocks(blocks, &mut |block| append(block, &mut text));
    text
}

/// Adds what a block itself says, not what is said in the blocks it holds.
fn append(block: &Block, out: &mut String) {
    let mut add = |words: &str| {
        if !words.trim().is_empty() {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(words.trim());
        }
    };
    if let Block::Container(container) = block {
        add(container.attributes.text("title").unwrap_or_default());
    }
    visit::runs(block, &mut |run| add(&text::plain(run)));
}
