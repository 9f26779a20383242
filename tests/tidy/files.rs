//! The repository's files.

use std::fs;
use std::path::{Path, PathBuf};

/// A file with its path from the repository's folder.
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl File {
    /// A line that tells of a word in it, with where it first stands.
    pub(crate) fn says(&self, word: &str) -> String {
        let line = self.text.lines().position(|line| line.contains(word)).map_or(1, |row| row + 1);
        format!("{}:{line}: {word}", self.path)
    }
}

pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every Rust file below a folder, sorted.
pub(crate) fn rust(folder: &str) -> Vec<File> {
    let paths = walk(folder).into_iter().filter(|path| ends_in(path, "rs"));
    paths.map(|path| File { text: read(&path), path }).collect()
}

/// True for a file with this ending.
pub(crate) fn ends_in(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|own| own == ending)
}

/// The path of every file below a folder, sorted; not what git ignores.
pub(crate) fn walk(folder: &str) -> Vec<String> {
    let mut paths = Vec::new();
    gather(&root().join(folder), &mut paths);
    paths.sort();
    paths
}

fn gather(folder: &Path, paths: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("an entry of a folder").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with('.') || name == "node_modules" {
            continue;
        }
        if path.is_dir() {
            gather(&path, paths);
        } else {
            let path = path.strip_prefix(root()).expect("it was found there");
            paths.push(path.to_string_lossy().replace('\\', "/"));
        }
    }
}
