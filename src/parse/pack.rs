//! The front matter of a pack.

use super::exercise::{required_integer, text, texts};
use crate::base::{Minutes, Period};
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::{Activity, Clock, FollowUp, GroupSize, Pack, ProgramItem, ProgramKind};
use crate::schema::{Choice, Reader};

pub(super) fn read(reader: &mut Reader<'_, '_>) -> Pack {
    Pack {
        purpose: reader.required_text("purpose").map(|text| text.value).unwrap_or_default(),
        audience: texts(reader, "for"),
        kind: reader.choice("kind").map(|kind| kind.value),
        start: clock(reader, "start"),
        end: clock(reader, "end"),
        participants: reader.table("participants", participants).and_then(|table| table.value),
        group_size: reader.integer("group_size").map(|size| size.value),
        roles: texts(reader, "roles"),
        rig: text(reader, "rig"),
        leader_anchor: text(reader, "leader_anchor"),
        editions: reader.texts("editions"),
        follow_up: follow_up(reader),
        program: program(reader),
    }
}

fn clock(reader: &mut Reader<'_, '_>, name: &'static str) -> Option<Clock> {
    reader.parsed(name, "clock", Clock::parse).map(|clock| clock.value)
}

fn participants(reader: &mut Reader<'_, '_>) -> Option<(GroupSize, u32)> {
    let min = required_integer(reader, "min");
    let max = required_integer(reader, "max");
    let expected = reader.integer("expected");
    let (min, max) = (min?.value, max?.value);
    let expected = expected.map_or(max, |expected| expected.value);
    Some((GroupSize { min, max, size: None }, expected))
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
        let minutes = reader.integer("minutes").map(|minutes| Minutes(minutes.value));
        let questions = reader.texts("questions");
        let lead = text(reader, "lead");
        Some(ProgramItem { activity: activity?, minutes, questions, lead, span: reader.span() })
    });
    rows.into_iter().filter_map(|row| row.value).collect()
}

/// Exactly one of `exercise`, `guide`, `talk`, `break`, `lunch`, `check-in`, `check-out`, `buffer`.
fn activity(reader: &mut Reader<'_, '_>) -> Option<Activity> {
    let mut found = Vec::new();
    found.extend(reader.text("exercise").map(Activity::Exercise));
    found.extend(reader.text("guide").map(Activity::Guide));
    for (name, kind) in ProgramKind::CHOICES {
        found.extend(reader.text(name).map(|title| Activity::Other(*kind, title.value)));
    }
    if found.len() != 1 {
        let choices: Vec<&str> =
            ["exercise", "guide"].into_iter().chain(ProgramKind::CHOICES.iter().map(|(name, _)| *name)).collect();
        let diagnostic = Diagnostic::new(code::TOML_BAD_VALUE)
            .variant("one-of")
            .arg("count", found.len())
            .arg("choices", choices.join(", "));
        reader.complain(diagnostic.at(reader.span()));
    }
    found.into_iter().next()
}
