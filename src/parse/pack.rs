//! The front matter of a pack.

use super::exercise::{present, required_integer, text, texts};
use crate::base::Minutes;
use crate::diag::Spanned;
use crate::model::{Activity, Clock, FollowUp, Occasion, Pack, People, ProgramItem, ProgramKind};
use crate::schema::{Choice as _, PERIOD, Reader};

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
        occasion: occasion(reader),
        program: program(reader),
    }
}

fn clock(reader: &mut Reader<'_, '_>, name: &'static str) -> Option<Spanned<Clock>> {
    reader.parsed(name, &Clock::FORM)
}

fn participants(reader: &mut Reader<'_, '_>) -> Option<People> {
    let min = required_integer(reader, "min");
    let max = required_integer(reader, "max");
    let expected = reader.integer("expected");
    let (min, max) = (min?.value, max?.value);
    Some(People { min, max, expected: expected.map_or(max, |expected| expected.value) })
}

fn occasion(reader: &mut Reader<'_, '_>) -> Occasion {
    Occasion {
        date: reader.date("date"),
        place: text(reader, "place"),
        facilitator: text(reader, "facilitator"),
        municipality: reader.text("municipality").map(|text| text.value),
        logo: reader.text("logo"),
        bw: reader.boolean("bw"),
    }
}

fn follow_up(reader: &mut Reader<'_, '_>) -> Vec<FollowUp> {
    let rows = reader.tables("follow_up", |reader| {
        let after = reader.parsed("after", &PERIOD);
        if after.is_none() && reader.is_blank("after") {
            reader.missing("after");
        }
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
        let misread = minutes.is_none() && reader.has("minutes");
        let questions = reader.texts("questions");
        let lead = text(reader, "lead");
        Some(ProgramItem { meeting, activity: activity?, minutes, misread, questions, lead, span: reader.span() })
    });
    rows.into_iter().filter_map(|row| row.value).collect()
}

/// Exactly one of the kinds of thing there are.
fn activity(reader: &mut Reader<'_, '_>) -> Option<Activity> {
    let names: Vec<&'static str> = ProgramKind::CHOICES.iter().map(|(name, _)| *name).collect();
    let (at, text) = reader.exactly_one(&names)?;
    Some(match ProgramKind::CHOICES[at].1 {
        ProgramKind::Exercise => Activity::Exercise(text),
        ProgramKind::Guide => Activity::Guide(text),
        kind => Activity::Other(kind, text.value),
    })
}
