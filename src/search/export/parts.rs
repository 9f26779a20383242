//! Writes documents line by line into files of a bounded size, so that no more than one file is ever held, and gives each
//! document its id.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{Document, Service};
use crate::base::{ContentHash, Lang, Result};

/// A file is closed at about so many bytes: what OpenSearch takes well in one request.
const SIZE: usize = 5_000_000;
/// An id has so many digits of what it names.
const DIGITS: usize = 20;

/// Gives documents their ids: the same whatever else is on the site, in letters that every engine allows.
#[derive(Debug, Default)]
pub struct Ids {
    /// Two letters under one heading have the same address: those are numbered.
    given: HashMap<String, u32>,
}

impl Ids {
    /// Gives the documents of one page their ids.
    pub fn give(&mut self, documents: &mut [Document]) {
        for document in documents.iter_mut() {
            let of = [document.lang, document.kind, &document.url, &document.anchor, &document.section];
            let known = self.given.entry(id(&of.join("\n"))).or_default();
            *known += 1;
            document.id = id(&[&*of.join("\n"), &known.to_string()].join("\n"));
        }
        let page = documents.first().map(|first| first.id.clone()).unwrap_or_default();
        documents.iter_mut().for_each(|document| document.page.clone_from(&page));
    }
}

fn id(text: &str) -> String {
    let mut hex = ContentHash::of(text.as_bytes()).hex();
    hex.truncate(DIGITS);
    hex
}

/// The files of documents of one language.
pub struct Parts<'a> {
    service: Service,
    lang: Lang,
    put: &'a mut dyn FnMut(&str, &[u8]) -> Result<()>,
    lines: Vec<u8>,
    files: usize,
    documents: usize,
}

impl<'a> Parts<'a> {
    /// Starts with the first. Each finished file is given to `put`, with its place in the export.
    pub fn new(service: Service, lang: Lang, put: &'a mut dyn FnMut(&str, &[u8]) -> Result<()>) -> Self {
        Self { service, lang, put, lines: Vec::new(), files: 0, documents: 0 }
    }

    /// Adds a document.
    ///
    /// # Errors
    /// When `put` fails.
    pub fn add(&mut self, document: &Document) -> Result<()> {
        let mut line = serde_json::to_value(document).unwrap_or_default();
        match self.service {
            Service::OpenSearch => self.line(&json!({ "index": { "_id": document.id } })),
            Service::Meilisearch => {}
            Service::Typesense => {
                line["plain"] = super::typesense::plain(document);
                // The rules that put these pages first are in a file of their own.
                line.as_object_mut().map(|fields| fields.remove("bets"));
            }
        }
        self.line(&line);
        self.documents += 1;
        if self.lines.len() >= SIZE { self.close() } else { Ok(()) }
    }

    /// Closes the last file; gives how many documents there are.
    ///
    /// # Errors
    /// When `put` fails.
    pub fn finish(mut self) -> Result<usize> {
        if !self.lines.is_empty() {
            self.close()?;
        }
        Ok(self.documents)
    }

    fn line(&mut self, value: &Value) {
        // Writing to memory cannot fail.
        let _ = serde_json::to_writer(&mut self.lines, value);
        self.lines.push(b'\n');
    }

    fn close(&mut self) -> Result<()> {
        self.files += 1;
        (self.put)(&format!("{}/documents-{:04}.ndjson", self.lang, self.files), &self.lines)?;
        self.lines.clear();
        Ok(())
    }
}
