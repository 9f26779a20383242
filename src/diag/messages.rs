//! The words of messages, in the editor's language (Project Fluent).

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::base::Lang;

/// The messages of one language, falling back to English where a word is missing.
pub struct Messages {
    lang: Lang,
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Messages {
    /// The messages in `lang`; Sámi editors get bokmål, since those messages are not written yet.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let lang = if lang == Lang::Se { Lang::Nb } else { lang };
        let mut bundles = vec![bundle(lang)];
        if lang != Lang::En {
            bundles.push(bundle(Lang::En));
        }
        Self { lang, bundles }
    }

    /// The language the messages are in.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The message `id` (or one of its attributes) with its arguments put in; `None` when there is none.
    #[must_use]
    pub fn text(&self, id: &str, attribute: Option<&str>, args: &[(&'static str, String)]) -> Option<String> {
        let mut fluent_args = FluentArgs::new();
        for (name, value) in args {
            fluent_args.set(*name, number_or_text(value));
        }
        self.bundles.iter().find_map(|bundle| {
            let message = bundle.get_message(id)?;
            let pattern = match attribute {
                Some(name) => message.get_attribute(name)?.value(),
                None => message.value()?,
            };
            Some(bundle.format_pattern(pattern, Some(&fluent_args), &mut Vec::new()).into_owned())
        })
    }

    /// A message that is known to exist, such as the words of the command line's own output.
    #[must_use]
    pub fn say(&self, id: &str, args: &[(&'static str, String)]) -> String {
        self.text(id, None, args).unwrap_or_else(|| id.to_owned())
    }
}

/// Numbers are numbers to Fluent, so that plural forms work; `02800` and `+47` are not.
#[must_use]
pub fn number_or_text(value: &str) -> FluentValue<'_> {
    let number = value.parse::<u32>().ok().filter(|number| number.to_string() == value);
    number.map_or_else(|| FluentValue::from(value), FluentValue::from)
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    for text in files(lang) {
        // A built-in file with a mistake still gives what could be read; a test reads each file whole.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The messages, and what fields and their values are called.
const fn files(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::Nb | Lang::Se => [include_str!("messages/nb.ftl"), include_str!("messages/fields/nb.ftl")],
        Lang::Nn => [include_str!("messages/nn.ftl"), include_str!("messages/fields/nn.ftl")],
        Lang::En => [include_str!("messages/en.ftl"), include_str!("messages/fields/en.ftl")],
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::diag::Code;

    /// Names and attributes of every message, with the arguments each uses.
    fn shape(lang: Lang) -> BTreeSet<String> {
        let mut id = String::new();
        files(lang)
            .into_iter()
            .flat_map(str::lines)
            .filter_map(|line| {
                let (name, rest) = line.split_once(" =")?;
                if let Some(attribute) = name.trim_start().strip_prefix('.') {
                    return Some((format!("{id}.{attribute}"), rest));
                }
                id = name.trim().to_owned();
                Some((id.clone(), rest))
            })
            .map(|(name, _)| name)
            .collect()
    }

    #[test]
    fn every_file_reads_whole() {
        for lang in [Lang::Nb, Lang::Nn, Lang::En] {
            for text in files(lang) {
                let result = FluentResource::try_new(text.to_owned());
                assert!(result.is_ok(), "{lang}: {:?}", result.err().map(|(_, errors)| errors));
            }
        }
    }

    #[test]
    fn the_languages_have_the_same_messages() {
        let english = shape(Lang::En);
        for lang in [Lang::Nb, Lang::Nn] {
            let other = shape(lang);
            assert_eq!(english.difference(&other).collect::<Vec<_>>(), Vec::<&String>::new(), "missing in {lang}");
            assert_eq!(other.difference(&english).collect::<Vec<_>>(), Vec::<&String>::new(), "only in {lang}");
        }
    }

    #[test]
    fn every_code_has_a_message() {
        let messages = Messages::new(Lang::En);
        for code in Code::all() {
            assert!(messages.text(&code.message_id(), None, &[]).is_some(), "{code}");
        }
    }
}
