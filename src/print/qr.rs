//! QR codes from paper to the live page.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// Modules of quiet around the code, as ISO/IEC 18004 asks for.
const QUIET: i32 = 4;

/// The code of an address as SVG; `None` for an address too long to be one.
#[must_use]
pub(super) fn svg(address: &str) -> Option<Vec<u8>> {
    // Medium correction: paper is folded and copied.
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let side = code.size() + 2 * QUIET;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{side}\" height=\"{side}\">\
         <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path fill=\"#000\" d=\""
    );
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            // A row of dark modules is one stroke: seams between squares show in some viewers.
            let run = (x..code.size()).take_while(|at| code.get_module(*at, y)).count();
            if run > 0 {
                let _ = write!(svg, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += i32::try_from(run).unwrap_or(1).max(1);
        }
    }
    svg.push_str("\"/></svg>");
    Some(svg.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_quiet_and_a_long_address_has_none() {
        let svg = svg("https://example.org/").expect("a code");
        let svg = String::from_utf8(svg).expect("text");
        assert!(svg.contains("viewBox=\"0 0 33 33\"") && svg.contains("M4 4h7v1h-7z"), "{svg}");
        assert_eq!(super::svg(&"x".repeat(5000)), None);
    }
}
