//! Three kinds of path that must never be mixed: a source file, a URL path (see `route`), a file of the output.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::Serialize;
use unicode_normalization::UnicodeNormalization as _;

/// Why a path was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathError {
    /// It is not Unicode.
    NotUnicode,
    /// It leaves its root: absolute, or with `..` past the start.
    Outside,
    /// It has no parts, or holds a character no path of a site may have (a control character or a backslash).
    Invalid,
}

/// A source file or folder relative to the site's root, with `/` between the parts.
///
/// Never absolute, never with `.` or `..`. The text is as the disk spells it;
/// use [`RelPath::normalized`] to compare names typed in different Unicode forms.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct RelPath(Box<str>);

impl RelPath {
    /// A path from text with `/` between the parts; `.` parts are dropped and `..` resolved.
    ///
    /// # Errors
    /// When it leaves the root, is empty or holds control characters or backslashes.
    pub fn new(text: &str) -> Result<Self, PathError> {
        normal(text).map(Self)
    }

    /// A path from the disk, relative to the root already.
    ///
    /// # Errors
    /// As for [`RelPath::new`], and when it is not Unicode.
    pub fn from_disk(path: &Path) -> Result<Self, PathError> {
        let mut parts = Vec::new();
        for part in path.components() {
            match part {
                std::path::Component::Normal(name) => parts.push(name.to_str().ok_or(PathError::NotUnicode)?),
                std::path::Component::CurDir => {}
                _ => return Err(PathError::Outside),
            }
        }
        Self::new(&parts.join("/"))
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same name with composed letters (NFC): `å` in one piece.
    #[must_use]
    pub fn normalized(&self) -> String {
        // Plain letters are composed already, and most names are plain.
        if self.0.is_ascii() { self.0.to_string() } else { self.0.nfc().collect() }
    }

    /// The last part.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The folder that holds it; `""` at the root.
    #[must_use]
    pub fn folder(&self) -> &str {
        self.0.rfind('/').map_or("", |at| &self.0[..at])
    }

    /// What a link written in this file means: `../bolig/x.md` from `content/recovery/y.md`.
    ///
    /// # Errors
    /// When the link leaves the site's root.
    pub fn join_from_file(&self, link: &str) -> Result<Self, PathError> {
        let joined = match self.folder() {
            "" => link.to_owned(),
            folder => [folder, "/", link].concat(),
        };
        Self::new(&joined)
    }

    /// True when it lies in `folder` or deeper.
    #[must_use]
    pub fn is_under(&self, folder: &str) -> bool {
        self.0.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    }

    /// The municipality whose own file this is: the folder under `content/local/` that it lies in.
    #[must_use]
    pub fn municipality(&self) -> Option<&str> {
        Some(self.0.strip_prefix("content/local/")?.split_once('/')?.0)
    }

    /// Where it lies on the disk.
    #[must_use]
    pub fn on_disk(&self, root: &Path) -> PathBuf {
        below(root, &self.0)
    }
}

impl fmt::Display for RelPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A file of the built site, relative to the output folder, with `/` between the parts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct OutputPath(Box<str>);

impl OutputPath {
    /// A path from text with `/` between the parts.
    ///
    /// # Errors
    /// When it leaves the output folder, is empty or holds control characters or backslashes.
    pub fn new(text: &str) -> Result<Self, PathError> {
        normal(text).map(Self)
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where it lies on the disk.
    #[must_use]
    pub fn on_disk(&self, out: &Path) -> PathBuf {
        below(out, &self.0)
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A path below a folder, in one piece of memory: every file of a build is read or written by one.
fn below(folder: &Path, path: &str) -> PathBuf {
    let mut disk = PathBuf::with_capacity(folder.as_os_str().len() + 1 + path.len());
    disk.push(folder);
    disk.push(path);
    disk
}

fn normal(text: &str) -> Result<Box<str>, PathError> {
    if text.starts_with('/') {
        return Err(PathError::Outside);
    }
    if text.chars().any(|c| c.is_control() || c == '\\') {
        return Err(PathError::Invalid);
    }
    // Most paths are made by us and need nothing.
    if text.as_bytes().split(|byte| *byte == b'/').all(|part| !matches!(part, b"" | b"." | b"..")) {
        return Ok(text.into());
    }
    let mut parts = Vec::new();
    for part in text.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop().ok_or(PathError::Outside)?;
            }
            name => parts.push(name),
        }
    }
    if parts.is_empty() { Err(PathError::Invalid) } else { Ok(parts.join("/").into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_resolve_from_the_file_and_stay_inside() {
        let file = RelPath::new("content/recovery/y.md").expect("a path");
        assert_eq!(file.join_from_file("../bolig/x.md").map(|p| p.to_string()), Ok("content/bolig/x.md".into()));
        assert_eq!(file.join_from_file("../../../etc/passwd"), Err(PathError::Outside));
        assert_eq!(file.join_from_file("/etc/passwd").map(|p| p.to_string()), Ok("content/recovery/etc/passwd".into()));
    }

    #[test]
    fn refuses_paths_that_leave_or_trick() {
        assert_eq!(RelPath::new("../x"), Err(PathError::Outside));
        assert_eq!(RelPath::new("/x"), Err(PathError::Outside));
        assert_eq!(RelPath::new("a\\b"), Err(PathError::Invalid));
        assert_eq!(OutputPath::new("a\0b"), Err(PathError::Invalid));
        assert_eq!(OutputPath::new("./"), Err(PathError::Invalid));
    }

    #[test]
    fn both_unicode_forms_of_a_name_are_one() {
        let one = RelPath::new("content/\u{e5}pen.md").expect("a path");
        let two = RelPath::new("content/a\u{30a}pen.md").expect("a path");
        assert_ne!(one, two);
        assert_eq!(one.normalized(), two.normalized());
    }

    #[test]
    fn knows_its_folder() {
        let path = RelPath::new("content/bolig/x.md").expect("a path");
        assert_eq!((path.folder(), path.file_name()), ("content/bolig", "x.md"));
        assert!(path.is_under("content"));
        assert!(!path.is_under("content/bo"));
        assert_eq!(path.municipality(), None);
        assert_eq!(RelPath::new("content/local/lillevik/x.md").expect("a path").municipality(), Some("lillevik"));
        assert_eq!(RelPath::new("content/local/x.md").expect("a path").municipality(), None);
    }
}
