//! What a page is made from, as one hash.
//!
//! A page whose recipe is the same as last time is on disk already and need not be rendered. So a recipe must
//! hold everything that rendering reads: the view (all but its body), what the body is made from, the
//! templates with their words and the site's view, and the code itself.

use std::cell::RefCell;

use super::values::append;
use crate::base::{ContentHash, HashBuilder, Lang};
use crate::html::Templates;
use crate::site::Page;
use crate::view::{Builder, PageView};

thread_local! {
    /// Room for a view's values one after the other, kept for the next one.
    static SERIALISED: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Names the code that was compiled; see `build.rs`.
pub(super) const CODE: &str = env!("FAGVERK_CODE");

/// The recipe of a page behind which a file stands. `view` is without its body; `hrefs` is where its links lead.
pub(super) fn page(
    builder: &Builder<'_>,
    page: &Page,
    view: &PageView,
    hrefs: &[Option<String>],
    templates: &Templates,
) -> ContentHash {
    let mut hash = start(view, page.document.lang, templates);
    hash.hash(page.document.hash);
    // What the body's links lead to is decided by other pages.
    for (link, href) in page.links.iter().zip(hrefs) {
        hash.part(href.as_deref().unwrap_or_default().as_bytes());
        if let Some(picture) = builder.picture(link) {
            hash.part(format!("{picture:?}").as_bytes());
        }
    }
    // Terms, help lines, citations and law facts come from the registers.
    if let Some(registers) = builder.site().registers.hash {
        hash.hash(registers);
    }
    // Help lines say whose they are.
    hash.part(builder.site().local.name.as_bytes());
    hash.part(&[u8::from(builder.site().config.allow_html)]);
    hash.finish()
}

/// The recipe of a page no file stands behind.
pub(super) fn generated(view: &PageView, lang: Lang, templates: &Templates) -> ContentHash {
    start(view, lang, templates).finish()
}

/// The recipe of bytes that are their own recipe.
pub(super) fn bytes(bytes: &[u8]) -> ContentHash {
    ContentHash::of(bytes)
}

fn start(view: &PageView, lang: Lang, templates: &Templates) -> HashBuilder {
    let mut hash = HashBuilder::new(CODE);
    if let Some(templates) = templates.hash(lang) {
        hash.hash(templates);
    }
    SERIALISED.with_borrow_mut(|bytes| {
        bytes.clear();
        // Not as JSON: names and escapes take three times as long to write.
        append(view, bytes);
        hash.part(bytes);
    });
    hash
}
