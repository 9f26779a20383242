//! `fagverk serve` over HTTP: what it answers, to whom, and that a page is what a build writes.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::process::Command;

use crate::support::{Preview, Run, SiteTest, guide};

#[test]
fn what_is_served_is_what_is_built() {
    for base in ["", "base_url = \"https://example.org/under/\"\n"] {
        let site = SiteTest::small();
        site.write("fagverk.toml", format!("{base}{}", site.read("fagverk.toml")));
        site.write(
            "content/bolig/kladd.md",
            guide("Kladd", "Tekst.").replace("+++\n\nT", "status = \"draft\"\n+++\n\nT"),
        );
        let built = site.build_with(&["--drafts"]);
        let preview = Preview::of(&site);
        assert_eq!(preview.base, if base.is_empty() { "/" } else { "/under/" });
        assert!(built.has("bolig/kladd/index.html"), "a draft is there to be seen");
        // A preview saves nothing in the browser: it has no service worker, and no lists for one.
        let only_built = [".fagverk/", "offline/", "sw.js"];
        let shown = built.files.iter().filter(|(path, _)| !only_built.iter().any(|own| path.starts_with(own)));
        for (path, bytes) in shown {
            let address = format!("{}{path}", preview.base);
            let reply = if path.ends_with(".html") { preview.settled(&address) } else { preview.get(&address) };
            assert_eq!(reply.status, 200, "{path}");
            if path.ends_with(".html") {
                assert_eq!(reply.built().as_bytes(), bytes, "{path}");
                assert_eq!(reply.header("Content-Type"), Some("text/html; charset=utf-8"));
            } else {
                assert_eq!(&reply.body, bytes, "{path}");
            }
        }
    }
}

#[test]
fn an_address_is_answered_as_the_built_site_would() {
    let site = SiteTest::small();
    let preview = Preview::of(&site);
    assert_eq!(preview.get("/bolig/leie/").status, 200);
    let reply = preview.get("/bolig/leie?q=1");
    assert_eq!((reply.status, reply.header("Location")), (302, Some("/bolig/leie/?q=1")));
    assert!(preview.get("/gammel/leie/").text().contains("http-equiv=\"refresh\""), "an old address leads on");
    let missing = preview.get("/finnes/ikke/");
    assert_eq!(missing.status, 404);
    assert_eq!(missing.built(), site.build_with(&["--drafts"]).text("404.html"));
    let head = preview.ask(&format!("HEAD /bolig/leie/ HTTP/1.1\r\nHost: {}\r\n\r\n", preview.host));
    assert_eq!(head.status, 200);
    assert_eq!(head.header("Content-Length"), preview.get("/bolig/leie/").header("Content-Length"));
}

#[test]
fn a_site_under_a_path_is_led_to() {
    let site = SiteTest::small();
    site.write("fagverk.toml", format!("base_url = \"https://example.org/under/\"\n{}", site.read("fagverk.toml")));
    let preview = Preview::of(&site);
    for path in ["/", "/under"] {
        let reply = preview.get(path);
        assert_eq!((reply.status, reply.header("Location")), (302, Some("/under/")), "{path}");
    }
    assert_eq!(preview.get("/bolig/leie/").status, 404);
}

#[test]
fn parts_of_files_and_files_the_browser_has() {
    let site = SiteTest::small();
    let picture = b"0123456789".repeat(10_000);
    site.write("content/bolig/plan.bin", &picture);
    let preview = Preview::of(&site);
    let path = "/filer/bolig/plan.bin";
    let whole = preview.get(path);
    assert_eq!((whole.status, &whole.body), (200, &picture));
    let part = preview.get_with(path, "Range: bytes=99990-\r\n");
    assert_eq!((part.status, part.text().as_str()), (206, "0123456789"));
    assert_eq!(part.header("Content-Range"), Some("bytes 99990-99999/100000"));
    let beyond = preview.get_with(path, "Range: bytes=100000-\r\n");
    assert_eq!((beyond.status, beyond.header("Content-Range")), (416, Some("bytes */100000")));
    let tag = whole.header("ETag").expect("a tag").to_owned();
    assert_eq!(preview.get_with(path, &format!("If-None-Match: {tag}\r\n")).status, 304);
    assert_eq!(preview.get_with(path, "If-None-Match: \"other\"\r\n").status, 200);
    let stale = preview.get_with(path, "Range: bytes=0-3\r\nIf-Range: \"other\"\r\n");
    assert_eq!((stale.status, stale.body.len()), (200, 100_000), "a part of another file is none of this");
}

#[test]
fn strangers_get_nothing() {
    let site = SiteTest::small();
    let preview = Preview::of(&site);
    let status = |headers: &str| preview.ask(&format!("GET / HTTP/1.1\r\n{headers}\r\n")).status;
    let port = preview.host.rsplit(':').next().expect("a port");
    assert_eq!(status(&format!("Host: localhost:{port}\r\n")), 200);
    assert_eq!(status("Host: evil.example\r\n"), 421);
    assert_eq!(status(&format!("Host: evil.example:{port}\r\n")), 421);
    assert_eq!(status(&format!("Host: localhost:{port}\r\nHost: evil.example\r\n")), 421);
    assert_eq!(status(""), 400);
    let host = format!("Host: {}\r\n", preview.host);
    assert_eq!(status(&format!("{host}Origin: http://{}\r\n", preview.host)), 200);
    assert_eq!(status(&format!("{host}Origin: http://evil.example\r\n")), 403);
    assert_eq!(status(&format!("{host}Origin: null\r\n")), 403);
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
        let reply = preview.ask(&format!("{method} / HTTP/1.1\r\n{host}Content-Length: 0\r\n\r\n"));
        assert_eq!((reply.status, reply.header("Allow")), (405, Some("GET, HEAD")), "{method}");
    }
    let reply = preview.get("/");
    assert_eq!(reply.header("X-Content-Type-Options"), Some("nosniff"));
    assert_eq!(reply.header("Cross-Origin-Resource-Policy"), Some("same-origin"));
    assert_eq!(reply.header("Access-Control-Allow-Origin"), None);
}

#[test]
fn connections_that_say_nothing_keep_nobody_waiting() {
    let site = SiteTest::guide("Tekst.");
    let preview = Preview::of(&site);
    let silent: Vec<_> = (0..40).map(|_| TcpStream::connect(&preview.host).expect("a connection")).collect();
    for _ in 0..3 {
        assert_eq!(preview.get("/bolig/side/").status, 200);
    }
    assert_eq!(preview.ask("nonsens\r\n\r\n").status, 400);
    let (status, said) = preview.stop();
    assert_eq!(status.code(), Some(0), "it stops though they are open: {said}");
    drop(silent);
}

#[test]
fn one_connection_is_used_again() {
    let site = SiteTest::guide("Tekst.");
    let preview = Preview::of(&site);
    let mut stream = TcpStream::connect(&preview.host).expect("a connection");
    let asks = |last: &str| format!("GET /__fagverk/wrong.svg HTTP/1.1\r\nHost: {}\r\n{last}\r\n", preview.host);
    let both = asks("") + &asks("Connection: close\r\n");
    stream.write_all(both.as_bytes()).expect("two requests at once");
    let mut all = String::new();
    stream.read_to_string(&mut all).expect("two answers, and an end");
    assert_eq!((all.matches("HTTP/1.1 200 OK").count(), all.matches("</svg>").count()), (2, 2), "{all}");
}

#[test]
fn nothing_outside_the_site_is_reached() {
    let site = SiteTest::small();
    site.write("hemmelig.txt", "hemmelig");
    site.write("content/.skjult/x.txt", "hemmelig");
    site.build_with(&["--drafts"]);
    let preview = Preview::of(&site);
    for path in [
        "/../fagverk.toml",
        "/../../../../../../etc/passwd",
        "/%2e%2e/fagverk.toml",
        "/bolig/%2e%2e/%2e%2e/hemmelig.txt",
        "/bolig/..%2f..%2fhemmelig.txt",
        "/..%5chemmelig.txt",
        "/hemmelig.txt",
        "/fagverk.toml",
        "/content/bolig/leie.md",
        "/.fagverk/manifest",
        "/filer/.skjult/x.txt",
        "//etc/passwd",
        "/__fagverk/../fagverk.toml",
        "/__fagverk/assets/preview.js",
        "/bolig/leie/index.html%00.md",
        "/%ff",
    ] {
        let reply = preview.get(path);
        assert_eq!(reply.status, 404, "{path}");
        assert!(!reply.text().contains("hemmelig") && !reply.text().contains("root:"), "{path}");
    }
}

#[test]
fn the_panel_knows_the_page_and_the_site() {
    let site = SiteTest::small();
    site.write("content/bolig/ny.md", guide("Ny", "**Fet overskrift**\n\nTekst."));
    let preview = Preview::with(&site, &["--editor", "vscode"]);
    let state = preview.state("/bolig/ny/");
    let problem = &state["page"]["problems"][0];
    assert_eq!(problem["code"], "a11y/bold-heading");
    assert_eq!(problem["excerpt"]["marked"], "**Fet overskrift**");
    let open = problem["open"].as_str().expect("an address in the editor");
    assert!(open.starts_with("vscode://file/") && open.ends_with(":10:1"), "{open}");
    assert_eq!(state["lang"], "nb");
    let facts = &preview.state("/bolig/leie/")["page"]["facts"];
    assert_eq!(facts["file"], "content/bolig/leie.md");
    assert!(facts["review_line"].as_str().is_some_and(|line| line.contains("gjennomgang om")), "{facts}");
    assert!(facts["lix_line"].as_str().is_some_and(|line| line.starts_with("LIX ")), "{facts}");
    let longest = &facts["longest"][0];
    assert!(longest["words"].as_str().is_some_and(|words| words.ends_with(" ord")), "{longest}");
    let open = longest["open"].as_str().expect("an address in the editor");
    assert!(open.contains("content/bolig/leie.md:"), "{open}");
    assert!(facts["links_out"].as_array().is_some_and(|links| !links.is_empty()), "{facts}");
    assert!(preview.state("/a-a/")["page"]["facts"].is_null(), "no file stands behind it");
    assert!(preview.get("/__fagverk/preview.js").text().contains("EventSource"));
    assert_eq!(preview.get("/__fagverk/qr.svg?page=/").status, 404, "nothing is shared");
    let phone = preview.get("/__fagverk/phone?page=/%22%3E%3Cscript%3E");
    assert!(!phone.text().contains("<script>"), "{}", phone.text());
}

#[test]
fn facts_that_are_older_than_allowed_are_told_where_they_are_used() {
    let site = SiteTest::small();
    let old = |preview: &Preview| preview.state("/bolig/leie/")["page"]["facts"]["old_facts"].clone();
    let preview = Preview::with(&site, &["--today", "2026-11-21", "--editor", "vscode"]);
    assert_eq!(old(&preview), serde_json::json!([]));
    drop(preview);
    let preview = Preview::with(&site, &["--today", "2036-11-21", "--editor", "vscode"]);
    let facts = old(&preview);
    assert!(
        facts[0]["title"].as_str().is_some_and(|title| title.contains("§") && title.contains("sjekket")),
        "{facts}"
    );
    assert!(facts[0]["href"].as_str().is_some_and(|href| href.contains("content/law.toml:")), "{facts}");
}

#[test]
fn a_pdf_is_shown_beside_its_page() {
    let site = SiteTest::small();
    let preview = Preview::of(&site);
    let state = preview.state("/pakker/fagdag/");
    let paper = &state["page"]["facts"]["paper"][0];
    let (file, beside) = (paper["file"].as_str().expect("a file"), paper["href"].as_str().expect("an address"));
    assert_eq!(preview.get(file).header("Content-Type"), Some("application/pdf"));
    let reply = preview.get(beside);
    let policy = reply.header("Content-Security-Policy").expect("a policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-src 'self'"), "{policy}");
    assert!(reply.text().contains(&format!("data-file=\"{file}\"")), "{}", reply.text());
    assert_eq!(preview.get(&beside.replace("%2Epdf", "%2Etxt")).status, 404, "no other file is framed");
    assert_eq!(preview.get("/__fagverk/paper?page=/&file=/x.pdf").status, 404);
}

#[test]
fn the_panels_words_are_in_the_editors_language() {
    let site = SiteTest::small();
    for lang in ["nb", "nn", "en"] {
        let preview = Preview::with(&site, &["--lang", lang]);
        let state = preview.state("/");
        let words = state["words"].as_object().expect("words");
        for (name, word) in words {
            let word = word.as_str().expect("a word");
            assert!(!word.is_empty() && !word.starts_with("preview-"), "{name} in {lang}: {word}");
        }
        assert_eq!(state["lang"], lang);
    }
}

#[test]
fn it_listens_where_it_is_told_and_stops_cleanly() {
    let site = SiteTest::small();
    let preview = Preview::with(&site, &["--host", "127.0.0.2"]);
    assert!(preview.host.starts_with("127.0.0.2:"), "{}", preview.host);
    let preview = Preview::of(&site);
    assert!(preview.host.starts_with("127.0.0.1:"));
    let (status, said) = preview.stop();
    assert_eq!(status.code(), Some(0), "{said}");
    assert!(said.contains("stoppet"), "{said}");
}

#[test]
fn a_port_that_is_taken_is_passed_by_or_told() {
    let site = SiteTest::small();
    let first = Preview::of(&site);
    let second = Preview::of(&site);
    assert_ne!(first.host, second.host);
    assert!(second.greeting.contains("i bruk"), "{}", second.greeting);
    let port = first.host.rsplit(':').next().expect("a port");
    site.run(&["serve", "--port", port]).exits(3).says(port);
    site.run(&["serve", "--editor", "javascript:{path}"]).exits(2);
    site.run(&["serve", "--host", "huset"]).exits(2);
    let mut elsewhere: Command = site.command(&["serve"]);
    elsewhere.current_dir(site.beside("."));
    Run::of(elsewhere).exits(3);
}
