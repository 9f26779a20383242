//! What forms of one word share.
//!
//! Bokmål and nynorsk go through Snowball's Norwegian, then through a few mends for what it leaves apart:
//! adjectives in the neuter, agents, and nouns made from verbs. English loses its plural; Sámi stays as it is.

use std::borrow::Cow;

use rust_stemmers::{Algorithm, Stemmer};

use crate::base::Lang;

/// Stems the words of one language.
pub(super) struct Stems {
    snowball: Option<Stemmer>,
    plural: bool,
}

impl Stems {
    pub(super) fn new(lang: Lang) -> Self {
        let norwegian = matches!(lang, Lang::Nb | Lang::Nn);
        Self { snowball: norwegian.then(|| Stemmer::create(Algorithm::Norwegian)), plural: lang == Lang::En }
    }

    /// The stem of a word in small letters as every Snowball has it, without our mends.
    pub(super) fn plain(&self, word: &str) -> String {
        self.snowball.as_ref().map_or_else(|| word.to_owned(), |snowball| snowball.stem(word).into_owned())
    }

    /// The stem of a word in small letters.
    pub(super) fn stem(&self, word: &str) -> String {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            return word.to_owned();
        }
        match &self.snowball {
            Some(snowball) => {
                let stem = snowball.stem(word);
                let stem = whole(&stem, word).unwrap_or_else(|| mended(&stem).into_owned());
                // `rom`, `rommet`: no word ends in two.
                if stem.ends_with("mm") { stem[..stem.len() - 1].to_owned() } else { stem }
            }
            None if self.plural && word.chars().count() > 3 && !word.ends_with("ss") => {
                word.trim_end_matches('s').to_owned()
            }
            None => word.to_owned(),
        }
    }
}

/// At least so many letters are left of a word.
const LEFT: usize = 4;

/// The stem of a word of which Snowball cuts too much or too little for its being short: `billig` is no `bil`, and `leie`,
/// `leier` and `leien` are one word, as are `by` and `byen`.
fn whole(stem: &str, word: &str) -> Option<String> {
    let rest = word.strip_prefix(stem).unwrap_or_default();
    if stem.chars().count() == 3 && ["lig", "leg"].iter().any(|ending| rest.starts_with(ending)) {
        return Some(format!("{stem}lig"));
    }
    let ends = ["", "n", "r", "t", "ns", "rs", "ts", "ne", "nes"];
    let cut = |end: &str| stem.strip_suffix(end)?.strip_suffix('e').filter(|rest| rest.ends_with(vowel_but_e));
    let open = ends.iter().find_map(|end| cut(end))?;
    open.contains(|c: char| c.is_ascii_lowercase() && !"aeiouy".contains(c)).then(|| open.to_owned())
}

fn vowel_but_e(c: char) -> bool {
    "aiouyæøå".contains(c)
}

fn mended(stem: &str) -> Cow<'_, str> {
    let cut = |ending: &str| stem.strip_suffix(ending).filter(|rest| rest.chars().count() >= LEFT);
    // `leietakere`, `leietakerne`: the agent's ending is under the plural's.
    if let Some(rest) = cut("ern").or_else(|| cut("er")) {
        return rest.into();
    }
    // `tildelning`, `tildele`; `betaling`, `betale`.
    if let Some(rest) = cut("ning").filter(|rest| rest.ends_with(|c| !"aeiouyæøån".contains(c))) {
        return rest.into();
    }
    if let Some(rest) = cut("ing") {
        return rest.into();
    }
    // `middel`, `midler`; `regel`, `regler`.
    if let Some(rest) = stem.strip_suffix("el").filter(|rest| rest.chars().count() > 2) {
        let last = rest.chars().next_back().unwrap_or_default();
        let double = rest.strip_suffix(last).is_some_and(|before| before.ends_with(last));
        let one = if double { &rest[..rest.len() - last.len_utf8()] } else { rest };
        if last.is_ascii_alphabetic() && !"aeiouy".contains(last) {
            return format!("{one}l").into();
        }
    }
    // `boligsosialt`, `bostedsløst`, `betalt`.
    if let Some(rest) = cut("t").filter(|rest| rest.ends_with(['l', 'n', 'r', 's', 'k', 'g', 'p'])) {
        return rest.into();
    }
    stem.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_meet() {
        let stems = Stems::new(Lang::Nb);
        for forms in [
            vec!["boligsosial", "boligsosialt", "boligsosiale"],
            vec!["leietaker", "leietakeren", "leietakere", "leietakerne"],
            vec!["flytte", "flytter", "flytting", "flyttingen"],
            vec!["betale", "betalt", "betaling", "betalingen"],
            vec!["endre", "endring", "endringen", "endringer"],
            vec!["rusmiddel", "rusmidler", "rusmidlene", "rusmiddelet"],
            vec!["ensom", "ensomhet", "ensomheten"],
            vec!["rom", "rommet", "rommene"],
            vec!["ungdom", "ungdommen", "ungdommer"],
            vec!["leie", "leien", "leier"],
            vec!["vei", "veien", "veier"],
            vec!["by", "byen", "byer", "byene"],
            vec!["vanlig", "vanlige", "vanleg"],
        ] {
            let first = stems.stem(forms[0]);
            assert!(forms.iter().all(|form| stems.stem(form) == first), "{forms:?}: {first}");
        }
        for [one, other] in [["billig", "bil"], ["farlig", "far"], ["øye", "øy"]] {
            assert_ne!(stems.stem(one), stems.stem(other));
        }
    }
}
