//! Finds Norwegian telephone numbers in text.

use std::ops::Range;

/// Words before a three-digit number that make it one to call.
const CALLS: &[&str] = &[
    "ring",
    "ringe",
    "ringer",
    "tlf",
    "telefon",
    "nummer",
    "nummeret",
    "nødtelefon",
    "naudtelefon",
    "nødnummer",
    "naudnummer",
    "call",
    "phone",
];

/// The European numbers of this series that answer in Norway; other numbers that start so may be sums of money.
const SERIES_116: &[&str] = &["116000", "116006", "116111", "116117", "116123"];

/// The byte ranges of what reads as a telephone number: eight digits as Norwegians group them, `116 xxx`,
/// a number with `+47`, or an emergency number after a word such as `ring`.
pub(super) fn numbers(text: &str) -> Vec<Range<usize>> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    runs(text).into_iter().filter(|run| is_number(text, run)).collect()
}

/// Runs of digits with single spaces between them.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        let end = at + c.len_utf8();
        let joins = runs.last().is_some_and(|run| matches!(&text[run.end..at], "" | " " | "\u{a0}"));
        match runs.last_mut().filter(|_| joins) {
            Some(run) => run.end = end,
            None => runs.push(at..end),
        }
    }
    runs
}

fn is_number(text: &str, run: &Range<usize>) -> bool {
    let before = &text[..run.start];
    let after = text[run.end..].chars().next();
    // Part of a larger thing: a year range, an address of a web page, a decimal, a paragraph number.
    let glued = |c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '–' | '_' | '@' | '§');
    let abroad = before.ends_with('+');
    let joined_before = before.chars().next_back().is_some_and(glued);
    let decimal =
        before.ends_with([',', '.']) && before.trim_end_matches([',', '.']).ends_with(|c: char| c.is_ascii_digit());
    if joined_before || decimal || after.is_some_and(|c| glued(c) || c == '%') || before.ends_with("§ ") {
        return false;
    }
    if is_money(before, &text[run.end..]) {
        return false;
    }
    let groups: Vec<&str> = text[run.clone()].split([' ', '\u{a0}']).collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let digits: String = groups.concat();
    match lengths.as_slice() {
        _ if abroad => digits.starts_with("47") && digits.len() == 10,
        [8] => digits.starts_with(|c| ('2'..='9').contains(&c)) && !is_compact_date(&digits),
        [2, 2, 2, 2] | [3, 2, 3] => digits.starts_with(|c| ('2'..='9').contains(&c)),
        [3, 3] | [6] => SERIES_116.contains(&digits.as_str()),
        [3] => matches!(digits.as_str(), "110" | "112" | "113") && follows_call(before),
        [5] => digits.starts_with('0') && follows_call(before),
        _ => false,
    }
}

/// `20261121`: a date without separators.
fn is_compact_date(digits: &str) -> bool {
    let (year, rest) = digits.split_at(4);
    let (month, day) = rest.split_at(2);
    (1900..2100).contains(&year.parse().unwrap_or(0))
        && (1..=12).contains(&month.parse().unwrap_or(0))
        && (1..=31).contains(&day.parse().unwrap_or(0))
}

/// `kr 116 000`, `116 000 kroner`
fn is_money(before: &str, after: &str) -> bool {
    let blank = [' ', '\u{a0}'];
    // A word on either side is all that is made small, not the text as far as it goes.
    let next = after.trim_start_matches(blank).chars().flat_map(char::to_lowercase);
    let last = before.trim_end_matches(blank).rsplit(|c: char| !c.is_alphabetic() && c != '.').next();
    next.take(2).eq("kr".chars()) || last.is_some_and(|word| matches!(&*word.to_lowercase(), "kr" | "kr."))
}

fn follows_call(before: &str) -> bool {
    let word = before.trim_end_matches([' ', '.', ':', '\u{a0}', '\n']).rsplit(|c: char| !c.is_alphabetic()).next();
    word.is_some_and(|word| CALLS.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        numbers(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn finds_numbers_people_call() {
        assert_eq!(found("Ring 113 nå, eller 22 33 44 55."), ["113", "22 33 44 55"]);
        assert_eq!(found("Legevakt: 116 117, tlf. 400 12 345"), ["116 117", "400 12 345"]);
        assert_eq!(found("Medisinsk nødtelefon 113"), ["113"]);
        assert_eq!(found("+47 22334455"), ["47 22334455"]);
    }

    #[test]
    fn leaves_other_numbers_alone() {
        for text in [
            "I 2016 var 3 909 personer uten bolig",
            "25 000 000 kroner",
            "§ 113 og kapittel 112",
            "20261121",
            "2016–2021",
            "side 112 og 113",
            "116 000 kroner",
            "kr 22 33 44 55",
            "Grunnbeløpet var 116 239 i snitt",
            "LOV-1999-03-26-17",
            "1,22334455",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
