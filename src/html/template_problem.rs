//! What is wrong with a template, as tera tells it.

use std::ops::Range;

use tera::ErrorKind;

/// A template that could not be read or rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TemplateProblem {
    /// The template's file within the theme: `templates/base.html`; empty when no file is to blame.
    pub file: String,
    /// Where in it, in bytes.
    pub range: Range<usize>,
    /// What is wrong.
    pub reason: String,
}

impl TemplateProblem {
    /// What one error tells, without tera's drawing of the source.
    pub(super) fn of(error: &tera::Error) -> Self {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Self {
                file: report.filename().to_owned(),
                range: report.span().range.clone(),
                reason: report.message().to_owned(),
            },
            _ => Self { file: String::new(), range: 0..0, reason: one_line(&error.to_string()) },
        }
    }

    /// What an error tells that was met while all templates were read. What tera finds wrong between them (a block, a function
    /// or a template that is not there) comes as one text with a drawing for each; `text_of` gives the text of a file.
    pub(super) fn all<'t>(error: &tera::Error, text_of: impl Fn(&str) -> Option<&'t str>) -> Vec<Self> {
        let ErrorKind::Msg(text) = error.kind() else { return vec![Self::of(error)] };
        let drawn = text.lines().zip(text.lines().skip(1)).filter_map(|(message, place)| {
            let reason = message.strip_prefix("error: ")?.to_owned();
            let mut parts = place.trim_start().strip_prefix("--> ")?.rsplitn(3, ':');
            let (column, line) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
            let file = parts.next()?.to_owned();
            let range = text_of(&file).and_then(|text| place_in(text, line, column)).unwrap_or_default();
            Some(Self { file, range, reason })
        });
        let drawn: Vec<Self> = drawn.collect();
        if drawn.is_empty() { vec![Self::of(error)] } else { drawn }
    }
}

/// From a line and a column, both from 1, to the end of that line, in bytes.
fn place_in(text: &str, line: usize, column: usize) -> Option<Range<usize>> {
    let before: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let own = text.get(before..)?.lines().next()?;
    let start = own.char_indices().nth(column.checked_sub(1)?)?.0;
    Some(before + start..before + own.trim_end().len())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_between_templates_is_told_where_it_stands() {
        let files = [
            ("a.html", "{% block ro %}æ{% endblock ro %}\næ {{ nope() }}\n"),
            ("b.html", "{% extends \"a.html\" %}\n{% block x %}{% endblock x %}"),
        ];
        let text = |name: &str| files.iter().find(|(own, _)| *own == name).map(|(_, text)| *text);
        let error = tera::Tera::new().add_raw_templates(files).expect_err("two faults");
        let problems = TemplateProblem::all(&error, text);
        let shown = problems.iter().map(|problem| &text(&problem.file).expect("a file")[problem.range.clone()]);
        assert_eq!(shown.collect::<Vec<_>>(), ["nope() }}", "x %}{% endblock x %}"], "{problems:?}");
    }

    #[test]
    fn what_has_no_place_is_told_on_one_line() {
        let mut tera = tera::Tera::new();
        let error = tera.add_raw_templates([("b.html", "{% extends \"none.html\" %}")]).expect_err("no parent");
        let problems = TemplateProblem::all(&error, |_| None);
        assert_eq!(problems.len(), 1);
        assert!(problems[0].reason.contains("none.html") && !problems[0].reason.contains('\n'), "{problems:?}");
    }
}
