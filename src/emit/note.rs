//! A word from one build to the next: kept beside the stamps, and believed only of the site it was written for.

use std::path::{Path, PathBuf};

use super::seal::{self, Sealed};
use crate::base::ContentHash;

const FORMAT: &str = "fagverk note 1";

/// What the last build that was committed wanted remembered.
#[derive(Debug)]
pub struct Note {
    /// Its text, as it was given.
    pub text: String,
    /// The seal of the manifest that was committed with it.
    pub(super) manifest: ContentHash,
}

/// Where the note of an output lies, by where its stamps lie.
pub(super) fn beside(stat: &Path) -> PathBuf {
    stat.with_extension("note")
}

/// Reads a note. A cache: whatever is wrong with it, the answer is that nothing is remembered.
pub(super) fn load(path: &Path) -> Option<Note> {
    let Ok(Sealed::Whole(text, _)) = seal::read(path) else { return None };
    let rest = text.strip_prefix(FORMAT)?.strip_prefix("\nmanifest ")?;
    let (manifest, text) = rest.split_once('\n')?;
    let text = text.strip_suffix('\n')?.to_owned();
    Some(Note { text, manifest: ContentHash::from_hex(manifest)? })
}

/// Writes a note. Says nothing of failure: without it the next build does all its work.
pub(super) fn save(path: &Path, manifest: ContentHash, text: &str) {
    let text = format!("{FORMAT}\nmanifest {}\n{text}\n", manifest.hex());
    let _ = seal::replace(path, &seal::seal(text).0, false);
}
