//! What can be printed: text without what would reorder, hide or stop it.

use super::typesetter::Coverage;

/// Stands on paper for a character that no font has.
const MISSING: char = '□';

/// Knows which characters the fonts have, and makes any text printable.
pub struct Ink {
    coverage: Coverage,
    missing: char,
}

/// What is wrong with a character on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blot {
    /// It orders other characters anew, or is not seen: it is left out.
    Hidden,
    /// No font has it: a box stands for it.
    Missing,
}

impl Ink {
    /// The ink of these font files.
    pub fn of<'a>(fonts: impl Iterator<Item = &'a [u8]>) -> Self {
        let coverage = Coverage::of(fonts);
        let missing = if coverage.has(MISSING) { MISSING } else { '?' };
        Self { coverage, missing }
    }

    /// What is wrong with a character, if anything.
    #[must_use]
    pub fn blot(&self, c: char) -> Option<Blot> {
        // Almost everything that is written in Norwegian.
        if matches!(c, ' '..='~' | '\n' | 'æ' | 'ø' | 'å' | 'Æ' | 'Ø' | 'Å') {
            return None;
        }
        if is_hidden(c) {
            return Some(Blot::Hidden);
        }
        // Soft hyphens say where a word may be divided, and are drawn with the hyphen.
        (c != '\u{ad}' && !self.coverage.has(c)).then_some(Blot::Missing)
    }

    /// The text as it can be printed.
    #[must_use]
    pub fn clean(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            match self.blot(c) {
                None if c == '\t' => out.push(' '),
                // A paragraph's sign ends no line.
                None if c == ' ' && out.ends_with('§') => out.push('\u{a0}'),
                None => out.push(c),
                Some(Blot::Hidden) => {}
                Some(Blot::Missing) => out.push(self.missing),
            }
        }
        out
    }
}

/// Controls of writing direction, characters of no width, variation selectors and control characters.
fn is_hidden(c: char) -> bool {
    let direction =
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let invisible =
        matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}');
    direction || invisible || (c.is_control() && !matches!(c, '\n' | '\t'))
}

/// True for what changes the order in which others are read.
#[must_use]
pub fn reorders(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
