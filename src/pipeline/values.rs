//! Values as bytes without names, one after the other: small to keep, quick to hash.

use serde::Serialize;

/// Adds a value, and gives how many bytes it takes. It must not leave out or flatten fields: what each byte is, is told by
/// its place alone.
pub(super) fn append(value: &impl Serialize, bytes: &mut Vec<u8>) -> usize {
    let before = bytes.len();
    *bytes = postcard::to_extend(value, std::mem::take(bytes)).expect("plain values always serialise");
    bytes.len() - before
}
