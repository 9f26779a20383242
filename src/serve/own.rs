//! The preview's own answers: its files, what it knows of a page, the page in a frame, a code for a phone.

use std::path::Path;

use super::Editor;
use super::address::field;
use super::answer::Answer;
use super::mend::Mending;
use super::shared::Now;
use super::{assets, frames, panel};
use crate::diag::Messages;
use crate::view::QrCode;

/// What a drawing says that is a file of its own.
const SVG: &str = "xmlns=\"http://www.w3.org/2000/svg\" shape-rendering=\"crispEdges\"";

/// What the preview's own answers are made from.
pub(super) struct Own<'a> {
    pub(super) root: &'a Path,
    pub(super) editor: &'a Editor,
    pub(super) messages: &'a Messages,
    /// The address for others, where the site is shared.
    pub(super) shared: Option<&'a str>,
    pub(super) mending: Mending<'a>,
}

impl Own<'_> {
    /// The answer for a name below the preview's own folder. `local` is true when this very machine asks: others have
    /// no use for an address in its editor, and no business with its folders' names.
    pub(super) fn file(&self, name: &str, query: &str, now: &Now, local: bool) -> Option<Answer> {
        let page = || field(query, "page").filter(|page| page.starts_with('/') && !page.starts_with("//"));
        match name {
            "state" => {
                let state = panel::State { own: self, now, local };
                Some(Answer::json(&state.of(&page()?)).header("Cache-Control", "no-store"))
            }
            "phone" => Some(frames::phone(self, &page()?)),
            "paper" => frames::paper(self, now, &page()?, &field(query, "file")?),
            "qr.svg" => {
                let code = QrCode::for_paper(&format!("{}{}", self.shared?, page()?))?;
                Some(Answer::new("image/svg+xml", code.svg(SVG).into_bytes()))
            }
            _ => assets::find(name).map(|(kind, bytes)| Answer::new(kind, bytes)),
        }
    }

    pub(super) fn say(&self, id: &str) -> String {
        self.messages.say(id, &[])
    }
}
