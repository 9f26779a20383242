//! The preview's own answers: its files, what it knows of a page, the page in a phone's width, a code for a phone.

use std::path::Path;

use super::Editor;
use super::address::field;
use super::answer::Answer;
use super::shared::Now;
use super::{assets, panel};
use crate::diag::Messages;
use crate::view::QrCode;

/// The policy of the page that shows another in a frame.
const PHONE_CSP: &str = "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/// What a drawing says that is a file of its own.
const SVG: &str = "xmlns=\"http://www.w3.org/2000/svg\" shape-rendering=\"crispEdges\"";

/// What the preview's own answers are made from.
pub(super) struct Own<'a> {
    pub(super) root: &'a Path,
    pub(super) editor: &'a Editor,
    pub(super) messages: &'a Messages,
    /// The address for others, where the site is shared.
    pub(super) shared: Option<&'a str>,
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
            "phone" => Some(self.phone(&page()?)),
            "qr.svg" => {
                let code = QrCode::for_paper(&format!("{}{}", self.shared?, page()?))?;
                Some(Answer::new("image/svg+xml", code.svg(SVG).into_bytes()))
            }
            _ => assets::find(name).map(|(kind, bytes)| Answer::new(kind, bytes)),
        }
    }

    fn phone(&self, page: &str) -> Answer {
        let (title, back) = (self.say("preview-look-phone"), self.say("preview-phone-back"));
        let (lang, page) = (self.messages.lang(), escaped(page));
        let html = format!(
            "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
             content=\"width=device-width\"><title>{title}</title><link rel=\"stylesheet\" href=\"/__fagverk/phone.css\">\
             </head><body><a href=\"{page}\">{back}</a><main><h1 hidden>{title}</h1><iframe src=\"{page}\" \
             title=\"{title}\"></iframe></main></body></html>"
        );
        Answer::new("text/html; charset=utf-8", html.into_bytes()).header("Content-Security-Policy", PHONE_CSP)
    }

    pub(super) fn say(&self, id: &str) -> String {
        self.messages.say(id, &[])
    }
}

/// Text as it stands in an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
