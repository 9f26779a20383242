//! Reads `fagverk.toml`.

use std::str::FromStr as _;

use super::{NavItem, PrintConfig, SearchEndpoint, SiteConfig, ThemeLabel};
use crate::base::{Lang, Period, nearest};
use crate::diag::{Code, Diagnosed, Diagnostic, FileId, Level, Spanned, code};
use crate::model::{Edition, localized};
use crate::schema::{self, Choice, Reader};

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

fn site(reader: &mut Reader<'_, '_>) -> SiteConfig {
    let usual = SiteConfig::default();
    let text = |value: Option<Spanned<String>>| value.map(|text| text.value).unwrap_or_default();
    SiteConfig {
        title: localized(reader, "title").unwrap_or(usual.title),
        description: localized(reader, "description").unwrap_or_default(),
        base_url: base_url(reader),
        languages: languages(reader).unwrap_or(usual.languages),
        malform: reader.choice("malform").map_or(usual.malform, |malform| malform.value),
        publisher: text(reader.text("publisher")),
        feedback: text(reader.text("feedback")),
        accessibility_statement: text(reader.text("accessibility_statement")),
        municipality: reader.parsed("municipality", "folder-name", folder_name),
        theme: reader.parsed("theme", "folder-name", folder_name).map_or(usual.theme, |theme| theme.value),
        navigation: reader.tables("navigation", nav_item).into_iter().filter_map(|item| item.value).collect(),
        themes: themes(reader),
        law_max_age: reader
            .parsed("law_max_age", "period", |text| Period::from_str(text).ok())
            .map_or(usual.law_max_age, |period| period.value),
        allow_html: reader.boolean("allow_html").unwrap_or_default(),
        print: reader.table("print", print).map_or(usual.print, |table| table.value),
        search_index: reader.boolean("search_index").unwrap_or(usual.search_index),
        search_vocabulary: reader.boolean("search_vocabulary").unwrap_or(usual.search_vocabulary),
        search_endpoint: reader.table("search", search_endpoint).and_then(|table| table.value),
        levels: levels(reader),
    }
}

fn search_endpoint(reader: &mut Reader<'_, '_>) -> Option<SearchEndpoint> {
    reader.parsed("endpoint", "endpoint", SearchEndpoint::parse).map(|endpoint| endpoint.value)
}

fn print(reader: &mut Reader<'_, '_>) -> PrintConfig {
    let usual = PrintConfig::default();
    let named = |list: Vec<Spanned<Edition>>| list.into_iter().map(|edition| edition.value).collect();
    PrintConfig {
        packs: reader.has("packs").then(|| named(reader.choices("packs"))),
        exercises: named(reader.choices("exercises")),
        guides: named(reader.choices("guides")),
        municipality: reader.text("municipality").map(|text| text.value).unwrap_or_default(),
        logo: reader.text("logo"),
        bw: reader.boolean("bw").unwrap_or_default(),
        time_limit: reader.integer("time_limit").map_or(usual.time_limit, |seconds| seconds.value.clamp(1, 3600)),
    }
}

fn base_url(reader: &mut Reader<'_, '_>) -> String {
    reader.parsed("base_url", "url", site_address).map(|url| url.value).unwrap_or_default()
}

/// The address a site is published at, ending in `/`; `None` when the text is no such address.
#[must_use]
pub fn site_address(text: &str) -> Option<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let plain = !rest.is_empty() && !rest.contains([' ', '"', '<', '>', '#', '?']);
    plain.then(|| if text.ends_with('/') { text.to_owned() } else { format!("{text}/") })
}

fn folder_name(text: &str) -> Option<String> {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    (text.chars().all(plain) && !text.starts_with('.')).then(|| text.to_owned())
}

fn languages(reader: &mut Reader<'_, '_>) -> Option<Vec<Lang>> {
    let mut languages = Vec::new();
    for text in reader.texts("languages") {
        match Lang::ALL.iter().find(|lang| lang.code() == text.value) {
            Some(lang) if !languages.contains(lang) => languages.push(*lang),
            Some(_) => {}
            None => {
                let near = nearest(&text.value, Lang::ALL.iter().map(|lang| lang.code()));
                reader.bad_value("languages", "language", &text.value, text.span, near);
            }
        }
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
    #[allow(clippy::redundant_closure_for_method_calls, reason = "the method by name is tied to one lifetime")]
    let pairs = reader.table("checks", |table| table.text_map()).map(|table| table.value).unwrap_or_default();
    let mut levels = crate::diag::Levels::default();
    for (name, level) in pairs {
        let Some(known) = Code::find(&name.value) else {
            let near = nearest(&name.value, Code::all().map(Code::id));
            reader.bad_value("checks", "code", &name.value, name.span, near);
            continue;
        };
        match Level::from_name(&level.value) {
            Some(level) => drop(levels.by_code.insert(known, level)),
            None => reader.complain(
                Diagnostic::new(code::TOML_BAD_VALUE)
                    .variant("choice")
                    .arg("field", known.id())
                    .arg("found", &level.value)
                    .arg("choices", "deny, warn, advice, allow")
                    .at(level.span),
            ),
        }
    }
    levels
}
