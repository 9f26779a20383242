//! Diagnostics as text, so that a build with nothing to do can say again what the last one said.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::diagnostic::Details;
use super::{Code, Diagnostic, FileId, Fix, Severity, Span};

/// A place: file, first byte, one past the last.
type Place = (u32, u32, u32);

/// A diagnostic with nothing but plain values; fields in the order of [`Diagnostic`]'s.
#[derive(Serialize, Deserialize)]
struct Stored {
    code: String,
    severity: Severity,
    span: Option<Place>,
    others: Vec<(Place, String)>,
    fix: Option<(Place, String)>,
    variant: Option<String>,
    args: Vec<(String, String)>,
    near: Option<String>,
}

/// Writes diagnostics as one line of text. Their places hold only as long as the files are numbered as they are.
#[must_use]
pub fn store(diagnostics: &[Diagnostic]) -> String {
    let stored: Vec<Stored> = diagnostics.iter().map(Stored::of).collect();
    // Plain values always serialise.
    serde_json::to_string(&stored).unwrap_or_default()
}

/// Reads what [`store`] wrote; `None` when it is not that.
#[must_use]
pub fn restore(text: &str) -> Option<Vec<Diagnostic>> {
    let stored: Vec<Stored> = serde_json::from_str(text).ok()?;
    let mut names = Names::default();
    stored.into_iter().map(|stored| stored.diagnostic(&mut names)).collect()
}

impl Stored {
    fn of(diagnostic: &Diagnostic) -> Self {
        Self {
            code: diagnostic.code.id().to_owned(),
            severity: diagnostic.severity,
            span: diagnostic.span.map(place),
            others: diagnostic.others().iter().map(|(span, label)| (place(*span), (*label).to_owned())).collect(),
            fix: diagnostic.replacement().map(|fix| (place(fix.span), fix.text.clone())),
            variant: diagnostic.details.variant.map(str::to_owned),
            args: diagnostic.args().iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
            near: diagnostic.details.near.clone(),
        }
    }

    fn diagnostic(self, names: &mut Names) -> Option<Diagnostic> {
        let details = Details {
            others: self.others.into_iter().map(|(place, label)| (span(place), names.lasting(label))).collect(),
            fix: self.fix.map(|(place, text)| Fix { span: span(place), text }),
            variant: self.variant.map(|variant| names.lasting(variant)),
            args: self.args.into_iter().map(|(name, value)| (names.lasting(name), value)).collect(),
            near: self.near,
        };
        Some(Diagnostic {
            code: Code::find(&self.code)?,
            severity: self.severity,
            span: self.span.map(span),
            details: Arc::new(details),
        })
    }
}

const fn place(span: Span) -> Place {
    (span.file.0, span.start, span.end)
}

const fn span((file, start, end): Place) -> Span {
    Span { file: FileId(file), start, end }
}

/// Names of arguments and labels, which stand in the code and so last as long as the program. Those that are read
/// are kept as long: they are the same few dozen, once a build.
#[derive(Default)]
struct Names(BTreeSet<&'static str>);

impl Names {
    fn lasting(&mut self, name: String) -> &'static str {
        if let Some(known) = self.0.get(name.as_str()) {
            return known;
        }
        let name: &'static str = Box::leak(name.into_boxed_str());
        self.0.insert(name);
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::code;

    #[test]
    fn what_is_stored_comes_back_whole() {
        let at = |start| Span::new(FileId(3), start..start + 4);
        let all = Diagnostic::new(code::LINK_BROKEN).at(at(1)).also(at(9), "other").arg("target", "x\ny");
        let all = all.variant("named").near(Some("æ")).fix(at(1), "z");
        let plain = Diagnostic::new(code::SOURCE_NAME);
        let list = vec![all, plain];
        let text = store(&list);
        assert!(!text.contains('\n'));
        assert_eq!(restore(&text), Some(list));
        assert_eq!(restore(&text[1..]), None);
    }
}
