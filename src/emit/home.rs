//! Where things lie in one output folder. Names only; never asks the disk.

use std::path::{Path, PathBuf};

use crate::base::OutputPath;

/// The folder of our bookkeeping inside the output.
pub(super) const BOOKS: &str = ".fagverk";

/// An output folder and the places of the bookkeeping in it.
#[derive(Clone, Debug)]
pub(super) struct Home {
    root: PathBuf,
    books: PathBuf,
    stage: PathBuf,
}

impl Home {
    pub(super) fn new(root: PathBuf) -> Self {
        let books = root.join(BOOKS);
        let stage = books.join("stage");
        Self { root, books, stage }
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    pub(super) fn books(&self) -> &Path {
        &self.books
    }

    pub(super) fn lock(&self) -> PathBuf {
        self.books.join("lock")
    }

    pub(super) fn manifest(&self) -> PathBuf {
        self.books.join("manifest")
    }

    pub(super) fn stat(&self) -> PathBuf {
        self.books.join("stat")
    }

    pub(super) fn journal(&self) -> PathBuf {
        self.books.join("journal")
    }

    pub(super) fn stage(&self) -> &Path {
        &self.stage
    }

    /// The staged file number `number`. Numbers, so that the stage needs no folders of its own.
    pub(super) fn staged(&self, number: u32) -> PathBuf {
        self.stage.join(number.to_string())
    }

    /// The manifest that takes over when the pass is through.
    pub(super) fn next_manifest(&self) -> PathBuf {
        self.stage.join("manifest")
    }
}

/// True for the paths of our bookkeeping, which no page or asset may have.
pub(super) fn is_reserved(path: &OutputPath) -> bool {
    let first = path.as_str().split('/').next().unwrap_or_default();
    // Disks that take no notice of case would mix `.Fagverk` with ours.
    first.eq_ignore_ascii_case(BOOKS)
}

/// The folder of a path with `/` between the parts; `""` at the root.
pub(super) fn folder_of(path: &str) -> &str {
    path.rfind('/').map_or("", |at| &path[..at])
}

/// The folders that hold a path, innermost first, without the root: `a/b`, `a` for `a/b/c`.
pub(super) fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    let up = |path| Some(folder_of(path)).filter(|folder| !folder.is_empty());
    std::iter::successors(up(path), move |folder| up(folder))
}
