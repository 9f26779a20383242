//! What is written for reading without a network, and the copy for a disk.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;
use std::sync::LazyLock;

use base64::Engine as _;
use sha2::Digest as _;

use crate::support::{Built, SiteTest, tree};

/// The lists by the collection's id: address and hash of each file.
fn lists(built: &Built) -> BTreeMap<String, BTreeMap<String, String>> {
    let catalogue = built.json("offline/catalogue.json");
    let collections = catalogue["collections"].as_array().expect("collections").iter();
    let all = collections.chain([&catalogue["shell"]]);
    all.map(|one| {
        let list = built.json(one["list"].as_str().expect("a list"));
        let rows = list["files"].as_array().expect("files").iter();
        let row = |row: &serde_json::Value| (text(&row[0]), text(&row[1]));
        (text(&one["id"]), rows.map(row).collect())
    })
    .collect()
}

/// This project's own site, built once.
fn own() -> &'static Built {
    static OWN: LazyLock<Built> = LazyLock::new(|| SiteTest::own().build());
    &OWN
}

fn text(value: &serde_json::Value) -> String {
    value.as_str().expect("a text").to_owned()
}

#[test]
fn every_page_can_be_saved_with_all_it_needs_by_its_hash() {
    let built = SiteTest::small().build();
    let lists = lists(&built);
    let saved: BTreeSet<&str> = lists.values().flat_map(|files| files.keys().map(String::as_str)).collect();
    for path in built.files.keys().filter(|path| path.ends_with(".html") && *path != "404.html") {
        let address = path.strip_suffix("index.html").expect("a folder's page");
        assert!(saved.contains(address), "{address} is in no list");
    }
    for (id, files) in &lists {
        let styles = built.files.keys().filter(|path| path.starts_with("assets/css/site.") && id != "utskrifter");
        for path in styles {
            assert!(files.contains_key(path), "{id} lacks {path}");
        }
        for (address, hash) in files {
            let file = if address.is_empty() || address.ends_with('/') {
                format!("{address}index.html")
            } else {
                address.clone()
            };
            let sum = base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(&built.files[&file]));
            assert_eq!(*hash, sum, "{id}: {address}");
        }
    }
    assert!(lists["bolig"].contains_key("bolig/leie/"));
    assert!(lists["bolig"].contains_key("gammel/leie/"), "an old address goes with its page");
    assert!(lists["-shell"].contains_key("") && lists["-shell"].contains_key("uten-nett/"));
    assert!(!lists["-shell"].contains_key("bolig/leie/"));
}

/// Files for printing weigh more than all pages: a reader takes them only when she asks for them.
#[test]
fn what_is_printed_is_saved_apart() {
    let built = own();
    let lists = lists(built);
    let printed: BTreeSet<&str> =
        built.files.keys().map(String::as_str).filter(|path| path.ends_with(".pdf")).collect();
    assert!(printed.len() > 5);
    assert_eq!(lists["utskrifter"].keys().map(String::as_str).collect::<BTreeSet<_>>(), printed);
    for (id, files) in lists.iter().filter(|(id, _)| *id != "utskrifter") {
        assert!(!files.keys().any(|path| path.ends_with(".pdf")), "{id}");
    }
    let pages = built.page("uten-nett/index.html").texts("[data-collection=utskrifter] .small");
    assert!(pages[0].starts_with(&format!("{} filer", printed.len())), "{pages:?}");
}

#[test]
fn an_edit_changes_the_lists_it_touches_and_nothing_changes_none() {
    let site = SiteTest::small();
    let first = lists(&site.build());
    let worker = site.read("public/sw.js");
    site.run(&["build"]).exits(0).says("ingenting å skrive");
    assert_eq!(site.read("public/sw.js"), worker);
    site.append("content/bolig/leie.md", "\nEn linje til.\n");
    let second = lists(&site.build());
    assert_ne!(site.read("public/sw.js"), worker, "a new build is a new worker");
    let changed: Vec<&str> = first.keys().filter(|id| first[*id] != second[*id]).map(String::as_str).collect();
    // The words of the page stand in the search index too, which every collection is saved with.
    assert_eq!(changed, ["-shell", "bolig"]);
    assert_eq!(tree(&site.path("public/offline")).len(), second.len() + 1, "old lists are gone");
}

#[test]
fn a_portable_copy_names_every_file_and_packs_to_the_same_bytes() {
    let site = SiteTest::small();
    site.run(&["build", "--portable", "--zip", "../a.zip"]).exits(0).says("a.zip");
    let built = Built::read(&site.path("portable"));
    assert_eq!(built.dead_links(), Vec::<String>::new());
    for page in built.pages() {
        let folder = |link: &String| {
            link.split(['?', '#']).next().is_some_and(|path| path.ends_with('/') && !path.contains(':'))
        };
        let folders: Vec<String> = page.links().into_iter().filter(folder).collect();
        assert_eq!(folders, Vec::<String>::new(), "{}", page.path);
        assert!(!built.text(&page.path).contains(" integrity="));
    }
    for path in ["sw.js", "404.html", "uten-nett/index.html", "offline/catalogue.json"] {
        assert!(!built.has(path), "{path} needs a server");
    }
    site.run(&["build", "--portable", "--out", "../again", "--zip", "../sub/a.zip"]).exits(0);
    let [one, two] = ["a.zip", "sub/a.zip"].map(|name| std::fs::read(site.beside(name)).expect("a zip file"));
    assert!(one == two, "the same site, the same bytes");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(one)).expect("a zip file");
    let mut packed = BTreeMap::new();
    for row in 0..archive.len() {
        let mut file = archive.by_index(row).expect("an entry");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("its bytes");
        packed.insert(file.name().expect("a name in UTF-8").trim_start_matches("a/").to_owned(), bytes);
    }
    let files: BTreeMap<_, _> = built.files.into_iter().filter(|(path, _)| !path.starts_with(".fagverk/")).collect();
    assert!(packed == files, "what is packed is what was built");
}

#[test]
fn a_zip_file_takes_no_other_file_s_place() {
    let site = SiteTest::small();
    site.run(&["build", "--portable", "--zip", "content/bolig/leie.md"]).exits(3);
    assert!(site.read("content/bolig/leie.md").starts_with("+++"));
    site.run(&["build", "--zip", "a.zip"]).exits(2);
}

#[test]
fn the_invented_municipality_is_laid_over_when_it_is_named() {
    assert!(!own().has("lokalt/index.html"));
    let site = SiteTest::own();
    site.edit("fagverk.toml", "# municipality =", "municipality =");
    site.is_clean();
    let built = site.build();
    assert!(built.has("lokalt/varsel-om-utkastelse-i-lillevik/index.html"));
    let guide = built.page("bolig/varsel-om-utkastelse/index.html");
    assert_eq!(guide.texts(".box-local .box-title"), ["Slik er det i Lillevik kommune"]);
    assert_eq!(built.dead_links(), Vec::<String>::new());
}
