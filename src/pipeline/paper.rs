//! What printing needs beside the site: fonts, pictures, and what is wrong with them.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::memory::Memo;
use crate::base::{ContentHash, HashBuilder, RelPath};
use crate::diag::{Diagnostic, Span, code};
use crate::print::{self, Album, Fault, Flaw, Ink, Picture, Printable};
use crate::site::{Site, SiteFile};
use crate::source;
use crate::theme::{Origin, Theme};

use super::typesetter::Failure;

/// What printing needs beside the site.
pub(super) struct Paper {
    /// The fonts.
    pub(super) ink: Arc<Ink>,
    /// The pictures of what may be printed.
    pub(super) album: Album,
    flaws: BTreeMap<RelPath, Flaw>,
}

impl Paper {
    /// Reads fonts and pictures; those that a preview remembers are not read again.
    pub(super) fn new(
        site: &Site,
        theme: &Theme,
        printable: &Printable,
        root: &Path,
        mut memory: Option<&mut Remembered>,
    ) -> Self {
        let ink = ink(theme, memory.as_deref_mut());
        let pictures = printable.pictures.iter().filter_map(|row| site.files.get(*row as usize));
        let logos = site.files.iter().filter(|file| printable.logos.contains(&file.path));
        let files: BTreeMap<&RelPath, &SiteFile> = pictures.chain(logos).map(|file| (&file.path, file)).collect();
        let known = memory.as_deref();
        let judged: Vec<_> = files
            .into_par_iter()
            .filter_map(|(_, file)| {
                if let Some(judged) = known.and_then(|known| known.pictures.get(&(file.path.clone(), file.hash))) {
                    return Some((file, judged.clone()));
                }
                Some((file, print::judge(source::copied(root, &file.path, file.hash)?)))
            })
            .collect();
        if let Some(memory) = memory {
            memory.pictures =
                judged.iter().map(|(file, judged)| ((file.path.clone(), file.hash), judged.clone())).collect();
        }
        let (mut album, mut flaws) = (Album::new(), BTreeMap::new());
        for (file, (picture, flaw)) in judged {
            flaws.extend(flaw.map(|flaw| (file.path.clone(), flaw)));
            album.extend(picture.map(|picture| (file.path.clone(), picture)));
        }
        Self { ink, album, flaws }
    }

    /// What would go wrong on paper.
    pub(super) fn preflight(&self, site: &Site, printable: &Printable) -> Vec<Diagnostic> {
        print::preflight(site, printable, &self.ink, &|path| self.flaws.get(path).copied())
    }
}

/// What a preview remembers of what was read: fonts take longer to read than a small site.
#[derive(Default)]
pub(super) struct Remembered {
    ink: Memo<Arc<Ink>>,
    pictures: BTreeMap<(RelPath, ContentHash), (Option<Picture>, Option<Flaw>)>,
}

fn ink(theme: &Theme, memory: Option<&mut Remembered>) -> Arc<Ink> {
    let fonts = || theme.under("print").filter(|(name, _)| name.starts_with("fonts/"));
    let make = || Arc::new(Ink::of(fonts().map(|(_, file)| &*file.bytes)));
    let Some(memory) = memory else { return make() };
    let mut hash = HashBuilder::new("fonts");
    for (_, file) in fonts() {
        hash.part(&file.bytes);
    }
    memory.ink.get_or(hash.finish(), make)
}

/// Why a file could not be printed, at the place in the site's own theme where that is known.
pub(super) fn told(theme: &Theme, failure: &Failure, file: &str) -> Vec<Diagnostic> {
    let plain = |variant| vec![Diagnostic::new(code::PRINT_THEME).variant(variant).arg("file", file)];
    match failure {
        Failure::TimedOut => plain("time"),
        Failure::Died => plain("died"),
        Failure::Faults(faults) => faults.iter().map(|fault| of_theme(theme, fault, file)).collect(),
    }
}

/// What the typesetter complained of.
pub(super) fn of_theme(theme: &Theme, fault: &Fault, file: &str) -> Diagnostic {
    let name = fault.file.strip_prefix("/theme/").map(|name| format!("print/{name}"));
    let mut reason = fault.message.clone();
    for hint in &fault.hints {
        reason.push_str("; ");
        reason.push_str(hint);
    }
    let origin = name.as_ref().and_then(|name| theme.files.get(name)).map(|file| &file.origin);
    let diagnostic = Diagnostic::new(code::PRINT_THEME).arg("file", file);
    match (origin, &name) {
        (Some(Origin::Site(_, id)), _) => diagnostic.arg("reason", reason).at(Span::new(*id, fault.range.clone())),
        (_, Some(name)) => diagnostic.arg("reason", format!("{name}: {reason}")),
        _ => diagnostic.arg("reason", reason),
    }
}

/// What is known of a PDF that was set before: enough to tell of it without setting it again.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Known {
    /// How many bytes.
    pub bytes: usize,
    /// How many pages.
    pub pages: usize,
    /// The cards that did not fit.
    pub misfits: Vec<usize>,
}

impl Known {
    /// As it is kept: numbers with spaces between.
    pub(super) fn text(&self) -> String {
        let numbers = [self.bytes, self.pages].into_iter().chain(self.misfits.iter().copied());
        numbers.map(|number| number.to_string()).collect::<Vec<_>>().join(" ")
    }

    /// As it was kept; what cannot be read is a miss.
    pub(super) fn of(text: &str) -> Option<Self> {
        let numbers: Option<Vec<usize>> = text.split(' ').map(|number| number.parse().ok()).collect();
        let numbers = numbers?;
        let [bytes, pages, misfits @ ..] = &numbers[..] else { return None };
        Some(Self { bytes: *bytes, pages: *pages, misfits: misfits.to_vec() })
    }
}

/// The recipe of a PDF: what it is made from, and the code that makes it.
pub(super) fn recipe(made_from: ContentHash) -> ContentHash {
    let mut hash = HashBuilder::new(super::recipe::CODE);
    hash.hash(made_from).finish()
}
