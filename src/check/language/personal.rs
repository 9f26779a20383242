//! What makes a person known in a case: a full name, a day of birth, a national identity number.
//!
//! A case says that it is invented, and yet readers find themselves in it. A given name alone is fine and so is
//! Kari Nordmann, whom everybody knows to be nobody.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::diag::{Diagnostic, Span, code};
use crate::model::Inline;

const MONTHS: &[&str] = &[
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

/// How far after `født` the day is looked for, in bytes.
const NEAR: usize = 24;

/// Tells of every such place in a run of text.
pub(super) fn find(content: &[Inline], given_names: &BTreeSet<&str>, diagnostics: &mut Vec<Diagnostic>) {
    for inline in content {
        let Inline::Text(span, text) = inline else {
            find(inline.children(), given_names, diagnostics);
            continue;
        };
        let exact = span.range().len() == text.len();
        let place = |range: Range<usize>| {
            let start = span.start as usize;
            if exact { Span::new(span.file, start + range.start..start + range.end) } else { *span }
        };
        let mut tell = |variant: Option<&'static str>, range: Range<usize>| {
            let found = Diagnostic::new(code::LANGUAGE_PERSONAL).arg("found", &text[range.clone()]).at(place(range));
            diagnostics.push(match variant {
                Some(variant) => found.variant(variant),
                None => found,
            });
        };
        names(text, given_names).into_iter().for_each(|range| tell(None, range));
        births(text).into_iter().for_each(|range| tell(Some("birth"), range));
        numbers(text).into_iter().for_each(|range| tell(Some("number"), range));
    }
}

/// A given name and a name after it.
fn names(text: &str, given_names: &BTreeSet<&str>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut words = words(text).peekable();
    while let Some(first) = words.next() {
        let Some(second) = words.peek() else { break };
        let last = &text[second.clone()];
        let follows = &text[first.end..second.start] == " ";
        let name =
            last.chars().next().is_some_and(char::is_uppercase) && last.chars().nth(1).is_some_and(char::is_lowercase);
        if follows && name && last != "Nordmann" && given_names.contains(&text[first.clone()]) {
            found.push(first.start..second.end);
        }
    }
    found
}

fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let start = text.as_ptr() as usize;
    let words = text.split(|c: char| !c.is_alphabetic() && c != '-').filter(|word| !word.is_empty());
    words.map(move |word| {
        let at = word.as_ptr() as usize - start;
        at..at + word.len()
    })
}

/// A whole date soon after `født`.
fn births(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for word in ["født", "fødd", "fødselsdato", "Født", "Fødd", "Fødselsdato"] {
        for (at, _) in text.match_indices(word) {
            let from = at + word.len();
            let window = (from..text.len().min(from + NEAR)).find(|at| text.as_bytes()[*at].is_ascii_digit());
            if let Some(range) = window.and_then(|start| date(text, start)) {
                found.push(range);
            }
        }
    }
    found
}

/// `12.03.1984`, `12. mars 1984`, `12/3-84`; a day without its year makes nobody known.
fn date(text: &str, start: usize) -> Option<Range<usize>> {
    let mut at = start;
    let number = |at: &mut usize, most: usize| {
        let digits = text[*at..].bytes().take_while(u8::is_ascii_digit).count();
        *at += digits;
        (1..=most).contains(&digits).then_some(())
    };
    let skip = |at: &mut usize| *at = text.len() - text[*at..].trim_start_matches(['.', '/', '-', ' ']).len();
    number(&mut at, 2)?;
    skip(&mut at);
    match MONTHS.iter().find(|month| text[at..].starts_with(**month)) {
        Some(month) => at += month.len(),
        None => number(&mut at, 2)?,
    }
    skip(&mut at);
    number(&mut at, 4)?;
    Some(start..at)
}

/// National identity numbers, told from other eleven digits by their two control digits.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let start = at + next;
        let mut digits = Vec::new();
        let mut end = start;
        while end < bytes.len() && (bytes[end].is_ascii_digit() || (bytes[end] == b' ' && digits.len() == 6)) {
            if bytes[end] != b' ' {
                digits.push(u32::from(bytes[end] - b'0'));
            } else if !bytes.get(end + 1).is_some_and(u8::is_ascii_digit) {
                break;
            }
            end += 1;
        }
        if digits.len() == 11 && is_identity(&digits) {
            found.push(start..end);
        }
        at = end.max(start + 1);
    }
    found
}

fn is_identity(digits: &[u32]) -> bool {
    let holds = |weights: &[u32]| {
        let sum: u32 = weights.iter().zip(digits).map(|(weight, digit)| weight * digit).sum();
        sum.is_multiple_of(11)
    };
    holds(&[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) && holds(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_names_are_found_and_given_names_are_not() {
        let given: BTreeSet<&str> = ["Kari", "Per"].into();
        let found = |text: &'static str| names(text, &given).into_iter().map(|at| &text[at]).collect::<Vec<_>>();
        assert_eq!(found("Kari Hansen bor her, og Per-Arne Vik."), ["Kari Hansen"]);
        assert_eq!(found("Kari bor her. Per Nordmann. Kari N. Kari, Berg"), Vec::<&str>::new());
    }

    #[test]
    fn days_of_birth_have_a_year() {
        let found = |text: &'static str| births(text).into_iter().map(|at| &text[at]).collect::<Vec<_>>();
        assert_eq!(found("Han er født 12.03.1984, hun fødd den 2. mai 1990."), ["12.03.1984", "2. mai 1990"]);
        assert_eq!(found("født i mars, født 1984, frist 12.03.2026"), Vec::<&str>::new());
    }

    #[test]
    fn identity_numbers_are_told_by_their_control_digits() {
        // The month is 81: numbers for tests, which no person has.
        assert_eq!(numbers("01819010001 og 018190 10001").len(), 2);
        assert_eq!(numbers("konto 12345678901, 1, 12 og 123456").len(), 0);
    }
}
