//! Running text in which what is read as one is not broken over two lines: `§ 9-8`, `5-3`, `u.å.-a`.
//!
//! A style keeps it together, not special spaces and hyphens: those would be copied along, and a reader who looks for
//! `9-8` on the page would not find it.

use super::escape;

/// What an author–date style writes for a work without a year, before the letter that tells it from another.
const NO_YEAR: [&str; 2] = ["u.å.", "n.d."];

/// The first byte of `§`.
const SIGN: u8 = 0xc2;

/// Adds text as [`escape::push`] does, with what belongs together in `<span class="nb">`.
pub(super) fn push(out: &mut String, text: &str) {
    let mut written = 0;
    let mut from = 0;
    while let Some(at) = next(text, from) {
        let whole = if text.as_bytes()[at] == b'-' { around_hyphen(text, at) } else { paragraph(text, at) };
        match whole.filter(|whole| whole.start >= written) {
            Some(whole) => {
                escape::push(out, &text[written..whole.start]);
                out.push_str("<span class=\"nb\">");
                escape::push(out, &text[whole.clone()]);
                out.push_str("</span>");
                (written, from) = (whole.end, whole.end);
            }
            None => from = at + if text.as_bytes()[at] == b'-' { 1 } else { '§'.len_utf8() },
        }
    }
    escape::push(out, &text[written..]);
}

/// The next place that may begin something: most text has none, so only bytes are looked at.
fn next(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut found = memchr::memchr2_iter(b'-', SIGN, &bytes[from..]).map(|at| from + at);
    found.find(|at| bytes[*at] == b'-' || text[*at..].starts_with('§'))
}

/// `§ 9-8` and the first of `§§ 5-1 og 5-3`.
fn paragraph(text: &str, at: usize) -> Option<std::ops::Range<usize>> {
    let number = text[at..].trim_start_matches('§').trim_start_matches([' ', '\u{a0}']);
    let start = text.len() - number.len();
    number.starts_with(|c: char| c.is_ascii_digit()).then(|| at..numbers_end(text, start))
}

/// `5-3`, or the year that is none with its letter.
fn around_hyphen(text: &str, at: usize) -> Option<std::ops::Range<usize>> {
    let (before, after) = (&text[..at], &text[at + 1..]);
    if let Some(no_year) = NO_YEAR.iter().find(|no_year| before.ends_with(*no_year)) {
        return after.starts_with(|c: char| c.is_ascii_lowercase()).then(|| at - no_year.len()..at + 2);
    }
    let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    (start < at && after.starts_with(|c: char| c.is_ascii_digit())).then(|| start..numbers_end(text, at + 1))
}

/// Where a run of digits and hyphens ends; a hyphen at its end is not of it.
fn numbers_end(text: &str, from: usize) -> usize {
    let run = text[from..].find(|c: char| !c.is_ascii_digit() && c != '-').map_or(text.len(), |len| from + len);
    text[..run].trim_end_matches('-').len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pushed(text: &str) -> String {
        let mut out = String::new();
        push(&mut out, text);
        out.replace("<span class=\"nb\">", "[").replace("</span>", "]")
    }

    #[test]
    fn paragraphs_stay_whole() {
        assert_eq!(pushed("jf. § 9-8. Og §§ 5-1 og 5-3."), "jf. [§ 9-8]. Og [§§ 5-1] og [5-3].");
        assert_eq!(pushed("(§ 27)"), "([§ 27])");
        assert_eq!(pushed("§"), "§");
    }

    #[test]
    fn years_that_are_none_keep_their_letter() {
        assert_eq!(pushed("Veiviseren.no, u.å.-a"), "Veiviseren.no, [u.å.-a]");
        assert_eq!(pushed("ø-varsel, 4-18-varsel, - 3, a-b, 2-"), "ø-varsel, [4-18]-varsel, - 3, a-b, 2-");
    }

    #[test]
    fn the_rest_is_escaped_as_ever() {
        assert_eq!(pushed("<b> & 1-2"), "&lt;b&gt; &amp; [1-2]");
    }
}
