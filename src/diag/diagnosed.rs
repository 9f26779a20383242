//! A value together with what is to be said about it.

use super::Diagnostic;

/// A result that never stops the work: the value as far as it could be made, and every complaint.
#[derive(Clone, Debug, Default)]
pub struct Diagnosed<T> {
    /// The value.
    pub value: T,
    /// The complaints, in the order they were found.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Diagnosed<T> {
    /// A value and its complaints.
    pub const fn new(value: T, diagnostics: Vec<Diagnostic>) -> Self {
        Self { value, diagnostics }
    }

    /// Moves the complaints to `into` and gives the value.
    pub fn unload(self, into: &mut Vec<Diagnostic>) -> T {
        into.extend(self.diagnostics);
        self.value
    }

    /// Changes the value, keeps the complaints.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Diagnosed<U> {
        Diagnosed { value: change(self.value), diagnostics: self.diagnostics }
    }
}
