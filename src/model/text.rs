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

/// What a byte of UTF-8 is to a counter of words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    Space,
    Letter,
    Other,
}

/// True for the value of a byte of UTF-8 with which a letter begins, or of a digit. Leading bytes beyond ASCII stand for
/// letters, but for those of signs (`§`, `«`: C2) and of punctuation (`–`, `…`: E2).
#[must_use]
pub const fn begins_letter(byte: usize) -> bool {
    matches!(byte, 0x30..=0x39 | 0x41..=0x5a | 0x61..=0x7a | 0xc3..=0xe1 | 0xe3..=0xf4)
}

const BYTES: [Byte; 256] = {
    let mut table = [Byte::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte {
            0x20 | 0x09..=0x0d => Byte::Space,
            byte if begins_letter(byte) => Byte::Letter,
            _ => Byte::Other,
        };
        byte += 1;
    }
    table
};

/// Pieces between spaces that hold a letter or a digit; what a no-break space joins is one. Every byte of the site
/// goes through here, so it takes no branches: where words end cannot be foretold.
#[allow(clippy::needless_bitwise_bool, reason = "a lazy operator is a branch")]
fn words_in(text: &str) -> usize {
    let (mut count, mut counted) = (0, false);
    for byte in text.bytes() {
        let kind = BYTES[usize::from(byte)];
        let letter = kind == Byte::Letter;
        count += usize::from(letter & !counted);
        counted = (counted | letter) & (kind != Byte::Space);
    }
    count
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
