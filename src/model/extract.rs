//! What the rest of a site asks of a document's text: enough to place it, to link to it and to tell how long it is.

use serde::{Deserialize, Serialize};

use super::{Anchor, Block, ContainerKind, Heading, LinkRef, ListItem, visit};
use crate::diag::FileId;

/// What was found in a text. It is small beside it, and the same as long as the text is: a build keeps it for the next.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Extract {
    /// How many words the body has: counted once, while it is at hand.
    pub words: usize,
    /// The headings, in order.
    pub outline: Vec<Heading>,
    /// Every id that a link can point to, in order.
    pub anchors: Vec<Anchor>,
    /// Every link and image, in order; `Link::index` points here.
    pub links: Vec<LinkRef>,
    /// What in it a script can help with.
    pub offers: Offers,
    /// False when the text cannot hold a citation: most pages have none, and need not be walked through for them.
    pub may_cite: bool,
}

impl Extract {
    /// The same in a file that has another number than when it was found.
    #[must_use]
    pub fn in_file(mut self, file: FileId) -> Self {
        let headings = self.outline.iter_mut().map(|heading| &mut heading.span);
        let anchors = self.anchors.iter_mut().map(|anchor| &mut anchor.span);
        let links = self.links.iter_mut().map(|link| &mut link.span);
        headings.chain(anchors).chain(links).for_each(|span| span.file = file);
        self
    }
}

/// What of a text a script can do something with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offers {
    /// There are boxes to tick.
    pub checklist: bool,
    /// There is a deadline to work out.
    pub deadline: bool,
    /// There is a letter to fill in.
    pub letter: bool,
    /// There is a scale to answer.
    pub scale: bool,
    /// There is a question to reflect on, or one of what to take home.
    pub questions: bool,
    /// How many cards there are.
    pub cards: usize,
}

impl Offers {
    /// What these blocks offer.
    #[must_use]
    pub fn of(blocks: &[Block]) -> Self {
        let mut offers = Self::default();
        visit::blocks(blocks, &mut |block| match block {
            Block::List { items, .. } => {
                offers.checklist |= items.iter().any(|item| item.task.is_some());
                offers.deadline |= items.iter().any(ListItem::has_deadline);
            }
            Block::Container(container) => {
                let kind = container.kind;
                offers.letter |= kind == ContainerKind::Letter;
                offers.scale |= kind == ContainerKind::Scale;
                offers.questions |= matches!(kind, ContainerKind::Question | ContainerKind::Transfer);
                offers.cards += usize::from(kind == ContainerKind::Card);
            }
            _ => {}
        });
        offers
    }
}
