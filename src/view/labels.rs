//! Words and dates as readers see them.

use super::{DateView, FactRow};
use crate::base::{Date, Period};
use crate::theme::UiWords;

/// A date in words: `21. november 2026`.
pub(super) fn date(words: &UiWords, date: Date) -> DateView {
    let (year, month, day) = date.parts();
    let (year, day) = (year.to_string(), day.to_string());
    let month = ["month-", &month.to_string()].concat();
    let text = words.date(&day, words.word(&month), &year);
    DateView { iso: date.to_string(), text }
}

/// A fact with its label; `None` when there is nothing to say.
pub(super) fn fact(words: &UiWords, name: &'static str, value: String) -> Option<FactRow> {
    let label = words.word(&format!("fact-{name}")).to_owned();
    let mut letters = value.chars();
    let first = letters.next()?;
    // Each begins as the others do, whether it is a sentence or a list of words.
    Some(FactRow { name, label, value: first.to_uppercase().chain(letters).collect() })
}

/// A list in words: `a, b og c`.
pub(super) fn join(words: &UiWords, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => words.get("list-and", &[("first", &first.join(", ")), ("last", last)]),
    }
}

/// A period in words, by the message `<id>-days` and so on.
#[must_use]
pub fn period_words(words: &UiWords, id: &str, period: Period, extra: &[(&str, &str)]) -> String {
    let (unit, count) = match period {
        Period::Days(n) => ("days", n),
        Period::Weeks(n) => ("weeks", n),
        Period::Months(n) => ("months", n),
        Period::Years(n) => ("years", n),
    };
    let count = count.to_string();
    let mut args = vec![("count", count.as_str())];
    args.extend_from_slice(extra);
    words.get(&format!("{id}-{unit}"), &args)
}
