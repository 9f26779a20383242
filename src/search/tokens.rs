//! From text to words, and from words to what they are looked up by.
//!
//! `core.js` of the theme does the same to what readers type; `tests/search` holds both to one table.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Calls `see` with each word of a text, in small letters. What is written with a hyphen is given in parts and,
/// as an extra, joined: `bolig-sosial` is `bolig`, `sosial` and `boligsosial`; `9-8` is one word.
pub(super) fn words(text: &str, mut see: impl FnMut(&str, bool)) {
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
    parts: Vec<String>,
}

impl Group {
    fn hyphen(&mut self, see: &mut impl FnMut(&str, bool)) {
        if self.word.is_empty() {
            self.end(see);
        } else {
            self.parts.push(std::mem::take(&mut self.word));
        }
    }

    fn end(&mut self, see: &mut impl FnMut(&str, bool)) {
        if self.parts.is_empty() {
            if !self.word.is_empty() {
                see(&self.word, false);
                self.word.clear();
            }
            return;
        }
        if !self.word.is_empty() {
            self.parts.push(std::mem::take(&mut self.word));
        }
        let numbers = self.parts.iter().all(|part| part.starts_with(|c: char| c.is_ascii_digit()));
        if numbers && self.parts.len() > 1 {
            see(&self.parts.join("-"), false);
        } else {
            self.parts.iter().for_each(|part| see(part, false));
            if self.parts.len() > 1 {
                see(&self.parts.concat(), true);
            }
        }
        self.parts.clear();
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
        words(text, |word, extra| out.push(if extra { format!("+{word}") } else { word.to_owned() }));
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
