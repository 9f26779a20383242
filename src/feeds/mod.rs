//! Files for other programs: the feed, the sitemap, the calendar of reviews, the list of pages.
//!
//! Floor 5. From views to bytes; knows no page.

mod atom;
mod calendar;
mod headers;
mod precache;
mod sitemap;
mod xml;

pub use atom::atom;
pub use calendar::calendar;
pub use headers::{Host, headers};
pub use precache::{Catalogue, Collected, Precached, list, worker};
pub use sitemap::{robots, sitemap};

use crate::view::PageRow;

/// `pages.json`: every page with what other systems may want to know of it.
#[must_use]
pub fn pages_json(rows: &[PageRow]) -> Vec<u8> {
    // Rows of plain values always serialise.
    let mut bytes = serde_json::to_vec_pretty(&serde_json::json!({ "format": 1, "pages": rows })).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
