//! What a link points to, as written.

use serde::{Deserialize, Serialize};

/// The target of a link or an image.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// Another site: `https://…`.
    External(Box<str>),
    /// `mailto:…`
    Email(Box<str>),
    /// A place on the same page.
    Anchor(Box<str>),
    /// A file of the site, relative to the file with the link, with an anchor: `../bolig/x.md#steg`.
    File {
        /// As written.
        path: Box<str>,
        /// After `#`.
        anchor: Option<Box<str>>,
    },
    /// `guide:slug`, `exercise:slug` or `pack:slug`.
    Named {
        /// The scheme.
        scheme: Scheme,
        /// The slug.
        slug: Box<str>,
        /// After `#`.
        anchor: Option<Box<str>>,
    },
    /// `term:id`
    Term(Box<str>),
    /// `law:husleieloven#9-8`; the fact may be left out to name the whole law.
    Law {
        /// The law's id.
        law: Box<str>,
        /// The fact's id.
        fact: Option<Box<str>>,
    },
    /// A scheme that is not safe or not known.
    Unsafe(Box<str>),
    /// Nothing at all.
    Empty,
}

/// The kinds of page a link can name by slug.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scheme {
    /// A guide or a plain page.
    Guide,
    /// An exercise.
    Exercise,
    /// A pack.
    Pack,
}

impl Target {
    /// Reads a target as written in Markdown.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() {
            return Self::Empty;
        }
        if let Some(anchor) = text.strip_prefix('#') {
            return if anchor.is_empty() { Self::Empty } else { Self::Anchor(anchor.into()) };
        }
        let Some((scheme, rest)) = scheme(text) else {
            let (path, anchor) = split_anchor(text);
            return Self::File { path: path.into(), anchor };
        };
        let named = |scheme| {
            let (slug, anchor) = split_anchor(rest);
            Self::Named { scheme, slug: slug.into(), anchor }
        };
        match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => Self::External(text.into()),
            "mailto" => Self::Email(text.into()),
            "guide" => named(Scheme::Guide),
            "exercise" => named(Scheme::Exercise),
            "pack" => named(Scheme::Pack),
            "term" => Self::Term(rest.into()),
            "law" => {
                let (law, fact) = split_anchor(rest);
                Self::Law { law: law.into(), fact }
            }
            _ => Self::Unsafe(text.into()),
        }
    }
}

/// Scheme and rest, as RFC 3986 has it; a Windows drive letter is not a scheme.
fn scheme(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
    (scheme.len() > 1 && scheme.as_bytes()[0].is_ascii_alphabetic() && scheme.bytes().all(plain))
        .then_some((scheme, rest))
}

fn split_anchor(text: &str) -> (&str, Option<Box<str>>) {
    match text.split_once('#') {
        Some((path, anchor)) if !anchor.is_empty() => (path, Some(anchor.into())),
        Some((path, _)) => (path, None),
        None => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_a_target_is() {
        assert_eq!(Target::parse("javascript:alert(1)"), Target::Unsafe("javascript:alert(1)".into()));
        assert_eq!(Target::parse("#a"), Target::Anchor("a".into()));
        assert_eq!(Target::parse("#"), Target::Empty);
        assert_eq!(
            Target::parse("law:husleieloven#9-8"),
            Target::Law { law: "husleieloven".into(), fact: Some("9-8".into()) }
        );
        assert_eq!(Target::parse("HTTPS://a.no"), Target::External("HTTPS://a.no".into()));
        assert!(matches!(Target::parse("../a b.md#c"), Target::File { .. }));
    }
}
