//! `fagverk search`: what a reader of the built site would find, from the same files through the same script.

use std::path::Path;

use serde_json::{Value, json};

use super::args::{Global, Search};
use super::exit::Exit;
use super::report::{Console, print, site_root};
use crate::base::{Error, Lang, Result};
use crate::search::{self, Engine};

pub(super) fn run(global: &Global, own: &Search, console: &Console) -> Result<Exit> {
    let out = match &own.out {
        Some(out) => out.clone(),
        None => site_root(global)?.join("public"),
    };
    let lang = own.index.map_or_else(|| first_index(&out), Some);
    let folder = lang.map(|lang| out.join(search::FOLDER).join(lang.code()));
    let Some(folder) = folder.filter(|folder| folder.join("index.js").is_file()) else {
        return Err(Error::Usage(console.messages.say("search-no-index", &[("out", out.display().to_string())])));
    };
    let load = move |name: &str| {
        let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        let file = plain.then(|| folder.join(format!("{name}.js")))?;
        search::content(&std::fs::read(file).ok()?)
    };
    let broken = |reason: String| Error::Usage(console.messages.say("search-broken-index", &[("reason", reason)]));
    let engine = Engine::new(load).map_err(broken)?;
    let options = json!({ "count": own.count, "explain": own.explain });
    let answer = engine.search(&own.query.join(" "), &options.to_string()).map_err(broken)?;
    let answer: Value = serde_json::from_str(&answer).map_err(|error| broken(error.to_string()))?;
    let text = if own.json {
        let mut text = serde_json::to_string_pretty(&answer).unwrap_or_default();
        text.push('\n');
        text
    } else {
        told(&answer, console)
    };
    print(&text)
}

/// The first language that has an index, in the languages' order.
fn first_index(out: &Path) -> Option<Lang> {
    let there = |lang: &Lang| out.join(search::FOLDER).join(lang.code()).join("index.js").is_file();
    Lang::ALL.into_iter().find(there)
}

/// An answer for people.
fn told(answer: &Value, console: &Console) -> String {
    let mut text = String::new();
    let say = |id: &str, args: &[(&'static str, String)]| console.messages.say(id, args);
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    if let Some(title) = answer["crisis"]["title"].as_str() {
        text.push_str(&format!("! {title}\n"));
    }
    for pair in answer["corrected"].as_array().into_iter().flatten() {
        text.push_str(&say("search-corrected", &[("typed", word(&pair[0])), ("meant", word(&pair[1]))]));
        text.push('\n');
    }
    for row in answer["understood"].as_array().into_iter().flatten() {
        text.push_str(&format!("{} · {} × {}\n", row["words"], row["weight"], row["idf"]));
        row["ways"].as_array().into_iter().flatten().for_each(|way| text.push_str(&format!("    {}\n", word(way))));
    }
    text.push_str(&say(&format!("search-{}", word(&answer["confidence"])), &[("total", answer["total"].to_string())]));
    text.push('\n');
    for (row, result) in (1..).zip(answer["results"].as_array().into_iter().flatten()) {
        let anchor = word(&result["anchor"]);
        let address =
            if anchor.is_empty() { word(&result["url"]) } else { format!("{}#{anchor}", word(&result["url"])) };
        let section = word(&result["section"]);
        let section = if section.is_empty() { section } else { format!(" › {section}") };
        text.push_str(&format!("\n{row}. {}{section}\n   /{address}\n", word(&result["title"])));
        let pieces = result["excerpt"].as_array().into_iter().flatten().map(|piece| word(&piece[0]));
        text.push_str(&format!("   {}\n", pieces.collect::<String>().replace('\n', " ")));
        if let Some(why) = result.get("why") {
            text.push_str(&format!("   {} = {why}\n", result["score"]));
        }
    }
    text
}
