//! Running text while it is being read: open emphasis, links and the text between them.

use std::sync::Arc;

use crate::diag::{FileId, Span};
use crate::model::{Image, Inline, Link, Words, text};

/// What a run of text becomes when it closes.
#[derive(Debug)]
pub(super) enum RunKind {
    /// A paragraph, a cell, a heading: whoever opened it takes the content.
    Block,
    /// A paragraph that was never opened: the text of a tight list item.
    Implicit,
    Emphasis,
    Strong,
    Struck,
    Link {
        index: u32,
        title: Box<str>,
    },
    Image {
        index: u32,
        title: Box<str>,
    },
    /// What the Markdown parser took for a link's text, but is ours: citations and blanks.
    Discard,
}

struct Run {
    kind: RunKind,
    start: usize,
    /// Where its pieces begin in [`Runs::pieces`].
    first: usize,
    /// Text not yet among the pieces: a part of the source, so that neighbouring pieces become one.
    pending: std::ops::Range<usize>,
}

/// The open runs, outermost first.
pub(super) struct Runs {
    file: FileId,
    source: Arc<String>,
    stack: Vec<Run>,
    /// The pieces of the open runs, those of the innermost last. One list for all, so that each run's own is made
    /// once and as long as it is.
    pieces: Vec<Inline>,
    /// How many runs were opened past the limit and are not kept.
    overflow: usize,
}

/// Emphasis within emphasis deeper than this is read as plain text.
const MAX_DEPTH: usize = 32;

impl Runs {
    pub(super) fn new(file: FileId, source: &Arc<String>) -> Self {
        Self { file, source: Arc::clone(source), stack: Vec::new(), pieces: Vec::new(), overflow: 0 }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.stack.is_empty()
    }

    /// True when the only open run is a paragraph that was never opened.
    pub(super) fn is_implicit(&self) -> bool {
        matches!(self.stack.as_slice(), [Run { kind: RunKind::Implicit, .. }])
    }

    pub(super) fn open(&mut self, kind: RunKind, start: usize) {
        if self.stack.len() >= MAX_DEPTH {
            self.overflow += 1;
            return;
        }
        if let Some(outer) = self.stack.last_mut() {
            outer.flush(self.file, &self.source, &mut self.pieces);
        }
        self.stack.push(Run { kind, start, first: self.pieces.len(), pending: start..start });
    }

    /// Adds text. Pieces that follow one another become one where they stand so in the source too: then every
    /// word of a piece can be told the place of. An entity, an escape, a line break in CRLF or the indentation
    /// of a list splits the text.
    pub(super) fn text(&mut self, text: &str, range: std::ops::Range<usize>) {
        let (file, source, pieces) = (self.file, &self.source, &mut self.pieces);
        let Some(run) = self.stack.last_mut().filter(|run| !matches!(run.kind, RunKind::Discard)) else { return };
        if source.get(range.clone()) != Some(text) {
            // Not as written: an entity, an escape, another line end.
            run.flush(file, source, pieces);
            pieces.push(Inline::Text(Span::new(file, range.clone()), Words::from(text)));
            run.pending = range.end..range.end;
        } else if run.pending.end == range.start {
            run.pending.end = range.end;
        } else {
            run.flush(file, source, pieces);
            run.pending = range;
        }
    }

    /// Adds a piece that is not text.
    pub(super) fn push(&mut self, inline: Inline) {
        let (file, source, pieces) = (self.file, &self.source, &mut self.pieces);
        let Some(run) = self.stack.last_mut().filter(|run| !matches!(run.kind, RunKind::Discard)) else { return };
        run.flush(file, source, pieces);
        pieces.push(inline);
    }

    /// Closes the innermost run of inline markup and puts what it became into the one around it.
    pub(super) fn close_inline(&mut self, end: usize) {
        if self.overflow > 0 {
            self.overflow -= 1;
            return;
        }
        let Some((kind, span, content)) = self.pop(end) else { return };
        let inline = match kind {
            RunKind::Emphasis => Inline::Emphasis(span, content),
            RunKind::Strong => Inline::Strong(span, content),
            RunKind::Struck => Inline::Struck(span, content),
            RunKind::Link { index, title } => Inline::Link(Box::new(Link { span, index, title, content })),
            RunKind::Image { index, title } => Inline::Image(Box::new(image(span, index, &title, &content))),
            RunKind::Discard | RunKind::Block | RunKind::Implicit => return,
        };
        self.push(inline);
    }

    /// Closes the outermost run, and with it whatever was left open inside; `None` when none is open.
    pub(super) fn close_block(&mut self, end: usize) -> Option<(Span, Box<[Inline]>)> {
        while self.stack.len() > 1 {
            self.overflow = 0;
            self.close_inline(end);
        }
        self.pop(end).map(|(_, span, content)| (span, content))
    }

    fn pop(&mut self, end: usize) -> Option<(RunKind, Span, Box<[Inline]>)> {
        let mut run = self.stack.pop()?;
        run.flush(self.file, &self.source, &mut self.pieces);
        let span = Span::new(self.file, run.start..end.max(run.start));
        Some((run.kind, span, self.pieces.drain(run.first..).collect()))
    }
}

impl Run {
    fn flush(&mut self, file: FileId, source: &Arc<String>, pieces: &mut Vec<Inline>) {
        if self.pending.is_empty() {
            return;
        }
        let words = Words::slice(source, self.pending.clone());
        pieces.push(Inline::Text(Span::new(file, self.pending.clone()), words));
        self.pending = self.pending.end..self.pending.end;
    }
}

/// The title of an image says who made it, or that it is `decorative`.
fn image(span: Span, index: u32, title: &str, content: &[Inline]) -> Image {
    let decorative = title.trim().eq_ignore_ascii_case("decorative") || title.trim().eq_ignore_ascii_case("dekorativ");
    let credit = if decorative { "" } else { title };
    Image { span, index, alt: text::plain(content).into(), credit: credit.into(), decorative }
}
