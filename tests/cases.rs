//! Runs every case in `tests/cases`: one Markdown file is one case, and says itself what must come of it.
//!
//! # How a case is written
//!
//! A case is the text of one guide, which becomes `content/bolig/case.md` in the small site under
//! `tests/case_files/site` (its glossary, law facts, help lines, sources, a guide and an exercise to link to).
//! What is expected stands in comments at the end, one on a line; they are taken off before the text is parsed:
//!
//! ```text
//! <!-- expect 7:6 link/broken -->                       line and column, and the code
//! <!-- expect 7:6 link/broken: leieforhold.md -->       … whose message or help holds these words, in bokmål
//! <!-- expect 7:1 error a11y/table-caption -->          … with a severity that is not the code's own
//! <!-- expect content/law.toml 9:1 toml/bad-value -->   … in another file
//! <!-- expect - source/name -->                         … in no file
//! <!-- html: <a href="../leieforhold/"> -->             a piece of the guide's text as HTML
//! <!-- not html: <table> -->                            what must not be in it
//! <!-- html content/bolig/case.nn.md: <p>Hei -->        … of another page
//! <!-- out pages.json: "title":"Prøve" -->              a piece of a file of the built site
//! <!-- no out bolig/utkast/index.html -->               a file the built site must not have
//! <!-- strict -->  <!-- drafts -->  <!-- search -->     the flags of the same names
//! <!-- note: … -->                                      why the case is there
//! ```
//!
//! The list of diagnostics is whole: one that is not expected fails the case as surely as one that is missing.
//! A case without errors is built as well, so that nothing that `check` passes fails in `build`.
//!
//! A case of several files opens each with a line `=== path ===`. After the path may stand, in brackets:
//! `[crlf]` and `[bom]` (as Windows writes text), `[latin1]` (not UTF-8), `[absent]` (leaves out a file of the
//! small site), `[-> target]` (a symbolic link), `[67108865 bytes]` (a file of that length).

#![allow(clippy::disallowed_methods, reason = "tests read and write files of their own")]

#[path = "case_files/mod.rs"]
mod case_files;

use rayon::prelude::*;

use case_files::{Case, File, Schemas, changed, judge, read_all, reader_refuses, toml_of};

#[test]
fn every_case_says_what_it_expects() {
    let cases = read_all();
    let failed: Vec<String> = cases.par_iter().filter_map(|case| judge(case).err()).collect();
    assert!(failed.is_empty(), "{} of {} cases fail\n\n{}", failed.len(), cases.len(), failed.join("\n"));
    assert!(cases.len() > 100, "only {} cases were found", cases.len());
}

#[test]
fn a_missing_diagnostic_fails_a_case() {
    let text = "+++\ntitle = \"A\"\nsummary = \"B.\"\n+++\n\nTekst.\n\n<!-- expect 6:1 link/broken -->\n";
    let told = judge(&Case::read("missing", text)).expect_err("nothing is wrong with the text");
    assert!(told.contains("- <!-- expect 6:1 link/broken -->"), "{told}");
}

#[test]
fn a_diagnostic_too_many_or_elsewhere_fails_a_case() {
    let text = "+++\ntitle = \"A\"\nsummary = \"B.\"\n+++\n\nSe [avtalen](nei.md).\n";
    let told = judge(&Case::read("extra", text)).expect_err("the link is broken");
    assert!(told.contains("+ <!-- expect 6:4 link/broken -->"), "{told}");
    let elsewhere = format!("{text}\n<!-- expect 6:5 link/broken -->\n");
    let told = judge(&Case::read("elsewhere", &elsewhere)).expect_err("it is at 6:4");
    assert!(told.contains("- <!-- expect 6:5") && told.contains("+ <!-- expect 6:4"), "{told}");
}

#[test]
fn wrong_words_severity_and_html_fail_a_case() {
    let text = "+++\ntitle = \"A\"\nsummary = \"B.\"\n+++\n\n**Tekst**\n\n";
    for wrong in ["expect 6:1 a11y/bold-heading: giraff", "expect 6:1 error a11y/bold-heading"] {
        assert!(judge(&Case::read("wrong", &format!("{text}<!-- {wrong} -->\n"))).is_err(), "{wrong}");
    }
    let right = format!("{text}<!-- expect 6:1 a11y/bold-heading: overskrift -->\n<!-- html: <strong>Tekst -->\n");
    assert_eq!(judge(&Case::read("right", &right)), Ok(()));
    for wrong in ["html: <em>", "not html: <strong>", "out om/index.html: Tekst", "no out index.html"] {
        assert!(judge(&Case::read("wrong", &format!("{right}<!-- {wrong} -->\n"))).is_err(), "{wrong}");
    }
}

/// Every text file of this repository's own site, by path.
fn own_site() -> Vec<(String, String)> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let (found, _) = fagverk::source::discover(root, &root.join("public")).expect("the own site");
    let read = |path: String| Some((path.clone(), std::fs::read_to_string(root.join(path)).ok()?));
    found.into_iter().filter_map(|found| read(found.path.as_str().to_owned())).collect()
}

#[test]
fn schemas_take_every_file_of_the_own_site() {
    let schemas = Schemas::new();
    let mut seen = std::collections::BTreeSet::new();
    for (path, text) in own_site() {
        let Some((subject, _, table)) = toml_of(&path, &text) else { continue };
        seen.insert(subject.name());
        assert_eq!(schemas.refuses(subject, &table), Vec::<String>::new(), "{path}");
    }
    assert_eq!(seen.len(), fagverk::editors::Subject::ALL.len(), "{seen:?}");
}

#[test]
fn schemas_refuse_the_cases_that_the_reader_refuses() {
    let schemas = Schemas::new();
    let (mut refused, mut faults) = (0, Vec::new());
    for case in read_all() {
        for (path, file) in &case.files {
            let File::Bytes(bytes) = file else { continue };
            let found = std::str::from_utf8(bytes).ok().and_then(|text| toml_of(path, text));
            let Some((subject, text, table)) = found else { continue };
            let (schema, reader) = (schemas.refuses(subject, &table), reader_refuses(subject, &text));
            // JSON has no dates: one in quotation marks is a date to a schema.
            let quoted = reader.iter().all(|told| told.contains("(\"expected\", \"date\")"));
            refused += usize::from(!schema.is_empty());
            if schema.is_empty() != reader.is_empty() && !(quoted && schema.is_empty()) {
                faults.push(format!("{} {path}\n  schema {schema:?}\n  reader {reader:?}", case.name));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(refused > 10, "only {refused} were refused");
}

#[test]
fn schemas_and_reader_agree_on_files_with_one_thing_changed() {
    let schemas = Schemas::new();
    let mut tables: Vec<_> = own_site().iter().filter_map(|(path, text)| toml_of(path, text)).collect();
    tables.extend(read_all().iter().flat_map(|case| {
        let texts = case.files.iter().filter_map(|(path, file)| match file {
            File::Bytes(bytes) => toml_of(path, std::str::from_utf8(bytes).ok()?),
            _ => None,
        });
        texts.filter(|(subject, text, _)| reader_refuses(*subject, text).is_empty()).collect::<Vec<_>>()
    }));
    let changes: Vec<_> = tables
        .iter()
        .flat_map(|(subject, _, table)| changed(table).into_iter().map(|(what, table)| (*subject, what, table)))
        .collect();
    let disagreed = |(subject, what, table): &(fagverk::editors::Subject, String, toml::Table)| {
        let text = toml::to_string(table).expect("a table can be written");
        let (schema, reader) = (schemas.refuses(*subject, table), reader_refuses(*subject, &text));
        let told = || format!("{} with {what}\n  schema {schema:?}\n  reader {reader:?}", subject.name());
        (schema.is_empty() != reader.is_empty()).then(told)
    };
    let faults: Vec<String> = changes.par_iter().filter_map(disagreed).collect();
    let shown: Vec<&str> = faults.iter().take(12).map(String::as_str).collect();
    assert!(faults.is_empty(), "{} of {}\n{}", faults.len(), changes.len(), shown.join("\n"));
    assert!(changes.len() > 10_000, "only {}", changes.len());
}
