//! What a reader says is wrong with a table.

use toml::de::DeValue;

use super::reader::{Item, Reader};
use super::value::{self, Choice};
use crate::base::{nearest, only_near};
use crate::diag::{Code, Diagnostic, Span, Spanned, code};

impl<'t> Reader<'_, 't> {
    /// Adds a complaint of the caller's own.
    pub fn complain(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Complains of the table as a whole.
    pub fn complain_of_table(&mut self, code: Code) {
        self.complain(Diagnostic::new(code).at(self.span));
    }

    /// Complains that a field is missing, at the table.
    pub fn missing(&mut self, name: &str) {
        if let Some(shape) = &mut self.shape {
            shape.require(name);
        }
        self.diagnostics.push(Diagnostic::new(code::TOML_MISSING_FIELD).arg("field", name).at(self.span));
    }

    /// Complains about a value that has the right type but is not one of what is `expected`.
    pub fn bad_value(&mut self, name: &str, expected: &'static str, found: &str, span: Span, near: Option<&str>) {
        let diagnostic = Diagnostic::new(code::TOML_BAD_VALUE).arg("field", name).arg("expected", expected);
        self.diagnostics.push(diagnostic.arg("found", found).at(span).near(near));
    }

    /// Complains about every field that was not asked for.
    pub(super) fn finish(self) {
        for (key, _) in self.table {
            let name: &str = key.get_ref();
            if self.free || self.asked.contains(&name) {
                continue;
            }
            let known = self.asked.iter().copied().filter(|known| !self.table.contains_key(*known));
            let near = nearest(name, known.clone());
            let span = Span::new(self.span.file, self.base + key.span().start..self.base + key.span().end);
            let mut diagnostic =
                Diagnostic::new(code::TOML_UNKNOWN_FIELD).arg("field", name).arg("known", self.asked.join(", "));
            if let Some(near) = only_near(name, known) {
                diagnostic = diagnostic.fix(span, near);
            }
            self.diagnostics.push(diagnostic.at(span).near(near));
        }
    }

    pub(super) fn is_named(
        &mut self,
        name: &str,
        expected: &'static str,
        text: &Spanned<String>,
        names: &impl Fn() -> Vec<String>,
    ) -> bool {
        let known = names();
        let found = known.contains(&text.value);
        if !found {
            let near = nearest(&text.value, known.iter().map(String::as_str));
            self.bad_value(name, expected, &text.value, text.span, near);
        }
        found
    }

    /// The member of a closed set with this name; says so when there is none.
    pub(super) fn pick<C: Choice>(&mut self, name: &str, text: &str, span: Span) -> Option<C> {
        let value = C::from_name(text);
        if value.is_none() {
            let names = C::CHOICES.iter().map(|(name, _)| *name);
            let near = nearest(text, names.clone());
            let list = names.clone().collect::<Vec<_>>().join(", ");
            let mut diagnostic = Diagnostic::new(code::TOML_BAD_VALUE)
                .variant("choice")
                .arg("field", name)
                .arg("found", text)
                .arg("choices", list)
                .at(span)
                .near(near);
            if let Some(near) = only_near(text, names) {
                diagnostic = diagnostic.fix(span, format!("\"{near}\""));
            }
            self.diagnostics.push(diagnostic);
        }
        value
    }

    pub(super) fn wrongly_typed(&self, name: &str, right: impl Fn(&DeValue<'t>) -> bool) -> bool {
        self.table.get(name).is_some_and(|item| !right(item.get_ref()))
    }

    pub(super) fn wrong_type(&mut self, name: &str, expected: &'static str, item: &Item<'t>) {
        self.diagnostics.push(wrong_type(name, expected, item).at(self.at(item)));
    }
}

/// That an item is not what is expected.
pub(super) fn wrong_type(name: &str, expected: &'static str, item: &Item<'_>) -> Diagnostic {
    let found = value::type_name(item.get_ref());
    Diagnostic::new(code::TOML_WRONG_TYPE).arg("field", name).arg("expected", expected).arg("found", found)
}
