//! Blocks that hold blocks: quotations, lists, containers and their like, from where they open to where they close.

use std::ops::Range;

use super::blocks::Builder;
use super::{attributes, lists};
use crate::diag::{Diagnostic, Span, code};
use crate::model::{Alert, Anchor, Attributes, Block, ContainerKind, DefinitionItem, Footnote, ListItem};

/// What kind of block is open.
pub(super) enum FrameKind {
    Root,
    Quote(Option<Alert>),
    List { start: Option<u64>, tight: bool, items: Vec<ListItem> },
    Item { task: Option<bool> },
    Footnote(Box<str>),
    Definitions(Vec<DefinitionItem>),
    Definition,
    Container { colons: usize, open: Span, kind: Option<ContainerKind>, attributes: Attributes },
}

pub(super) struct Frame {
    pub(super) kind: FrameKind,
    pub(super) start: usize,
    pub(super) blocks: Vec<Block>,
}

impl Frame {
    pub(super) fn new(kind: FrameKind, start: usize) -> Self {
        Self { kind, start, blocks: Vec::new() }
    }
}

impl Builder<'_> {
    pub(super) fn end_table(&mut self, range: &Range<usize>) {
        let Some(table) = self.table.take() else { return };
        let blocks = self.blocks();
        let caption = match blocks.last() {
            Some(Block::Paragraph(_, content)) => lists::caption(content),
            _ => None,
        };
        if caption.is_some() {
            blocks.pop();
        }
        let span = self.span(range);
        self.push(Block::Table(Box::new(table.finish(span, caption))));
    }

    /// Closes the frame that a block's end belongs to, and every container left open inside it.
    pub(super) fn end_frame(&mut self, range: &Range<usize>) {
        self.close_implicit(range.end);
        if self.overflow > 0 {
            self.overflow -= 1;
            return;
        }
        while matches!(self.frames.last(), Some(Frame { kind: FrameKind::Container { .. }, .. })) {
            self.close_container(range.end, false);
        }
        if self.frames.len() < 2 {
            return;
        }
        let Some(mut frame) = self.frames.pop() else { return };
        frame.blocks.shrink_to_fit();
        let span = self.span(&(frame.start..range.end));
        match frame.kind {
            FrameKind::Quote(alert) => self.push(Block::Quote { span, alert, blocks: frame.blocks }),
            FrameKind::List { start, tight, items } => self.push(Block::List { span, start, tight, items }),
            FrameKind::Item { task } => self.end_item(span, task, frame.blocks),
            FrameKind::Footnote(label) => self.body.footnotes.push(Footnote { label, span, blocks: frame.blocks }),
            FrameKind::Definitions(items) => self.push(Block::Definitions(span, items)),
            FrameKind::Definition => {
                if let Some(Frame { kind: FrameKind::Definitions(items), .. }) = self.frames.last_mut()
                    && let Some(item) = items.last_mut()
                {
                    item.definitions.push(frame.blocks);
                }
            }
            FrameKind::Root | FrameKind::Container { .. } => self.blocks().extend(frame.blocks),
        }
    }

    fn end_item(&mut self, span: Span, task: Option<bool>, mut blocks: Vec<Block>) {
        let attributes = lists::take_attributes(&mut blocks, self.source.text);
        if let Some(attributes) = &attributes {
            attributes::check(attributes, "steps", Attributes::item_rules(), self.diagnostics);
            if let Some(id) = &attributes.id {
                self.body.anchors.push(Anchor { id: id.value.as_str().into(), span: id.span });
            }
        } else if let Some(span) = lists::left_over(&blocks) {
            self.diagnostics.push(Diagnostic::new(code::CONTAINER_ATTRIBUTE).variant("item").at(span));
        }
        if let Some(Frame { kind: FrameKind::List { items, .. }, .. }) = self.frames.last_mut() {
            items.push(ListItem { span, task, attributes: attributes.map(Box::new), blocks });
        }
    }

    pub(super) fn blocks(&mut self) -> &mut Vec<Block> {
        let last = self.frames.len() - 1;
        &mut self.frames[last].blocks
    }

    pub(super) fn push(&mut self, block: Block) {
        self.blocks().push(block);
    }
}
