//! Pictures on paper: which can be printed, how large, and what is wrong with the others.

use std::collections::BTreeMap;
use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits};

use crate::base::{ContentHash, RelPath};

/// Larger files than this are not printed.
const LARGEST_FILE: usize = 15 << 20;
/// More pixels a side than this are not decoded.
const MOST_PIXELS: u32 = 12_000;
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
    /// The file cannot be read as a picture.
    Broken,
    /// It is of a kind that cannot be printed.
    Format,
    /// The file is too large, or has too many pixels.
    Large,
    /// A drawing that runs programs or fetches from elsewhere. Printed without them.
    Script,
    /// It has too few pixels. Printed small.
    Coarse,
}

impl Flaw {
    /// The variant of the message `print/image`.
    #[must_use]
    pub const fn variant(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Format => "format",
            Self::Large => "large",
            Self::Script => "script",
            Self::Coarse => "coarse",
        }
    }
}

/// Judges a file as a picture for paper.
#[must_use]
pub fn judge(bytes: Vec<u8>) -> (Option<Picture>, Option<Flaw>) {
    if bytes.len() > LARGEST_FILE {
        return (None, Some(Flaw::Large));
    }
    let format = image::guess_format(&bytes).ok();
    let ending = match format {
        Some(ImageFormat::Png) => "png",
        Some(ImageFormat::Jpeg) => "jpg",
        Some(ImageFormat::Gif) => "gif",
        Some(ImageFormat::WebP) => "webp",
        Some(_) => return (None, Some(Flaw::Format)),
        None => return drawing(bytes),
    };
    let mut reader = ImageReader::new(Cursor::new(&bytes));
    format.into_iter().for_each(|format| reader.set_format(format));
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    reader.limits(limits);
    match reader.decode() {
        Ok(decoded) => {
            let pixels = decoded.width();
            let flaw = (pixels < FEWEST_PIXELS).then_some(Flaw::Coarse);
            (Some(Picture { bytes, ending, pixels }), flaw)
        }
        Err(image::ImageError::Limits(_)) => (None, Some(Flaw::Large)),
        Err(_) => (None, Some(Flaw::Broken)),
    }
}

/// A drawing. What it would run or fetch, the typesetter leaves alone; browsers that open it by itself may not.
fn drawing(bytes: Vec<u8>) -> (Option<Picture>, Option<Flaw>) {
    let Ok(text) = std::str::from_utf8(&bytes) else { return (None, Some(Flaw::Format)) };
    if !text.contains("<svg") {
        return (None, Some(Flaw::Format));
    }
    let Ok(document) = roxmltree::Document::parse(text) else { return (None, Some(Flaw::Broken)) };
    let active = |node: roxmltree::Node<'_, '_>| {
        matches!(node.tag_name().name(), "script" | "foreignObject" | "iframe")
            || node.attributes().any(|attribute| {
                let value = attribute.value().trim_start();
                let fetches =
                    attribute.name() == "href" && !value.starts_with('#') && !value.starts_with("data:image/");
                attribute.name().starts_with("on") || (fetches && node.tag_name().name() != "a")
            })
    };
    let flaw = document.descendants().any(active).then_some(Flaw::Script);
    (Some(Picture { bytes, ending: "svg", pixels: 0 }), flaw)
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
