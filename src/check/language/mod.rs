//! Advice on the language: words to weigh, sentences that are long, duties without their source.
//!
//! Never an error and never a rewrite: people choose their own words, and an editor knows what a page needs. So
//! what somebody else said is left alone: quotations, `«…»`, passages of lived experience (`basis=experience`),
//! titles in emphasis, texts of links to other sites, code, and lines with `<!-- ord-ok: why -->`.
//!
//! One automaton finds every word of a page in one pass over its source, and one walk counts words and sentences:
//! a site of ten thousand pages must not be slower for the advice.

mod count;
mod exempt;
mod index;
mod personal;
mod walk;

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use crate::base::Lang;
use crate::diag::{Code, Diagnostic, Level, Levels, Severity, Span, code};
use crate::model::{Audience, Document, Language};

use index::Index;
use walk::Walk;

/// A page with fewer words has no LIX worth the name.
const FEWEST_WORDS: u32 = 150;

/// How many of the longest sentences are pointed at.
const POINTED_AT: usize = 3;

const CODES: [Code; 9] = [
    code::LANGUAGE_TERM,
    code::LANGUAGE_LIX,
    code::LANGUAGE_DUTY,
    code::LANGUAGE_SENTENCE,
    code::LANGUAGE_PARAGRAPH,
    code::LANGUAGE_PASSIVE,
    code::LANGUAGE_ABBREVIATION,
    code::LANGUAGE_PERSONAL,
    code::LANGUAGE_EXEMPTION,
];

/// Who hears what is said of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listener {
    /// Somebody who writes: advice is for them.
    Editor,
    /// A build, which only stops for what the site's levels make more than advice.
    Build,
}

/// What is looked for. To read ten thousand pages for advice that nobody hears takes a tenth of a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Everything.
    All,
    /// Only exemptions that exempt nothing or give no reason, in the texts that have one.
    Exemptions,
    /// Nothing.
    Nothing,
}

/// The advice of one site, ready to be given of any of its pages.
pub struct LanguageRules<'a> {
    language: &'a Language,
    given_names: BTreeSet<&'a str>,
    wanted: Wanted,
    words: LanguageWords,
}

/// The words that are looked for, made ready when a page is first read for them: a preview keeps them.
#[derive(Clone, Default)]
pub struct LanguageWords {
    nb: Arc<OnceLock<Index>>,
    nn: Arc<OnceLock<Index>>,
}

/// How hard a page is to read; what is quoted on it does not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readability {
    /// Words of running text, in sentences.
    pub words: u32,
    /// Words of more than six letters.
    pub long_words: u32,
    /// Sentences.
    pub sentences: u32,
    /// The ten longest sentences and their words, longest first.
    pub longest: Vec<(u32, Span)>,
}

impl Readability {
    /// LIX after Björnsson: words in a sentence on average, and the percentage of words of more than six letters.
    /// `None` for a page without sentences.
    #[must_use]
    pub fn lix(&self) -> Option<u32> {
        if self.words == 0 || self.sentences == 0 {
            return None;
        }
        // Tenths, so that the sum is rounded once.
        let (words, sentences, long) = (u64::from(self.words), u64::from(self.sentences), u64::from(self.long_words));
        let tenths = words * 10 / sentences + long * 1000 / words;
        Some(u32::try_from((tenths + 5) / 10).unwrap_or(u32::MAX))
    }
}

impl<'a> LanguageRules<'a> {
    /// The rules of a site; what its levels allow altogether, or what the listener does not hear, is not looked for.
    #[must_use]
    pub fn new(language: &'a Language, levels: &Levels, listener: Listener) -> Self {
        let heard = |code: &Code| match levels.by_code.get(code) {
            Some(Level::Allow) => false,
            Some(Level::Deny | Level::Warn) => true,
            Some(Level::Advice) => listener == Listener::Editor,
            None => listener == Listener::Editor || code.default_severity() != Severity::Advice,
        };
        let wanted = match CODES.iter().filter(|code| heard(code)).collect::<Vec<_>>()[..] {
            [] => Wanted::Nothing,
            [only] if *only == code::LANGUAGE_EXEMPTION => Wanted::Exemptions,
            _ => Wanted::All,
        };
        let given_names = language.given_names.iter().map(String::as_str).collect();
        Self { language, given_names, wanted, words: LanguageWords::default() }
    }

    /// The same rules with words that were made ready before, from the same language file.
    #[must_use]
    pub fn with_words(self, words: LanguageWords) -> Self {
        Self { words, ..self }
    }

    /// What is looked for: a part of what a checked document is made from.
    #[must_use]
    pub const fn wanted(&self) -> Wanted {
        self.wanted
    }

    fn index(&self, lang: Lang) -> Option<&Index> {
        let (index, lang) = match lang {
            Lang::Nb => (&self.words.nb, lang),
            Lang::Nn => (&self.words.nn, lang),
            Lang::Se | Lang::En => return None,
        };
        Some(index.get_or_init(|| Index::new(self.language, lang)))
    }

    /// How hard a page is to read, in any language: what is counted are letters, words and sentences.
    #[must_use]
    pub fn readability(&self, document: &Document) -> Readability {
        let mut walk = Walk::new(self, document, &[]);
        walk.document();
        walk.count.readability
    }

    /// Gives the advice there is on one page.
    pub(super) fn advise(&self, document: &Document, diagnostics: &mut Vec<Diagnostic>) {
        let wanted = match self.wanted {
            Wanted::All => true,
            Wanted::Exemptions => document.text.contains(exempt::MARK),
            Wanted::Nothing => false,
        };
        let Some(index) = self.index(document.lang).filter(|_| wanted) else { return };
        let hits = index.find(&document.text);
        let mut walk = Walk::new(self, document, &hits);
        walk.document();
        let mut advice = std::mem::take(&mut walk.advice);
        let exempt = exempt::lines(document, &hits, &walk.code, &mut advice);
        advice.retain(|diagnostic| {
            let span = diagnostic.span.filter(|_| diagnostic.code != code::LANGUAGE_EXEMPTION);
            !span.is_some_and(|span| exempt.iter().any(|line| exempt::touches(line, span)))
        });
        self.lix(document, &walk.count.readability, &mut advice);
        if self.wanted == Wanted::Exemptions {
            advice.retain(|diagnostic| diagnostic.code == code::LANGUAGE_EXEMPTION);
        }
        diagnostics.append(&mut advice);
    }

    fn lix(&self, document: &Document, readability: &Readability, advice: &mut Vec<Diagnostic>) {
        let public = |audience: &Audience| matches!(audience, Audience::Users | Audience::Relatives);
        let limits = self.language.limits;
        let limit = if document.meta.audience.iter().any(public) { limits.lix_public } else { limits.lix };
        let lix = readability.lix().filter(|lix| *lix > limit && readability.words >= FEWEST_WORDS);
        let Some(lix) = lix else { return };
        let diagnostic = Diagnostic::new(code::LANGUAGE_LIX)
            .arg("lix", lix)
            .arg("limit", limit)
            .arg("sentence", readability.words / readability.sentences.max(1))
            .arg("long", u64::from(readability.long_words) * 100 / u64::from(readability.words.max(1)))
            .at(document.place());
        let longest = readability.longest.iter().take(POINTED_AT);
        advice.push(longest.fold(diagnostic, |diagnostic, (_, span)| diagnostic.also(*span, "longest")));
    }
}
