//! Fixes from the preview's panel: shown first, made for its own pages only, and only as they were shown.

use std::net::{IpAddr, UdpSocket};

use crate::support::{Preview, SiteTest, guide};

const SLIP: &str = "content/bolig/slurv.md";
const PAGE: &str = "/bolig/slurv/";

/// A site with a link that is one letter wrong, in a file with lines as Windows ends them.
fn slip() -> SiteTest {
    let site = SiteTest::guide("Tekst.");
    site.write("content/bolig/depositum.md", guide("Depositum", "Tekst."));
    let text = guide("Slurv", "En linje.\n\nSe [kontoen](depositun.md).\n\nEnda en [mer](guide:depositumm).");
    site.write(SLIP, format!("\u{feff}{}", text.replace('\n', "\r\n")));
    site
}

/// The address of the first fix on the page, and the token that makes it.
fn first(preview: &Preview) -> (String, String) {
    let state = preview.state(PAGE);
    let id = state["page"]["problems"][0]["mend"].as_str().expect("a fix").to_owned();
    (format!("/__fagverk/fix?id={id}"), state["token"].as_str().expect("a token").to_owned())
}

fn headers(preview: &Preview, token: &str) -> String {
    format!("Origin: http://{}\r\nX-Fagverk-Token: {token}\r\n", preview.host)
}

#[test]
fn a_fix_is_shown_before_it_is_made_and_changes_its_own_line_only() {
    let site = slip();
    let preview = Preview::of(&site);
    let before = site.read(SLIP);
    let (address, token) = first(&preview);
    let shown: serde_json::Value = serde_json::from_slice(&preview.get(&address).body).expect("JSON");
    assert_eq!(shown["file"], SLIP);
    let rows = shown["rows"].as_array().expect("rows");
    let of = |kind: &str| -> Vec<&str> {
        rows.iter().filter(|row| row["kind"] == kind).filter_map(|row| row["text"].as_str()).collect()
    };
    assert_eq!(of("old"), ["Se [kontoen](depositun.md)."]);
    assert_eq!(of("new"), ["Se [kontoen](depositum.md)."]);
    assert_eq!(site.read(SLIP), before, "to show it changes nothing");
    let reply = preview.post(&address, &headers(&preview, &token));
    assert_eq!(reply.status, 200, "{}", reply.text());
    assert!(reply.text().contains("Rettet"), "{}", reply.text());
    assert_eq!(site.read(SLIP), before.replace("depositun.md", "depositum.md"), "mark and line ends as they were");
    preview.until("the other is left", |preview| preview.state(PAGE)["counts"]["errors"] == 1);
    assert_eq!(preview.post(&address, &headers(&preview, &token)).status, 409, "once is enough");
    let (address, _) = first(&preview);
    assert_eq!(preview.post(&address, &headers(&preview, &token)).status, 200);
    preview.until("all is well", |preview| preview.state(PAGE)["failed"] == false);
    preview.shows(PAGE, "href=\"../depositum/\"");
}

#[test]
fn only_the_previews_own_page_makes_a_fix() {
    let site = slip();
    let preview = Preview::of(&site);
    let before = site.read(SLIP);
    let (address, token) = first(&preview);
    let own = format!("Origin: http://{}\r\n", preview.host);
    let port = preview.host.rsplit(':').next().expect("a port");
    for (headers, why) in [
        (own.clone(), "no token"),
        (format!("{own}X-Fagverk-Token: {}\r\n", "0".repeat(token.len())), "another token"),
        (format!("{own}X-Fagverk-Token: {token}\r\nX-Fagverk-Token: {token}\r\n"), "two tokens"),
        (format!("X-Fagverk-Token: {token}\r\n"), "no origin"),
        (format!("Origin: http://evil.example\r\nX-Fagverk-Token: {token}\r\n"), "another origin"),
        (format!("Origin: http://localhost:{port}\r\nX-Fagverk-Token: {token}\r\n"), "another name"),
        (format!("Origin: null\r\nX-Fagverk-Token: {token}\r\n"), "no page at all"),
    ] {
        assert_eq!(preview.post(&address, &headers).status, 403, "{why}");
    }
    let stranger = format!("POST {address} HTTP/1.1\r\nHost: evil.example\r\nOrigin: http://evil.example\r\n");
    let stranger = format!("{stranger}X-Fagverk-Token: {token}\r\nContent-Length: 0\r\n\r\n");
    assert_eq!(preview.ask(&stranger).status, 421);
    for path in ["/", "/__fagverk/state", "/__fagverk/fix/", PAGE] {
        assert_eq!(preview.post(path, &headers(&preview, &token)).status, 405, "{path}");
    }
    assert_eq!(site.read(SLIP), before);
    drop(preview);
    let (_, other) = first(&Preview::of(&site));
    assert_ne!(token, other, "each start has its own");
}

/// Whoever reads along on another machine is told of no fix, and makes none, not even with the token.
#[test]
fn a_fix_is_made_from_this_machine_only() {
    let Some(address) = own_address() else {
        eprintln!("skipped: this machine has no address but its own loopback");
        return;
    };
    let site = slip();
    let mut preview = Preview::with(&site, &["--host", "0.0.0.0"]);
    let before = site.read(SLIP);
    let (fix, token) = first(&preview);
    let (_, port) = preview.host.rsplit_once(':').expect("a port");
    preview.host = format!("{address}:{port}");
    let state = preview.state(PAGE);
    assert!(state["page"]["problems"][0]["mend"].is_null() && state["token"].is_null(), "{state}");
    assert_eq!(preview.post(&fix, &headers(&preview, &token)).status, 403);
    assert_eq!(site.read(SLIP), before);
}

/// The address that others reach this machine by: what the system would send from. Nothing is sent.
fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind("0.0.0.0:0").ok()?;
    socket.connect("192.0.2.1:9").ok()?;
    let address = socket.local_addr().ok()?.ip();
    (!address.is_loopback() && !address.is_unspecified()).then_some(address)
}

#[test]
fn a_file_that_is_newer_is_left_alone() {
    let site = slip();
    let preview = Preview::of(&site);
    let (address, token) = first(&preview);
    site.edit(SLIP, "En linje.", "En annen linje.");
    let after = site.read(SLIP);
    let reply = preview.post(&address, &headers(&preview, &token));
    assert_eq!(reply.status, 409);
    assert!(reply.text().contains("endret siden"), "{}", reply.text());
    assert_eq!(site.read(SLIP), after);
    preview.until("it was seen", |preview| first(preview).0 != address);
    assert_eq!(preview.get(&address).status, 409);
    assert_eq!(preview.post(&address, &headers(&preview, &token)).status, 409);
    assert_eq!(preview.post("/__fagverk/fix", &headers(&preview, &token)).status, 409);
    assert_eq!(site.read(SLIP), after);
}
