//! The languages a page can be written in.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

/// A language of the site: its pages, its interface words and its messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Bokmål.
    #[default]
    Nb,
    /// Nynorsk.
    Nn,
    /// Northern Sámi.
    Se,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order they are listed on a page.
    pub const ALL: [Self; 4] = [Self::Nb, Self::Nn, Self::Se, Self::En];

    /// The BCP 47 tag: `nb`, `nn`, `se` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::Se => "se",
            Self::En => "en",
        }
    }

    /// The language's own name for itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Nb => "Bokmål",
            Self::Nn => "Nynorsk",
            Self::Se => "Davvisámegiella",
            Self::En => "English",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = ();

    /// Reads a tag; region and script are ignored, and `no` means bokmål.
    fn from_str(tag: &str) -> Result<Self, ()> {
        let primary = tag.split(['-', '_', '.']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "nb" | "no" => Ok(Self::Nb),
            "nn" => Ok(Self::Nn),
            "se" => Ok(Self::Se),
            "en" => Ok(Self::En),
            _ => Err(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_tags_as_environments_write_them() {
        assert_eq!("nb_NO.UTF-8".parse(), Ok(Lang::Nb));
        assert_eq!("no".parse(), Ok(Lang::Nb));
        assert_eq!("en-GB".parse(), Ok(Lang::En));
        assert_eq!("tlh".parse::<Lang>(), Err(()));
    }
}
