//! What the search knows of a language beside the site's own words: the tool's lists of general Norwegian, the
//! built-in vocabulary of the field, and what the site adds in `content/search.toml`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::stem::Stems;
use super::tokens;
use super::topics::MOST_TOPICS;
use crate::base::Lang;
use crate::model::{self, Glossary, Related, SearchWords, Strength};

/// General Norwegian.
const NORWEGIAN: &str = include_str!("norwegian.toml");
/// The words of the field, in the form of `content/search.toml`.
pub const VOCABULARY: &str = include_str!("vocabulary.toml");

/// What texts of the field are about, in the same form.
pub const TOPICS: &str = include_str!("topics.toml");

/// The form of `norwegian.toml`.
#[derive(Deserialize)]
struct Norwegian {
    never_first: BTreeSet<String>,
    never_last: BTreeSet<String>,
    stop: BTreeSet<String>,
    small: BTreeSet<String>,
    rewrites: Vec<(String, String)>,
    irregular: BTreeMap<String, String>,
}

/// Everything that is known of a language.
#[derive(Clone, Debug, Default)]
pub struct Language {
    /// Words that tell nothing.
    pub stop: BTreeSet<String>,
    /// Words that say little.
    pub filler: BTreeSet<String>,
    /// Forms that no rule finds, and the word each is a form of.
    pub irregular: BTreeMap<String, String>,
    /// Letters of nynorsk, and the bokmål of each; `^` is where a word begins, `$` where it ends.
    pub rewrites: Vec<(String, String)>,
    /// Words that are not cut.
    pub never_split: BTreeSet<String>,
    /// Words that are cut so.
    pub always_split: BTreeMap<String, Vec<String>>,
    /// What is never the first part of a compound.
    pub never_first: BTreeSet<String>,
    /// What is never the last part of a compound.
    pub never_last: BTreeSet<String>,
    /// What people say, and what the pages say.
    pub words: SearchWords,
}

impl Language {
    /// What is known of a site's language. `words` are the vocabulary's and the site's own; a glossary term and its
    /// synonyms stand for one another; a word that texts avoid (`rules`) leads to what they write instead. Topics after the
    /// first 1 296 are left out.
    #[must_use]
    pub fn of(lang: Lang, mut words: SearchWords, glossary: &Glossary, rules: &model::Language) -> Self {
        let norwegian: Norwegian = toml::from_str(NORWEGIAN).expect("the program's own file, which a test reads");
        let mut language = Self::default();
        if matches!(lang, Lang::Nb | Lang::Nn) {
            language = Self {
                irregular: norwegian.irregular,
                rewrites: norwegian.rewrites,
                never_first: norwegian.never_first,
                never_last: norwegian.never_last,
                ..Self::default()
            };
        }
        for term in &glossary.terms {
            let to: Vec<String> = term.term.0.values().chain(&term.synonyms).cloned().collect();
            words.related.push(Related { from: Vec::new(), to, strength: Strength::Same, nynorsk: false });
        }
        words.related.extend(rules.terms.iter().filter_map(|term| avoided(term, lang)));
        let small = |list: &Vec<String>| list.iter().map(|word| word.to_lowercase()).collect::<BTreeSet<String>>();
        // Readers in Norway use Norwegian's small words in any language's search.
        language.stop = &small(&words.stop) | &norwegian.stop;
        language.filler = &small(&words.fillers) | &norwegian.small;
        language.never_split = small(&words.never_split);
        language.always_split =
            words.always_split.iter().map(|(word, parts)| (word.to_lowercase(), parts.clone())).collect();
        words.topics.truncate(MOST_TOPICS);
        language.words = words;
        language
    }

    /// A word in small letters as the runtime compares it: the stem of its lemma, without accents.
    pub(super) fn key(&self, word: &str, stems: &Stems) -> String {
        tokens::fold(&stems.stem(self.lemma(word)))
    }

    /// The word that an irregular form is a form of, or the word itself.
    #[must_use]
    pub fn lemma<'a>(&'a self, word: &'a str) -> &'a str {
        self.irregular.get(word).map_or(word, String::as_str)
    }
}

/// People search for the words that texts avoid. What to write instead is given as text: `x, eller y`.
fn avoided(term: &model::AvoidedTerm, lang: Lang) -> Option<Related> {
    let from = term.words.get(&lang)?.iter().map(|word| word.to_lowercase()).collect();
    let (_, instead) = term.prefer.get(lang, Lang::Nb)?;
    let ends = [",", ":", ";", "("];
    let parts = ends.iter().fold(vec![instead], |parts, end| parts.iter().flat_map(|part| part.split(end)).collect());
    let words = parts.iter().map(|part| part.trim().trim_start_matches("eller ").trim_end_matches([')', '.']));
    let to = words.filter(|word| !word.is_empty()).map(str::to_owned).collect();
    Some(Related { from, to, strength: Strength::Near, nynorsk: false })
}
