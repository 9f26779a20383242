//! Walks a page in reading order and judges what was found where it stands.

use std::ops::Range;

use super::count::{Count, Paragraph};
use super::index::{Found, Hit};
use super::{LanguageRules, personal};
use crate::base::Lang;
use crate::diag::{Diagnostic, Span, code};
use crate::model::{Block, Container, ContainerKind, Document, ExerciseKind, Inline, Kind, Localized, Target};

/// The fields of front matter that readers see.
const SHOWN_FIELDS: [&str; 3] = ["title", "summary", "purpose"];

/// What shows that a duty rests on something: a paragraph, a law's name, a link to it, a source.
const BASES: [&str; 11] = [
    "§",
    "law:",
    "law=",
    "[@",
    "basis=law",
    "basis=regulation",
    "basis=guideline",
    "loven",
    "lova",
    "forskrift",
    "regelverk",
];

/// What is known of the place.
#[derive(Clone, Copy)]
struct Context<'a> {
    /// Somebody else's words, or another language.
    quiet: bool,
    /// A case: no person may be known in it.
    case: bool,
    /// The box or the list it stands in, with what leads up to it.
    scope: Option<&'a Range<usize>>,
}

pub(super) struct Walk<'a> {
    rules: &'a LanguageRules<'a>,
    document: &'a Document,
    hits: &'a [Hit],
    pub count: Count,
    pub advice: Vec<Diagnostic>,
    /// Where code stands.
    pub code: Vec<Span>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(rules: &'a LanguageRules<'a>, document: &'a Document, hits: &'a [Hit]) -> Self {
        let count = Count::new(document.file, rules.language.limits.sentence_words);
        Self { rules, document, hits, count, advice: Vec::new(), code: Vec::new() }
    }

    /// The front matter's texts and the body. Footnotes hold sources, whose words are their own.
    pub(super) fn document(&mut self) {
        let case = match &self.document.kind {
            Kind::Exercise(exercise) => matches!(exercise.kind, Some(ExerciseKind::Case | ExerciseKind::RolePlay)),
            _ => false,
        };
        self.front_matter();
        self.blocks(self.document.blocks(), Context { quiet: false, case, scope: None });
        for (words, span) in std::mem::take(&mut self.count.too_long) {
            let diagnostic = Diagnostic::new(code::LANGUAGE_SENTENCE).arg("words", words);
            self.advice.push(diagnostic.arg("limit", self.rules.language.limits.sentence_words).at(span));
        }
    }

    fn front_matter(&mut self) {
        let text = &*self.document.text;
        let Some(end) = text.strip_prefix("+++").and_then(|rest| rest.find("\n+++")) else { return };
        for hit in self.hits_in(0..end) {
            let line = text[..hit.range.start].rfind('\n').map_or(0, |newline| newline + 1);
            let field = text[line..].split('=').next().unwrap_or_default().trim();
            if SHOWN_FIELDS.contains(&field) && !is_quoted(&text[line..hit.range.start], false) {
                self.word(hit);
            }
        }
    }

    fn blocks(&mut self, blocks: &'a [Block], around: Context<'_>) {
        let mut before: Option<Span> = None;
        for block in blocks {
            match block {
                Block::Paragraph(span, content) => self.paragraph(*span, content, around),
                Block::Heading { index, content } => {
                    let heading = self.document.extract.outline.get(*index as usize).map(|heading| heading.span);
                    heading.into_iter().for_each(|span| self.words(span, content, around));
                }
                Block::Table(table) => {
                    let start = before.map_or(table.span.start, |before| before.start);
                    let own = start as usize..table.span.end as usize;
                    let around = Context { scope: around.scope.or(Some(&own)), ..around };
                    let cells = table.head.iter().chain(table.rows.iter().flatten());
                    cells.for_each(|cell| self.words(cell.span, &cell.content, around));
                    if let Some(caption) = &table.caption
                        && let (Some(first), Some(last)) = (caption.first(), caption.last())
                    {
                        self.words(Span { end: last.span().end, ..first.span() }, caption, around);
                    }
                }
                Block::List { span, items, .. } => {
                    // What a list rests on is often said in the line that leads up to it.
                    let start = before.map_or(span.start, |before| before.start);
                    let own = start as usize..span.end as usize;
                    let around = Context { scope: around.scope.or(Some(&own)), ..around };
                    items.iter().for_each(|item| self.blocks(&item.blocks, around));
                }
                // An alert is a box; a quotation is somebody's words.
                Block::Quote { alert, blocks, .. } => {
                    self.blocks(blocks, Context { quiet: around.quiet || alert.is_none(), ..around });
                }
                Block::Container(container) => self.container(container, around),
                Block::Definitions(_, items) => {
                    items.iter().flat_map(|item| &item.definitions).for_each(|inner| self.blocks(inner, around));
                }
                Block::Code { span, .. } => self.code.push(*span),
                Block::Rule(_) | Block::Html(..) => {}
            }
            before = block.span();
        }
    }

    fn container(&mut self, container: &'a Container, around: Context<'_>) {
        let attributes = &container.attributes;
        let lived = attributes.text("basis") == Some("experience");
        let lang = attributes.text("lang").and_then(|lang| lang.parse::<Lang>().ok());
        let other = lang.is_some_and(|lang| lang != self.document.lang);
        let quiet = around.quiet || lived || other || container.kind == ContainerKind::Quote;
        // What is publicly known may have names: that it is known is for the source to show.
        let case = around.case || (container.kind == ContainerKind::Example && attributes.get("source").is_none());
        let own = container.span.range();
        self.blocks(&container.blocks, Context { quiet, case, scope: Some(&own) });
    }

    fn paragraph(&mut self, span: Span, content: &'a [Inline], around: Context<'_>) {
        if around.case {
            personal::find(content, &self.rules.given_names, &mut self.advice);
        }
        if around.quiet {
            return;
        }
        self.read(content);
        let counted = self.count.end_paragraph();
        self.length(span, counted);
        self.words(span, content, around);
    }

    fn length(&mut self, span: Span, counted: Paragraph) {
        let limits = self.rules.language.limits;
        if counted.words > limits.paragraph_words {
            let diagnostic = Diagnostic::new(code::LANGUAGE_PARAGRAPH).arg("words", counted.words);
            self.advice.push(diagnostic.arg("limit", limits.paragraph_words).at(span));
        }
        // A hint only where they are dense: one passive verb is as good as another word.
        if counted.passives >= limits.passives && counted.passives >= counted.sentences {
            self.advice.push(Diagnostic::new(code::LANGUAGE_PASSIVE).arg("count", counted.passives).at(span));
        }
    }

    fn read(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text(span, text) => {
                    self.count.text(span.start as usize, span.range().len() == text.len(), text);
                }
                Inline::Code(span, _) => {
                    self.code.push(*span);
                    self.count.gap();
                }
                Inline::Break(_) | Inline::Blank(..) => self.count.gap(),
                _ => self.read(inline.children()),
            }
        }
    }

    fn hits_in(&self, range: Range<usize>) -> &'a [Hit] {
        let from = self.hits.partition_point(|hit| hit.range.start < range.start);
        let to = self.hits.partition_point(|hit| hit.range.start < range.end);
        &self.hits[from.min(to)..to]
    }

    /// Judges the words found in one run of text.
    fn words(&mut self, span: Span, content: &[Inline], around: Context<'_>) {
        if around.quiet {
            return;
        }
        for hit in self.hits_in(span.range()) {
            let own = hit.found != Found::Exemption && self.is_own(content, hit.range.start, false);
            if !own || is_quoted(self.document.text.get(span.start as usize..hit.range.start).unwrap_or_default(), true)
            {
                continue;
            }
            if hit.found == Found::Duty { self.duty(hit, span, around) } else { self.word(hit) }
        }
    }

    /// True for what the author says: not a title in emphasis, not the words of a link to another site.
    fn is_own(&self, content: &[Inline], at: usize, title: bool) -> bool {
        content.iter().any(|inline| match inline {
            Inline::Text(span, _) => span.range().contains(&at) && !title,
            Inline::Emphasis(_, inner) => self.is_own(inner, at, true),
            Inline::Link(link) => {
                let target = self.document.extract.links.get(link.index as usize).map(|link| &link.target);
                self.is_own(&link.content, at, title || matches!(target, Some(Target::External(_))))
            }
            _ => self.is_own(inline.children(), at, title),
        })
    }

    fn word(&mut self, hit: &Hit) {
        let language = self.rules.language;
        let lang = self.document.lang;
        let in_lang = |text: &Localized| text.get(lang, Lang::Nb).map(|(_, text)| text.to_owned()).unwrap_or_default();
        let written = self.document.text[hit.range.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
        let diagnostic = match hit.found {
            Found::Term(row) => {
                let term = &language.terms[row];
                let source = term.source.as_ref().map_or("none", |source| &source.value);
                Diagnostic::new(code::LANGUAGE_TERM)
                    .arg("prefer", in_lang(&term.prefer))
                    .arg("reason", in_lang(&term.reason))
                    .arg("source", source)
            }
            Found::Abbreviation(row) => {
                Diagnostic::new(code::LANGUAGE_ABBREVIATION).arg("long", in_lang(&language.abbreviations[row].long))
            }
            Found::Duty | Found::Exemption => return,
        };
        self.advice.push(diagnostic.arg("word", written).at(Span::new(self.document.file, hit.range.clone())));
    }

    /// Somebody whom the law gives duties, a word that says they have one, and nothing it rests on.
    fn duty(&mut self, hit: &Hit, span: Span, around: Context<'_>) {
        if !matches!(self.document.kind, Kind::Guide | Kind::Page) {
            return;
        }
        let text = &*self.document.text;
        let Some(subjects) = self.rules.language.duty.subjects.get(&self.document.lang) else { return };
        let letters = |c: char| !c.is_alphanumeric();
        let part = |range: Range<usize>| text.get(range).unwrap_or_default();
        let before = part(span.start as usize..hit.range.start).rsplit(letters).find(|word| !word.is_empty());
        let after = part(hit.range.end..span.end as usize).split(letters).find(|word| !word.is_empty());
        let subject = [before, after].into_iter().flatten().find(|word| subjects.contains(&word.to_lowercase()));
        let Some(subject) = subject else { return };
        let rests = |range: Range<usize>| BASES.iter().any(|basis| part(range.clone()).contains(basis));
        if rests(span.range()) || around.scope.is_some_and(|scope| rests(scope.clone())) {
            return;
        }
        let word = &text[hit.range.clone()];
        let diagnostic = Diagnostic::new(code::LANGUAGE_DUTY).arg("subject", subject).arg("word", word);
        self.advice.push(diagnostic.at(Span::new(self.document.file, hit.range.clone())));
    }
}

/// True after an opening quotation mark that is not closed yet.
fn is_quoted(before: &str, straight: bool) -> bool {
    let count = |mark: char| before.matches(mark).count();
    count('«') > count('»') || count('“') > count('”') || (straight && count('"') % 2 == 1)
}
