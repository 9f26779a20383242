//! Where things lie as seen from a page: addresses, links, the trail above it.

use super::{Builder, LinkView, registers};
use crate::base::{OutputPath, Route};
use crate::site::{Page, PageId, Picture, Resolved};

impl<'a> Builder<'a> {
    /// The absolute address; empty when the site's is not known.
    #[must_use]
    pub fn absolute(&self, route: &Route) -> String {
        let base = &self.site().config.base_url;
        if base.is_empty() { String::new() } else { [base, route.as_str()].concat() }
    }

    /// A link from a route to a page.
    pub(super) fn link(&self, from: &Route, to: PageId) -> LinkView {
        LinkView { summary: self.site().page(to).document.meta.summary.to_string(), ..self.short_link(from, to) }
    }

    /// A link without its page's summary: for lists that show titles only.
    pub(super) fn short_link(&self, from: &Route, to: PageId) -> LinkView {
        let page = self.site().page(to);
        LinkView {
            title: page.document.meta.title.to_string(),
            href: page.route.relative_from(from),
            summary: String::new(),
            kind: page.document.kind.name(),
        }
    }

    /// A link in the trail above a page. The front page's own title is long and everyone knows it as the front page.
    pub(super) fn up_link(&self, from: &Route, to: PageId) -> LinkView {
        let page = self.site().page(to);
        let mut link = self.link(from, to);
        if page.section.is_none() {
            self.words(page.document.lang).word("home").clone_into(&mut link.title);
        }
        link
    }

    pub(super) fn breadcrumbs(&self, page: &Page) -> Vec<LinkView> {
        let mut trail = Vec::new();
        let mut next = page.section;
        // A section's section is above it, so the way up ends; the bound only guards against a fault.
        while let Some(id) = next.filter(|_| trail.len() < 32) {
            trail.push(self.up_link(&page.route, id));
            next = self.site().page(id).section;
        }
        trail.reverse();
        trail
    }

    /// The picture that a link leads to, with its size and its copies.
    #[must_use]
    pub fn picture(&self, link: &Resolved) -> Option<&'a Picture> {
        let Resolved::File(row) = link else { return None };
        self.site().files.get(*row as usize)?.picture.as_ref()
    }

    /// The address of a file of the site, from a page.
    #[must_use]
    pub fn file_href(&self, page: &Page, file: &OutputPath) -> String {
        format!("{}{}", page.route.to_root(), path_in_url(file.as_str()))
    }

    /// The address that each link of a page leads to, in their order; see [`Self::href`].
    #[must_use]
    pub fn hrefs(&self, page: &Page) -> Vec<Option<String>> {
        page.links.iter().map(|link| self.href(page, link)).collect()
    }

    /// The address that a page's link leads to, from that page; `None` for a link that leads nowhere.
    #[must_use]
    pub fn href(&self, page: &Page, link: &Resolved) -> Option<String> {
        let lang = page.document.lang;
        Some(match link {
            Resolved::Page(to, anchor) => {
                let href = self.site().page(*to).route.relative_from(&page.route);
                match anchor {
                    Some(anchor) => [&href, "#", anchor].concat(),
                    None => href,
                }
            }
            Resolved::Anchor(anchor) => format!("#{anchor}"),
            Resolved::File(row) => self.file_href(page, &self.site().files[*row as usize].output),
            Resolved::Term(row) => registers::term_href(self, *row, &page.route, lang),
            Resolved::Law(law, fact) => registers::law_href(self, *law, *fact, &page.route, lang),
            Resolved::External(url) => url.to_string(),
            Resolved::Broken => return None,
        })
    }
}

/// A path as it stands in an address: what would end it there, or is not allowed, is percent-encoded.
fn path_in_url(path: &str) -> String {
    let mut out = String::with_capacity(path.len() + 8);
    for c in path.chars() {
        match c {
            '%' | '#' | '?' | ' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => {
                out.push_str(&format!("%{:02X}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out
}

/// Percent-encodes for the query of a `mailto:` (RFC 6068).
pub(super) fn percent(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            b'\n' => out.push_str("%0D%0A"),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
