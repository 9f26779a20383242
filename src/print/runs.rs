//! Running text for paper.

use super::node::{FootNode, Run};
use super::text::Writer;
use crate::model::{Block, Image, Inline, Link};
use crate::site::Resolved;

/// Marks within marks deeper than this say nothing more.
const MOST_MARKS: usize = 5;

impl<'a> Writer<'a, '_> {
    pub(super) fn runs(&mut self, content: &'a [Inline]) -> Vec<Run> {
        let mut runs = Vec::with_capacity(content.len());
        self.marks += 1;
        content.iter().for_each(|inline| self.run(inline, &mut runs));
        self.marks -= 1;
        runs
    }

    fn run(&mut self, inline: &'a Inline, runs: &mut Vec<Run>) {
        if self.marks > MOST_MARKS && !inline.children().is_empty() {
            return inline.children().iter().for_each(|inner| self.run(inner, runs));
        }
        match inline {
            Inline::Text(_, text) => push_text(runs, &self.ink(text)),
            Inline::Break(_) => runs.push(Run::Br),
            Inline::Emphasis(_, inner) => runs.push(Run::Em { c: self.runs(inner) }),
            Inline::Strong(_, inner) => runs.push(Run::Strong { c: self.runs(inner) }),
            Inline::Struck(_, inner) => runs.push(Run::Del { c: self.runs(inner) }),
            Inline::Code(_, text) => runs.push(Run::Code { v: self.ink(text) }),
            Inline::Link(link) => self.link(link, runs),
            Inline::Image(image) => runs.extend(self.image(image)),
            Inline::Citation(citation) => {
                let cited = self.cited.citations.get(&citation.span).cloned().unwrap_or_default();
                for piece in cited {
                    let text = self.ink(&piece.text);
                    if piece.em {
                        runs.push(Run::Em { c: vec![Run::T { v: text }] });
                    } else {
                        push_text(runs, &text);
                    }
                }
            }
            Inline::FootnoteRef(_, label) => runs.extend(self.footnote(label)),
            Inline::Blank(_, label) => runs.push(Run::Blank { v: self.ink(label) }),
            Inline::Html(_, html) => push_text(runs, &self.ink(&without_tags(html))),
        }
    }

    /// A link. Its address is printed too where paper would else lose it: for other sites.
    fn link(&mut self, link: &'a Link, runs: &mut Vec<Run>) {
        let c = self.runs(&link.content);
        let resolved = self.page.links.get(link.index as usize);
        let (href, shown) = match resolved {
            Some(Resolved::External(url)) => {
                let shown = short(url);
                let said = c.iter().any(|run| matches!(run, Run::T { v } if v.contains(&shown)));
                (url.to_string(), if said { String::new() } else { shown })
            }
            Some(Resolved::Page(to, anchor)) => {
                let address = self.builder.absolute(&self.builder.site().page(*to).route);
                let anchor = anchor.as_ref().map(|anchor| format!("#{anchor}")).unwrap_or_default();
                (if address.is_empty() { address } else { address + &anchor }, String::new())
            }
            _ => (String::new(), String::new()),
        };
        let safe = ["https://", "http://", "mailto:", "tel:"];
        let plain = href.chars().all(|c| !c.is_control() && !c.is_whitespace());
        if plain && safe.iter().any(|scheme| href.to_ascii_lowercase().starts_with(scheme)) {
            let shown = self.ink(&shown);
            runs.push(Run::A { href, shown, c });
        } else {
            runs.extend(c);
        }
    }

    /// An image that can be printed; its description where it cannot.
    fn image(&mut self, image: &Image) -> Option<Run> {
        let alt = self.ink(&image.alt);
        let row = match self.page.links.get(image.index as usize) {
            Some(Resolved::File(row)) => self.builder.site().files.get(*row as usize),
            _ => None,
        };
        let placed = row.and_then(|file| self.pictures.place(&file.path, file.hash));
        match placed {
            Some((src, width)) => Some(Run::Img { src, alt, credit: self.ink(&image.credit), width }),
            None if alt.is_empty() => None,
            None => Some(Run::Em { c: vec![Run::T { v: format!("[{alt}]") }] }),
        }
    }

    /// A footnote where it is first pointed to and wherever it is pointed to again: paper has no links back.
    fn footnote(&mut self, label: &str) -> Option<Run> {
        if self.in_note {
            return None;
        }
        let note = self.page.document.footnotes().iter().find(|note| &*note.label == label)?;
        self.in_note = true;
        let mut c = Vec::new();
        let mut paragraphs = Vec::new();
        collect(&note.blocks, &mut paragraphs);
        for content in paragraphs {
            c.push(FootNode { c: self.runs(content) });
        }
        self.in_note = false;
        (!c.is_empty()).then_some(Run::Fn { c })
    }
}

/// Every run of text in a note; lists and quotations lose their marks.
fn collect<'a>(blocks: &'a [Block], found: &mut Vec<&'a [Inline]>) {
    for block in blocks {
        crate::model::visit::runs(block, &mut |run| found.push(run));
        crate::model::visit::children(block, &mut |inner| collect(inner, found));
    }
}

/// Adds text to what is there: a line break within a paragraph is a space.
pub(super) fn push_text(runs: &mut Vec<Run>, text: &str) {
    let text = text.replace('\n', " ");
    match runs.last_mut() {
        Some(Run::T { v }) => v.push_str(&text),
        _ => runs.push(Run::T { v: text }),
    }
}

/// An address as people type it: without scheme, `www.` and the slash at its end.
pub(super) fn short(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    rest.strip_prefix("mailto:").unwrap_or(rest).trim_end_matches('/').to_owned()
}

/// What raw HTML says, without its tags. It was asked for by the site and has no look on paper.
pub(super) fn without_tags(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = rest[at..].find('>').map_or("", |end| &rest[at + end + 1..]);
    }
    out.push_str(rest);
    for (name, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", "\u{a0}"), ("&amp;", "&")] {
        out = out.replace(name, sign);
    }
    out
}
