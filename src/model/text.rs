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
            Inline::Citation(_) | Inline::FootnoteRef(..) | Inline::Html(..) => {}
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

/// Pieces between spaces that hold a letter or a digit. Every page is counted, so letter by letter.
fn words_in(text: &str) -> usize {
    let mut count = 0;
    let mut counted = false;
    for c in text.chars() {
        if c.is_whitespace() {
            counted = false;
        } else if !counted && c.is_alphanumeric() {
            counted = true;
            count += 1;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::words_in;

    #[test]
    fn dashes_and_signs_are_no_words() {
        assert_eq!(words_in("Å leie – én gang, 3 ganger\u{a0}til …"), 6);
        assert_eq!(words_in(" – "), 0);
        assert_eq!(words_in("§ 9-8"), 1);
    }
}
