//! The edits that random tests make of the small site, and the faults that come and go.

use std::fs;

use proptest::prelude::*;

use super::{SiteTest, guide};

/// So many faults there are, on every page.
pub(crate) const FAULTS: u8 = 32;

/// A change an editor makes. Numbers choose among what there is.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    Title(u8, u8),
    Text(u8, u8),
    Add(u8),
    Remove(u8),
    Rename(u8),
    Draft(u8),
    Related(u8),
    Glossary(u8),
    Law(u8),
    Helplines(u8),
    Source(u8),
    Template(u8),
    Style(u8),
    Words(u8),
    Settings(u8),
    Asset(u8),
    Translate(u8),
    Day(u8),
    /// Something that is wrong until it is mended: the build must fail and leave what stands.
    Break(u8),
}

/// The pages that edits choose among.
const PAGES: [&str; 4] =
    ["content/bolig/leie.md", "content/bolig/depositum.md", "content/pages/om.md", "exercises/bolig/nabosamtalen.md"];

impl Edit {
    /// Any edit.
    pub(crate) fn any() -> impl Strategy<Value = Self> {
        let n = 0..4u8;
        prop_oneof![
            (n.clone(), any::<u8>()).prop_map(|(page, new)| Edit::Title(page, new)),
            (n.clone(), any::<u8>()).prop_map(|(page, new)| Edit::Text(page, new)),
            n.clone().prop_map(Edit::Add),
            n.clone().prop_map(Edit::Remove),
            n.clone().prop_map(Edit::Rename),
            n.clone().prop_map(Edit::Draft),
            n.clone().prop_map(Edit::Related),
            n.clone().prop_map(Edit::Glossary),
            n.clone().prop_map(Edit::Law),
            n.clone().prop_map(Edit::Helplines),
            n.clone().prop_map(Edit::Source),
            n.clone().prop_map(Edit::Template),
            n.clone().prop_map(Edit::Style),
            n.clone().prop_map(Edit::Words),
            n.clone().prop_map(Edit::Settings),
            n.clone().prop_map(Edit::Asset),
            n.clone().prop_map(Edit::Translate),
            n.prop_map(Edit::Day),
            (0..FAULTS).prop_map(Edit::Break),
        ]
    }

    /// Makes an edit; gives the day to build for when the edit is a new day.
    pub(crate) fn apply(&self, site: &SiteTest) -> Option<String> {
        match self {
            Edit::Title(page, new) => set(site, PAGES[usize::from(*page)], "title", &format!("\"Tittel {new}\"")),
            Edit::Text(page, new) => {
                let more = match new % 8 {
                    0 => format!("Se [leie](guide:leie) og [øvelsen](exercise:nabosamtalen), {new}."),
                    1 => "Se [@hansen2019].".to_owned(),
                    2 => format!("## Overskrift {new}"),
                    3 => format!("## Punkt {new}\n\nSe [punktet](#punkt-{new}) her."),
                    4 => "[Om](guide:om)".to_owned(),
                    _ => format!("Mer tekst {new} om medvirkning."),
                };
                _ = site.append(PAGES[usize::from(*page)], &format!("\n{more}\n"));
            }
            Edit::Add(n) => {
                _ = site.write(&added(*n), guide(&format!("Lagt til {n}"), "Se [leie](leie.md) og [@hansen2019]."));
            }
            Edit::Remove(n) => drop(fs::remove_file(site.path(&added(*n)))),
            Edit::Rename(n) => {
                drop(fs::rename(site.path(&added(*n)), site.path(&format!("content/bolig/nytt-navn-{n}.md"))));
            }
            Edit::Draft(n) if site.has(&added(*n)) => {
                let text = site.read(&added(*n));
                let draft = text.contains("status = \"draft\"");
                let text = if draft {
                    text.replace("status = \"draft\"\n", "")
                } else {
                    text.replacen("owner", "status = \"draft\"\nowner", 1)
                };
                site.write(&added(*n), text);
            }
            Edit::Draft(_) | Edit::Break(_) => {}
            Edit::Related(n) => set(
                site,
                "content/bolig/leie.md",
                "related",
                ["[]", "[\"depositum\"]", "[\"om\"]", "[\"om\", \"depositum\"]"][usize::from(*n)],
            ),
            Edit::Glossary(n) => set(site, "content/glossary.toml", "definition.nb", &format!("\"Forklaring {n}.\"")),
            Edit::Law(n) => set(site, "content/law.toml", "text.nb", &format!("\"Fristen er {n} måneder.\"")),
            Edit::Helplines(n) => set(site, "content/helplines.toml", "number", &format!("\"11{n}\"")),
            Edit::Source(n) => {
                _ = site.write(
                    "content/sources.bib",
                    site.read("content/sources.bib").replacen("{2019}", &format!("{{198{n}}}"), 1),
                );
            }
            Edit::Template(0) => drop(fs::remove_dir_all(site.path("themes/fagverk/templates"))),
            Edit::Template(n) => {
                _ = site.write(
                    "themes/fagverk/templates/slots/before-footer.html",
                    format!("<p>Linje {n}: {{{{ page.title }}}}</p>"),
                );
            }
            Edit::Style(n) => _ = site.write("themes/fagverk/assets/css/theme.css", format!("main {{ order: {n} }}")),
            Edit::Words(n) => _ = site.write("themes/fagverk/i18n/nb.ftl", format!("skip-to-content = Hopp {n}\n")),
            Edit::Settings(n) => set(
                site,
                "fagverk.toml",
                ["title", "description", "publisher", "feedback"][usize::from(*n)],
                &format!("\"ny{n}@x.example\""),
            ),
            Edit::Asset(n) => {
                _ = site.write(
                    "content/bolig/plan.svg",
                    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{n}\"/>"),
                );
            }
            Edit::Translate(n) => {
                let path = [
                    "content/bolig/depositum.nn.md",
                    "content/bolig/leie.en.md",
                    "content/pages/om.nn.md",
                    "content/_index.en.md",
                ];
                site.write(path[usize::from(*n)], guide(&format!("Omsett {n}"), "Tekst om medverknad."));
            }
            Edit::Day(n) => return Some(format!("202{}-05-17", 6 + n)),
        }
        None
    }

    /// Makes what is wrong of an edit that is a fault, and tells how to mend it.
    pub(crate) fn fault(&self, site: &SiteTest) -> Option<Fault> {
        let Self::Break(n) = self else { return None };
        let page = PAGES[usize::from(n % 4)];
        let whole = |path: &str| fs::read_to_string(site.path(path)).unwrap_or_default();
        let slot = "themes/fagverk/templates/slots/before-footer.html";
        let (path, text) = match n / 4 {
            0 => (page, whole(page) + "\n[borte](borte.md)\n"),
            1 => (page, whole(page).replacen("title = \"", "title = ", 1)),
            2 => (page, "+++\n".to_owned()),
            3 => (slot, "<p>{% if %}".to_owned()),
            4 => (slot, "<p>{{ page.finnes.ikke.noe_sted }}".to_owned()),
            5 => ("fagverk.toml", whole("fagverk.toml") + "[\n"),
            6 => ("content/glossary.toml", whole("content/glossary.toml") + "x = \n"),
            _ => {
                // A page goes, and comes back.
                let fault = Fault { path: page, before: fs::read(site.path(page)).ok() };
                drop(fs::remove_file(site.path(page)));
                return Some(fault);
            }
        };
        let fault = Fault { path, before: fs::read(site.path(path)).ok() };
        site.write(path, text);
        Some(fault)
    }
}

/// Something that is wrong, and what stood there before.
pub(crate) struct Fault {
    path: &'static str,
    before: Option<Vec<u8>>,
}

impl Fault {
    /// Puts back what stood there.
    pub(crate) fn mend(self, site: &SiteTest) {
        match self.before {
            Some(bytes) => drop(site.write(self.path, bytes)),
            None => drop(fs::remove_file(site.path(self.path))),
        }
    }
}

/// Replaces the value of the first line that begins with `key =`.
fn set(site: &SiteTest, path: &str, key: &str, value: &str) {
    let text = site.read(path);
    let old =
        text.lines().find(|line| line.starts_with(&format!("{key} ="))).unwrap_or_else(|| panic!("{key} in {path}"));
    site.write(path, text.replacen(old, &format!("{key} = {value}"), 1));
}

/// The added page number `n`.
fn added(n: u8) -> String {
    format!("content/bolig/lagt-til-{n}.md")
}
