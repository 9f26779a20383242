//! HTML that our own writer made.

use serde::Serialize;

/// A piece of HTML that is safe to put into a page as it is. Only `html` makes one that is not empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Body(String);

impl Body {
    /// Wraps HTML whose every text was escaped by the caller.
    #[must_use]
    pub fn from_checked_html(html: String) -> Self {
        Self(html)
    }

    /// The HTML.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
