//! "Sett sammen din egen": what a browser needs to know to put a day together.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Builder, LinkView};
use crate::base::{Lang, Route};
use crate::model::{Activity, Clock, Exercise, Kind, Pack, PackKind, Participant, ProgramKind};
use crate::program::{Facts, LIMITS, Limits, Rule};
use crate::schema::Choice;
use crate::site::Page;
use crate::theme::UiWords;

/// What the page for putting a day together may know.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ComposeView {
    /// The exercises and guides to choose from, for readers without scripts.
    pub exercises: Vec<LinkView>,
    /// Everything the script needs, as JSON for a `data-` attribute.
    pub data: String,
    /// The kinds of pack, of people and of things on a programme, each with its word, in order.
    pub kinds: Vec<ChoiceView>,
    /// Who may take part.
    pub people: Vec<ChoiceView>,
    /// What can be on a programme beside exercises.
    pub activities: Vec<ChoiceView>,
}

/// A value with its word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChoiceView {
    /// As files write it.
    pub name: &'static str,
    /// As people say it.
    pub label: String,
}

#[derive(Serialize)]
struct Data<'a> {
    limits: Limits,
    exercises: Vec<Item<'a>>,
    guides: Vec<Guide<'a>>,
    /// Patterns with `{name}` where a value goes.
    words: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct Item<'a> {
    slug: &'a str,
    /// The stable id, which a pack may name it by too.
    id: &'a str,
    title: &'a str,
    href: String,
    facts: Facts,
}

#[derive(Serialize)]
struct Guide<'a> {
    slug: &'a str,
    title: &'a str,
}

/// What the page at `from` needs.
pub(super) fn compose(builder: &Builder<'_>, from: &Route, lang: Lang) -> ComposeView {
    let words = builder.words(lang);
    let site = builder.site();
    let mut pages: Vec<(&Page, &Exercise)> = Vec::new();
    for page in site.pages.iter().filter(|page| page.listed) {
        // Each exercise once: in the reader's language, or in the one it has.
        if let Kind::Exercise(own) = &page.document.kind
            && site.in_lang(page.id, lang) == page.id
            && (page.document.lang == lang || page.versions.first().is_none_or(|first| *first == page.id))
        {
            pages.push((page, own));
        }
    }
    pages.sort_by(|a, b| a.0.sort_key.cmp(&b.0.sort_key));
    let exercises = pages.iter().map(|(page, _)| builder.link(from, page.id)).collect();
    let items = pages.iter().map(|(page, own)| Item {
        slug: &page.slug,
        id: &own.id.value,
        title: &page.document.meta.title,
        href: page.route.relative_from(from),
        facts: Facts::of(own, &[]),
    });
    let guides = site.pages.iter().filter(|page| page.listed && page.document.lang == lang);
    let guides = guides
        .filter(|page| matches!(page.document.kind, Kind::Guide))
        .map(|page| Guide { slug: &page.slug, title: &page.document.meta.title });
    let data =
        Data { limits: LIMITS, exercises: items.collect(), guides: guides.collect(), words: script_words(words) };
    ComposeView {
        exercises,
        // Plain values always serialise.
        data: serde_json::to_string(&data).unwrap_or_default(),
        kinds: choices::<PackKind>(words, "pack-kind", PackKind::name),
        people: choices::<Participant>(words, "participant", Participant::name),
        activities: choices::<ProgramKind>(words, "program", ProgramKind::name)
            .into_iter()
            .filter(|choice| !matches!(choice.name, "exercise" | "guide"))
            .collect(),
    }
}

fn choices<C: Choice>(words: &UiWords, prefix: &str, name: impl Fn(C) -> &'static str) -> Vec<ChoiceView> {
    let choice = |(_, value): &(&str, C)| {
        let name = name(*value);
        ChoiceView { name, label: words.word(&format!("{prefix}-{name}")).to_owned() }
    };
    C::CHOICES.iter().map(choice).collect()
}

/// What the rules put into their words; in the browser too.
const ARGUMENTS: [(&str, &str); 16] = [
    ("minutes", "{minutes}"),
    ("limit", "{limit}"),
    ("min", "{min}"),
    ("max", "{max}"),
    ("expected", "{expected}"),
    ("size", "{size}"),
    ("needs", "{needs}"),
    ("takes", "{takes}"),
    ("start", "{start}"),
    ("end", "{end}"),
    ("at", "{at}"),
    ("by", "{by}"),
    ("wanted", "{wanted}"),
    ("percent", "{percent}"),
    ("who", "{who}"),
    ("title", "{title}"),
];

/// The words a script needs: those of the rules, of what is on a programme and of the page's own doings.
fn script_words(words: &UiWords) -> BTreeMap<String, String> {
    let plain = ["compose-", "program-", "participant-", "pack-kind-"];
    let mut all: BTreeMap<String, String> = words
        .plain()
        .iter()
        .filter(|(id, _)| plain.iter().any(|prefix| id.starts_with(prefix)))
        .map(|(id, text)| (id.clone(), text.clone()))
        .collect();
    for rule in Rule::ALL {
        let id = format!("rule-{}", rule.name());
        let text = words.get(&id, &ARGUMENTS);
        all.insert(id, text);
    }
    all
}

/// A pack as the fragment of an address that the page opens with: what [`compose`]'s script reads and writes.
pub(super) fn fragment(title: &str, pack: &Pack) -> String {
    let clock = |clock: Option<&Clock>| clock.map(|clock| clock.written());
    let rows = pack.program.iter().map(|item| {
        let minutes = item.minutes.as_ref().map(|minutes| minutes.value.0);
        let name = match &item.activity {
            Activity::Exercise(slug) | Activity::Guide(slug) => &slug.value,
            Activity::Other(_, title) => title,
        };
        let questions: Vec<&str> = item.questions.iter().map(|question| question.value.as_str()).collect();
        serde_json::json!([item.activity.kind().name(), name, minutes, item.meeting, questions])
    });
    let state = serde_json::json!({
        "title": title,
        "kind": pack.kind.map(PackKind::name),
        "start": clock(pack.start.as_deref()),
        "end": clock(pack.end.as_deref()),
        "people": pack.participants.as_ref().map(|people| [people.min, people.max, people.expected]),
        "group": pack.group_size.as_ref().map(|size| size.value),
        "for": pack.audience.iter().map(|who| who.value.name()).collect::<Vec<_>>(),
        "anchor": pack.leader_anchor,
        "after": pack.follow_up.first().map(|item| &item.text),
        "program": rows.collect::<Vec<_>>(),
    });
    in_address(&state)
}

/// One exercise as such a fragment: what is not said is as the page has it.
pub(super) fn exercise_fragment(slug: &str) -> String {
    in_address(&serde_json::json!({ "program": [["exercise", slug, null]] }))
}

fn in_address(state: &serde_json::Value) -> String {
    format!("#d={}", super::links::percent(&state.to_string()))
}
