//! What the last build left behind for this one: when nothing at all has changed, there is nothing to do but to
//! say again what was said.
//!
//! "Nothing" is one hash over every file of the site, the options and the code; and every file of the output must
//! stand as it was left. Large sites are built on a timer and by servers that cannot tell whether anything is new,
//! so this is the most common build there is.

use super::load::Files;
use super::recipe::CODE;
use super::{Built, Options};
use crate::base::{ContentHash, HashBuilder, Result};
use crate::diag::{self, Diagnostic};
use crate::emit::{self, Stage};

/// Everything that decides the result of a build, as one hash.
pub(super) fn key(files: &Files, options: &Options) -> Option<ContentHash> {
    let mut key = HashBuilder::new(CODE);
    key.hash(files.hash()?);
    key.part(options.base_url.as_deref().unwrap_or("\0").as_bytes());
    key.part(&[u8::from(options.drafts), u8::from(options.strict), options.form as u8]);
    key.part(options.today.to_string().as_bytes());
    Some(key.finish())
}

/// The text that a committed build leaves: its key, how many pages there are, what was said.
pub(super) fn note(key: ContentHash, pages: usize, diagnostics: &[Diagnostic]) -> String {
    format!("{} {pages}\n{}", key.hex(), diag::store(diagnostics))
}

/// What to do with the output.
pub(super) enum Last {
    /// The site stands there as this build would make it.
    Stands(Box<Built>),
    /// It must be looked into. The stage is given when it had to be opened to find that out.
    Changed(Files, Option<Box<Stage>>),
}

/// Finds out whether the last build did what this one would do.
///
/// # Errors
/// When the disk refuses.
pub(super) fn compare(files: Files, key: Option<ContentHash>, options: &Options) -> Result<Last> {
    let cache = super::load::cache_folder(&options.root);
    let Some(note) = key.and_then(|_| emit::last_note(&options.out, &cache)) else {
        return Ok(Last::Changed(files, None));
    };
    let Some((pages, diagnostics)) = key.and_then(|key| read(&note.text, key)) else {
        return Ok(Last::Changed(files, None));
    };
    let stage = emit::open_with_cache(&options.out, &cache)?;
    if !stage.stands(&note) {
        return Ok(Last::Changed(files, Some(Box::new(stage))));
    }
    let summary = Some(stage.nothing_to_do());
    let Files { sources, stats, .. } = files;
    Ok(Last::Stands(Box::new(Built { sources, diagnostics, summary, pages, site: None, stats })))
}

fn read(note: &str, key: ContentHash) -> Option<(usize, Vec<Diagnostic>)> {
    let (first, diagnostics) = note.split_once('\n')?;
    let (last, pages) = first.split_once(' ')?;
    (last == key.hex()).then_some(())?;
    Some((pages.parse().ok()?, diag::restore(diagnostics)?))
}
