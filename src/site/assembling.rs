//! From parts to a site: anew, or from the site before where only texts or titles differ.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use super::links::{self, PageLinks};
use super::{Addressed, Local, Page, Parts, Site, listings, local, names, redirects, routes, sections, versions};
use crate::diag::{Diagnostic, FileId};
use crate::model::{Document, Status};

/// A site whose links are not resolved yet. What each page's links lead to can be found out page by page, on many
/// threads: [`Assembling::resolve`]; [`Assembling::finish`] puts it in.
#[derive(Debug)]
pub struct Assembling {
    site: Site,
    known: OnceLock<links::Known>,
    left_out: Vec<Arc<Document>>,
    told: Vec<Diagnostic>,
    stands: Stands,
}

/// How much of a site stands as it was made before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stands {
    /// Nothing: it is a new one.
    Nothing,
    /// All but what is in the order of titles.
    Places,
    /// All but the links.
    All,
}

/// A site that was assembled, with what is to be said of how it hangs together: what another site that differs in
/// nothing but texts can be made from.
#[derive(Clone, Debug)]
pub struct Assembled {
    /// The site.
    pub site: Site,
    /// What is to be said of it, but for its links, whose places are in the texts.
    pub told: Vec<Diagnostic>,
}

impl Assembling {
    /// The site so far, with its pages.
    #[must_use]
    pub const fn site(&self) -> &Site {
        &self.site
    }

    /// What the links of one page lead to.
    #[must_use]
    pub fn resolve(&self, page: &Page) -> PageLinks {
        self.known().resolve(&self.site, page)
    }

    /// Made when a link is looked up: a preview often knows them all.
    fn known(&self) -> &links::Known {
        self.known.get_or_init(|| links::Known::new(&self.site, self.left_out.iter().cloned()))
    }

    /// The whole site, and what is to be said of its links. `links` are those of every page, in the pages' order.
    #[must_use]
    pub fn finish(self, links: Vec<PageLinks>) -> (Assembled, Vec<Diagnostic>) {
        let of_links = links::told(&self.site, &|| self.known(), &links);
        let Self { mut site, mut told, stands, .. } = self;
        if stands == Stands::Nothing {
            links::connect(&mut site, links);
        }
        if stands != Stands::All {
            site.listings = Arc::new(listings::gather(&site));
            site.local = local::gather(&site);
        }
        if stands == Stands::Nothing {
            site.redirects = redirects::gather(&site, &mut told);
            routes::collisions(&site, &mut told);
        }
        (Assembled { site, told }, of_links)
    }
}

/// Puts the parts together. What does not fit is told in the end; the site is whole all the same.
#[must_use]
pub fn assemble(parts: Parts) -> Assembling {
    let mut told = Vec::new();
    let (documents, left_out) = built(parts.documents, parts.drafts);
    let pages = routes::place(documents);
    let names = Arc::new(names::Names::of(&pages, &mut told));
    let mut site = Site {
        form: parts.form,
        config: parts.config,
        pages,
        registers: parts.registers,
        files: parts.files,
        listings: Arc::default(),
        local: Local::default(),
        redirects: Vec::new(),
        today: parts.today,
        names,
    };
    versions::pair(&mut site);
    sections::place(&mut site);
    Assembling { site, known: OnceLock::new(), left_out, told, stands: Stands::Nothing }
}

/// Puts parts together whose documents are [`Likeness::AllButText`](super::Likeness) to those of `known`; everything else
/// is the same but what files and registers hold.
#[must_use]
pub fn assemble_again(parts: Parts, known: Assembled) -> Assembling {
    again(parts, known, Stands::All)
}

/// Puts parts together whose documents are [`Likeness::Place`](super::Likeness) to those of `known`, at least; everything
/// else is the same but what files and registers hold.
#[must_use]
pub fn assemble_retitled(parts: Parts, known: Assembled) -> Assembling {
    // Where a title grew, what was said of the fields after it stands in other places now.
    let now = parts.documents.iter().filter(|addressed| is_built(addressed, parts.drafts));
    let pairs = known.site.pages.iter().map(|page| &page.document).zip(now.map(|addressed| &addressed.document));
    let changed: BTreeSet<FileId> =
        pairs.filter(|(was, now)| !Arc::ptr_eq(was, now)).map(|(was, _)| was.file).collect();
    let is_moved = |told: &Diagnostic| told.spans().any(|span| changed.contains(&span.file));
    if known.told.iter().any(is_moved) { assemble(parts) } else { again(parts, known, Stands::Places) }
}

fn again(parts: Parts, known: Assembled, stands: Stands) -> Assembling {
    let (documents, left_out) = built(parts.documents, parts.drafts);
    let Assembled { mut site, told } = known;
    for (page, addressed) in site.pages.iter_mut().zip(documents) {
        if !Arc::ptr_eq(&page.document, &addressed.document) {
            let page = Arc::make_mut(page);
            (page.document, page.sort_key) = (addressed.document, addressed.sort_key);
        }
    }
    (site.registers, site.files) = (parts.registers, parts.files);
    Assembling { site, known: OnceLock::new(), left_out, told, stands }
}

/// The documents that become pages, and those that do not.
fn built(documents: Vec<Addressed>, drafts: bool) -> (Vec<Addressed>, Vec<Arc<Document>>) {
    let (documents, left_out): (Vec<_>, Vec<_>) =
        documents.into_iter().partition(|addressed| is_built(addressed, drafts));
    (documents, left_out.into_iter().map(|addressed| addressed.document).collect())
}

fn is_built(addressed: &Addressed, drafts: bool) -> bool {
    drafts || addressed.document.meta.status != Status::Draft
}
