//! The files of stems and of their lists: which stem stands where, cut so that a search reads little.
//!
//! Most of a large site's stems are met on a page or two. They stand apart, so that the stems people mostly ask for fill
//! few small files; and of a long list the pages that have most of its stem come first, in a file of their own, since
//! hardly any search needs the others.

use std::ops::Range;

use serde_json::{Value, json};

use super::index::{Postings, Terms};
use super::shards::{self, Shard, shard};
use super::tokens;
use crate::base::{ContentHash, Lang};

/// Sites have so many common stems at the most. On small sites every stem is common.
const COMMON: usize = 12_000;
/// A file of common stems is closed at about so many; one of rare stems has more.
const STEMS: usize = 350;
const RARE_STEMS: usize = 1400;
/// A file of lists is closed at about so many pages; those of large sites are larger, so that they stay few.
const LISTS: usize = 568;
const LIST_FILES: usize = 140;
/// A file of lists' second parts is closed at so many pages.
const RESTS: usize = 90_000;
/// A list longer than this is in two parts, of which the first has so many pages.
pub(super) const LONG: usize = 288;
pub(super) const BEST: usize = 192;

/// A file of stems, and the files of lists that it leads to.
pub struct Block {
    /// True for stems that hardly any page has: their lists stand beside them.
    pub rare: bool,
    rows: Vec<usize>,
    /// Which of the rows are in one file of lists.
    lists: Vec<Range<usize>>,
}

/// Cuts stems and lists into files, those of common stems first. Where a cut is made depends on what is near it only, so
/// that an edit moves few.
#[must_use]
pub fn blocks(terms: &Terms, postings: &Postings) -> Vec<Block> {
    let all = terms.names.len();
    let least = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64];
    let common = |least: usize| (0..all).filter(move |row| postings.list(*row).len() >= least);
    let least = least.into_iter().find(|least| common(*least).count() <= COMMON).unwrap_or(128);
    let pages: usize = common(least).map(|row| first(postings, row)).sum();
    let mut size = LISTS;
    while pages / size > LIST_FILES {
        // In steps, so that one edited page seldom moves every cut.
        size += size / 4;
    }
    let mut blocks = cut(common(least), false, size, terms, postings);
    // A topic that no page is about has no list.
    let rare = (0..all).filter(|row| (1..least).contains(&postings.list(*row).len()));
    blocks.extend(cut(rare, true, usize::MAX / 2, terms, postings));
    blocks
}

/// How many pages the first part of a list has.
fn first(postings: &Postings, row: usize) -> usize {
    let pages = postings.list(row).len();
    if pages > LONG { BEST } else { pages }
}

fn cut(
    rows: impl Iterator<Item = usize>,
    rare: bool,
    list_size: usize,
    terms: &Terms,
    postings: &Postings,
) -> Vec<Block> {
    let stems = if rare { RARE_STEMS } else { STEMS };
    let mut blocks = Vec::new();
    let new = || Block { rare, rows: Vec::new(), lists: Vec::new() };
    let mut open = new();
    let (mut from, mut size) = (0, 0);
    let mut rows = rows.peekable();
    while let Some(row) = rows.next() {
        size += first(postings, row);
        open.rows.push(row);
        let count = open.rows.len();
        let may = ContentHash::of(terms.names[row].as_bytes()).as_bytes()[0].is_multiple_of(4);
        let close = rows.peek().is_none() || count >= 2 * stems || (count >= stems && may);
        if close || size >= 2 * list_size || (size >= list_size && may) {
            open.lists.push(from..count);
            (from, size) = (count, 0);
        }
        if close {
            blocks.push(std::mem::replace(&mut open, new()));
            from = 0;
        }
    }
    blocks
}

/// A block as files: its row in the manifest, and the files, lists first.
#[must_use]
pub fn write_block(block: &Block, terms: &Terms, postings: &Postings, lang: Lang) -> (Value, Vec<Shard>) {
    let start = tokens::fold(&terms.names[block.rows[0]]);
    let mut files = Vec::new();
    let mut lines = Lines { terms, text: String::new(), before: "" };
    if block.rare {
        for row in &block.rows {
            let places: Vec<String> = postings.list(*row).map(|at| postings.place(at)).collect();
            lines.add("", *row, &places.join(","));
        }
        let (name, file) = shard(lang, "r", lines.text.trim_end().as_bytes());
        files.push(file);
        return (json!([start, hash(&name)]), files);
    }
    let mut names = [String::new(), String::new()];
    let mut close = |kind: usize, lists: &mut Lists| {
        let parts = std::mem::take(lists);
        let (name, file) = shards::in_parts(lang, ["p", "q"][kind], &[&parts.gaps, &parts.impacts, &parts.sections]);
        names[kind].push_str(hash(&name));
        files.push(file);
    };
    let mut rests = Lists::default();
    for list in &block.lists {
        let mut firsts = Lists::default();
        for (at, row) in block.rows[list.clone()].iter().enumerate() {
            let (best, others) = postings.parts(*row);
            let mut mark = if at == 0 { "!" } else { "" }.to_owned();
            if !others.is_empty() && rests.impacts.is_empty() {
                mark.push('~');
            }
            firsts.add(postings, &best);
            rests.add(postings, &others);
            lines.add(&mark, *row, &base36(best.len() + others.len()));
            if rests.impacts.len() >= RESTS {
                close(1, &mut rests);
            }
        }
        close(0, &mut firsts);
    }
    if !rests.impacts.is_empty() {
        close(1, &mut rests);
    }
    let (name, file) = shard(lang, "v", lines.text.trim_end().as_bytes());
    files.push(file);
    let [lists, rests] = names;
    (json!([start, hash(&name), lists, rests]), files)
}

/// What follows the kind in a file's name.
pub(super) fn hash(name: &str) -> &str {
    name.split_once('-').map_or(name, |(_, hash)| hash)
}

/// The lines of a file of stems: how many letters a stem shares with the one before, the rest of it, facts, and how the
/// word that is shown goes on.
struct Lines<'a> {
    terms: &'a Terms,
    text: String,
    before: &'a str,
}

impl Lines<'_> {
    fn add(&mut self, mark: &str, row: usize, facts: &str) {
        let name = self.terms.names[row].as_str();
        let shared = name.chars().zip(self.before.chars()).take_while(|(a, b)| a == b).count().min(35);
        let rest: String = name.chars().skip(shared).collect();
        self.text.push_str(&format!("{mark}{}{rest} {facts}", base36(shared)));
        if let Some(end) = self.terms.shown[row].strip_prefix(name).filter(|end| !end.is_empty()) {
            self.text.push(' ');
            self.text.push_str(end);
        }
        self.text.push('\n');
        self.before = name;
    }
}

/// The lists of one file: of all of them how far each page is from the one before, then what the stem weighs there, then
/// where. What is alike stands together, which deflates better.
#[derive(Default)]
struct Lists {
    gaps: Vec<u8>,
    impacts: Vec<u8>,
    sections: Vec<u8>,
}

impl Lists {
    fn add(&mut self, postings: &Postings, places: &[usize]) {
        let mut before = 0;
        for at in places {
            let doc = postings.docs[*at];
            let mut gap = doc - before;
            before = doc;
            while gap > 127 {
                self.gaps.push(u8::try_from(gap & 127).unwrap_or(0) | 128);
                gap >>= 7;
            }
            self.gaps.push(u8::try_from(gap).unwrap_or(0));
        }
        self.impacts.extend(places.iter().map(|at| postings.impacts[*at]));
        self.sections.extend(places.iter().map(|at| postings.sections[*at]));
    }
}

impl Postings {
    fn list(&self, row: usize) -> Range<usize> {
        self.starts[row] as usize..self.starts[row + 1] as usize
    }

    /// The places of a stem's pages: those of its first part, and those of its second.
    fn parts(&self, row: usize) -> (Vec<usize>, Vec<usize>) {
        let mut places: Vec<usize> = self.list(row).collect();
        if places.len() <= LONG {
            return (places, Vec::new());
        }
        places.sort_by_key(|at| (std::cmp::Reverse(self.impacts[*at]), *at));
        let mut others = places.split_off(BEST);
        places.sort_unstable();
        others.sort_unstable();
        (places, others)
    }

    /// One page of a rare stem, in letters.
    fn place(&self, at: usize) -> String {
        let [doc, impact, section] =
            [self.docs[at] as usize, usize::from(self.impacts[at]), usize::from(self.sections[at])].map(base36);
        format!("{doc}.{impact}.{section}")
    }
}

fn base36(mut number: usize) -> String {
    let mut digits = Vec::new();
    loop {
        digits.push(b"0123456789abcdefghijklmnopqrstuvwxyz"[number % 36]);
        number /= 36;
        if number == 0 {
            break;
        }
    }
    digits.iter().rev().map(|digit| char::from(*digit)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        assert_eq!((base36(0), base36(35), base36(36)), ("0".to_owned(), "z".to_owned(), "10".to_owned()));
    }

    #[test]
    fn the_pages_that_have_most_come_first() {
        let count = 1000_u32;
        let impacts: Vec<u8> = (0..count).map(|doc| if doc % 7 == 3 { 60 } else { 5 }).collect();
        let all = count as usize;
        let postings = Postings { starts: vec![0, count], docs: (0..count).collect(), impacts, sections: vec![0; all] };
        let (best, others) = postings.parts(0);
        assert_eq!((best.len(), others.len()), (BEST, all - BEST));
        assert!((3..all).step_by(7).all(|at| best.contains(&at)));
        assert!(best.is_sorted() && others.is_sorted());
    }
}
