//! What a pack says of itself.

use serde::Serialize;

use super::{Builder, FactRow, labels};
use crate::diag::Spanned;
use crate::model::{Clock, Pack};
use crate::program::{self, Slot};
use crate::site::Page;

/// A pack at a glance.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PackView {
    /// One sentence.
    pub purpose: String,
    /// Label and value, in order: length, start, end, participants, room, who follows up …
    pub facts: Vec<FactRow>,
    /// Who does what.
    pub roles: Vec<String>,
    /// The day.
    pub program: Vec<ProgramRow>,
    /// What happens afterwards, ready to read.
    pub follow_up: Vec<String>,
}

/// A line of the programme.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ProgramRow {
    /// `09.00`; empty when the pack says no start.
    pub start: String,
    /// Minutes; 0 when it is not known.
    pub minutes: u32,
    /// `exercise`, `guide`, `talk`, `break`, `lunch`, `check-in`, `check-out`, `buffer`.
    pub kind: &'static str,
    /// The kind's word.
    pub kind_label: String,
    /// The title of the meeting that begins with it; empty for others.
    pub meeting: String,
    /// `09.15`: when it must stop; empty when that is not known.
    pub end: String,
    /// The minutes it can give when time is short.
    pub gives: u32,
    /// What it is.
    pub title: String,
    /// Where the exercise or guide is; empty for others.
    pub href: String,
    /// Who leads it; may be empty.
    pub lead: String,
}

/// A pack at a glance.
pub(super) fn pack(builder: &Builder<'_>, page: &Page, own: &Pack) -> PackView {
    let words = builder.words(page.document.lang);
    let clock = |clock: &Option<Spanned<Clock>>| clock.as_ref().map(|clock| clock.to_string()).unwrap_or_default();
    let people = own.participants.as_ref().map(|people| {
        let [min, max, expected] = [people.min, people.max, people.expected].map(|n| n.to_string());
        words.get("people-expected", &[("min", &min), ("max", &max), ("expected", &expected)])
    });
    let kind = own.kind.map(|kind| words.word(&format!("pack-kind-{}", kind.name())).to_owned());
    let audience: Vec<String> =
        own.audience.iter().map(|who| words.word(&format!("participant-{}", who.name())).to_owned()).collect();
    let rows = [
        ("length", kind.unwrap_or_default()),
        ("start", clock(&own.start)),
        ("end", clock(&own.end)),
        ("for", labels::join(words, &audience)),
        ("participants", people.unwrap_or_default()),
        ("rig", own.rig.clone()),
        ("leader-anchor", own.leader_anchor.clone()),
    ];
    let follow_up =
        own.follow_up.iter().map(|item| labels::period_words(words, "follow-up", item.after, &[("text", &item.text)]));
    PackView {
        purpose: own.purpose.clone(),
        facts: rows.into_iter().filter_map(|(name, value)| labels::fact(words, name, value)).collect(),
        roles: own.roles.clone(),
        program: program(builder, page, own),
        follow_up: follow_up.collect(),
    }
}

/// The programme with its clock times, as far as the minutes are known.
fn program(builder: &Builder<'_>, page: &Page, own: &Pack) -> Vec<ProgramRow> {
    let words = builder.words(page.document.lang);
    let day = builder.site().day(page, own);
    let slots = program::schedule(&day).slots;
    let rows = own.program.iter().zip(&day.blocks).zip(slots);
    let rows = rows.map(|((item, block), Slot { start, end, minutes, gives })| {
        let link = builder.site().behind(page, &item.activity).map(|id| builder.link(&page.route, id));
        let clock = |at: Option<Clock>| at.map(|at| at.to_string()).unwrap_or_default();
        ProgramRow {
            start: clock(start),
            end: clock(end),
            minutes: minutes.0,
            gives: gives.0,
            meeting: block.meeting.clone().unwrap_or_default(),
            kind: block.kind.name(),
            kind_label: words.word(&format!("program-{}", block.kind.name())).to_owned(),
            title: block.title.clone(),
            href: link.map(|link| link.href).unwrap_or_default(),
            lead: item.lead.clone(),
        }
    });
    rows.collect()
}
