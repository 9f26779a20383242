//! The preview's own files for the browser. They are served and never built into a site.

/// Name, type and bytes. `idiomorph.js` is bigskysoftware/idiomorph 0.8.0 as published (0BSD, see its licence beside it).
const FILES: [(&str, &str, &[u8]); 6] = [
    ("idiomorph.js", "text/javascript; charset=utf-8", include_bytes!("assets/idiomorph.js")),
    ("preview.js", "text/javascript; charset=utf-8", include_bytes!("assets/preview.js")),
    ("page.css", "text/css; charset=utf-8", include_bytes!("assets/page.css")),
    ("panel.css", "text/css; charset=utf-8", include_bytes!("assets/panel.css")),
    ("wrong.svg", "image/svg+xml", include_bytes!("assets/wrong.svg")),
    ("phone.css", "text/css; charset=utf-8", include_bytes!("assets/phone.css")),
];

/// The type and bytes of a file.
pub(super) fn find(name: &str) -> Option<(&'static str, &'static [u8])> {
    FILES.iter().find(|(own, ..)| *own == name).map(|(_, kind, bytes)| (*kind, *bytes))
}
