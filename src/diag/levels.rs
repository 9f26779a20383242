//! How serious each code is on this site.

use std::collections::BTreeMap;

use super::{Code, Diagnostic, Severity};

/// What `fagverk.toml` says of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// It is an error.
    Deny,
    /// It is a warning.
    Warn,
    /// It is advice.
    Advice,
    /// It is not said.
    Allow,
}

/// The levels of a site and of one run.
#[derive(Clone, Debug, Default)]
pub struct Levels {
    /// Levels by code; codes that are not here keep their usual severity.
    pub by_code: BTreeMap<Code, Level>,
    /// Makes every warning an error.
    pub strict: bool,
}

impl Levels {
    /// Applies the levels: sets each severity and drops what is allowed.
    #[must_use]
    pub fn apply(&self, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
        diagnostics.into_iter().filter_map(|diagnostic| self.judge(diagnostic)).collect()
    }

    fn judge(&self, mut diagnostic: Diagnostic) -> Option<Diagnostic> {
        diagnostic.severity = match self.by_code.get(&diagnostic.code) {
            Some(Level::Allow) => return None,
            Some(Level::Deny) => Severity::Error,
            Some(Level::Warn) => Severity::Warning,
            Some(Level::Advice) => Severity::Advice,
            None => diagnostic.code.default_severity(),
        };
        if self.strict && diagnostic.severity == Severity::Warning {
            diagnostic.severity = Severity::Error;
        }
        Some(diagnostic)
    }
}
