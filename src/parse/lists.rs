//! Smaller pieces of the builder: tables, list items, captions, blanks, raw HTML.

use pulldown_cmark::{Alignment as Align, BlockQuoteKind};

use super::attributes;
use crate::diag::Span;
use crate::model::{Alert, Alignment, Attributes, Block, Cell, Inline, Table, Words};

/// A table while it is being read.
pub(super) struct TableBuilder {
    alignment: Vec<Alignment>,
    head: Vec<Cell>,
    rows: Vec<Vec<Cell>>,
    row: Vec<Cell>,
}

impl TableBuilder {
    pub(super) fn new(alignment: &[Align]) -> Self {
        let alignment = alignment.iter().map(|align| match align {
            Align::None | Align::Left => Alignment::Start,
            Align::Center => Alignment::Center,
            Align::Right => Alignment::End,
        });
        Self { alignment: alignment.collect(), head: Vec::new(), rows: Vec::new(), row: Vec::new() }
    }

    pub(super) fn cell(&mut self, span: Span, content: Box<[Inline]>) {
        self.row.push(Cell { span, content });
    }

    pub(super) fn end_head(&mut self) {
        self.head = std::mem::take(&mut self.row);
    }

    pub(super) fn end_row(&mut self) {
        self.rows.push(std::mem::take(&mut self.row));
    }

    pub(super) fn finish(self, span: Span, caption: Option<Box<[Inline]>>) -> Table {
        Table { span, caption, alignment: self.alignment, head: self.head, rows: self.rows }
    }
}

/// The caption in a paragraph `Tabell: …`, without that word.
pub(super) fn caption(content: &[Inline]) -> Option<Box<[Inline]>> {
    let Some(Inline::Text(span, text)) = content.first() else { return None };
    let word = super::caption_word(text)?;
    let mut caption = content.to_vec();
    let start = span.start as usize + word;
    caption[0] = Inline::Text(Span::new(span.file, start..span.end as usize), Words::from(&text[word..]));
    Some(caption.into_boxed_slice())
}

/// The label of a blank `felt: dato`, as it stands within brackets.
pub(super) fn blank(text: &str) -> Option<&str> {
    ["felt:", "field:"].into_iter().find_map(|word| text.strip_prefix(word)).map(str::trim).filter(|l| !l.is_empty())
}

/// The span of a tight item's text: the parser's range ends with the item, ours with the text.
pub(super) fn tightened(span: Span, content: &[Inline]) -> Span {
    content.last().map_or(span, |last| Span { end: last.span().end.max(span.start), ..span })
}

/// Takes `{deadline="14d" …}` off the end of a list item's first paragraph.
pub(super) fn take_attributes(blocks: &mut [Block], source: &str) -> Option<Attributes> {
    let Some(Block::Paragraph(_, content)) = blocks.first_mut() else { return None };
    let Some(Inline::Text(span, text)) = content.last_mut() else { return None };
    // Only where the text stands in the source as it is can its places be told.
    if source.get(span.range()) != Some(&**text) || !text.trim_end().ends_with('}') {
        return None;
    }
    let open = text.rfind('{')?;
    let start = span.start as usize + open;
    let (attributes, read) = attributes::read(&text[open..], span.file, start).ok()?;
    if attributes.pairs.is_empty() && attributes.id.is_none() || !text[open + read..].trim().is_empty() {
        return None;
    }
    let kept = text[..open].trim_end().len();
    *text = Words::from(&text[..kept]);
    *span = Span::new(span.file, span.start as usize..span.start as usize + kept);
    Some(attributes)
}

/// The place of what was plainly meant as an item's attributes and was left in its text: it stands elsewhere
/// than last, or cannot be read.
pub(super) fn left_over(blocks: &[Block]) -> Option<Span> {
    let Some(Block::Paragraph(_, content)) = blocks.first() else { return None };
    content.iter().find_map(|inline| {
        let Inline::Text(span, text) = inline else { return None };
        // Nearly no item has a brace; looking for one letter is far cheaper than for words.
        let brace = text.find('{')?;
        let open = brace + ["{deadline=", "{from=", "{law="].iter().find_map(|word| text[brace..].find(word))?;
        let exact = span.range().len() == text.len();
        let start = span.start as usize + if exact { open } else { 0 };
        Some(Span::new(span.file, start..span.end as usize))
    })
}

/// The model's word for a GFM alert.
pub(super) fn alert(kind: BlockQuoteKind) -> Alert {
    match kind {
        BlockQuoteKind::Note => Alert::Note,
        BlockQuoteKind::Tip => Alert::Tip,
        BlockQuoteKind::Important => Alert::Important,
        BlockQuoteKind::Warning => Alert::Warning,
        BlockQuoteKind::Caution => Alert::Caution,
    }
}

/// True when nothing but comments and space is there; comments are for editors and never on the page.
pub(super) fn only_comments(html: &str) -> bool {
    let mut rest = html.trim();
    while let Some(after) = rest.strip_prefix("<!--") {
        let Some(end) = after.find("-->") else { return true };
        rest = after[end + 3..].trim_start();
    }
    rest.is_empty()
}

/// What an editor may want instead of a piece of HTML; a key of the message's selector.
pub(super) fn container_for_html(html: &str) -> &'static str {
    let name: String =
        html.trim_start_matches(['<', '/']).chars().take_while(char::is_ascii_alphanumeric).collect::<String>();
    match name.to_ascii_lowercase().as_str() {
        "details" | "summary" => "details",
        "blockquote" | "q" => "quote",
        "div" | "aside" | "section" => "box",
        "table" | "tr" | "td" | "th" => "table",
        "img" | "figure" => "image",
        "br" => "break",
        "b" | "strong" | "i" | "em" => "emphasis",
        "a" => "link",
        _ => "other",
    }
}
