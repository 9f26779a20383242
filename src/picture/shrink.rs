//! A picture as browsers are sent it: no wider than a page can show, in few bytes, and without the place and the camera it
//! was taken with.

use std::io::Cursor;

use image::imageops::FilterType;
use image::{DynamicImage, ImageFormat};
use webp_rust::{ImageBuffer, LossyEncodingConfig};

use super::look::{Flaw, decode};

/// Names how pictures are written. Another text is another name for every file, so that none is kept from before.
pub const WRITER: &str = "picture 2";

/// The text is some 620 pixels wide: once for a phone and for a screen, and again for those with twice the dots.
const WIDTHS: [u32; 4] = [480, 720, 1080, 1440];
/// Where photographs still look as they did.
const QUALITY: f32 = 80.0;
/// How hard the encoder looks for fewer bytes. Above this it takes three times as long for two per cent.
const EFFORT: u8 = 1;
/// So few bytes of a drawing are sent whole: less is not worth a blurred line.
const FREE: usize = 8 << 10;

/// The widths that a picture is written in, from the smallest; at least one, and none wider than the picture.
#[must_use]
pub fn widths(width: u32) -> Vec<u32> {
    let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|step| *step < width).collect();
    // Its own width, where a step just below it does not do as well.
    let last = widths.last().copied().unwrap_or(0);
    if width <= WIDTHS[3] && width > last + last / 10 {
        widths.push(width);
    }
    widths
}

/// The picture at a width, as WebP.
///
/// # Errors
/// What is wrong with it.
pub fn shrink(bytes: &[u8], width: u32) -> Result<Vec<u8>, Flaw> {
    let drawn_by_hand = matches!(image::guess_format(bytes), Ok(ImageFormat::Png));
    let mut picture = decode(bytes)?;
    if picture.width() > width {
        picture = picture.resize(width, u32::MAX, FilterType::Lanczos3);
    }
    let lossy = lossy(&picture)?;
    if !drawn_by_hand {
        return Ok(lossy);
    }
    // Plain areas and text are often smaller when nothing is lost.
    let lossless = lossless(&picture)?;
    Ok(if lossless.len() <= lossy.len().max(FREE) { lossless } else { lossy })
}

fn lossy(picture: &DynamicImage) -> Result<Vec<u8>, Flaw> {
    let image = ImageBuffer {
        width: picture.width() as usize,
        height: picture.height() as usize,
        rgba: picture.to_rgba8().into_raw(),
    };
    let config = LossyEncodingConfig { quality: QUALITY, method: EFFORT, ..LossyEncodingConfig::default() };
    webp_rust::encode_lossy_with_config(&image, &config, None).map_err(|_| Flaw::Large)
}

fn lossless(picture: &DynamicImage) -> Result<Vec<u8>, Flaw> {
    let mut bytes = Vec::new();
    let plain = if picture.color().has_alpha() {
        DynamicImage::from(picture.to_rgba8())
    } else {
        DynamicImage::from(picture.to_rgb8())
    };
    plain.write_to(&mut Cursor::new(&mut bytes), ImageFormat::WebP).map_err(|_| Flaw::Large)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_picture_is_made_wider_than_it_is() {
        assert_eq!(widths(4000), [480, 720, 1080, 1440]);
        assert_eq!(widths(1440), [480, 720, 1080, 1440]);
        assert_eq!(widths(1100), [480, 720, 1080]);
        assert_eq!(widths(900), [480, 720, 900]);
        assert_eq!(widths(480), [480]);
        assert_eq!(widths(16), [16]);
    }

    #[test]
    fn a_photograph_gets_smaller_and_keeps_its_shape() {
        let photo = image::RgbImage::from_fn(900, 300, |x, y| {
            let value = u8::try_from((x * 7 + y * 13 + x * y) % 251).expect("below 251");
            image::Rgb([value, value / 2, 255 - value])
        });
        let mut jpeg = Vec::new();
        DynamicImage::from(photo).write_to(&mut Cursor::new(&mut jpeg), ImageFormat::Jpeg).expect("a picture");
        let small = shrink(&jpeg, 480).expect("a smaller one");
        let seen = super::super::look(&small).expect("a picture");
        assert_eq!((seen.width, seen.height), (480, 160));
        assert!(small.len() < jpeg.len());
        assert_eq!(small, shrink(&jpeg, 480).expect("again"), "the same picture, the same bytes");
    }

    #[test]
    fn a_plain_drawing_loses_nothing() {
        // What is seen through has no colour to keep.
        let mut plain = image::RgbaImage::from_pixel(200, 100, image::Rgba([0, 98, 186, 255]));
        plain.put_pixel(3, 3, image::Rgba([1, 2, 3, 255]));
        plain.put_pixel(4, 3, image::Rgba([0, 0, 0, 0]));
        let mut png = Vec::new();
        DynamicImage::from(plain.clone()).write_to(&mut Cursor::new(&mut png), ImageFormat::Png).expect("a picture");
        let sent = shrink(&png, 200).expect("a picture");
        // Not compared by `assert_eq`, which would print every pixel.
        assert!(decode(&sent).expect("a picture").to_rgba8() == plain, "a pixel was changed");
    }
}
