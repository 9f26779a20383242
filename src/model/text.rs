//! The plain text of running text.

use super::{Block, Inline};

/// The words of some running text, without marks; citations and footnote marks say nothing.
#[must_use]
pub fn plain(content: &[Inline]) -> String {
    let mut text = String::new();
    append(content, &mut text);
    text
}

fn append(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(_, words) => text.push_str(words),
            Inline::Code(_, words) => text.push_str(words),
            Inline::Break(_) => text.push('\n'),
            Inline::Image(image) => text.push_str(&image.alt),
            Inline::Blank(_, label) => {
                text.push('[');
                text.push_str(label);
                text.push(']');
            }
            // Nor does the space before them: what follows a citation is most often the end of the sentence.
            Inline::Citation(_) | Inline::FootnoteRef(..) => text.truncate(text.trim_end_matches(' ').len()),
            Inline::Html(..) => {}
            _ => append(inline.children(), text),
        }
    }
}

/// The number of words in some blocks, as a reader counts them.
#[must_use]
pub fn words(blocks: &[Block]) -> usize {
    let mut count = 0;
    super::visit::inlines(blocks, &mut |inline| {
        if let Inline::Text(_, text) = inline {
            count += words_in(text);
        }
    });
    count
}

/// True for the value of a byte of UTF-8 with which a letter begins, or of a digit. Leading bytes beyond ASCII stand for
/// letters, but for those of signs (`§`, `«`: C2) and of punctuation (`–`, `…`: E2).
#[must_use]
#[allow(clippy::needless_bitwise_bool, reason = "a lazy operator is a branch")]
pub const fn begins_letter(byte: u8) -> bool {
    let digit = byte.wrapping_sub(b'0') < 10;
    let ascii = (byte | 0x20).wrapping_sub(b'a') < 26;
    digit | ascii | ((byte >= 0xc3) & (byte <= 0xf4) & (byte != 0xe2))
}

/// A space, a tabulator or the end of a line.
#[allow(clippy::needless_bitwise_bool, reason = "a lazy operator is a branch")]
const fn is_space(byte: u8) -> bool {
    (byte == b' ') | (byte.wrapping_sub(b'\t') < 5)
}

/// Pieces between spaces that hold a letter or a digit; what a no-break space joins is one. Every byte of the site
/// goes through here, and nearly every piece begins with a letter: then it is enough to count where pieces begin,
/// which goes many bytes at a time as long as nothing branches.
fn words_in(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut pieces, mut signs) = (0, false);
    // Where a text begins, a space might stand before it.
    let mut add = |before: &[u8], at: &[u8]| {
        let (mut begun, mut sign) = (0_u8, 0);
        for (before, at) in before.iter().zip(at) {
            let begins = is_space(*before) & !is_space(*at);
            begun = begun.wrapping_add(u8::from(begins));
            sign |= u8::from(begins & !begins_letter(*at));
        }
        pieces += usize::from(begun);
        signs |= sign != 0;
    };
    add(b" ", bytes);
    // No more at a time than a byte can count.
    for (before, at) in bytes.chunks(255).zip(bytes.get(1..).unwrap_or_default().chunks(255)) {
        add(before, at);
    }
    if !signs {
        return pieces;
    }
    let pieces = bytes.split(|byte| is_space(*byte));
    pieces.filter(|piece| piece.iter().any(|byte| begins_letter(*byte))).count()
}

#[cfg(test)]
mod tests {
    use super::{plain, words_in};
    use crate::diag::{FileId, Span};
    use crate::model::Inline;

    #[test]
    fn a_note_leaves_no_hole_where_it_stood() {
        let span = Span::new(FileId(0), 0..0);
        let text = |words: &str| Inline::Text(span, words.into());
        let note = || Inline::FootnoteRef(span, "a".into());
        assert_eq!(
            plain(&[text("Det må varsles "), note(), text(". Så venter dere")]),
            "Det må varsles. Så venter dere"
        );
        assert_eq!(plain(&[text("Det varsles"), note(), text(" først")]), "Det varsles først");
    }

    #[test]
    fn dashes_and_signs_are_no_words() {
        assert_eq!(words_in("Å leie – én gang, 3\u{a0}ganger til …"), 6);
        assert_eq!(words_in("Ja, «čáhci» og ørret!"), 4);
        assert_eq!(words_in(" – "), 0);
        assert_eq!(words_in("§ 9-8"), 1);
    }
}
