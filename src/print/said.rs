//! What a print-out says of the time it is used: as asked for, else as its pack says, else as the site does.

use super::pictures::{Album, Picture};
use super::press::Settings;
use crate::base::Date;
use crate::diag::{Diagnostic, Spanned, code};
use crate::model::{Clock, Kind, Occasion};
use crate::site::{Page, Site, SiteFile};

/// What a print-out of one page says.
pub(super) struct Said<'a> {
    pub participants: Option<u32>,
    pub start: Option<Clock>,
    pub date: Option<Date>,
    pub place: &'a str,
    pub facilitator: &'a str,
    pub municipality: &'a str,
    pub logo: Option<&'a Picture>,
    pub bw: bool,
}

impl<'a> Said<'a> {
    pub(super) fn of(settings: &'a Settings, site: &'a Site, album: &'a Album, page: &'a Page) -> Self {
        let usual = &site.config.print;
        let own = occasion(page);
        let first =
            |asked: &'a str, own: Option<&'a str>| if asked.is_empty() { own.unwrap_or_default() } else { asked };
        let picture = |path: &Spanned<String>| album.get(&logo(site, &path.value)?.path);
        let municipality = own.and_then(|own| own.municipality.as_deref());
        // A pack's own municipality does not stand beside the logo of the site's.
        let sites_logo = || usual.logo.as_ref().filter(|_| municipality.is_none()).and_then(picture);
        let own_logo = || own.and_then(|own| own.logo.as_ref()).and_then(picture);
        Self {
            participants: settings.participants,
            start: settings.start,
            date: settings.date.or_else(|| own?.date.as_ref().map(|date| date.value)),
            place: first(&settings.place, own.map(|own| own.place.as_str())),
            facilitator: first(&settings.facilitator, own.map(|own| own.facilitator.as_str())),
            municipality: settings.municipality.as_deref().or(municipality).unwrap_or(&usual.municipality),
            logo: settings.logo.as_ref().or_else(own_logo).or_else(sites_logo),
            bw: settings.bw.or_else(|| own?.bw).unwrap_or(usual.bw),
        }
    }
}

fn occasion(page: &Page) -> Option<&Occasion> {
    match &page.document.kind {
        Kind::Pack(pack) => Some(&pack.occasion),
        _ => None,
    }
}

/// The file of a logo, by its path from the site's root.
pub(super) fn logo<'a>(site: &'a Site, path: &str) -> Option<&'a SiteFile> {
    site.files.iter().find(|file| file.path.as_str() == path)
}

/// The logos that the site and its packs name.
pub(super) fn logos(site: &Site) -> impl Iterator<Item = &Spanned<String>> {
    let own = site.pages.iter().filter_map(|page| occasion(page)?.logo.as_ref());
    site.config.print.logo.iter().chain(own)
}

/// What is wrong with the logos: not there, or of no use on paper. `flaw` gives the variant of the message.
pub(super) fn judge_logos(
    site: &Site,
    flaw: &dyn Fn(&SiteFile) -> Option<&'static str>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for path in logos(site) {
        let variant = logo(site, &path.value).map_or(Some("missing"), flaw);
        let told = |variant| Diagnostic::new(code::PRINT_IMAGE).variant(variant).arg("file", &path.value).at(path.span);
        diagnostics.extend(variant.map(told));
    }
}
