//! Reads what a browser asks for: the lines of a request by `httparse`, as HTTP/1.1 has them (RFC 9112), one request after
//! the other, and no more of it all than a preview needs.

use std::io::{self, BufRead, Read};
use std::net::TcpStream;

/// A request's lines are no longer than this together.
const MOST_HEAD: u64 = 32 * 1024;
/// A request has no more headers than this; browsers send a score.
const MOST_LINES: usize = 100;
/// A body is read past, since nothing is asked for in one; a longer one is refused.
const MOST_BODY: u64 = 64 * 1024;

/// What is asked for.
pub(super) struct Request<'a> {
    pub(super) head: Head,
    /// Where the answer goes.
    pub(super) stream: &'a TcpStream,
    /// True when this very machine asks.
    pub(super) local: bool,
}

/// The lines of a request.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) method: String,
    /// The path, with what stands after `?`.
    pub(super) url: String,
    headers: Vec<(String, String)>,
    /// True when the connection is to be left open after the answer.
    pub(super) keep: bool,
}

impl Head {
    /// A header of which there is one. Two of one say nothing that holds: nobody can tell which of them counts.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(own, _)| own.eq_ignore_ascii_case(name));
        let (_, first) = values.next()?;
        Some(if values.next().is_none() { first } else { "" })
    }
}

/// What came over a connection.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Heard {
    Asked(Head),
    /// No request that is understood: it is answered so, and nothing after it is read.
    Wrong,
    /// Nothing more comes.
    Over,
}

/// Reads the next request.
pub(super) fn read(from: &mut impl BufRead) -> io::Result<Heard> {
    let mut bytes = Vec::new();
    let mut lines = from.by_ref().take(MOST_HEAD);
    loop {
        let before = bytes.len();
        if lines.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(if bytes.is_empty() { Heard::Over } else { Heard::Wrong });
        }
        if bytes.len() - before <= 2 && bytes.ends_with(b"\r\n") {
            break;
        }
    }
    let Some(head) = head(&bytes) else { return Ok(Heard::Wrong) };
    let length = match head.header("Content-Length") {
        Some(length) => length.parse::<u64>().ok(),
        None => Some(0),
    };
    let plain = head.header("Transfer-Encoding").is_none();
    let Some(length) = length.filter(|length| *length <= MOST_BODY && plain) else { return Ok(Heard::Wrong) };
    let passed = io::copy(&mut from.take(length), &mut io::sink())?;
    Ok(if passed == length { Heard::Asked(head) } else { Heard::Over })
}

fn head(bytes: &[u8]) -> Option<Head> {
    let mut lines = [httparse::EMPTY_HEADER; MOST_LINES];
    let mut request = httparse::Request::new(&mut lines);
    request.parse(bytes).ok().filter(httparse::Status::is_complete)?;
    let (method, url, version) = (request.method?, request.path?, request.version?);
    if !url.starts_with('/') {
        return None;
    }
    let header = |line: &httparse::Header<'_>| {
        let value = std::str::from_utf8(line.value).ok()?;
        Some((line.name.to_owned(), value.trim_matches([' ', '\t']).to_owned()))
    };
    let headers = request.headers.iter().map(header).collect::<Option<_>>()?;
    let mut head = Head { method: method.to_owned(), url: url.to_owned(), headers, keep: false };
    let closes = head.header("Connection").is_some_and(|value| value.to_ascii_lowercase().contains("close"));
    head.keep = version == 1 && !closes;
    Some(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(mut text: &[u8]) -> Vec<Option<String>> {
        let mut found = Vec::new();
        loop {
            match read(&mut text).expect("memory") {
                Heard::Asked(head) => found.push(Some(format!("{} {} {}", head.method, head.url, head.keep))),
                Heard::Wrong => {
                    found.push(None);
                    return found;
                }
                Heard::Over => return found,
            }
        }
    }

    fn one(text: &str) -> Option<String> {
        all(text.as_bytes()).pop().flatten()
    }

    #[test]
    fn requests_follow_one_another_and_bodies_are_read_past() {
        let text = b"GET /a/?x=1 HTTP/1.1\r\nHost: x\r\n\r\nPOST /b HTTP/1.1\r\ncontent-length: 3\r\n\r\nabcGET /c HTTP/1.0\r\n\r\n";
        let wanted = ["GET /a/?x=1 true", "POST /b true", "GET /c false"];
        assert_eq!(all(text), wanted.map(|line| Some(line.to_owned())));
        assert_eq!(one("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n").as_deref(), Some("GET / false"));
    }

    #[test]
    fn what_is_no_request_is_refused() {
        for text in [
            "GET /\r\n\r\n",
            "GET / HTTP/2\r\n\r\n",
            "GET http://x/ HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1 x\r\n\r\n",
            "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\n more\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\u{7}\r\n\r\n",
            "GET / HTTP/1.1\nHost: x\n\n",
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx",
            "POST / HTTP/1.1\r\nContent-Length: 9999999\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x",
            "\u{16}\u{3}\u{1}",
        ] {
            assert_eq!(all(text.as_bytes()), [None], "{text}");
        }
        assert_eq!(all(format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(40_000)).as_bytes()), [None]);
        assert!(all(b"POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nab").is_empty(), "it hung up");
    }

    #[test]
    fn two_of_one_header_say_nothing() {
        let head = head(b"GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\nOrigin: c\r\n\r\n").expect("a request");
        assert_eq!((head.header("HOST"), head.header("origin"), head.header("x")), (Some(""), Some("c"), None));
    }
}
