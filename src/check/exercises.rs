//! Exercises: whether they can be done in the time they say, and by the people they are for, without harm.

use crate::diag::{Diagnostic, code};
use crate::model::{Attributes, Block, Container, ContainerKind, Document, Exercise, ExerciseKind, Kind, visit};

/// A question needs this many minutes at the least.
const MINUTES_PER_QUESTION: usize = 2;
/// The most questions where it is not said how long they take.
const MOST_QUESTIONS: usize = 40;
/// More steps than this on a scale are too many to tell apart.
const MOST_LEVELS: u32 = 11;

fn exercise(document: &Document) -> Option<&Exercise> {
    match &document.kind {
        Kind::Exercise(exercise) => Some(exercise),
        _ => None,
    }
}

/// Every container of a kind, in reading order.
fn containers(blocks: &[Block], kind: ContainerKind) -> Vec<&Container> {
    let mut found = Vec::new();
    visit::blocks(blocks, &mut |block| {
        if let Block::Container(container) = block
            && container.kind == kind
        {
            found.push(&**container);
        }
    });
    found
}

/// How long it takes: whether that is said, and whether its steps add up to it.
pub(super) fn time(document: &Document, diagnostics: &mut Vec<Diagnostic>) {
    let Some(exercise) = exercise(document) else { return };
    let steps = containers(document.blocks(), ContainerKind::Step);
    if steps.is_empty() {
        diagnostics.push(Diagnostic::new(code::EXERCISE_STEPS).at(document.place()));
    }
    let Some(duration) = &exercise.duration else {
        diagnostics.push(Diagnostic::new(code::EXERCISE_DURATION).at(document.place()));
        return;
    };
    let minutes: Vec<u32> = steps.iter().filter_map(|step| number(&step.attributes, "minutes")).collect();
    let sum = minutes.iter().fold(0, |sum: u32, minutes| sum.saturating_add(*minutes));
    let all_told = !steps.is_empty() && minutes.len() == steps.len();
    let say = |variant| {
        let diagnostic = Diagnostic::new(code::EXERCISE_DURATION).variant(variant).arg("sum", sum);
        diagnostic.arg("min", duration.min).arg("max", duration.max).at(duration.span)
    };
    if sum > duration.max.0 {
        diagnostics.push(say("more"));
    } else if all_told && sum < duration.min.0 {
        diagnostics.push(say("less"));
    }
}

/// More questions than there is time for.
pub(super) fn questions(document: &Document, diagnostics: &mut Vec<Diagnostic>) {
    let Some(exercise) = exercise(document) else { return };
    let questions = containers(document.blocks(), ContainerKind::Question);
    let minutes = exercise.duration.as_ref().map(|duration| duration.max.0 as usize);
    let room = minutes.map_or(MOST_QUESTIONS, |minutes| minutes / MINUTES_PER_QUESTION);
    if let Some(first_too_many) = questions.get(room) {
        let diagnostic = Diagnostic::new(code::EXERCISE_QUESTIONS).arg("count", questions.len()).arg("room", room);
        diagnostics.push(diagnostic.at(first_too_many.open));
    }
}

/// What may hurt needs a way to pass and someone to look after those it hurts.
pub(super) fn care(document: &Document, diagnostics: &mut Vec<Diagnostic>) {
    let Some(exercise) = exercise(document) else { return };
    uncared(document.blocks(), diagnostics);
    if let Some(warning) = &exercise.content_warning
        && !containers(document.blocks(), ContainerKind::Care).into_iter().any(looks_after)
    {
        diagnostics.push(Diagnostic::new(code::EXERCISE_CARE).variant("warning").at(warning.span));
    }
}

/// Challenging questions with nobody to look after those they hurt: the care must be in the question, beside it, or
/// beside or in what it stands in. Care elsewhere on the page is not found when it is needed.
fn uncared(blocks: &[Block], diagnostics: &mut Vec<Diagnostic>) {
    let cares = |at: Option<usize>| {
        let block = at.and_then(|at| blocks.get(at));
        matches!(block, Some(Block::Container(inner)) if inner.kind == ContainerKind::Care && looks_after(inner))
    };
    for (at, block) in blocks.iter().enumerate() {
        if cares(at.checked_sub(1)) || cares(Some(at + 1)) {
            continue;
        }
        if let Block::Container(container) = block {
            let within = containers(&container.blocks, ContainerKind::Care).into_iter().any(looks_after);
            if within {
                continue;
            }
            if container.kind == ContainerKind::Question && container.attributes.text("depth") == Some("challenging") {
                diagnostics.push(Diagnostic::new(code::EXERCISE_CARE).at(container.open));
            }
        }
        visit::children(block, &mut |inner| uncared(inner, diagnostics));
    }
}

/// True for care that says how to pass and what to do; a box that says when to call 113 does not.
fn looks_after(care: &Container) -> bool {
    care.attributes.text("level").is_none()
}

/// Who may take part and who may not be there have nobody in common.
pub(super) fn participants(document: &Document, diagnostics: &mut Vec<Diagnostic>) {
    let Some(exercise) = exercise(document) else { return };
    for barred in &exercise.not_with {
        if let Some(welcome) = exercise.participants.iter().find(|who| who.value == barred.value) {
            let diagnostic = Diagnostic::new(code::EXERCISE_PARTICIPANTS).arg("who", barred.value.name());
            diagnostics.push(diagnostic.at(barred.span).also(welcome.span, "other"));
        }
    }
}

/// A scale goes from less to more, in steps one can tell apart.
pub(super) fn scale(block: &Block, diagnostics: &mut Vec<Diagnostic>) {
    let Block::Container(scale) = block else { return };
    if scale.kind != ContainerKind::Scale {
        return;
    }
    let (min, max) = scale_ends(&scale.attributes);
    let diagnostic = Diagnostic::new(code::EXERCISE_SCALE).arg("min", min).arg("max", max).at(scale.open);
    if min >= max {
        diagnostics.push(diagnostic);
    } else if max - min >= MOST_LEVELS {
        diagnostics.push(diagnostic.variant("many"));
    }
}

/// The ends of a scale; 1 and 5 when it does not say.
fn scale_ends(attributes: &Attributes) -> (u32, u32) {
    (number(attributes, "min").unwrap_or(1), number(attributes, "max").unwrap_or(5))
}

/// A case that nobody says is invented.
pub(super) fn cases(document: &Document, diagnostics: &mut Vec<Diagnostic>) {
    let is_case = |exercise: &Exercise| matches!(exercise.kind, Some(ExerciseKind::Case | ExerciseKind::Dilemma));
    if exercise(document).is_some_and(is_case) && containers(document.blocks(), ContainerKind::Example).is_empty() {
        diagnostics.push(Diagnostic::new(code::CONTAINER_FICTIONAL).variant("case").at(document.place()));
    }
}

fn number(attributes: &Attributes, name: &str) -> Option<u32> {
    attributes.text(name)?.parse().ok()
}
