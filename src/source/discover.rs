//! Finds a site's files.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::FileKind;
use crate::base::{Error, PathError, RelPath, Result};
use crate::diag::{Diagnostic, code};

/// A file of the site, not read yet.
#[derive(Clone, Debug)]
pub struct Found {
    /// Where it lies.
    pub path: RelPath,
    /// What it is.
    pub kind: FileKind,
}

/// The folders a site has, each walked whole.
pub(super) const FOLDERS: [&str; 3] = ["content", "exercises", "themes"];

/// The folder that holds `fagverk.toml`, from `start` upwards.
///
/// # Errors
/// [`Error::NoSite`] when there is none.
pub fn find_root(start: &Path) -> Result<PathBuf> {
    let start = start.canonicalize().map_err(|source| Error::io("open", start, source))?;
    let root = start.ancestors().find(|folder| folder.join("fagverk.toml").is_file());
    root.map(Path::to_owned).ok_or(Error::NoSite(start))
}

/// Every file of the site at `root`, sorted by path; `skip` is the output folder, which is never read.
///
/// Files that cannot be part of a site are told and left out: links that lead out of it or in a ring,
/// names that are not Unicode, folders that cannot be listed.
///
/// # Errors
/// When the site's own folder cannot be read.
pub fn discover(root: &Path, skip: &Path) -> Result<(Vec<Found>, Vec<Diagnostic>)> {
    let real_root = root.canonicalize().map_err(|source| Error::io("open", root, source))?;
    let skip = skip.canonicalize().ok();
    let mut found = vec![Found { path: RelPath::new("fagverk.toml").expect("a plain name"), kind: FileKind::Config }];
    let mut diagnostics = Vec::new();
    for folder in FOLDERS {
        let top = root.join(folder);
        if !top.is_dir() {
            continue;
        }
        let walk = WalkDir::new(&top).sort_by_file_name().into_iter();
        for entry in walk.filter_entry(|entry| wanted(entry, skip.as_deref())) {
            match entry {
                Ok(entry) => visit(&entry, root, &real_root, &mut found, &mut diagnostics),
                Err(error) => diagnostics.push(unlisted(root, &error)),
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok((found, diagnostics))
}

/// Leaves out hidden files, editors' leavings and the output.
fn wanted(entry: &DirEntry, skip: Option<&Path>) -> bool {
    let leaving = is_leaving(&entry.file_name().to_string_lossy());
    let output =
        entry.file_type().is_dir() && skip.is_some_and(|skip| entry.path().canonicalize().is_ok_and(|p| p == skip));
    entry.depth() == 0 || (!leaving && !output)
}

/// True for hidden files and editors' leavings.
pub(super) fn is_leaving(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~') || name.starts_with('#') || name.starts_with("~$")
}

fn visit(entry: &DirEntry, root: &Path, real_root: &Path, found: &mut Vec<Found>, diagnostics: &mut Vec<Diagnostic>) {
    let disk = entry.path();
    let relative = disk.strip_prefix(root).unwrap_or(disk);
    if entry.path_is_symlink() && !links_to_file_inside(disk, real_root) {
        let target = std::fs::read_link(disk).map(|target| target.display().to_string()).unwrap_or_default();
        diagnostics.push(Diagnostic::new(code::SOURCE_SYMLINK).arg("path", relative.display()).arg("target", target));
        return;
    }
    if entry.file_type().is_dir() {
        return;
    }
    match RelPath::from_disk(relative) {
        Ok(path) => {
            if let Some(kind) = FileKind::of(&path) {
                found.push(Found { path, kind });
            }
        }
        Err(PathError::NotUnicode | PathError::Invalid | PathError::Outside) => {
            diagnostics.push(Diagnostic::new(code::SOURCE_NAME).arg("name", relative.to_string_lossy()));
        }
    }
}

/// A link to a file of the site is as good as the file; one to a folder could lead in a ring.
fn links_to_file_inside(disk: &Path, real_root: &Path) -> bool {
    disk.canonicalize().is_ok_and(|target| target.is_file() && target.starts_with(real_root))
}

fn unlisted(root: &Path, error: &walkdir::Error) -> Diagnostic {
    let path = error.path().map(|path| path.strip_prefix(root).unwrap_or(path).display().to_string());
    let reason = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
    Diagnostic::new(code::SOURCE_UNREADABLE).arg("path", path.unwrap_or_default()).arg("reason", reason)
}
