//! What a file holds, seen as a picture.

use std::io::Cursor;

use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

/// Larger files than this are not taken.
const LARGEST_FILE: usize = 15 << 20;
/// More pixels a side than this are not decoded.
const MOST_PIXELS: u32 = 12_000;

/// A picture that can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// What it is written as.
    pub format: Format,
    /// Pixels across as it is shown, which is turned where the camera says so; for drawings, of their own measure.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// True for one that is sent as it is: drawings, and what moves.
    pub whole: bool,
}

/// How a picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// PNG
    Png,
    /// JPEG
    Jpeg,
    /// GIF
    Gif,
    /// WebP
    WebP,
    /// SVG
    Svg,
}

impl Format {
    /// The ending of such files.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Gif => "gif",
            Self::WebP => "webp",
            Self::Svg => "svg",
        }
    }
}

/// What is wrong with a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The file cannot be read as a picture.
    Broken,
    /// It holds nothing, or is drawn on a sheet without size.
    Empty,
    /// It is of a kind that is not shown.
    Format,
    /// The file is too large, or has too many pixels.
    Large,
    /// A drawing that runs programs or fetches from elsewhere.
    Script,
    /// Its colours are those of a press, and a screen has others.
    Cmyk,
}

impl Flaw {
    /// Every flaw.
    pub const ALL: [Self; 6] = [Self::Broken, Self::Empty, Self::Format, Self::Large, Self::Script, Self::Cmyk];

    /// Its name: the variant of the message that tells it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Empty => "empty",
            Self::Format => "format",
            Self::Large => "large",
            Self::Script => "script",
            Self::Cmyk => "cmyk",
        }
    }
}

/// Looks at a file as a picture.
///
/// # Errors
/// What is wrong with it.
pub fn look(bytes: &[u8]) -> Result<Seen, Flaw> {
    if bytes.is_empty() {
        return Err(Flaw::Empty);
    }
    if bytes.len() > LARGEST_FILE {
        return Err(Flaw::Large);
    }
    let format = match image::guess_format(bytes).ok() {
        Some(ImageFormat::Png) => Format::Png,
        Some(ImageFormat::Jpeg) => Format::Jpeg,
        Some(ImageFormat::Gif) => Format::Gif,
        Some(ImageFormat::WebP) => Format::WebP,
        Some(_) => return Err(Flaw::Format),
        None => return drawing(bytes),
    };
    let picture = decode(bytes)?;
    let moves = || WebPDecoder::new(Cursor::new(bytes)).is_ok_and(|decoder| decoder.has_animation());
    let whole = format == Format::Gif || (format == Format::WebP && moves());
    Ok(Seen { format, width: picture.width(), height: picture.height(), whole })
}

/// The picture as it is shown: turned as the camera was held, and without what else the camera wrote down.
pub(super) fn decode(bytes: &[u8]) -> Result<DynamicImage, Flaw> {
    let flaw = |error| if matches!(error, ImageError::Limits(_)) { Flaw::Large } else { Flaw::Broken };
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Flaw::Broken)?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(flaw)?;
    if matches!(decoder.original_color_type(), ExtendedColorType::Cmyk8 | ExtendedColorType::Cmyk16)
        || is_for_a_press(bytes)
    {
        return Err(Flaw::Cmyk);
    }
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(flaw)?;
    picture.apply_orientation(turned);
    if picture.width() == 0 || picture.height() == 0 { Err(Flaw::Empty) } else { Ok(picture) }
}

/// True for a JPEG in four colours. The decoder turns them into three by itself and does not say so.
fn is_for_a_press(bytes: &[u8]) -> bool {
    const SEGMENTS: std::ops::RangeInclusive<u8> = 0xc0..=0xcf;
    if !bytes.starts_with(&[0xff, 0xd8]) {
        return false;
    }
    let mut rest = &bytes[2..];
    while let [0xff, marker, high, low, after @ ..] = rest {
        // Tables, arithmetic coding and what was kept for later have numbers among those of frames.
        if SEGMENTS.contains(marker) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            // The segment's bits, height and width stand before the number of its colours.
            return after.get(5) == Some(&4);
        }
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        rest = rest.get(2 + length..).unwrap_or_default();
    }
    false
}

fn drawing(bytes: &[u8]) -> Result<Seen, Flaw> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| text.contains("<svg")).ok_or(Flaw::Format)?;
    let document = roxmltree::Document::parse(text).map_err(|_| Flaw::Broken)?;
    if document.descendants().any(is_active) {
        return Err(Flaw::Script);
    }
    let sheet = document.root_element();
    let view: Vec<f64> = sheet
        .attribute("viewBox")
        .unwrap_or_default()
        .split([' ', ','])
        .filter(|part| !part.is_empty())
        .filter_map(|part| part.parse().ok())
        .collect();
    let own = |name| sheet.attribute(name).and_then(|value| value.trim_end_matches("px").parse::<f64>().ok());
    let side = |name, row: usize| own(name).or_else(|| view.get(row).copied()).unwrap_or(0.0).round();
    let (width, height) = (side("width", 2), side("height", 3));
    let fits = |side: f64| (1.0..=f64::from(u32::from(u16::MAX))).contains(&side);
    if !fits(width) || !fits(height) {
        return Err(Flaw::Empty);
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held to sixteen bits above")]
    let (width, height) = (width as u32, height as u32);
    Ok(Seen { format: Format::Svg, width, height, whole: true })
}

/// True for what runs a program or fetches from elsewhere. A browser that shows a drawing in a page does neither, but one
/// that opens it by itself may.
fn is_active(node: roxmltree::Node<'_, '_>) -> bool {
    matches!(node.tag_name().name(), "script" | "foreignObject" | "iframe")
        || node.attributes().any(|attribute| {
            let value = attribute.value().trim_start();
            let fetches = attribute.name() == "href" && !value.starts_with('#') && !value.starts_with("data:image/");
            attribute.name().starts_with("on") || (fetches && node.tag_name().name() != "a")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_has_the_size_of_its_sheet() {
        let seen = |attributes: &str| {
            let text = format!("<svg xmlns='http://www.w3.org/2000/svg' {attributes}><path d='M0 0'/></svg>");
            look(text.as_bytes()).map(|seen| (seen.width, seen.height))
        };
        assert_eq!(seen("viewBox='0 0 640 360.4'"), Ok((640, 360)));
        assert_eq!(seen("viewBox='0,0,64,36' width='128px' height='72'"), Ok((128, 72)));
        assert_eq!(seen("viewBox='0 0 0 9'"), Err(Flaw::Empty));
        assert_eq!(seen(""), Err(Flaw::Empty));
        assert_eq!(seen("viewBox='0 0 9 9' onload='x()'"), Err(Flaw::Script));
        assert_eq!(look(b"<svg><g>"), Err(Flaw::Broken));
        assert_eq!(look(b"not a picture"), Err(Flaw::Format));
        assert_eq!(look(b""), Err(Flaw::Empty));
    }

    #[test]
    fn four_colours_are_found_whatever_stands_before_them() {
        let jpeg = |colours: u8| {
            let mut bytes = vec![0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9];
            bytes.extend([0xff, 0xc2, 0, 17, 8, 0, 9, 0, 9, colours]);
            bytes
        };
        assert!(is_for_a_press(&jpeg(4)));
        assert!(!is_for_a_press(&jpeg(3)));
        assert!(!is_for_a_press(&jpeg(4)[..20]));
        assert!(!is_for_a_press(&[0xff, 0xd8, 0xff]));
        assert_eq!(look(&jpeg(3)), Err(Flaw::Broken));
    }
}
