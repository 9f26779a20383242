//! The house checks itself: who imports whom, how long files are, which words stand in them, and that every
//! diagnostic code has its message, its chapter and its case. The rules are in `src/ARCHITECTURE.md`.

#![allow(clippy::disallowed_methods, reason = "tests read and write files of their own")]

#[path = "tidy/code.rs"]
mod code;
#[path = "tidy/files.rs"]
mod files;
#[path = "tidy/imports.rs"]
mod imports;
#[path = "tidy/theme.rs"]
mod theme;

use std::collections::BTreeSet;

use fagverk::base::Lang;
use fagverk::diag::{Code, explain};

use files::{File, ends_in, read, root, rust, walk};

/// Think at this many lines.
const LONG: usize = 400;
/// Never past this many.
const TOO_LONG: usize = 600;

/// Codes that no file of a site can cause, each with why.
const NO_FILE_CAUSES: &[(&str, &str)] =
    &[("source/unreadable", "permissions are the disk's, and whoever runs the tests may read everything")];

/// What may lie in the repository's top folder, beside hidden files and what git ignores.
const TOP: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "src",
    "content",
    "themes",
    "exercises",
    "tests",
    "README.md",
    "fagverk.toml",
    "LICENSE",
    "target",
    "public",
];

fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn rooms_import_only_what_the_table_allows() {
    let table = imports::Table::of(&read("src/ARCHITECTURE.md"));
    let mut faults = table.faults();
    for file in rust("src") {
        let Some(room) = imports::room(&file.path) else { continue };
        let allowed = table.allowed(room);
        if allowed.is_none() {
            faults.push(format!("{}: the room `{room}` is not in the import table", file.path));
        }
        for (line, other) in imports::named(&code::only(&file.text)) {
            if other != room && !allowed.is_some_and(|rooms| rooms.contains(&other)) {
                faults.push(format!("{}:{line}: `{room}` may not import `{other}`", file.path));
            }
        }
    }
    none(&faults);
}

/// The compiler keeps others out of a private module; so it is enough that few are public.
#[test]
fn rooms_show_one_front_door() {
    let open =
        ["src/diag/mod.rs: code", "src/diag/mod.rs: report", "src/model/mod.rs: text", "src/model/mod.rs: visit"];
    let mut faults = Vec::new();
    for file in rust("src").iter().filter(|file| file.path != "src/lib.rs") {
        for line in code::only(&file.text).lines() {
            let line = line.trim();
            let name = ["pub mod ", "pub(crate) mod "].iter().find_map(|word| line.strip_prefix(word));
            let shown = name.map(|name| format!("{}: {}", file.path, name.trim_end_matches([';', '{', ' '])));
            faults.extend(shown.filter(|shown| !open.contains(&shown.as_str())));
        }
    }
    none(&faults);
}

#[test]
fn no_file_is_too_long() {
    let mut faults = Vec::new();
    for file in rust("src").iter().chain(&rust("tests")) {
        let lines = file.text.lines().count();
        if lines > TOO_LONG {
            faults.push(format!("{}: {lines} lines", file.path));
        } else if lines > LONG {
            println!("{}: {lines} lines; think whether it is one thing", file.path);
        }
    }
    none(&faults);
}

#[test]
fn every_file_says_what_it_is_for() {
    let opens = |file: &File| {
        let crate_doc =
            file.path == "src/lib.rs" && file.text.starts_with("#![doc = include_str!(\"ARCHITECTURE.md\")]");
        file.text.starts_with("//! ") || crate_doc
    };
    let silent = |file: &File| (!opens(file)).then(|| format!("{}: does not open with `//!`", file.path));
    none(&rust("src").iter().chain(&rust("tests")).filter_map(silent).collect::<Vec<_>>());
}

#[test]
fn nothing_is_called_utils() {
    let vague = ["utils", "util", "common", "helpers", "helper", "manager"];
    let parts = |path: &str| path.split(['/', '.']).any(|part| vague.contains(&part));
    let faults: Vec<String> = walk("src").into_iter().chain(walk("tests")).filter(|path| parts(path)).collect();
    none(&faults);
}

#[test]
fn unfinished_and_unsafe_words_are_not_in_the_source() {
    let anywhere = ["FIXME", "XXX"];
    let in_code = ["todo!", "unimplemented!", "dbg!", "println!", "eprintln!", "print!", "eprint!", "unsafe"];
    let mut faults = Vec::new();
    for file in rust("src") {
        // Cargo reads what a build script prints.
        let script = file.path == "src/build.rs";
        let code = code::only(&file.text);
        let own = code::without_tests(&file, &code);
        faults.extend(anywhere.iter().filter(|word| file.text.contains(**word)).map(|word| file.says(word)));
        let found = in_code.iter().filter(|word| code::has_word(own, word) && !(script && word.starts_with("print")));
        faults.extend(found.map(|word| file.says(word)));
        faults.extend(own.contains(".unwrap()").then(|| file.says(".unwrap()")));
    }
    none(&faults);
}

#[test]
fn tests_are_neither_skipped_nor_expected_to_fall() {
    let mut faults = Vec::new();
    for file in rust("src").iter().chain(&rust("tests")) {
        let code = code::only(&file.text);
        let words = ["#[ignore", "should_panic", "thread::sleep"];
        faults.extend(words.iter().filter(|word| code.contains(**word)).map(|word| file.says(word)));
    }
    none(&faults);
}

#[test]
fn each_heavy_thing_is_named_in_its_own_room_only() {
    let homes: &[(&str, &[&str])] = &[
        ("tera", &["html"]),
        ("pulldown_cmark", &["parse"]),
        ("typst", &["print"]),
        ("rquickjs", &["search"]),
        ("rust_stemmers", &["search"]),
        ("rayon", &["pipeline", "cli"]),
        ("saphyr_parser", &["parse"]),
        ("std::fs", &["source", "emit", "fix", "cli"]),
    ];
    let mut faults = Vec::new();
    for file in rust("src") {
        let room = imports::room(&file.path).unwrap_or("the root");
        let all = code::only(&file.text);
        let code = code::without_tests(&file, &all);
        for (name, rooms) in homes {
            let script = file.path == "src/build.rs" && *name == "std::fs";
            if code::has_word(code, name) && !rooms.contains(&room) && !script {
                faults.push(file.says(name));
            }
        }
        // `use std::{fs, io};` names it as well.
        let mut groups = code.split("use std::{").skip(1).filter_map(|rest| rest.split(';').next());
        let grouped = groups.any(|group| code::has_word(group, "fs"));
        let at_home = matches!(room, "source" | "emit" | "fix" | "cli") || file.path == "src/build.rs";
        faults.extend((grouped && !at_home).then(|| file.says("use std::{")));
    }
    none(&faults);
}

#[test]
fn every_code_has_message_chapter_and_case() {
    let expected = expected_codes();
    let mut faults = Vec::new();
    for lang in [Lang::Nb, Lang::Nn, Lang::En] {
        let messages = read(&format!("src/diag/messages/{lang}.ftl"));
        for code in Code::all() {
            if !messages.contains(&format!("\n{} = ", code.message_id())) {
                faults.push(format!("{code} has no message in {lang}"));
            }
            if explain(code, lang).is_none_or(str::is_empty) {
                faults.push(format!("{code} has no chapter in {lang}"));
            }
        }
    }
    for code in Code::all().map(Code::id) {
        let excused = NO_FILE_CAUSES.iter().any(|(name, _)| *name == code);
        match (expected.contains(code), excused) {
            (false, false) => faults.push(format!("{code} is expected by no case in tests/cases")),
            (true, true) => faults.push(format!("{code} is in NO_FILE_CAUSES, and a case causes it")),
            _ => {}
        }
    }
    let gone = NO_FILE_CAUSES.iter().filter(|(name, _)| Code::find(name).is_none());
    faults.extend(gone.map(|(name, _)| format!("{name} is in NO_FILE_CAUSES and is no code")));
    none(&faults);
}

/// The codes that cases expect.
fn expected_codes() -> BTreeSet<String> {
    let cases = walk("tests/cases").into_iter().filter(|path| ends_in(path, "md")).map(|path| read(&path));
    let mut codes = BTreeSet::new();
    for case in cases {
        for line in case.lines().filter_map(|line| line.strip_prefix("<!-- expect ")) {
            codes.extend(line.split(' ').map(|word| word.trim_end_matches(':').to_owned()));
        }
    }
    codes
}

#[test]
fn the_top_folder_holds_only_the_fixed_names() {
    let entries = std::fs::read_dir(root()).expect("the repository's folder");
    let names = entries.map(|entry| entry.expect("an entry of it").file_name().to_string_lossy().into_owned());
    let faults: Vec<String> = names.filter(|name| !name.starts_with('.') && !TOP.contains(&name.as_str())).collect();
    none(&faults);
}

#[test]
fn theme_authors_are_told_of_every_token_slot_and_field() {
    none(&theme::untold());
}
