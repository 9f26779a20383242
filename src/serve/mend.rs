//! Fixes from the panel: shown as lines first, made when the editor presses again. The one answer of the preview that
//! changes a file, by the same way as `check --fix`: nothing but what a diagnostic names, and no file that is newer
//! than what was read.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

use super::address::field;
use super::answer::Answer;
use super::shared::Now;
use crate::base::{ContentHash, Error, HashBuilder, Result};
use crate::diag::{Diagnostic, Messages, Sources};
use crate::fix::{self, Change, Sign, Written};

/// Makes fixes.
pub(super) struct Mending<'a> {
    root: &'a Path,
    messages: &'a Messages,
    /// Known to the preview's own pages alone: whoever asks for a change must say it.
    token: String,
    /// One at a time: between the look at a file and its new text no other may come.
    writing: Mutex<()>,
}

/// Who asks for a change.
pub(super) struct Asker<'a> {
    /// What it says is the token.
    pub(super) token: Option<&'a str>,
    /// True when it is this very machine.
    pub(super) local: bool,
}

impl<'a> Mending<'a> {
    /// With a token of its own, which lasts until the server stops.
    pub(super) fn new(root: &'a Path, messages: &'a Messages) -> Result<Self> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|error| Error::io("read", Path::new("random"), error.into()))?;
        Ok(Self { root, messages, token: ContentHash::of(&bytes).hex(), writing: Mutex::default() })
    }

    /// What a page of the preview must say.
    pub(super) fn token(&self) -> &str {
        &self.token
    }

    /// The lines that a fix would change.
    pub(super) fn show(&self, query: &str, now: &Now) -> Answer {
        let Some(change) = planned(query, now) else { return self.say(409, "preview-fix-changed") };
        let row = |row: fix::Row<'_>| {
            let kind = match row.sign {
                Sign::Same => "same",
                Sign::Old => "old",
                Sign::New => "new",
            };
            json!({ "kind": kind, "line": row.line, "text": row.text })
        };
        let rows: Vec<Value> = fix::rows(&change).into_iter().map(row).collect();
        Answer::json(&json!({ "file": change.path.as_str(), "rows": rows })).header("Cache-Control", "no-store")
    }

    /// Makes a fix.
    pub(super) fn make(&self, query: &str, asker: &Asker<'_>, now: &Now) -> Answer {
        // Compared by their hashes: how long it takes says nothing of how much was right.
        let hash = |text: &str| ContentHash::of(text.as_bytes());
        if !asker.local || asker.token.is_none_or(|token| hash(token) != hash(&self.token)) {
            return Answer::text(403, &self.messages.say("preview-refused-token", &[]));
        }
        let _alone = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(change) = planned(query, now) else { return self.say(409, "preview-fix-changed") };
        match fix::write(self.root, &change) {
            Ok(Written::Yes) => self.say(200, "preview-fix-made"),
            Ok(Written::ChangedSince) => self.say(409, "preview-fix-changed"),
            Err(error) => said(500, &self.messages.say("preview-fix-failed", &[("reason", error.to_string())])),
        }
    }

    fn say(&self, status: u16, id: &str) -> Answer {
        said(status, &self.messages.say(id, &[]))
    }
}

fn said(status: u16, text: &str) -> Answer {
    Answer::json(&json!({ "said": text })).header("Cache-Control", "no-store").status(status)
}

/// The name of a problem's fix: of the file as it is, the place and the new text. So a name that was given before the
/// file was changed is known no longer.
pub(super) fn name(problem: &Diagnostic, sources: &Sources) -> Option<String> {
    let fix = problem.replacement()?;
    let file = sources.get(fix.span.file)?;
    let mut hash = HashBuilder::new("fix");
    hash.part(file.path.as_str().as_bytes()).part(file.text.as_bytes()).part(fix.text.as_bytes());
    hash.part(&fix.span.start.to_le_bytes()).part(&fix.span.end.to_le_bytes());
    Some(hash.finish().hex())
}

/// What the fix of this name changes.
fn planned(query: &str, now: &Now) -> Option<Change> {
    let wanted = field(query, "id")?;
    let loaded = &now.latest.loaded;
    let named = |problem: &&Diagnostic| name(problem, &loaded.sources).is_some_and(|own| own == wanted);
    let problem = loaded.diagnostics.iter().find(named)?;
    fix::plan(std::slice::from_ref(problem), &loaded.sources, &[]).files.pop()
}
