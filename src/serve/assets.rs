//! The preview's own files for the browser. They are served and never built into a site.

const SCRIPT: &str = "text/javascript; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";

/// Name, type and bytes. `idiomorph.js` is bigskysoftware/idiomorph 0.8.0 as published (0BSD, see its licence beside it).
const FILES: [(&str, &str, &[u8]); 11] = [
    ("idiomorph.js", SCRIPT, include_bytes!("assets/idiomorph.js")),
    ("look.js", SCRIPT, include_bytes!("assets/look.js")),
    ("preview.js", SCRIPT, include_bytes!("assets/preview.js")),
    ("drawers.js", SCRIPT, include_bytes!("assets/drawers.js")),
    ("panel.js", SCRIPT, include_bytes!("assets/panel.js")),
    ("paper.js", SCRIPT, include_bytes!("assets/paper.js")),
    ("page.css", STYLE, include_bytes!("assets/page.css")),
    ("panel.css", STYLE, include_bytes!("assets/panel.css")),
    ("frames.css", STYLE, include_bytes!("assets/frames.css")),
    ("frame.svg", "image/svg+xml", include_bytes!("assets/frame.svg")),
    ("wrong.svg", "image/svg+xml", include_bytes!("assets/wrong.svg")),
];

/// The type and bytes of a file.
pub(super) fn find(name: &str) -> Option<(&'static str, &'static [u8])> {
    FILES.iter().find(|(own, ..)| *own == name).map(|(_, kind, bytes)| (*kind, *bytes))
}
