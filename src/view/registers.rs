//! Terms, laws and help lines as readers see them.

use serde::Serialize;

use super::{DateView, LinkView};

/// A term and what it means.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TermView {
    /// Its anchor on the glossary page: the term's id.
    pub id: String,
    /// The word.
    pub term: String,
    /// The language of word and meaning where that is not the page's.
    pub lang: &'static str,
    /// What it means.
    pub definition: String,
    /// Where the glossary page has it, relative to the page.
    pub href: String,
    /// Other words for it.
    pub synonyms: Vec<String>,
    /// Terms to see as well.
    pub see: Vec<LinkView>,
    /// Why to avoid the word; empty when there is no reason to.
    pub avoid: String,
    /// What to say instead.
    pub prefer: String,
    /// True for a word no longer in use.
    pub historic: bool,
    /// The pages that use it.
    pub pages: Vec<LinkView>,
}

/// A law and what the site says of it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LawView {
    /// Its anchor on the law page.
    pub id: String,
    /// Its full title.
    pub title: String,
    /// Its short title.
    pub short: String,
    /// Its number at Lovdata.
    pub number: String,
    /// Where it is published.
    pub url: String,
    /// What it says.
    pub facts: Vec<LawFactView>,
}

/// One thing a law says.
#[derive(Clone, Debug, Serialize)]
pub struct LawFactView {
    /// Its anchor on the law page: `husleieloven-9-8`.
    pub id: String,
    /// Where the law page has it, relative to the page.
    pub href: String,
    /// The law's short title.
    pub law: String,
    /// `§ 9-8`
    pub paragraph: String,
    /// What it says, in plain words.
    pub text: String,
    /// When it was last checked.
    pub checked: DateView,
    /// From when it is in force.
    pub in_force_from: Option<DateView>,
}

/// Whom to call.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HelplineView {
    /// Its anchor on the help line page.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The number, as people read it.
    pub number: String,
    /// `tel:…`
    pub tel: String,
    /// When it answers; may be empty.
    pub hours: String,
    /// Where to read more; may be empty.
    pub url: String,
    /// When it was last checked.
    pub checked: Option<String>,
}
