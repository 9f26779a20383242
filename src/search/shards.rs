//! The files of an index: classic scripts that each hand over one text or list, so that they load from a web server
//! and from a disk alike. What is in them is deflated and written in base64.
//!
//! | name | what |
//! |---|---|
//! | `index.js` | the manifest: which files there are |
//! | `v-<hash>.js` | stems in the order of their folded spelling, each with the place of its list |
//! | `p-<hash>.js` | lists: the pages of each stem, what it weighs there, and the section that says most of it |
//! | `t-<hash>.js` | what results show of some pages |
//! | `l-<hash>.js` | the lexicon: what every query needs |
//! | `w<row>-<hash>.js` | where readers' words lead, by first letter |
//! | `f-<hash>.js` | which pages each filter leaves |

use std::io::Write as _;

use base64::Engine as _;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use serde_json::json;

use super::index::{Postings, Terms};
use super::tokens;
use crate::base::{ContentHash, Lang, OutputPath};

/// The folder of every index.
pub const FOLDER: &str = "search";
/// A file of lists is closed at about so many bytes.
const LISTS: usize = 24 << 10;
/// A file of stems is closed at so many.
const STEMS: usize = 2000;

/// A file of an index.
pub struct Shard {
    /// Its place in the site.
    pub path: OutputPath,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Wraps what a file hands over. `name` is its kind; the manifest's is `index` and has no hash in it.
#[must_use]
pub fn shard(lang: Lang, name: &str, content: &[u8]) -> (String, Shard) {
    let name = if name == "index" { name.to_owned() } else { format!("{name}-{}", ContentHash::of(content).short()) };
    let mut deflated = DeflateEncoder::new(Vec::new(), Compression::new(6));
    // Writing to memory cannot fail.
    let _ = deflated.write_all(content);
    let text = base64::engine::general_purpose::STANDARD.encode(deflated.finish().unwrap_or_default());
    let bytes = format!("fagverkShard(\"{lang}/{name}\",\"{text}\")\n").into_bytes();
    let path = OutputPath::new(&format!("{FOLDER}/{lang}/{name}.js")).expect("a plain path of our own");
    (name, Shard { path, bytes })
}

/// True for a place where a file of an index can be.
#[must_use]
pub fn is_shard(path: &OutputPath) -> bool {
    let rest = path.as_str().strip_prefix(FOLDER).and_then(|rest| rest.strip_prefix('/'));
    rest.is_some_and(|rest| rest.rsplit_once('.').is_some_and(|(_, ending)| ending == "js"))
}

/// What is in a file that [`shard`] wrapped; `None` for any other.
#[must_use]
pub fn content(bytes: &[u8]) -> Option<Vec<u8>> {
    use std::io::Read as _;
    let text = std::str::from_utf8(bytes).ok()?;
    let (_, text) = text.split_once("\",\"")?;
    let (text, _) = text.split_once('"')?;
    let deflated = base64::engine::general_purpose::STANDARD.decode(text).ok()?;
    let mut content = Vec::new();
    flate2::read::DeflateDecoder::new(deflated.as_slice()).read_to_end(&mut content).ok()?;
    Some(content)
}

/// A file of stems, and the files of lists it leads to: rows of stems.
pub struct Block {
    rows: std::ops::Range<usize>,
    lists: Vec<std::ops::Range<usize>>,
}

/// Cuts stems and lists into files. Where a cut is made depends on what is near it only, so that an edit moves few.
#[must_use]
pub fn blocks(terms: &Terms, postings: &Postings) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open = Block { rows: 0..0, lists: Vec::new() };
    let (mut from, mut size) = (0, 0);
    let count = terms.names.len();
    for row in 0..count {
        size += 3 * postings.list(row).len();
        let after = row + 1;
        let stems = after - open.rows.start;
        let may = ContentHash::of(terms.names[row].as_bytes()).as_bytes()[0].is_multiple_of(8);
        let close = after == count || stems >= 2 * STEMS || (stems >= STEMS && may);
        if close || size >= 2 * LISTS || (size >= LISTS && may) {
            open.lists.push(from..after);
            (from, size) = (after, 0);
        }
        if close {
            open.rows.end = after;
            blocks.push(std::mem::replace(&mut open, Block { rows: after..after, lists: Vec::new() }));
        }
    }
    blocks
}

impl Postings {
    fn list(&self, row: usize) -> std::ops::Range<usize> {
        self.starts[row] as usize..self.starts[row + 1] as usize
    }

    /// Adds the list of a stem: how far each page is from the one before, then what the stem weighs there, then where.
    fn write(&self, row: usize, out: &mut Vec<u8>) {
        let list = self.list(row);
        let mut before = 0;
        for doc in &self.docs[list.clone()] {
            let mut gap = doc - before;
            before = *doc;
            while gap > 127 {
                out.push(u8::try_from(gap & 127).unwrap_or(0) | 128);
                gap >>= 7;
            }
            out.push(u8::try_from(gap).unwrap_or(0));
        }
        out.extend_from_slice(&self.impacts[list.clone()]);
        out.extend_from_slice(&self.sections[list]);
    }
}

/// A block as files: its row in the manifest, and the files, lists first.
#[must_use]
pub fn write_block(block: &Block, terms: &Terms, postings: &Postings, lang: Lang) -> (serde_json::Value, Vec<Shard>) {
    let mut files = Vec::new();
    let mut names = Vec::new();
    let mut lines = String::new();
    let mut before = "";
    for list in &block.lists {
        let mut bytes = Vec::new();
        for row in list.clone() {
            let from = bytes.len();
            postings.write(row, &mut bytes);
            let name = terms.names[row].as_str();
            let shared = name.chars().zip(before.chars()).take_while(|(a, b)| a == b).count().min(35);
            let rest: String = name.chars().skip(shared).collect();
            let new = if row == list.start { "!" } else { "" };
            let (pages, length) = (base36(postings.list(row).len()), base36(bytes.len() - from));
            lines.push_str(&format!("{new}{}{rest} {pages} {length}", base36(shared)));
            if let Some(end) = terms.shown[row].strip_prefix(name).filter(|end| !end.is_empty()) {
                lines.push_str(&format!(" {end}"));
            }
            lines.push('\n');
            before = name;
        }
        let (name, file) = shard(lang, "p", &bytes);
        names.push(name);
        files.push(file);
    }
    lines.pop();
    let (name, file) = shard(lang, "v", lines.as_bytes());
    files.push(file);
    let first = tokens::fold(&terms.names[block.rows.start]);
    (json!([first, name, names]), files)
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
    fn what_is_wrapped_is_unwrapped() {
        let (name, file) = shard(Lang::Nb, "t", "Én bolig".as_bytes());
        assert_eq!(file.path.as_str(), format!("search/nb/{name}.js"));
        assert_eq!(content(&file.bytes).as_deref(), Some("Én bolig".as_bytes()));
        assert_eq!(content(b"<!doctype html>"), None);
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!((base36(0), base36(35), base36(36)), ("0".to_owned(), "z".to_owned(), "10".to_owned()));
    }
}
