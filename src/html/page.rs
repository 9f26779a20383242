//! A whole page: the frame from the templates, the text from our own writer.
//!
//! A page is made small where that is cheap. Our writer wastes no byte, so its text is put in afterwards; links to
//! assets, header and footer, which are the same for every page of a kind at one depth, are rendered and made small
//! once and remembered; the frame around them loses its needless space. Templates leave a mark where each belongs.

use super::Templates;
use super::parts::{self, Part};
use super::squeeze::small;
use crate::base::Lang;
use crate::diag::Diagnostic;
use crate::view::{Body, PageView, QrCode};

/// Renders a page; `view` comes without its body.
///
/// # Errors
/// A diagnostic that names the template, the place in it and the page.
pub fn page(templates: &Templates, lang: Lang, mut view: PageView, body: &Body) -> Result<Vec<u8>, Box<Diagnostic>> {
    view.body = Body::from_checked_html(parts::mark(Part::Text));
    let surround = templates.surround(lang, &view)?;
    let address = view.canonical.clone();
    let frame = small(&templates.render(lang, view)?);
    // A page whose template has no place for the code needs none.
    let code = parts::is_wanted(Part::Qr, &frame).then(|| QrCode::for_page(&address)).flatten();
    // It says nothing to those who listen: the address stands beside it.
    let code = code.map(|code| code.svg("class=\"qr\" aria-hidden=\"true\" focusable=\"false\"")).unwrap_or_default();
    Ok(parts::filled(&frame, |part| match part {
        Part::Text => body.as_str().as_bytes(),
        Part::Assets => &surround.assets,
        Part::Header => &surround.header,
        Part::Footer => &surround.footer,
        Part::Qr => code.as_bytes(),
    }))
}
