//! A page's address as a QR code, so that whoever holds the paper finds the page as it is today.

use std::fmt::Write as _;

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// The light border that readers of such codes need, in modules.
const BORDER: i32 = 4;

/// The code as an SVG drawing: a line for each run of dark modules. Empty when there is nothing to encode, or more
/// than fits. It says nothing to those who listen: the address stands beside it.
pub(super) fn svg(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let Some(code) = encoded(text) else { return String::new() };
    let size = code.size();
    let whole = size + 2 * BORDER;
    let mut path = String::with_capacity(4096);
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let length = (x..size).take_while(|x| code.get_module(*x, y)).count();
            let length = i32::try_from(length).unwrap_or(0);
            if length > 0 {
                // Writing to memory does not fail.
                let _ = write!(path, "M{} {}.5h{length}", x + BORDER, y + BORDER);
            }
            x += length.max(1);
        }
    }
    format!(
        "<svg class=\"qr\" viewBox=\"0 0 {whole} {whole}\" aria-hidden=\"true\" focusable=\"false\">\
         <path fill=\"#fff\" d=\"M0 0h{whole}v{whole}H0z\"/><path stroke=\"#000\" d=\"{path}\"/></svg>"
    )
}

/// One mask for every page: to try all eight and weigh them takes longer than to make the page, and whatever reads such
/// codes reads each of them.
fn encoded(text: &str) -> Option<QrCode> {
    let segments = QrSegment::make_segments(text);
    QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, Version::MIN, Version::MAX, Some(Mask::new(0)), false)
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_module_is_drawn_once() {
        let text = "https://example.org/bolig/leietakers-rettigheter/";
        let code = encoded(text).expect("it fits");
        let dark = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = dark.filter(|(x, y)| code.get_module(*x, *y)).count();
        let svg = svg(text);
        let drawn = svg.split('h').skip(2).filter_map(|run| run.split(['M', '"']).next()?.parse::<usize>().ok());
        assert_eq!(drawn.sum::<usize>(), dark);
    }

    #[test]
    fn nothing_gives_nothing() {
        assert_eq!(svg(""), "");
        assert_eq!(svg(&"x".repeat(5000)), "");
    }
}
