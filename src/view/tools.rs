//! What of a page's text a script can help with: the scripts that come with the page, by name.

use crate::model::{Document, Kind};

/// Cards make a deck from this many on.
const DECK_FROM: usize = 2;

/// The page's tools: each is `assets/js/<name>.js` and a piece of `partials/tools.html`.
pub(super) fn tools(document: &Document) -> Vec<&'static str> {
    let offers = document.extract.offers;
    let exercise = matches!(document.kind, Kind::Exercise(_));
    let found = [
        (offers.checklist, "checklist"),
        (offers.deadline, "deadline"),
        (offers.letter, "letter"),
        (offers.cards >= DECK_FROM, "deck"),
        (offers.scale, "scale"),
        // Last: it keeps what the others have made.
        (offers.scale || (exercise && offers.questions), "notes"),
    ];
    found.into_iter().filter(|(found, _)| *found).map(|(_, name)| name).collect()
}
