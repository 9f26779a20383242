//! The values of options, from what was typed. Each errs with the forms that can be typed.

use crate::base::{Date, Lang};
use crate::config;
use crate::diag::Code;
use crate::model::{Clock, Edition};
use crate::schema::Choice as _;
use crate::serve::Editor;

pub(super) fn lang(text: &str) -> Result<Lang, String> {
    match text.parse() {
        Ok(Lang::Se) | Err(()) => Err("nb, nn, en".to_owned()),
        Ok(lang) => Ok(lang),
    }
}

pub(super) fn code(text: &str) -> Result<Code, String> {
    Code::find(text).ok_or_else(|| "`fagverk explain`".to_owned())
}

pub(super) fn edition(text: &str) -> Result<Edition, String> {
    let names = || Edition::CHOICES.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    Edition::from_name(text.trim()).ok_or_else(names)
}

pub(super) fn clock(text: &str) -> Result<Clock, String> {
    // People write the time of day with a point in Norwegian.
    Clock::parse(&text.replace('.', ":")).ok_or_else(|| "HH:MM".to_owned())
}

pub(super) fn any_lang(text: &str) -> Result<Lang, String> {
    text.parse().map_err(|()| "nb, nn, se, en".to_owned())
}

pub(super) fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|()| "YYYY-MM-DD".to_owned())
}

pub(super) fn editor(text: &str) -> Result<Editor, String> {
    Editor::parse(text)
        .ok_or_else(|| format!("{}, x://{{path}}:{{line}}", Editor::names().collect::<Vec<_>>().join(", ")))
}

pub(super) fn url(text: &str) -> Result<String, String> {
    config::site_address(text).ok_or_else(|| "https://…/".to_owned())
}
