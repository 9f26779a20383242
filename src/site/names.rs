//! Pages by slug.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{NameSpace, Page, PageId};
use crate::diag::{Diagnostic, Span, code};
use crate::model::Kind;

/// The first page with each slug, whatever its language; its versions are found from it.
#[derive(Debug, Default)]
pub(super) struct Names {
    by_slug: BTreeMap<NameSpace, BTreeMap<String, PageId>>,
}

impl Names {
    /// Gathers the slugs and the stable ids of exercises; says which are given to two different pages.
    pub(super) fn of(pages: &[Arc<Page>], diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut names = Self::default();
        for page in pages {
            let Some(space) = NameSpace::of(&page.document.kind) else { continue };
            let place = page.document.place();
            names.add(space, &page.slug, page, place, pages, diagnostics);
            if let Kind::Exercise(exercise) = &page.document.kind
                && exercise.id.value != page.slug
            {
                names.add(space, &exercise.id.value, page, exercise.id.span, pages, diagnostics);
            }
        }
        names
    }

    fn add(
        &mut self,
        space: NameSpace,
        slug: &str,
        page: &Page,
        place: Span,
        pages: &[Arc<Page>],
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let table = self.by_slug.entry(space).or_default();
        let Some(first) = table.get(slug).map(|first| &pages[first.0 as usize]) else {
            table.insert(slug.to_owned(), page.id);
            return;
        };
        let same_page = first.document.path.folder() == page.document.path.folder()
            && first.document.stem == page.document.stem
            && first.document.lang != page.document.lang;
        if !same_page {
            let other = first.document.place();
            let diagnostic = Diagnostic::new(code::SLUG_DUPLICATE).arg("slug", slug).at(place);
            diagnostics.push(diagnostic.arg("path", &first.document.path).also(other, "other"));
        }
    }

    pub(super) fn get(&self, space: NameSpace, slug: &str) -> Option<PageId> {
        self.by_slug.get(&space)?.get(slug).copied()
    }

    pub(super) fn all(&self, space: NameSpace) -> impl Iterator<Item = &str> {
        self.by_slug.get(&space).into_iter().flat_map(|table| table.keys().map(String::as_str))
    }
}
