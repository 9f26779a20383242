//! A piece of a file's text, shared with the file instead of copied.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// Text that is a slice of its source where it can be, so that ten thousand pages are held in memory once.
///
/// `Arc<String>` and not `Arc<str>`: the thin pointer makes a piece of text 16 bytes and so an `Inline` 32.
#[derive(Clone)]
pub struct Words {
    source: Arc<String>,
    start: u32,
    end: u32,
}

impl Words {
    /// The text in `range` of `source`; all of it when the range does not fit.
    #[must_use]
    pub fn slice(source: &Arc<String>, range: std::ops::Range<usize>) -> Self {
        let fits = source.get(range.clone()).is_some();
        let range = if fits { range } else { 0..source.len() };
        let clamp = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { source: Arc::clone(source), start: clamp(range.start), end: clamp(range.end) }
    }
}

impl From<&str> for Words {
    /// Text of its own, for what does not stand in the source as it is.
    fn from(text: &str) -> Self {
        Self::slice(&Arc::new(text.to_owned()), 0..text.len())
    }
}

impl Deref for Words {
    type Target = str;
    fn deref(&self) -> &str {
        &self.source[self.start as usize..self.end as usize]
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slice_is_its_text_and_never_breaks_a_letter() {
        let source = Arc::new("én bolig".to_owned());
        assert_eq!(&*Words::slice(&source, 4..9), "bolig");
        assert_eq!(&*Words::slice(&source, 1..3), "én bolig", "a range inside a letter does not fit");
        assert_eq!(&*Words::from("hjem"), "hjem");
    }
}
