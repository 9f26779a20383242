//! A built site, read as a browser would: files, parsed pages, and whether every link leads somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use scraper::{ElementRef, Html, Selector};

use super::site_test::tree;

/// The files of an output folder.
pub(crate) struct Built {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

impl Built {
    /// Reads an output folder whole.
    pub(crate) fn read(root: &Path) -> Self {
        Self { files: tree(root) }
    }

    /// True when the site has this file.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The text of a file.
    #[track_caller]
    pub(crate) fn text(&self, path: &str) -> &str {
        let bytes = self.files.get(path).unwrap_or_else(|| panic!("no {path} among {:?}", self.files.keys()));
        std::str::from_utf8(bytes).expect("text")
    }

    /// A file as JSON.
    #[track_caller]
    pub(crate) fn json(&self, path: &str) -> serde_json::Value {
        serde_json::from_str(self.text(path)).expect("JSON")
    }

    /// A page, parsed.
    #[track_caller]
    pub(crate) fn page(&self, path: &str) -> Page {
        Page { path: path.to_owned(), html: Html::parse_document(self.text(path)) }
    }

    /// Every HTML page.
    pub(crate) fn pages(&self) -> impl Iterator<Item = Page> {
        self.files.keys().filter(|path| path.ends_with(".html")).map(|path| self.page(path))
    }

    /// Every relative link, picture, style sheet and script that leads to no file or no place in it.
    pub(crate) fn dead_links(&self) -> Vec<String> {
        let pages: BTreeMap<String, Page> = self.pages().map(|page| (page.path.clone(), page)).collect();
        let ids: BTreeMap<&str, BTreeSet<String>> =
            pages.iter().map(|(path, page)| (path.as_str(), page.ids().into_iter().collect())).collect();
        let mut dead = Vec::new();
        for (path, page) in &pages {
            // The page for missing addresses is shown at any of them, so its links are told apart by a base of its own.
            for link in page.links() {
                if let Some((file, anchor)) = target(path, &link) {
                    let there = self.has(&file);
                    let found =
                        anchor.is_none_or(|anchor| ids.get(file.as_str()).is_some_and(|ids| ids.contains(&anchor)));
                    if !there || !found {
                        dead.push(format!("{path}: {link}"));
                    }
                }
            }
        }
        dead
    }
}

/// The file and the place in it that a link on a page leads to; `None` for other sites.
fn target(page: &str, link: &str) -> Option<(String, Option<String>)> {
    let (address, anchor) = match link.split_once('#') {
        // What is put together in the browser travels after the #, and is no place on a page.
        Some((address, anchor)) => (address, Some(decoded(anchor)).filter(|anchor| !anchor.starts_with("d="))),
        None => (link, None),
    };
    let scheme = address.split(['/', '?']).next().is_some_and(|first| first.contains(':'));
    if scheme || address.starts_with("//") {
        return None;
    }
    let address = decoded(address.split('?').next().unwrap_or_default());
    if address.is_empty() {
        return Some((page.to_owned(), anchor));
    }
    let mut parts: Vec<&str> = if address.starts_with('/') { Vec::new() } else { page.split('/').collect() };
    parts.pop();
    for part in address.split('/') {
        match part {
            "" | "." => {}
            // Out of the site: a path that no file has.
            ".." => drop(parts.pop().or(Some(""))),
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    let folder = address.ends_with('/') || address.ends_with('.') || path.is_empty();
    let file = if folder { format!("{path}/index.html").trim_start_matches('/').to_owned() } else { path };
    Some((file, anchor))
}

/// `%C3%A5` is å.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).filter(|_| *first == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A parsed page.
pub(crate) struct Page {
    pub(crate) path: String,
    pub(crate) html: Html,
}

impl Page {
    /// The elements a CSS selector finds.
    pub(crate) fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let selector = Selector::parse(selector).expect("a selector");
        self.html.select(&selector).collect()
    }

    /// The one element a CSS selector finds.
    #[track_caller]
    pub(crate) fn one(&self, selector: &str) -> ElementRef<'_> {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector} on {}", self.path);
        found[0]
    }

    /// The words of each element a CSS selector finds, with single spaces.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).into_iter().map(words).collect()
    }

    /// An attribute of each element a CSS selector finds.
    pub(crate) fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.all(selector).into_iter().filter_map(|element| element.attr(name)).map(ToOwned::to_owned).collect()
    }

    /// Every id, in the page's order.
    pub(crate) fn ids(&self) -> Vec<String> {
        self.attributes("[id]", "id")
    }

    /// Everything the page points to.
    pub(crate) fn links(&self) -> Vec<String> {
        let pairs = [("[href]", "href"), ("[src]", "src"), ("form[action]", "action")];
        pairs.into_iter().flat_map(|(selector, name)| self.attributes(selector, name)).collect()
    }
}

/// An element's words, with single spaces.
pub(crate) fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
