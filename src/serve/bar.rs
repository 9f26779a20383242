//! What the editor's bar says of a page: where it is in its life, how long it is, what leads to it and from it, and
//! what is still to be done.

use serde_json::{Value, json};

use super::panel::State;
use crate::model::Target;
use crate::site::{Page, Resolved, Site};

/// The facts of a page behind which a file stands.
pub(super) fn facts(state: &State<'_>, page: &Page) -> Value {
    let own = state.own;
    let site = state.now.shown.site();
    let document = &page.document;
    let words = [("words", document.words.to_string()), ("minutes", document.reading_minutes().to_string())];
    json!({
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
    for (resolved, written) in page.links.iter().zip(&page.document.links) {
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
