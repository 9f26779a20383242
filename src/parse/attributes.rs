//! `{#id .class key=value key2="with spaces"}`.

use crate::base::Period;
use crate::diag::{Diagnostic, FileId, Span, Spanned, code};
use crate::model::{Attribute, Attributes, Rule};

/// Reads attributes from `text`, which starts with `{`; `at` is where it starts in the file.
/// Gives the attributes and the number of bytes read; `Err` holds the place of what could not be read.
pub(super) fn read(text: &str, file: FileId, at: usize) -> Result<(Attributes, usize), Span> {
    let mut attributes = Attributes::default();
    let mut scan = Scan { text, pos: 1, file, at };
    loop {
        scan.skip_spaces();
        let start = scan.pos;
        match scan.peek() {
            None => return Err(scan.span(0..text.len())),
            Some('}') => return Ok((attributes, scan.pos + 1)),
            Some('#') => attributes.id = Some(scan.name_after(1).ok_or_else(|| scan.span(start..start + 1))?),
            Some('.') => attributes.classes.push(scan.name_after(1).ok_or_else(|| scan.span(start..start + 1))?),
            Some(_) => attributes.pairs.push(scan.pair().ok_or_else(|| scan.span(start..scan.word_end()))?),
        }
    }
}

struct Scan<'a> {
    text: &'a str,
    pos: usize,
    file: FileId,
    at: usize,
}

impl Scan<'_> {
    fn peek(&self) -> Option<char> {
        self.text[self.pos..].chars().next()
    }

    fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.file, self.at + range.start..self.at + range.end)
    }

    fn skip_spaces(&mut self) {
        self.pos = self.text.len() - self.text[self.pos..].trim_start().len();
    }

    /// Where the current word ends: at a space, a brace or the end.
    fn word_end(&self) -> usize {
        let rest = &self.text[self.pos..];
        self.pos + rest.find(|c: char| c.is_whitespace() || c == '}').unwrap_or(rest.len())
    }

    fn name_after(&mut self, skip: usize) -> Option<Spanned<String>> {
        let (start, end) = (self.pos + skip, self.word_end());
        self.pos = end;
        (start < end).then(|| Spanned::new(self.text[start..end].to_owned(), self.span(start..end)))
    }

    fn pair(&mut self) -> Option<Attribute> {
        let rest = &self.text[self.pos..];
        let equals = rest.find('=').filter(|equals| {
            *equals > 0 && rest[..*equals].chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
        })?;
        let key = Spanned::new(rest[..equals].to_owned(), self.span(self.pos..self.pos + equals));
        let start = self.pos + equals + 1;
        let value = match self.text[start..].strip_prefix('"') {
            Some(quoted) => {
                let end = start + 1 + quoted.find('"')?;
                self.pos = end + 1;
                start + 1..end
            }
            None => {
                self.pos = start;
                let end = self.word_end();
                self.pos = end;
                start..end
            }
        };
        let value = Spanned::new(self.text[value.clone()].to_owned(), self.span(value));
        Some(Attribute { key, value })
    }
}

/// Complains about every attribute that is not in `rules` or whose value is not what its rule asks for.
pub(super) fn check(
    attributes: &Attributes,
    of: &str,
    rules: impl Iterator<Item = (&'static str, Rule)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let rules: Vec<_> = rules.collect();
    for pair in &attributes.pairs {
        let Some((_, rule)) = rules.iter().find(|(name, _)| *name == pair.key.value) else {
            let known = rules.iter().map(|(name, _)| *name);
            let near = crate::base::nearest(&pair.key.value, known.clone());
            let mut diagnostic = Diagnostic::new(code::CONTAINER_ATTRIBUTE)
                .arg("container", of)
                .arg("attribute", &pair.key.value)
                .arg("known", known.collect::<Vec<_>>().join(", "));
            if let Some(near) = crate::base::only_near(&pair.key.value, rules.iter().map(|(name, _)| *name)) {
                diagnostic = diagnostic.fix(pair.key.span, near);
            }
            diagnostics.push(diagnostic.at(pair.key.span).near(near));
            continue;
        };
        if let Some(expected) = violated(*rule, &pair.value.value) {
            let diagnostic = Diagnostic::new(code::CONTAINER_ATTRIBUTE)
                .variant("value")
                .arg("attribute", &pair.key.value)
                .arg("found", &pair.value.value)
                .arg("expected", expected);
            diagnostics.push(diagnostic.at(pair.value.span));
        }
    }
}

/// What a value should have been, when it is not.
fn violated(rule: Rule, value: &str) -> Option<String> {
    let (right, expected) = match rule {
        Rule::Text => (true, String::new()),
        Rule::Range(from, to) => {
            let within = value.parse::<u32>().is_ok_and(|number| (from..=to).contains(&number));
            (within, format!("{from}–{to}"))
        }
        Rule::Boolean => (matches!(value, "true" | "false"), "true, false".to_owned()),
        Rule::Period => (value.parse::<Period>().is_ok(), "14d, 2w, 1m, 1y".to_owned()),
        Rule::Law => (value.contains('#'), "husleieloven#9-8".to_owned()),
        Rule::OneOf(choices) => (choices.contains(&value), choices.join(", ")),
    };
    (!right).then_some(expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_all_kinds() {
        let text = r#"{#varsel .stor for="2–4 personer" lines=6} etter"#;
        let (attributes, read) = read(text, FileId(0), 0).expect("attributes");
        assert_eq!(attributes.id.as_ref().map(|id| id.value.as_str()), Some("varsel"));
        assert_eq!(attributes.classes.len(), 1);
        assert_eq!(attributes.text("for"), Some("2–4 personer"));
        assert_eq!(attributes.text("lines"), Some("6"));
        assert_eq!(&text[read..], " etter");
    }

    #[test]
    fn says_where_it_went_wrong() {
        for bad in ["{#}", "{a", "{a b=1}", "{a=\"x}", "{", "{=x}"] {
            assert!(read(bad, FileId(0), 0).is_err(), "{bad}");
        }
    }
}
