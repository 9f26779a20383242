//! Every format on the same two problems.

use super::*;
use crate::base::{Lang, RelPath};
use crate::diag::{Span, code};

fn report(format: Format, text: &str) -> String {
    let mut sources = Sources::default();
    let file = sources.add(RelPath::new("content/møte rom.md").expect("a path"), text.to_owned().into());
    let diagnostics = [
        Diagnostic::new(code::LINK_BROKEN).arg("target", "../x.md").at(Span::new(file, 6..13)).near(Some("../y.md")),
        Diagnostic::new(code::CONTENT_ORPHAN).in_file(file),
    ];
    let messages = Messages::new(Lang::En);
    let mut out = Vec::new();
    write(&mut out, format, &diagnostics, Context { sources: &sources, messages: &messages, color: false })
        .expect("memory");
    String::from_utf8(out).expect("text")
}

#[test]
fn short_is_one_line_each_with_line_and_column() {
    let text = report(Format::Short, "én\n[x](../x.md)\n");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0].starts_with("content/møte rom.md:2:3: error[link/broken]: "), "{text}");
}

#[test]
fn human_shows_the_line_the_help_and_the_nearest_name() {
    let text = report(Format::Human, "én\n[x](../x.md)\n");
    assert!(text.contains("[x](../x.md)") && text.contains("content/møte rom.md:2:3"), "{text}");
    assert!(text.contains("../y.md"), "{text}");
}

#[test]
fn an_overlong_line_is_shown_around_the_place_only() {
    let text = report(Format::Human, &format!("12345 wrong {}\n", "x".repeat(1_000_000)));
    assert!(text.len() < 4_000, "{} bytes", text.len());
}

#[test]
fn json_and_sarif_are_json_with_places() {
    let json: serde_json::Value = serde_json::from_str(&report(Format::Json, "én\n[x](../x.md)\n")).expect("JSON");
    assert_eq!(json["errors"], 1);
    assert_eq!(json["diagnostics"][0]["line"], 2);
    let sarif: serde_json::Value = serde_json::from_str(&report(Format::Sarif, "én\n[x](../x.md)\n")).expect("JSON");
    let place = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "content/m%C3%B8te%20rom.md");
    assert_eq!(place["region"]["startLine"], 2);
}

#[test]
fn github_annotations_escape_what_would_end_them() {
    let text = report(Format::Github, "én\n[x](../x.md)\n");
    assert!(text.starts_with("::error file=content/møte rom.md,line=2,endLine=2,col=3,title=link/broken::"), "{text}");
    assert_eq!(text.lines().count(), 2);
}
