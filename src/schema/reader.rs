//! Takes the fields of one TOML table.

use toml::de::{DeTable, DeValue};

use super::value::{self, Choice};
use crate::base::{Date, nearest, only_near};
use crate::diag::{Code, Diagnostic, Span, Spanned, code};

type Item<'t> = toml::Spanned<DeValue<'t>>;

/// One table being read. Ask for each field by name; `read` tells of the rest.
pub struct Reader<'a, 't> {
    table: &'a DeTable<'t>,
    span: Span,
    base: usize,
    asked: Vec<&'static str>,
    /// The keys are the site's own, so none of them is unknown.
    free: bool,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a, 't> Reader<'a, 't> {
    pub(super) fn new(table: &'a DeTable<'t>, span: Span, base: usize, diagnostics: &'a mut Vec<Diagnostic>) -> Self {
        Self { table, span, base, asked: Vec::new(), free: false, diagnostics }
    }

    /// Where the table stands.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Adds a complaint of the caller's own.
    pub fn complain(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// True when the field is there, of whatever type. Counts as asking for it.
    pub fn has(&mut self, name: &'static str) -> bool {
        self.item(name).is_some()
    }

    /// True when the field is there and a text. Does not count as asking for it.
    #[must_use]
    pub fn is_text(&self, name: &str) -> bool {
        self.table.get(name).is_some_and(|item| item.get_ref().is_str())
    }

    /// A text; an empty one counts as missing.
    pub fn text(&mut self, name: &'static str) -> Option<Spanned<String>> {
        self.typed(name, "text", |value| value.as_str().map(str::to_owned)).filter(|text| !text.trim().is_empty())
    }

    /// A text that must be there.
    pub fn required_text(&mut self, name: &'static str) -> Option<Spanned<String>> {
        let text = self.text(name);
        if text.is_none() && !self.is_wrongly_typed_text(name) {
            self.missing(name);
        }
        text
    }

    /// True when a field that should be a text is something else, which has been told.
    pub fn is_wrongly_typed_text(&self, name: &str) -> bool {
        self.wrongly_typed(name, DeValue::is_str)
    }

    /// A text that `parse` can read; `expected` names what it should be in the message's selector.
    pub fn parsed<T>(
        &mut self,
        name: &'static str,
        expected: &'static str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let text = self.text(name)?;
        let value = parse(&text.value);
        if value.is_none() {
            self.bad_value(name, expected, &text.value, text.span, None);
        }
        value.map(|value| Spanned::new(value, text.span))
    }

    /// A list of texts.
    pub fn texts(&mut self, name: &'static str) -> Vec<Spanned<String>> {
        self.list(name, "list-of-texts", |value| value.as_str().map(str::to_owned))
    }

    /// A date without time.
    pub fn date(&mut self, name: &'static str) -> Option<Spanned<Date>> {
        // What is written as a date and is no day of the calendar has been told as a fault of the TOML, and is
        // left here with nothing in it.
        let told =
            |value: &DeValue<'t>| value.as_datetime().is_some_and(|date| date.date.is_none() && date.time.is_none());
        if self.item(name).is_some_and(|item| told(item.get_ref())) {
            return None;
        }
        self.typed(name, "date", value::date)
    }

    /// True or false; `None` when it is not said.
    pub fn boolean(&mut self, name: &'static str) -> Option<bool> {
        self.typed(name, "boolean", DeValue::as_bool).map(|flag| flag.value)
    }

    /// A whole number from 0.
    pub fn integer(&mut self, name: &'static str) -> Option<Spanned<u32>> {
        self.typed(name, "integer", value::integer)
    }

    /// Any number.
    pub fn number(&mut self, name: &'static str) -> Option<Spanned<f64>> {
        self.typed(name, "float", value::number)
    }

    /// One of a closed set.
    pub fn choice<C: Choice>(&mut self, name: &'static str) -> Option<Spanned<C>> {
        let text = self.text(name)?;
        self.pick(name, &text.value, text.span).map(|value| Spanned::new(value, text.span))
    }

    /// A list of members of a closed set.
    pub fn choices<C: Choice>(&mut self, name: &'static str) -> Vec<Spanned<C>> {
        let texts = self.texts(name);
        texts
            .into_iter()
            .filter_map(|text| Some(Spanned::new(self.pick(name, &text.value, text.span)?, text.span)))
            .collect()
    }

    /// A table inside this one.
    pub fn table<T>(&mut self, name: &'static str, take: impl FnOnce(&mut Reader<'_, 't>) -> T) -> Option<Spanned<T>> {
        let item = self.item(name)?;
        let span = self.at(item);
        let Some(table) = item.get_ref().as_table() else {
            self.wrong_type(name, "table", item);
            return None;
        };
        Some(Spanned::new(self.inside(table, span, take), span))
    }

    /// The tables of `[[name]]`.
    pub fn tables<T>(&mut self, name: &'static str, mut take: impl FnMut(&mut Reader<'_, 't>) -> T) -> Vec<Spanned<T>> {
        let Some(item) = self.item(name) else { return Vec::new() };
        let Some(array) = item.get_ref().as_array() else {
            self.wrong_type(name, "list-of-tables", item);
            return Vec::new();
        };
        let mut values = Vec::with_capacity(array.len());
        for item in array {
            let span = self.at(item);
            match item.get_ref().as_table() {
                Some(table) => values.push(Spanned::new(self.inside(table, span, &mut take), span)),
                None => self.wrong_type(name, "table", item),
            }
        }
        values
    }

    /// Every key of this table with its text: for tables whose keys the site chooses.
    pub fn text_map(&mut self) -> Vec<(Spanned<String>, Spanned<String>)> {
        let table = self.table;
        let mut pairs = Vec::with_capacity(table.len());
        for (key, item) in table {
            let key = Spanned::new(key.get_ref().to_string(), self.span_of(key.span()));
            match item.get_ref().as_str() {
                Some(text) => pairs.push((key, Spanned::new(text.to_owned(), self.at(item)))),
                None => self.wrong_type(&key.value, "text", item),
            }
        }
        self.free = true;
        pairs
    }

    /// Every key of this table with its list of texts: for tables whose keys the site chooses.
    pub fn texts_map(&mut self) -> Vec<(Spanned<String>, Vec<Spanned<String>>)> {
        let table = self.table;
        let mut pairs = Vec::with_capacity(table.len());
        for (key, item) in table {
            let key = Spanned::new(key.get_ref().to_string(), self.span_of(key.span()));
            let texts = item.get_ref().as_array().into_iter().flatten();
            let texts = texts.filter_map(|text| Some(Spanned::new(text.get_ref().as_str()?.to_owned(), self.at(text))));
            let texts: Vec<Spanned<String>> = texts.collect();
            if texts.is_empty() {
                self.wrong_type(&key.value, "list-of-texts", item);
            } else {
                pairs.push((key, texts));
            }
        }
        self.free = true;
        pairs
    }

    /// Every key of this table with the table it holds: for tables whose keys the site chooses.
    pub fn table_map<T>(
        &mut self,
        mut take: impl FnMut(&Spanned<String>, &mut Reader<'_, 't>) -> T,
    ) -> Vec<(Spanned<String>, T)> {
        let table = self.table;
        let mut pairs = Vec::with_capacity(table.len());
        for (key, item) in table {
            let key = Spanned::new(key.get_ref().to_string(), self.span_of(key.span()));
            let span = self.at(item);
            match item.get_ref().as_table() {
                Some(inner) => {
                    let value = self.inside(inner, span, |reader| take(&key, reader));
                    pairs.push((key, value));
                }
                None => self.wrong_type(&key.value, "table", item),
            }
        }
        self.free = true;
        pairs
    }

    /// Complains of the table as a whole.
    pub fn complain_of_table(&mut self, code: Code) {
        self.complain(Diagnostic::new(code).at(self.span));
    }

    /// Complains that a field is missing, at the table.
    pub fn missing(&mut self, name: &str) {
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

    fn inside<T>(&mut self, table: &DeTable<'t>, span: Span, take: impl FnOnce(&mut Reader<'_, 't>) -> T) -> T {
        let mut reader = Reader::new(table, span, self.base, self.diagnostics);
        let value = take(&mut reader);
        reader.finish();
        value
    }

    fn item(&mut self, name: &'static str) -> Option<&'a Item<'t>> {
        // A field may be looked at more than once, and is known once.
        if !self.asked.contains(&name) {
            self.asked.push(name);
        }
        self.table.get(name)
    }

    fn at(&self, item: &Item<'t>) -> Span {
        self.span_of(item.span())
    }

    fn span_of(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.span.file, self.base + range.start..self.base + range.end)
    }

    fn typed<T>(
        &mut self,
        name: &'static str,
        expected: &'static str,
        get: impl FnOnce(&DeValue<'t>) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let item = self.item(name)?;
        let value = get(item.get_ref());
        if value.is_none() {
            self.wrong_type(name, expected, item);
        }
        value.map(|value| Spanned::new(value, self.at(item)))
    }

    fn list<T>(
        &mut self,
        name: &'static str,
        expected: &'static str,
        get: impl Fn(&DeValue<'t>) -> Option<T>,
    ) -> Vec<Spanned<T>> {
        let Some(item) = self.item(name) else { return Vec::new() };
        let Some(array) = item.get_ref().as_array() else {
            self.wrong_type(name, expected, item);
            return Vec::new();
        };
        let mut values = Vec::with_capacity(array.len());
        for item in array {
            match get(item.get_ref()) {
                Some(value) => values.push(Spanned::new(value, self.at(item))),
                None => self.wrong_type(name, expected, item),
            }
        }
        values
    }

    fn pick<C: Choice>(&mut self, name: &'static str, text: &str, span: Span) -> Option<C> {
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

    fn wrongly_typed(&self, name: &str, right: impl Fn(&DeValue<'t>) -> bool) -> bool {
        self.table.get(name).is_some_and(|item| !right(item.get_ref()))
    }

    fn wrong_type(&mut self, name: &str, expected: &'static str, item: &Item<'t>) {
        let found = value::type_name(item.get_ref());
        let code: Code = code::TOML_WRONG_TYPE;
        let diagnostic = Diagnostic::new(code).arg("field", name).arg("expected", expected).arg("found", found);
        self.diagnostics.push(diagnostic.at(self.at(item)));
    }
}
