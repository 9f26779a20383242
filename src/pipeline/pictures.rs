//! The pictures that pages show: looked at once for each file as it is, and remembered.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;

use super::{Options, load};
use crate::base::{ContentHash, Error, HashBuilder, OutputPath, Result};
use crate::diag::{Diagnostic, code};
use crate::emit::{Depot, Recall};
use crate::picture::{self, Flaw};
use crate::site::{Picture, PictureCopy, Resolved, Site, SiteFile};
use crate::source;

/// What was seen of the pictures, to be remembered.
pub(super) struct KnownPictures {
    /// The cache of builds; `None` where it was not looked into.
    recall: Option<Recall>,
    pub(super) lines: Seen,
}

impl KnownPictures {
    /// Remembers it for the next build.
    pub(super) fn keep(&self) {
        if let Some(recall) = &self.recall {
            recall.keep(&self.lines);
        }
    }
}

/// The smaller copies that were made before, for an output that does not have them.
pub(super) fn depot(root: &Path) -> Depot {
    Depot::at(&load::cache_folder(root), "copies")
}

/// What all copies of a site's pictures are made from.
pub(super) fn recipes(site: &Site) -> BTreeSet<ContentHash> {
    let pictures = site.files.iter().filter_map(|file| file.picture.as_ref());
    pictures.flat_map(|picture| &picture.copies).map(|copy| copy.recipe).collect()
}

/// The bytes of a smaller copy, from the depot or else made and put there.
///
/// # Errors
/// When the file is no longer what it was when it was looked at.
pub(super) fn kept(root: &Path, file: &SiteFile, copy: &PictureCopy) -> Result<Vec<u8>> {
    let depot = depot(root);
    if let Some(bytes) = depot.get(copy.recipe) {
        return Ok(bytes);
    }
    let bytes = shrunk(root, file, copy)?;
    depot.put(copy.recipe, &bytes);
    Ok(bytes)
}

/// The bytes of a smaller copy.
///
/// # Errors
/// When the file is no longer what it was when it was looked at.
pub(super) fn shrunk(root: &Path, file: &SiteFile, copy: &PictureCopy) -> Result<Vec<u8>> {
    let bytes = source::copied(root, &file.path, file.hash).unwrap_or_default();
    let changed = |_| Error::Output(format!("{} changed while the site was built", file.path));
    picture::shrink(&bytes, copy.width).map_err(changed)
}

/// What is known of pictures, as it is written down: by what each was made from.
pub(super) type Seen = BTreeMap<ContentHash, String>;

/// Gives each file that a page shows its size and its copies, and tells of those that cannot be shown.
pub(super) fn look_at(site: &mut Site, options: &Options, before: Option<&Seen>) -> (Vec<Diagnostic>, KnownPictures) {
    // A preview reads the cache in its first round only: then it knows by itself.
    let before = before.filter(|seen| !seen.is_empty());
    let recall = before.is_none().then(|| Recall::load(&load::cache_folder(&options.root), "pictures"));
    let rows: BTreeSet<u32> = shown(site).filter_map(|(_, to)| file(to)).collect();
    let seen: BTreeMap<u32, (ContentHash, Known)> = rows
        .into_par_iter()
        .map(|row| {
            let file = &site.files[row as usize];
            let recipe = recipe(file, 0);
            let recalled = || recall.as_ref().and_then(|recall| recall.get(recipe));
            let known = before.map_or_else(recalled, |seen| seen.get(&recipe).map(String::as_str));
            let known = known.and_then(Known::read);
            (row, (recipe, known.unwrap_or_else(|| Known::of(file, options))))
        })
        .collect();
    let mut told = Vec::new();
    for (span, to) in shown(site) {
        let wrong = |variant, name: &str| Diagnostic::new(code::IMAGE_FILE).variant(variant).arg("file", name).at(span);
        match (to, file(to).and_then(|row| seen.get(&row).map(|(_, known)| (row, known)))) {
            (_, Some((row, Known::Flawed(flaw)))) => {
                told.push(wrong(flaw.name(), site.files[row as usize].path.file_name()));
            }
            (Resolved::External(url), _) => told.push(wrong("external", url)),
            _ => {}
        }
    }
    for (row, (_, known)) in &seen {
        let file = &mut site.files[*row as usize];
        if let Known::Whole(width, height) | Known::Shrinks(width, height) = *known {
            let widths = if matches!(known, Known::Shrinks(..)) { picture::widths(width) } else { Vec::new() };
            let copies = widths.into_iter().filter_map(|width| copy(file, width)).collect();
            file.picture = Some(Picture { width, height, copies });
        }
    }
    let lines = seen.into_values().map(|(recipe, known)| (recipe, known.text())).collect();
    (told, KnownPictures { recall, lines })
}

/// Every place where a page shows a picture, and what it leads to.
fn shown(site: &Site) -> impl Iterator<Item = (crate::diag::Span, &Resolved)> {
    site.pages.iter().flat_map(|page| {
        let links = page.document.extract.links.iter().zip(&*page.links);
        links.filter(|(link, _)| link.image).map(|(link, to)| (link.span, to))
    })
}

const fn file(to: &Resolved) -> Option<u32> {
    match to {
        Resolved::File(row) => Some(*row),
        _ => None,
    }
}

/// What a copy is made of; with no width, what the file itself is.
fn recipe(file: &SiteFile, width: u32) -> ContentHash {
    let mut hash = HashBuilder::new(picture::WRITER);
    hash.hash(file.hash).part(&width.to_be_bytes());
    hash.finish()
}

fn copy(file: &SiteFile, width: u32) -> Option<PictureCopy> {
    let recipe = recipe(file, width);
    let output = file.output.as_str();
    let stem = output.rsplit_once('.').map_or(output, |(stem, _)| stem);
    let output = OutputPath::new(&format!("{stem}-{width}.{}.webp", recipe.short())).ok()?;
    Some(PictureCopy { width, recipe, output })
}

/// What is known of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    /// Shown as it is; pixels across and down.
    Whole(u32, u32),
    /// Shown in smaller copies.
    Shrinks(u32, u32),
    /// Not shown.
    Flawed(Flaw),
}

impl Known {
    fn of(file: &SiteFile, options: &Options) -> Self {
        let bytes = source::copied(&options.root, &file.path, file.hash).unwrap_or_default();
        match picture::look(&bytes) {
            Ok(seen) if seen.whole => Self::Whole(seen.width, seen.height),
            Ok(seen) => Self::Shrinks(seen.width, seen.height),
            Err(flaw) => Self::Flawed(flaw),
        }
    }

    fn text(self) -> String {
        match self {
            Self::Whole(width, height) => format!("whole {width} {height}"),
            Self::Shrinks(width, height) => format!("shrinks {width} {height}"),
            Self::Flawed(flaw) => flaw.name().to_owned(),
        }
    }

    fn read(line: &str) -> Option<Self> {
        let mut parts = line.split(' ');
        let (first, size) = (parts.next()?, (parts.next(), parts.next()));
        Some(match (first, size) {
            ("whole", (Some(width), Some(height))) => Self::Whole(width.parse().ok()?, height.parse().ok()?),
            ("shrinks", (Some(width), Some(height))) => Self::Shrinks(width.parse().ok()?, height.parse().ok()?),
            (name, _) => Self::Flawed(Flaw::ALL.into_iter().find(|flaw| flaw.name() == name)?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_read_as_it_was_written() {
        let flaws = Flaw::ALL.into_iter().map(Known::Flawed);
        for known in flaws.chain([Known::Whole(3, 4), Known::Shrinks(4000, 3000)]) {
            assert_eq!(Known::read(&known.text()), Some(known));
        }
        assert_eq!(Known::read("whole 3"), None);
        assert_eq!(Known::read(""), None);
    }
}
