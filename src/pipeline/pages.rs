//! Makes the files of a site one by one: a page, a list, a redirect, a feed.

use super::plan::Make;
use super::recipe;
use crate::base::{ContentHash, Lang};
use crate::diag::{Diagnostic, Severity};
use crate::html::{self, Templates};
use crate::site::{Form, PageId};
use crate::view::{Body, Builder, PageView};

/// What is needed to make any file of a site but a copy.
pub(super) struct Pages<'a> {
    pub(super) builder: Builder<'a>,
    pub(super) templates: &'a Templates,
}

/// A file that was asked for.
pub(super) enum Made {
    /// It is known by its recipe, and was not made again.
    Known,
    /// Its recipe and its bytes.
    Bytes(ContentHash, Vec<u8>),
    /// There is nothing to make: a pack without a wall.
    Nothing,
    /// The row of a file that is copied as it is.
    Copy(usize),
    /// The row of a file that is a picture, and which of its smaller copies.
    Picture(usize, usize),
    /// A template complained.
    Problem(Box<Diagnostic>),
}

/// True when the bytes that this recipe makes are there already.
type IsKnown<'a> = &'a dyn Fn(ContentHash) -> bool;

impl Pages<'_> {
    /// Makes a file, unless `is_known` knows its recipe.
    pub(super) fn make(&self, make: &Make, is_known: IsKnown<'_>) -> Made {
        let site = self.builder.site();
        let default = site.config.default_lang();
        match make {
            Make::Page(id) => self.page(*id, is_known),
            Make::Generated(page, lang) => self.generated(*lang, self.builder.generated_page(*page, *lang), is_known),
            Make::Facet(facet, id, lang) => self.generated(*lang, self.builder.facet_page(*facet, id, *lang), is_known),
            Make::Show(id) => match self.builder.show(*id) {
                Some(view) => self.generated(site.page(*id).document.lang, view, is_known),
                None => Made::Nothing,
            },
            Make::NotFound => self.generated(default, self.builder.not_found(default), is_known),
            Make::Redirect(redirect) => {
                let lang = site.page(redirect.to).document.lang;
                self.generated(lang, self.builder.redirect(redirect), is_known)
            }
            Make::File(row) => Made::Copy(*row),
            Make::Picture(row, copy) => self.picture(*row, *copy, is_known),
            Make::Bytes(bytes) => known_or(recipe::bytes(bytes), is_known, || bytes.to_vec()),
            Make::Feed(feed) => {
                let bytes = feed.bytes(&self.builder);
                known_or(recipe::bytes(&bytes), is_known, || bytes)
            }
        }
    }

    fn picture(&self, row: usize, copy: usize, is_known: IsKnown<'_>) -> Made {
        let picture = self.builder.site().files[row].picture.as_ref();
        let known = picture.and_then(|picture| picture.copies.get(copy)).is_none_or(|copy| is_known(copy.recipe));
        if known { Made::Known } else { Made::Picture(row, copy) }
    }

    fn page(&self, id: PageId, is_known: IsKnown<'_>) -> Made {
        let page = self.builder.site().page(id);
        let mut view = self.builder.page(page);
        let hrefs = self.builder.hrefs(page);
        let recipe = recipe::page(&self.builder, page, &view, &hrefs, self.templates);
        if is_known(recipe) {
            return Made::Known;
        }
        let references = self.builder.references(&page.document);
        let body = html::body(&self.builder, page, &hrefs, &references);
        view.references = references.list;
        self.render(recipe, page.document.lang, view, &body)
    }

    fn generated(&self, lang: Lang, view: PageView, is_known: IsKnown<'_>) -> Made {
        let recipe = recipe::generated(&view, lang, self.templates);
        if is_known(recipe) { Made::Known } else { self.render(recipe, lang, view, &Body::default()) }
    }

    fn render(&self, recipe: ContentHash, lang: Lang, view: PageView, body: &Body) -> Made {
        match html::page(self.templates, lang, view, body) {
            Ok(bytes) if self.builder.site().form == Form::Portable => Made::Bytes(recipe, html::portable(&bytes)),
            Ok(bytes) => Made::Bytes(recipe, bytes),
            Err(mut problem) => {
                problem.severity = Severity::Error;
                Made::Problem(problem)
            }
        }
    }
}

fn known_or(recipe: ContentHash, is_known: IsKnown<'_>, bytes: impl FnOnce() -> Vec<u8>) -> Made {
    if is_known(recipe) { Made::Known } else { Made::Bytes(recipe, bytes()) }
}
