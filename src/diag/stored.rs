//! Diagnostics as text, so that a build with nothing to do can say again what the last one said.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::diagnostic::Details;
use super::{Code, Diagnostic, FileId, Fix, Severity, Span};

/// What was told of one file, to be told again whatever its number is then.
#[derive(Serialize, Deserialize)]
pub struct Told(Vec<Stored>);

impl Told {
    /// `None` when something was told that points into another file too.
    #[must_use]
    pub fn of(diagnostics: &[Diagnostic], file: FileId) -> Option<Self> {
        let own = |span: Span| span.file == file;
        let all_own = |diagnostic: &Diagnostic| {
            diagnostic.span.is_none_or(own)
                && diagnostic.others().iter().all(|(span, _)| own(*span))
                && diagnostic.replacement().is_none_or(|fix| own(fix.span))
        };
        diagnostics.iter().all(all_own).then(|| Self(diagnostics.iter().map(Stored::of).collect()))
    }

    /// The diagnostics, of the file that has this number now; `None` when one has a code that is no more.
    #[must_use]
    pub fn again(self, file: FileId, names: &Names) -> Option<Vec<Diagnostic>> {
        let here = |stored: Stored| {
            let mut stored = stored;
            let others = stored.others.iter_mut().map(|(place, _)| place);
            let places = stored.span.iter_mut().chain(others).chain(stored.fix.iter_mut().map(|(place, _)| place));
            places.for_each(|place| place.0 = file.0);
            stored.diagnostic(names)
        };
        self.0.into_iter().map(here).collect()
    }
}

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
    let names = Names::default();
    stored.into_iter().map(|stored| stored.diagnostic(&names)).collect()
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

    fn diagnostic(self, names: &Names) -> Option<Diagnostic> {
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
pub struct Names(Mutex<BTreeSet<&'static str>>);

impl Names {
    fn lasting(&self, name: String) -> &'static str {
        // A name is put in at once, so a panic elsewhere leaves them whole.
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known.get(name.as_str()) {
            return known;
        }
        let name: &'static str = Box::leak(name.into_boxed_str());
        known.insert(name);
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

    #[test]
    fn what_was_told_of_a_file_is_told_of_it_under_another_number() {
        let at = |file, start| Span::new(FileId(file), start..start + 4);
        let told =
            |file| Diagnostic::new(code::LINK_BROKEN).at(at(file, 1)).also(at(file, 9), "other").fix(at(file, 1), "z");
        let kept = Told::of(&[told(3), Diagnostic::new(code::SOURCE_NAME)], FileId(3)).expect("all of one file");
        let again = kept.again(FileId(5), &Names::default());
        assert_eq!(again, Some(vec![told(5), Diagnostic::new(code::SOURCE_NAME)]));
        assert!(Told::of(&[told(3).also(at(4, 0), "other")], FileId(3)).is_none());
    }
}
