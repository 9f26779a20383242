//! Running text as HTML.

use super::body::Writer;
use super::unbroken;
use crate::diag::Span;
use crate::model::{Inline, Link};
use crate::site::Resolved;
use crate::view::Run;

/// Where a footnote is pointed to: the note's number, and which of its marks.
pub(super) fn note_anchor(hash: &str, number: usize, time: usize) -> String {
    if time == 1 { format!("{hash}fnref-{number}") } else { format!("{hash}fnref-{number}-{time}") }
}

impl<'a> Writer<'a> {
    pub(super) fn inlines(&mut self, content: &'a [Inline]) {
        content.iter().for_each(|inline| self.inline(inline));
    }

    fn inline(&mut self, inline: &'a Inline) {
        match inline {
            Inline::Text(span, text) => self.running_text(*span, text),
            Inline::Break(_) => self.out.push_str("<br>"),
            Inline::Emphasis(_, inner) => self.wrapped("em", inner),
            Inline::Strong(_, inner) => self.wrapped("strong", inner),
            Inline::Struck(_, inner) => self.wrapped("del", inner),
            Inline::Code(_, text) => {
                self.out.push_str("<code>");
                self.text(text);
                self.out.push_str("</code>");
            }
            Inline::Link(link) => self.link(link),
            Inline::Image(image) => self.image(image),
            Inline::Citation(citation) => self.citation(citation.span),
            Inline::FootnoteRef(_, label) => self.footnote_mark(label),
            Inline::Blank(_, label) => self.blank(label),
            Inline::Html(_, html) => self.out.push_str(&ammonia::clean(html)),
        }
    }

    /// Text, with the glossary terms first used in it made links.
    fn running_text(&mut self, span: Span, text: &str) {
        let mut written = 0;
        while let Some((used, word)) = self.terms.first().and_then(|used| Some((*used, used.word?))) {
            if word.start < span.start {
                // A word that was met in no text we write as it stands, such as a caption.
                self.terms.remove(0);
                continue;
            }
            if word.end > span.end {
                break;
            }
            self.terms.remove(0);
            let (from, to) = ((word.start - span.start) as usize, (word.end - span.start) as usize);
            let (Some(before), Some(found)) = (text.get(written..from), text.get(from..to)) else { continue };
            unbroken::push(&mut self.out, before);
            self.term(used.term, found);
            written = to;
        }
        unbroken::push(&mut self.out, text.get(written..).unwrap_or_default());
    }

    fn term(&mut self, row: u32, found: &str) {
        let href = self.builder.href(self.page, &Resolved::Term(row)).unwrap_or_default();
        let id = self.builder.site().registers.glossary.terms.get(row as usize).map(|term| term.id.value.clone());
        self.out.push_str("<a class=\"term\"");
        self.attribute("href", &href);
        self.attribute("data-term", &id.unwrap_or_default());
        self.out.push('>');
        self.text(found);
        self.out.push_str("</a>");
    }

    /// Where the page's link of this row leads; `None` for one that leads nowhere.
    pub(super) fn href(&self, row: u32) -> Option<&'a str> {
        self.hrefs.get(row as usize)?.as_deref()
    }

    /// A link; one that leads nowhere is written as its words, since a check has told of it.
    fn link(&mut self, link: &'a Link) {
        let (Some(resolved), Some(href)) = (self.page.links.get(link.index as usize), self.href(link.index)) else {
            return self.inlines(&link.content);
        };
        self.out.push_str("<a");
        match resolved {
            Resolved::External(url) if !url.starts_with("mailto:") => {
                self.out.push_str(" class=\"external\" rel=\"external\"");
            }
            Resolved::Term(row) => {
                self.out.push_str(" class=\"term\"");
                let terms = &self.builder.site().registers.glossary.terms;
                let id = terms.get(*row as usize).map(|term| term.id.value.clone()).unwrap_or_default();
                self.attribute("data-term", &id);
            }
            Resolved::Law(..) => self.out.push_str(" class=\"law\""),
            _ => {}
        }
        self.attribute("href", href);
        if !link.title.is_empty() {
            self.attribute("title", &link.title);
        }
        self.out.push('>');
        self.inlines(&link.content);
        self.out.push_str("</a>");
    }

    fn citation(&mut self, span: Span) {
        let Some(runs) = self.citations.get(&span) else { return };
        for run in runs {
            self.run(run, "citation");
        }
    }

    pub(super) fn run(&mut self, run: &Run, class: &str) {
        if !run.url.is_empty() {
            self.out.push_str("<a");
            self.attribute("class", class);
            self.attribute("href", &run.url);
            self.out.push('>');
        }
        self.out.push_str(if run.em { "<em>" } else { "" });
        unbroken::push(&mut self.out, &run.text);
        self.out.push_str(if run.em { "</em>" } else { "" });
        if !run.url.is_empty() {
            self.out.push_str("</a>");
        }
    }

    fn footnote_mark(&mut self, label: &str) {
        let known = self.notes.iter().position(|(note, _)| &*note.label == label);
        let row = known.or_else(|| {
            let note = self.document().footnotes().iter().find(|note| &*note.label == label)?;
            self.notes.push((note, 0));
            Some(self.notes.len() - 1)
        });
        let Some(row) = row else { return };
        self.notes[row].1 += 1;
        let time = self.notes[row].1;
        self.out.push_str("<sup><a class=\"footnote\"");
        self.attribute("id", &note_anchor("", row + 1, time));
        self.attribute("href", &format!("#fn-{}", row + 1));
        self.out.push('>');
        self.text(&(row + 1).to_string());
        self.out.push_str("</a></sup>");
    }

    fn blank(&mut self, label: &str) {
        self.out.push_str("<span class=\"blank\">");
        self.text(label);
        self.out.push_str("</span>");
    }
}
