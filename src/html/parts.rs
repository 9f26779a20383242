//! The parts of a page that are put into its frame afterwards, and the marks that templates leave for them.

use memchr::memmem;

/// What begins and ends a mark: a private-use character, which no editor types.
const BORDER: &str = "\u{f8ff}";

/// A part that is put in afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The text, which is the view's body.
    Text,
    /// Links to styles and scripts.
    Assets,
    Header,
    Footer,
    /// The page's address as a QR code.
    Qr,
}

impl Part {
    const ALL: [Self; 5] = [Self::Text, Self::Assets, Self::Header, Self::Footer, Self::Qr];

    /// What it is called in templates and in its mark.
    const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Assets => "assets",
            Self::Header => "header",
            Self::Footer => "footer",
            Self::Qr => "qr",
        }
    }
}

/// What stands for a part while the frame is rendered.
pub(super) fn mark(part: Part) -> String {
    [BORDER, part.name(), BORDER].concat()
}

/// The marks that templates know by name: all but the text's.
pub(super) fn marks() -> impl Iterator<Item = (&'static str, String)> {
    Part::ALL.into_iter().filter(|part| *part != Part::Text).map(|part| (part.name(), mark(part)))
}

/// True when the frame has a place for the part.
pub(super) fn is_wanted(part: Part, frame: &[u8]) -> bool {
    memmem::find(frame, mark(part).as_bytes()).is_some()
}

/// The frame with the parts in place of their marks.
pub(super) fn filled<'p>(frame: &[u8], bytes: impl Fn(Part) -> &'p [u8]) -> Vec<u8> {
    let border = BORDER.as_bytes();
    let mut page = Vec::with_capacity(frame.len() + Part::ALL.iter().map(|part| bytes(*part).len()).sum::<usize>());
    let mut rest = frame;
    while let Some(at) = memmem::find(rest, border) {
        let after = &rest[at + border.len()..];
        page.extend_from_slice(&rest[..at]);
        let named = Part::ALL.iter().find_map(|part| {
            let left = after.strip_prefix(part.name().as_bytes())?.strip_prefix(border)?;
            Some((*part, left))
        });
        rest = match named {
            Some((part, left)) => {
                page.extend_from_slice(bytes(part));
                left
            }
            None => {
                page.extend_from_slice(border);
                after
            }
        };
    }
    page.extend_from_slice(rest);
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_stand_where_their_marks_stood() {
        let [header, text, footer] = [Part::Header, Part::Text, Part::Footer].map(mark);
        let frame = format!("{header}<main>{text}</main>{footer}");
        let bytes = |part: Part| match part {
            Part::Text => &b"<p>hei</p>"[..],
            Part::Assets => b"<link>",
            Part::Header => b"<header>",
            Part::Footer => b"<footer>",
            Part::Qr => b"<svg>",
        };
        assert_eq!(filled(&crate::html::minify(frame.as_bytes()), bytes), b"<header><main><p>hei</p></main><footer>");
        assert_eq!(filled(b"<main></main>", bytes), b"<main></main>");
        assert!(is_wanted(Part::Footer, frame.as_bytes()) && !is_wanted(Part::Qr, frame.as_bytes()));
    }

    #[test]
    fn an_editors_private_use_letter_is_left_alone() {
        let frame = format!("<h1>{BORDER} {BORDER}x</h1>");
        assert_eq!(filled(frame.as_bytes(), |part| part.name().as_bytes()), frame.as_bytes());
    }
}
