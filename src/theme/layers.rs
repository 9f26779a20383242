//! Which file of the theme counts: the site's own, or the built-in one.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use crate::base::{ContentHash, HashBuilder, RelPath};
use crate::diag::FileId;

static BUILTIN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/fagverk");

/// A file of the theme.
#[derive(Clone, Debug)]
pub struct ThemeFile {
    /// What is in it.
    pub bytes: Cow<'static, [u8]>,
    /// Whose it is.
    pub origin: Origin,
}

/// Whose a file of the theme is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It came with the program.
    Builtin,
    /// It is the site's own.
    Site(RelPath, FileId),
}

impl ThemeFile {
    /// Its text; what is not UTF-8 is replaced.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.bytes)
    }
}

/// Every file of the theme in force, by its path within the theme: `templates/base.html`.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    /// The files.
    pub files: BTreeMap<String, ThemeFile>,
}

impl Theme {
    /// The built-in theme with the site's own files laid over it. `own` holds path, id and bytes of the
    /// files under `themes/`; only those of the theme called `name` count.
    #[must_use]
    pub fn layered(name: &str, own: impl IntoIterator<Item = (RelPath, FileId, Arc<[u8]>)>) -> Self {
        let builtin = builtin_files()
            .map(|(path, bytes)| (path.to_owned(), ThemeFile { bytes: Cow::Borrowed(bytes), origin: Origin::Builtin }));
        let mut files: BTreeMap<String, ThemeFile> = builtin.collect();
        let folder = format!("themes/{name}/");
        for (path, file, bytes) in own {
            let Some(inner) = path.as_str().strip_prefix(&folder) else { continue };
            let inner = inner.to_owned();
            files.insert(inner, ThemeFile { bytes: bytes.to_vec().into(), origin: Origin::Site(path, file) });
        }
        Self { files }
    }

    /// The files under a folder, by the rest of their path.
    pub fn under(&self, folder: &'static str) -> impl Iterator<Item = (&str, &ThemeFile)> {
        self.files.iter().filter_map(move |(path, file)| Some((path.strip_prefix(folder)?.strip_prefix('/')?, file)))
    }

    /// The hash of every file under a folder: equal hashes, equal rendering.
    #[must_use]
    pub fn hash_under(&self, folder: &'static str) -> ContentHash {
        let mut hash = HashBuilder::new(folder);
        for (path, file) in self.under(folder) {
            hash.part(path.as_bytes()).part(&file.bytes);
        }
        hash.finish()
    }
}

/// A file of the built-in theme.
#[must_use]
pub fn builtin(path: &str) -> Option<&'static [u8]> {
    BUILTIN.get_file(path).map(include_dir::File::contents)
}

/// Every file of the built-in theme, sorted by path.
pub fn builtin_files() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    let mut files = Vec::new();
    collect(&BUILTIN, &mut files);
    files.sort_unstable();
    files.into_iter()
}

fn collect(folder: &'static Dir<'static>, files: &mut Vec<(&'static str, &'static [u8])>) {
    files.extend(folder.files().filter_map(|file| Some((file.path().to_str()?, file.contents()))));
    folder.dirs().for_each(|inner| collect(inner, files));
}
