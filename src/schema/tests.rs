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
    let found = codes("+++\na = [\"x\"]\nb = [\"y\"]\n", |reader| {
        assert_eq!(reader.texts_map().len(), 2);
    });
    assert!(found.is_empty());
}

#[test]
fn what_reads_a_table_tells_what_it_may_hold() {
    let table = describe(|reader| {
        reader.required_text("title");
        let _ = reader
            .choice::<Status>("status")
            .map_or_else(|| reader.usual_choice("status", Status::Current), |status| status.value);
        reader.tables("rows", |row| row.parsed("every", &PERIOD));
        reader.table("own", |own| {
            own.texts_map();
        });
        reader.exactly_one(&["a", "b"])
    });
    let field = |name: &str| table.field(name).expect(name);
    assert!(field("title").required && !field("status").required);
    assert_eq!(field("title").shape, Shape::Text);
    assert_eq!(field("status").shape, Shape::Named(vec!["draft".to_owned(), "current".to_owned()]));
    assert_eq!(field("status").usual, Some("current".into()));
    let Shape::List(row) = &field("rows").shape else { panic!("a list") };
    let Shape::Table(row) = &**row else { panic!("of tables") };
    assert_eq!(row.field("every").expect("it is read").shape, Shape::Form(PERIOD.pattern));
    let Shape::Table(own) = &field("own").shape else { panic!("a table") };
    assert_eq!(own.others, Some(Box::new(Shape::List(Box::new(Shape::Text)))));
    assert_eq!(table.exactly_one, ["a", "b"]);
}
