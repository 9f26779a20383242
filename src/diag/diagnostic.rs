//! One thing to tell an author.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Code, FileId, Messages, Span};

/// How serious a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is emitted while it stands.
    Error,
    /// The site is built; `--strict` makes it an error.
    Warning,
    /// Worth a thought; never an error.
    Advice,
}

/// A replacement that is safe to make without asking what was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What to replace.
    pub span: Span,
    /// What to write instead.
    pub text: String,
}

/// One problem: its code, where it is, and the arguments its message needs.
///
/// ```
/// use fagverk::diag::{code, Diagnostic, FileId, Span};
/// let at = Span::new(FileId(0), 10..20);
/// let problem = Diagnostic::new(code::LINK_BROKEN).arg("target", "../bolig/x.md").at(at).near(Some("../bolig/y.md"));
/// assert_eq!(problem.code.id(), "link/broken");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// What kind of problem.
    pub code: Code,
    /// How serious it is here, after the site's levels.
    pub severity: Severity,
    /// The primary place; `None` for what belongs to no file.
    pub span: Option<Span>,
    /// Shared: a preview takes over thousands of diagnostics from one round to the next.
    pub(super) details: Arc<Details>,
}

/// What a diagnostic says beside its code and its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Details {
    pub(super) others: Vec<(Span, &'static str)>,
    pub(super) fix: Option<Fix>,
    pub(super) variant: Option<&'static str>,
    pub(super) args: Vec<(&'static str, String)>,
    pub(super) near: Option<String>,
}

impl Diagnostic {
    /// A diagnostic of this code at its usual severity.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self { code, severity: code.default_severity(), span: None, details: Arc::default() }
    }

    /// What is being put together; nobody shares it yet.
    fn details(&mut self) -> &mut Details {
        Arc::make_mut(&mut self.details)
    }

    /// Uses the message `<code>--<variant>` instead of `<code>`.
    #[must_use]
    pub fn variant(mut self, variant: &'static str) -> Self {
        self.details().variant = Some(variant);
        self
    }

    /// An argument of the message.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.details().args.push((name, value.to_string()));
        self
    }

    /// The primary place.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// The start of a file: for what concerns the whole of it.
    #[must_use]
    pub fn in_file(self, file: FileId) -> Self {
        self.at(Span::start_of(file))
    }

    /// Another place, labelled by the attribute `label` of the message.
    #[must_use]
    pub fn also(mut self, span: Span, label: &'static str) -> Self {
        self.details().others.push((span, label));
        self
    }

    /// The nearest real name; adds "did you mean".
    #[must_use]
    pub fn near(mut self, name: Option<&str>) -> Self {
        self.details().near = name.map(str::to_owned);
        self
    }

    /// A safe replacement.
    #[must_use]
    pub fn fix(mut self, span: Span, text: impl Into<String>) -> Self {
        self.details().fix = Some(Fix { span, text: text.into() });
        self
    }

    /// The arguments, by name.
    #[must_use]
    pub fn args(&self) -> &[(&'static str, String)] {
        &self.details.args
    }

    /// Other places, each with the attribute of the message that labels it.
    #[must_use]
    pub fn others(&self) -> &[(Span, &'static str)] {
        &self.details.others
    }

    /// Every place it points to, the primary one first.
    pub fn spans(&self) -> impl Iterator<Item = Span> {
        self.span.into_iter().chain(self.details.others.iter().map(|(span, _)| *span))
    }

    /// A safe replacement, if there is one.
    #[must_use]
    pub fn replacement(&self) -> Option<&Fix> {
        self.details.fix.as_ref()
    }

    /// The name of its message in the Fluent files.
    #[must_use]
    pub fn message_id(&self) -> String {
        match self.details.variant {
            Some(variant) => format!("{}--{variant}", self.code.message_id()),
            None => self.code.message_id(),
        }
    }

    /// What is wrong, in the language of `messages`.
    #[must_use]
    pub fn message(&self, messages: &Messages) -> String {
        messages.text(&self.message_id(), None, &self.details.args).unwrap_or_else(|| self.code.id().to_owned())
    }

    /// The words beside the excerpt; empty when the message needs none.
    #[must_use]
    pub fn label(&self, messages: &Messages, attribute: &str) -> String {
        messages.text(&self.message_id(), Some(attribute), &self.details.args).unwrap_or_default()
    }

    /// What to do about it, most specific first.
    #[must_use]
    pub fn help(&self, messages: &Messages) -> Vec<String> {
        let mut help = Vec::new();
        if let Some(near) = &self.details.near {
            help.extend(messages.text("did-you-mean", None, &[("name", near.clone())]));
        }
        help.extend(messages.text(&self.message_id(), Some("help"), &self.details.args));
        help
    }
}
