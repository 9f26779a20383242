//! Pages of the preview's own that show a page in a frame: in the width of a phone, or beside a PDF of it.

use std::fmt::Write as _;

use super::address::{Wanted, wanted};
use super::answer::Answer;
use super::own::Own;
use super::shared::Now;

/// The policy of both.
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
     frame-src 'self'; base-uri 'none'; form-action 'none'";

/// The page in the width of a phone.
pub(super) fn phone(own: &Own<'_>, page: &str) -> Answer {
    let title = own.say("preview-look-phone");
    let body = format!(
        "<body>{}<main><h1 class=\"unseen\">{title}</h1><iframe class=\"phone\" src=\"{}\" title=\"{title}\"></iframe></main>",
        back(own, page),
        escaped(page)
    );
    framed(own, &title, &body)
}

/// The page beside a PDF of it. `None` when the page has no such PDF.
pub(super) fn paper(own: &Own<'_>, now: &Now, page: &str, file: &str) -> Option<Answer> {
    let Wanted::File(path) = wanted(page, &now.shown) else { return None };
    let files = now.shown.paper_files(now.shown.page(&path)?);
    let base = now.shown.base_path();
    let label = files.iter().find(|own| format!("{base}{}", own.path) == file).map(|own| escaped(&own.label))?;
    let mut list = String::new();
    for other in &files {
        let href = format!("{base}{}", other.path);
        let current = if href == file { " aria-current=\"page\"" } else { "" };
        let link = address(page, &href);
        // A `String` takes everything.
        let _ = write!(list, "<li><a href=\"{}\"{current}>{}</a></li>", escaped(&link), escaped(&other.label));
    }
    let say = |id: &str| escaped(&own.say(&format!("preview-{id}")));
    let body = format!(
        "<body class=\"wide\" data-file=\"{file}\" data-page=\"{page}\" data-making=\"{making}\" data-failed=\"{failed}\">\
         <header>{back}<nav aria-label=\"{paper}\"><ul>{list}</ul></nav>\
         <p class=\"pager\"><button type=\"button\" id=\"before\">{before}</button>\
         <label for=\"number\">{number}</label> <input id=\"number\" type=\"number\" min=\"1\" value=\"1\"> \
         <span id=\"of\"></span><button type=\"button\" id=\"next\">{next}</button></p>\
         <p id=\"said\" role=\"status\"></p></header>\
         <main><h1 class=\"unseen\">{label}</h1><iframe src=\"{page}\" title=\"{this}\"></iframe>\
         <div id=\"sheets\" data-title=\"{label}\"></div></main><script src=\"/__fagverk/paper.js\"></script>",
        file = escaped(file),
        page = escaped(page),
        making = say("paper-making"),
        failed = say("paper-failed"),
        back = back(own, page),
        paper = say("paper"),
        before = say("paper-before"),
        number = say("paper-page"),
        next = say("paper-next"),
        this = say("this-page"),
    );
    Some(framed(own, &label, &body))
}

/// The address of the page beside a PDF.
pub(super) fn address(page: &str, file: &str) -> String {
    let code = |text| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC);
    format!("/__fagverk/paper?page={}&file={}", code(page), code(file))
}

fn back(own: &Own<'_>, page: &str) -> String {
    format!("<a href=\"{}\">{}</a>", escaped(page), escaped(&own.say("preview-back")))
}

fn framed(own: &Own<'_>, title: &str, body: &str) -> Answer {
    let html = format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{title}</title>\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"/__fagverk/frame.svg\"><link rel=\"stylesheet\" \
         href=\"/__fagverk/frames.css\"></head>{body}</body></html>",
        own.messages.lang()
    );
    Answer::new("text/html; charset=utf-8", html.into_bytes()).header("Content-Security-Policy", CSP)
}

/// Text as it stands in an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
