//! The front matter that all kinds of page share.

use crate::base::{Date, Lang};
use crate::diag::{Code, Diagnostic, Spanned, code};
use crate::model::{Change, ChangeKind, Ignore, Kind, Meta, Status};
use crate::schema::{PERIOD, Reader, SLUG};

pub(super) fn read(reader: &mut Reader<'_, '_>, kind: &Kind) -> Meta {
    let title = reader.required_text("title");
    let title_span = title.as_ref().map_or_else(|| reader.span(), |title| title.span);
    let meta = Meta {
        title_span: Some(title_span),
        title: boxed(title),
        summary: summary(reader, kind),
        themes: reader.texts("themes"),
        audience: values(reader.choices("audience")),
        phase: values(reader.choices("phase")),
        published: reader.date("published"),
        reviewed: reader.date("reviewed"),
        next_review: reader.date("next_review"),
        review_every: reader.parsed("review_every", &PERIOD).map(|period| period.value),
        owner: boxed(reader.text("owner")),
        status: match reader.choice("status") {
            Some(status) => status.value,
            None => reader.usual_choice("status", Status::default()),
        },
        replaces: reader.texts("replaces"),
        replaced_by: reader.text("replaced_by"),
        aliases: reader.texts("aliases"),
        changes: changes(reader),
        related: reader.texts("related"),
        extends: reader.texts("extends"),
        exercises: reader.texts("exercises"),
        quick_exit: reader.boolean("quick_exit").unwrap_or_else(|| reader.usual("quick_exit", false)),
        weight: reader.integer("weight").map_or(i32::MAX, |n| i32::try_from(n.value).unwrap_or(i32::MAX)),
        toc: reader.boolean("toc").unwrap_or_else(|| reader.usual("toc", true)),
        slug: reader.parsed("slug", &SLUG),
        lang: reader.named("lang", "language", lang_codes).and_then(|code| lang(&code.value)),
        ignore: ignore(reader),
    };
    dates(reader, &meta);
    meta
}

fn boxed(text: Option<Spanned<String>>) -> Box<str> {
    text.map(|text| text.value.into()).unwrap_or_default()
}

fn values<T>(list: Vec<Spanned<T>>) -> Vec<T> {
    list.into_iter().map(|item| item.value).collect()
}

/// The tags of the languages there are.
fn lang_codes() -> Vec<String> {
    Lang::ALL.iter().map(|lang| lang.code().to_owned()).collect()
}

fn lang(text: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.code() == text)
}

/// A guide and a plain page should have one; an exercise or a pack falls back to its purpose.
fn summary(reader: &mut Reader<'_, '_>, kind: &Kind) -> Box<str> {
    match kind {
        Kind::Guide | Kind::Page => {
            let text = reader.text("summary");
            if text.is_none() && !reader.is_wrongly_typed_text("summary") {
                reader.complain_of_table(code::FRONT_MATTER_SUMMARY);
            }
            boxed(text)
        }
        Kind::Section => boxed(reader.text("summary")),
        Kind::Exercise(exercise) => or_purpose(reader, &exercise.purpose),
        Kind::Pack(pack) => or_purpose(reader, &pack.purpose),
    }
}

fn or_purpose(reader: &mut Reader<'_, '_>, purpose: &str) -> Box<str> {
    reader.text("summary").map_or_else(|| purpose.into(), |text| text.value.into())
}

fn changes(reader: &mut Reader<'_, '_>) -> Vec<Change> {
    let rows = reader.tables("changes", |reader| {
        let date = reader.date("date");
        if date.is_none() && !reader.has("date") {
            reader.missing("date");
        }
        let kind = match reader.choice("kind") {
            Some(kind) => kind.value,
            None => reader.usual_choice("kind", ChangeKind::Content),
        };
        let text = reader.required_text("text");
        Some(Change { date: date?.value, kind, text: text?.value })
    });
    rows.into_iter().filter_map(|row| row.value).collect()
}

fn ignore(reader: &mut Reader<'_, '_>) -> Vec<Ignore> {
    let rows = reader.tables("ignore", |reader| {
        let name = reader.named("code", "code", || Code::all().map(|code| code.id().to_owned()).collect());
        if name.is_none() && reader.is_blank("code") {
            reader.missing("code");
        }
        let reason = reader.required_text("reason");
        let name = name?;
        Some(Ignore { code: Code::find(&name.value)?, reason: reason?.value, span: name.span })
    });
    rows.into_iter().filter_map(|row| row.value).collect()
}

/// Dates in an order that cannot be.
fn dates(reader: &mut Reader<'_, '_>, meta: &Meta) {
    let pairs = [
        ("published", &meta.published, "reviewed", &meta.reviewed),
        ("reviewed", &meta.reviewed, "next_review", &meta.next_review),
    ];
    for (first, early, second, late) in pairs {
        if let (Some(early), Some(late)) = (early, late)
            && early.value > late.value
        {
            // Where the time between reviews is said, the next one can be reckoned.
            let due = meta.review_every.filter(|_| second == "next_review").and_then(|every| early.value.plus(every));
            complain(reader, (first, early), (second, late), due);
        }
    }
}

fn complain(
    reader: &mut Reader<'_, '_>,
    early: (&str, &Spanned<Date>),
    late: (&str, &Spanned<Date>),
    due: Option<Date>,
) {
    let diagnostic = Diagnostic::new(code::FRONT_MATTER_DATES).arg("first", early.0).arg("second", late.0);
    let diagnostic = diagnostic.at(late.1.span).also(early.1.span, "other");
    reader.complain(match due {
        Some(due) => diagnostic.fix(late.1.span, due.to_string()),
        None => diagnostic,
    });
}
