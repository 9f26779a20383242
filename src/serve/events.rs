//! Tells a browser of each round, as server-sent events (the HTML standard's `EventSource`).

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::request::Request;

/// How often a browser is written to when there is nothing to tell: that is how it is found out that it has gone.
const HEARTBEAT: Duration = Duration::from_secs(10);

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
     X-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: same-origin\r\nConnection: close\r\n\r\n\
     retry: 300\n";

/// Writes the number of the round, now and whenever there is a new one, until one of the two goes away.
pub(super) fn stream(request: &Request<'_>, number: u64, rounds: &Receiver<u64>) {
    let mut out = request.stream;
    // The browser has gone, or the server stops: that is how it ends.
    let _ = write_all(&mut out, number, rounds);
}

fn write_all(out: &mut dyn Write, number: u64, rounds: &Receiver<u64>) -> io::Result<()> {
    write!(out, "{HEAD}data: {number}\n\n")?;
    out.flush()?;
    loop {
        match rounds.recv_timeout(HEARTBEAT) {
            // The newest is the one to look at.
            Ok(number) => write!(out, "data: {}\n\n", rounds.try_iter().last().unwrap_or(number))?,
            Err(RecvTimeoutError::Timeout) => out.write_all(b":\n\n")?,
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
        out.flush()?;
    }
}
