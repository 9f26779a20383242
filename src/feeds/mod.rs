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

/// `pages.json`: every page with what other systems may want to know of it, a line for each.
#[must_use]
pub fn pages_json(rows: &[PageRow<'_>]) -> Vec<u8> {
    // Some megabytes for a great site, which are better not moved again and again.
    let mut bytes = Vec::with_capacity(512 * rows.len());
    bytes.extend_from_slice(br#"{"format":1,"pages":["#);
    for (at, row) in rows.iter().enumerate() {
        bytes.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
        // A row of plain values always serialises.
        let _ = serde_json::to_writer(&mut bytes, row);
    }
    bytes.extend_from_slice(b"\n]}\n");
    bytes
}
