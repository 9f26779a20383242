//! Settings and registers: a good file spoiled in a few places is read or told of, never a panic.

use fagverk::diag::{Diagnostic, FileId};
use proptest::test_runner::TestCaseError;

use crate::{fuzz, grammar};

const SETTINGS: &str = "title = { nb = \"A\", nn = \"B\" }\nbase_url = \"https://x.no/\"\nlanguages = [\"nb\", \"nn\"]\n\
    law_max_age = \"12m\"\ntheme = \"egen\"\n[[themes]]\nid = \"bolig\"\nlabel = \"Bolig\"\n[[navigation]]\nto = \"bolig\"\n\
    [checks]\n\"link/broken\" = \"warn\"\n";
const GLOSSARY: &str = "[[term]]\nid = \"a\"\nterm.nb = \"å\"\nterm.nn = \"ø\"\ndefinition.nb = \"x\"\nsynonyms = [\"b\"]\n\
    see = [\"a\"]\nsource = \"k\"\nhistoric = true\navoid = { text = \"x\", prefer = \"y\", source = \"k\" }\n";
const LAW: &str = "[[law]]\nid = \"a\"\ntitle = \"A\"\nshort = \"a\"\nnumber = \"LOV-1\"\nurl = \"https://lovdata.no/\"\n\
    [[law.fact]]\nid = \"1\"\nparagraph = \"§ 1\"\ntext.nb = \"x\"\nvalue = 3\nunit = \"months\"\nchecked = 2026-01-01\n";
const HELPLINES: &str = "[[helpline]]\nid = \"a\"\nname = \"A\"\nnumber = \"116 117\"\nhours = \"alltid\"\n\
    for = [\"akutt\"]\nlevel = \"urgent\"\nurl = \"https://x.no\"\nchecked = 2026-01-01\n";
const LANGUAGE: &str = "off = [\"narkoman\"]\nbuilt_in = true\ngiven_names = [\"Kari\"]\n[limits]\nlix = 45\n[duty]\n\
    words.nb = [\"må\"]\nsubjects.nb = [\"kommunen\"]\n[[term]]\nid = \"a\"\nwords.nb = [\"å, -en\"]\nunless.nb = [\"å nei\"]\n\
    prefer = \"x\"\nreason.nn = \"y\"\nsource = \"k\"\n[[abbreviation]]\nshort.nb = [\"f.eks.\"]\nlong.nb = \"for eksempel\"\n";
const SOURCES: &str = "@report{a2020,\n title = {Å {B} \\\"o},\n author = {{NAPHA} and Hansen, Kari},\n date = {2020-01/2021},\n\
    url = {https://x.no},\n pages = {1--2}\n}\n\n@article{b,\n title = \"x\" # \"y\",\n year = 1999\n}\n";

fn places(text: &str, diagnostics: &[Diagnostic]) -> Result<(), TestCaseError> {
    for diagnostic in diagnostics {
        if let Some(span) = diagnostic.span {
            proptest::prop_assert!(text.get(span.range()).is_some(), "{diagnostic:?}");
        }
    }
    Ok(())
}

#[test]
fn settings() {
    fuzz(800, &grammar::spoiled(SETTINGS), |text| places(&text, &fagverk::config::load(FileId(0), &text).diagnostics));
}

#[test]
fn glossary() {
    fuzz(800, &grammar::spoiled(GLOSSARY), |text| {
        places(&text, &fagverk::parse::glossary(FileId(0), &text).diagnostics)
    });
}

#[test]
fn law() {
    fuzz(800, &grammar::spoiled(LAW), |text| places(&text, &fagverk::parse::law_book(FileId(0), &text).diagnostics));
}

#[test]
fn helplines() {
    fuzz(800, &grammar::spoiled(HELPLINES), |text| {
        places(&text, &fagverk::parse::helplines(FileId(0), &text).diagnostics)
    });
}

#[test]
fn language() {
    fuzz(400, &grammar::spoiled(LANGUAGE), |text| {
        places(&text, &fagverk::parse::language(Some((FileId(0), &text))).diagnostics)
    });
}

#[test]
fn sources() {
    fuzz(800, &grammar::spoiled(SOURCES), |text| {
        places(&text, &fagverk::parse::bibliography(FileId(0), &text).diagnostics)
    });
}
