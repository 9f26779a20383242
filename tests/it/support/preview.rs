//! `Preview`: `fagverk serve` running beside a test, and a client that says what it likes, as no browser would.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStderr, Command, ExitStatus};
use std::time::Duration;

use super::SiteTest;

/// How long anything may take before a test gives up: a slow machine is no fault.
const PATIENCE: Duration = Duration::from_mins(1);

/// What is put into every page on its way.
pub(crate) const INJECTED: &str = "<link rel=\"stylesheet\" href=\"/__fagverk/page.css\">\
     <script src=\"/__fagverk/idiomorph.js\"></script><script src=\"/__fagverk/look.js\"></script>\
     <script src=\"/__fagverk/preview.js\"></script><script src=\"/__fagverk/drawers.js\"></script>\
     <script src=\"/__fagverk/panel.js\"></script>";

/// A running preview; it is stopped when the test ends.
pub(crate) struct Preview {
    child: Child,
    said: BufReader<ChildStderr>,
    /// `127.0.0.1:4242`
    pub(crate) host: String,
    /// The path it is served under: `/`.
    pub(crate) base: String,
    /// What was said until it was ready.
    pub(crate) greeting: String,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: Vec<u8>,
}

impl Reply {
    /// A header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let row = |line: &'_ str| line.split_once(": ").is_some_and(|(own, _)| own.eq_ignore_ascii_case(name));
        self.head.lines().find(|line| row(line)).and_then(|line| line.split_once(": ")).map(|(_, value)| value)
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The page as it is built: without what the preview adds.
    pub(crate) fn built(&self) -> String {
        let text = self.text();
        assert_eq!(text.matches(INJECTED).count(), 1, "the script is put in once: {text}");
        text.replace(INJECTED, "")
    }
}

impl Preview {
    /// Serves a site.
    pub(crate) fn of(site: &SiteTest) -> Self {
        Self::with(site, &[])
    }

    /// Serves a site with more arguments.
    pub(crate) fn with(site: &SiteTest, arguments: &[&str]) -> Self {
        let mut child = site.command(&[&["serve"], arguments].concat()).spawn().expect("the program runs");
        let mut said = BufReader::new(child.stderr.take().expect("its words"));
        let mut greeting = String::new();
        let address = loop {
            let mut line = String::new();
            assert!(said.read_line(&mut line).expect("text") > 0, "it ended: {greeting}");
            greeting.push_str(&line);
            if let Some((_, address)) = line.split_once("http://") {
                break address.split_whitespace().next().expect("an address").to_owned();
            }
        };
        let (host, path) = address.split_once('/').expect("a path");
        Self { child, said, host: host.to_owned(), base: format!("/{path}"), greeting }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.host).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
        stream
    }

    /// Sends a request as it stands, and reads the answer to it.
    pub(crate) fn ask(&self, request: &str) -> Reply {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).expect("a request is sent");
        let mut reader = BufReader::new(stream);
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            assert!(reader.read_line(&mut head).expect("an answer in time") > 0, "it hung up: {head:?}");
        }
        let status = head.split_whitespace().nth(1).and_then(|code| code.parse().ok()).expect("a status");
        let mut reply = Reply { status, head, body: Vec::new() };
        let length = reply.header("Content-Length").and_then(|length| length.parse().ok()).unwrap_or(0);
        if !request.starts_with("HEAD") && status != 304 {
            reply.body.resize(length, 0);
            reader.read_exact(&mut reply.body).expect("the whole answer");
        }
        reply
    }

    /// Asks for a path, with more headers.
    pub(crate) fn get_with(&self, path: &str, headers: &str) -> Reply {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}\r\n{headers}\r\n", self.host))
    }

    /// Asks for a path.
    pub(crate) fn get(&self, path: &str) -> Reply {
        self.get_with(path, "")
    }

    /// Asks for a path as it is once the PDFs that it tells of are set: until then it tells of them as they last were.
    pub(crate) fn settled(&self, path: &str) -> Reply {
        self.until("its PDFs are set", |preview| {
            preview.get(path);
            preview.state(path)["page"]["printing"] == false
        });
        self.get(path)
    }

    /// Asks for a change, with these headers beside those that a client must send.
    pub(crate) fn post(&self, path: &str, headers: &str) -> Reply {
        self.ask(&format!("POST {path} HTTP/1.1\r\nHost: {}\r\nContent-Length: 0\r\n{headers}\r\n", self.host))
    }

    /// What the panel is told of a page.
    pub(crate) fn state(&self, page: &str) -> serde_json::Value {
        let reply = self.get(&format!("/__fagverk/state?page={page}"));
        serde_json::from_slice(&reply.body).expect("JSON")
    }

    /// Waits until something is so; it is looked at again whenever the site was built anew.
    #[track_caller]
    pub(crate) fn until(&self, what: &str, so: impl Fn(&Self) -> bool) {
        let mut stream = self.connect();
        write!(stream, "GET /__fagverk/events HTTP/1.1\r\nHost: {}\r\n\r\n", self.host).expect("a request is sent");
        let end = std::time::Instant::now() + PATIENCE;
        for line in BufReader::new(stream).lines() {
            let told = line.expect("a round in time").starts_with("data: ");
            if told && so(self) {
                return;
            }
            assert!(std::time::Instant::now() < end, "never came: {what}");
        }
        panic!("the server ended before: {what}");
    }

    /// Waits until the page at a path holds a text.
    #[track_caller]
    pub(crate) fn shows(&self, path: &str, text: &str) {
        self.until(&format!("{text} on {path}"), |preview| preview.get(path).text().contains(text));
    }

    /// Stops it as Ctrl-C does; gives how it ended and what it had said.
    pub(crate) fn stop(mut self) -> (ExitStatus, String) {
        let pid = self.child.id();
        assert!(Command::new("sh").args(["-c", &format!("kill -INT {pid}")]).status().expect("a shell").success());
        let mut said = String::new();
        self.said.read_to_string(&mut said).expect("text");
        (self.child.wait().expect("it ends"), said)
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
