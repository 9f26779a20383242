//! The text of a page as HTML.

use std::collections::BTreeMap;

use super::{boxes, escape, tables};
use crate::base::Lang;
use crate::diag::Span;
use crate::model::{Alert, Block, Document, Footnote, Inline, Kind, ListItem};
use crate::site::{Page, TermUse};
use crate::theme::UiWords;
use crate::view::{Body, Builder, CitationText, References};

/// Writes the text of a page, whose links lead to `hrefs`.
#[must_use]
pub fn body(builder: &Builder<'_>, page: &Page, hrefs: &[Option<String>], references: &References) -> Body {
    let mut writer = Writer::new(builder, page, hrefs, &references.citations);
    writer.blocks(page.document.blocks());
    writer.footnotes();
    Body::from_checked_html(writer.out)
}

/// Writes one page's text.
pub(super) struct Writer<'a> {
    pub(super) out: String,
    pub(super) builder: &'a Builder<'a>,
    pub(super) page: &'a Page,
    /// Where each of the page's links leads.
    pub(super) hrefs: &'a [Option<String>],
    pub(super) words: &'a UiWords,
    /// The text of each citation.
    pub(super) citations: &'a BTreeMap<Span, CitationText>,
    /// The terms that are still to be met in the text, in the order they stand.
    pub(super) terms: Vec<TermUse>,
    /// How many steps have been met.
    pub(super) steps: usize,
    /// The footnotes in the order they were first pointed to, with how often.
    pub(super) notes: Vec<(&'a Footnote, usize)>,
}

impl<'a> Writer<'a> {
    fn new(
        builder: &'a Builder<'a>,
        page: &'a Page,
        hrefs: &'a [Option<String>],
        citations: &'a BTreeMap<Span, CitationText>,
    ) -> Self {
        let mut terms: Vec<TermUse> = page.terms.iter().copied().filter(|used| used.word.is_some()).collect();
        terms.sort_by_key(|used| used.word);
        Self {
            out: String::with_capacity(16 << 10),
            builder,
            page,
            hrefs,
            words: builder.words(page.document.lang),
            citations,
            terms,
            steps: 0,
            notes: Vec::new(),
        }
    }

    pub(super) fn document(&self) -> &'a Document {
        &self.page.document
    }

    pub(super) fn lang(&self) -> Lang {
        self.page.document.lang
    }

    pub(super) fn is_exercise(&self) -> bool {
        matches!(self.page.document.kind, Kind::Exercise(_))
    }

    pub(super) fn text(&mut self, text: &str) {
        escape::push(&mut self.out, text);
    }

    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        escape::attribute(&mut self.out, name, value);
    }

    pub(super) fn blocks(&mut self, blocks: &'a [Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Paragraph(_, content) => self.wrapped("p", content),
            Block::Heading { index, content } => self.heading(*index, content),
            Block::List { start, tight, items, .. } => self.list(*start, *tight, items),
            Block::Quote { alert: None, blocks, .. } => {
                self.out.push_str("<blockquote>");
                self.blocks(blocks);
                self.out.push_str("</blockquote>");
            }
            Block::Quote { alert: Some(alert), blocks, .. } => self.alert(*alert, blocks),
            Block::Code { language, text, .. } => self.code(language, text),
            Block::Table(table) => tables::table(self, table, 0),
            Block::Rule(_) => self.out.push_str("<hr>"),
            Block::Container(container) => boxes::container(self, container),
            Block::Definitions(_, items) => {
                self.out.push_str("<dl>");
                for item in items {
                    self.wrapped("dt", &item.term);
                    for definition in &item.definitions {
                        self.out.push_str("<dd>");
                        self.item_blocks(definition, true);
                        self.out.push_str("</dd>");
                    }
                }
                self.out.push_str("</dl>");
            }
            Block::Html(_, html) => self.out.push_str(&ammonia::clean(html)),
        }
    }

    pub(super) fn wrapped(&mut self, tag: &str, content: &'a [Inline]) {
        self.out.push('<');
        self.out.push_str(tag);
        self.out.push('>');
        self.inlines(content);
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
    }

    /// A heading with its permalink beside it, not in it: a heading's name is its own text.
    fn heading(&mut self, index: u32, content: &'a [Inline]) {
        let Some(heading) = self.document().extract.outline.get(index as usize) else { return };
        let tag = ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(heading.level.clamp(1, 6)) - 1];
        self.out.push_str("<div class=\"heading\"><");
        self.out.push_str(tag);
        self.attribute("id", &heading.id);
        self.out.push('>');
        self.inlines(content);
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push_str("><a class=\"permalink\" href=\"#");
        self.text(&heading.id);
        self.out.push('"');
        let label = self.words.heading_link(&heading.text);
        self.attribute("aria-label", &label);
        self.out.push_str(">#</a></div>");
    }

    fn list(&mut self, start: Option<u64>, tight: bool, items: &'a [ListItem]) {
        let tasks = items.iter().any(|item| item.task.is_some());
        let tag = if start.is_some() { "ol" } else { "ul" };
        self.out.push('<');
        self.out.push_str(tag);
        if tasks {
            self.out.push_str(" class=\"tasks\"");
        }
        if let Some(number) = start.filter(|number| *number != 1) {
            self.attribute("start", &number.to_string());
        }
        self.out.push('>');
        for item in items {
            self.item(item, tight);
        }
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
        if items.iter().any(ListItem::has_deadline) {
            boxes::deadline_rule(self);
        }
    }

    fn item(&mut self, item: &'a ListItem, tight: bool) {
        self.out.push_str("<li");
        if item.task.is_some() {
            self.out.push_str(" class=\"task\"");
        }
        if let Some(id) = item.attributes.as_ref().and_then(|attributes| attributes.id.as_ref()) {
            self.attribute("id", &id.value);
        }
        self.out.push('>');
        if let Some(done) = item.task {
            let mark = if done { "☑" } else { "☐" };
            self.out.push_str(&format!("<span class=\"tick\" aria-hidden=\"true\">{mark}</span> "));
        }
        self.item_blocks(&item.blocks, tight);
        if let Some(attributes) = &item.attributes {
            boxes::deadline(self, attributes);
        }
        self.out.push_str("</li>");
    }

    /// The blocks of an item; a single paragraph of a tight list stands without `<p>`.
    fn item_blocks(&mut self, blocks: &'a [Block], tight: bool) {
        for block in blocks {
            match block {
                Block::Paragraph(_, content) if tight => self.inlines(content),
                block => self.block(block),
            }
        }
    }

    fn alert(&mut self, alert: Alert, blocks: &'a [Block]) {
        let name = match alert {
            Alert::Note => "note",
            Alert::Tip => "tip",
            Alert::Important => "important",
            Alert::Warning => "warning",
            Alert::Caution => "caution",
        };
        let title = self.words.word(&format!("alert-{name}")).to_owned();
        self.out.push_str(&format!("<div class=\"alert alert-{name}\"><p class=\"box-title\">"));
        self.text(&title);
        self.out.push_str("</p>");
        self.blocks(blocks);
        self.out.push_str("</div>");
    }

    fn code(&mut self, language: &str, text: &str) {
        self.out.push_str("<pre tabindex=\"0\"><code");
        let language = language.split_whitespace().next().unwrap_or_default();
        if !language.is_empty() {
            self.attribute("class", &format!("language-{language}"));
        }
        self.out.push('>');
        self.text(text);
        self.out.push_str("</code></pre>");
    }

    fn footnotes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        let title = self.words.word("footnotes").to_owned();
        self.out.push_str("<section class=\"footnotes\"><h2 id=\"fotnoter\">");
        self.text(&title);
        self.out.push_str("</h2>\n<ol>");
        // A note may point to another, which is then added while this runs.
        let mut row = 0;
        while row < self.notes.len() {
            let (note, count) = self.notes[row];
            self.out.push_str(&format!("<li id=\"fn-{}\">", row + 1));
            // The way back stands after the note's last words, not on a line of its own.
            match note.blocks.split_last() {
                Some((Block::Paragraph(_, content), before)) => {
                    self.blocks(before);
                    self.out.push_str("<p>");
                    self.inlines(content);
                    self.ways_back(row + 1, count);
                    self.out.push_str("</p>");
                }
                _ => {
                    self.blocks(&note.blocks);
                    self.ways_back(row + 1, count);
                }
            }
            self.out.push_str("</li>");
            row += 1;
        }
        self.out.push_str("</ol></section>");
    }

    /// From a footnote to each mark that points to it.
    fn ways_back(&mut self, number: usize, count: usize) {
        for time in 1..=count {
            self.out.push_str(" <a class=\"footnote-back\"");
            self.attribute("href", &super::inline::note_anchor("#", number, time));
            let label = self.words.word("footnote-back").to_owned();
            self.attribute("aria-label", &label);
            self.out.push_str(">↩</a>");
        }
    }
}
