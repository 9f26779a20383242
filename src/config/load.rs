//! Reads `fagverk.toml`.

use super::{NavItem, PrintConfig, SearchEndpoint, SiteConfig, ThemeLabel};
use crate::base::{Lang, Period};
use crate::diag::{Code, Diagnosed, FileId, Level, Spanned};
use crate::model::{Edition, localized};
use crate::schema::{self, Choice, Form, PERIOD, Pattern, Reader, Table};

impl Choice for Level {
    const CHOICES: &'static [(&'static str, Self)] =
        &[("deny", Self::Deny), ("warn", Self::Warn), ("advice", Self::Advice), ("allow", Self::Allow)];
}

/// Reads the settings. What is wrong is told and left at its default.
#[must_use]
pub fn load(file: FileId, text: &str) -> Diagnosed<SiteConfig> {
    let mut diagnostics = Vec::new();
    let config = schema::read(file, text, 0..text.len(), &mut diagnostics, site);
    Diagnosed::new(config, diagnostics)
}

/// What `fagverk.toml` may hold, told by the functions that read it.
#[must_use]
pub fn describe() -> Table {
    schema::describe(site)
}

/// The name of a folder or a theme.
const FOLDER_NAME: Form<String> = Form {
    pattern: Pattern { expected: "folder-name", regex: r"^[\p{Alphabetic}\p{N}_-][\p{Alphabetic}\p{N}._-]*$" },
    parse: folder_name,
};

/// Where a site is published.
const ADDRESS: Form<String> =
    Form { pattern: Pattern { expected: "url", regex: r#"^https?://[^\s"<>#?\\^`{|}*]+$"# }, parse: site_address };

/// A search service.
const ENDPOINT: Form<SearchEndpoint> = Form {
    pattern: Pattern {
        expected: "endpoint",
        regex: r#"^(https://[A-Za-z0-9]|http://(localhost|127\.0\.0\.1)([:/?]|$))[^\s"'<>#;,\\`]*$"#,
    },
    parse: SearchEndpoint::parse,
};

fn site(reader: &mut Reader<'_, '_>) -> SiteConfig {
    let usual = SiteConfig::default();
    let text = |value: Option<Spanned<String>>| value.map(|text| text.value).unwrap_or_default();
    SiteConfig {
        title: localized(reader, "title").unwrap_or(usual.title),
        description: localized(reader, "description").unwrap_or_default(),
        base_url: base_url(reader),
        languages: languages(reader).unwrap_or(usual.languages),
        malform: match reader.choice("malform") {
            Some(malform) => malform.value,
            None => reader.usual_choice("malform", usual.malform),
        },
        publisher: text(reader.text("publisher")),
        feedback: text(reader.text("feedback")),
        accessibility_statement: text(reader.text("accessibility_statement")),
        municipality: reader.parsed("municipality", &FOLDER_NAME),
        theme: match reader.parsed("theme", &FOLDER_NAME) {
            Some(theme) => theme.value,
            None => reader.usual("theme", usual.theme),
        },
        navigation: reader.tables("navigation", nav_item).into_iter().filter_map(|item| item.value).collect(),
        themes: themes(reader),
        law_max_age: law_max_age(reader, usual.law_max_age),
        allow_html: reader.boolean("allow_html").unwrap_or_else(|| reader.usual("allow_html", false)),
        print: reader.table("print", print).map_or(usual.print, |table| table.value),
        search_index: reader
            .boolean("search_index")
            .unwrap_or_else(|| reader.usual("search_index", usual.search_index)),
        search_vocabulary: reader
            .boolean("search_vocabulary")
            .unwrap_or_else(|| reader.usual("search_vocabulary", usual.search_vocabulary)),
        search_endpoint: reader.table("search", search_endpoint).and_then(|table| table.value),
        levels: levels(reader),
    }
}

fn search_endpoint(reader: &mut Reader<'_, '_>) -> Option<SearchEndpoint> {
    reader.parsed("endpoint", &ENDPOINT).map(|endpoint| endpoint.value)
}

fn print(reader: &mut Reader<'_, '_>) -> PrintConfig {
    let usual = PrintConfig::default();
    let named = |list: Vec<Spanned<Edition>>| list.into_iter().map(|edition| edition.value).collect();
    let packs = reader.choices("packs");
    PrintConfig {
        packs: reader.has("packs").then(|| named(packs)),
        exercises: named(reader.choices("exercises")),
        guides: named(reader.choices("guides")),
        municipality: reader.text("municipality").map(|text| text.value).unwrap_or_default(),
        logo: reader.text("logo"),
        bw: reader.boolean("bw").unwrap_or_else(|| reader.usual("bw", false)),
        time_limit: match reader.integer("time_limit") {
            Some(seconds) => seconds.value.clamp(1, 3600),
            None => reader.usual("time_limit", usual.time_limit),
        },
    }
}

fn law_max_age(reader: &mut Reader<'_, '_>, usual: Period) -> Period {
    reader.usual("law_max_age", usual.to_string());
    reader.parsed("law_max_age", &PERIOD).map_or(usual, |period| period.value)
}

fn base_url(reader: &mut Reader<'_, '_>) -> String {
    reader.parsed("base_url", &ADDRESS).map(|url| url.value).unwrap_or_default()
}

/// The address a site is published at, ending in `/`; `None` when the text is no such address.
#[must_use]
pub fn site_address(text: &str) -> Option<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    // The address stands in files for web servers too, where these would end what they stand in.
    let strange = |c: char| c.is_whitespace() || c.is_control() || "\"<>#?\\^`{|}*".contains(c);
    let plain = !rest.is_empty() && !rest.contains(strange);
    plain.then(|| if text.ends_with('/') { text.to_owned() } else { format!("{text}/") })
}

fn folder_name(text: &str) -> Option<String> {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    (text.chars().all(plain) && !text.starts_with('.')).then(|| text.to_owned())
}

fn languages(reader: &mut Reader<'_, '_>) -> Option<Vec<Lang>> {
    let codes = || Lang::ALL.iter().map(|lang| lang.code().to_owned()).collect();
    let mut languages = Vec::new();
    for text in reader.named_list("languages", "language", codes) {
        let named = Lang::ALL.into_iter().find(|lang| lang.code() == text.value);
        languages.extend(named.filter(|lang| !languages.contains(lang)));
    }
    (!languages.is_empty()).then_some(languages)
}

fn nav_item(reader: &mut Reader<'_, '_>) -> Option<NavItem> {
    let title = localized(reader, "title").unwrap_or_default();
    Some(NavItem { to: reader.required_text("to")?, title })
}

fn themes(reader: &mut Reader<'_, '_>) -> Vec<ThemeLabel> {
    let rows = reader.tables("themes", |reader| {
        let label = localized(reader, "label").unwrap_or_default();
        Some(ThemeLabel { id: reader.required_text("id")?, label })
    });
    rows.into_iter().filter_map(|row| row.value).collect()
}

fn levels(reader: &mut Reader<'_, '_>) -> crate::diag::Levels {
    let codes = || Code::all().map(|code| code.id().to_owned()).collect();
    let pairs = reader.table("checks", |table| table.choice_map("checks", "code", codes));
    let mut levels = crate::diag::Levels::default();
    for (name, level) in pairs.map(|table| table.value).unwrap_or_default() {
        levels.by_code.extend(Code::find(&name.value).map(|code| (code, level.value)));
    }
    levels
}
