//! The report in each of its formats: for people, scripts, forges.

use serde_json::Value;

use crate::support::SiteTest;

/// A site with an error whose place is easy to count, in a file with å in its name.
fn faulty() -> SiteTest {
    let site = SiteTest::guide("Tekst.");
    site.write("content/bolig/på vei.md", crate::support::guide("På vei", "Først æøå [her](finnes-ikke.md)."));
    site
}

#[test]
fn short_is_a_line_for_each() {
    let run = faulty().run(&["check", "--format", "short"]).exits(1);
    let line = run.stdout.lines().next().expect("a line");
    assert!(line.starts_with("content/bolig/på vei.md:10:11: feil[link/broken]: "), "{line}");
    assert!(!line.ends_with('.'), "{line}");
    assert_eq!(run.stdout.lines().count(), 1);
}

#[test]
fn human_shows_the_line_and_what_to_do() {
    let run = faulty().run(&["check"]).exits(1);
    assert!(run.stdout.contains("Først æøå [her](finnes-ikke.md)."), "{}", run.stdout);
    assert!(run.stdout.contains("hjelp"), "{}", run.stdout);
    assert!(run.stderr.contains('1'), "the counts: {}", run.stderr);
}

#[test]
fn json_is_one_object() {
    let report = faulty().run(&["check", "--format", "json"]).exits(1).json();
    assert_eq!(report["format"], 1);
    assert_eq!((&report["errors"], &report["warnings"]), (&Value::from(1), &Value::from(0)));
    let row = &report["diagnostics"][0];
    assert_eq!(row["code"], "link/broken");
    assert_eq!(row["severity"], "error");
    assert_eq!(row["file"], "content/bolig/på vei.md");
    assert_eq!((row["line"].as_u64(), row["column"].as_u64()), (Some(10), Some(11)));
    assert!(row["message"].as_str().is_some_and(|text| !text.is_empty()));
    assert!(!row["help"].as_array().expect("help").is_empty());
    let clean = SiteTest::small().run(&["check", "--format", "json"]).exits(0).json();
    assert_eq!(clean["diagnostics"], serde_json::json!([]));
}

#[test]
fn github_annotates_the_line() {
    let run = faulty().run(&["check", "--format", "github"]).exits(1);
    let line = run.stdout.lines().next().expect("a line");
    assert!(
        line.starts_with("::error file=content/bolig/på vei.md,line=10,endLine=10,col=11,title=link/broken::"),
        "{line}"
    );
}

/// What SARIF 2.1.0 requires of a report (OASIS, sections 3.13, 3.14, 3.19, 3.27, 3.29, 3.30).
#[test]
fn sarif_is_as_the_standard_says() {
    let site = faulty();
    site.write("content/law.toml", "[[law]]\nid = \"a\"\n");
    let report = site.run(&["check", "--format", "sarif"]).exits(1).json();
    assert_eq!(report["version"], "2.1.0");
    assert!(report["$schema"].as_str().is_some_and(|schema| schema.ends_with("sarif-2.1.0.json")));
    let run = &report["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "fagverk");
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    let mut ids: Vec<&str> = rules.iter().map(|rule| rule["id"].as_str().expect("an id")).collect();
    assert!(rules.iter().all(|rule| rule["shortDescription"]["text"].as_str().is_some_and(|text| !text.is_empty())));
    let results = run["results"].as_array().expect("results");
    assert!(results.len() > 1);
    for result in results {
        assert!(ids.contains(&result["ruleId"].as_str().expect("a rule")), "{result}");
        assert!(["none", "note", "warning", "error"].contains(&result["level"].as_str().expect("a level")));
        assert!(result["message"]["text"].as_str().is_some_and(|text| !text.is_empty()));
        let place = &result["locations"][0]["physicalLocation"];
        let uri = place["artifactLocation"]["uri"].as_str().expect("a place");
        assert!(uri.is_ascii() && !uri.contains(' ') && !uri.starts_with('/'), "{uri} is a relative URI");
        let number = |name: &str| place["region"][name].as_u64().expect("a number");
        assert!(number("startLine") >= 1 && number("startColumn") >= 1);
        let (start, end) = ((number("startLine"), number("startColumn")), (number("endLine"), number("endColumn")));
        assert!(start <= end, "{result}");
    }
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all, "each rule once");
}

#[test]
fn a_name_cannot_write_to_the_terminal() {
    let site = SiteTest::guide("Tekst.");
    site.write("content/bolig/x.md", "+++\ntitle = \"a\\u001b[31mb\"\nsummary = \"s\"\n+++\n\n[x](<\u{1b}[2J.md>)\n");
    for format in ["human", "short", "github"] {
        let run = site.run(&["check", "--format", format]).exits(1);
        assert!(!run.stdout.contains('\u{1b}'), "{format}: {:?}", run.stdout);
    }
}
