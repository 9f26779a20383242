//! Old addresses and where they lead now.

use std::collections::BTreeMap;

use super::{NameSpace, Page, PageId, Site};
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
    let pages: BTreeMap<&Route, &Page> = site.pages.iter().map(|page| (&page.route, page)).collect();
    for page in &site.pages {
        for (from, span) in old_addresses(page, diagnostics) {
            let taken = pages.get(&from).filter(|other| other.document.meta.replaced_by.is_none());
            let twice = redirects.get(&from);
            let complain = Diagnostic::new(code::ROUTE_COLLISION).arg("route", &from).at(span);
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

/// The page that replaces this one.
fn replacement(site: &Site, page: &Page, diagnostics: &mut Vec<Diagnostic>) -> Option<PageId> {
    let slug = page.document.meta.replaced_by.as_ref()?;
    let space = NameSpace::of(&page.document.kind).unwrap_or(NameSpace::Guide);
    let found = site.by_slug(space, &slug.value, page.document.lang);
    if found.is_none() {
        let near = nearest(&slug.value, site.slugs(space));
        let diagnostic = Diagnostic::new(code::GUIDE_UNKNOWN).arg("slug", &slug.value);
        diagnostics.push(diagnostic.at(slug.span).near(near));
    }
    found.filter(|to| *to != page.id)
}
