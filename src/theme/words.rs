//! The interface's words, from the theme's Fluent files.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::{Origin, Theme, builtin};
use crate::base::{ContentHash, Lang};
use crate::diag::{Diagnostic, Span, code, number_or_text};

/// The words of one language. A word that is missing there is taken from bokmål, and then says so in
/// [`UiWords::missing`]; one that is missing everywhere is its own id, so that nobody overlooks it.
pub struct UiWords {
    lang: Lang,
    bundles: Vec<(Lang, FluentBundle<FluentResource>)>,
    /// Every id, sorted.
    ids: Vec<String>,
    /// Every word that takes no arguments, by id.
    plain: BTreeMap<String, String>,
    /// The hash of every text the words come from.
    hash: ContentHash,
    /// The message `date` with its arguments still to be put in: dates are many, and Fluent is slow.
    date: String,
    /// The message `heading-link`, cut where the heading goes.
    heading_link: Vec<String>,
}

/// What stands for day, month and year in [`UiWords::date`].
const DAY: char = '\u{1}';
const MONTH: char = '\u{2}';
const YEAR: char = '\u{3}';
/// What stands for the heading in [`UiWords::heading_link`].
const TITLE: char = '\u{1}';

impl UiWords {
    /// The words in `lang`: the site's own over the built-in ones, then bokmål.
    #[must_use]
    pub fn new(theme: &Theme, lang: Lang) -> (Self, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let mut order = vec![lang];
        if lang != Lang::Nb {
            order.push(Lang::Nb);
        }
        let mut ids = Vec::new();
        let bundles = order.iter().map(|lang| (*lang, bundle(theme, *lang, &mut ids, &mut diagnostics))).collect();
        ids.sort();
        ids.dedup();
        let hash = theme.hash_under("i18n");
        let mut words =
            Self { lang, bundles, ids, plain: BTreeMap::new(), hash, date: String::new(), heading_link: Vec::new() };
        let [day, month, year] = [DAY, MONTH, YEAR].map(String::from);
        words.date = words.get("date", &[("day", &day), ("month", &month), ("year", &year)]);
        let link = words.get("heading-link", &[("title", &TITLE.to_string())]);
        words.heading_link = link.split(TITLE).map(str::to_owned).collect();
        words.plain = words.ids.iter().filter_map(|id| Some((id.clone(), words.find(id, None)?.1))).collect();
        (words, diagnostics)
    }

    /// The language.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The hash of every text the words come from: equal hashes, equal words.
    #[must_use]
    pub const fn hash(&self) -> ContentHash {
        self.hash
    }

    /// A word with its arguments put in.
    #[must_use]
    pub fn get(&self, id: &str, args: &[(&str, &str)]) -> String {
        let mut fluent_args = FluentArgs::new();
        for (name, value) in args {
            fluent_args.set(*name, number_or_text(value));
        }
        self.find(id, Some(&fluent_args)).map_or_else(|| id.to_owned(), |(_, text)| text)
    }

    /// A word that takes no arguments; its own id when there is none.
    #[must_use]
    pub fn word<'a>(&'a self, id: &'a str) -> &'a str {
        self.plain.get(id).map_or(id, String::as_str)
    }

    /// A date in words: the message `date` with the month's name in it.
    #[must_use]
    pub fn date(&self, day: &str, month: &str, year: &str) -> String {
        let mut text = String::with_capacity(self.date.len() + month.len() + 8);
        for c in self.date.chars() {
            match c {
                DAY => text.push_str(day),
                MONTH => text.push_str(month),
                YEAR => text.push_str(year),
                c => text.push(c),
            }
        }
        text
    }

    /// What the link beside a heading is called: the message `heading-link` with the heading's text in it.
    #[must_use]
    pub fn heading_link(&self, title: &str) -> String {
        self.heading_link.join(title)
    }

    /// Every word that takes no arguments, by id.
    #[must_use]
    pub const fn plain(&self) -> &BTreeMap<String, String> {
        &self.plain
    }

    /// The ids that this language lacks.
    #[must_use]
    pub fn missing(&self) -> Vec<&str> {
        let own = &self.bundles[0].1;
        self.ids.iter().filter(|id| own.get_message(id).is_none()).map(String::as_str).collect()
    }

    fn find(&self, id: &str, args: Option<&FluentArgs<'_>>) -> Option<(Lang, String)> {
        self.bundles.iter().find_map(|(lang, bundle)| {
            let pattern = bundle.get_message(id)?.value()?;
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, args, &mut errors).into_owned();
            // A word that needs arguments is no plain word.
            (args.is_some() || errors.is_empty()).then_some((*lang, text))
        })
    }
}

fn bundle(
    theme: &Theme,
    lang: Lang,
    ids: &mut Vec<String>,
    diagnostics: &mut Vec<Diagnostic>,
) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    let path = format!("i18n/{lang}.ftl");
    // A site that replaces a file of words keeps the built-in ones it leaves out.
    let base = builtin(&path).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let own = theme.files.get(&path).filter(|file| file.origin != Origin::Builtin);
    if let Some(text) = base {
        add(&mut bundle, text, ids);
    }
    if let Some(file) = own {
        for (range, reason) in add(&mut bundle, file.text().into_owned(), ids) {
            if let Origin::Site(_, id) = &file.origin {
                let diagnostic = Diagnostic::new(code::THEME_WORDS).arg("reason", reason);
                diagnostics.push(diagnostic.at(Span::new(*id, range)));
            }
        }
    }
    bundle
}

fn add(
    bundle: &mut FluentBundle<FluentResource>,
    text: String,
    ids: &mut Vec<String>,
) -> Vec<(std::ops::Range<usize>, String)> {
    let names = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
    ids.extend(names.filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned())));
    let (resource, errors) = match FluentResource::try_new(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((partial, errors)) => (partial, errors),
    };
    bundle.add_resource_overriding(resource);
    errors.into_iter().map(|error| (error.pos.clone(), error.kind.to_string())).collect()
}
