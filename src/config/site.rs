//! The settings of a site.

use std::collections::BTreeMap;

use crate::base::{Lang, Period, capitalized};
use crate::diag::{Levels, Spanned};
use crate::model::{Edition, Localized};
use crate::schema::Choice;

/// Everything `fagverk.toml` says, with defaults filled in.
#[derive(Clone, Debug)]
pub struct SiteConfig {
    /// The site's name.
    pub title: Localized,
    /// One sentence on what it is, for search engines and the feed.
    pub description: Localized,
    /// Where it is published, ending in `/`; empty when it is not known, and then no absolute address is written.
    pub base_url: String,
    /// The languages pages are written in; the first is the default.
    pub languages: Vec<Lang>,
    /// The policy for the two forms of Norwegian.
    pub malform: Malform,
    /// Who publishes it, in feeds and in the footer.
    pub publisher: String,
    /// Where feedback on a page is sent; empty for no feedback line.
    pub feedback: String,
    /// The address of the accessibility statement; a link in the footer.
    pub accessibility_statement: String,
    /// The folder under `content/local/` that is laid over the shared site; none lays nothing.
    pub municipality: Option<Spanned<String>>,
    /// The theme's folder under `themes/`.
    pub theme: String,
    /// The links of the header.
    pub navigation: Vec<NavItem>,
    /// The themes pages can have, in the order they are listed.
    pub themes: Vec<ThemeLabel>,
    /// How old a checked law fact may be.
    pub law_max_age: Period,
    /// True lets raw HTML through a sanitiser.
    pub allow_html: bool,
    /// What is printed, and what is on it.
    pub print: PrintConfig,
    /// False leaves out the search's index and its page; the box in the header leads to A–Å then.
    pub search_index: bool,
    /// True lets the search know the words of housing, health and work that are built in.
    pub search_vocabulary: bool,
    /// Another engine behind the search box; the site's own index answers when it does not.
    pub search_endpoint: Option<SearchEndpoint>,
    /// How serious each code is here.
    pub levels: Levels,
}

/// The field `endpoint` of the table `[search]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchEndpoint {
    /// The address that is asked.
    pub url: String,
    /// Scheme, host and port of it: what the results page may ask, and nothing else may.
    pub origin: String,
}

impl SearchEndpoint {
    /// An address that browsers may ask from a page under https; from this machine plain http will do, to try it out.
    /// `None` when the text is no such address, or could be read as more than one source of a policy.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let host = rest.split(['/', '?']).next().unwrap_or_default();
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        let here = ["localhost", "127.0.0.1"].contains(&name);
        let port = host.rsplit_once(':').is_none_or(|(_, port)| port.parse::<u16>().is_ok());
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
        let named =
            !name.is_empty() && name.chars().all(plain) && name.starts_with(|c: char| c.is_ascii_alphanumeric());
        let safe = rest.chars().all(|c| c.is_ascii_graphic() && !"\"'<>#;,\\`".contains(c));
        let fits = (scheme == "https" || (scheme == "http" && here)) && named && port && safe;
        fits.then(|| Self { url: text.to_owned(), origin: format!("{scheme}://{host}") })
    }
}

/// The table `[print]`.
#[derive(Clone, Debug)]
pub struct PrintConfig {
    /// The editions of a pack that a build prints; `None` leaves it to each pack.
    pub packs: Option<Vec<Edition>>,
    /// The editions of each exercise that a build prints.
    pub exercises: Vec<Edition>,
    /// The editions of each guide that a build prints.
    pub guides: Vec<Edition>,
    /// Whose it is, on every first page; empty for nobody.
    pub municipality: String,
    /// The logo beside that name: a file of the site, by its path.
    pub logo: Option<Spanned<String>>,
    /// True for printers without colours.
    pub bw: bool,
    /// How many seconds one file may take.
    pub time_limit: u32,
}

impl Default for PrintConfig {
    fn default() -> Self {
        Self {
            packs: None,
            exercises: Vec::new(),
            guides: Vec::new(),
            municipality: String::new(),
            logo: None,
            bw: false,
            time_limit: 60,
        }
    }
}

/// A link of the header.
#[derive(Clone, Debug)]
pub struct NavItem {
    /// What it points to, as a Markdown link in a file of the site's root would.
    pub to: Spanned<String>,
    /// Its words; the page's title when empty.
    pub title: Localized,
}

/// A theme and what it is called.
#[derive(Clone, Debug)]
pub struct ThemeLabel {
    /// The id pages use.
    pub id: Spanned<String>,
    /// What readers see.
    pub label: Localized,
}

/// The policy for the two forms of Norwegian.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Malform {
    /// Bokmål; nynorsk versions are welcome but not missed.
    Nb,
    /// Nynorsk.
    Nn,
    /// Every page in both: a missing version is told.
    Both,
    /// Each page says its own.
    PerPage,
}

impl Choice for Malform {
    const CHOICES: &'static [(&'static str, Self)] =
        &[("nb", Self::Nb), ("nn", Self::Nn), ("both", Self::Both), ("per-page", Self::PerPage)];
}

impl Default for SiteConfig {
    fn default() -> Self {
        Self {
            title: Localized(BTreeMap::from([(Lang::Nb, "Fagverk".to_owned())])),
            description: Localized::default(),
            base_url: String::new(),
            languages: vec![Lang::Nb],
            malform: Malform::Nb,
            publisher: String::new(),
            feedback: String::new(),
            accessibility_statement: String::new(),
            municipality: None,
            theme: "fagverk".to_owned(),
            navigation: Vec::new(),
            themes: Vec::new(),
            law_max_age: Period::Months(12),
            allow_html: false,
            print: PrintConfig::default(),
            search_index: true,
            search_vocabulary: true,
            search_endpoint: None,
            levels: Levels::default(),
        }
    }
}

impl SiteConfig {
    /// The language of pages that do not say theirs, and the fallback for missing words.
    #[must_use]
    pub fn default_lang(&self) -> Lang {
        self.languages.first().copied().unwrap_or_default()
    }

    /// One of the site's own texts, in `lang` or else in the default language; empty when there is none.
    #[must_use]
    pub fn text<'a>(&self, text: &'a Localized, lang: Lang) -> &'a str {
        text.get(lang, self.default_lang()).map_or("", |(_, text)| text)
    }

    /// What a theme is called; its id with a capital when the site has not named it.
    #[must_use]
    pub fn theme_label(&self, id: &str, lang: Lang) -> String {
        let named = self.themes.iter().find(|theme| theme.id.value == id);
        let label = named.and_then(|theme| theme.label.get(lang, self.default_lang()));
        label.map_or_else(|| capitalized(&id.replace('-', " ")), |(_, label)| label.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_that_a_page_may_ask_are_endpoints() {
        let origin = |text: &str| SearchEndpoint::parse(text).map(|endpoint| endpoint.origin);
        for (text, expected) in [
            ("https://sok.kommune.no/v1?index=fag", "https://sok.kommune.no"),
            ("https://sok.kommune.no:8443", "https://sok.kommune.no:8443"),
            ("http://127.0.0.1:9200/sok", "http://127.0.0.1:9200"),
            ("http://localhost/", "http://localhost"),
        ] {
            assert_eq!(origin(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "",
            "sok.kommune.no",
            "http://sok.kommune.no/",
            "https://",
            "https://*",
            "https://*.kommune.no/",
            "https://a b.no/",
            "https://a.no;script-src *",
            "https://a.no/;x",
            "https://a.no, https://b.no",
            "https://a.no:port/",
            "https://bruker@a.no/",
            "javascript://a.no",
            "https://a.no/#x",
            "https://å.no/",
            "//a.no/",
        ] {
            assert_eq!(origin(text), None, "{text}");
        }
    }
}
