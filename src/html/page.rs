//! A whole page: the frame from the templates, the text from our own writer.
//!
//! A page is made small where that is cheap. Our writer wastes no byte, so its text is put in afterwards; links to
//! assets, header and footer, which are the same for every page of a kind at one depth, are rendered and made small
//! once and remembered; the frame around them loses its needless space. Templates leave a mark where each belongs.

use memchr::memmem;

use super::Templates;
use super::squeeze::small;
use crate::base::Lang;
use crate::diag::Diagnostic;
use crate::view::{Body, PageView, QrCode};

/// What stands for the parts while the frame is rendered: private-use characters, which no editor types.
const BORDER: char = '\u{f8ff}';

/// The parts that are put in afterwards, by the name that stands between the borders.
const PARTS: [&str; 5] = ["text", "assets", "header", "footer", "qr"];

/// Renders a page; `view` comes without its body.
///
/// # Errors
/// A diagnostic that names the template, the place in it and the page.
pub fn page(templates: &Templates, lang: Lang, mut view: PageView, body: &Body) -> Result<Vec<u8>, Box<Diagnostic>> {
    view.body = Body::from_checked_html(mark("text"));
    let surround = templates.surround(lang, &view)?;
    let address = view.canonical.clone();
    let marks = PARTS[1..].iter().map(|part| (*part, mark(part))).collect::<Vec<_>>();
    let frame = templates.render(lang, view, &marks)?;
    let frame = small(&frame);
    // A page whose template has no place for the code needs none.
    let wanted = memmem::find(&frame, mark("qr").as_bytes()).is_some();
    // It says nothing to those who listen: the address stands beside it.
    let code = wanted.then(|| QrCode::for_page(&address)).flatten();
    let code = code.map(|code| code.svg("class=\"qr\" aria-hidden=\"true\" focusable=\"false\"")).unwrap_or_default();
    let parts = [body.as_str().as_bytes(), &surround.assets, &surround.header, &surround.footer, code.as_bytes()];
    Ok(filled(&frame, parts))
}

fn mark(part: &str) -> String {
    format!("{BORDER}{part}{BORDER}")
}

/// The frame with the parts in place of their marks.
fn filled(frame: &[u8], parts: [&[u8]; 5]) -> Vec<u8> {
    let border = BORDER.to_string();
    let border = border.as_bytes();
    let mut page = Vec::with_capacity(frame.len() + parts.iter().map(|part| part.len()).sum::<usize>());
    let mut rest = frame;
    while let Some(at) = memmem::find(rest, border) {
        let after = &rest[at + border.len()..];
        let named = PARTS
            .iter()
            .position(|name| after.strip_prefix(name.as_bytes()).is_some_and(|after| after.starts_with(border)));
        page.extend_from_slice(&rest[..at]);
        rest = match named {
            Some(part) => {
                page.extend_from_slice(parts[part]);
                &after[PARTS[part].len() + border.len()..]
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
        let frame = format!("{}<main>{}</main>{}", mark("header"), mark("text"), mark("footer"));
        let parts: [&[u8]; 5] = [b"<p>hei</p>", b"<link>", b"<header>", b"<footer>", b"<svg>"];
        assert_eq!(filled(&crate::html::minify(frame.as_bytes()), parts), b"<header><main><p>hei</p></main><footer>");
        assert_eq!(filled(b"<main></main>", parts), b"<main></main>");
    }

    #[test]
    fn an_editors_private_use_letter_is_left_alone() {
        let frame = format!("<h1>{BORDER} {BORDER}x</h1>");
        assert_eq!(filled(frame.as_bytes(), [b"t", b"a", b"h", b"f", b"q"]), frame.as_bytes());
    }
}
