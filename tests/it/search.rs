//! The search index and `fagverk search`.

use serde_json::Value;

use crate::support::{SiteTest, guide, tree};

fn search(site: &SiteTest, query: &str) -> Value {
    site.run(&["search", "--json", query]).exits(0).json()
}

fn urls(answer: &Value) -> Vec<String> {
    let results = answer["results"].as_array().expect("a list of results");
    results.iter().map(|result| result["url"].as_str().expect("an address").to_owned()).collect()
}

fn homes() -> SiteTest {
    let site = SiteTest::guide("Når husleia ikke er betalt, kan utleier kreve utkastelse.");
    site.write(
        "content/bolig/vaskeri.md",
        guide("Vaskeriet", "Her vaskes det klær hver tirsdag.\n\n## Tørketrommel\n\nDen er i kjelleren."),
    );
    site.build();
    site
}

#[test]
fn the_command_line_answers_from_the_built_index() {
    let site = homes();
    let answer = search(&site, "tørketrommel");
    assert_eq!((answer["query"].as_str(), answer["confidence"].as_str()), (Some("tørketrommel"), Some("good")));
    assert_eq!(urls(&answer), ["bolig/vaskeri/"]);
    let first = &answer["results"][0];
    assert_eq!((first["title"].as_str(), first["section"].as_str()), (Some("Vaskeriet"), Some("Tørketrommel")));
    assert!(first["score"].is_number() && first["kind"] == "guide");
    // What is only about something like it may come after.
    assert_eq!(urls(&search(&site, "kastet ut"))[0], "bolig/side/");
    assert_eq!(search(&site, "romskip til mars")["confidence"], "none");
    site.run(&["search", "utkastelse"]).exits(0).says("/bolig/side/");
    site.run(&["search", "--explain", "utkastelsen"]).exits(0).says("exact");
}

#[test]
fn bad_queries_are_no_errors() {
    let site = homes();
    let long = "husleie ".repeat(1250);
    for query in ["", " ", "b", ".*[", "<script>", "🏠", "مرحبا", "__proto__", "\"", &long, "ba\u{30a}t"] {
        assert!(search(&site, query)["results"].is_array(), "{query}");
    }
    site.run(&["search"]).exits(2);
    site.run(&["search", "--in", "tlh", "x"]).exits(2);
}

#[test]
fn a_missing_or_broken_index_is_told() {
    let site = SiteTest::guide("Tekst.");
    site.run(&["search", "tekst"]).exits(2).says("fagverk build");
    site.build();
    site.write("public/search/nb/index.js", "alert(1)");
    site.run(&["search", "tekst"]).exits(2).says("fagverk build");
}

#[test]
fn files_that_hold_the_same_are_not_written_again() {
    let site = homes();
    let names = |site: &SiteTest| tree(&site.path("public/search")).into_keys().collect::<Vec<_>>();
    let before = names(&site);
    let run = site.run(&["build", "--lang", "en"]).exits(0);
    assert!(run.stderr.contains("nothing") || run.stderr.contains("as before"), "{}", run.stderr);
    assert_eq!(before, names(&site));
    site.edit("content/bolig/vaskeri.md", "tirsdag", "onsdag");
    site.build();
    let after = names(&site);
    let kept = after.iter().filter(|name| before.contains(name)).count();
    assert!(kept >= 4 && kept < after.len(), "{before:?}\n{after:?}");
}

#[test]
fn what_cannot_be_read_in_the_sites_own_words_is_told() {
    let site = SiteTest::guide("Tekst.");
    site.write(
        "content/search.toml",
        "[[toward]]\nfrom = [\"brakke\"]\n\n[[group]]\nwords = \"bolig\"\n[[group]]\nord = [\"x\"]\n",
    );
    let run = site.check().exits(1);
    let codes = run.codes();
    assert!(codes.contains(&"content/search.toml:1 toml/missing-field".to_owned()), "{codes:?}");
    assert!(codes.iter().any(|code| code.ends_with("toml/wrong-type")), "{codes:?}");
    assert!(codes.iter().any(|code| code.ends_with("toml/unknown-field")), "{codes:?}");
}

#[test]
fn a_sites_own_words_lead_to_its_pages() {
    let site = homes();
    assert_eq!(urls(&search(&site, "brakkerigg")), [""; 0]);
    site.write("content/search.toml", "[[toward]]\nfrom = [\"brakkerigg\"]\nto = [\"tørketrommel\"]\nstrength = \"same\"\n[[best_bet]]\nquery = [\"noe helt annet\"]\npage = \"vaskeri\"\n");
    site.build();
    assert_eq!(urls(&search(&site, "brakkerigg")), ["bolig/vaskeri/"]);
    assert_eq!(urls(&search(&site, "noe helt annet"))[0], "bolig/vaskeri/");
}

#[test]
fn pages_and_help_lines_that_are_not_there_are_told() {
    let site = homes();
    site.write(
        "content/search.toml",
        "[[best_bet]]\nquery = [\"a\"]\npage = \"finnes-ikke\"\n[[best_bet]]\nquery = [\"b\"]\npage = \"bolig/vaskeri/\"\n\
         [[crisis]]\nwords = [\"hjelp\"]\nhelplines = [\"ingen\"]\n",
    );
    let codes = site.check().exits(1).codes();
    assert_eq!(codes, ["content/search.toml:3 link/broken", "content/search.toml:9 helpline/unknown"]);
}

#[test]
fn a_site_can_leave_the_index_out() {
    let site = homes();
    assert!(tree(&site.path("public")).keys().any(|path| path.starts_with("sok/")));
    site.write("fagverk.toml", "title = \"Prøve\"\nsearch_index = false\n[checks]\n\"content/orphan\" = \"allow\"\n");
    site.build();
    let files = tree(&site.path("public"));
    assert!(!files.keys().any(|path| path.starts_with("sok/") || path.contains("search/no")), "{:?}", files.keys());
    let home = String::from_utf8_lossy(&files["index.html"]).into_owned();
    assert!(home.contains("action=a-a/") || home.contains("action=\"a-a/\""), "the box leads to A–Å");
    assert!(!home.contains("data-search-at"), "and nowhere else");
}

#[test]
fn check_asks_the_search_for_each_page_only_when_told_to() {
    let site = SiteTest::guide("Tekst.");
    // Twelve pages of one name: ten of them fit on the first page of results.
    for row in 0..12 {
        site.write(&format!("content/bolig/notat-{row}.md"), guide("Notat", "Tekst."));
    }
    site.run(&["check"]).exits(0).never_says("search/unfound");
    site.run(&["check", "--search", "--format", "short"]).exits(0).says("search/unfound");
    site.run(&["check", "--search", "--strict"]).exits(1);
    site.write("fagverk.toml", "title = \"Prøve\"\n[checks]\n\"search/unfound\" = \"allow\"\n");
    site.run(&["check", "--search"]).exits(0).never_says("search/unfound");
}

#[test]
fn a_topics_examples_lead_to_its_pages() {
    let site = homes();
    let text = "Vaskemaskin og tørkeskap står i kjelleren. Heng opp klesvasken, og ta med vaskepulver, skyllemiddel \
                og klesklyper.";
    site.write("content/bolig/klesvask.md", guide("Klesvask: vaskemaskin, tørkeskap og strykejern", text));
    site.build();
    assert_eq!(search(&site, "skittentøyet mitt")["confidence"], "none");
    let words = "\"klesvask\", \"vaskemaskin\", \"tørkeskap\", \"vaskepulver\", \"skyllemiddel\", \"strykejern\"";
    let asked = "\"skittentøyet hoper seg opp\", \"skittentøy\"";
    site.write(
        "content/search.toml",
        format!("[[topic]]\nname = \"klesvask\"\nwords = [{words}]\nasked = [{asked}]\n"),
    );
    site.build();
    // No page has the word: what leads there is never sure.
    let answer = search(&site, "skittentøyet mitt");
    assert_eq!(urls(&answer)[0], "bolig/klesvask/");
    assert_eq!(answer["confidence"], "weak");
}
