//! Hashes that browsers know, for what they are to refuse when it is not as it was built.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::Digest as _;

/// `sha384-…`, as Subresource Integrity wants it.
#[must_use]
pub fn sha384(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(sha2::Sha384::digest(bytes)))
}

/// The SHA-256 of a file's bytes: what an output file is known by, since browsers compare what they save with it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum([u8; 32]);

impl Sum {
    /// The sum of `bytes`.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(sha2::Sha256::digest(bytes).into())
    }

    /// The sum in base64, 44 letters.
    #[must_use]
    pub fn base64(&self) -> String {
        STANDARD.encode(self.0)
    }

    /// Reads what [`Self::base64`] wrote; `None` when it is not that.
    #[must_use]
    pub fn from_base64(text: &str) -> Option<Self> {
        STANDARD.decode(text).ok()?.try_into().ok().map(Self)
    }
}

/// A [`Sum`] of bytes that come piece by piece.
#[derive(Default)]
pub struct Summing(sha2::Sha256);

impl Summing {
    /// Takes the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The sum of all that came.
    #[must_use]
    pub fn finish(self) -> Sum {
        Sum(self.0.finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_the_standard_value() {
        // The values for the empty file, as `openssl dgst -sha384 -binary | base64` gives them.
        assert_eq!(sha384(b""), "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb");
        assert_eq!(Sum::of(b"").base64(), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn a_sum_is_read_as_it_was_written() {
        let mut summing = Summing::default();
        [&b"hus"[..], b"leie"].iter().for_each(|piece| summing.update(piece));
        let sum = Sum::of(b"husleie");
        assert_eq!(summing.finish(), sum);
        assert_eq!(Sum::from_base64(&sum.base64()), Some(sum));
        assert_eq!(Sum::from_base64("aGVp"), None);
        assert_eq!(Sum::from_base64("\u{e5}"), None);
    }
}
