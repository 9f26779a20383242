//! A page's address as a QR code, so that whoever holds the paper finds the page as it is today.

use std::fmt::Write as _;

use qrcodegen::{Mask, QrCode as Modules, QrCodeEcc, QrSegment, Version};

/// Modules of quiet around the code, as ISO/IEC 18004 asks for.
const QUIET: i32 = 4;

/// An address as a QR code.
pub struct QrCode(Modules);

impl QrCode {
    /// The code for a page of the web that somebody prints; `None` for an address that is empty or too long.
    #[must_use]
    pub fn for_page(address: &str) -> Option<Self> {
        // One mask for every page: to try all eight and weigh them takes longer than to make the page, and whatever
        // reads such codes reads each of them.
        Self::encoded(address, QrCodeEcc::Low, Some(Mask::new(0)))
    }

    /// The code for a file to print, or for a screen that a phone is held to; `None` for an address that is empty or too long.
    #[must_use]
    pub fn for_paper(address: &str) -> Option<Self> {
        // Medium correction: paper is folded and copied.
        Self::encoded(address, QrCodeEcc::Medium, None)
    }

    fn encoded(address: &str, correction: QrCodeEcc, mask: Option<Mask>) -> Option<Self> {
        let segments = (!address.is_empty()).then(|| QrSegment::make_segments(address))?;
        let (least, most) = (Version::MIN, Version::MAX);
        // What corrects more at no cost of size is good on paper, and takes time that pages do not have.
        let boost = mask.is_none();
        Modules::encode_segments_advanced(&segments, correction, least, most, mask, boost).ok().map(Self)
    }

    /// The code as a drawing, with these attributes on its `svg`: a line for each run of dark modules, since seams
    /// between squares show in some viewers.
    #[must_use]
    pub fn svg(&self, attributes: &str) -> String {
        let size = self.0.size();
        let whole = size + 2 * QUIET;
        let mut path = String::with_capacity(4096);
        for y in 0..size {
            let mut x = 0;
            while x < size {
                let length = (x..size).take_while(|x| self.0.get_module(*x, y)).count();
                let length = i32::try_from(length).unwrap_or(0);
                if length > 0 {
                    // Writing to memory does not fail.
                    let _ = write!(path, "M{} {}.5h{length}", x + QUIET, y + QUIET);
                }
                x += length.max(1);
            }
        }
        format!(
            "<svg {attributes} viewBox=\"0 0 {whole} {whole}\"><path fill=\"#fff\" d=\"M0 0h{whole}v{whole}H0z\"/>\
             <path stroke=\"#000\" d=\"{path}\"/></svg>"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_module_is_drawn_once_within_its_quiet() {
        let address = "https://example.org/bolig/leietakers-rettigheter/";
        for code in [QrCode::for_page(address), QrCode::for_paper(address)] {
            let code = code.expect("it fits");
            let size = code.0.size();
            let dark = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
            let dark = dark.filter(|(x, y)| code.0.get_module(*x, *y)).count();
            let svg = code.svg("class=\"qr\"");
            assert!(svg.starts_with(&format!("<svg class=\"qr\" viewBox=\"0 0 {0} {0}\">", size + 8)), "{svg}");
            let lines = svg.rsplit_once("d=\"").expect("a path").1;
            let drawn = lines.split('h').skip(1).filter_map(|run| run.split(['M', '"']).next()?.parse::<usize>().ok());
            assert_eq!(drawn.sum::<usize>(), dark);
            assert!(lines.starts_with("M4 4.5h7M"), "{lines}");
        }
    }

    #[test]
    fn what_is_empty_or_too_long_has_no_code() {
        for address in [String::new(), "x".repeat(5000)] {
            assert!(QrCode::for_page(&address).is_none() && QrCode::for_paper(&address).is_none());
        }
    }
}
