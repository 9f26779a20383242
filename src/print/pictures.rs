//! Pictures on paper: which can be printed, how large, and what is wrong with the others.

use std::collections::BTreeMap;

use crate::base::{ContentHash, RelPath};
use crate::picture::{self, Format, Seen};

/// Dots per inch below which print looks coarse.
const DOTS: f64 = 150.0;
/// Pixels across below which a picture is too coarse for half a page.
const FEWEST_PIXELS: u32 = 500;

/// A picture that can be printed.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The ending that names its format.
    ending: &'static str,
    /// Pixels across; 0 for drawings, which have none.
    pixels: u32,
}

/// What is wrong with a picture on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// What is wrong with it anywhere. A drawing with programs is printed without them; no other is printed.
    Anywhere(picture::Flaw),
    /// It has too few pixels. Printed small.
    Coarse,
}

impl Flaw {
    /// True when the picture cannot be printed at all.
    #[must_use]
    pub const fn is_fatal(self) -> bool {
        matches!(self, Self::Anywhere(flaw) if !matches!(flaw, picture::Flaw::Script))
    }

    /// The variant of the message `print/image`.
    #[must_use]
    pub const fn variant(self) -> &'static str {
        match self {
            Self::Anywhere(flaw) => flaw.name(),
            Self::Coarse => "coarse",
        }
    }
}

/// Judges a file as a picture for paper.
#[must_use]
pub fn judge(bytes: Vec<u8>) -> (Option<Picture>, Option<Flaw>) {
    match picture::look(&bytes) {
        Ok(Seen { format: Format::Svg, .. }) => (Some(Picture { bytes, ending: "svg", pixels: 0 }), None),
        Ok(Seen { format, width, .. }) => {
            let flaw = (width < FEWEST_PIXELS).then_some(Flaw::Coarse);
            (Some(Picture { bytes, ending: format.ending(), pixels: width }), flaw)
        }
        Err(flaw) => {
            // What a drawing would run or fetch, the typesetter leaves alone.
            let printed = flaw == picture::Flaw::Script;
            (printed.then_some(Picture { bytes, ending: "svg", pixels: 0 }), Some(Flaw::Anywhere(flaw)))
        }
    }
}

/// The pictures that pages may use, by their files.
pub type Album = BTreeMap<RelPath, Picture>;

/// The pictures one printed document uses.
pub(super) struct Pictures<'a> {
    album: &'a Album,
    /// Virtual path and bytes.
    pub(super) used: BTreeMap<String, &'a [u8]>,
}

impl<'a> Pictures<'a> {
    pub(super) const fn of(album: &'a Album) -> Self {
        Self { album, used: BTreeMap::new() }
    }

    /// Virtual path, and width in whole millimetres at 150 dots per inch (0 for a drawing).
    pub(super) fn place(&mut self, path: &RelPath, hash: ContentHash) -> Option<(String, u32)> {
        let picture = self.album.get(path)?;
        let src = format!("/img/{}.{}", hash.short(), picture.ending);
        self.used.insert(src.clone(), &picture.bytes);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 12 000 pixels")]
        let width = (f64::from(picture.pixels) / DOTS * 25.4) as u32;
        Some((src, width))
    }
}

impl Picture {
    /// A virtual path for it that begins so.
    pub(super) fn path(&self, start: &str) -> String {
        format!("{start}.{}", self.ending)
    }
}
