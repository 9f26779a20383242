//! Packs: whether the day holds. The rules themselves are in `program`; here they get their places.

use std::collections::BTreeSet;

use crate::base::nearest;
use crate::diag::{Code, Diagnostic, Severity, Span, Spanned, code};
use crate::model::{Activity, Block, Clock, ContainerKind, Document, Kind, Pack, ProgramItem, visit};
use crate::program::{self, Changes, Finding, Rule};
use crate::site::{Page, Site};

/// Everything the rules of a day say of the site's packs.
pub(super) fn days(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for (page, pack) in packs(site) {
        let findings = program::judge(&site.day(page, pack));
        // An exercise that is not there has been told of already, and so have minutes that are no number.
        let told = |finding: &Finding| {
            let item = finding.block.and_then(|block| pack.program.get(block));
            finding.rule == Rule::MinutesMissing
                && item.is_some_and(|item| {
                    let exercise = matches!(item.activity, Activity::Exercise(_));
                    item.misread || (exercise && site.behind(page, &item.activity).is_none())
                })
        };
        diagnostics
            .extend(findings.iter().filter(|finding| !told(finding)).map(|f| diagnostic(&page.document, pack, f)));
    }
}

/// What the rules say of a pack's day with some changes, beside what they say of it as it is written. Never an error:
/// whoever starts late or comes in greater numbers prints the day all the same.
#[must_use]
pub fn changed_day(site: &Site, page: &Page, changes: &Changes) -> Vec<Diagnostic> {
    let Kind::Pack(pack) = &page.document.kind else { return Vec::new() };
    let day = site.day(page, pack);
    let before = program::judge(&day);
    let found = program::judge(&day.with(changes)).into_iter().filter(|finding| !before.contains(finding));
    let told = |finding: Finding| {
        let mut diagnostic = diagnostic(&page.document, pack, &finding);
        diagnostic.severity = diagnostic.severity.max(Severity::Warning);
        diagnostic
    };
    found.map(told).collect()
}

/// Questions that a programme picks, or that something needed is for, and that the exercise does not have.
pub(super) fn questions(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for (page, pack) in packs(site) {
        for item in pack.program.iter().filter(|item| !item.questions.is_empty()) {
            let Some(exercise) = site.behind(page, &item.activity).map(|id| site.page(id)) else { continue };
            diagnostics.extend(unknown(&exercise.document, &item.questions));
        }
    }
    for page in &site.pages {
        let Kind::Exercise(exercise) = &page.document.kind else { continue };
        for material in &exercise.materials {
            diagnostics.extend(unknown(&page.document, &material.questions));
        }
    }
}

/// Those of the questions that an exercise does not have.
fn unknown(exercise: &Document, questions: &[Spanned<String>]) -> Vec<Diagnostic> {
    if questions.is_empty() {
        return Vec::new();
    }
    let known = question_ids(exercise);
    let strange = questions.iter().filter(|question| !known.contains(question.value.as_str()));
    let told = strange.map(|question| {
        let near = nearest(&question.value, known.iter().copied());
        let diagnostic = Diagnostic::new(code::PROGRAM_QUESTION)
            .arg("question", &question.value)
            .arg("exercise", &exercise.path)
            .arg("known", known.iter().copied().collect::<Vec<_>>().join(", "));
        diagnostic.at(question.span).near(near)
    });
    told.collect()
}

fn packs(site: &Site) -> impl Iterator<Item = (&Page, &Pack)> {
    site.each_page().filter_map(|page| match &page.document.kind {
        Kind::Pack(pack) => Some((page, &**pack)),
        _ => None,
    })
}

/// The names of an exercise's questions.
fn question_ids(document: &Document) -> BTreeSet<&str> {
    let mut ids = BTreeSet::new();
    visit::document_blocks(document, &mut |block| {
        if let Block::Container(container) = block
            && container.kind == ContainerKind::Question
        {
            ids.extend(container.attributes.id.as_ref().map(|id| id.value.as_str()));
        }
    });
    ids
}

/// A finding as something to tell an author, at its line.
fn diagnostic(document: &Document, pack: &Pack, finding: &Finding) -> Diagnostic {
    let (code, variant) = kind(finding.rule);
    let mut diagnostic = Diagnostic::new(code);
    if let Some(variant) = variant {
        diagnostic = diagnostic.variant(variant);
    }
    for (name, number) in &finding.numbers {
        diagnostic = match *name {
            "at" | "start" | "end" => {
                let at = Clock::at(*number);
                diagnostic.arg(name, at).arg("written", at.written())
            }
            name => diagnostic.arg(name, number),
        };
    }
    let who: Vec<&str> = finding.who.iter().map(|who| who.name()).collect();
    if !who.is_empty() {
        diagnostic = diagnostic.arg("who", who.join(", "));
    }
    let place = finding.block.and_then(|block| pack.program.get(block)).map(|item| in_row(item, finding.rule));
    diagnostic.at(place.or_else(|| of_day(pack, finding.rule)).unwrap_or_else(|| document.place()))
}

/// The code of a rule, and which of the code's messages says it.
fn kind(rule: Rule) -> (Code, Option<&'static str>) {
    match rule {
        Rule::Empty => (code::PACK_EMPTY, None),
        Rule::PeopleMissing => (code::PACK_NO_PARTICIPANTS, None),
        Rule::PeopleNone => (code::PACK_PARTICIPANTS, None),
        Rule::PeopleMany => (code::PACK_PARTICIPANTS, Some("many")),
        Rule::PeopleOrder => (code::PACK_PARTICIPANTS, Some("order")),
        Rule::GroupSize => (code::PACK_PARTICIPANTS, Some("group-size")),
        Rule::FollowUp => (code::PACK_FOLLOW_UP, None),
        Rule::Anchor => (code::PACK_FOLLOW_UP, Some("anchor")),
        Rule::MinutesZero => (code::PROGRAM_MINUTES, None),
        Rule::MinutesMissing => (code::PROGRAM_MINUTES, Some("missing")),
        Rule::MinutesMany => (code::PROGRAM_MINUTES, Some("many")),
        Rule::MinutesShort => (code::PROGRAM_DURATION, None),
        Rule::MinutesLong => (code::PROGRAM_DURATION, Some("long")),
        Rule::EndsLate => (code::PROGRAM_END, None),
        Rule::EndsEarly => (code::PROGRAM_END, Some("early")),
        Rule::Midnight => (code::PROGRAM_MIDNIGHT, None),
        Rule::EndBeforeStart => (code::PROGRAM_MIDNIGHT, Some("before-start")),
        Rule::Break => (code::PROGRAM_BREAK, None),
        Rule::LunchMissing => (code::PROGRAM_LUNCH, None),
        Rule::LunchShort => (code::PROGRAM_LUNCH, Some("short")),
        Rule::Buffer => (code::PROGRAM_BUFFER, None),
        Rule::Talk => (code::PROGRAM_TALK, None),
        Rule::TooFew => (code::PROGRAM_GROUP, None),
        Rule::TooMany => (code::PROGRAM_GROUP, Some("many")),
        Rule::NotWith => (code::PROGRAM_NOT_WITH, None),
        Rule::NotFor => (code::PROGRAM_NOT_FOR, None),
        Rule::Strain => (code::PROGRAM_STRAIN, None),
        Rule::LookBack => (code::PROGRAM_LOOK_BACK, None),
        Rule::CheckOut => (code::PROGRAM_CHECK_OUT, None),
    }
}

/// Where in a row of the programme a rule points.
fn in_row(item: &ProgramItem, rule: Rule) -> Span {
    let named = match (&item.activity, rule) {
        (
            Activity::Exercise(slug),
            Rule::TooFew | Rule::TooMany | Rule::NotWith | Rule::NotFor | Rule::Strain | Rule::MinutesMissing,
        ) => Some(slug.span),
        _ => None,
    };
    let minutes = match rule {
        Rule::LookBack | Rule::CheckOut | Rule::LunchMissing => None,
        _ => item.minutes.as_ref().map(|minutes| minutes.span),
    };
    named.or(minutes).unwrap_or(item.span)
}

/// Where in a pack's front matter a rule about the whole day points.
fn of_day(pack: &Pack, rule: Rule) -> Option<Span> {
    match rule {
        Rule::PeopleNone | Rule::PeopleMany | Rule::PeopleOrder => Some(pack.participants.as_ref()?.span),
        Rule::GroupSize => Some(pack.group_size.as_ref()?.span),
        Rule::EndBeforeStart => Some(pack.end.as_ref()?.span),
        _ => None,
    }
}
