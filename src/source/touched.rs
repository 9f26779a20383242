//! What a change on the disk means to a site: for previews, which are told paths and not files.

use std::path::{Path, PathBuf};

use super::FileKind;
use super::discover::{FOLDERS, is_leaving};
use crate::base::RelPath;

/// What a path that changed is to a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Touched {
    /// None of its business: an editor's leavings, the output, another folder.
    Nothing,
    /// A file it could have, at this place. Whether it is there now is for the disk to say.
    File(RelPath),
    /// Something below which there may be files: they have to be looked for.
    Folder,
}

/// What the path of a change is to the site at `root`, whose output is `out`.
#[must_use]
pub fn touched(root: &Path, out: &Path, path: &Path) -> Touched {
    let Ok(relative) = path.strip_prefix(root) else { return Touched::Nothing };
    let mut parts = relative.components().map(|part| part.as_os_str().to_string_lossy());
    let ours = match parts.next() {
        Some(first) => first == "fagverk.toml" || FOLDERS.contains(&&*first),
        None => return Touched::Folder,
    };
    if !ours || parts.any(|part| is_leaving(&part)) || path.starts_with(out) {
        return Touched::Nothing;
    }
    match RelPath::from_disk(relative) {
        Ok(path) if FileKind::of(&path).is_some() => Touched::File(path),
        Ok(_) | Err(_) => Touched::Folder,
    }
}

/// What has to be watched for changes of the site at `root`: folders, and whether with all that is below. Those
/// that are not there are left out.
#[must_use]
pub fn watched(root: &Path) -> Vec<(PathBuf, bool)> {
    let below = FOLDERS.iter().map(|folder| root.join(folder)).filter(|folder| folder.is_dir());
    std::iter::once((root.to_owned(), false)).chain(below.map(|folder| (folder, true))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leavings_and_strangers_are_no_business_of_the_site() {
        let of = |path: &str| touched(Path::new("/s"), Path::new("/s/public"), Path::new(path));
        let file = |path: &str| Touched::File(RelPath::new(path).expect("a path"));
        assert_eq!(of("/s/content/bolig/leie.md"), file("content/bolig/leie.md"));
        assert_eq!(of("/s/fagverk.toml"), file("fagverk.toml"));
        assert_eq!(of("/s/content"), Touched::Folder);
        for path in ["/s/content/.leie.md.swp", "/s/content/leie.md~", "/s/content/.git/x.md", "/s/public/index.html"] {
            assert_eq!(of(path), Touched::Nothing, "{path}");
        }
        for path in ["/s/README.md", "/t/content/x.md", "/s/target/x"] {
            assert_eq!(of(path), Touched::Nothing, "{path}");
        }
    }
}
