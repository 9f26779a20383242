//! Where an output folder lies, seen from the site's own files.

use std::path::{Component, Path, PathBuf};

use super::discover::FOLDERS;

/// How an output folder stands to the site's sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutputPlace {
    /// Apart from them: it can be written.
    Apart,
    /// It is the site's folder, or holds it: the site would be written over its own sources.
    HoldsSite,
    /// It lies among the sources, in this folder of the site: what is built would be read as sources next time.
    Among(&'static str),
}

/// Says how `out` stands to the site at `root`. Neither needs to be there; links are seen through.
#[must_use]
pub fn output_place(root: &Path, out: &Path) -> OutputPlace {
    let (root, out) = (real(root), real(out));
    if root.starts_with(&out) {
        return OutputPlace::HoldsSite;
    }
    let among = FOLDERS.into_iter().chain([".cache"]).find(|folder| out.starts_with(real(&root.join(folder))));
    among.map_or(OutputPlace::Apart, OutputPlace::Among)
}

/// The path without links, `.` and `..`; what is not there yet is taken as written.
fn real(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut real = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            // The links before it are seen through already, so the folder above is the real one.
            Component::ParentDir => drop(real.pop()),
            part => {
                real.push(part);
                real = real.canonicalize().unwrap_or(real);
            }
        }
    }
    real
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_and_its_sources_are_no_place_to_write() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().join("site");
        let at = |out: &str| output_place(&root, &root.join(out));
        assert_eq!(at("public"), OutputPlace::Apart);
        assert_eq!(at("../ut"), OutputPlace::Apart);
        assert_eq!(at("contents"), OutputPlace::Apart);
        assert_eq!(at("."), OutputPlace::HoldsSite);
        assert_eq!(at("content/.."), OutputPlace::HoldsSite);
        assert_eq!(at(".."), OutputPlace::HoldsSite);
        assert_eq!(at("content"), OutputPlace::Among("content"));
        assert_eq!(at("a/../themes/ut"), OutputPlace::Among("themes"));
    }
}
