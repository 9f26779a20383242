//! Containers as HTML.

use super::body::Writer;
use super::{tables, unbroken};
use crate::base::Period;
use crate::model::{Attributes, Block, CareLevel, Container, ContainerKind, Helpline, MOST_LINES};
use crate::schema::Choice as _;
use crate::view::period_words;

pub(super) fn container<'a>(writer: &mut Writer<'a>, container: &'a Container) {
    let private = container.kind.facilitator_only()
        || container.attributes.text("only") == Some("facilitator")
        || (container.kind == ContainerKind::Care && writer.is_exercise() && level(container).is_none());
    if private {
        let label = writer.words.word("box-facilitator").to_owned();
        let own = title(writer, container);
        // In an exercise one switch shows or hides them all, so each is open behind it.
        let open_there = if writer.is_exercise() { " open" } else { "" };
        writer.out.push_str(&format!("<details class=\"facilitator-only\"{open_there}><summary>"));
        writer.text(&label);
        if container.kind != ContainerKind::Facilitator {
            writer.out.push_str(": ");
            writer.text(&own);
        }
        writer.out.push_str("</summary>");
        open(writer, container);
        content(writer, container);
        writer.out.push_str("</div></details>");
        return;
    }
    if container.kind == ContainerKind::Details {
        writer.out.push_str("<details class=\"box box-details\"");
        id_and_lang(writer, &container.attributes);
        writer.out.push_str("><summary>");
        let title = title(writer, container);
        writer.text(&title);
        writer.out.push_str("</summary>");
        evidence(writer, &container.attributes);
        writer.blocks(&container.blocks);
        writer.out.push_str("</details>");
        return;
    }
    open(writer, container);
    heading(writer, container);
    content(writer, container);
    writer.out.push_str("</div>");
}

fn open(writer: &mut Writer<'_>, container: &Container) {
    let mut class = format!("box box-{}", container.kind.name());
    if let Some(level) = level(container) {
        class.push_str(" care-");
        class.push_str(level.name());
    }
    for own in &container.attributes.classes {
        class.push(' ');
        class.push_str(&own.value);
    }
    writer.out.push_str("<div");
    writer.attribute("class", &class);
    scale(writer, container);
    id_and_lang(writer, &container.attributes);
    writer.out.push('>');
}

/// What a script must know to let statements be rated.
fn scale(writer: &mut Writer<'_>, container: &Container) {
    if container.kind != ContainerKind::Scale {
        return;
    }
    for (name, key, usual) in
        [("data-min", "min", "1"), ("data-max", "max", "5"), ("data-low", "low", ""), ("data-high", "high", "")]
    {
        writer.attribute(name, container.attributes.text(key).unwrap_or(usual));
    }
}

fn id_and_lang(writer: &mut Writer<'_>, attributes: &Attributes) {
    if let Some(id) = &attributes.id {
        writer.attribute("id", &id.value);
    }
    if let Some(lang) = attributes.text("lang") {
        writer.attribute("lang", lang);
    }
}

fn level(container: &Container) -> Option<CareLevel> {
    container.attributes.text("level").and_then(CareLevel::from_name)
}

/// What a box is called: its own title, or the word for its kind. Steps are counted, questions carry the letter
/// the text refers to them by, and variations say for whom they are.
fn title(writer: &mut Writer<'_>, container: &Container) -> String {
    let own = container.attributes.text("title");
    let word = writer.words.word(&format!("box-{}", container.kind.name())).to_owned();
    let name = match container.kind {
        ContainerKind::Step => {
            writer.steps += 1;
            format!("{word} {}", writer.steps)
        }
        ContainerKind::Question => match container.letter() {
            Some(letter) => format!("{word} {letter}"),
            None => word,
        },
        ContainerKind::Variation => match container.attributes.text("for") {
            Some(group) => format!("{word}: {group}"),
            None => word,
        },
        // No help line has this level: the box still says how urgent it is.
        ContainerKind::Care if own.is_none() => match level(container) {
            Some(level) => writer.words.word(&format!("care-{}-unnamed", level.name())).to_owned(),
            None => word,
        },
        _ => return own.map_or(word, str::to_owned),
    };
    own.map_or(name.clone(), |own| format!("{name}: {own}"))
}

fn heading(writer: &mut Writer<'_>, container: &Container) {
    // Ways in stand under a heading of the editor's, which those who listen can find.
    if container.kind == ContainerKind::Tasks && container.attributes.text("title").is_none() {
        return;
    }
    writer.out.push_str("<p class=\"box-title\">");
    match care_line(writer, container) {
        Some((level, line)) => {
            let view = writer.builder.helpline(line, writer.lang());
            let args = [("number", view.number.as_str()), ("name", view.name.as_str())];
            let call = writer.words.get(&format!("care-{}", level.name()), &args);
            writer.out.push_str("<a");
            writer.attribute("href", &view.tel);
            writer.out.push('>');
            writer.text(&call);
            writer.out.push_str("</a>");
        }
        None => {
            let title = title(writer, container);
            writer.text(&title);
        }
    }
    writer.out.push_str("</p>");
    facts(writer, container);
    evidence(writer, &container.attributes);
}

/// The help line of a care box: the one it names, or the first of its level.
fn care_line<'a>(writer: &Writer<'a>, container: &Container) -> Option<(CareLevel, &'a Helpline)> {
    let level = level(container).filter(|_| container.kind == ContainerKind::Care)?;
    let lines = &writer.builder.site().registers.helplines;
    let named = container.attributes.text("line").and_then(|id| lines.get(id));
    Some((level, named.or_else(|| lines.of_level(level))?))
}

/// The small line under a box's title: minutes, ways of working, whether an example is invented.
fn facts(writer: &mut Writer<'_>, container: &Container) {
    let attributes = &container.attributes;
    let words = writer.words;
    let mut facts: Vec<String> = Vec::new();
    match container.kind {
        ContainerKind::Step => {
            facts.extend(attributes.text("minutes").map(|count| words.get("minutes", &[("count", count)])));
            facts.extend(attributes.text("mode").map(|mode| words.word(&format!("mode-{mode}")).to_owned()));
        }
        ContainerKind::Question => {
            facts.extend(attributes.text("depth").map(|depth| words.word(&format!("depth-{depth}")).to_owned()));
        }
        ContainerKind::Example => {
            let kind = if attributes.flag("fictional") { "example-fictional" } else { "example-public" };
            facts.push(words.word(kind).to_owned());
            facts.extend(attributes.text("place").map(str::to_owned));
            facts.extend(attributes.text("source").map(str::to_owned));
        }
        ContainerKind::Scale => {
            let end =
                |number: &str, word: &str| Some(format!("{} = {}", attributes.text(number)?, attributes.text(word)?));
            facts.extend(end("min", "low"));
            facts.extend(end("max", "high"));
        }
        ContainerKind::Map => facts.extend(attributes.text("rings").map(str::to_owned)),
        _ => {}
    }
    if !facts.is_empty() {
        writer.out.push_str("<p class=\"box-meta\">");
        writer.text(&facts.join(" · "));
        writer.out.push_str("</p>");
    }
}

/// What the box rests on, in words.
fn evidence(writer: &mut Writer<'_>, attributes: &Attributes) {
    let Some(basis) = attributes.text("basis") else { return };
    let mut label = writer.words.word(&format!("basis-{basis}")).to_owned();
    if let Some(strength) = attributes.text("strength") {
        label.push_str(", ");
        label.push_str(writer.words.word(&format!("strength-{strength}")));
    }
    writer.out.push_str("<p");
    writer.attribute("class", &format!("evidence evidence-{basis}"));
    writer.out.push('>');
    writer.text(&label);
    writer.out.push_str("</p>");
}

fn content<'a>(writer: &mut Writer<'a>, container: &'a Container) {
    match container.kind {
        ContainerKind::Helplines => {
            writer.blocks(&container.blocks);
            helplines(writer, container.attributes.text("for").unwrap_or_default());
        }
        ContainerKind::Card => card(writer, &container.blocks),
        ContainerKind::Quote => {
            writer.out.push_str("<blockquote>");
            writer.blocks(&container.blocks);
            writer.out.push_str("</blockquote>");
            if let Some(source) = container.attributes.text("source") {
                writer.out.push_str("<p class=\"quote-source\">");
                writer.text(source);
                writer.out.push_str("</p>");
            }
        }
        ContainerKind::Form => form(writer, container),
        ContainerKind::Question => {
            writer.blocks(&container.blocks);
            lines(writer, &container.attributes);
        }
        _ => writer.blocks(&container.blocks),
    }
}

/// A table to fill in: the empty rows that are asked for stand at the end of its last table, or in one of its own.
fn form<'a>(writer: &mut Writer<'a>, container: &'a Container) {
    let rows = number(&container.attributes, "rows").min(MOST_LINES);
    let last = container.blocks.iter().rposition(|block| matches!(block, Block::Table(_)));
    for (at, block) in container.blocks.iter().enumerate() {
        match block {
            Block::Table(table) if last == Some(at) => tables::table(writer, table, rows),
            block => writer.blocks(std::slice::from_ref(block)),
        }
    }
    if last.is_none() && rows > 0 {
        tables::form(writer, rows);
    }
}

fn number(attributes: &Attributes, key: &str) -> u32 {
    attributes.text(key).and_then(|text| text.parse().ok()).unwrap_or_default()
}

/// Lines to write on, on paper.
fn lines(writer: &mut Writer<'_>, attributes: &Attributes) {
    let count = number(attributes, "lines");
    if count > 0 {
        writer.out.push_str("<div class=\"lines\" aria-hidden=\"true\">");
        (0..count.min(MOST_LINES)).for_each(|_| writer.out.push_str("<i></i>"));
        writer.out.push_str("</div>");
    }
}

/// A card's front and back; a rule is the border between them.
fn card<'a>(writer: &mut Writer<'a>, blocks: &'a [Block]) {
    let border = blocks.iter().position(|block| matches!(block, Block::Rule(_)));
    let (front, back) = border.map_or((blocks, None), |at| (&blocks[..at], Some(&blocks[at + 1..])));
    writer.out.push_str("<div class=\"card-front\">");
    writer.blocks(front);
    writer.out.push_str("</div>");
    if let Some(back) = back {
        writer.out.push_str("<div class=\"card-back\">");
        writer.blocks(back);
        writer.out.push_str("</div>");
    }
}

/// The help lines with one of the given ids or tags; all of them when none is given.
fn helplines(writer: &mut Writer<'_>, wanted: &str) {
    let wanted: Vec<&str> = wanted.split([',', ' ']).filter(|name| !name.is_empty()).collect();
    let matches = |line: &&Helpline| {
        let named = |name: &&str| line.id.value == **name || line.tags.iter().any(|tag| tag == *name);
        wanted.is_empty() || wanted.iter().any(named)
    };
    let builder = writer.builder;
    let lines: Vec<&Helpline> = builder.site().registers.helplines.lines.iter().filter(matches).collect();
    writer.out.push_str("<ul class=\"helplines\">");
    for line in lines {
        let view = builder.helpline(line, writer.lang());
        writer.out.push_str("<li><strong>");
        writer.text(&view.name);
        writer.out.push_str("</strong> <a class=\"number\"");
        writer.attribute("href", &view.tel);
        writer.out.push('>');
        writer.text(&view.number);
        writer.out.push_str("</a>");
        if !view.hours.is_empty() {
            writer.out.push_str(" <span class=\"hours\">");
            writer.text(&view.hours);
            writer.out.push_str("</span>");
        }
        if !view.local.is_empty() {
            writer.out.push_str(" <span class=\"tag tag-local\">");
            writer.text(&view.local);
            writer.out.push_str("</span>");
        }
        if let Some(checked) = &view.checked {
            writer.out.push_str(" <small class=\"checked\">");
            writer.text(checked);
            writer.out.push_str("</small>");
        }
        writer.out.push_str("</li>");
    }
    writer.out.push_str("</ul>");
}

/// When an item of a procedure is due, from when it counts, and by which law.
pub(super) fn deadline(writer: &mut Writer<'_>, attributes: &Attributes) {
    let words = writer.words;
    let Some(period) = attributes.text("deadline").and_then(|text| text.parse::<Period>().ok()) else { return };
    let mut text = period_words(words, "deadline", period, &[]);
    if let Some(from) = attributes.text("from") {
        text.push(' ');
        text.push_str(&words.get("deadline-from", &[("from", from)]));
    }
    writer.out.push_str(" <span class=\"deadline\"");
    writer.attribute("data-deadline", &period.to_string());
    if let Some(from) = attributes.text("from") {
        writer.attribute("data-from", from);
    }
    writer.out.push('>');
    writer.text(&text);
    if let Some((label, href)) = attributes.text("law").and_then(|law| law_link(writer, law)) {
        writer.out.push_str(" (<a class=\"law\"");
        writer.attribute("href", &href);
        writer.out.push('>');
        unbroken::push(&mut writer.out, &label);
        writer.out.push_str("</a>)");
    }
    writer.out.push_str("</span>");
}

/// How deadlines are counted, in words: for paper, for readers without script, and to check the script by.
pub(super) fn deadline_rule(writer: &mut Writer<'_>) {
    let [title, rule] = ["deadline-rule-title", "deadline-rule"].map(|id| writer.words.word(id).to_owned());
    writer.out.push_str("<details class=\"deadline-rule\"><summary>");
    writer.text(&title);
    writer.out.push_str("</summary><p>");
    writer.text(&rule);
    writer.out.push_str("</p></details>");
}

/// A law fact's short name and where it is.
fn law_link(writer: &Writer<'_>, text: &str) -> Option<(String, String)> {
    let (id, fact_id) = text.split_once('#')?;
    let (row, law) = writer.builder.site().registers.law.row(id)?;
    let (fact_row, fact) = law.fact_row(fact_id)?;
    let href = writer.builder.href(writer.page, &crate::site::Resolved::Law(row, Some(fact_row)))?;
    Some((format!("{} {}", law.short, fact.paragraph), href))
}
