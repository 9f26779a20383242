//! What is taken out of exercises: cards, forms to fill in, questions for the wall.

use super::super::book::Maker;
use super::super::boxes::takes;
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
        let found = containers(page, &[ContainerKind::Card], &[]);
        let of = found.len();
        for (row, Found { container, .. }) in found.into_iter().enumerate() {
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

/// What those who take part fill in, or read together, in the steps that a programme takes: each on a sheet of its own.
pub(super) fn forms<'a>(maker: &mut Maker<'a>, page: &'a Page, wanted: &[String]) -> Vec<Section> {
    let kinds = [
        ContainerKind::Example,
        ContainerKind::Scale,
        ContainerKind::Map,
        ContainerKind::Form,
        ContainerKind::Transfer,
        ContainerKind::Letter,
        ContainerKind::Checklist,
    ];
    of_kinds(maker, page, &kinds, wanted)
}

/// The containers of some kinds on a page, each on a sheet of its own.
pub(super) fn of_kinds<'a>(
    maker: &mut Maker<'a>,
    page: &'a Page,
    kinds: &[ContainerKind],
    wanted: &[String],
) -> Vec<Section> {
    let from = maker.ink(&page.document.meta.title);
    let mut sheets = Vec::new();
    for Found { container, step } in containers(page, kinds, wanted) {
        let Some(Node::Box(node)) = maker.writer(page, Cut::default()).container(container) else { continue };
        let BoxNode { title, .. } = &*node;
        // Sheets that are all called "Eksempel" cannot be told from one another: the step says which it is.
        let title = match step.filter(|_| container.attributes.text("title").is_none()) {
            Some(step) => format!("{title}: {}", maker.ink(step)),
            None => title.clone(),
        };
        sheets.push(Section::Sheet { title, from: from.clone(), c: vec![Node::Box(node)] });
    }
    sheets
}

/// The questions of an exercise, for the wall; `None` when it has none.
pub(super) fn questions<'a>(maker: &mut Maker<'a>, page: &'a Page, wanted: &[String]) -> Option<Section> {
    let (mut questions, mut letters) = (Vec::new(), Vec::new());
    for Found { container, .. } in containers(page, &[ContainerKind::Question], &[]) {
        let cut = Cut { questions: wanted.to_vec(), ..Cut::default() };
        let Some(Node::Box(node)) = maker.writer(page, cut).container(container) else { continue };
        // What to think of stands in the booklet; the wall holds the question.
        questions.push(node.c.into_iter().filter(|node| !matches!(node, Node::Box(_))).collect());
        letters.push(container.letter().unwrap_or_else(|| questions.len().to_string()));
    }
    let title = maker.ink(&page.document.meta.title);
    (!questions.is_empty()).then_some(Section::Questions { title, questions, letters })
}

/// A container, and the title of the step it stands in.
struct Found<'a> {
    container: &'a Container,
    step: Option<&'a str>,
}

/// The containers of some kinds on a page, in order, wherever they stand but within what only the facilitator sees,
/// and within steps whose questions are left out.
fn containers<'a>(page: &'a Page, kinds: &[ContainerKind], wanted: &[String]) -> Vec<Found<'a>> {
    let mut found = Vec::new();
    gather(page.document.blocks(), kinds, wanted, None, &mut found);
    found
}

fn gather<'a>(
    blocks: &'a [Block],
    kinds: &[ContainerKind],
    wanted: &[String],
    step: Option<&'a str>,
    found: &mut Vec<Found<'a>>,
) {
    for (at, block) in blocks.iter().enumerate() {
        match block {
            // What is agreed is written in the form that follows, and once is enough.
            Block::Container(container)
                if container.kind == ContainerKind::Transfer
                    && matches!(blocks.get(at + 1), Some(Block::Container(next)) if next.kind == ContainerKind::Form) =>
                {}
            Block::Container(container) if kinds.contains(&container.kind) => found.push(Found { container, step }),
            Block::Container(container) if container.kind.facilitator_only() || !takes(container, wanted) => {}
            Block::Container(container) if container.kind == ContainerKind::Step => {
                gather(&container.blocks, kinds, wanted, container.attributes.text("title"), found);
            }
            _ => visit::children(block, &mut |inner| gather(inner, kinds, wanted, step, found)),
        }
    }
}
