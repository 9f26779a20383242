//! Every mistake of a table is told at once, at its place.

use super::*;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Status {
    Draft,
    Current,
}

impl Choice for Status {
    const CHOICES: &'static [(&'static str, Self)] = &[("draft", Self::Draft), ("current", Self::Current)];
}

fn codes(text: &str, take: impl FnOnce(&mut Reader<'_, '_>)) -> Vec<(&'static str, std::ops::Range<usize>)> {
    let mut diagnostics = Vec::new();
    read(FileId(0), text, 4..text.len(), &mut diagnostics, take);
    diagnostics.iter().map(|d| (d.code.id(), d.span.expect("a place").range())).collect()
}

#[test]
fn every_mistake_at_once_with_absolute_places() {
    let text = "+++\ntitle = 3\nsumary = \"x\"\nstatus = \"curent\"\nreviewed = 2026-01-01T10:00:00\n";
    let found = codes(text, |reader| {
        assert!(reader.required_text("title").is_none());
        assert!(reader.text("summary").is_none());
        assert_eq!(reader.choice::<Status>("status"), None);
        assert!(reader.date("reviewed").is_none());
    });
    let names: Vec<_> = found.iter().map(|(code, range)| (*code, &text[range.clone()])).collect();
    assert_eq!(
        names,
        [
            ("toml/wrong-type", "3"),
            ("toml/bad-value", "\"curent\""),
            ("toml/wrong-type", "2026-01-01T10:00:00"),
            ("toml/unknown-field", "sumary"),
        ]
    );
}

#[test]
fn a_syntax_error_keeps_what_could_be_read() {
    let found = codes("+++\ntitle = \"a\"\nbroken = \nowner = \"b\"\n", |reader| {
        assert_eq!(reader.text("title").map(|t| t.value), Some("a".into()));
        assert_eq!(reader.text("owner").map(|t| t.value), Some("b".into()));
        reader.has("broken");
    });
    assert_eq!(found.iter().filter(|(code, _)| *code == "toml/syntax").count(), 1, "{found:?}");
}

#[test]
fn keys_of_the_sites_own_are_never_unknown() {
    let found = codes("+++\na = \"x\"\nb = \"y\"\n", |reader| {
        assert_eq!(reader.text_map().len(), 2);
    });
    assert!(found.is_empty());
}
