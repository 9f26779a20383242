//! Takes the fields of one TOML table.

use toml::de::{DeTable, DeValue};

use super::faults::wrong_type;
use super::shape::{Form, Shape, Table};
use super::value::{self, Choice};
use crate::base::Date;
use crate::diag::{Diagnostic, Span, Spanned, code};

pub(super) type Item<'t> = toml::Spanned<DeValue<'t>>;

/// One table being read. Ask for each field by name; `read` tells of the rest.
pub struct Reader<'a, 't> {
    pub(super) table: &'a DeTable<'t>,
    pub(super) span: Span,
    pub(super) base: usize,
    pub(super) asked: Vec<&'static str>,
    /// The keys are the site's own, so none of them is unknown.
    pub(super) free: bool,
    /// What has been asked for, while nothing is read and the table's shape is wanted.
    pub(super) shape: Option<Table>,
    pub(super) diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a, 't> Reader<'a, 't> {
    pub(super) fn new(table: &'a DeTable<'t>, span: Span, base: usize, diagnostics: &'a mut Vec<Diagnostic>) -> Self {
        Self { table, span, base, asked: Vec::new(), free: false, shape: None, diagnostics }
    }

    /// Notes what `take` asks of a table, which holds nothing.
    pub(super) fn describe<T>(empty: &DeTable<'t>, span: Span, take: impl FnOnce(&mut Reader<'_, 't>) -> T) -> Table {
        let mut unheard = Vec::new();
        let mut reader = Reader::new(empty, span, 0, &mut unheard);
        reader.shape = Some(Table::default());
        take(&mut reader);
        reader.shape.unwrap_or_default()
    }

    /// Where the table stands.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// True when the field is there, of whatever type. Counts as asking for it.
    pub fn has(&mut self, name: &'static str) -> bool {
        self.item(name).is_some()
    }

    /// What counts when a field is not said: `value`, which is handed back.
    pub fn usual<V: serde::Serialize>(&mut self, name: &'static str, value: V) -> V {
        if let Some(shape) = &mut self.shape {
            shape.usual(name, serde_json::to_value(&value).unwrap_or_default());
        }
        value
    }

    /// What counts when one of a closed set is not said: `value`, which is handed back.
    pub fn usual_choice<C: Choice + PartialEq>(&mut self, name: &'static str, value: C) -> C {
        let named = C::CHOICES.iter().find(|(_, choice)| *choice == value);
        self.usual(name, named.map(|(name, _)| *name));
        value
    }

    /// A text; an empty one counts as missing.
    pub fn text(&mut self, name: &'static str) -> Option<Spanned<String>> {
        self.note(name, || Shape::Text);
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

    /// True when a field that should be a text is not there, or has nothing in it.
    #[must_use]
    pub fn is_blank(&self, name: &str) -> bool {
        self.table.get(name).is_none_or(|item| item.get_ref().as_str().is_some_and(|text| text.trim().is_empty()))
    }

    /// True when a field that should be a text is something else, which has been told.
    pub fn is_wrongly_typed_text(&self, name: &str) -> bool {
        self.wrongly_typed(name, DeValue::is_str)
    }

    /// A text in a form of its own.
    pub fn parsed<T>(&mut self, name: &'static str, form: &Form<T>) -> Option<Spanned<T>> {
        let text = self.text(name);
        self.note(name, || Shape::Form(form.pattern));
        let text = text?;
        let value = (form.parse)(&text.value);
        if value.is_none() {
            self.bad_value(name, form.pattern.expected, &text.value, text.span, None);
        }
        value.map(|value| Spanned::new(value, text.span))
    }

    /// A text that must be one of `names`; `expected` says in the message's selector what they are.
    pub fn named(
        &mut self,
        name: &'static str,
        expected: &'static str,
        names: impl Fn() -> Vec<String>,
    ) -> Option<Spanned<String>> {
        let text = self.text(name);
        self.note(name, || Shape::Named(names()));
        text.filter(|text| self.is_named(name, expected, text, &names))
    }

    /// A list of texts that must be among `names`.
    pub fn named_list(
        &mut self,
        name: &'static str,
        expected: &'static str,
        names: impl Fn() -> Vec<String>,
    ) -> Vec<Spanned<String>> {
        let mut texts = self.texts(name);
        self.note(name, || Shape::List(Box::new(Shape::Named(names()))));
        texts.retain(|text| self.is_named(name, expected, text, &names));
        texts
    }

    /// The one text there is among fields of which there must be exactly one, with the field's place in `names`; the
    /// first where there are several.
    pub fn exactly_one(&mut self, names: &[&'static str]) -> Option<(usize, Spanned<String>)> {
        let mut found: Vec<(usize, Spanned<String>)> = Vec::new();
        for (at, name) in names.iter().enumerate() {
            found.extend(self.text(name).map(|text| (at, text)));
        }
        if let Some(shape) = &mut self.shape {
            shape.exactly_one.extend(names);
        }
        if found.len() != 1 {
            let diagnostic = Diagnostic::new(code::TOML_BAD_VALUE)
                .variant("one-of")
                .arg("count", found.len())
                .arg("choices", names.join(", "));
            self.complain(diagnostic.at(self.span));
        }
        found.into_iter().next()
    }

    /// A list of texts.
    pub fn texts(&mut self, name: &'static str) -> Vec<Spanned<String>> {
        self.note(name, || Shape::List(Box::new(Shape::Text)));
        self.list(name, "list-of-texts", |value| value.as_str().map(str::to_owned))
    }

    /// A date without time.
    pub fn date(&mut self, name: &'static str) -> Option<Spanned<Date>> {
        self.note(name, || Shape::Date);
        // What is written as a date and is no day of the calendar has been told as a fault of the TOML, and is
        // left here with nothing in it.
        let told =
            |value: &DeValue<'t>| value.as_datetime().is_some_and(|date| date.date.is_none() && date.time.is_none());
        if self.item(name).is_some_and(|item| told(item.get_ref())) {
            return None;
        }
        // A date between quotation marks, as some programs write it, is one for certain.
        let quoted = self.table.get(name).and_then(|item| Some((item, item.get_ref().as_str()?.parse::<Date>().ok()?)));
        if let Some((item, date)) = quoted {
            let diagnostic = wrong_type(name, "date", item).at(self.at(item));
            self.complain(diagnostic.fix(self.at(item), date.to_string()));
            return None;
        }
        self.typed(name, "date", value::date)
    }

    /// True or false; `None` when it is not said.
    pub fn boolean(&mut self, name: &'static str) -> Option<bool> {
        self.note(name, || Shape::Boolean);
        self.typed(name, "boolean", DeValue::as_bool).map(|flag| flag.value)
    }

    /// A whole number from 0.
    pub fn integer(&mut self, name: &'static str) -> Option<Spanned<u32>> {
        self.note(name, || Shape::Integer);
        self.typed(name, "integer", value::integer)
    }

    /// Any number.
    pub fn number(&mut self, name: &'static str) -> Option<Spanned<f64>> {
        self.note(name, || Shape::Number);
        self.typed(name, "float", value::number)
    }

    /// One of a closed set.
    pub fn choice<C: Choice>(&mut self, name: &'static str) -> Option<Spanned<C>> {
        let text = self.text(name);
        self.note(name, || Shape::Named(names_of::<C>()));
        let text = text?;
        self.pick(name, &text.value, text.span).map(|value| Spanned::new(value, text.span))
    }

    /// A list of members of a closed set.
    pub fn choices<C: Choice>(&mut self, name: &'static str) -> Vec<Spanned<C>> {
        let texts = self.texts(name);
        self.note(name, || Shape::List(Box::new(Shape::Named(names_of::<C>()))));
        texts
            .into_iter()
            .filter_map(|text| Some(Spanned::new(self.pick(name, &text.value, text.span)?, text.span)))
            .collect()
    }

    /// A table inside this one.
    pub fn table<T>(&mut self, name: &'static str, take: impl FnOnce(&mut Reader<'_, 't>) -> T) -> Option<Spanned<T>> {
        if self.shape.is_some() {
            let inner = Reader::describe(self.table, self.span, take);
            self.note(name, || Shape::Table(inner));
            return None;
        }
        let item = self.item(name)?;
        let span = self.at(item);
        let Some(table) = item.get_ref().as_table() else {
            self.wrong_type(name, "table", item);
            return None;
        };
        Some(Spanned::new(self.inside(table, span, take), span))
    }

    /// A text, made into what is wanted by `text`, or a table that says the same at more length.
    pub fn text_or_table<T>(
        &mut self,
        name: &'static str,
        text: impl FnOnce(String) -> T,
        take: impl FnOnce(&mut Reader<'_, 't>) -> T,
    ) -> Option<T> {
        if self.shape.is_some() {
            let inner = Reader::describe(self.table, self.span, take);
            self.note(name, || Shape::TextOr(inner));
            return None;
        }
        if self.item(name)?.get_ref().is_str() {
            return self.text(name).map(|found| text(found.value));
        }
        self.table(name, take).map(|found| found.value)
    }

    /// The tables of `[[name]]`.
    pub fn tables<T>(&mut self, name: &'static str, mut take: impl FnMut(&mut Reader<'_, 't>) -> T) -> Vec<Spanned<T>> {
        if self.shape.is_some() {
            let inner = Reader::describe(self.table, self.span, take);
            self.note(name, || Shape::List(Box::new(Shape::Table(inner))));
            return Vec::new();
        }
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

    /// Every key of this table with its member of a closed set: for a table `field` whose keys are among `names`.
    pub fn choice_map<C: Choice>(
        &mut self,
        field: &str,
        expected: &'static str,
        names: impl Fn() -> Vec<String>,
    ) -> Vec<(Spanned<String>, Spanned<C>)> {
        if let Some(shape) = &mut self.shape {
            names().iter().for_each(|name| shape.note(name, Shape::Named(names_of::<C>())));
        }
        self.free = true;
        let table = self.table;
        let mut pairs = Vec::with_capacity(table.len());
        for (key, item) in table {
            let key = Spanned::new(key.get_ref().to_string(), self.span_of(key.span()));
            let at = self.at(item);
            match item.get_ref().as_str() {
                _ if !self.is_named(field, expected, &key, &names) => {}
                Some(text) => {
                    let value = self.pick(&key.value, text, at);
                    pairs.extend(value.map(|value| (key, Spanned::new(value, at))));
                }
                None => self.wrong_type(&key.value, "text", item),
            }
        }
        pairs
    }

    /// Every key of this table with its list of texts: for tables whose keys the site chooses.
    pub fn texts_map(&mut self) -> Vec<(Spanned<String>, Vec<Spanned<String>>)> {
        if let Some(shape) = &mut self.shape {
            shape.others = Some(Box::new(Shape::List(Box::new(Shape::Text))));
        }
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
        self.note(name, || Shape::Unknown);
        self.table.get(name)
    }

    /// Notes what a field may hold, where that is what is wanted.
    fn note(&mut self, name: &str, shape: impl FnOnce() -> Shape) {
        if let Some(table) = &mut self.shape {
            table.note(name, shape());
        }
    }

    pub(super) fn at(&self, item: &Item<'t>) -> Span {
        self.span_of(item.span())
    }

    pub(super) fn span_of(&self, range: std::ops::Range<usize>) -> Span {
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
}

fn names_of<C: Choice>() -> Vec<String> {
    C::CHOICES.iter().map(|(name, _)| (*name).to_owned()).collect()
}
