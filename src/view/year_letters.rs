//! The letters that tell works of one author and year apart: `Husbanken, u.å.-a` and `u.å.-b`.
//!
//! The style's own engine gives them to three groups of works at most and in the order they are cited in; a list is read
//! in its own order, and so are the letters given here.

use std::collections::BTreeMap;

use hayagriva::{Entry, Library};

use super::references::{ReferenceView, Run};

/// What the style writes where a work has no year, in the languages we cite in.
const NO_YEAR: [&str; 2] = ["u.å.", "n.d."];

/// The letters of the works that need one, by key.
#[derive(Debug, Default)]
pub(super) struct YearLetters(BTreeMap<String, char>);

impl YearLetters {
    /// Letters for those works in a reference list that begin alike: same author, same year.
    pub(super) fn of(list: &[(String, ReferenceView)], book: &Library) -> Self {
        let mut alike: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for (key, reference) in list {
            let text: String = reference.runs.iter().map(|run| run.text.as_str()).collect();
            let Some(marker) = book.get(key).map(marker) else { continue };
            if let Some(end) = marker.iter().find_map(|marker| Some(text.find(&format!("({marker}"))? + marker.len())) {
                alike.entry(text[..=end].to_owned()).or_default().push(key);
            }
        }
        let letters = alike.into_values().filter(|keys| keys.len() > 1);
        let letters = letters.flat_map(|keys| keys.into_iter().map(str::to_owned).zip('a'..='z'));
        Self(letters.collect())
    }

    /// Puts a work's letter after its year, the first place `before` and the year stand.
    pub(super) fn put(&self, key: &str, entry: Option<&Entry>, before: &str, runs: &mut [Run]) {
        let (Some(letter), Some(entry)) = (self.0.get(key), entry) else { return };
        for marker in marker(entry) {
            let wanted = format!("{before}{marker}");
            let found = runs.iter_mut().find_map(|run| run.text.find(&wanted).map(|at| (run, at + wanted.len())));
            if let Some((run, end)) = found {
                let hyphen = if marker.ends_with('.') { "-" } else { "" };
                run.text.insert_str(end, &format!("{hyphen}{letter}"));
                return;
            }
        }
    }
}

/// How a work's year may be written.
fn marker(entry: &Entry) -> Vec<String> {
    let own = entry.date().or_else(|| entry.parents().iter().find_map(|parent| parent.date()));
    own.map_or_else(|| NO_YEAR.map(str::to_owned).to_vec(), |date| vec![date.year.to_string()])
}
