//! What would go wrong on paper, told at its place in the author's file: the typesetter could only say that it did.

use std::collections::BTreeSet;

use super::ink::{Blot, Ink, reorders};
use super::pictures::Flaw;
use super::said::{judge_logos, logo, logos};
use crate::base::RelPath;
use crate::diag::{Diagnostic, Span, code};
use crate::model::{Activity, Inline, Kind, visit};
use crate::site::{Page, PageId, Resolved, Site, SiteFile};

/// The pages that may be printed, with the pictures in them.
#[derive(Clone, Debug, Default)]
pub struct Printable {
    /// The pages, in path order.
    pub pages: BTreeSet<PageId>,
    /// Their pictures: rows in `Site::files`.
    pub pictures: BTreeSet<u32>,
    /// The logos of the site and of its packs.
    pub logos: BTreeSet<RelPath>,
}

impl Printable {
    /// Packs with all that stands on their programmes, exercises, and guides where the site prints them.
    #[must_use]
    pub fn of(site: &Site) -> Self {
        let mut printable = Self::default();
        for page in &site.pages {
            match &page.document.kind {
                Kind::Pack(_) => printable.pages.extend(Self::behind(site, [page.id])),
                Kind::Exercise(_) => drop(printable.pages.insert(page.id)),
                Kind::Guide if !site.config.print.guides.is_empty() => drop(printable.pages.insert(page.id)),
                _ => {}
            }
        }
        printable.with_pictures(site)
    }

    /// These pages, and for packs the pages on their programmes: whose text is printed with them.
    #[must_use]
    pub fn behind(site: &Site, pages: impl IntoIterator<Item = PageId>) -> BTreeSet<PageId> {
        let mut all = BTreeSet::new();
        for id in pages {
            all.insert(id);
            let page = site.page(id);
            if let Kind::Pack(pack) = &page.document.kind {
                let named = pack.program.iter().filter(|item| !matches!(item.activity, Activity::Other(..)));
                all.extend(named.filter_map(|item| site.behind(page, &item.activity)));
            }
        }
        all
    }

    /// These pages.
    #[must_use]
    pub fn only(site: &Site, pages: impl IntoIterator<Item = PageId>) -> Self {
        Self { pages: pages.into_iter().collect(), ..Self::default() }.with_pictures(site)
    }

    fn with_pictures(mut self, site: &Site) -> Self {
        let files = logos(site).filter_map(|path| logo(site, &path.value));
        self.logos.extend(files.map(|file| file.path.clone()));
        for page in self.pages.iter().map(|id| site.page(*id)) {
            visit::document_inlines(&page.document, &mut |inline| {
                let Inline::Image(image) = inline else { return };
                if let Some(Resolved::File(row)) = page.links.get(image.index as usize) {
                    self.pictures.insert(*row);
                }
            });
        }
        self
    }
}

/// What is wrong on paper with some pages. `flaw` says what is wrong with the picture in a file.
#[must_use]
pub fn preflight(
    site: &Site,
    printable: &Printable,
    ink: &Ink,
    flaw: &dyn Fn(&RelPath) -> Option<Flaw>,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for page in printable.pages.iter().map(|id| site.page(*id)) {
        text(page, ink, &mut diagnostics);
        pictures(site, page, flaw, &mut diagnostics);
    }
    let fatal = |file: &SiteFile| flaw(&file.path).filter(|flaw| flaw.is_fatal()).map(Flaw::variant);
    judge_logos(site, &fatal, &mut diagnostics);
    diagnostics
}

/// Characters that cannot be printed or that order others anew: each once a page, where it first stands.
fn text(page: &Page, ink: &Ink, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    let mut look = |text: &str, place: &dyn Fn(usize, char) -> Span| {
        for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
            let code = match ink.blot(c) {
                Some(Blot::Hidden) if reorders(c) => code::PRINT_BIDI,
                Some(Blot::Missing) => code::PRINT_GLYPH,
                _ => continue,
            };
            if seen.insert(c) {
                let number = format!("U+{:04X}", u32::from(c));
                let shown = if code == code::PRINT_BIDI { String::new() } else { c.to_string() };
                let diagnostic = Diagnostic::new(code).arg("character", shown).arg("number", number);
                diagnostics.push(diagnostic.at(place(at, c)));
            }
        }
    };
    let meta = &page.document.meta;
    let title = page.document.place();
    look(&meta.title, &|_, _| title);
    look(&meta.summary, &|_, _| title);
    visit::document_inlines(&page.document, &mut |inline| {
        let span = inline.span();
        let text: &str = match inline {
            Inline::Text(_, text) => text,
            Inline::Code(_, text) | Inline::Blank(_, text) => text,
            _ => return,
        };
        // Only where the text stands in the source as it is can a character's place be told.
        let whole = span.range().len() == text.len();
        look(text, &|at, c| {
            let start = span.start as usize + at;
            if whole { Span::new(span.file, start..start + c.len_utf8()) } else { span }
        });
    });
}

fn pictures(site: &Site, page: &Page, flaw: &dyn Fn(&RelPath) -> Option<Flaw>, diagnostics: &mut Vec<Diagnostic>) {
    visit::document_inlines(&page.document, &mut |inline| {
        let Inline::Image(image) = inline else { return };
        let told = |variant| Diagnostic::new(code::PRINT_IMAGE).variant(variant).at(image.span);
        let Some(Resolved::File(row)) = page.links.get(image.index as usize) else { return };
        let Some(file) = site.files.get(*row as usize) else { return };
        // What is wrong with it on a screen too is told there.
        let found = flaw(&file.path).filter(|flaw| *flaw == Flaw::Coarse);
        diagnostics.extend(found.map(|flaw| told(flaw.variant()).arg("file", file.path.file_name())));
    });
}
