//! Reads pages: which words each has, in which fields, and the text that results show of it.

use rustc_hash::FxHashMap as HashMap;
use serde_json::{Value, json};

use super::{Language, tokens};
use crate::base::slugify;
use crate::view::{SearchPage, SearchSection};

/// Where a word stands; what a word weighs there is in [`WEIGHTS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Heading,
    Summary,
    Also,
    Trail,
    Body,
}

const FIELDS: usize = 6;
/// What a word weighs in each field, in [`Field`]'s order.
pub(super) const WEIGHTS: [f32; FIELDS] = [4.0, 2.5, 2.0, 3.0, 0.4, 1.0];
/// What a word in a heading counts for when its best section is chosen.
const HEADING_COUNTS: u32 = 4;

/// What was read of some pages that lie beside one another in the index.
pub struct Gathered {
    /// The words met, each once.
    pub(super) words: Vec<String>,
    /// The pages.
    pub(super) docs: Vec<Doc>,
    /// What results show of them: the text of a shard.
    pub(super) shown: String,
}

impl Gathered {
    /// What results show of these pages: the text of a file.
    #[must_use]
    pub fn shown(&self) -> &str {
        &self.shown
    }
}

/// The words of one page.
pub(super) struct Doc {
    pub(super) counts: Vec<Count>,
    /// How many words its body has.
    pub(super) length: u32,
    pub(super) facets: Vec<(&'static str, String)>,
}

/// A word of a page.
pub(super) struct Count {
    /// Its row in [`Gathered::words`].
    pub(super) word: u32,
    /// How often it stands in each field.
    pub(super) times: [u8; FIELDS],
    /// The section that says most of it: 0 is above the first heading.
    pub(super) section: u8,
}

/// Reads pages. `cap` is how many letters of each section results can show; the rest is left out.
#[must_use]
pub fn gather(language: &Language, pages: &[SearchPage], cap: usize) -> Gathered {
    let mut reader =
        Reader { language, known: HashMap::default(), words: Vec::new(), places: Vec::new(), page: Vec::new() };
    let docs = pages.iter().map(|page| reader.page(page)).collect();
    Gathered { words: reader.words, docs, shown: shown(pages, cap).to_string() }
}

struct Reader<'a> {
    language: &'a Language,
    /// Every word that was met, so that each is weighed once and looked up once where it stands.
    known: HashMap<String, Known>,
    words: Vec<String>,
    /// Where the words of the page that is read stand in `page`, by their rows; past its end or of another word for those
    /// that it has not had.
    places: Vec<u32>,
    page: Vec<Counting>,
}

/// What is known of a word.
#[derive(Clone, Copy)]
struct Known {
    /// Its row in [`Reader::words`], once it is counted.
    row: Option<u32>,
    /// True for what tells nothing: it is found in what a page is called, and nowhere else.
    stop: bool,
    /// True for what nobody looks for.
    long: bool,
}

/// What is counted of a word while its page is read.
struct Counting {
    word: u32,
    times: [u8; FIELDS],
    /// Section and how much it says of the word, in the order of sections.
    sections: Vec<(u8, u32)>,
}

impl Reader<'_> {
    fn page(&mut self, page: &SearchPage) -> Doc {
        let mut length = 0;
        self.text(&page.title, Field::Title, 0);
        self.text(&page.summary, Field::Summary, 0);
        page.also.iter().for_each(|text| _ = self.text(text, Field::Also, 0));
        page.trail.iter().for_each(|text| _ = self.text(text, Field::Trail, 0));
        for (row, section) in page.sections.iter().enumerate() {
            let row = u8::try_from(row).unwrap_or(u8::MAX);
            self.text(&section.heading, Field::Heading, row);
            length += self.text(&section.text, Field::Body, row);
        }
        self.page.sort_unstable_by_key(|counting| counting.word);
        let count = |counting: Counting| {
            let best = counting.sections.iter().rev().max_by_key(|(_, times)| *times);
            Count { word: counting.word, times: counting.times, section: best.map_or(0, |(row, _)| *row) }
        };
        Doc { counts: self.page.drain(..).map(count).collect(), length, facets: page.facets.clone() }
    }

    /// Counts the words of a text; gives how many there are.
    fn text(&mut self, text: &str, field: Field, section: u8) -> u32 {
        let mut length = 0;
        tokens::words(text, |word, written| {
            length += u32::from(!written.extra);
            let known = self.known(word);
            let telling = written.capitals || !known.stop || matches!(field, Field::Title | Field::Also);
            if !telling || known.long {
                return;
            }
            let row = known.row.unwrap_or_else(|| self.add(word));
            let counting = self.counting(row);
            let times = &mut counting.times[field as usize];
            *times = times.saturating_add(1);
            let says = if field == Field::Heading { HEADING_COUNTS } else { 1 };
            match counting.sections.last_mut() {
                Some((row, times)) if *row == section => *times += says,
                _ => counting.sections.push((section, says)),
            }
        });
        length
    }

    fn known(&mut self, word: &str) -> Known {
        if let Some(known) = self.known.get(word) {
            return *known;
        }
        let stop = self.language.stop.contains(word);
        let known = Known { row: None, stop, long: word.chars().count() > LONGEST };
        self.known.insert(word.to_owned(), known);
        known
    }

    /// Gives a word that is counted for the first time its row.
    fn add(&mut self, word: &str) -> u32 {
        let row = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        if let Some(known) = self.known.get_mut(word) {
            known.row = Some(row);
        }
        self.words.push(word.to_owned());
        self.places.push(u32::MAX);
        row
    }

    /// What is counted of a word on the page that is read.
    fn counting(&mut self, word: u32) -> &mut Counting {
        let place = &mut self.places[word as usize];
        if self.page.get(*place as usize).is_none_or(|counting| counting.word != word) {
            *place = u32::try_from(self.page.len()).unwrap_or(u32::MAX);
            self.page.push(Counting { word, times: [0; FIELDS], sections: Vec::new() });
        }
        &mut self.page[self.places[word as usize] as usize]
    }
}

/// Nobody looks for a longer word.
const LONGEST: usize = 48;

/// What results show of some pages, each kind of fact by itself, which deflates better: addresses, anchors, kinds, titles,
/// trails, minutes, dates, summaries, sections.
fn shown(pages: &[SearchPage], cap: usize) -> Value {
    let summary = if cap == 0 { SHORT_SUMMARY } else { SUMMARY };
    let each = |fact: &dyn Fn(&SearchPage) -> Value| pages.iter().map(fact).collect::<Vec<Value>>();
    json!([
        each(&|page| address(page).into()),
        each(&|page| page.anchor.as_str().into()),
        each(&|page| page.kind.into()),
        each(&|page| page.title.as_str().into()),
        each(&|page| json!(page.trail)),
        each(&|page| page.minutes.unwrap_or(0).into()),
        each(&|page| page.reviewed.map(|date| date.to_string()).unwrap_or_default().into()),
        each(&|page| cut(&page.summary, summary).into()),
        each(&|page| page.sections.iter().map(|section| self::section(section, cap)).collect()),
    ])
}

/// How many letters of a summary are shown, and how many where many pages share a file.
const SUMMARY: usize = 300;
const SHORT_SUMMARY: usize = 70;
/// How many letters of a heading, where many pages share a file.
const SHORT_HEADING: usize = 32;

/// A page's address; `~` stands for what its title gives.
fn address(page: &SearchPage) -> String {
    match named_by(&page.title) {
        Some(slug) if slug.len() > 1 => page.path.replacen(&slug, "~", 1),
        _ => page.path.clone(),
    }
}

/// A section's heading, anchor and text, with tabs between: no anchor where the heading gives it, `#` where there is none.
fn section(section: &SearchSection, cap: usize) -> Value {
    let heading = if cap == 0 { cut(&section.heading, SHORT_HEADING) } else { &section.heading };
    let anchor = match section.anchor.as_str() {
        "" if heading.is_empty() => "",
        "" => "#",
        anchor if named_by(heading).as_deref() == Some(anchor) => "",
        anchor => anchor,
    };
    let text = format!("{}\t{anchor}\t{}", heading.replace('\t', " "), cut(&section.text, cap));
    text.trim_end_matches('\t').into()
}

/// The slug of a text, if `core.js` makes the same of it.
fn named_by(text: &str) -> Option<String> {
    let known = |c: char| c.is_ascii() || "æøåÆØÅéèêòóôàüöäÉ–—«»’…§".contains(c);
    (!text.is_empty() && text.chars().all(known)).then(|| slugify(text))
}

/// The beginning of a text, cut where a word ends.
fn cut(text: &str, cap: usize) -> &str {
    let Some((end, _)) = text.char_indices().nth(cap) else { return text };
    let head = &text[..end];
    head.rfind(char::is_whitespace).map_or(head, |at| &head[..at])
}
