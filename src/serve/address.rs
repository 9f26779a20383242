//! What the address of a request asks for.

use percent_encoding::percent_decode_str;

use crate::base::OutputPath;
use crate::pipeline::Edition;

/// The folder of the preview's own files, which no site can have: a slug never begins so.
pub(super) const OWN: &str = "/__fagverk/";

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted<'a> {
    /// One of the preview's own files, with what stands after `?`.
    Own(&'a str, &'a str),
    /// A file of the site.
    File(OutputPath),
    /// Another address.
    Elsewhere(String),
    /// Nothing there.
    Missing,
}

/// Reads an address as the web server that the built site is made for would.
pub(super) fn wanted<'a>(url: &'a str, edition: &Edition) -> Wanted<'a> {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    if let Some(own) = path.strip_prefix(OWN) {
        return Wanted::Own(own, query);
    }
    let base = edition.base_path();
    let Some(rest) = path.strip_prefix(base.as_str()) else {
        let above = path == "/" || format!("{path}/") == base;
        return if above { Wanted::Elsewhere(base) } else { Wanted::Missing };
    };
    let Some(rest) = plain(rest) else { return Wanted::Missing };
    let is_folder = rest.is_empty() || rest.ends_with('/');
    let file = OutputPath::new(&if is_folder { format!("{rest}index.html") } else { rest.clone() });
    let known = |file: &OutputPath| edition.has(file) || file.as_str().starts_with("assets/");
    match file {
        Ok(file) if known(&file) => Wanted::File(file),
        Ok(file) if !is_folder && OutputPath::new(&format!("{file}/index.html")).is_ok_and(|own| edition.has(&own)) => {
            let query = if query.is_empty() { String::new() } else { format!("?{query}") };
            Wanted::Elsewhere(format!("{path}/{query}"))
        }
        _ => Wanted::Missing,
    }
}

/// The path with its letters in place of their codes; `None` when it is no plain path below the site: `..`, an empty
/// part, a hidden slash, what is not text.
fn plain(path: &str) -> Option<String> {
    let mut parts = Vec::new();
    let last = path.split('/').count() - 1;
    for (row, part) in path.split('/').enumerate() {
        let part = percent_decode_str(part).decode_utf8().ok()?;
        let odd = part.contains(['/', '\\']) || part.chars().any(char::is_control) || matches!(&*part, "." | "..");
        if odd || (part.is_empty() && row != last) {
            return None;
        }
        parts.push(part.into_owned());
    }
    Some(parts.join("/"))
}

/// The value of a field after `?`.
pub(super) fn field(query: &str, name: &str) -> Option<String> {
    let value = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
    Some(percent_decode_str(value).decode_utf8().ok()?.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_paths_are_read() {
        assert_eq!(plain("bolig/leie/").as_deref(), Some("bolig/leie/"));
        assert_eq!(plain("filer/m%C3%B8te%20rom.png").as_deref(), Some("filer/møte rom.png"));
        assert_eq!(plain("").as_deref(), Some(""));
        for path in ["../x", "a/../../x", "a/%2e%2e/x", "a%2fb", "a%5cb", "a\\b", "a//b", "./a", "%00", "%ff"] {
            assert_eq!(plain(path), None, "{path}");
        }
    }

    #[test]
    fn fields_are_decoded() {
        assert_eq!(field("a=1&page=%2Fbolig%2F", "page").as_deref(), Some("/bolig/"));
        assert_eq!(field("pages=1", "page"), None);
    }
}
