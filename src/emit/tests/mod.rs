//! Tests of the room as its neighbours see it: builds into a folder of their own, then a look at the disk.

mod change;
mod kill;
mod many;
mod refuse;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{Stage, Summary, open};
use crate::base::{ContentHash, OutputPath, Result};

/// Every file below a folder with its bytes, and every folder as a name with `/` at its end.
type Tree = BTreeMap<String, Vec<u8>>;
type Pages<'a> = &'a [(&'a str, &'a str)];

/// A folder for one test, and the output in it.
struct Desk {
    dir: TempDir,
    out: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let dir = tempfile::tempdir().expect("a folder for the test");
        let out = dir.path().join("ut på nett");
        Self { dir, out }
    }

    /// With a site built already.
    fn with(pages: Pages) -> Self {
        let desk = Self::new();
        desk.build(pages);
        desk
    }

    fn build(&self, pages: Pages) -> Summary {
        build(&self.out, pages).expect("the build works")
    }

    fn path(&self, path: &str) -> PathBuf {
        self.out.join(path)
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect("a file")
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("written");
    }

    /// The output but for the cache of stamps, which holds times.
    fn tree(&self) -> Tree {
        let mut tree = tree(&self.out);
        tree.remove(".fagverk/stat");
        tree
    }

    /// The names beside the output: none, when nothing was left lying.
    fn beside(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.dir.path())
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .filter(|name| Path::new(name) != self.out.file_name().expect("a name"))
            .collect();
        names.sort();
        names
    }
}

fn at(path: &str) -> OutputPath {
    OutputPath::new(path).expect("a path")
}

fn hash(text: &str) -> ContentHash {
    ContentHash::of(text.as_bytes())
}

/// As the pipeline does it: what is current is not made again. Here the recipe is the text itself.
fn give(stage: &Stage, pages: Pages) -> Result<()> {
    for (path, text) in pages {
        let recipe = hash(text);
        if !stage.is_current(&at(path), recipe) {
            stage.put(&at(path), recipe, text.as_bytes())?;
        }
    }
    Ok(())
}

fn build(out: &Path, pages: Pages) -> Result<Summary> {
    let stage = open(out)?;
    give(&stage, pages)?;
    stage.commit()
}

/// What a build from nothing gives.
fn cold(pages: Pages) -> Tree {
    Desk::with(pages).tree()
}

fn tree(root: &Path) -> Tree {
    let mut tree = Tree::new();
    gather(root, "", &mut tree);
    tree
}

fn gather(root: &Path, folder: &str, tree: &mut Tree) {
    for entry in fs::read_dir(root.join(folder)).expect("a folder") {
        let entry = entry.expect("an entry");
        let path = format!("{folder}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type().expect("a kind");
        if kind.is_dir() {
            tree.insert(format!("{path}/"), Vec::new());
            gather(root, &format!("{path}/"), tree);
        } else if kind.is_file() {
            tree.insert(path, fs::read(entry.path()).expect("a file"));
        } else {
            let target = fs::read_link(entry.path()).expect("a link");
            tree.insert(path, format!("link to {}", target.display()).into_bytes());
        }
    }
}
