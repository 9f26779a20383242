//! The sitemap (sitemaps.org 0.9) and `robots.txt`.

use super::xml::element;
use crate::view::PageRow;

/// Writes the sitemap of the pages in force. Their addresses must be absolute.
#[must_use]
pub fn sitemap(rows: &[PageRow<'_>]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for row in rows.iter().filter(|row| matches!(row.status, "current" | "hearing")) {
        out.push_str("<url>");
        element(&mut out, "loc", &row.url);
        if let Some(date) = row.reviewed.or(row.published) {
            element(&mut out, "lastmod", &date.to_string());
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}

/// Everyone may read everything.
#[must_use]
pub fn robots(base_url: &str) -> String {
    format!("User-agent: *\nAllow: /\nSitemap: {base_url}sitemap.xml\n")
}
