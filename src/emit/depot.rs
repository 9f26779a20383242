//! Files that take long to make, kept in the cache by what they were made from: an output made afresh is filled from there.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::base::ContentHash;

/// A folder of the cache with a file for each recipe. Each begins with the hash of its bytes on a line of its own, so that
/// one that is torn, or is another file altogether, is not taken for what it should be. Nothing here is an error: everything
/// in it can be made again.
#[derive(Clone, Debug)]
pub struct Depot {
    folder: PathBuf,
}

impl Depot {
    /// The depot of a name in a cache.
    #[must_use]
    pub fn at(cache: &Path, name: &str) -> Self {
        Self { folder: cache.join(name) }
    }

    /// What was made from a recipe.
    #[must_use]
    pub fn get(&self, recipe: ContentHash) -> Option<Vec<u8>> {
        let path = self.place(recipe);
        // A link leads out of the cache, and nothing outside is ours to read.
        fs::symlink_metadata(&path).ok().filter(fs::Metadata::is_file)?;
        let mut bytes = fs::read(path).ok()?;
        let end = bytes.iter().position(|byte| *byte == b'\n')?;
        let hash = ContentHash::from_hex(std::str::from_utf8(&bytes[..end]).ok()?)?;
        bytes.drain(..=end);
        (ContentHash::of(&bytes) == hash).then_some(bytes)
    }

    /// Keeps what was made from a recipe.
    pub fn put(&self, recipe: ContentHash, bytes: &[u8]) {
        let fresh = self.place(recipe).with_extension("new");
        let write = || -> io::Result<()> {
            fs::create_dir_all(&self.folder)?;
            // Another thread that makes the same is as good; what a killed run left is swept by the next.
            let mut file: File = OpenOptions::new().write(true).create_new(true).open(&fresh)?;
            file.write_all(format!("{}\n", ContentHash::of(bytes).hex()).as_bytes())?;
            file.write_all(bytes)?;
            fs::rename(&fresh, self.place(recipe))
        };
        if let Err(error) = write()
            && error.kind() != io::ErrorKind::AlreadyExists
        {
            let _ = fs::remove_file(&fresh);
        }
    }

    /// Forgets all others. Only files are removed that bear names of ours.
    pub fn keep_only(&self, recipes: &BTreeSet<ContentHash>) {
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let recipe = ContentHash::from_hex(name.strip_suffix(".new").unwrap_or(&name));
            if recipe.is_some_and(|recipe| name.ends_with(".new") || !recipes.contains(&recipe)) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn place(&self, recipe: ContentHash) -> PathBuf {
        self.folder.join(recipe.hex())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_is_got_and_what_is_torn_or_forgotten_is_not() {
        let cache = tempfile::tempdir().expect("a folder");
        let depot = Depot::at(&cache.path().join("not/there/yet"), "copies");
        let (one, two) = (ContentHash::of(b"1"), ContentHash::of(b"2"));
        assert_eq!(depot.get(one), None);
        depot.put(one, b"first\nline");
        depot.put(two, b"");
        assert_eq!(depot.get(one).as_deref(), Some(&b"first\nline"[..]));
        assert_eq!(depot.get(two).as_deref(), Some(&b""[..]));
        fs::write(depot.folder.join("notes.txt"), "an editor's own").expect("a file");
        fs::write(depot.place(two).with_extension("new"), "left by a killed run").expect("a file");
        depot.keep_only(&BTreeSet::from([two]));
        assert_eq!(depot.get(one), None);
        assert_eq!(depot.get(two).as_deref(), Some(&b""[..]));
        assert_eq!(fs::read_dir(&depot.folder).expect("a folder").count(), 2, "the copy, and what is not ours");
        fs::write(depot.place(two), "torn").expect("torn");
        assert_eq!(depot.get(two), None);
    }

    #[test]
    #[cfg(unix)]
    fn a_link_out_of_the_cache_is_not_followed() {
        let cache = tempfile::tempdir().expect("a folder");
        let depot = Depot::at(cache.path(), "copies");
        let recipe = ContentHash::of(b"1");
        depot.put(recipe, b"bytes");
        let outside = cache.path().join("outside");
        fs::rename(depot.place(recipe), &outside).expect("moved");
        std::os::unix::fs::symlink(&outside, depot.place(recipe)).expect("a link");
        assert_eq!(depot.get(recipe), None);
    }
}
