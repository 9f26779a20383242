//! What a browser is told of the site beside its pages: what it may load and run, who may frame it, what it may keep.
//! The pages, the preview and the files for web servers all say it from here.

/// What may be loaded and run: our own files and nothing else. Images may also be `data:`, for CSS.
pub const CSP: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
                       font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
                       form-action 'self'; base-uri 'none'";

/// What goes with every answer: no other site may read it or frame it, and nothing is taken for what it is not.
pub const HEADERS: [(&str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "SAMEORIGIN"),
    ("Referrer-Policy", "no-referrer"),
];

/// How long what may change is kept: until the next visit, when the server is asked whether it has.
pub const ASKED_AGAIN: &str = "no-cache";

/// How long a file is kept whose name changes with its bytes.
pub const KEPT: &str = "public, max-age=31536000, immutable";

/// The policy as a header, where it can also say who may frame a page; a `<meta>` that says so is not heard.
///
/// A header goes with every page, so `asked` is in it, the origin that the results page alone may ask: where a page and a
/// header both have a policy, what either refuses is refused.
#[must_use]
pub fn csp_header(asked: Option<&str>) -> String {
    let own = "connect-src 'self'";
    let policy = asked.map_or_else(|| CSP.to_owned(), |origin| CSP.replace(own, &format!("{own} {origin}")));
    format!("{policy}; frame-ancestors 'self'")
}
