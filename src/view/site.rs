//! What every page of one language shares.

use std::collections::BTreeMap;

use serde::Serialize;

/// What every page of one language shares. Links are relative to the site's root: put `page.root` before them.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SiteView {
    /// The site's name.
    pub title: String,
    /// One sentence on what it is.
    pub description: String,
    /// Where it is published, ending in `/`; may be empty.
    pub base_url: String,
    /// The path part of that address, `/` or `/under/`: for the one page that is served from anywhere, 404.
    pub base_path: String,
    /// Who publishes it.
    pub publisher: String,
    /// The front page of this language, from the root: empty, or `nn/`.
    pub home: String,
    /// The header's links.
    pub navigation: Vec<NavLink>,
    /// The footer's links.
    pub footer: FooterView,
    /// Fingerprinted files of the theme by their plain name: `css/site.css` → `assets/css/site.1f2e….css`.
    pub assets: BTreeMap<String, String>,
    /// Integrity values of the same files: `sha384-…`. Empty when the site's address is not known.
    pub integrity: BTreeMap<String, String>,
    /// True for a copy that is opened from a disk.
    pub portable: bool,
    /// The Content-Security-Policy for `<meta>`.
    pub csp: String,
    /// The program's name and version.
    pub generator: String,
}

/// A link of the header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NavLink {
    /// Its words.
    pub title: String,
    /// From the site's root.
    pub path: String,
}

/// The footer's links, from the site's root.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FooterView {
    /// The plain pages: about, privacy …
    pub pages: Vec<NavLink>,
    /// A–Å.
    pub az: String,
    /// The search's results; empty on a site without a search index.
    pub search: String,
    /// The glossary; empty when there is none.
    pub glossary: String,
    /// The law facts; empty when there are none.
    pub law: String,
    /// The help lines; empty when there are none.
    pub helplines: String,
    /// The page for reading without a network; empty in a copy that needs none.
    pub offline: String,
    /// The feed.
    pub feed: String,
    /// The accessibility statement, absolute or from the root; may be empty.
    pub accessibility: String,
}
