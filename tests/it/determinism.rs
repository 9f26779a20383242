//! The law of the house: a warm build is a cold build, byte for byte, whatever was edited, however many
//! threads. Checked over random edits of a whole site.

use std::fs;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::support::{SiteTest, guide, tree};

#[test]
fn two_runs_and_any_number_of_threads_give_the_same_bytes() {
    let site = SiteTest::own();
    for (out, jobs) in [("../a", "1"), ("../b", "2"), ("../c", "2"), ("../d", "7")] {
        site.run(&["build", "--out", out, "--jobs", jobs, "--base-url", "https://x.example/"]).exits(0);
    }
    let first = tree(&site.beside("a"));
    for other in ["b", "c", "d"] {
        assert!(first == tree(&site.beside(other)), "{other} differs");
    }
}

#[test]
fn the_site_s_folder_leaves_no_trace_in_what_is_built() {
    let (here, there) = (SiteTest::small(), SiteTest::small());
    let (here_built, there_built) = (here.build(), there.build());
    assert!(here_built.files == there_built.files);
    let folder = here.root().to_string_lossy().into_owned();
    assert!(!here_built.files.values().any(|bytes| String::from_utf8_lossy(bytes).contains(&folder)));
}

/// A change an editor makes. Numbers choose among what there is.
#[derive(Clone, Debug)]
enum Edit {
    Title(u8, u8),
    Text(u8, u8),
    Add(u8),
    Remove(u8),
    Rename(u8),
    Draft(u8),
    Related(u8),
    Glossary(u8),
    Law(u8),
    Helplines(u8),
    Source(u8),
    Template(u8),
    Style(u8),
    Words(u8),
    Settings(u8),
    Asset(u8),
    Translate(u8),
    Day(u8),
    /// An error: the build must fail and leave what stands.
    Break(u8),
}

/// The pages that edits choose among.
const PAGES: [&str; 4] =
    ["content/bolig/leie.md", "content/bolig/depositum.md", "content/pages/om.md", "exercises/bolig/nabosamtalen.md"];

fn edit() -> impl Strategy<Value = Edit> {
    let n = 0..4u8;
    prop_oneof![
        (n.clone(), any::<u8>()).prop_map(|(page, new)| Edit::Title(page, new)),
        (n.clone(), any::<u8>()).prop_map(|(page, new)| Edit::Text(page, new)),
        n.clone().prop_map(Edit::Add),
        n.clone().prop_map(Edit::Remove),
        n.clone().prop_map(Edit::Rename),
        n.clone().prop_map(Edit::Draft),
        n.clone().prop_map(Edit::Related),
        n.clone().prop_map(Edit::Glossary),
        n.clone().prop_map(Edit::Law),
        n.clone().prop_map(Edit::Helplines),
        n.clone().prop_map(Edit::Source),
        n.clone().prop_map(Edit::Template),
        n.clone().prop_map(Edit::Style),
        n.clone().prop_map(Edit::Words),
        n.clone().prop_map(Edit::Settings),
        n.clone().prop_map(Edit::Asset),
        n.clone().prop_map(Edit::Translate),
        n.clone().prop_map(Edit::Day),
        n.prop_map(Edit::Break),
    ]
}

/// Replaces the value of the first line that begins with `key =`.
fn set(site: &SiteTest, path: &str, key: &str, value: &str) {
    let text = site.read(path);
    let old =
        text.lines().find(|line| line.starts_with(&format!("{key} ="))).unwrap_or_else(|| panic!("{key} in {path}"));
    site.write(path, text.replacen(old, &format!("{key} = {value}"), 1));
}

/// The added page number `n`.
fn added(n: u8) -> String {
    format!("content/bolig/lagt-til-{n}.md")
}

/// Makes an edit; gives the day to build for when the edit is a new day.
fn apply(site: &SiteTest, edit: &Edit) -> Option<String> {
    match edit {
        Edit::Title(page, new) => set(site, PAGES[usize::from(*page)], "title", &format!("\"Tittel {new}\"")),
        Edit::Text(page, new) => {
            _ = site.append(PAGES[usize::from(*page)], &format!("\nMer tekst {new} om medvirkning.\n"))
        }
        Edit::Add(n) => {
            _ = site.write(&added(*n), guide(&format!("Lagt til {n}"), "Se [leie](leie.md) og [@hansen2019]."))
        }
        Edit::Remove(n) => drop(fs::remove_file(site.path(&added(*n)))),
        Edit::Rename(n) => {
            drop(fs::rename(site.path(&added(*n)), site.path(&format!("content/bolig/nytt-navn-{n}.md"))))
        }
        Edit::Draft(n) if site.has(&added(*n)) => {
            let text = site.read(&added(*n));
            let draft = text.contains("status = \"draft\"");
            let text = if draft {
                text.replace("status = \"draft\"\n", "")
            } else {
                text.replacen("owner", "status = \"draft\"\nowner", 1)
            };
            site.write(&added(*n), text);
        }
        Edit::Draft(_) => {}
        Edit::Related(n) => set(
            site,
            "content/bolig/leie.md",
            "related",
            ["[]", "[\"depositum\"]", "[\"om\"]", "[\"om\", \"depositum\"]"][usize::from(*n)],
        ),
        Edit::Glossary(n) => set(site, "content/glossary.toml", "definition.nb", &format!("\"Forklaring {n}.\"")),
        Edit::Law(n) => set(site, "content/law.toml", "text.nb", &format!("\"Fristen er {n} måneder.\"")),
        Edit::Helplines(n) => set(site, "content/helplines.toml", "number", &format!("\"11{n}\"")),
        Edit::Source(n) => {
            _ = site.write(
                "content/sources.bib",
                site.read("content/sources.bib").replacen("{2019}", &format!("{{198{n}}}"), 1),
            )
        }
        Edit::Template(0) => drop(fs::remove_dir_all(site.path("themes/fagverk/templates"))),
        Edit::Template(n) => {
            _ = site.write(
                "themes/fagverk/templates/slots/before-footer.html",
                format!("<p>Linje {n}: {{{{ page.title }}}}</p>"),
            )
        }
        Edit::Style(n) => _ = site.write("themes/fagverk/assets/css/theme.css", format!("main {{ order: {n} }}")),
        Edit::Words(n) => _ = site.write("themes/fagverk/i18n/nb.ftl", format!("skip-to-content = Hopp {n}\n")),
        Edit::Settings(n) => set(
            site,
            "fagverk.toml",
            ["title", "description", "publisher", "feedback"][usize::from(*n)],
            &format!("\"ny{n}@x.example\""),
        ),
        Edit::Asset(n) => {
            _ = site
                .write("content/bolig/plan.svg", format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{n}\"/>"))
        }
        Edit::Translate(n) => {
            let path = [
                "content/bolig/depositum.nn.md",
                "content/bolig/leie.en.md",
                "content/pages/om.nn.md",
                "content/_index.en.md",
            ];
            site.write(path[usize::from(*n)], guide(&format!("Omsett {n}"), "Tekst om medverknad."));
        }
        Edit::Day(n) => return Some(format!("202{}-05-17", 6 + n)),
        Edit::Break(_) => {}
    }
    None
}

/// Builds warm into `public/` and cold elsewhere, and compares.
fn warm_is_cold(site: &SiteTest, day: &str, round: usize) -> Result<(), TestCaseError> {
    let jobs = if round.is_multiple_of(2) { "2" } else { "1" };
    let before = tree(&site.path("public"));
    let common = ["build", "--today", day, "--base-url", "https://x.example/"];
    let warm = site.run(&[&common[..], &["--jobs", jobs]].concat());
    let cold = site.run(&[&common[..], &["--out", "../kald"]].concat());
    prop_assert_eq!(warm.code, cold.code, "{}\n{}", warm.stderr, cold.stderr);
    let now = tree(&site.path("public"));
    if warm.code != 0 {
        prop_assert!(now == before, "a failed build changed the site");
        return Ok(());
    }
    let fresh = tree(&site.beside("kald"));
    let differ: Vec<_> = now.keys().chain(fresh.keys()).filter(|path| now.get(*path) != fresh.get(*path)).collect();
    prop_assert!(differ.is_empty(), "warm and cold differ in {differ:?}");
    fs::remove_dir_all(site.beside("kald")).expect("removed");
    Ok(())
}

fn follow(edits: &[Edit]) -> Result<(), TestCaseError> {
    let site = SiteTest::small();
    let mut day = crate::support::TODAY.to_owned();
    warm_is_cold(&site, &day, 0)?;
    for (round, edit) in edits.iter().enumerate() {
        if let Some(new) = apply(&site, edit) {
            day = new;
        }
        if let Edit::Break(n) = edit {
            let page = PAGES[usize::from(*n)];
            let whole = site.read(page);
            site.append(page, "\n[borte](borte.md)\n");
            warm_is_cold(&site, &day, round)?;
            site.write(page, whole);
        }
        warm_is_cold(&site, &day, round)?;
    }
    Ok(())
}

/// Ten sequences, the same every time; forty new ones where `FAGVERK_FUZZ_SECONDS` asks for the long way.
#[test]
fn a_warm_build_is_a_cold_build_after_any_edits() {
    let long = std::env::var_os("FAGVERK_FUZZ_SECONDS").is_some();
    // No file of regressions: a failing sequence is printed, and becomes a test of its own.
    let cases = if long { 40 } else { 10 };
    let config = Config { cases, max_shrink_iters: 40, failure_persistence: None, ..Config::default() };
    let mut runner = if long {
        TestRunner::new(config)
    } else {
        TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
    };
    let result = runner.run(&prop::collection::vec(edit(), 1..9), |edits| follow(&edits));
    result.unwrap_or_else(|failure| panic!("{failure}"));
}
