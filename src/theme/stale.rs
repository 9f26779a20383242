//! Files taken out of the built-in theme to be changed, and whether the built-in one has moved on since.

use super::{Origin, Theme, builtin};
use crate::base::ContentHash;
use crate::diag::{Diagnostic, code};

const MARK: &str = "fagverk:ejected";

/// The built-in file at `path` with a first line that says what it was taken from; `None` when there is no such file.
/// Files without a comment syntax are given as they are.
#[must_use]
pub fn ejected(path: &str) -> Option<Vec<u8>> {
    let bytes = builtin(path)?;
    let note = format!("{MARK} {path} {}", ContentHash::of(bytes).short());
    let header = match path.rsplit('.').next().unwrap_or_default() {
        "html" => format!("{{# {note} #}}\n"),
        "css" | "js" => format!("/* {note} */\n"),
        "toml" | "ftl" => format!("# {note}\n"),
        "typ" => format!("// {note}\n"),
        _ => String::new(),
    };
    Some([header.as_bytes(), bytes].concat())
}

/// Says which of the site's own files replace a built-in one that has changed since it was taken out.
#[must_use]
pub fn stale(theme: &Theme) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (path, file) in &theme.files {
        let Origin::Site(_, id) = &file.origin else { continue };
        let text = file.text();
        let Some(mark) = text.lines().next().and_then(|line| line.split_once(MARK)) else { continue };
        let taken = mark.1.split_whitespace().nth(1);
        let now = builtin(path).map(|bytes| ContentHash::of(bytes).short());
        if now.is_some() && now.as_deref() != taken {
            diagnostics.push(Diagnostic::new(code::THEME_STALE_OVERRIDE).arg("file", path).in_file(*id));
        }
    }
    diagnostics
}
