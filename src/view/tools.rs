//! What of a page's text a script can help with: the scripts that come with the page, by name.

use crate::model::{Block, ContainerKind, Document, Kind, ListItem, visit};

/// Cards make a deck from this many on.
const DECK_FROM: usize = 2;

/// The page's tools: each is `assets/js/<name>.js` and a piece of `partials/tools.html`.
pub(super) fn tools(document: &Document) -> Vec<&'static str> {
    let [mut checklist, mut deadline, mut letter, mut notes, mut scale] = [false; 5];
    let mut cards = 0;
    let exercise = matches!(document.kind, Kind::Exercise(_));
    visit::blocks(&document.blocks, &mut |block| match block {
        Block::List { items, .. } => {
            checklist |= items.iter().any(|item| item.task.is_some());
            deadline |= items.iter().any(ListItem::has_deadline);
        }
        Block::Container(container) => {
            letter |= container.kind == ContainerKind::Letter;
            scale |= container.kind == ContainerKind::Scale;
            notes |= exercise && matches!(container.kind, ContainerKind::Question | ContainerKind::Transfer);
            cards += usize::from(container.kind == ContainerKind::Card);
        }
        _ => {}
    });
    let found = [
        (checklist, "checklist"),
        (deadline, "deadline"),
        (letter, "letter"),
        (cards >= DECK_FROM, "deck"),
        (scale, "scale"),
        // Last: it keeps what the others have made.
        (notes || scale, "notes"),
    ];
    found.into_iter().filter(|(found, _)| *found).map(|(_, name)| name).collect()
}
