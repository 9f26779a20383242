//! Builds the tree of a page from the Markdown parser's events.

use std::cell::RefCell;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options as Markdown, Parser, Tag, TagEnd};

use super::inlines::{RunKind, Runs};
use super::lists::{self, TableBuilder};
use super::markers::{self, Markers};
use super::{Options, Source, anchors, attributes, citations, footnotes};
use crate::diag::{Diagnostic, Span, code};
use crate::model::{
    Alert, Anchor, Attributes, Block, ContainerKind, DefinitionItem, Footnote, Heading, Inline, LinkRef, ListItem,
    Target, text,
};

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

pub(super) enum FrameKind {
    Root,
    Quote(Option<Alert>),
    List { start: Option<u64>, tight: bool, items: Vec<ListItem> },
    Item { task: Option<bool> },
    Footnote(Box<str>),
    Definitions(Vec<DefinitionItem>),
    Definition,
    Container { colons: usize, open: Span, kind: Option<ContainerKind>, attributes: Attributes },
}

pub(super) struct Frame {
    pub(super) kind: FrameKind,
    pub(super) start: usize,
    pub(super) blocks: Vec<Block>,
}

impl Frame {
    fn new(kind: FrameKind, start: usize) -> Self {
        Self { kind, start, blocks: Vec::new() }
    }
}

pub(super) struct Builder<'a> {
    pub(super) source: Source<'a>,
    pub(super) base: usize,
    pub(super) text: &'a str,
    pub(super) markers: Markers,
    options: Options,
    pub(super) diagnostics: &'a mut Vec<Diagnostic>,
    pub(super) frames: Vec<Frame>,
    runs: Runs,
    table: Option<TableBuilder>,
    /// Language and text of the code block being read.
    code: Option<(Box<str>, String)>,
    /// Text of the HTML block being read.
    html: Option<String>,
    /// How many blocks were opened past the limit.
    overflow: usize,
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

    fn end_table(&mut self, range: &Range<usize>) {
        let Some(table) = self.table.take() else { return };
        let blocks = self.blocks();
        let caption = match blocks.last() {
            Some(Block::Paragraph(_, content)) => lists::caption(content),
            _ => None,
        };
        if caption.is_some() {
            blocks.pop();
        }
        let span = self.span(range);
        self.push(Block::Table(Box::new(table.finish(span, caption))));
    }

    /// Closes the frame that a block's end belongs to, and every container left open inside it.
    fn end_frame(&mut self, range: &Range<usize>) {
        self.close_implicit(range.end);
        if self.overflow > 0 {
            self.overflow -= 1;
            return;
        }
        while matches!(self.frames.last(), Some(Frame { kind: FrameKind::Container { .. }, .. })) {
            self.close_container(range.end, false);
        }
        if self.frames.len() < 2 {
            return;
        }
        let Some(mut frame) = self.frames.pop() else { return };
        frame.blocks.shrink_to_fit();
        let span = self.span(&(frame.start..range.end));
        match frame.kind {
            FrameKind::Quote(alert) => self.push(Block::Quote { span, alert, blocks: frame.blocks }),
            FrameKind::List { start, tight, items } => self.push(Block::List { span, start, tight, items }),
            FrameKind::Item { task } => self.end_item(span, task, frame.blocks),
            FrameKind::Footnote(label) => self.body.footnotes.push(Footnote { label, span, blocks: frame.blocks }),
            FrameKind::Definitions(items) => self.push(Block::Definitions(span, items)),
            FrameKind::Definition => {
                if let Some(Frame { kind: FrameKind::Definitions(items), .. }) = self.frames.last_mut()
                    && let Some(item) = items.last_mut()
                {
                    item.definitions.push(frame.blocks);
                }
            }
            FrameKind::Root | FrameKind::Container { .. } => self.blocks().extend(frame.blocks),
        }
    }

    fn end_item(&mut self, span: Span, task: Option<bool>, mut blocks: Vec<Block>) {
        let attributes = lists::take_attributes(&mut blocks, self.source.text);
        if let Some(attributes) = &attributes {
            attributes::check(attributes, "steps", Attributes::item_rules(), self.diagnostics);
            if let Some(id) = &attributes.id {
                self.body.anchors.push(Anchor { id: id.value.as_str().into(), span: id.span });
            }
        } else if let Some(span) = lists::left_over(&blocks) {
            self.diagnostics.push(Diagnostic::new(code::CONTAINER_ATTRIBUTE).variant("item").at(span));
        }
        if let Some(Frame { kind: FrameKind::List { items, .. }, .. }) = self.frames.last_mut() {
            items.push(ListItem { span, task, attributes: attributes.map(Box::new), blocks });
        }
    }

    pub(super) fn blocks(&mut self) -> &mut Vec<Block> {
        let last = self.frames.len() - 1;
        &mut self.frames[last].blocks
    }

    pub(super) fn push(&mut self, block: Block) {
        self.blocks().push(block);
    }

    fn open_run(&mut self, kind: RunKind, range: &Range<usize>) {
        self.ensure_run(range.start);
        self.runs.open(kind, self.base + range.start);
    }

    fn add(&mut self, inline: Inline, range: &Range<usize>) {
        self.ensure_run(range.start);
        self.runs.push(inline);
    }

    fn add_text(&mut self, text: &str, range: Range<usize>) {
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

    fn add_link(&mut self, target: &str, image: bool, range: &Range<usize>) -> u32 {
        let index = u32::try_from(self.body.links.len()).unwrap_or(u32::MAX);
        self.body.links.push(LinkRef { span: self.span(range), target: Target::parse(target), image });
        index
    }

    fn link(&mut self, target: &str, title: &str, range: &Range<usize>) {
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

    fn raw_html(&mut self, html: &str, range: &Range<usize>, block: bool) {
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
