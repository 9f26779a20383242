//! URL paths of pages, and how one page names another.

use std::fmt;

use serde::{Serialize, Serializer};

use super::{OutputPath, PathError, Slug};

/// The URL path of a page below the site's base: `bolig/leietakers-rettigheter/`, or `` for the front page.
///
/// Always made of slugs; a folder route ends with `/`. Links between pages are relative,
/// so a site works under any base URL, in a subfolder and from a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(Box<str>);

impl Route {
    /// The front page.
    #[must_use]
    pub fn root() -> Self {
        Self("".into())
    }

    /// A folder route from text such as `/gammel/side/`, as editors write aliases.
    ///
    /// # Errors
    /// When it leaves the site or is not made of plain parts.
    pub fn from_url_path(text: &str) -> Result<Self, PathError> {
        let text = text.trim_start_matches('/');
        if text.is_empty() {
            return Ok(Self::root());
        }
        if text.contains(['?', '#', ':', '%', '"', '<', '>', ' ']) {
            return Err(PathError::Invalid);
        }
        let path = OutputPath::new(text)?;
        Ok(Self([path.as_str(), "/"].concat().into()))
    }

    /// This route with one more folder.
    #[must_use]
    pub fn child(&self, slug: &Slug) -> Self {
        Self([&*self.0, slug.as_str(), "/"].concat().into())
    }

    /// The path as text, without a leading slash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The way from this page to the site's root: `../../` for a page two folders down, `` at the root.
    #[must_use]
    pub fn to_root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }

    /// The file that holds the page.
    #[must_use]
    pub fn output(&self) -> OutputPath {
        OutputPath::new(&[&*self.0, "index.html"].concat()).expect("a route is made of plain parts")
    }

    /// The file that a link of this page names, such as `utskrift/a4.pdf`; `None` for one that leaves the site.
    #[must_use]
    pub fn beside(&self, file: &str) -> Option<OutputPath> {
        OutputPath::new(&[&*self.0, file].concat()).ok()
    }

    /// The link from the page `from` to this one; `./` when they are the same.
    #[must_use]
    pub fn relative_from(&self, from: &Self) -> String {
        // Folders both have, with the slash that ends each: every page has a dozen links, so it goes by bytes.
        let alike = self.0.bytes().zip(from.0.bytes()).take_while(|(ours, theirs)| ours == theirs).count();
        let shared = self.0.as_bytes()[..alike].iter().rposition(|byte| *byte == b'/').map_or(0, |slash| slash + 1);
        let up = from.0[shared..].bytes().filter(|byte| *byte == b'/').count();
        let rest = &self.0[shared..];
        if up == 0 && rest.is_empty() {
            return "./".to_owned();
        }
        let mut link = String::with_capacity(3 * up + rest.len());
        (0..up).for_each(|_| link.push_str("../"));
        link.push_str(rest);
        link
    }
}

impl fmt::Display for Route {
    /// With a leading slash, as readers know a path.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{}", self.0)
    }
}

impl Serialize for Route {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(text: &str) -> Route {
        Route::from_url_path(text).expect("a route")
    }

    #[test]
    fn links_are_relative_both_ways() {
        let guide = route("/bolig/leie/");
        assert_eq!(route("/recovery/hap/").relative_from(&guide), "../../recovery/hap/");
        assert_eq!(route("/bolig/").relative_from(&guide), "../");
        assert_eq!(Route::root().relative_from(&guide), "../../");
        assert_eq!(guide.relative_from(&Route::root()), "bolig/leie/");
        assert_eq!(guide.relative_from(&guide), "./");
        assert_eq!(guide.to_root(), "../../");
    }

    #[test]
    fn a_route_has_one_file() {
        assert_eq!(route("bolig/leie").output().as_str(), "bolig/leie/index.html");
        assert_eq!(Route::root().output().as_str(), "index.html");
        assert_eq!(Route::from_url_path("/../x"), Err(PathError::Outside));
        assert_eq!(Route::from_url_path("/a?b"), Err(PathError::Invalid));
    }
}
