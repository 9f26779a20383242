//! Names that must be in a register or belong to a page.

use crate::base::{nearest, only_near};
use crate::diag::{Code, Diagnostic, Span, Spanned, code};
use crate::model::{Activity, Block, ContainerKind, Document, Inline, Kind, Status, visit};
use crate::site::{NameSpace, Page, Registers, Resolved, Site};

/// Themes that the site has not named; said only when it has named any.
pub(super) fn themes(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let known = || site.config.themes.iter().map(|theme| theme.id.value.as_str());
    if known().next().is_none() {
        return;
    }
    for (page, theme) in site.pages.iter().flat_map(|page| page.document.meta.themes.iter().map(move |t| (page, t))) {
        if !known().any(|id| id == theme.value) {
            let diagnostic = Diagnostic::new(code::FRONT_MATTER_THEME).arg("theme", &theme.value).at(theme.span);
            let diagnostic = diagnostic.near(nearest(&theme.value, known()));
            diagnostics.push(mend(
                diagnostic,
                &page.document,
                (&theme.value, theme.span),
                only_near(&theme.value, known()),
            ));
        }
    }
}

/// Puts the one near name in the place of a wrong one, where that stands in the page as it is or in quotation marks.
fn mend(diagnostic: Diagnostic, document: &Document, (wrong, span): (&str, Span), near: Option<&str>) -> Diagnostic {
    let written = document.text.get(span.range());
    match near {
        Some(near) if written == Some(wrong) => diagnostic.fix(span, near),
        Some(near) if written.is_some_and(|text| text.trim_matches('"') == wrong) => {
            diagnostic.fix(span, format!("\"{near}\""))
        }
        _ => diagnostic,
    }
}

/// Links of the header that lead to no page.
pub(super) fn navigation(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let lang = site.config.default_lang();
    for to in site.config.navigation.iter().map(|item| &item.to) {
        if site.named(&to.value, lang).is_none() {
            let slug = to.value.rsplit(':').next().unwrap_or_default();
            let near = nearest(slug, site.slugs(NameSpace::Guide));
            let diagnostic = Diagnostic::new(code::LINK_BROKEN).variant("named").arg("target", &to.value);
            diagnostics.push(diagnostic.at(to.span).near(near));
        }
    }
}

/// Pages and help lines that `content/search.toml` names.
pub(super) fn search_words(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let words = &site.registers.search;
    for page in words.best_bets.iter().map(|bet| &bet.page) {
        if !site.is_place(page.value.trim_matches('/')) {
            let near = nearest(&page.value, site.slugs(NameSpace::Guide));
            let diagnostic = Diagnostic::new(code::LINK_BROKEN).variant("named").arg("target", &page.value);
            diagnostics.push(diagnostic.at(page.span).near(near));
        }
    }
    let lines = &site.registers.helplines;
    for line in words.crisis.iter().flat_map(|crisis| &crisis.helplines) {
        if lines.get(&line.value).is_none() {
            let near = nearest(&line.value, lines.lines.iter().map(|line| line.id.value.as_str()));
            let diagnostic = Diagnostic::new(code::HELPLINE_UNKNOWN).arg("id", &line.value);
            diagnostics.push(diagnostic.at(line.span).near(near));
        }
    }
}

/// Citation keys that are not among the sources.
pub(super) fn citations(document: &Document, registers: &Registers, diagnostics: &mut Vec<Diagnostic>) {
    if !document.extract.may_cite {
        return;
    }
    let places = &registers.bibliography.places;
    visit::document_inlines(document, &mut |inline| {
        let Inline::Citation(citation) = inline else { return };
        for item in citation.items.iter().filter(|item| !places.contains_key(&*item.key)) {
            let near = only_near(&item.key, places.keys().map(String::as_str));
            let diagnostic = unknown_citation(registers, &item.key).at(item.span);
            diagnostics.push(mend(diagnostic, document, (&item.key, item.span), near));
        }
    });
}

fn unknown_citation(registers: &Registers, key: &str) -> Diagnostic {
    let known = registers.bibliography.places.keys().map(String::as_str);
    Diagnostic::new(code::CITATION_UNKNOWN).arg("key", key).near(nearest(key, known))
}

/// Sources named in the registers themselves.
pub(super) fn register_sources(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let terms = &site.registers.glossary.terms;
    let avoided = terms.iter().filter_map(|term| term.avoid.as_ref()?.source.as_ref());
    let weighed = site.registers.language.terms.iter().filter_map(|term| term.source.as_ref());
    for source in terms.iter().filter_map(|term| term.source.as_ref()).chain(avoided).chain(weighed) {
        if !site.registers.bibliography.places.contains_key(&source.value) {
            diagnostics.push(unknown_citation(&site.registers, &source.value).at(source.span));
        }
    }
}

/// Help lines and tags of help lines that are not in the register.
pub(super) fn helplines(document: &Document, registers: &Registers, diagnostics: &mut Vec<Diagnostic>) {
    let lines = &registers.helplines.lines;
    let ids = || lines.iter().map(|line| line.id.value.as_str());
    let tags = || lines.iter().flat_map(|line| line.tags.iter().map(String::as_str));
    visit::document_blocks(document, &mut |block| {
        let Block::Container(container) = block else { return };
        let named = match container.kind {
            ContainerKind::Care => container.attributes.get("line"),
            ContainerKind::Helplines => container.attributes.get("for"),
            _ => None,
        };
        for name in named.into_iter().flat_map(|names| names.value.split([',', ' '])).filter(|n| !n.is_empty()) {
            let care = container.kind == ContainerKind::Care;
            let known = ids().any(|id| id == name) || (!care && tags().any(|tag| tag == name));
            if known {
                continue;
            }
            let near = nearest(name, ids().chain(tags().filter(|_| !care)));
            let diagnostic = Diagnostic::new(code::HELPLINE_UNKNOWN);
            let diagnostic = if care { diagnostic.arg("id", name) } else { diagnostic.variant("tag").arg("tag", name) };
            diagnostics.push(diagnostic.at(named.map_or(container.open, |n| n.span)).near(near));
        }
    });
}

/// Slugs in front matter that belong to no page.
pub(super) fn pages(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for page in &site.pages {
        let meta = &page.document.meta;
        slugs(site, page, NameSpace::Guide, &meta.related, diagnostics);
        slugs(site, page, NameSpace::Guide, &meta.extends, diagnostics);
        if let Some(first) = meta.extends.first().filter(|_| !page.is_local()) {
            diagnostics.push(Diagnostic::new(code::LOCAL_OVERLAY).variant("extends").at(first.span));
        }
        slugs(site, page, NameSpace::Exercise, &meta.exercises, diagnostics);
        match &page.document.kind {
            Kind::Exercise(exercise) => slugs(site, page, NameSpace::Guide, &exercise.guides, diagnostics),
            Kind::Pack(pack) => {
                for item in &pack.program {
                    match &item.activity {
                        Activity::Exercise(slug) => {
                            slugs(site, page, NameSpace::Exercise, std::slice::from_ref(slug), diagnostics);
                        }
                        Activity::Guide(slug) => {
                            slugs(site, page, NameSpace::Guide, std::slice::from_ref(slug), diagnostics);
                        }
                        Activity::Other(..) => {}
                    }
                }
            }
            Kind::Guide | Kind::Page | Kind::Section => {}
        }
    }
}

fn slugs(site: &Site, page: &Page, space: NameSpace, list: &[Spanned<String>], diagnostics: &mut Vec<Diagnostic>) {
    let unknown: Code = if space == NameSpace::Exercise { code::EXERCISE_UNKNOWN } else { code::GUIDE_UNKNOWN };
    for slug in list {
        if site.by_slug(space, &slug.value, page.document.lang).is_none() {
            let near = nearest(&slug.value, site.slugs(space));
            let diagnostic = Diagnostic::new(unknown).arg("slug", &slug.value).at(slug.span).near(near);
            let near = only_near(&slug.value, site.slugs(space));
            diagnostics.push(mend(diagnostic, &page.document, (&slug.value, slug.span), near));
        }
    }
}

/// Law facts that items of a procedure name.
pub(super) fn item_laws(document: &Document, registers: &Registers, diagnostics: &mut Vec<Diagnostic>) {
    visit::document_blocks(document, &mut |block| {
        let Block::List { items, .. } = block else { return };
        for law in items.iter().filter_map(|item| item.attributes.as_ref()?.get("law")) {
            let Some((id, fact)) = law.value.split_once('#') else { continue };
            match registers.law.get(id) {
                None => {
                    let near = nearest(id, registers.law.laws.iter().map(|law| law.id.value.as_str()));
                    diagnostics.push(Diagnostic::new(code::LAW_UNKNOWN).arg("id", id).at(law.span).near(near));
                }
                Some(known) if known.fact(fact).is_none() => {
                    let near = nearest(fact, known.facts.iter().map(|fact| fact.id.value.as_str()));
                    let diagnostic = Diagnostic::new(code::LAW_UNKNOWN).variant("fact").arg("law", id);
                    diagnostics.push(diagnostic.arg("fact", fact).at(law.span).near(near));
                }
                Some(_) => {}
            }
        }
    });
}

/// Links to pages that are no longer in force.
pub(super) fn expired(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let gone = |page: &Page| matches!(page.document.meta.status, Status::Expired | Status::Archived);
    for page in site.pages.iter().filter(|page| !gone(page)) {
        for (link, resolved) in page.document.extract.links.iter().zip(page.links.iter()) {
            let Resolved::Page(to, _) = resolved else { continue };
            if gone(site.page(*to)) {
                let target = &site.page(*to).document.path;
                diagnostics.push(Diagnostic::new(code::LINK_EXPIRED).arg("target", target).at(link.span));
            }
        }
    }
}
