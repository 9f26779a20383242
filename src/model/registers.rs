//! The registers that pages refer to: terms, laws, help lines, sources.

use std::collections::BTreeMap;

use super::meta::choices;
use crate::base::{Date, Lang};
use crate::diag::{FileId, Span, Spanned};
use crate::schema::{Choice, Reader};

/// A text in several languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized(pub BTreeMap<Lang, String>);

impl Localized {
    /// The text in `lang`, else in `fallback`, else in whichever language there is; with the language it is in.
    #[must_use]
    pub fn get(&self, lang: Lang, fallback: Lang) -> Option<(Lang, &str)> {
        let row = self.0.get_key_value(&lang).or_else(|| self.0.get_key_value(&fallback));
        row.or_else(|| self.0.iter().next()).map(|(lang, text)| (*lang, text.as_str()))
    }
}

/// Reads a text, or a table of texts by language, from a TOML table.
pub fn localized(reader: &mut Reader<'_, '_>, name: &'static str) -> Option<Localized> {
    let alone = |text| Localized(BTreeMap::from([(Lang::Nb, text)]));
    reader.text_or_table(name, alone, |reader| {
        let texts = Lang::ALL.into_iter().filter_map(|lang| Some((lang, reader.text(lang.code())?.value)));
        Localized(texts.collect())
    })
}

/// A word the site explains.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its id.
    pub id: Spanned<String>,
    /// The word.
    pub term: Localized,
    /// What it means.
    pub definition: Localized,
    /// Other words for it, and what staff type.
    pub synonyms: Vec<String>,
    /// Ids of terms to see as well.
    pub see: Vec<Spanned<String>>,
    /// A citation key.
    pub source: Option<Spanned<String>>,
    /// True for a word no longer in use.
    pub historic: bool,
    /// Why to avoid it, when it stigmatises.
    pub avoid: Option<Avoid>,
}

/// Advice against a word.
#[derive(Clone, Debug)]
pub struct Avoid {
    /// Why.
    pub text: String,
    /// What to write instead.
    pub prefer: String,
    /// A citation key.
    pub source: Option<Spanned<String>>,
}

/// `content/glossary.toml`.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    /// The terms, in the file's order.
    pub terms: Vec<Term>,
}

impl Glossary {
    /// The term with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Term> {
        self.row(id).map(|(_, term)| term)
    }

    /// The row of the term with this id, and the term.
    #[must_use]
    pub fn row(&self, id: &str) -> Option<(u32, &Term)> {
        (0u32..).zip(&self.terms).find(|(_, term)| term.id.value == id)
    }
}

/// A law.
#[derive(Clone, Debug)]
pub struct Law {
    /// Its id.
    pub id: Spanned<String>,
    /// Its full title.
    pub title: String,
    /// Its short title.
    pub short: String,
    /// Its number at Lovdata.
    pub number: String,
    /// Where it is published.
    pub url: String,
    /// What the site says of it.
    pub facts: Vec<LawFact>,
}

/// One thing a law says.
#[derive(Clone, Debug)]
pub struct LawFact {
    /// Its id within the law.
    pub id: Spanned<String>,
    /// `§ 9-8`.
    pub paragraph: String,
    /// What it says, in plain words.
    pub text: Localized,
    /// The number in it.
    pub value: Option<f64>,
    /// The unit of the number: `days`, `weeks`, `months`, `years`, `percent`, `nok`.
    pub unit: String,
    /// When it was last checked.
    pub checked: Spanned<Date>,
    /// From when it is in force.
    pub in_force_from: Option<Date>,
}

/// `content/law.toml`.
#[derive(Clone, Debug, Default)]
pub struct LawBook {
    /// The laws, in the file's order.
    pub laws: Vec<Law>,
}

impl LawBook {
    /// The law with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Law> {
        self.row(id).map(|(_, law)| law)
    }
}

impl LawBook {
    /// The row of the law with this id, and the law.
    #[must_use]
    pub fn row(&self, id: &str) -> Option<(u32, &Law)> {
        (0u32..).zip(&self.laws).find(|(_, law)| law.id.value == id)
    }
}

impl Law {
    /// The row of the fact with this id, and the fact.
    #[must_use]
    pub fn fact_row(&self, id: &str) -> Option<(u32, &LawFact)> {
        (0u32..).zip(&self.facts).find(|(_, fact)| fact.id.value == id)
    }

    /// The fact with this id.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&LawFact> {
        self.fact_row(id).map(|(_, fact)| fact)
    }
}

/// Whom to call.
#[derive(Clone, Debug)]
pub struct Helpline {
    /// Its id.
    pub id: Spanned<String>,
    /// Its name.
    pub name: String,
    /// The number, as people dial it.
    pub number: String,
    /// When it answers.
    pub hours: String,
    /// What it helps with; the names used in `::: helplines {for=…}`.
    pub tags: Vec<String>,
    /// Which care box shows it when none is named.
    pub level: Option<CareLevel>,
    /// Where to read more.
    pub url: String,
    /// When it was last checked.
    pub checked: Option<Spanned<Date>>,
    /// True when the municipality gave it.
    pub local: bool,
}

choices! {
    /// How soon someone must be called.
    CareLevel {
        /// At once.
        Emergency = "emergency",
        /// Today.
        Urgent = "urgent",
        /// When it suits.
        Contact = "contact",
    }
}

/// `content/helplines.toml`.
#[derive(Clone, Debug, Default)]
pub struct Helplines {
    /// The lines, in the file's order.
    pub lines: Vec<Helpline>,
}

impl Helplines {
    /// The line with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Helpline> {
        self.lines.iter().find(|line| line.id.value == id)
    }

    /// Lays a municipality's own lines over these: one with the id of another takes its place, the others follow.
    pub fn lay_over(&mut self, local: Self) {
        for mut line in local.lines {
            line.local = true;
            match self.lines.iter_mut().find(|shared| shared.id.value == line.id.value) {
                Some(shared) => *shared = line,
                None => self.lines.push(line),
            }
        }
    }

    /// The first line of a level.
    #[must_use]
    pub fn of_level(&self, level: CareLevel) -> Option<&Helpline> {
        self.lines.iter().find(|line| line.level == Some(level))
    }
}

/// `content/sources.bib`.
#[derive(Clone, Debug, Default)]
pub struct Bibliography {
    /// The works, by key.
    pub library: hayagriva::Library,
    /// Where each stands.
    pub places: BTreeMap<String, Source>,
}

/// Where a work stands.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// The file.
    pub file: FileId,
    /// The key.
    pub span: Span,
}
