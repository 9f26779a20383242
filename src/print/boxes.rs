//! Containers for paper.

use super::node::{BoxNode, Helpline, Node, Scale};
use super::text::Writer;
use crate::base::{Minutes, Period};
use crate::model::{Attributes, Block, CareLevel, Clock, Container, ContainerKind, Kind, SHAPES, visit};
use crate::program::Slot;
use crate::schema::Choice as _;
use crate::site::Page;
use crate::view::period_words;

/// More lines or rows than this are a slip of the finger.
const MOST_LINES: u32 = 40;
/// Rows of the "what, who, when" that a transfer ends in.
const TRANSFER_ROWS: u32 = 3;
/// More numbers than this fit on no scale.
const MOST_MARKS: u32 = 11;

impl<'a> Writer<'a, '_> {
    pub(super) fn container(&mut self, container: &'a Container) -> Option<Node> {
        if !takes(container, &self.cut.questions) {
            return None;
        }
        let private = self.is_private(container);
        let minutes = number(&container.attributes, "minutes");
        if container.kind == ContainerKind::Step {
            self.steps += 1;
        }
        let clock = self.clock(container, minutes);
        if (private && !self.cut.private) || !self.is_wanted(container) {
            return None;
        }
        let outer = self.level;
        let (title, subtitle) = self.title(container);
        let level = self.heading_level(container);
        let mut node = BoxNode {
            name: container.kind.name(),
            title,
            subtitle,
            level,
            meta: self.facts(container),
            clock,
            minutes,
            care: care_level(container).map(CareLevel::name).unwrap_or_default(),
            evidence: self.evidence(&container.attributes),
            lang: container.attributes.text("lang").map(|lang| self.ink(lang)).unwrap_or_default(),
            private,
            ..BoxNode::default()
        };
        self.content(container, &mut node);
        // What follows the box stands under the heading that the box stood under.
        self.level = outer;
        Some(Node::Box(Box::new(node)))
    }

    /// What the participants' editions leave out. Decided here and not in the theme, so that no theme can let it slip.
    fn is_private(&self, container: &Container) -> bool {
        let exercise = matches!(self.page.document.kind, Kind::Exercise(_));
        container.kind.facilitator_only()
            || container.attributes.text("only") == Some("facilitator")
            || (container.kind == ContainerKind::Care && exercise && care_level(container).is_none())
    }

    /// Questions that the programme does not take are left out; cards are a deck of their own.
    fn is_wanted(&self, container: &Container) -> bool {
        match container.kind {
            ContainerKind::Question if !self.cut.questions.is_empty() => {
                let id = container.attributes.id.as_ref().map_or("", |id| id.value.as_str());
                self.cut.questions.iter().any(|wanted| wanted == id)
            }
            ContainerKind::Card => self.cut.private,
            ContainerKind::Helplines if self.cut.bound => !container.blocks.is_empty(),
            _ => true,
        }
    }

    /// When a step begins; the next begins its minutes later.
    fn clock(&mut self, container: &Container, minutes: u32) -> String {
        let Some(now) = self.now.filter(|_| container.kind == ContainerKind::Step) else { return String::new() };
        self.now = (minutes > 0).then(|| now.plus(Minutes(minutes)));
        now.to_string()
    }

    fn heading_level(&mut self, container: &Container) -> u8 {
        if matches!(container.kind, ContainerKind::Step | ContainerKind::Question) {
            self.level = self.level.saturating_add(1).min(6);
            return self.level;
        }
        0
    }

    /// The kind's word with number or letter, and the box's own title; one of them for kinds that need no number.
    fn title(&self, container: &Container) -> (String, String) {
        let attributes = &container.attributes;
        let own = attributes.text("title").map(|title| self.ink(title)).unwrap_or_default();
        let word = self.words.word(&format!("box-{}", container.kind.name())).to_owned();
        let named = match container.kind {
            ContainerKind::Step => format!("{word} {}", self.steps),
            ContainerKind::Question => match container.letter() {
                Some(letter) => format!("{word} {letter}"),
                None => word,
            },
            ContainerKind::Variation => match attributes.text("for") {
                Some(group) => format!("{word}: {}", self.ink(group)),
                None => word,
            },
            ContainerKind::Care if care_level(container).is_some() => return (self.call(container, word), own),
            _ => return (if own.is_empty() { word } else { own }, String::new()),
        };
        (named, own)
    }

    /// "Ring 113 hvis": with the number from the register.
    fn call(&self, container: &Container, word: String) -> String {
        let lines = &self.builder.site().registers.helplines;
        let Some(level) = care_level(container) else { return word };
        let named = container.attributes.text("line").and_then(|id| lines.get(id));
        let Some(line) = named.or_else(|| lines.of_level(level)) else { return word };
        let args = [("number", line.number.as_str()), ("name", line.name.as_str())];
        self.ink(&self.words.get(&format!("care-{}", level.name()), &args))
    }

    fn facts(&self, container: &Container) -> Vec<String> {
        let attributes = &container.attributes;
        let words = self.words;
        let mut facts: Vec<String> = Vec::new();
        match container.kind {
            ContainerKind::Step => {
                facts.extend(attributes.text("minutes").map(|count| words.get("minutes", &[("count", count)])));
                facts.extend(attributes.text("mode").map(|mode| words.word(&format!("mode-{mode}")).to_owned()));
            }
            // Whether a question is thought hard is for the one who leads.
            ContainerKind::Question if self.cut.private => {
                facts.extend(attributes.text("depth").map(|depth| words.word(&format!("depth-{depth}")).to_owned()));
            }
            ContainerKind::Example => {
                let kind = if attributes.flag("fictional") { "example-fictional" } else { "example-public" };
                facts.push(words.word(kind).to_owned());
                facts.extend(["place", "source"].into_iter().filter_map(|key| attributes.text(key)).map(str::to_owned));
            }
            _ => {}
        }
        facts.iter().map(|fact| self.ink(fact)).collect()
    }

    fn evidence(&self, attributes: &Attributes) -> String {
        let Some(basis) = attributes.text("basis") else { return String::new() };
        let mut label = self.words.word(&format!("basis-{basis}")).to_owned();
        if let Some(strength) = attributes.text("strength") {
            label.push_str(", ");
            label.push_str(self.words.word(&format!("strength-{strength}")));
        }
        label
    }

    fn content(&mut self, container: &'a Container, node: &mut BoxNode) {
        let attributes = &container.attributes;
        let form_follows = self.form_follows;
        match container.kind {
            ContainerKind::Scale => return self.scale(container, node),
            ContainerKind::Helplines if !self.cut.bound => {
                node.helplines = self.helplines(attributes.text("for").unwrap_or_default());
            }
            ContainerKind::Map => {
                let rings = attributes.text("rings").unwrap_or_default();
                node.rings = rings.split([',', ';']).map(|ring| self.ink(ring.trim())).collect();
                node.rings.retain(|ring| !ring.is_empty());
                attributes.text("shape").unwrap_or(SHAPES[0]).clone_into(&mut node.shape);
            }
            ContainerKind::Quote => {
                let source = attributes.text("source").map(|source| self.ink(source)).unwrap_or_default();
                let c = self.blocks(&container.blocks);
                node.c.push(Node::Quote { c, source });
                return;
            }
            _ => {}
        }
        node.c = self.blocks(&container.blocks);
        match container.kind {
            ContainerKind::Question if !self.cut.private => {
                node.lines = number(attributes, "lines").min(MOST_LINES);
                node.spoken = self.spoken(node.lines);
            }
            ContainerKind::Form => {
                // The one who leads needs to know the form, not to fill it in.
                let most = if self.cut.private { 1 } else { MOST_LINES };
                let rows = number(attributes, "rows").min(most);
                node.rows = add_rows(&mut node.c, rows);
                node.spoken = self.words.word("print-write-here").to_owned();
            }
            ContainerKind::Transfer if !self.cut.private && !form_follows => {
                node.rows = TRANSFER_ROWS;
                node.spoken = self.words.word("print-write-here").to_owned();
            }
            _ => {}
        }
    }

    /// What is said of lines to write on.
    pub(super) fn spoken(&self, lines: u32) -> String {
        if lines == 0 { String::new() } else { self.words.get("print-lines", &[("count", &lines.to_string())]) }
    }

    /// The items of the box's lists are its statements.
    fn scale(&mut self, container: &'a Container, node: &mut BoxNode) {
        let attributes = &container.attributes;
        let min = number_or(attributes, "min", 1);
        let max = number_or(attributes, "max", 5).clamp(min, min.saturating_add(MOST_MARKS - 1));
        let word = |writer: &Self, key| attributes.text(key).map(|text| writer.ink(text)).unwrap_or_default();
        let (low, high) = (word(self, "low"), word(self, "high"));
        let mut statements = Vec::new();
        for block in &container.blocks {
            let Block::List { items, .. } = block else {
                node.c.extend(self.blocks(std::slice::from_ref(block)));
                continue;
            };
            for item in items {
                let first = item.blocks.iter().find_map(|block| match block {
                    Block::Paragraph(_, content) => Some(content),
                    _ => None,
                });
                statements.extend(first.map(|content| self.runs(content)));
            }
        }
        node.scale = Some(Scale { min, max, low, high, statements });
        self.words.word("print-rate-here").clone_into(&mut node.spoken);
    }

    /// The help lines with one of the given ids or tags; all of them when none is given.
    pub(super) fn helplines(&self, wanted: &str) -> Vec<Helpline> {
        let wanted: Vec<&str> = wanted.split([',', ' ']).filter(|name| !name.is_empty()).collect();
        let lines = self.builder.site().registers.helplines.lines.iter().filter(|line| {
            let named = |name: &&str| line.id.value == **name || line.tags.iter().any(|tag| tag == *name);
            wanted.is_empty() || wanted.iter().any(named)
        });
        let one = |line: &crate::model::Helpline| Helpline {
            name: self.ink(&line.name),
            number: self.ink(&line.number),
            hours: self.ink(&line.hours),
        };
        lines.map(one).collect()
    }

    /// When an item of a procedure is due, from when it counts, and by which law.
    pub(super) fn deadline(&self, attributes: &Attributes) -> Option<String> {
        let period = attributes.text("deadline")?.parse::<Period>().ok()?;
        let mut text = period_words(self.words, "deadline", period, &[]);
        if let Some(from) = attributes.text("from") {
            text.push(' ');
            text.push_str(&self.words.get("deadline-from", &[("from", from)]));
        }
        let law = attributes.text("law").and_then(|law| law.split_once('#')).and_then(|(id, fact)| {
            let law = self.builder.site().registers.law.get(id)?;
            Some(format!(" ({} {})", law.short, law.fact(fact)?.paragraph))
        });
        text.push_str(&law.unwrap_or_default());
        Some(self.ink(&text))
    }
}

/// False for a step of an exercise all of whose questions are left out: then so is the step, with its minutes.
pub(super) fn takes(container: &Container, questions: &[String]) -> bool {
    if container.kind != ContainerKind::Step || questions.is_empty() {
        return true;
    }
    let (mut asks, mut wanted) = (false, false);
    visit::blocks(&container.blocks, &mut |block| {
        let Block::Container(inner) = block else { return };
        if inner.kind == ContainerKind::Question {
            asks = true;
            wanted |= inner.attributes.id.as_ref().is_some_and(|id| questions.contains(&id.value));
        }
    });
    wanted || !asks
}

/// The steps of an exercise that a programme takes, with their minutes.
pub(super) fn steps<'a>(page: &'a Page, questions: &'a [String]) -> impl Iterator<Item = (&'a Container, u32)> {
    page.document.blocks().iter().filter_map(move |block| match block {
        Block::Container(container) if container.kind == ContainerKind::Step && takes(container, questions) => {
            Some((&**container, number(&container.attributes, "minutes")))
        }
        _ => None,
    })
}

/// When the first step begins: not said where the steps take longer than the programme gives them.
pub(super) fn first_step(page: &Page, questions: &[String], slot: Slot) -> Option<Clock> {
    let total: u32 = steps(page, questions).map(|(_, minutes)| minutes).fold(0, u32::saturating_add);
    slot.start.filter(|_| slot.minutes.0 == 0 || total <= slot.minutes.0)
}

/// Adds empty rows to the last table of a box; gives those that found none.
fn add_rows(nodes: &mut [Node], count: u32) -> u32 {
    let Some(Node::Table { head, rows, .. }) = nodes.iter_mut().rev().find(|node| matches!(node, Node::Table { .. }))
    else {
        return count;
    };
    let empty = vec![Vec::new(); head.len()];
    rows.extend(std::iter::repeat_n(empty, count as usize));
    0
}

fn care_level(container: &Container) -> Option<CareLevel> {
    container.attributes.text("level").and_then(CareLevel::from_name)
}

fn number(attributes: &Attributes, key: &str) -> u32 {
    number_or(attributes, key, 0)
}

fn number_or(attributes: &Attributes, key: &str, usual: u32) -> u32 {
    attributes.text(key).and_then(|text| text.parse().ok()).unwrap_or(usual)
}
