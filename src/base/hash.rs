//! Content hashes: the only way fagverk decides whether something changed.

use std::fmt;

/// A 256-bit blake3 hash of some content.
///
/// Equal hashes mean equal content for every purpose of the build: caches, file names, the manifest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentHash([u8; 32]);

impl ContentHash {
    /// The hash of `bytes`.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }

    /// The hash a stored record holds; the bytes are not checked.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The raw 32 bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// All 64 hexadecimal digits.
    #[must_use]
    pub fn hex(&self) -> String {
        blake3::Hash::from_bytes(self.0).to_hex().to_string()
    }

    /// The first twelve hexadecimal digits: enough for a file name within one site.
    #[must_use]
    pub fn short(&self) -> String {
        let mut hex = self.hex();
        hex.truncate(12);
        hex
    }

    /// Reads 64 hexadecimal digits; `None` when they are not that.
    #[must_use]
    pub fn from_hex(hex: &str) -> Option<Self> {
        blake3::Hash::from_hex(hex).ok().map(|hash| Self(*hash.as_bytes()))
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.short())
    }
}

/// Hashes several parts so that no two different lists of parts give the same bytes:
/// each part is preceded by its length.
#[derive(Default)]
pub struct HashBuilder(blake3::Hasher);

impl HashBuilder {
    /// A builder salted with `purpose`, so that equal bytes with different meanings differ.
    #[must_use]
    pub fn new(purpose: &str) -> Self {
        let mut builder = Self::default();
        builder.part(purpose.as_bytes());
        builder
    }

    /// Adds one part.
    pub fn part(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.update(&(bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
        self
    }

    /// Adds a hash as a part.
    pub fn hash(&mut self, hash: ContentHash) -> &mut Self {
        self.part(hash.as_bytes())
    }

    /// The hash of everything added so far.
    #[must_use]
    pub fn finish(&self) -> ContentHash {
        ContentHash(*self.0.finalize().as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_do_not_run_together() {
        let mut one = HashBuilder::new("t");
        one.part(b"ab").part(b"c");
        let mut two = HashBuilder::new("t");
        two.part(b"a").part(b"bc");
        assert_ne!(one.finish(), two.finish());
    }

    #[test]
    fn hex_round_trips() {
        let hash = ContentHash::of(b"bolig");
        assert_eq!(ContentHash::from_hex(&hash.hex()), Some(hash));
        assert_eq!(hash.short().len(), 12);
        assert_eq!(ContentHash::from_hex("xyz"), None);
    }
}
