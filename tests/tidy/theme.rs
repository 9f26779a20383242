//! The page for theme authors tells of everything they may use.

use std::collections::BTreeSet;

use fagverk::view::{PageView, SiteView};

use super::files::{read, walk};

/// The page that tells it.
const PAGE: &str = "content/pages/om/utseende.md";

/// What the page lacks: tokens of the style sheet, slots, fields of the views.
pub(crate) fn untold() -> Vec<String> {
    let page = read(PAGE);
    let told: BTreeSet<&str> = page.split('`').skip(1).step_by(2).collect();
    let wanted = tokens().into_iter().chain(slots()).chain(fields());
    wanted.filter(|name| !told.contains(name.as_str())).map(|name| format!("{PAGE}: `{name}` is not told of")).collect()
}

fn tokens() -> BTreeSet<String> {
    let css = read("themes/fagverk/styles/tokens.css");
    let lines = css.lines().filter_map(|line| line.trim().strip_prefix("--ds-")?.split_once(':'));
    lines.map(|(name, _)| format!("--ds-{name}")).collect()
}

fn slots() -> BTreeSet<String> {
    let files = walk("themes/fagverk/templates/slots");
    files.iter().filter_map(|path| path.rsplit('/').next()).map(str::to_owned).collect()
}

fn fields() -> BTreeSet<String> {
    let views = [serde_json::to_value(PageView::default()), serde_json::to_value(SiteView::default())];
    let views = views.map(|view| view.expect("views are plain values"));
    views.iter().filter_map(|view| view.as_object()).flat_map(|view| view.keys().cloned()).collect()
}
