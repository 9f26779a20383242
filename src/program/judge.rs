//! The rules. `assets/js/program.js` says the same in the browser; `tests/program/cases.json` keeps the two alike.

use std::ops::Range;

use super::{Block, Day, Facts, Finding, LIMITS, Rule};
use crate::base::Minutes;
use crate::model::{Clock, ExerciseKind, PackKind, Participant, People, ProgramKind, Strain};

/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// Everything that is to be said of a day: of the day as a whole, then in the order of its meetings and blocks.
#[must_use]
pub fn judge(day: &Day) -> Vec<Finding> {
    let mut findings = Vec::new();
    people(day, &mut findings);
    afterwards(day, &mut findings);
    if day.blocks.is_empty() {
        findings.push(Finding::new(Rule::Empty));
        return findings;
    }
    if let (Some(start), Some(end)) = (day.start, day.end)
        && end <= start
    {
        let finding = Finding::new(Rule::EndBeforeStart);
        findings.push(finding.number("start", start.minutes.into()).number("end", end.minutes.into()));
    }
    for (at, block) in day.blocks.iter().enumerate() {
        minutes(block, at, &mut findings);
        company(day, block, at, &mut findings);
    }
    for (count, blocks) in day.meetings().into_iter().enumerate() {
        meeting(day, blocks.clone(), &mut findings);
        if count > 0 {
            look_back(day, &blocks, &mut findings);
        }
    }
    findings
}

/// How many come, and in groups of how many.
fn people(day: &Day, findings: &mut Vec<Finding>) {
    let Some(people) = day.participants else {
        findings.push(Finding::new(Rule::PeopleMissing));
        return;
    };
    let People { min, max, expected } = people;
    if min == 0 || max == 0 || expected == 0 {
        findings.push(Finding::new(Rule::PeopleNone));
    } else if max > LIMITS.people {
        findings.push(Finding::new(Rule::PeopleMany).number("max", max).number("limit", LIMITS.people));
    } else if min > expected || expected > max {
        let finding = Finding::new(Rule::PeopleOrder).number("min", min);
        findings.push(finding.number("expected", expected).number("max", max));
    } else if let Some(size) = day.group_size.filter(|size| *size == 0 || *size > max) {
        findings.push(Finding::new(Rule::GroupSize).number("size", size).number("max", max));
    }
}

/// Who owns what was agreed on, and what happens then. A team's own meeting needs neither.
fn afterwards(day: &Day, findings: &mut Vec<Finding>) {
    if day.kind == Some(PackKind::TeamMeeting) {
        return;
    }
    if !day.anchored {
        findings.push(Finding::new(Rule::Anchor));
    }
    if !day.followed_up {
        findings.push(Finding::new(Rule::FollowUp));
    }
}

/// How long a block takes.
fn minutes(block: &Block, at: usize, findings: &mut Vec<Finding>) {
    let Some(Minutes(minutes)) = block.takes() else {
        findings.push(Finding::new(Rule::MinutesMissing).at(at));
        return;
    };
    let say = |rule| Finding::new(rule).at(at).number("minutes", minutes);
    let duration = block.exercise.as_ref().and_then(|exercise| exercise.duration);
    if minutes == 0 {
        findings.push(Finding::new(Rule::MinutesZero).at(at));
    } else if minutes > LIMITS.block_minutes {
        findings.push(say(Rule::MinutesMany).number("limit", LIMITS.block_minutes));
    } else if let Some(duration) = duration {
        if minutes < duration.min.0 && !block.partial {
            findings.push(say(Rule::MinutesShort).number("min", duration.min.0));
        } else if minutes > duration.max.0 {
            findings.push(say(Rule::MinutesLong).number("max", duration.max.0));
        }
    }
}

/// Whether an exercise is for those who are in the room, and for so many.
fn company(day: &Day, block: &Block, at: usize, findings: &mut Vec<Finding>) {
    let Some(exercise) = &block.exercise else { return };
    if let (Some(people), Some(group)) = (day.participants, exercise.group) {
        if people.min < group.min {
            let finding = Finding::new(Rule::TooFew).at(at);
            findings.push(finding.number("min", people.min).number("needs", group.min));
        }
        if people.max > group.max {
            let finding = Finding::new(Rule::TooMany).at(at);
            findings.push(finding.number("max", people.max).number("takes", group.max));
        }
    }
    let (barred, strange) = strangers(day, exercise);
    if !barred.is_empty() {
        findings.push(Finding::new(Rule::NotWith).at(at).who(barred));
    }
    if !strange.is_empty() {
        findings.push(Finding::new(Rule::NotFor).at(at).who(strange));
    }
}

/// Those in the room who must not be there, and those the exercise is not made for.
fn strangers(day: &Day, exercise: &Facts) -> (Vec<Participant>, Vec<Participant>) {
    let barred = |who: &Participant| exercise.not_with.contains(who);
    let made_for = |who: &Participant| exercise.participants.is_empty() || exercise.participants.contains(who);
    let (barred, others): (Vec<_>, Vec<_>) = day.audience.iter().copied().partition(barred);
    (barred, others.into_iter().filter(|who| !made_for(who)).collect())
}

/// A meeting as a whole.
fn meeting(day: &Day, blocks: Range<usize>, findings: &mut Vec<Finding>) {
    let (first, last) = (blocks.start, blocks.end - 1);
    let of = |kind| {
        let minutes = day.blocks[blocks.clone()].iter().filter(move |block| block.kind == kind).map(takes);
        minutes.fold(0, u32::saturating_add)
    };
    let total = day.blocks[blocks.clone()].iter().map(takes).fold(0, u32::saturating_add);
    end(day, blocks.clone(), findings);
    if !day.blocks[blocks.clone()].iter().any(closes) {
        findings.push(Finding::new(Rule::CheckOut).at(last));
    }
    if day.blocks[blocks.clone()].iter().any(|block| takes(block) > LIMITS.block_minutes) {
        // A slip of the finger has been told of; what it makes of the sums is not worth telling.
        return;
    }
    rest(day, blocks.clone(), findings);
    if total > LIMITS.lunch_from && of(ProgramKind::Lunch) == 0 {
        findings.push(Finding::new(Rule::LunchMissing).at(first).number("minutes", total));
    }
    let wanted = total.saturating_mul(LIMITS.buffer_percent).div_ceil(100);
    let spare = of(ProgramKind::Buffer);
    if total > LIMITS.buffer_from && spare < wanted {
        findings.push(Finding::new(Rule::Buffer).at(last).number("minutes", spare).number("wanted", wanted));
    }
    let percent = of(ProgramKind::Talk).saturating_mul(100).checked_div(total).unwrap_or_default();
    if percent >= LIMITS.talk_percent {
        let longest = (blocks.start..blocks.end).filter(|at| day.blocks[*at].kind == ProgramKind::Talk);
        let longest = longest.rev().max_by_key(|at| takes(&day.blocks[*at])).unwrap_or(first);
        let finding = Finding::new(Rule::Talk).at(longest).number("percent", percent);
        findings.push(finding.number("limit", LIMITS.talk_percent));
    }
}

/// Whether a meeting ends when it was to. Nothing is said while it is not known how long it takes.
fn end(day: &Day, blocks: Range<usize>, findings: &mut Vec<Finding>) {
    let Some(start) = day.start.map(|start| u32::from(start.minutes)) else { return };
    let last = blocks.end - 1;
    let mut now = start;
    for at in blocks {
        let Some(Minutes(minutes)) = day.blocks[at].takes().filter(|minutes| minutes.0 > 0) else { return };
        now = now.saturating_add(minutes);
        if now > DAY {
            findings.push(Finding::new(Rule::Midnight).at(at));
            return;
        }
    }
    let Some(Clock { minutes: promised }) = day.end else { return };
    let promised = u32::from(promised);
    let by = now.abs_diff(promised);
    if by > 0 && promised > start {
        let rule = if now > promised { Rule::EndsLate } else { Rule::EndsEarly };
        findings.push(Finding::new(rule).at(last).number("at", now % DAY).number("by", by));
    }
}

/// Breaks, the length of lunch, and strain: what comes between the blocks.
fn rest(day: &Day, blocks: Range<usize>, findings: &mut Vec<Finding>) {
    let (mut without, mut told, mut strained) = (0_u32, false, false);
    for at in blocks {
        let block = &day.blocks[at];
        if block.is_rest() {
            (without, told, strained) = (0, false, false);
            if block.kind == ProgramKind::Lunch && (1..LIMITS.lunch_minutes).contains(&takes(block)) {
                let finding = Finding::new(Rule::LunchShort).at(at).number("minutes", takes(block));
                findings.push(finding.number("limit", LIMITS.lunch_minutes));
            }
            continue;
        }
        without = without.saturating_add(takes(block));
        if without > LIMITS.without_break && !told {
            told = true;
            let finding = Finding::new(Rule::Break).at(at).number("minutes", without);
            findings.push(finding.number("limit", LIMITS.without_break));
        }
        if let Some(exercise) = &block.exercise {
            let strains = exercise.strain == Some(Strain::High);
            if strains && strained {
                findings.push(Finding::new(Rule::Strain).at(at));
            }
            strained = strains;
        }
    }
}

/// A later meeting opens with what was promised at the last, at once or after its check-in.
fn look_back(day: &Day, blocks: &Range<usize>, findings: &mut Vec<Finding>) {
    let opening = &day.blocks[blocks.start..blocks.end.min(blocks.start + 2)];
    if !opening.iter().any(|block| block.kind == ProgramKind::LookBack) {
        findings.push(Finding::new(Rule::LookBack).at(blocks.start));
    }
}

/// True for what closes a meeting.
fn closes(block: &Block) -> bool {
    let kind = block.exercise.as_ref().and_then(|exercise| exercise.kind);
    block.kind == ProgramKind::CheckOut || kind == Some(ExerciseKind::CheckOut)
}

fn takes(block: &Block) -> u32 {
    block.takes().unwrap_or_default().0
}
