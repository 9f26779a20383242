//! Builds the tree of a page from the Markdown parser's events.

use std::cell::RefCell;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options as Markdown, Parser, Tag, TagEnd};

use super::frames::{Frame, FrameKind};
use super::inlines::{RunKind, Runs};
use super::lists::{self, TableBuilder};
use super::markers::{self, Markers};
use super::{Options, Source, anchors, footnotes};
use crate::diag::{Diagnostic, Span, code};
use crate::model::{Anchor, Block, DefinitionItem, Footnote, Heading, Inline, LinkRef, text};

/// Blocks within blocks deeper than this are kept, but no longer as blocks of their own.
const MAX_DEPTH: usize = 64;
/// What a heading's braces say where its section is for those who take part.
const FOR_PARTICIPANTS: &[&str] = &["participants", "deltakere", "deltakarar"];

/// A page's body and what can be pointed to in it.
#[derive(Default)]
pub(super) struct Body {
    pub blocks: Vec<Block>,
    pub footnotes: Vec<Footnote>,
    pub outline: Vec<Heading>,
    pub anchors: Vec<Anchor>,
    pub links: Vec<LinkRef>,
}

/// Reads the Markdown in `range` of the source's text.
pub(super) fn body(
    source: Source<'_>,
    range: Range<usize>,
    options: Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> Body {
    let text = &source.text[range.clone()];
    let (masked, markers) = markers::mask(text);
    let dangling: RefCell<Vec<Range<usize>>> = RefCell::new(Vec::new());
    let callback = |link: BrokenLink<'_>| own_brackets(&link, &dangling);
    let parser = Parser::new_with_broken_link_callback(&masked, markdown_options(), Some(callback));
    let mut builder = Builder {
        source,
        base: range.start,
        text,
        markers,
        options,
        diagnostics,
        frames: vec![Frame::new(FrameKind::Root, 0)],
        runs: Runs::new(source.file, source.text),
        table: None,
        code: None,
        html: None,
        overflow: 0,
        body: Body::default(),
    };
    for (event, range) in parser.into_offset_iter() {
        builder.event(event, range);
    }
    let mut body = builder.finish();
    for range in dangling.into_inner() {
        let span = Span::new(source.file, body_offset(&range, source, text));
        let found = &text[range];
        diagnostics.push(Diagnostic::new(code::LINK_BROKEN).variant("reference").arg("target", found).at(span));
    }
    footnotes::dangling(&body, source.text, diagnostics);
    anchors::name_headings(&mut body, diagnostics);
    body
}

fn body_offset(range: &Range<usize>, source: Source<'_>, text: &str) -> Range<usize> {
    let base = source.text.len() - text.len();
    base + range.start..base + range.end
}

fn markdown_options() -> Markdown {
    Markdown::ENABLE_TABLES
        | Markdown::ENABLE_FOOTNOTES
        | Markdown::ENABLE_STRIKETHROUGH
        | Markdown::ENABLE_TASKLISTS
        | Markdown::ENABLE_HEADING_ATTRIBUTES
        | Markdown::ENABLE_DEFINITION_LIST
        | Markdown::ENABLE_GFM
}

/// Brackets that are no Markdown link may be ours: `[@key]` and `[felt: dato]`. Others that were plainly
/// meant as a reference are remembered, to be told.
fn own_brackets<'a>(link: &BrokenLink<'_>, dangling: &RefCell<Vec<Range<usize>>>) -> Option<(CowStr<'a>, CowStr<'a>)> {
    let reference = link.reference.trim_start();
    if link.link_type == LinkType::Shortcut && (reference.starts_with('@') || lists::blank(reference).is_some()) {
        return Some(("own:".into(), "".into()));
    }
    if link.link_type == LinkType::Reference {
        dangling.borrow_mut().push(link.span.clone());
    }
    None
}

pub(super) struct Builder<'a> {
    pub(super) source: Source<'a>,
    pub(super) base: usize,
    pub(super) text: &'a str,
    pub(super) markers: Markers,
    pub(super) options: Options,
    pub(super) diagnostics: &'a mut Vec<Diagnostic>,
    pub(super) frames: Vec<Frame>,
    pub(super) runs: Runs,
    pub(super) table: Option<TableBuilder>,
    /// Language and text of the code block being read.
    pub(super) code: Option<(Box<str>, String)>,
    /// Text of the HTML block being read.
    pub(super) html: Option<String>,
    /// How many blocks were opened past the limit.
    pub(super) overflow: usize,
    pub(super) body: Body,
}

impl Builder<'_> {
    /// From offsets in the body to a span in the file: the one place where the body's offset is added.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.source.file, self.base + range.start..self.base + range.end)
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, &range),
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.add_text(&text, range),
            Event::SoftBreak => self.add_text("\n", range),
            Event::HardBreak => self.add(Inline::Break(self.span(&range)), &range),
            Event::Code(text) => self.add(Inline::Code(self.span(&range), text.as_ref().into()), &range),
            Event::FootnoteReference(label) => {
                self.add(Inline::FootnoteRef(self.span(&range), label.as_ref().into()), &range);
            }
            Event::TaskListMarker(done) => {
                if let Some(Frame { kind: FrameKind::Item { task }, .. }) = self.frames.last_mut() {
                    *task = Some(done);
                }
            }
            Event::Rule => self.rule(&range),
            Event::Html(text) => match &mut self.html {
                // From the source, where no marker line is masked.
                Some(html) => html.push_str(self.text.get(range).unwrap_or(&text)),
                None => self.raw_html(&text, &range, true),
            },
            Event::InlineHtml(text) => self.raw_html(&text, &range, false),
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        let at = self.base + range.start;
        match tag {
            Tag::Emphasis => self.open_run(RunKind::Emphasis, &range),
            Tag::Strong => self.open_run(RunKind::Strong, &range),
            Tag::Strikethrough | Tag::Superscript | Tag::Subscript => self.open_run(RunKind::Struck, &range),
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                self.link(&format!("mailto:{dest_url}"), "", &range);
            }
            Tag::Link { dest_url, title, .. } => self.link(&dest_url, &title, &range),
            Tag::Image { dest_url, title, .. } => {
                let index = self.add_link(&dest_url, true, &range);
                self.open_run(RunKind::Image { index, title: title.as_ref().into() }, &range);
            }
            Tag::TableCell => self.runs.open(RunKind::Block, at),
            Tag::TableHead | Tag::TableRow => {}
            Tag::CodeBlock(kind) => {
                self.close_implicit(range.start);
                let language = match &kind {
                    CodeBlockKind::Fenced(language) => language.as_ref().into(),
                    CodeBlockKind::Indented => "".into(),
                };
                self.code = Some((language, String::new()));
            }
            Tag::HtmlBlock => {
                self.close_implicit(range.start);
                self.html = Some(String::new());
            }
            block => self.start_block(block, range),
        }
    }

    fn start_block(&mut self, tag: Tag<'_>, range: Range<usize>) {
        self.close_implicit(range.start);
        let at = self.base + range.start;
        let frame = match tag {
            Tag::Paragraph | Tag::DefinitionListTitle => return self.runs.open(RunKind::Block, at),
            Tag::Heading { level, id, classes, .. } => {
                let id: Box<str> = id.map(|id| id.as_ref().into()).unwrap_or_default();
                let span = self.span(&range);
                let nested = self.frames.len() > 1;
                let for_participants = classes.iter().any(|class| FOR_PARTICIPANTS.contains(&&**class));
                self.body.outline.push(Heading {
                    level: level as u8,
                    id,
                    text: "".into(),
                    span,
                    nested,
                    for_participants,
                });
                return self.runs.open(RunKind::Block, at);
            }
            Tag::Table(alignment) => {
                self.table = Some(TableBuilder::new(&alignment));
                return;
            }
            Tag::BlockQuote(kind) => FrameKind::Quote(kind.map(lists::alert)),
            Tag::List(start) => FrameKind::List { start, tight: false, items: Vec::new() },
            Tag::Item => FrameKind::Item { task: None },
            Tag::FootnoteDefinition(label) => FrameKind::Footnote(label.as_ref().into()),
            Tag::DefinitionList => FrameKind::Definitions(Vec::new()),
            Tag::DefinitionListDefinition => FrameKind::Definition,
            _ => return,
        };
        self.push_frame(frame, &range);
    }

    pub(super) fn push_frame(&mut self, kind: FrameKind, range: &Range<usize>) {
        if self.overflow > 0 || self.frames.len() >= MAX_DEPTH {
            if self.overflow == 0 {
                let line = self.text[range.start..].find('\n').map_or(self.text.len(), |end| range.start + end);
                let diagnostic = Diagnostic::new(code::MARKDOWN_TOO_DEEP).arg("limit", MAX_DEPTH);
                let diagnostic = diagnostic.at(self.span(&(range.start..line)));
                if !self.diagnostics.iter().any(|known| known.code == code::MARKDOWN_TOO_DEEP) {
                    self.diagnostics.push(diagnostic);
                }
            }
            self.overflow += 1;
            return;
        }
        self.frames.push(Frame::new(kind, range.start));
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        let end = self.base + range.end;
        match tag {
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image => self.runs.close_inline(end),
            TagEnd::Paragraph => {
                if let Some((span, content)) = self.runs.close_block(end) {
                    self.push(Block::Paragraph(span, content));
                }
            }
            TagEnd::Heading(_) => self.end_heading(end),
            TagEnd::DefinitionListTitle => {
                let term = self.runs.close_block(end).map(|(_, content)| content).unwrap_or_default();
                if let Some(Frame { kind: FrameKind::Definitions(items), .. }) = self.frames.last_mut() {
                    items.push(DefinitionItem { term, definitions: Vec::new() });
                }
            }
            TagEnd::TableCell => {
                if let (Some((span, content)), Some(table)) = (self.runs.close_block(end), &mut self.table) {
                    table.cell(span, content);
                }
            }
            TagEnd::TableHead => self.table.iter_mut().for_each(TableBuilder::end_head),
            TagEnd::TableRow => self.table.iter_mut().for_each(TableBuilder::end_row),
            TagEnd::Table => self.end_table(range),
            TagEnd::CodeBlock => {
                if let Some((language, text)) = self.code.take() {
                    self.push(Block::Code { span: self.span(range), language, text: text.into() });
                }
            }
            TagEnd::HtmlBlock => {
                if let Some(html) = self.html.take() {
                    self.raw_html(&html, range, true);
                }
            }
            _ => self.end_frame(range),
        }
    }

    fn end_heading(&mut self, end: usize) {
        let Some((_, content)) = self.runs.close_block(end) else { return };
        let Some(heading) = self.body.outline.last_mut() else { return };
        heading.text = text::plain(&content).trim().into();
        if !heading.id.is_empty() {
            self.body.anchors.push(Anchor { id: heading.id.clone(), span: heading.span });
        }
        let index = u32::try_from(self.body.outline.len() - 1).unwrap_or(u32::MAX);
        self.push(Block::Heading { index, content });
    }

    fn finish(mut self) -> Body {
        let end = self.text.len();
        self.close_implicit(end);
        while self.frames.len() > 1 {
            match self.frames.last().map(|frame| &frame.kind) {
                Some(FrameKind::Container { .. }) => self.close_container(end, false),
                _ => self.end_frame(&(end..end)),
            }
        }
        self.body.blocks = self.frames.pop().map(|frame| frame.blocks).unwrap_or_default();
        // Pages are held until the site is written, thousands of them: no room is kept for growth.
        self.body.blocks.shrink_to_fit();
        self.body.outline.shrink_to_fit();
        self.body.links.shrink_to_fit();
        self.body
    }
}
