//! Finds a port, and says by which addresses the server is reached.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::path::Path;

use socket2::SockRef;

use crate::base::{Error, Result};

/// The port that is tried first.
const USUAL: u16 = 4242;
/// So many after it are tried before the system chooses.
const NEXT: u16 = 20;

/// A port that was had.
pub(super) struct Listening {
    pub(super) listener: TcpListener,
    /// The address on this machine, without a path: `http://127.0.0.1:4242`.
    pub(super) local: String,
    /// The address for others on the same network, where it is shared.
    pub(super) shared: Option<String>,
    /// The usual port, where another program has it.
    pub(super) taken: Option<u16>,
}

/// Listens on this machine only, or on `host`. A port that was asked for is had or it is an error; without one, the
/// usual one or the next that is free.
pub(super) fn listen(host: Option<IpAddr>, port: Option<u16>) -> Result<Listening> {
    let address = host.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let (listener, taken) = match port {
        Some(port) => (bind(address, port).map_err(|error| refused(address, port, error))?, None),
        None => first_free(address)?,
    };
    let port = listener.local_addr().map_err(|error| refused(address, port.unwrap_or(USUAL), error))?.port();
    let local = if address.is_unspecified() { IpAddr::V4(Ipv4Addr::LOCALHOST) } else { address };
    let seen = if address.is_unspecified() { own_address(address) } else { Some(address) };
    let shared = seen.filter(|_| !address.is_loopback()).map(|seen| url(seen, port));
    Ok(Listening { listener, local: url(local, port), shared, taken })
}

fn first_free(address: IpAddr) -> Result<(TcpListener, Option<u16>)> {
    for port in USUAL..USUAL + NEXT {
        match bind(address, port) {
            Ok(listener) => return Ok((listener, (port != USUAL).then_some(USUAL))),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            Err(error) => return Err(refused(address, port, error)),
        }
    }
    let listener = bind(address, 0).map_err(|error| refused(address, USUAL, error))?;
    Ok((listener, Some(USUAL)))
}

fn bind(address: IpAddr, port: u16) -> io::Result<TcpListener> {
    let listener = TcpListener::bind(SocketAddr::new(address, port))?;
    // Connections take this over. Without it the end of an answer waits some 40 ms for the browser to say that it has
    // the beginning; where it cannot be had, the preview is slower and no worse.
    let _ = SockRef::from(&listener).set_tcp_nodelay(true);
    Ok(listener)
}

fn refused(address: IpAddr, port: u16, error: io::Error) -> Error {
    Error::io("listen", Path::new(&SocketAddr::new(address, port).to_string()), error)
}

fn url(address: IpAddr, port: u16) -> String {
    format!("http://{}", SocketAddr::new(address, port))
}

/// This machine's address as others see it: the one that a packet to elsewhere would carry. None is sent.
fn own_address(any: IpAddr) -> Option<IpAddr> {
    let (from, elsewhere) = if any.is_ipv4() { ("0.0.0.0:0", "192.0.2.1:9") } else { ("[::]:0", "[2001:db8::1]:9") };
    let socket = UdpSocket::bind(from).ok()?;
    socket.connect(elsewhere).ok()?;
    Some(socket.local_addr().ok()?.ip())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_passed_by_unless_it_was_asked_for() {
        let first = listen(None, None).expect("a port");
        let second = listen(None, None).expect("another port");
        assert_ne!(first.local, second.local);
        assert_eq!(second.taken, Some(USUAL));
        let port = first.listener.local_addr().expect("an address").port();
        assert!(listen(None, Some(port)).is_err());
        assert_eq!(first.shared, None, "nobody else sees it");
    }
}
