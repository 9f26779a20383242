//! From text to words, and from words to what they are looked up by.
//!
//! `core.js` of the theme does the same to what readers type; `tests/search` holds both to one table.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// How a word is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    /// True for what stands joined here and with hyphens in the text.
    pub(super) extra: bool,
    /// True for two capitals or more and nothing else: `MI` is no `mi`.
    pub(super) capitals: bool,
}

/// Calls `see` with each word of a text, in small letters. What is written with a hyphen is given in parts and,
/// as an extra, joined: `bolig-sosial` is `bolig`, `sosial` and `boligsosial`; `9-8` is one word.
pub(super) fn words(text: &str, mut see: impl FnMut(&str, Written)) {
    let mut group = Group::default();
    // Nearly all text is composed already; only what is not is copied.
    let composed: String;
    let text = if unicode_normalization::is_nfc(text) {
        text
    } else {
        composed = text.nfc().collect();
        &composed
    };
    for c in text.chars() {
        match c {
            '\u{ad}' => {}
            '-' | '\u{2010}' | '\u{2011}' => group.hyphen(&mut see),
            c if c.is_alphanumeric() || is_combining_mark(c) => {
                group.letters += 1;
                group.capitals += u32::from(c.is_uppercase());
                if c.is_ascii() { group.word.push(c.to_ascii_lowercase()) } else { group.word.extend(c.to_lowercase()) }
            }
            _ => group.end(&mut see),
        }
    }
    group.end(&mut see);
}

/// The words of one hyphenated group.
#[derive(Default)]
struct Group {
    word: String,
    letters: u32,
    capitals: u32,
    parts: Vec<(String, Written)>,
}

impl Group {
    fn word(&mut self) -> (String, Written) {
        let capitals = self.letters > 1 && self.letters == self.capitals;
        (self.letters, self.capitals) = (0, 0);
        (std::mem::take(&mut self.word), Written { extra: false, capitals })
    }

    fn hyphen(&mut self, see: &mut impl FnMut(&str, Written)) {
        if self.word.is_empty() {
            self.end(see);
        } else {
            let word = self.word();
            self.parts.push(word);
        }
    }

    fn end(&mut self, see: &mut impl FnMut(&str, Written)) {
        if self.parts.is_empty() {
            if !self.word.is_empty() {
                let capitals = self.letters > 1 && self.letters == self.capitals;
                see(&self.word, Written { extra: false, capitals });
                self.word.clear();
                (self.letters, self.capitals) = (0, 0);
            }
            return;
        }
        if !self.word.is_empty() {
            let word = self.word();
            self.parts.push(word);
        }
        let parts = std::mem::take(&mut self.parts);
        let numbers = parts.iter().all(|(part, _)| part.starts_with(|c: char| c.is_ascii_digit()));
        let joined = |between: &str| parts.iter().map(|(part, _)| part.as_str()).collect::<Vec<&str>>().join(between);
        if numbers && parts.len() > 1 {
            see(&joined("-"), Written::default());
        } else {
            parts.iter().for_each(|(part, written)| see(part, *written));
            if parts.len() > 1 {
                see(&joined(""), Written { extra: true, capitals: false });
            }
        }
    }
}

/// What spellings of one word share: no accents, `æ` as `a`, `ø` as `o`, `å` as `a`, and so `ae`, `oe`, `aa` too.
pub(super) fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut plain = |c: char| match (out.chars().next_back(), c) {
        (Some('a'), 'e' | 'a') | (Some('o'), 'e') => {}
        (_, c) => out.push(c),
    };
    for c in word.chars() {
        match c {
            'a'..='z' | '0'..='9' => plain(c),
            'æ' | 'å' | 'ä' => plain('a'),
            'ø' | 'ö' => plain('o'),
            c => std::iter::once(c).nfd().filter(|c| !is_combining_mark(*c)).for_each(&mut plain),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        let mut out = Vec::new();
        words(text, |word, written| out.push(if written.extra { format!("+{word}") } else { word.to_owned() }));
        out
    }

    #[test]
    fn text_is_cut_into_words() {
        assert_eq!(of("Én bolig – for ALLE!"), ["én", "bolig", "for", "alle"]);
        assert_eq!(of("bolig-sosialt arbeid"), ["bolig", "sosialt", "+boligsosialt", "arbeid"]);
        assert_eq!(of("husleieloven § 9-8 a"), ["husleieloven", "9-8", "a"]);
        assert_eq!(of("bolig- og tjeneste"), ["bolig", "og", "tjeneste"]);
        assert_eq!(of("ba\u{30a}t"), ["båt"], "å in two pieces is å");
    }

    #[test]
    fn spellings_fold_to_one() {
        for word in ["bostøtte", "bostoette", "bostotte"] {
            assert_eq!(fold(word), "bostotte");
        }
        assert_eq!(fold("pårørende"), fold("paarorende"));
        assert_eq!(fold("én"), "en");
    }
}
