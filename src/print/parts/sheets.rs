//! What is taken out of exercises: cards, forms to fill in, questions for the wall.

use super::super::book::Maker;
use super::super::data::{Card, Section};
use super::super::node::{BoxNode, Node};
use super::super::text::Cut;
use crate::model::{Block, Container, ContainerKind, visit};
use crate::site::{Page, PageId};

/// The cards of some exercises, each once; nothing when there are none.
pub(super) fn cards(maker: &mut Maker<'_>, pages: &[PageId]) -> Vec<Section> {
    let site = maker.press.builder.site();
    let mut cards = Vec::new();
    let mut seen = Vec::new();
    for id in pages {
        if seen.contains(id) {
            continue;
        }
        seen.push(*id);
        let page = site.page(*id);
        let found = containers(page, &[ContainerKind::Card]);
        let of = found.len();
        for (row, container) in found.into_iter().enumerate() {
            let border = container.blocks.iter().position(|block| matches!(block, Block::Rule(_)));
            let (front, back) = border
                .map_or((&container.blocks[..], &[][..]), |at| (&container.blocks[..at], &container.blocks[at + 1..]));
            let title = container.attributes.text("title").map(|title| maker.ink(title)).unwrap_or_default();
            let deck = maker.ink(&page.document.meta.title);
            let mut writer = maker.writer(page, Cut { private: true, ..Cut::default() });
            let (front, back) = (writer.blocks(front), writer.blocks(back));
            cards.push(Card { id: cards.len(), deck, number: row + 1, of, title, front, back });
            maker.cards.push(container.open);
        }
    }
    if cards.is_empty() { Vec::new() } else { vec![Section::Cards { cards }] }
}

/// What those who take part fill in, or read together: each on a sheet of its own.
pub(super) fn forms<'a>(maker: &mut Maker<'a>, page: &'a Page) -> Vec<Section> {
    let kinds = [
        ContainerKind::Example,
        ContainerKind::Scale,
        ContainerKind::Map,
        ContainerKind::Form,
        ContainerKind::Transfer,
        ContainerKind::Letter,
        ContainerKind::Checklist,
    ];
    of_kinds(maker, page, &kinds)
}

/// The containers of some kinds on a page, each on a sheet of its own.
pub(super) fn of_kinds<'a>(maker: &mut Maker<'a>, page: &'a Page, kinds: &[ContainerKind]) -> Vec<Section> {
    let from = maker.ink(&page.document.meta.title);
    let mut sheets = Vec::new();
    for container in containers(page, kinds) {
        let Some(Node::Box(node)) = maker.writer(page, Cut::default()).container(container) else { continue };
        let BoxNode { title, .. } = &*node;
        let title = title.clone();
        sheets.push(Section::Sheet { title, from: from.clone(), c: vec![Node::Box(node)] });
    }
    sheets
}

/// The questions of an exercise, for the wall; `None` when it has none.
pub(super) fn questions<'a>(maker: &mut Maker<'a>, page: &'a Page, wanted: &[String]) -> Option<Section> {
    let mut questions = Vec::new();
    for container in containers(page, &[ContainerKind::Question]) {
        let cut = Cut { questions: wanted.to_vec(), ..Cut::default() };
        let Some(Node::Box(node)) = maker.writer(page, cut).container(container) else { continue };
        // What to think of stands in the booklet; the wall holds the question.
        questions.push(node.c.into_iter().filter(|node| !matches!(node, Node::Box(_))).collect());
    }
    let title = maker.ink(&page.document.meta.title);
    (!questions.is_empty()).then_some(Section::Questions { title, questions })
}

/// The containers of some kinds on a page, in order, wherever they stand but within what only the facilitator sees.
fn containers<'a>(page: &'a Page, kinds: &[ContainerKind]) -> Vec<&'a Container> {
    let mut found = Vec::new();
    gather(&page.document.blocks, kinds, &mut found);
    found
}

fn gather<'a>(blocks: &'a [Block], kinds: &[ContainerKind], found: &mut Vec<&'a Container>) {
    for block in blocks {
        match block {
            Block::Container(container) if kinds.contains(&container.kind) => found.push(container),
            Block::Container(container) if container.kind.facilitator_only() => {}
            _ => visit::children(block, &mut |inner| gather(inner, kinds, found)),
        }
    }
}
