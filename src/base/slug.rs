//! Slugs: the plain names that stand in URLs and anchors.

use std::fmt;

use serde::Serialize;
use unicode_normalization::UnicodeNormalization as _;

/// A name fit for a URL: `a`–`z`, `0`–`9` and single hyphens between them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Slug(Box<str>);

impl Slug {
    /// The slug, if `text` already is one.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        (!text.is_empty() && slugify(text) == text).then(|| Self(text.into()))
    }

    /// The nearest slug to any text; `None` when nothing of it can stand in a URL.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let slug = slugify(text);
        (!slug.is_empty()).then(|| Self(slug.into()))
    }

    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Turns any text into slug form: lower case, `æ` as `ae`, `ø` as `o`, `å` as `a`, accents dropped,
/// everything else a hyphen. Empty when nothing is left.
#[must_use]
pub fn slugify(text: &str) -> String {
    if is_slug(text) {
        return text.to_owned();
    }
    let mut slug = String::with_capacity(text.len());
    if text.is_ascii() {
        text.bytes().for_each(|byte| push(&mut slug, char::from(byte)));
    } else {
        text.nfd().for_each(|c| push(&mut slug, c));
    }
    if slug.ends_with('-') {
        slug.pop();
    }
    slug
}

/// True for what [`slugify`] leaves as it is: most of what it is given are parts of paths.
fn is_slug(text: &str) -> bool {
    let mut before = b'-';
    let plain = text.bytes().all(|byte| {
        let fits = byte.is_ascii_lowercase() || byte.is_ascii_digit() || (byte == b'-' && before != b'-');
        before = byte;
        fits
    });
    plain && before != b'-'
}

fn push(slug: &mut String, c: char) {
    match c {
        'a'..='z' | '0'..='9' => slug.push(c),
        'A'..='Z' => slug.push(c.to_ascii_lowercase()),
        'æ' | 'Æ' => slug.push_str("ae"),
        'ø' | 'Ø' => slug.push('o'),
        'đ' | 'Đ' => slug.push('d'),
        'ŋ' | 'Ŋ' => slug.push('n'),
        'ŧ' | 'Ŧ' => slug.push('t'),
        'ß' => slug.push_str("ss"),
        // The accent of a letter that was taken apart, or a soft hyphen: no break in the word.
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{2060}' | '\u{feff}' => {}
        _ if slug.is_empty() || slug.ends_with('-') => {}
        _ => slug.push('-'),
    }
}

/// The candidate that looks most like `wanted`, if any is near enough to be worth a guess.
///
/// Near means a Damerau–Levenshtein distance of at most a third of the longer name, or that
/// one name holds the other whole.
pub fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = slugify(wanted);
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let other = slugify(candidate);
            let distance = strsim::damerau_levenshtein(&folded, &other);
            let allowed = (folded.len().max(other.len()) / 3).max(1);
            let holds = folded.len() >= 4 && other.len() >= 4 && (other.contains(&folded) || folded.contains(&other));
            (distance <= allowed || holds).then_some((distance, candidate))
        })
        .min()
        .map(|(_, candidate)| candidate)
}

/// The one name that is near to `wanted`, when no other is: near enough to be put in its place unasked.
pub fn only_near<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = slugify(wanted);
    let mut found = None;
    for candidate in candidates {
        // `nearest` on one name says whether it is near at all.
        if nearest(wanted, [candidate]).is_none() || found == Some(candidate) {
            continue;
        }
        if found.replace(candidate).is_some() {
            return None;
        }
    }
    // A name that only holds the other is a guess; two letters apart are a slip.
    found.filter(|found| strsim::damerau_levenshtein(&folded, &slugify(found)) <= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_slip_beside_no_other_name_is_put_right_unasked() {
        assert_eq!(only_near("sumary", ["summary", "title"]), Some("summary"));
        assert_eq!(only_near("depositum", ["depositumet", "depositum2"]), None, "two are near");
        assert_eq!(only_near("leie", ["leietakers-rettigheter"]), None, "a guess, and no slip");
        assert_eq!(only_near("sumary", ["summary", "summary"]), Some("summary"), "one name twice");
    }

    #[test]
    fn norwegian_letters_become_plain() {
        assert_eq!(slugify("Når det blåser på Ærøya!"), "nar-det-blaser-pa-aeroya");
        assert_eq!(slugify("a\u{30a}pen"), slugify("åpen"));
        assert_eq!(slugify("§ 9-8 Oppsigelse"), "9-8-oppsigelse");
        assert_eq!(slugify("  "), "");
    }

    #[test]
    fn a_slug_is_its_own_slug() {
        assert!(Slug::new("varsel-om-utkastelse").is_some());
        for bad in ["Åpen", "a--b", "-a", "a-", ""] {
            assert_eq!(Slug::new(bad), None, "{bad}");
        }
    }

    #[test]
    fn guesses_only_when_near() {
        let names = ["advice", "facts", "example", "disagreement"];
        assert_eq!(nearest("advise", names), Some("advice"));
        assert_eq!(nearest("exampel", names), Some("example"));
        assert_eq!(nearest("zebra", names), None);
    }
}
