//! Where a Norwegian compound can be cut: into words that the site itself uses.

use rustc_hash::FxHashMap as HashMap;

use super::Language;
use super::stem::Stems;

/// A part has at least so many letters.
const SHORTEST: usize = 3;
/// A word of fewer letters is not cut.
pub(super) const FROM: usize = 7;
/// What joins two parts, beside nothing.
const LINKS: [&str; 2] = ["s", "e"];

/// How often each stem is met, and what the editors say of cutting.
pub(super) struct Compounds<'a> {
    pub(super) language: &'a Language,
    pub(super) stems: &'a Stems,
    /// How often each stem is met on the site; words of the vocabulary count as met.
    pub(super) met: &'a HashMap<String, u32>,
}

impl Compounds<'_> {
    /// The stems of a compound's parts, in order; empty for a word that is none.
    pub(super) fn parts(&self, word: &str) -> Vec<String> {
        self.pieces(word).into_iter().map(|piece| self.stems.stem(piece)).collect()
    }

    /// A compound's parts as they are written in it, in order, without what joins them; empty for a word that is none.
    pub(super) fn pieces<'w>(&'w self, word: &'w str) -> Vec<&'w str> {
        if self.language.never_split.contains(word) {
            return Vec::new();
        }
        if let Some(parts) = self.language.always_split.get(word) {
            return parts.iter().map(String::as_str).collect();
        }
        let mut out = Vec::new();
        self.cut(word, 0, &mut out);
        out
    }

    fn cut<'w>(&self, word: &'w str, depth: u8, out: &mut Vec<&'w str>) {
        let Some((left, right)) = self.best(word).filter(|_| depth < 3) else {
            if depth > 0 {
                out.push(word);
            }
            return;
        };
        self.cut(left, depth + 1, out);
        self.cut(right, depth + 1, out);
    }

    /// The cut whose parts are met most often.
    fn best<'w>(&self, word: &'w str) -> Option<(&'w str, &'w str)> {
        let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
        let letters = ends.len() - 1;
        if letters < FROM || word.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let mut best: Option<(f32, &str, &str)> = None;
        for (at, end) in ends.iter().enumerate().take(letters - SHORTEST + 1).skip(SHORTEST) {
            let (before, right) = word.split_at(*end);
            let Some(right_met) = self.part(right, letters - at, false) else { continue };
            let bare = LINKS.iter().filter_map(|link| before.strip_suffix(link));
            for (left, joined) in bare.map(|left| (left, true)).chain([(before, false)]) {
                let length = if joined { at - 1 } else { at };
                let Some(left_met) = self.part(left, length, true) else { continue };
                // A long part says more than a frequent one; a link must be worth its letter.
                let score = left_met.min(right_met) - if joined { 0.5 } else { 0.0 };
                if best.is_none_or(|(known, ..)| score > known) {
                    best = Some((score, left, right));
                }
            }
        }
        best.map(|(_, left, right)| (left, right))
    }

    /// How good a part this is: by how often it is met and how long it is.
    #[allow(clippy::cast_precision_loss, reason = "how good is no exact matter")]
    fn part(&self, part: &str, letters: usize, first: bool) -> Option<f32> {
        if letters < SHORTEST {
            return None;
        }
        let met = *self.met.get(&self.stems.stem(part))?;
        let needed = if letters == SHORTEST { 6 } else { 2 };
        let refused = if first { &self.language.never_first } else { &self.language.never_last };
        (met >= needed && !refused.contains(part)).then(|| (met as f32).ln() + letters as f32)
    }
}
