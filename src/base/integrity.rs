//! Hashes that browsers know, for what they are to refuse when it is not as it was built.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::Digest as _;

/// `sha384-…`, as Subresource Integrity wants it.
#[must_use]
pub fn sha384(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(sha2::Sha384::digest(bytes)))
}

/// The SHA-256 of some bytes, in base64: shorter, for lists of many files.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    STANDARD.encode(sha2::Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_the_standard_value() {
        // The values for the empty file, as `openssl dgst -sha384 -binary | base64` gives them.
        assert_eq!(sha384(b""), "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb");
        assert_eq!(sha256(b""), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
