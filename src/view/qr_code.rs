//! A page's address as a QR code, so that whoever holds the paper finds the page as it is today.

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
        // What more is corrected at no cost of size takes no time either: less is to be worked out for each correction.
        let boost = true;
        Modules::encode_segments_advanced(&segments, correction, least, most, mask, boost).ok().map(Self)
    }

    /// The code as a drawing, with these attributes on its `svg`: a line for each run of dark modules, since seams
    /// between squares show in some viewers. Each line begins where the one before it ended, which is a third shorter
    /// than to name the place: the code is a good part of a page's bytes.
    #[must_use]
    pub fn svg(&self, attributes: &str) -> String {
        let size = self.0.size();
        let whole = size + 2 * QUIET;
        let mut svg = format!(
            "<svg {attributes} viewBox=\"0 0 {whole} {whole}\"><path fill=\"#fff\" d=\"M0 0h{whole}v{whole}H0z\"/>\
             <path stroke=\"#000\" d=\"M{QUIET} {QUIET}.5"
        );
        svg.reserve(3072);
        let (mut at_x, mut at_y) = (0, 0);
        let mut edges = vec![0; usize::try_from(size).unwrap_or_default() + 1];
        for y in 0..size {
            for run in self.edges(y, &mut edges).chunks_exact(2) {
                svg.push('m');
                push_number(&mut svg, run[0] - at_x);
                svg.push(' ');
                push_number(&mut svg, y - at_y);
                svg.push('h');
                push_number(&mut svg, run[1] - run[0]);
                (at_x, at_y) = (run[1], y);
            }
        }
        svg.push_str("\"/></svg>");
        svg
    }

    /// Where the dark runs of a row begin and end. Where they do cannot be foretold, so it takes no branches: a third of
    /// the time of the whole drawing.
    fn edges<'e>(&self, y: i32, edges: &'e mut [i32]) -> &'e [i32] {
        let size = self.0.size();
        let (mut count, mut dark) = (0, false);
        for x in 0..size {
            let now = self.0.get_module(x, y);
            edges[count] = x;
            count += usize::from(now != dark);
            dark = now;
        }
        edges[count] = size;
        &edges[..count + usize::from(dark)]
    }
}

/// Writes a whole number of at most three digits: some four hundred a page, for which `write!` took longer than the code.
fn push_number(text: &mut String, number: i32) {
    if number < 0 {
        text.push('-');
    }
    let number = number.unsigned_abs();
    for place in [100, 10, 1] {
        if number >= place || place == 1 {
            // One digit, so it fits.
            text.push(char::from(b'0' + u8::try_from(number / place % 10).unwrap_or(0)));
        }
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
            let all = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
            let dark = all.filter(|(x, y)| code.0.get_module(*x, *y)).collect::<Vec<_>>();
            let svg = code.svg("class=\"qr\"");
            assert!(svg.starts_with(&format!("<svg class=\"qr\" viewBox=\"0 0 {0} {0}\">", size + 8)), "{svg}");
            let lines = svg.rsplit_once("d=\"").expect("a path").1.trim_end_matches("\"/></svg>");
            let lines = lines.strip_prefix("M4 4.5").expect("it begins within the quiet");
            let mut drawn = Vec::new();
            let (mut x, mut y) = (0, 0);
            for run in lines.split('m').skip(1) {
                let (there, length) = run.split_once('h').expect("a line");
                let (dx, dy) = there.split_once(' ').expect("a way");
                let number = |text: &str| text.parse::<i32>().expect("a number");
                (x, y) = (x + number(dx), y + number(dy));
                drawn.extend((x..x + number(length)).map(|x| (x, y)));
                x += number(length);
            }
            assert_eq!(drawn, dark);
        }
    }

    #[test]
    fn what_is_empty_or_too_long_has_no_code() {
        for address in [String::new(), "x".repeat(5000)] {
            assert!(QrCode::for_page(&address).is_none() && QrCode::for_paper(&address).is_none());
        }
    }
}
