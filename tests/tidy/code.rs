//! Rust source without its comments and texts, so that only code is judged.

use super::files::File;

/// The code with comments and the inside of texts blanked; every line stays on its line.
pub(crate) fn only(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(next) = rest.chars().next() {
        let skipped = skipped(rest, code.chars().next_back());
        let (from, len) = skipped.map_or((next.len_utf8(), next.len_utf8()), |len| (0, len));
        code.push_str(&rest[..from]);
        code.extend(rest[from..len].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = &rest[len..];
    }
    code
}

/// How long the comment or text is that starts here, if one does.
fn skipped(rest: &str, before: Option<char>) -> Option<usize> {
    let in_word = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(rest.find("*/").map_or(rest.len(), |end| end + 2));
    }
    if rest.starts_with('r') && !in_word {
        let hashes = rest[1..].len() - rest[1..].trim_start_matches('#').len();
        if rest[1 + hashes..].starts_with('"') {
            let close = format!("\"{}", "#".repeat(hashes));
            let inside = hashes + 2;
            return Some(rest[inside..].find(&close).map_or(rest.len(), |end| inside + end + close.len()));
        }
    }
    match rest.as_bytes()[0] {
        b'"' => Some(1 + quoted(&rest[1..], '"')),
        // A letter in quotation marks; anything else is a lifetime.
        b'\'' if rest[1..].starts_with('\\') || rest.chars().nth(2) == Some('\'') => Some(1 + quoted(&rest[1..], '\'')),
        _ => None,
    }
}

/// How long a text is, its closing mark included.
fn quoted(rest: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == mark => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The code above the tests of a file; nothing of a file of tests.
pub(crate) fn without_tests<'a>(file: &File, code: &'a str) -> &'a str {
    if file.path.ends_with("/tests.rs") || file.path.contains("/tests/") {
        return "";
    }
    code.split("#[cfg(test)]").next().unwrap_or(code)
}

/// True when the word stands in the code by itself.
pub(crate) fn has_word(code: &str, word: &str) -> bool {
    let in_word = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        let after = code[at + word.len()..].chars().next().is_some_and(in_word);
        !code[..at].chars().next_back().is_some_and(in_word) && !after
    })
}

#[test]
fn comments_and_texts_are_no_code() {
    let source = "let a = \"tera \\\" tera\"; // tera\n/* tera */ let b = 'x'; fn f<'a>() { r#\"tera\"# }\n";
    let code = only(source);
    assert!(!code.contains("tera"), "{code}");
    assert!(code.contains("fn f<'a>() {") && code.contains("let b ="), "{code}");
    assert_eq!(code.lines().count(), 2);
    assert!(has_word("use tera::Tera;", "tera") && !has_word("let literature = 1;", "tera"));
}
