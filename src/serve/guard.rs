//! Who may ask for what. A page on the web must not read the editor's drafts through the editor's own browser.

use std::net::IpAddr;

/// What decides whether a request is answered.
pub(super) struct Asking<'a> {
    pub(super) method: &'a str,
    pub(super) host: Option<&'a str>,
    pub(super) origin: Option<&'a str>,
    /// True where the address is the one that changes are asked of.
    pub(super) may_change: bool,
}

/// Why a request is not answered: its status, and the message that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) status: u16,
    pub(super) message: &'static str,
}

/// Refuses what is not a plain request for this server by a name that nobody else can give it.
///
/// A name on the web can be made to lead to this machine (DNS rebinding), and then a stranger's page and this one are
/// of one origin. So only `localhost` and bare addresses are answered to.
pub(super) fn refuse(asking: &Asking<'_>) -> Option<Refusal> {
    let refusal = |status, message| Some(Refusal { status, message });
    let Some(host) = asking.host else { return refusal(400, "preview-refused-host") };
    if !is_own_name(host) {
        return refusal(421, "preview-refused-host");
    }
    let from_here = |origin: &str| origin.strip_prefix("http://").is_some_and(|own| own.eq_ignore_ascii_case(host));
    if asking.origin.is_some_and(|origin| !from_here(origin)) {
        return refusal(403, "preview-refused-origin");
    }
    if asking.method == "POST" && asking.may_change {
        // Every browser says whose page it posts for.
        return if asking.origin.is_none() { refusal(403, "preview-refused-origin") } else { None };
    }
    if !matches!(asking.method, "GET" | "HEAD") {
        return refusal(405, "preview-refused-method");
    }
    None
}

/// True for `localhost` and for addresses, with a port or without.
fn is_own_name(host: &str) -> bool {
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, Some(port)),
        _ => (host, None),
    };
    let address = name.strip_prefix('[').and_then(|name| name.strip_suffix(']'));
    let is_name = name.eq_ignore_ascii_case("localhost")
        || address.is_some_and(|address| address.parse::<std::net::Ipv6Addr>().is_ok())
        || name.parse::<IpAddr>().is_ok_and(|address| address.is_ipv4());
    is_name && port.is_none_or(|port| port.parse::<u16>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(method: &str, host: Option<&str>, origin: Option<&str>) -> Option<u16> {
        refuse(&Asking { method, host, origin, may_change: false }).map(|refusal| refusal.status)
    }

    #[test]
    fn only_own_names_are_answered_to() {
        for host in ["localhost", "LOCALHOST:4242", "127.0.0.1:4242", "192.168.1.7:4242", "[::1]:4242", "[::1]"] {
            assert_eq!(status("GET", Some(host), None), None, "{host}");
        }
        for host in
            ["evil.example", "localhost.evil.example:4242", "127.0.0.1.nip.io", "", "localhost:x", "::1", "a:b:c"]
        {
            assert_eq!(status("GET", Some(host), None), Some(421), "{host}");
        }
        assert_eq!(status("GET", None, None), Some(400));
    }

    #[test]
    fn strangers_pages_and_changes_are_refused() {
        let host = Some("127.0.0.1:4242");
        assert_eq!(status("GET", host, Some("http://127.0.0.1:4242")), None);
        for origin in ["https://evil.example", "null", "http://127.0.0.1:4243", "https://127.0.0.1:4242", ""] {
            assert_eq!(status("GET", host, Some(origin)), Some(403), "{origin}");
        }
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT"] {
            assert_eq!(status(method, host, None), Some(405), "{method}");
        }
    }

    #[test]
    fn a_change_is_asked_for_by_a_page_of_this_server_only() {
        let host = Some("127.0.0.1:4242");
        let asked =
            |method, origin| refuse(&Asking { method, host, origin, may_change: true }).map(|refusal| refusal.status);
        assert_eq!(asked("POST", Some("http://127.0.0.1:4242")), None);
        for origin in [None, Some("null"), Some("https://evil.example"), Some("http://localhost:4242")] {
            assert_eq!(asked("POST", origin), Some(403), "{origin:?}");
        }
        assert_eq!(asked("PUT", Some("http://127.0.0.1:4242")), Some(405));
    }
}
