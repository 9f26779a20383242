//! What is written for web servers: one policy in four spellings, and a long time for what has a lasting name only.

use std::collections::BTreeMap;

use crate::support::{Built, SiteTest};

/// What goes with every file, as the names are written.
const NAMES: [&str; 5] = [
    "Content-Security-Policy",
    "X-Content-Type-Options",
    "Cross-Origin-Resource-Policy",
    "X-Frame-Options",
    "Referrer-Policy",
];

const HOSTS: [&str; 4] = ["_headers", "headers/nginx.conf", "headers/apache.conf", "headers/Caddyfile"];

fn published() -> Built {
    let site = SiteTest::small();
    site.build_with(&["--base-url", "https://example.org/under.lag/"])
}

/// Every value that a file for a server gives a header, in order.
fn values(text: &str, name: &str) -> Vec<String> {
    let rest = text.lines().filter_map(|line| line.split_once(name).map(|(_, rest)| rest));
    let value = |rest: &str| {
        let rest = rest.trim_start_matches(':').trim().trim_end_matches(';').trim_end_matches(" always");
        rest.trim_matches('"').to_owned()
    };
    rest.map(value).collect()
}

#[test]
fn every_server_is_told_the_same() {
    let built = published();
    let told: Vec<BTreeMap<&str, Vec<String>>> = HOSTS
        .iter()
        .map(|host| {
            let named = NAMES.iter().map(|name| {
                let mut values = values(built.text(host), name);
                values.dedup();
                (*name, values)
            });
            named.collect()
        })
        .collect();
    for (host, values) in HOSTS.iter().zip(&told) {
        assert!(values.values().all(|values| values.len() == 1), "{host}: {values:?}");
        assert_eq!(values, &told[0], "{host}");
        let mut times = self::values(built.text(host), "Cache-Control");
        times.retain(|time| time != "no-cache");
        assert_eq!(times, ["public, max-age=31536000, immutable"], "{host}");
    }
    // The page says it too, but for what a page is not heard on.
    let meta = &built.page("index.html").attributes("meta[http-equiv]", "content")[0];
    assert_eq!(told[0]["Content-Security-Policy"], [format!("{meta}; frame-ancestors 'self'")]);
    assert!(!meta.contains("unsafe"), "{meta}");
}

#[test]
fn the_path_is_the_sites_own_and_a_sign_in_it_stands_for_itself() {
    let built = published();
    for host in HOSTS {
        assert!(built.text(host).contains("/under.lag/"), "{host}");
    }
    for host in &HOSTS[1..] {
        assert!(built.text(host).contains("\"^/under[.]lag/("), "{host}");
        assert!(built.text(host).contains("/under.lag/404.html"), "{host}");
    }
}

#[test]
fn only_a_published_site_has_them_and_no_reader_saves_them() {
    let built = SiteTest::small().build();
    assert!(HOSTS.iter().all(|host| !built.has(host)), "no address, no path to name");
    let built = SiteTest::small().build_with(&["--portable", "--out", "public"]);
    assert!(HOSTS.iter().all(|host| !built.has(host)), "a disk has no server");
    let built = published();
    let lists = built.files.keys().filter(|path| path.starts_with("offline/"));
    for list in lists {
        assert!(HOSTS.iter().all(|host| !built.text(list).contains(host)), "{list}");
    }
}

#[test]
fn an_address_that_would_break_out_of_a_servers_file_is_no_address() {
    for address in ["https://example.org/a\tb/", "https://example.org/{x}/", "https://example.org/a\\b/"] {
        SiteTest::small().run(&["build", "--base-url", address]).exits(2);
    }
}
