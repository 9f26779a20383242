//! An answer, with what HTTP wants to know of it: type, length, ranges, and whether the browser has it already.

use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::Arc;

use memchr::memmem;

use super::request::Request;
use crate::base::{ASKED_AGAIN, ContentHash, HEADERS, csp_header};
use crate::pipeline::Edition;

/// What is put into every page on its way to the browser, and into no file.
pub(super) const INJECTED: &str = "<link rel=\"stylesheet\" href=\"/__fagverk/page.css\">\
     <script src=\"/__fagverk/idiomorph.js\"></script><script src=\"/__fagverk/look.js\"></script>\
     <script src=\"/__fagverk/preview.js\"></script><script src=\"/__fagverk/drawers.js\"></script>\
     <script src=\"/__fagverk/panel.js\"></script>";

/// An answer that has not been sent.
pub(super) struct Answer {
    status: u16,
    kind: String,
    bytes: Arc<[u8]>,
    headers: Vec<(&'static str, String)>,
}

impl Answer {
    /// Bytes of a type.
    pub(super) fn new(kind: &str, bytes: impl Into<Arc<[u8]>>) -> Self {
        Self { status: 200, kind: kind.to_owned(), bytes: bytes.into(), headers: Vec::new() }
    }

    /// A file of the site, as its name says what it is, with the policy that a host sends. A page gets the preview's
    /// script.
    pub(super) fn file(name: &str, bytes: Arc<[u8]>, edition: &Edition) -> Self {
        let kind = kind(name);
        let asked = edition.site().config.search_endpoint.as_ref().map(|endpoint| &*endpoint.origin);
        let bytes = if kind.starts_with("text/html") { injected(&bytes).into() } else { bytes };
        Self::new(&kind, bytes).header("Content-Security-Policy", &csp_header(asked))
    }

    /// A line of text.
    pub(super) fn text(status: u16, text: &str) -> Self {
        Self::new("text/plain; charset=utf-8", format!("{text}\n").into_bytes()).status(status)
    }

    /// JSON.
    pub(super) fn json(value: &serde_json::Value) -> Self {
        Self::new("application/json", value.to_string().into_bytes())
    }

    /// Another address.
    pub(super) fn elsewhere(to: String) -> Self {
        let mut answer = Self::text(302, &to);
        answer.headers.push(("Location", to));
        answer
    }

    /// With another status than 200.
    pub(super) fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// With a header.
    pub(super) fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Sends it, in part when that is what was asked for, and without its bytes when the browser has them. True when the
    /// browser took it.
    pub(super) fn send(mut self, request: &Request<'_>) -> bool {
        let asked = |name: &str| request.head.header(name);
        let tag = format!("\"{}\"", ContentHash::of(&self.bytes).short());
        let mut range = 0..self.bytes.len();
        if self.status == 200 {
            let has = asked("If-None-Match").is_some_and(|tags| tags.split(',').any(|own| own.trim() == tag));
            let same = asked("If-Range").is_none_or(|own| own == tag);
            if has {
                self.status = 304;
                range = 0..0;
            } else if let Some(wanted) = asked("Range").filter(|_| same).and_then(|text| part(text, self.bytes.len())) {
                match wanted {
                    Ok(part) => {
                        let all = self.bytes.len();
                        self.headers.push(("Content-Range", format!("bytes {}-{}/{all}", part.start, part.end - 1)));
                        self.status = 206;
                        range = part;
                    }
                    Err(Unsatisfiable) => {
                        self.headers.push(("Content-Range", format!("bytes */{}", self.bytes.len())));
                        self.status = 416;
                        range = 0..0;
                    }
                }
            }
        }
        let cached =
            if self.headers.iter().any(|(name, _)| *name == "Cache-Control") { None } else { Some(ASKED_AGAIN) };
        let own = [("Content-Type", &*self.kind), ("ETag", &*tag), ("Accept-Ranges", "bytes")];
        let headers = own.into_iter().chain(HEADERS).chain(cached.map(|value| ("Cache-Control", value)));
        let headers = headers.chain(self.headers.iter().map(|(name, value)| (*name, value.as_str())));
        let mut head = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        for (name, value) in headers {
            // What would end the line is left out: an address may hold anything.
            let value: String = value.chars().filter(|c| !c.is_control()).collect();
            let _ = write!(head, "{name}: {value}\r\n");
        }
        if self.status != 304 {
            let _ = write!(head, "Content-Length: {}\r\n", range.len());
        }
        head.push_str(if request.head.keep { "\r\n" } else { "Connection: close\r\n\r\n" });
        let body = if request.head.method == "HEAD" { &[] } else { &self.bytes[range] };
        // In one piece, so that it leaves as one.
        let mut stream = request.stream;
        stream.write_all(&[head.as_bytes(), body].concat()).is_ok()
    }
}

/// What a status is called.
const fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        206 => "Partial Content",
        302 => "Found",
        304 => "Not Modified",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        409 => "Conflict",
        416 => "Range Not Satisfiable",
        421 => "Misdirected Request",
        503 => "Service Unavailable",
        _ => "Internal Server Error",
    }
}

/// A range that lies past the end.
#[derive(Debug, PartialEq, Eq)]
struct Unsatisfiable;

/// The part of a file that a `Range` header asks for; `None` when it asks for several or cannot be read, and then the
/// whole is sent, as RFC 9110 allows.
fn part(header: &str, length: usize) -> Option<Result<std::ops::Range<usize>, Unsatisfiable>> {
    let (first, last) = header.strip_prefix("bytes=")?.split_once('-')?;
    let number = |text: &str| text.trim().parse::<usize>().ok();
    let range = match (first.trim(), last.trim()) {
        ("", last) => length.saturating_sub(number(last)?)..length,
        (first, "") => number(first)?..length,
        (first, last) => number(first)?..number(last)?.checked_add(1)?.min(length),
    };
    Some(if range.start < range.end && range.end <= length { Ok(range) } else { Err(Unsatisfiable) })
}

/// The type of a file, by its name.
fn kind(name: &str) -> String {
    let guess = mime_guess::from_path(name).first_or_octet_stream();
    let is_text = guess.type_() == "text" || matches!(guess.essence_str(), "application/xml" | "application/rss+xml");
    if is_text { format!("{guess}; charset=utf-8") } else { guess.to_string() }
}

/// A page with the preview's script at the end of its body.
fn injected(page: &[u8]) -> Vec<u8> {
    let at = memmem::rfind(page, b"</body>").unwrap_or(page.len());
    [&page[..at], INJECTED.as_bytes(), &page[at..]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_as_the_standard_has_them() {
        assert_eq!(part("bytes=0-3", 10), Some(Ok(0..4)));
        assert_eq!(part("bytes=4-", 10), Some(Ok(4..10)));
        assert_eq!(part("bytes=-4", 10), Some(Ok(6..10)));
        assert_eq!(part("bytes=-40", 10), Some(Ok(0..10)));
        assert_eq!(part("bytes=8-40", 10), Some(Ok(8..10)));
        for past in ["bytes=10-", "bytes=10-12", "bytes=5-3", "bytes=-0"] {
            assert_eq!(part(past, 10), Some(Err(Unsatisfiable)), "{past}");
        }
        for other in ["bytes=0-1,4-5", "lines=0-1", "bytes=x-1", "bytes=1", "bytes=0-18446744073709551615"] {
            assert_eq!(part(other, 10), None, "{other}");
        }
    }

    #[test]
    fn types_are_what_browsers_want() {
        for (name, wanted) in [
            ("index.html", "text/html; charset=utf-8"),
            ("a.css", "text/css; charset=utf-8"),
            ("a.js", "text/javascript; charset=utf-8"),
            ("a.svg", "image/svg+xml"),
            ("a.woff2", "font/woff2"),
            ("a.pdf", "application/pdf"),
            ("pages.json", "application/json"),
            ("reviews.ics", "text/calendar; charset=utf-8"),
            ("navnløs", "application/octet-stream"),
        ] {
            assert_eq!(kind(name), wanted, "{name}");
        }
    }

    #[test]
    fn the_script_stands_last_in_the_body() {
        let page = String::from_utf8(injected(b"<body>x</body></html>")).expect("text");
        assert_eq!(page, format!("<body>x{INJECTED}</body></html>"));
        assert!(String::from_utf8(injected(b"<p>x")).expect("text").ends_with(INJECTED));
    }
}
