//! What fields and values are called, in the language of messages.

use super::Subject;
use crate::diag::{Code, Messages, explain};
use crate::schema::{Pattern, Shape};

/// The words for the fields of one subject. A word for a field may be given for where it stands, or for all fields of
/// its name: `field-law-fact-value`, `field-fact-value` or `field-value`.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub subject: Subject,
    pub messages: &'a Messages,
}

impl Words<'_> {
    /// What the subject is called.
    pub(super) fn subject(&self) -> String {
        self.messages.say(&format!("subject-{}", self.subject.name()), &[])
    }

    /// What the subject is.
    pub(super) fn about(&self) -> Option<String> {
        self.messages.text(&format!("subject-{}", self.subject.name()), Some("hint"), &[])
    }

    /// A field's label.
    pub(super) fn label(&self, path: &[&str]) -> Option<String> {
        if let Some(code) = code(path) {
            return Some(code.id().to_owned());
        }
        self.messages.text(&self.nearest("field", path)?, None, &[])
    }

    /// What to write in a field: what it is for, and how it is written where it has a form of its own.
    pub(super) fn hint(&self, path: &[&str], shape: &Shape) -> Option<String> {
        let lang = self.messages.lang();
        if let Some(code) = code(path) {
            return explain(code, lang).and_then(|text| text.lines().next()).map(str::to_owned);
        }
        let hint = self.nearest("field", path).and_then(|id| self.messages.text(&id, Some("hint"), &[]));
        let form = match shape {
            Shape::Form(pattern) => Some(self.form(*pattern)),
            _ => None,
        };
        let said: Vec<String> = hint.into_iter().chain(form).collect();
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// How a text is written that has a form of its own: what its message's help says, as a sentence.
    pub(super) fn form(&self, pattern: Pattern) -> String {
        let args = [("expected", pattern.expected.to_owned())];
        let help = self.messages.text("toml-bad-value", Some("help"), &args).unwrap_or_default();
        format!("{}.", crate::base::capitalized(&help))
    }

    /// What a value of a closed set is called; the value itself where it has no word, as codes and languages.
    pub(super) fn choice(&self, path: &[&str], value: &str) -> String {
        let path: Vec<&str> = path.iter().copied().chain([value]).collect();
        let word = self.nearest("choice", &path).and_then(|id| self.messages.text(&id, None, &[]));
        word.unwrap_or_else(|| value.to_owned())
    }

    /// The message with the longest name that ends as the path does.
    pub(super) fn nearest(&self, first: &str, path: &[&str]) -> Option<String> {
        let whole: Vec<&str> = [self.subject.name()].into_iter().chain(path.iter().copied()).collect();
        (0..whole.len()).find_map(|from| {
            let id = format!("{first}-{}", whole[from..].join("-").replace('_', "-"));
            // Codes have letters that no message's name has.
            let plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            (plain && self.messages.text(&id, None, &[]).is_some()).then_some(id)
        })
    }
}

/// The code that a field of `[checks]` is named after.
fn code(path: &[&str]) -> Option<Code> {
    match path {
        ["checks", name] => Code::find(name),
        _ => None,
    }
}
