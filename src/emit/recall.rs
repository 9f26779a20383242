//! What is remembered between builds of files that take long to make: a line of text for each recipe.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::seal::{self, Sealed};
use crate::base::ContentHash;

/// Lines by recipe, kept in one file of the cache. What cannot be read or written is forgotten, never an error:
/// everything in it can be made again.
#[derive(Debug, Default)]
pub struct Recall {
    path: PathBuf,
    lines: BTreeMap<ContentHash, String>,
}

impl Recall {
    /// What was remembered under a name.
    #[must_use]
    pub fn load(cache: &Path, name: &str) -> Self {
        let path = cache.join(name);
        let lines = match seal::read(&path) {
            Ok(Sealed::Whole(text, _)) => text.lines().filter_map(line).collect(),
            _ => BTreeMap::new(),
        };
        Self { path, lines }
    }

    /// The line of a recipe.
    #[must_use]
    pub fn get(&self, recipe: ContentHash) -> Option<&str> {
        self.lines.get(&recipe).map(String::as_str)
    }

    /// Remembers these lines and no others.
    pub fn keep(&self, lines: &BTreeMap<ContentHash, String>) {
        if *lines == self.lines {
            return;
        }
        let mut text = String::new();
        for (recipe, line) in lines {
            let _ = writeln!(text, "{} {line}", recipe.hex());
        }
        let made = self.path.parent().is_some_and(|folder| std::fs::create_dir_all(folder).is_ok());
        if made {
            let _ = seal::replace(&self.path, &seal::seal(text).0, false);
        }
    }
}

fn line(line: &str) -> Option<(ContentHash, String)> {
    let (hash, rest) = line.split_once(' ')?;
    Some((ContentHash::from_hex(hash)?, rest.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_recalled_and_what_is_torn_is_forgotten() {
        let folder = tempfile::tempdir().expect("a folder");
        let cache = folder.path().join("not/there/yet");
        let recipe = ContentHash::of(b"a");
        let recall = Recall::load(&cache, "print");
        assert_eq!(recall.get(recipe), None);
        recall.keep(&BTreeMap::from([(recipe, "1 2".to_owned())]));
        assert_eq!(Recall::load(&cache, "print").get(recipe), Some("1 2"));
        let text = std::fs::read_to_string(cache.join("print")).expect("the file");
        std::fs::write(cache.join("print"), &text[..text.len() / 2]).expect("torn");
        assert_eq!(Recall::load(&cache, "print").get(recipe), None);
    }
}
