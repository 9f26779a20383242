//! Old addresses and where they lead now.

use std::collections::{BTreeMap, HashMap};

use super::{NameSpace, Page, PageId, Site, routes};
use crate::base::{Route, Slug, nearest};
use crate::diag::{Diagnostic, Span, code};

/// An old address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    /// The old address.
    pub from: Route,
    /// The page it leads to.
    pub to: PageId,
}

/// Gathers the redirects of `aliases`, `replaces` and `replaced_by`; says which of them cannot be.
pub(super) fn gather(site: &Site, diagnostics: &mut Vec<Diagnostic>) -> Vec<Redirect> {
    let mut redirects: BTreeMap<Route, (PageId, Span)> = BTreeMap::new();
    let own = routes::own(site);
    let pages: HashMap<&Route, &Page> = site.each_page().map(|page| (&page.route, page)).collect();
    for page in &site.pages {
        for (from, span) in old_addresses(page, diagnostics) {
            let taken = pages.get(&from).filter(|other| other.document.meta.replaced_by.is_none());
            let twice = redirects.get(&from);
            let complain = Diagnostic::new(code::ROUTE_COLLISION).arg("route", &from).at(span);
            if own.contains(&from) || routes::is_file(site, &from) {
                diagnostics.push(complain.variant("own-alias"));
                continue;
            }
            match (taken, twice) {
                (Some(other), _) => {
                    let place = Span::start_of(other.document.file);
                    diagnostics.push(complain.arg("path", &other.document.path).also(place, "other"));
                }
                (None, Some((to, place))) => {
                    let path = &site.page(*to).document.path;
                    diagnostics.push(complain.arg("path", path).also(*place, "other"));
                }
                (None, None) => drop(redirects.insert(from, (page.id, span))),
            }
        }
    }
    for page in &site.pages {
        if let Some(to) = replacement(site, page, diagnostics) {
            redirects.insert(page.route.clone(), (to, Span::start_of(page.document.file)));
        }
    }
    redirects.into_iter().map(|(from, (to, _))| Redirect { from, to }).collect()
}

/// The addresses a page had: its aliases, and the pages it replaces as they would have stood beside it.
fn old_addresses(page: &Page, diagnostics: &mut Vec<Diagnostic>) -> Vec<(Route, Span)> {
    let mut old = Vec::new();
    for alias in &page.document.meta.aliases {
        match Route::from_url_path(&alias.value) {
            Ok(route) => old.push((route, alias.span)),
            Err(_) => diagnostics.push(bad("aliases", "url-path", &alias.value, alias.span)),
        }
    }
    let (folder, _) = page.route.as_str().trim_end_matches('/').rsplit_once('/').unwrap_or_default();
    let folder = Route::from_url_path(folder).unwrap_or_else(|_| Route::root());
    for slug in &page.document.meta.replaces {
        match Slug::new(&slug.value) {
            Some(own) => old.push((folder.child(&own), slug.span)),
            None => diagnostics.push(bad("replaces", "slug", &slug.value, slug.span)),
        }
    }
    old
}

fn bad(field: &str, expected: &str, found: &str, span: Span) -> Diagnostic {
    let diagnostic = Diagnostic::new(code::TOML_BAD_VALUE).arg("field", field).arg("expected", expected);
    diagnostic.arg("found", found).at(span)
}

/// The page that replaces this one in the end, where one replacement is replaced in its turn.
fn replacement(site: &Site, page: &Page, diagnostics: &mut Vec<Diagnostic>) -> Option<PageId> {
    let slug = page.document.meta.replaced_by.as_ref()?;
    let mut seen = vec![page.id];
    let mut next = replaced_by(site, page);
    if next.is_none() {
        let space = namespace(page);
        let near = nearest(&slug.value, site.slugs(space));
        let unknown = if space == NameSpace::Exercise { code::EXERCISE_UNKNOWN } else { code::GUIDE_UNKNOWN };
        let diagnostic = Diagnostic::new(unknown).arg("slug", &slug.value);
        diagnostics.push(diagnostic.at(slug.span).near(near));
    }
    while let Some(to) = next {
        if seen.contains(&to) {
            let circle = Diagnostic::new(code::TOML_BAD_VALUE).variant("circle").arg("found", &slug.value);
            diagnostics.push(circle.at(slug.span));
            return None;
        }
        seen.push(to);
        next = replaced_by(site, site.page(to));
    }
    seen.last().copied().filter(|to| *to != page.id)
}

/// The page that this one names as its replacement, if there is one.
fn replaced_by(site: &Site, page: &Page) -> Option<PageId> {
    let slug = page.document.meta.replaced_by.as_ref()?;
    site.by_slug(namespace(page), &slug.value, page.document.lang)
}

fn namespace(page: &Page) -> NameSpace {
    NameSpace::of(&page.document.kind).unwrap_or(NameSpace::Guide)
}
