//! The front matter of a pack.

use super::exercise::{present, required_integer, text, texts};
use crate::base::{Minutes, Period};
use crate::diag::{Diagnostic, Spanned, code};
use crate::model::{Activity, Clock, FollowUp, Pack, People, ProgramItem, ProgramKind};
use crate::schema::{Choice, Reader};

pub(super) fn read(reader: &mut Reader<'_, '_>) -> Pack {
    Pack {
        purpose: reader.required_text("purpose").map(|text| text.value).unwrap_or_default(),
        audience: reader.choices("for"),
        kind: reader.choice("kind").map(|kind| kind.value),
        start: clock(reader, "start"),
        end: clock(reader, "end"),
        participants: reader.table("participants", participants).and_then(present),
        group_size: reader.integer("group_size"),
        roles: texts(reader, "roles"),
        rig: text(reader, "rig"),
        leader_anchor: text(reader, "leader_anchor"),
        editions: reader.choices("editions"),
        follow_up: follow_up(reader),
        program: program(reader),
    }
}

fn clock(reader: &mut Reader<'_, '_>, name: &'static str) -> Option<Spanned<Clock>> {
    reader.parsed(name, "clock", Clock::parse)
}

fn participants(reader: &mut Reader<'_, '_>) -> Option<People> {
    let min = required_integer(reader, "min");
    let max = required_integer(reader, "max");
    let expected = reader.integer("expected");
    let (min, max) = (min?.value, max?.value);
    Some(People { min, max, expected: expected.map_or(max, |expected| expected.value) })
}

fn follow_up(reader: &mut Reader<'_, '_>) -> Vec<FollowUp> {
    let rows = reader.tables("follow_up", |reader| {
        let after = reader.parsed("after", "period", |text| text.parse::<Period>().ok());
        let text = reader.required_text("text");
        Some(FollowUp { after: after?.value, text: text?.value })
    });
    rows.into_iter().filter_map(|row| row.value).collect()
}

fn program(reader: &mut Reader<'_, '_>) -> Vec<ProgramItem> {
    let rows = reader.tables("program", |reader| {
        let activity = activity(reader);
        let meeting = reader.text("meeting").map(|title| title.value);
        let minutes = reader.integer("minutes").map(|minutes| minutes.map(Minutes));
        let questions = reader.texts("questions");
        let lead = text(reader, "lead");
        Some(ProgramItem { meeting, activity: activity?, minutes, questions, lead, span: reader.span() })
    });
    rows.into_iter().filter_map(|row| row.value).collect()
}

/// Exactly one of the kinds of thing there are.
fn activity(reader: &mut Reader<'_, '_>) -> Option<Activity> {
    let mut found = Vec::new();
    for (name, kind) in ProgramKind::CHOICES {
        found.extend(reader.text(name).map(|text| match kind {
            ProgramKind::Exercise => Activity::Exercise(text),
            ProgramKind::Guide => Activity::Guide(text),
            kind => Activity::Other(*kind, text.value),
        }));
    }
    if found.len() != 1 {
        let choices: Vec<&str> = ProgramKind::CHOICES.iter().map(|(name, _)| *name).collect();
        let diagnostic = Diagnostic::new(code::TOML_BAD_VALUE)
            .variant("one-of")
            .arg("count", found.len())
            .arg("choices", choices.join(", "));
        reader.complain(diagnostic.at(reader.span()));
    }
    found.into_iter().next()
}
