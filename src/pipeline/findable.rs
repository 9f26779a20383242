//! Asks the search for each page, by the page's own words: what a reader who knows what it is called would type.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;
use serde_json::Value;

use super::Loaded;
use crate::base::Lang;
use crate::check;
use crate::diag::{Diagnostic, Levels, code};
use crate::search::{self, Engine};
use crate::site::{Page, Site};
use crate::view::{Builder, SearchItem};

/// The files of all indexes, by their places.
type Files = HashMap<String, Vec<u8>>;

/// One engine, which takes its time to start, asks for so many pages.
const PAGES: usize = 64;

/// Tells of pages that neither their title nor any of their headings finds among the first ten results. Nothing is
/// asked on a site without an index.
pub fn findable(loaded: &mut Loaded, strict: bool) {
    let files = Mutex::new(Files::new());
    let builder = Builder::new(&loaded.site, &loaded.words);
    let made = super::search::write(&builder, &|shard| {
        let content = search::content(&shard.bytes).unwrap_or_default();
        let place = shard.path.as_str().trim_end_matches(".js").to_owned();
        files.lock().unwrap_or_else(PoisonError::into_inner).insert(place, content);
        Ok(())
    });
    let files = Arc::new(files.into_inner().unwrap_or_else(PoisonError::into_inner));
    if made.is_err() || files.is_empty() {
        return;
    }
    let site = &loaded.site;
    let found: Vec<Diagnostic> =
        site.languages().into_iter().flat_map(|lang| unfound(site, &builder, lang, &files)).collect();
    let found = check::apply_search_ignores(site.pages.iter().map(|page| &*page.document), found);
    let levels = Levels { strict, ..site.config.levels.clone() };
    loaded.diagnostics.extend(levels.apply(found));
    loaded.sources.sort(&mut loaded.diagnostics);
}

fn unfound(site: &Site, builder: &Builder<'_>, lang: Lang, files: &Arc<Files>) -> Vec<Diagnostic> {
    let pages: Vec<&Page> = site.each_page().filter(|page| page.listed && page.document.lang == lang).collect();
    let asked = pages.par_chunks(PAGES).flat_map_iter(|pages| {
        let files = Arc::clone(files);
        let load = move |name: &str| files.get(&format!("{}/{}/{name}", search::FOLDER, lang.code())).cloned();
        let engine = Engine::new(load).ok();
        let told = pages.iter().filter(|page| {
            let Some(view) = builder.search_page(SearchItem::Page(page.id), lang) else { return false };
            let headings = view.sections.into_iter().map(|section| section.heading);
            let mut plain = std::iter::once(view.title).chain(headings).filter(|query| !query.is_empty());
            engine.as_ref().is_some_and(|engine| !plain.any(|query| finds(engine, &query, page.route.as_str())))
        });
        told.map(|page| Diagnostic::new(code::SEARCH_UNFOUND).at(page.document.place())).collect::<Vec<_>>()
    });
    asked.collect()
}

/// True when the page is among the first ten results.
fn finds(engine: &Engine, query: &str, route: &str) -> bool {
    let answer = engine.search(query, "{}").ok().and_then(|answer| serde_json::from_str::<Value>(&answer).ok());
    let Some(answer) = answer else { return false };
    answer["results"].as_array().is_some_and(|results| results.iter().any(|result| result["url"] == route))
}
