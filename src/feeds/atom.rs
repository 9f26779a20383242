//! The feed (RFC 4287).

use super::xml::{element, push};
use crate::base::Date;
use crate::view::{FeedEntry, FeedView};

/// Writes a feed. Dates have no time of day: midnight UTC is written.
#[must_use]
pub fn atom(feed: &FeedView) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"",
    );
    push(&mut out, feed.lang);
    out.push_str("\">\n");
    element(&mut out, "id", &feed.url);
    element(&mut out, "title", &feed.title);
    if !feed.subtitle.is_empty() {
        element(&mut out, "subtitle", &feed.subtitle);
    }
    link(&mut out, "self", &feed.url);
    link(&mut out, "alternate", &feed.home);
    element(&mut out, "updated", &moment(feed.updated));
    out.push_str("<author>");
    element(&mut out, "name", &feed.author);
    out.push_str("</author>\n");
    feed.entries.iter().for_each(|one| entry(&mut out, one));
    out.push_str("</feed>\n");
    out
}

fn entry(out: &mut String, entry: &FeedEntry) {
    out.push_str("<entry>\n");
    element(out, "id", &entry.url);
    element(out, "title", &entry.title);
    link(out, "alternate", &entry.url);
    if let Some(published) = entry.published {
        element(out, "published", &moment(Some(published)));
    }
    element(out, "updated", &moment(Some(entry.updated)));
    if !entry.summary.is_empty() {
        element(out, "summary", &entry.summary);
    }
    out.push_str("</entry>\n");
}

fn link(out: &mut String, rel: &str, href: &str) {
    out.push_str(&format!("<link rel=\"{rel}\" href=\""));
    push(out, href);
    out.push_str("\"/>\n");
}

fn moment(date: Option<Date>) -> String {
    date.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |date| format!("{date}T00:00:00Z"))
}
