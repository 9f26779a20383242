//! From documents to a site: assembled anew, or made from the site before where only texts differ.

use rayon::prelude::*;

use super::memory::{Memory, SiteForm};
use crate::base::ContentHash;
use crate::diag::Diagnostic;
use crate::site::{self, Assembled, Assembling, PageLinks, Parts};

/// The site, and with a memory its form. What is to be said of how it hangs together is added to the diagnostics.
pub(super) fn site(
    parts: Parts,
    settings: ContentHash,
    memory: Option<&mut Memory>,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Assembled, Option<SiteForm>) {
    let (world, form) = memory.as_deref().map(|memory| (memory.world(&parts), memory.form(&parts, settings))).unzip();
    let known = memory.as_deref().zip(form).and_then(|(memory, form)| memory.assembled(form));
    let assembling = match known {
        Some((known, true)) => site::assemble_again(parts, known),
        Some((known, false)) => site::assemble_retitled(parts, known),
        None => site::assemble(parts),
    };
    let links = resolved(&assembling, world, memory);
    let (assembled, of_links) = assembling.finish(links);
    diagnostics.extend(assembled.told.iter().cloned().chain(of_links));
    (assembled, form)
}

/// What the links of every page lead to, in the pages' order.
fn resolved(assembling: &Assembling, world: Option<ContentHash>, memory: Option<&mut Memory>) -> Vec<PageLinks> {
    let pages = &assembling.site().pages;
    let known = memory.as_deref();
    let links: Vec<(PageLinks, bool)> = pages
        .par_iter()
        .map(|page| {
            let links = known.and_then(|memory| memory.links(page.document.file, world));
            let is_known = links.is_some();
            (links.unwrap_or_else(|| assembling.resolve(page)), is_known)
        })
        .collect();
    if let Some(memory) = memory {
        for (page, (links, _)) in pages.iter().zip(&links).filter(|(_, (_, is_known))| !is_known) {
            memory.keep_links(page.document.file, world, links);
        }
    }
    links.into_iter().map(|(links, _)| links).collect()
}
