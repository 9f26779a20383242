//! Counts words, long words, sentences and passive verbs, byte by byte.

use super::Readability;
use crate::diag::{FileId, Span};
use crate::model::text;

/// What a byte of UTF-8 is in running text; what ends a word stands last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Byte {
    /// Starts a letter or is a digit.
    Letter,
    /// Goes on with a letter or a sign.
    Inside,
    /// Joins two parts of one word.
    Joint,
    /// May end a sentence.
    Stop,
    /// Ends a word.
    Other,
}

const BYTES: [Byte; 256] = {
    let mut table = [Byte::Other; 256];
    let mut byte = u8::MAX;
    loop {
        table[byte as usize] = match byte {
            byte if text::begins_letter(byte) => Byte::Letter,
            0x80..=0xbf => Byte::Inside,
            0x2d | 0x27 => Byte::Joint,
            0x21 | 0x2e | 0x3a | 0x3f => Byte::Stop,
            _ => Byte::Other,
        };
        if byte == 0 {
            break table;
        }
        byte -= 1;
    }
};

/// A word of more letters is long (Björnsson).
const LONG: u32 = 6;

/// How many of a page's longest sentences are kept.
const KEPT: usize = 10;

/// Words that a full stop after does not end the sentence of.
const SHORT: &[&str] = &["art", "ca", "dr", "f", "fr", "hr", "jf", "kap", "kl", "nr", "pkt", "s", "st", "tlf"];

/// Words in `-es` that are no passive verbs.
const NOT_PASSIVE: &[&str] = &[
    "alles",
    "andres",
    "begges",
    "deres",
    "felles",
    "finnes",
    "fattes",
    "kjennes",
    "lykkes",
    "mislykkes",
    "møtes",
    "oppholdes",
    "snakkes",
    "særdeles",
    "synes",
    "trives",
    "trivest",
    "ukes",
    "underveis",
    "minnes",
    "mangles",
];

/// What one paragraph has.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Paragraph {
    pub words: u32,
    pub sentences: u32,
    pub passives: u32,
}

/// Counts paragraph by paragraph.
pub(super) struct Count {
    pub readability: Readability,
    /// Sentences of more words than the limit, in the order they stand.
    pub too_long: Vec<(u32, Span)>,
    limit: u32,
    file: FileId,
    paragraph: Paragraph,
    long_words: u32,
    /// Words in the sentence so far, and where it began.
    sentence: u32,
    start: usize,
    end: usize,
    /// True when the sentence began in a piece of text before this one.
    started: bool,
    /// Letters in the word so far.
    letters: u32,
    /// How many words after `blir` may still make it a passive.
    after_auxiliary: u8,
}

impl Count {
    pub(super) fn new(file: FileId, limit: u32) -> Self {
        Self {
            readability: Readability::default(),
            too_long: Vec::new(),
            limit,
            file,
            paragraph: Paragraph::default(),
            long_words: 0,
            sentence: 0,
            start: 0,
            end: 0,
            started: false,
            letters: 0,
            after_auxiliary: 0,
        }
    }

    /// Adds a piece of running text that begins at `at`. Where it does not stand in the source as it is, `exact`
    /// is false and every place in it is its start.
    pub(super) fn text(&mut self, at: usize, exact: bool, text: &str) {
        let bytes = text.as_bytes();
        let place = |offset: usize| if exact { at + offset } else { at };
        // Every byte of the site comes by here: the one branch that cannot be foretold is where a word ends.
        let (mut word, mut letters) = (0, self.letters);
        for (offset, byte) in bytes.iter().enumerate() {
            let kind = BYTES[usize::from(*byte)];
            letters += u32::from(kind == Byte::Letter);
            if kind < Byte::Stop {
                continue;
            }
            if letters > 0 {
                self.end = place(offset);
                self.letters = std::mem::take(&mut letters);
                self.end_word(&bytes[word..offset], place(word));
            }
            if kind == Byte::Stop && self.sentence > 0 && ends(text, word, offset) {
                self.end = place(offset + 1);
                self.end_sentence();
            }
            word = offset + 1;
        }
        self.letters = letters;
        if letters > 0 {
            // The word may go on in the next piece, `**bo**lig`: there its letters are counted on.
            self.end = place(bytes.len());
            if self.sentence == 0 {
                self.start = place(word + signs(&bytes[word..]));
                self.started = true;
            }
        }
    }

    /// What stands between two pieces of text and is no word.
    pub(super) fn gap(&mut self) {
        if self.letters > 0 {
            self.end_word(&[], self.end);
        }
    }

    /// Ends a paragraph, and with it its last sentence.
    pub(super) fn end_paragraph(&mut self) -> Paragraph {
        self.gap();
        self.end_sentence();
        self.readability.words += self.paragraph.words;
        self.readability.sentences += self.paragraph.sentences;
        self.readability.long_words += std::mem::take(&mut self.long_words);
        std::mem::take(&mut self.paragraph)
    }

    /// Ends a word of so many letters. `word` are its bytes that are at hand, from `start` on, perhaps with the rest
    /// of a sign before them.
    fn end_word(&mut self, word: &[u8], start: usize) {
        if self.sentence == 0 && !std::mem::take(&mut self.started) {
            self.start = start + signs(word);
        }
        self.paragraph.words += 1;
        self.sentence += 1;
        self.long_words += u32::from(self.letters > LONG);
        let short = self.letters <= 5;
        self.letters = 0;
        let may_help = short && matches!(word.first(), Some(b'b' | b'v' | b'B' | b'V'));
        if self.after_auxiliary > 0 || may_help || word.ends_with(b"es") {
            let word = &word[signs(word)..];
            self.passive(std::str::from_utf8(word).unwrap_or_default(), may_help);
        }
    }

    /// `betales`; `blir betalt`, `vert betalt`.
    fn passive(&mut self, word: &str, auxiliary: bool) {
        let participle = |word: &str| {
            word.len() >= 5 && ["et", "dt", "gt", "kt", "lt", "pt", "rt", "st"].iter().any(|end| word.ends_with(end))
        };
        if self.after_auxiliary > 0 && participle(word) {
            self.after_auxiliary = 0;
            self.paragraph.passives += 1;
            return;
        }
        self.after_auxiliary = self.after_auxiliary.saturating_sub(1);
        if auxiliary && ["blir", "ble", "bli", "blitt", "blei", "vert", "vart"].contains(&word) {
            self.after_auxiliary = 2;
        }
        let genitive = ["ernes", "enes", "elses", "nenes", "ages"].iter().any(|end| word.ends_with(end));
        let small = word.starts_with(char::is_lowercase);
        if word.ends_with("es") && word.len() >= 5 && small && !genitive && !NOT_PASSIVE.contains(&word) {
            self.paragraph.passives += 1;
        }
    }

    fn end_sentence(&mut self) {
        if self.sentence == 0 {
            return;
        }
        self.started = false;
        self.paragraph.sentences += 1;
        self.after_auxiliary = 0;
        let words = std::mem::take(&mut self.sentence);
        let span = Span::new(self.file, self.start..self.end.max(self.start));
        if words > self.limit {
            self.too_long.push((words, span));
        }
        let longest = &mut self.readability.longest;
        if longest.len() < KEPT || longest.last().is_some_and(|(least, _)| words > *least) {
            let at = longest.partition_point(|(more, _)| *more >= words);
            longest.insert(at, (words, span));
            longest.truncate(KEPT);
        }
    }
}

/// How many bytes of a sign begin the text: the rest of `«` or `–`.
fn signs(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| BYTES[usize::from(**byte)] != Byte::Letter).count()
}

/// True when the stop at `at` ends a sentence: space follows, and then no small letter; and the word before it,
/// which starts at `word`, is not one that is written with a full stop.
fn ends(text: &str, word: usize, at: usize) -> bool {
    let after = text[at + 1..].trim_start_matches(['»', '”', '"', ')', ']', '*', '.', '!', '?']);
    let next = after.trim_start();
    if next.len() == after.len() && !after.is_empty() {
        return false;
    }
    let next = next.chars().next();
    let stop = text.as_bytes()[at];
    if stop == b':' {
        return true;
    }
    if stop != b'.' {
        return !next.is_some_and(char::is_lowercase);
    }
    let before = text.get(word..at).unwrap_or_default();
    let short = SHORT.contains(&before.to_lowercase().as_str());
    let ordinal = before.len() <= 2 && before.bytes().all(|byte| byte.is_ascii_digit()) && !before.is_empty();
    let number = next.is_some_and(|next| next.is_ascii_digit());
    !next.is_some_and(char::is_lowercase) && !(short && (number || next.is_some())) && !(ordinal && number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(text: &str) -> (u32, u32, u32, u32) {
        let mut count = Count::new(FileId(0), 30);
        count.text(0, true, text);
        let paragraph = count.end_paragraph();
        (paragraph.words, count.readability.long_words, paragraph.sentences, paragraph.passives)
    }

    #[test]
    fn words_and_sentences_as_a_reader_counts_them() {
        assert_eq!(counted("Vi bor her. Kommunen eier boligen!"), (6, 2, 2, 0));
        assert_eq!(counted("Møt kl. 12 den 3. mars, jf. § 9-8. Ta med brev."), (11, 0, 2, 0));
        assert_eq!(counted("Frister: svar i dag"), (4, 1, 2, 0));
        assert_eq!(counted("Én – to … tre"), (3, 0, 1, 0));
        assert_eq!(counted("«Jeg vil ikke.» Så gikk han."), (6, 0, 2, 0));
    }

    #[test]
    fn passive_verbs_are_counted_and_their_likes_are_not() {
        assert_eq!(counted("Leien betales og søknaden blir sendt.").3, 2);
        assert_eq!(counted("Leia vert betalt.").3, 1);
        assert_eq!(counted("Deres felles bolig finnes, og brukernes ønsker synes godt.").3, 0);
    }

    #[test]
    fn the_longest_sentences_are_kept_in_order_with_their_places() {
        let mut count = Count::new(FileId(0), 3);
        let text = "Kort nå. Denne er litt lengre enn den. Slutt her da.";
        count.text(10, true, text);
        count.end_paragraph();
        let (words, span) = count.readability.longest[0];
        assert_eq!(
            (words, &text[span.start as usize - 10..span.end as usize - 10]),
            (6, "Denne er litt lengre enn den.")
        );
        assert_eq!(count.too_long.len(), 1);
    }
}
