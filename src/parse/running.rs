//! Running text: what stands in a paragraph, a heading or a cell, from the Markdown parser's events.

use std::ops::Range;

use super::blocks::Builder;
use super::frames::{Frame, FrameKind};
use super::inlines::RunKind;
use super::{citations, lists};
use crate::diag::{Diagnostic, code};
use crate::model::{Block, Inline, LinkRef, Target};

impl Builder<'_> {
    pub(super) fn open_run(&mut self, kind: RunKind, range: &Range<usize>) {
        self.ensure_run(range.start);
        self.runs.open(kind, self.base + range.start);
    }

    pub(super) fn add(&mut self, inline: Inline, range: &Range<usize>) {
        self.ensure_run(range.start);
        self.runs.push(inline);
    }

    pub(super) fn add_text(&mut self, text: &str, range: Range<usize>) {
        if let Some((_, code)) = &mut self.code {
            // From the source, where no marker line is masked.
            code.push_str(&self.text.get(range).unwrap_or(text).replace("\r\n", "\n"));
            return;
        }
        if let Some(html) = &mut self.html {
            html.push_str(text);
            return;
        }
        self.ensure_run(range.start);
        // A marker line that is no block of its own, since it is indented too far, is text as it was written.
        let marker = self.markers.0.range(range.clone()).next().map(|(_, marker)| marker.range.end);
        let (text, range) =
            marker.map_or((text, range.clone()), |end| (&self.text[range.start..end], range.start..end));
        self.runs.text(text, self.base + range.start..self.base + range.end);
    }

    /// Text that comes without a paragraph is that of a tight list item.
    fn ensure_run(&mut self, start: usize) {
        if self.runs.is_empty() {
            self.runs.open(RunKind::Implicit, self.base + start);
            let around = self.frames.len().checked_sub(2).map(|list| &mut self.frames[list]);
            if let Some(Frame { kind: FrameKind::List { tight, .. }, .. }) = around {
                *tight = true;
            }
        }
    }

    pub(super) fn close_implicit(&mut self, end: usize) {
        if self.runs.is_implicit()
            && let Some((span, content)) = self.runs.close_block(self.base + end)
        {
            self.push(Block::Paragraph(lists::tightened(span, &content), content));
        }
    }

    pub(super) fn add_link(&mut self, target: &str, image: bool, range: &Range<usize>) -> u32 {
        let index = u32::try_from(self.body.links.len()).unwrap_or(u32::MAX);
        self.body.links.push(LinkRef { span: self.span(range), target: Target::parse(target), image });
        index
    }

    pub(super) fn link(&mut self, target: &str, title: &str, range: &Range<usize>) {
        if target != "own:" {
            let index = self.add_link(target, false, range);
            return self.open_run(RunKind::Link { index, title: title.into() }, range);
        }
        let found = &self.text[range.clone()];
        let inner = found.trim_start_matches('[').trim_end_matches(']');
        let own = match lists::blank(inner) {
            Some(label) => Some(Inline::Blank(self.span(range), label.into())),
            None => citations::read(found, self.source.file, self.base + range.start)
                .map(|citation| Inline::Citation(Box::new(citation))),
        };
        match own {
            Some(own) => self.add(own, range),
            None => self.add_text(found, range.clone()),
        }
        self.open_run(RunKind::Discard, range);
    }

    pub(super) fn raw_html(&mut self, html: &str, range: &Range<usize>, block: bool) {
        if lists::only_comments(html) {
            return;
        }
        let span = self.span(&(range.start..range.start + self.text[range.clone()].trim_end().len()));
        if !self.options.allow_html {
            let near = lists::container_for_html(html);
            self.diagnostics.push(Diagnostic::new(code::MARKDOWN_HTML).arg("container", near).at(span));
            if !block {
                self.ensure_run(range.start);
            }
        } else if block {
            self.push(Block::Html(span, html.into()));
        } else {
            self.add(Inline::Html(span, html.into()), range);
        }
    }
}
