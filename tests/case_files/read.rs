//! From the text of a case to its files and what is expected; see `tests/cases.rs` for how one is written.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use fagverk::diag::{Code, Severity};

use super::GUIDE;

/// One case.
pub(crate) struct Case {
    /// Its path below `tests/cases`.
    pub name: String,
    /// Its files by path.
    pub files: BTreeMap<String, File>,
    /// Every diagnostic it must give.
    pub expected: Vec<Expected>,
    /// Pieces of HTML that a page must have, or must not.
    pub html: Vec<Piece>,
    /// Pieces that files of the built site must have, or must not.
    pub out: Vec<Piece>,
    /// Files that the built site must not have.
    pub no_out: Vec<String>,
    pub strict: bool,
    pub drafts: bool,
    pub search: bool,
}

/// What lies at a path.
pub(crate) enum File {
    Bytes(Vec<u8>),
    Link(String),
    /// So many bytes of nothing.
    Length(u64),
    Absent,
}

/// A diagnostic that must be given.
pub(crate) struct Expected {
    /// Its path, line and column; `-` when it belongs to no file.
    pub place: String,
    pub code: Code,
    pub severity: Severity,
    /// What its message or its help must say.
    pub words: Option<String>,
}

/// A piece of text that must, or must not, be in a file.
pub(crate) struct Piece {
    pub path: String,
    pub wanted: bool,
    pub text: String,
}

/// Every case, sorted by name.
pub(crate) fn read_all() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut paths = Vec::new();
    gather(&root, &mut paths);
    paths.sort();
    let read = |path: &PathBuf| {
        let text = fs::read_to_string(path).expect("a case is a text");
        let name = path.strip_prefix(&root).expect("it was found there");
        Case::read(&name.to_string_lossy(), &text)
    };
    paths.iter().map(read).collect()
}

fn gather(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder of cases") {
        let path = entry.expect("an entry of it").path();
        if path.is_dir() {
            gather(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "md") {
            paths.push(path);
        }
    }
}

impl Case {
    /// Reads a case; panics at what cannot be read, since that is a fault of the case.
    pub(crate) fn read(name: &str, text: &str) -> Self {
        let (text, directives) = split_directives(text);
        let mut case = Self {
            name: name.to_owned(),
            files: files(name, text),
            expected: Vec::new(),
            html: Vec::new(),
            out: Vec::new(),
            no_out: Vec::new(),
            strict: false,
            drafts: false,
            search: false,
        };
        directives.into_iter().for_each(|directive| case.directive(directive));
        case
    }

    fn directive(&mut self, text: &str) {
        let unreadable = || format!("{}: `{text}` is no directive", self.name);
        let (word, rest) = text.split_once([' ', ':']).unwrap_or((text, ""));
        match word {
            "expect" => self.expected.push(expected(rest).unwrap_or_else(|| panic!("{}", unreadable()))),
            "html" => self.html.push(piece(text, "html", true)),
            "out" => self.out.push(piece(text, "out", true)),
            "not" if rest.starts_with("html") => self.html.push(piece(rest, "html", false)),
            "not" if rest.starts_with("out") => self.out.push(piece(rest, "out", false)),
            "no" => self.no_out.push(rest.strip_prefix("out ").unwrap_or_else(|| panic!("{}", unreadable())).into()),
            "strict" => self.strict = true,
            "drafts" => self.drafts = true,
            "search" => self.search = true,
            "note" => {}
            _ => panic!("{}", unreadable()),
        }
    }
}

/// The text, and the comments at its end that tell what is expected.
fn split_directives(text: &str) -> (&str, Vec<&str>) {
    const WORDS: [&str; 9] = ["expect ", "html", "not ", "out ", "no out ", "strict", "drafts", "search", "note:"];
    let mut end = text.len();
    let mut directives = Vec::new();
    for line in text.lines().rev() {
        let comment = line.strip_prefix("<!-- ").and_then(|line| line.strip_suffix(" -->"));
        match comment.filter(|comment| WORDS.iter().any(|word| comment.starts_with(word))) {
            Some(comment) => directives.push(comment),
            None if line.trim().is_empty() => {}
            None => break,
        }
        end = line.as_ptr() as usize - text.as_ptr() as usize;
    }
    directives.reverse();
    (&text[..end], directives)
}

/// `[path ]line:col [severity ]code[: words]`, or `- code`.
fn expected(text: &str) -> Option<Expected> {
    let (head, words) = text.split_once(": ").map_or((text, None), |(head, words)| (head, Some(words.to_owned())));
    let parts: Vec<&str> = head.split(' ').collect();
    let (code, before) = parts.split_last()?;
    let code = Code::find(code)?;
    let (severity, before) = match before.split_last()? {
        (&"error", rest) => (Severity::Error, rest),
        (&"warning", rest) => (Severity::Warning, rest),
        (&"advice", rest) => (Severity::Advice, rest),
        _ => (code.default_severity(), before),
    };
    let place = match before {
        ["-"] => "-".to_owned(),
        [place] => format!("{GUIDE} {place}"),
        [path @ .., place] if !path.is_empty() => format!("{} {place}", path.join(" ")),
        _ => return None,
    };
    Some(Expected { place, code, severity, words })
}

/// `html[ path]: text`.
fn piece(text: &str, word: &str, wanted: bool) -> Piece {
    let (head, text) = text.split_once(": ").unwrap_or_else(|| panic!("`{text}` needs a text after `: `"));
    let path = head.strip_prefix(word).unwrap_or_default().trim();
    let path = if path.is_empty() { GUIDE } else { path };
    Piece { path: path.to_owned(), wanted, text: text.to_owned() }
}

fn files(name: &str, text: &str) -> BTreeMap<String, File> {
    if !text.starts_with("=== ") {
        return BTreeMap::from([(GUIDE.to_owned(), File::Bytes(text.as_bytes().to_vec()))]);
    }
    let mut files = BTreeMap::new();
    for part in format!("\n{text}").split("\n=== ").skip(1) {
        let (head, body) = part.split_once('\n').unwrap_or((part, ""));
        let head = head.strip_suffix(" ===").unwrap_or_else(|| panic!("{name}: `=== {head}` does not end in ` ===`"));
        let (path, flags) = head.split_once(" [").unwrap_or((head, ""));
        let flags: Vec<&str> = flags.split(" [").map(|flag| flag.trim_end_matches(']')).collect();
        files.insert(path.to_owned(), file(name, body, &flags));
    }
    files
}

fn file(name: &str, body: &str, flags: &[&str]) -> File {
    let mut text = if body.is_empty() || body.ends_with('\n') { body.to_owned() } else { format!("{body}\n") };
    let mut latin1 = false;
    for flag in flags.iter().filter(|flag| !flag.is_empty()) {
        match *flag {
            "crlf" => text = text.replace('\n', "\r\n"),
            "bom" => text.insert(0, '\u{feff}'),
            "latin1" => latin1 = true,
            "absent" => return File::Absent,
            link if link.starts_with("-> ") => return File::Link(link[3..].to_owned()),
            length if length.ends_with(" bytes") => {
                return File::Length(length[..length.len() - 6].parse().expect("a number of bytes"));
            }
            _ => panic!("{name}: `[{flag}]` is no way to write a file"),
        }
    }
    let bytes = if latin1 { text.chars().map(|c| u8::try_from(c).expect("Latin 1")).collect() } else { text.into() };
    File::Bytes(bytes)
}
