//! The text of a page as the tree that the print theme draws.

use std::rc::Rc;

use super::ink::Ink;
use super::node::{Node, Run, Task, Term};
use super::pictures::Pictures;
use super::runs::{push_text, without_tags};
use crate::model::{Alert, Alignment, Block, Clock, ContainerKind, Inline, ListItem, Table, visit};
use crate::site::Page;
use crate::theme::UiWords;
use crate::view::{Builder, References};

/// What is printed of an exercise or a guide, and for whom.
#[derive(Clone, Debug, Default)]
pub(super) struct Cut {
    /// True for the one who leads: notes, words to say and variations are there, lines to write on are not.
    pub private: bool,
    /// The questions to print, by id; empty is all.
    pub questions: Vec<String>,
    /// When the first step begins.
    pub start: Option<Clock>,
    /// True in what is bound with a list of help lines at its end, and without the cards, which are cut out of sheets
    /// of their own: neither is to stand in the text as well.
    pub bound: bool,
}

/// Writes one page's text.
pub(super) struct Writer<'a, 'p> {
    pub(super) builder: &'a Builder<'a>,
    pub(super) page: &'a Page,
    pub(super) words: &'a UiWords,
    pub(super) cited: Rc<References>,
    pub(super) pictures: &'p mut Pictures<'a>,
    pub(super) cut: Cut,
    /// When the next step begins.
    pub(super) now: Option<Clock>,
    /// How many steps have been met.
    pub(super) steps: usize,
    /// The level of the heading that the text stands under.
    pub(super) level: u8,
    /// True within a footnote, which holds no others.
    pub(super) in_note: bool,
    /// True when a form to fill in stands right after the block that is written.
    pub(super) form_follows: bool,
    /// How many marks the running text stands in.
    pub(super) marks: usize,
    /// How many blocks the text stands in.
    depth: usize,
    ink: &'a Ink,
}

/// Blocks within blocks deeper than this are set as if they stood side by side: paper has no room for more, and the
/// typesetter's own bound on depth is never met.
const DEEPEST: usize = 8;

impl<'a, 'p> Writer<'a, 'p> {
    pub(super) fn new(
        builder: &'a Builder<'a>,
        page: &'a Page,
        ink: &'a Ink,
        pictures: &'p mut Pictures<'a>,
        cited: Rc<References>,
        cut: Cut,
    ) -> Self {
        Self {
            builder,
            page,
            words: builder.words(page.document.lang),
            cited,
            pictures,
            now: cut.start,
            cut,
            steps: 0,
            level: 1,
            in_note: false,
            form_follows: false,
            marks: 0,
            depth: 0,
            ink,
        }
    }

    /// The text as it can be printed.
    pub(super) fn ink(&self, text: &str) -> String {
        self.ink.clean(text)
    }

    pub(super) fn blocks(&mut self, blocks: &'a [Block]) -> Vec<Node> {
        let mut nodes = Vec::with_capacity(blocks.len());
        self.depth += 1;
        let mut cards_until = 0;
        for (at, block) in blocks.iter().enumerate() {
            if self.cut.bound {
                cards_until = cards_until.max(self.section_of_cards(blocks, at).unwrap_or_default());
            }
            if at < cards_until {
                continue;
            }
            self.form_follows =
                matches!(blocks.get(at + 1), Some(Block::Container(next)) if next.kind == ContainerKind::Form);
            self.block(block, &mut nodes);
        }
        self.depth -= 1;
        if !self.cut.private {
            without_bare_headings(&mut nodes);
        }
        nodes
    }

    /// Where a section that introduces cards and holds nothing else to read ends; `None` when none begins here.
    fn section_of_cards(&self, blocks: &[Block], at: usize) -> Option<usize> {
        let level = |block: &Block| match block {
            Block::Heading { index, .. } => Some(self.page.document.extract.outline.get(*index as usize)?.level),
            _ => None,
        };
        let own = level(&blocks[at])?;
        let rest = &blocks[at + 1..];
        let length = rest.iter().position(|block| level(block).is_some_and(|next| next <= own)).unwrap_or(rest.len());
        let is_card = |block: &Block| matches!(block, Block::Container(inner) if inner.kind == ContainerKind::Card);
        let goes_with = |block: &Block| match block {
            Block::Paragraph(..) | Block::List { .. } => true,
            Block::Container(inner) => inner.kind == ContainerKind::Card || inner.kind.facilitator_only(),
            _ => false,
        };
        let section = &rest[..length];
        (section.iter().any(is_card) && section.iter().all(goes_with)).then_some(at + 1 + length)
    }

    /// What stands in a block too deep to be one.
    fn flat(&mut self, block: &'a Block, nodes: &mut Vec<Node>) {
        let mut inner = Vec::new();
        visit::children(block, &mut |list| inner.push(list));
        for list in inner {
            list.iter().for_each(|block| self.block(block, nodes));
        }
    }

    fn block(&mut self, block: &'a Block, nodes: &mut Vec<Node>) {
        let mut nested = false;
        visit::children(block, &mut |_| nested = true);
        if nested && self.depth > DEEPEST {
            return self.flat(block, nodes);
        }
        match block {
            Block::Paragraph(_, content) => {
                let c = self.runs(content);
                if !c.is_empty() {
                    nodes.push(Node::P { c });
                }
            }
            Block::Heading { index, content } => nodes.extend(self.heading(*index, content)),
            Block::List { start, tight, items, .. } => nodes.push(self.list(*start, *tight, items)),
            Block::Quote { alert: None, blocks, .. } => {
                nodes.push(Node::Quote { c: self.blocks(blocks), source: String::new() });
            }
            Block::Quote { alert: Some(alert), blocks, .. } => nodes.push(self.alert(*alert, blocks)),
            Block::Code { text, .. } => nodes.push(Node::Code { v: self.ink(text.trim_end()) }),
            Block::Table(table) => nodes.push(self.table(table)),
            Block::Rule(_) => nodes.push(Node::Rule),
            Block::Container(container) => nodes.extend(self.container(container)),
            Block::Definitions(_, items) => {
                let item = |item: &'a crate::model::DefinitionItem, writer: &mut Self| {
                    let c = item.definitions.iter().flat_map(|definition| writer.blocks(definition)).collect();
                    Term { term: writer.runs(&item.term), c }
                };
                nodes.push(Node::Dl { items: items.iter().map(|one| item(one, self)).collect() });
            }
            Block::Html(_, html) => {
                let text = self.ink(without_tags(html).trim());
                if !text.is_empty() {
                    let mut c: Vec<Run> = Vec::new();
                    push_text(&mut c, &text);
                    nodes.push(Node::P { c });
                }
            }
        }
    }

    /// A heading, never more than one level below the one before it: the section's own title is level 1.
    fn heading(&mut self, index: u32, content: &'a [Inline]) -> Option<Node> {
        let written = self.page.document.extract.outline.get(index as usize)?.level;
        let c = self.runs(content);
        self.level = written.clamp(2, self.level.saturating_add(1)).min(6);
        (!c.is_empty()).then_some(Node::H { level: self.level, c })
    }

    fn list(&mut self, start: Option<u64>, tight: bool, items: &'a [ListItem]) -> Node {
        if items.iter().any(|item| item.task.is_some()) {
            let task = |item: &'a ListItem, writer: &mut Self| Task {
                done: item.task.unwrap_or_default(),
                c: writer.item(item),
            };
            return Node::Tasks { items: items.iter().map(|item| task(item, self)).collect() };
        }
        let items = items.iter().map(|item| self.item(item)).collect();
        match start {
            Some(start) => Node::Ol { start, tight, items },
            None => Node::Ul { tight, items },
        }
    }

    fn item(&mut self, item: &'a ListItem) -> Vec<Node> {
        let mut nodes = self.blocks(&item.blocks);
        if let Some(text) = item.attributes.as_ref().and_then(|attributes| self.deadline(attributes)) {
            nodes.push(Node::P { c: vec![Run::Strong { c: vec![Run::T { v: text }] }] });
        }
        nodes
    }

    fn alert(&mut self, alert: Alert, blocks: &'a [Block]) -> Node {
        let (name, word) = match alert {
            Alert::Note => ("facts", "note"),
            Alert::Tip => ("advice", "tip"),
            Alert::Important => ("important", "important"),
            Alert::Warning => ("warning", "warning"),
            Alert::Caution => ("warning", "caution"),
        };
        let title = self.words.word(&format!("alert-{word}")).to_owned();
        Node::Box(Box::new(super::node::BoxNode { name, title, c: self.blocks(blocks), ..Default::default() }))
    }

    fn table(&mut self, table: &'a Table) -> Node {
        let align = |alignment: &Alignment| match alignment {
            Alignment::Start => "start",
            Alignment::Center => "center",
            Alignment::End => "end",
        };
        let width = table.head.len();
        let caption = table.caption.as_ref().map(|caption| self.runs(caption)).unwrap_or_default();
        let head: Vec<Vec<Run>> = table.head.iter().map(|cell| self.runs(&cell.content)).collect();
        let mut rows = Vec::with_capacity(table.rows.len());
        for row in &table.rows {
            let mut cells: Vec<Vec<Run>> = row.iter().take(width).map(|cell| self.runs(&cell.content)).collect();
            cells.resize(width, Vec::new());
            rows.push(cells);
        }
        let mut align: Vec<&'static str> = table.alignment.iter().map(align).collect();
        align.resize(width, "start");
        Node::Table { caption, align, head, rows }
    }
}

/// Takes away headings with nothing under them: what they headed is for the facilitator only.
fn without_bare_headings(nodes: &mut Vec<Node>) {
    let level = |node: Option<&Node>| match node {
        Some(Node::H { level, .. }) => Some(*level),
        Some(_) => None,
        None => Some(0),
    };
    for at in (0..nodes.len()).rev() {
        let Some(own) = level(nodes.get(at)) else { continue };
        if level(nodes.get(at + 1)).is_some_and(|next| next <= own) {
            nodes.remove(at);
        }
    }
}
