//! What has gone out of date: reviews, law facts, translations.

use crate::base::Date;
use crate::diag::{Diagnostic, Span, code};
use crate::model::{Document, Status};
use crate::site::{Page, Site};

/// A page whose next review is past.
pub(super) fn overdue(document: &Document, today: Date, diagnostics: &mut Vec<Diagnostic>) {
    let meta = &document.meta;
    let in_force = matches!(meta.status, Status::Current | Status::Hearing);
    let Some(due) = meta.review_due().filter(|due| in_force && *due < today) else { return };
    let place = meta.next_review.as_ref().or(meta.reviewed.as_ref()).map(|date| date.span);
    let diagnostic = Diagnostic::new(code::CONTENT_OVERDUE).arg("date", due).arg("days", due.days_until(today));
    diagnostics.push(diagnostic.at(place.unwrap_or_else(|| Span::start_of(document.file))));
}

/// Law facts that were checked longer ago than the site allows.
pub(super) fn law_facts(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let Some(today) = site.today else { return };
    for (law, fact) in site.registers.law.laws.iter().flat_map(|law| law.facts.iter().map(move |fact| (law, fact))) {
        let checked = fact.checked.value;
        if checked.plus(site.config.law_max_age).is_some_and(|limit| limit < today) {
            let diagnostic = Diagnostic::new(code::CONTENT_LAW_AGE)
                .arg("fact", format!("{} {}", law.short, fact.paragraph))
                .arg("checked", checked)
                .arg("days", checked.days_until(today));
            diagnostics.push(diagnostic.at(fact.checked.span));
        }
    }
}

/// Versions that were last worked on before the version they follow: the one in the site's default language.
pub(super) fn translations(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let default = site.config.default_lang();
    for page in site.pages.iter().filter(|page| page.document.lang != default) {
        let original = page.versions.iter().map(|id| site.page(*id)).find(|page| page.document.lang == default);
        let Some(original) = original else { continue };
        let (Some(theirs), Some(ours)) = (last_worked_on(original), last_worked_on(page)) else { continue };
        if ours < theirs {
            let meta = &page.document.meta;
            let place = meta.reviewed.as_ref().or(meta.published.as_ref()).map(|date| date.span);
            let diagnostic = Diagnostic::new(code::CONTENT_TRANSLATION_OLD)
                .arg("original", &original.document.path)
                .arg("date", theirs);
            diagnostics.push(diagnostic.at(place.unwrap_or_else(|| Span::start_of(page.document.file))));
        }
    }
}

/// The last day on which what the page says was reviewed or changed.
fn last_worked_on(page: &Page) -> Option<Date> {
    let meta = &page.document.meta;
    let content = meta.changes.iter().filter(|change| change.kind == crate::model::ChangeKind::Content);
    let dates = content.map(|change| change.date).chain(meta.reviewed.as_ref().map(|date| date.value));
    dates.chain(meta.published.as_ref().map(|date| date.value)).max()
}
