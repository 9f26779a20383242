//! Links for a copy that is opened from a disk: no server turns a folder into its index there, so each link names the file.
//!
//! Works on a finished page, so that it holds for a site's own templates too.

/// The attributes that hold an address of ours.
const ADDRESSES: [&[u8]; 2] = [b"href", b"action"];

/// A page whose links to folders lead to the page in them.
#[must_use]
pub fn portable(html: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(html.len() + html.len() / 32);
    let mut rest = html;
    while let Some(at) = rest.iter().position(|byte| *byte == b'<') {
        let (text, tag) = rest.split_at(at);
        out.extend_from_slice(text);
        let length = tag_length(tag);
        rewrite(&tag[..length], &mut out);
        rest = &tag[length..];
    }
    out.extend_from_slice(rest);
    out
}

/// How long the tag is that begins here; 1 for a `<` that begins none.
fn tag_length(tag: &[u8]) -> usize {
    if !tag.get(1).is_some_and(u8::is_ascii_alphabetic) {
        return 1;
    }
    let mut quote = None;
    for (at, byte) in tag.iter().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(*byte),
            (Some(open), byte) if open == *byte => quote = None,
            _ => {}
        }
    }
    tag.len()
}

fn rewrite(tag: &[u8], out: &mut Vec<u8>) {
    let mut rest = tag;
    while let Some(equals) = rest.iter().position(|byte| matches!(byte, b'=' | b'"' | b'\'')) {
        let (before, from) = rest.split_at(equals);
        out.extend_from_slice(before);
        if from[0] != b'=' {
            // A quoted value that follows a space: none of ours is written so.
            let end = end_of_value(from);
            out.extend_from_slice(&from[..end]);
            rest = &from[end..];
            continue;
        }
        out.push(b'=');
        let name = before.rsplit(u8::is_ascii_whitespace).next().unwrap_or_default();
        let value = &from[1..];
        let end = end_of_value(value);
        if ADDRESSES.contains(&name) {
            put_address(&value[..end], out);
        } else if name == b"content" {
            put_refresh(&value[..end], out);
        } else {
            out.extend_from_slice(&value[..end]);
        }
        rest = &value[end..];
    }
    out.extend_from_slice(rest);
}

/// Where an attribute's value ends, its quotes within.
fn end_of_value(value: &[u8]) -> usize {
    match value.first() {
        Some(quote @ (b'"' | b'\'')) => {
            value[1..].iter().position(|byte| byte == quote).map_or(value.len(), |at| at + 2)
        }
        _ => value.iter().position(|byte| byte.is_ascii_whitespace() || *byte == b'>').unwrap_or(value.len()),
    }
}

fn put_address(value: &[u8], out: &mut Vec<u8>) {
    let quote = value.first().is_some_and(|byte| matches!(byte, b'"' | b'\''));
    let (open, inner) = value.split_at(usize::from(quote));
    let (inner, close) = inner.split_at(inner.len() - usize::from(quote && !inner.is_empty()));
    let end = inner.iter().position(|byte| matches!(byte, b'?' | b'#')).unwrap_or(inner.len());
    let (path, more) = inner.split_at(end);
    out.extend_from_slice(open);
    out.extend_from_slice(path);
    if leads_to_a_folder(path) {
        if !path.ends_with(b"/") {
            out.push(b'/');
        }
        out.extend_from_slice(b"index.html");
    }
    out.extend_from_slice(more);
    out.extend_from_slice(close);
}

/// `0; url=../ny/`, as old addresses lead on.
fn put_refresh(value: &[u8], out: &mut Vec<u8>) {
    const LEAD: &[u8] = b"url=";
    match value.windows(LEAD.len()).position(|part| part == LEAD).filter(|_| value.starts_with(b"\"0;")) {
        Some(at) => {
            let (lead, address) = value.split_at(at + LEAD.len());
            let (address, close) = address.split_at(address.len().saturating_sub(1));
            out.extend_from_slice(lead);
            put_address(address, out);
            out.extend_from_slice(close);
        }
        None => out.extend_from_slice(value),
    }
}

/// True for `../`, `./`, `..` and `bolig/`; not for a place on the page, a file or another site.
fn leads_to_a_folder(path: &[u8]) -> bool {
    let last = path.rsplit(|byte| *byte == b'/').next().unwrap_or_default();
    let ours = !path.is_empty() && !path.contains(&b':') && !path.starts_with(b"//");
    ours && (last.is_empty() || last == b"." || last == b"..")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn done(html: &str) -> String {
        String::from_utf8(portable(html.as_bytes())).expect("text")
    }

    #[test]
    fn links_to_folders_name_the_file() {
        assert_eq!(done("<a href=\"../bolig/\">x</a>"), "<a href=\"../bolig/index.html\">x</a>");
        assert_eq!(done("<a class=x href=../bolig/?q=1#a>x</a>"), "<a class=x href=../bolig/index.html?q=1#a>x</a>");
        assert_eq!(done("<form action=./ method=get>"), "<form action=./index.html method=get>");
        assert_eq!(done("<a href=..>"), "<a href=../index.html>");
        let refresh = "<meta http-equiv=\"refresh\" content=\"0; url=../ny/\">";
        assert_eq!(done(refresh), refresh.replace("../ny/", "../ny/index.html"));
    }

    #[test]
    fn all_else_stands_as_it_was() {
        for html in [
            "<a href=#a>x</a>",
            "<a href=\"https://lovdata.no/\">a < b, href=\"x/\" c</a>",
            "<a href=\"mailto:a@b.no?subject=x/\">",
            "<a href=../side.pdf title='href=\"x/\"'>",
            "<p title=\"a > href=b/\">Å <</p>",
            "<link rel=canonical href=https://a.no/>",
            "<!doctype html><p>",
            "<a href=\"",
            "<a href=",
            "<meta content=\"0;url=",
            "<",
        ] {
            assert_eq!(done(html), html);
        }
    }
}
