//! What holds for every page of every site: links that lead somewhere, one id once, nothing that the
//! content security policy would stop, assets that are what their fingerprints say.

use std::sync::LazyLock;

use base64::Engine as _;
use sha2::{Digest as _, Sha384};

use crate::support::{Built, SiteTest};

/// The sites that everything here must hold for, built once.
fn sites() -> &'static [Built; 3] {
    static SITES: LazyLock<[Built; 3]> = LazyLock::new(|| {
        let started = SiteTest::nothing();
        started.run(&["init"]).exits(0);
        let own = SiteTest::own();
        [SiteTest::small().build(), own.build_with(&["--base-url", "https://veileder.example/"]), started.build()]
    });
    &SITES
}

#[test]
fn every_link_leads_to_a_file_and_a_place_in_it() {
    for built in sites() {
        let dead = built.dead_links();
        assert!(dead.is_empty(), "{}", dead.join("\n"));
    }
}

#[test]
fn every_id_is_given_once() {
    for built in sites() {
        for page in built.pages() {
            let mut ids = page.ids();
            ids.sort();
            let all = ids.len();
            ids.dedup();
            assert_eq!(ids.len(), all, "{}: {ids:?}", page.path);
        }
    }
}

#[test]
fn no_page_needs_what_the_policy_stops() {
    for built in sites() {
        for page in built.pages() {
            let policy = page.attributes("meta[http-equiv=Content-Security-Policy]", "content");
            assert!(policy.len() == 1 && policy[0].contains("default-src 'none'"), "{}: {policy:?}", page.path);
            assert!(
                page.all("script:not([src]), style, [style], iframe, object, embed, base").is_empty(),
                "{}",
                page.path
            );
            for element in page.all("*") {
                let handler = element.value().attrs().find(|(name, _)| name.starts_with("on"));
                assert_eq!(handler, None, "{}", page.path);
            }
            let foreign = page.attributes("script, img, link[rel=stylesheet]", "src");
            assert!(foreign.iter().all(|source| !source.contains(':')), "{}: {foreign:?}", page.path);
        }
    }
}

#[test]
fn every_page_has_a_title_a_language_one_heading_and_one_main_part() {
    for built in sites() {
        for page in built.pages() {
            assert_eq!(page.all("main").len(), 1, "{}", page.path);
            assert_eq!(page.all("h1").len(), 1, "{}", page.path);
            assert!(!page.texts("title")[0].is_empty(), "{}", page.path);
            assert_eq!(page.all("html[lang]").len(), 1, "{}", page.path);
            assert!(page.html.errors.is_empty(), "{}: {:?}", page.path, page.html.errors);
        }
    }
}

#[test]
fn assets_are_named_and_sealed_by_their_content() {
    let site = SiteTest::small();
    let seals = |built: &Built| built.page("index.html").attributes("script[src], link[rel=stylesheet]", "integrity");
    // Browsers refuse what is sealed in pages opened from a disk, so only a site with an address has seals.
    assert!(seals(&site.build()).is_empty());
    let built = site.build_with(&["--base-url", "https://smaby.example/"]);
    assert_eq!(seals(&built).len(), 3);
    for element in built.page("index.html").all("script[src], link[rel=stylesheet]") {
        let path = element.attr("src").or_else(|| element.attr("href")).expect("an address");
        let digest = Sha384::digest(&built.files[path]);
        let integrity = format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(digest));
        assert_eq!(element.attr("integrity"), Some(integrity.as_str()), "{path}");
    }
    let asset = |built: &Built| {
        let is_site = |path: &&String| path.starts_with("assets/css/site.");
        built.files.keys().find(is_site).cloned().expect("a style sheet")
    };
    let before = asset(&site.build());
    site.write("themes/fagverk/assets/css/site.css", "main { color: red }");
    let built = site.build();
    assert_ne!(asset(&built), before, "new content has a new name, so that no browser keeps the old");
    assert!(!built.has(&before));
}
