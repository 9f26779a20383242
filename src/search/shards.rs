//! The files of an index: classic scripts that each hand over one text or list, so that they load from a web server
//! and from a disk alike. What is in them is deflated and written in base64.
//!
//! | name | what |
//! |---|---|
//! | `index.js` | the manifest: which files there are; and the lexicon: what every query needs |
//! | `v-<hash>.js` | stems in the order of their folded spelling, each with the place of its list |
//! | `r-<hash>.js` | the same of stems that hardly any page has, with the lists themselves |
//! | `p-<hash>.js` | lists: the pages of each stem, what it weighs there, and the section that says most of it |
//! | `q-<hash>.js` | second parts of long lists: the pages that have less of the stem |
//! | `t-<hash>.js` | what results show of some pages |
//! | `x-<hash>.js` | the lexicon: what queries with unknown words need besides |
//! | `w<row>-<hash>.js` | where readers' words lead, by first letter; the last two rows are small words' |
//! | `f-<hash>.js` | which pages each filter leaves |

use std::io::Write as _;

use crate::base::{ContentHash, Lang, OutputPath};
use base64::Engine as _;
use flate2::Compression;
use flate2::write::DeflateEncoder;

/// The folder of every index.
pub const FOLDER: &str = "search";
/// A file's name has so many digits of what is in it.
const DIGITS: usize = 10;

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
    in_parts(lang, name, &[content])
}

/// Wraps what a file hands over, one part after the other. Each part gets a code of its own, which takes less where parts
/// are unlike one another.
pub(super) fn in_parts(lang: Lang, name: &str, parts: &[&[u8]]) -> (String, Shard) {
    let hash = ContentHash::of(&parts.concat()).short();
    let name = if name == "index" { name.to_owned() } else { format!("{name}-{}", &hash[..DIGITS]) };
    let mut deflated = DeflateEncoder::new(Vec::new(), Compression::new(7));
    for (row, part) in parts.iter().enumerate() {
        // Writing to memory cannot fail.
        let _ = if row == 0 { Ok(()) } else { deflated.flush() };
        let _ = deflated.write_all(part);
    }
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
}
