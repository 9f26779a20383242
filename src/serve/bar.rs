//! What the editor's bar says of a page: where it is in its life, how long it is, what leads to it and from it, and
//! what is still to be done.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::frames;
use super::panel::State;
use crate::base::capitalized;
use crate::diag::Span;
use crate::model::Target;
use crate::site::{Page, Resolved, Site};

/// A sentence is shown so far.
const SENTENCE: usize = 160;

/// The facts of a page behind which a file stands.
pub(super) fn facts(state: &State<'_>, page: &Page) -> Value {
    let own = state.own;
    let site = state.now.shown.site();
    let document = &page.document;
    let words = [("words", document.extract.words.to_string()), ("minutes", document.reading_minutes().to_string())];
    let read = state.now.shown.readability(page);
    let longest = read.longest.iter().map(|(words, span)| sentence(state, &document.text, *words, *span));
    json!({
        "lix": read.lix(),
        "lix_line": read.lix().map(|lix| own.messages.say("preview-lix-line", &[("lix", lix.to_string()), ("level", level(lix).to_owned())])),
        "longest": longest.collect::<Vec<_>>(),
        "old_facts": old_facts(state, page),
        "paper": paper(state, page),
        "file": document.path.as_str(),
        "open": state.open(&document.path, 1, 1),
        "status_word": own.say(&format!("preview-status-{}", document.meta.status.name())),
        "words_line": own.messages.say("preview-words", &words),
        "review_line": review(state, page),
        "links_in": page.backlinks.iter().map(|id| link(site, site.page(*id))).collect::<Vec<_>>(),
        "links_out": links_out(site, page),
        "terms": terms(site, page),
        "missing_translations": missing_translations(site, page),
        "uncited_sources": state.now.shown.uncited(),
    })
}

/// What a reader makes of a LIX, after Björnsson.
const fn level(lix: u32) -> &'static str {
    match lix {
        0..30 => "very-easy",
        30..40 => "easy",
        40..50 => "middle",
        50..60 => "hard",
        _ => "very-hard",
    }
}

/// A long sentence, with the address that opens it.
fn sentence(state: &State<'_>, text: &str, words: u32, span: Span) -> Value {
    let whole = text.get(span.range()).unwrap_or_default();
    let cut = whole.floor_char_boundary(SENTENCE);
    let dots = if cut < whole.len() { "…" } else { "" };
    let shown: Vec<&str> = whole[..cut].split_whitespace().collect();
    json!({
        "words": state.own.messages.say("preview-sentence", &[("words", words.to_string())]),
        "text": format!("{}{dots}", shown.join(" ")),
        "open": state.open_at(span),
    })
}

/// The facts of law that it links to and that were checked longer ago than the site allows.
fn old_facts(state: &State<'_>, page: &Page) -> Vec<Value> {
    let site = state.now.shown.site();
    let Some(today) = site.today else { return Vec::new() };
    let linked: BTreeSet<(u32, u32)> = page
        .links
        .iter()
        .filter_map(|link| match link {
            Resolved::Law(law, Some(fact)) => Some((*law, *fact)),
            _ => None,
        })
        .collect();
    let old = linked.into_iter().filter_map(|(law, fact)| {
        let law = site.registers.law.laws.get(law as usize)?;
        let fact = law.facts.get(fact as usize)?;
        let checked = fact.checked.value;
        checked.plus(site.config.law_max_age).filter(|limit| *limit < today)?;
        let name = capitalized(&format!("{} {}", law.short, fact.paragraph));
        let when = [("date", checked.to_string()), ("days", checked.days_until(today).to_string())];
        let title = format!("{name}: {}", state.own.messages.say("preview-checked", &when));
        Some(json!({ "title": title, "href": state.open_at(fact.checked.span) }))
    });
    old.collect()
}

/// The page's printed editions, each with the address that shows it beside the page.
fn paper(state: &State<'_>, page: &Page) -> Vec<Value> {
    let shown = &state.now.shown;
    let base = shown.base_path();
    let own = format!("{base}{}", page.route.as_str());
    let file = |file: crate::pipeline::PaperFile| {
        let href = format!("{base}{}", file.path);
        let beside = frames::address(&own, &href);
        json!({ "title": file.label, "file": href, "href": beside, "pages": file.pages })
    };
    shown.paper_files(page).into_iter().map(file).collect()
}

/// When the page is to be reviewed, in words.
fn review(state: &State<'_>, page: &Page) -> Option<String> {
    let due = page.document.meta.review_due()?;
    let days = state.now.shown.site().today?.days_until(due);
    let id = if days < 0 { "preview-review-overdue" } else { "preview-review-due" };
    Some(state.own.messages.say(id, &[("days", days.unsigned_abs().to_string()), ("date", due.to_string())]))
}

fn link(site: &Site, page: &Page) -> Value {
    let base = crate::view::base_path(&site.config.base_url);
    json!({ "title": &*page.document.meta.title, "href": format!("{base}{}", page.route.as_str()) })
}

/// Every page and site it links to, once each, in the order of the text.
fn links_out(site: &Site, page: &Page) -> Vec<Value> {
    let mut links: Vec<Value> = Vec::new();
    for (resolved, written) in page.links.iter().zip(&page.document.extract.links) {
        let link = match (resolved, &written.target) {
            (Resolved::Page(to, _), _) if *to != page.id => link(site, site.page(*to)),
            // Where it leads is not for the preview to open: it is only said.
            (Resolved::External(url), Target::External(_)) => json!({ "title": &**url }),
            _ => continue,
        };
        if !links.contains(&link) {
            links.push(link);
        }
    }
    links
}

fn terms<'a>(site: &'a Site, page: &Page) -> Vec<&'a str> {
    let glossary = &site.registers.glossary.terms;
    let used = page.terms.iter().filter_map(|used| glossary.get(used.term as usize));
    used.map(|term| site.config.text(&term.term, page.document.lang)).collect()
}

/// The site's languages that the page is not in.
fn missing_translations(site: &Site, page: &Page) -> Vec<&'static str> {
    let has = |lang| page.versions.iter().any(|version| site.page(*version).document.lang == lang);
    site.config.languages.iter().filter(|lang| !has(**lang)).map(|lang| lang.code()).collect()
}
