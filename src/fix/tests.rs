//! Fixes are made where they were meant, once, and never over somebody's newer text.

use super::*;
use crate::diag::{Span, code};

fn sources(text: &str) -> (Sources, FileId) {
    let mut sources = Sources::default();
    let file = sources.add(RelPath::new("content/a.md").expect("a path"), text.to_owned().into());
    (sources, file)
}

fn fixing(file: FileId, range: std::ops::Range<usize>, text: &str) -> Diagnostic {
    let span = Span::new(file, range);
    Diagnostic::new(code::LINK_BROKEN).at(span).fix(span, text)
}

#[test]
fn fixes_that_overlap_are_made_one_at_a_time() {
    let (sources, file) = sources("en to tre\n");
    let list = [fixing(file, 3..5, "TO"), fixing(file, 3..9, "x"), fixing(file, 0..2, "EN"), fixing(file, 0..2, "EN")];
    let plan = plan(&list, &sources, &[]);
    assert_eq!(plan.files[0].after, "EN TO tre\n");
    assert_eq!((plan.fixes(), plan.waiting), (2, 1));
    assert!(super::plan(&list, &sources, &[code::TERM_UNKNOWN]).files.is_empty(), "only the codes asked for");
}

#[test]
fn the_diff_names_the_file_and_the_lines() {
    let (sources, file) = sources("a\r\nb\r\nc");
    let plan = plan(&[fixing(file, 6..7, "C")], &sources, &[]);
    let text = diff(&plan.files[0], false);
    assert!(text.starts_with("--- a/content/a.md\n+++ b/content/a.md\n@@ -1,3 +1,3 @@\n"), "{text}");
    assert!(text.contains("-c\n\\ No newline at end of file\n+C\n"), "{text}");
    assert!(diff(&plan.files[0], true).contains("\u{1b}[32m+C\u{1b}[0m"));
}

#[test]
fn rows_tell_what_goes_and_what_comes() {
    let (sources, file) = sources("en\r\nto\r\ntre\r\nfire\r\nfem\r\n");
    let plan = plan(&[fixing(file, 8..11, "3")], &sources, &[]);
    let rows = rows(&plan.files[0]);
    let row = |sign, line, text| Row { sign, line, text };
    assert_eq!(
        rows,
        [
            row(Sign::Same, 1, "en"),
            row(Sign::Same, 2, "to"),
            row(Sign::Old, 3, "tre"),
            row(Sign::New, 3, "3"),
            row(Sign::Same, 4, "fire"),
            row(Sign::Same, 5, "fem"),
        ]
    );
}

#[test]
fn a_file_keeps_its_mark_and_a_newer_one_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("content")).expect("a folder");
    let disk = folder.path().join("content/a.md");
    std::fs::write(&disk, "\u{feff}a\r\nb\r\n").expect("a file");
    let (sources, file) = sources("a\r\nb\r\n");
    let plan = plan(&[fixing(file, 0..1, "å")], &sources, &[]);
    assert_eq!(write(folder.path(), &plan.files[0]).expect("a disk"), Written::Yes);
    assert_eq!(std::fs::read_to_string(&disk).expect("a file"), "\u{feff}å\r\nb\r\n");
    assert_eq!(write(folder.path(), &plan.files[0]).expect("a disk"), Written::ChangedSince);
    assert_eq!(std::fs::read_dir(disk.parent().expect("one")).expect("a folder").count(), 1, "nothing is left beside");
}
