//! Browsers' connections, each with a thread of its own: a browser opens several at once and leaves them open, and
//! one that says nothing may keep none of the others waiting.

use std::collections::BTreeMap;
use std::io::{BufReader, Write as _};
use std::net::{Ipv4Addr, Ipv6Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::Scope;
use std::time::Duration;

use super::request::{Heard, Request, read};

/// So many are open at once.
const MOST: usize = 512;
/// A connection on which nothing is said for so long is closed; a browser makes another when it wants one.
const QUIET: Duration = Duration::from_mins(2);
/// A browser that takes nothing for so long has gone.
const STUCK: Duration = Duration::from_secs(30);

/// What is answered to what is no request.
const WRONG: &[u8] = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

/// What is done with a request; true when the connection may be used again.
pub(super) type Answer<'a> = dyn Fn(Request<'_>) -> bool + Sync + 'a;

/// The connections that are open.
#[derive(Default)]
pub(super) struct Connections {
    open: Mutex<Open>,
}

#[derive(Default)]
struct Open {
    streams: BTreeMap<u64, TcpStream>,
    next: u64,
    closed: bool,
}

impl Connections {
    /// Takes connections until [`Self::close`] is called.
    pub(super) fn accept<'scope>(
        &'scope self,
        listener: &TcpListener,
        answer: &'scope Answer<'scope>,
        scope: &'scope Scope<'scope, '_>,
    ) {
        while !self.open().closed {
            // A connection that failed is the browser's to make again.
            let Ok((stream, peer)) = listener.accept() else { continue };
            let Some(number) = self.add(&stream) else { continue };
            scope.spawn(move || {
                // It ends when one of the two has gone.
                let _ = serve(&stream, peer, answer);
                let _ = stream.shutdown(Shutdown::Both);
                self.open().streams.remove(&number);
            });
        }
    }

    /// Closes them all, and takes no more.
    pub(super) fn close(&self, listener: &TcpListener) {
        let mut open = self.open();
        open.closed = true;
        for stream in open.streams.values() {
            // It is closed already, or is now.
            let _ = stream.shutdown(Shutdown::Both);
        }
        drop(open);
        // Who waits for a connection gets one more, and sees that it is time to go.
        if let Ok(mut address) = listener.local_addr() {
            match address {
                SocketAddr::V4(own) if own.ip().is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
                SocketAddr::V6(own) if own.ip().is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
                _ => {}
            }
            drop(TcpStream::connect(address));
        }
    }

    /// `None` when there are too many, or the time is over.
    fn add(&self, stream: &TcpStream) -> Option<u64> {
        let mut open = self.open();
        let own = stream.try_clone().ok().filter(|_| !open.closed && open.streams.len() < MOST)?;
        open.next += 1;
        let number = open.next;
        open.streams.insert(number, own);
        Some(number)
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn serve(stream: &TcpStream, peer: SocketAddr, answer: &Answer<'_>) -> std::io::Result<()> {
    stream.set_read_timeout(Some(QUIET))?;
    stream.set_write_timeout(Some(STUCK))?;
    let mut reader = BufReader::new(stream);
    loop {
        match read(&mut reader)? {
            Heard::Asked(head) => {
                let keep = head.keep;
                if !(answer(Request { head, stream, local: peer.ip().is_loopback() }) && keep) {
                    return Ok(());
                }
            }
            Heard::Wrong => {
                let mut out = stream;
                return out.write_all(WRONG);
            }
            Heard::Over => return Ok(()),
        }
    }
}
