//! Builds that are killed, at every point where the disk has changed.

use std::fs;

use proptest::prelude::*;

use super::super::home::Home;
use super::super::{journal, open, pass};
use super::{Desk, Tree, build, cold, give};

const OLD: &[(&str, &str)] = &[
    ("index.html", "forside"),
    ("blir mappe", "fil"),
    ("blir-fil/dypt/index.html", "mappe"),
    ("blir-fil/index.html", "mappe"),
    ("går/bort/index.html", "borte"),
    ("går/bort/æøå.css", "borte"),
    ("står.css", "står"),
];
const NEW: &[(&str, &str)] = &[
    ("index.html", "ny forside"),
    ("blir mappe/index.html", "mappe"),
    ("blir mappe/under/index.html", "mappe"),
    ("blir-fil", "fil"),
    ("ny/dypt/nede/index.html", "ny"),
    ("ny.css", "ny"),
    ("står.css", "står"),
];

/// A desk where the pass from `OLD` to `NEW` was killed after so many changes; `None` when it was
/// through before that.
fn killed_after(changes: usize) -> Option<Desk> {
    let desk = Desk::with(OLD);
    desk.write("går/mitt.txt", "mitt");
    let stage = open(&desk.out).expect("open");
    give(&stage, NEW).expect("given");
    stage.commit_until(None, Some(changes)).is_err().then_some(desk)
}

fn wanted() -> Tree {
    let mut tree = cold(NEW);
    tree.insert("går/".into(), Vec::new());
    tree.insert("går/mitt.txt".into(), b"mitt".to_vec());
    tree
}

#[test]
fn a_pass_killed_anywhere_is_finished_by_the_next_run() {
    let wanted = wanted();
    let mut changes = 0;
    while let Some(desk) = killed_after(changes) {
        drop(open(&desk.out).expect("open"));
        assert_eq!(desk.tree(), wanted, "after {changes} changes");
        let summary = desk.build(NEW);
        assert_eq!((summary.unchanged, summary.written, summary.removed), (7, 0, 0), "after {changes} changes");
        changes += 1;
    }
    assert!(changes > 20, "only {changes} changes: the test does not see them all");
}

#[test]
fn a_run_that_is_killed_while_it_finishes_is_finished_too() {
    let wanted = wanted();
    for first in (0..).take_while(|first| killed_after(*first).is_some()) {
        for second in [0, 1, 2, 3, 5, 8, 13, 21] {
            let desk = killed_after(first).expect("killed");
            let home = Home::new(fs::canonicalize(&desk.out).expect("there"));
            if let Some(steps) = journal::read(&home).expect("readable") {
                let _ = pass::apply(&home, &steps, Some(second));
            }
            let resumed = build(&desk.out, NEW).expect("built");
            assert_eq!(desk.tree(), wanted, "after {first} and {second} changes");
            assert_eq!(resumed.written, 0);
        }
    }
}

#[test]
fn a_build_killed_while_staging_leaves_the_old_site() {
    for count in 0..=NEW.len() {
        let desk = Desk::with(OLD);
        let pages = |tree: Tree| tree.into_iter().filter(|(name, _)| !name.starts_with(".fagverk")).collect::<Tree>();
        let before = pages(desk.tree());
        let stage = open(&desk.out).expect("open");
        give(&stage, &NEW[..count]).expect("given");
        stage.kill();
        desk.write(".fagverk/journal.new", "halv");
        assert_eq!(pages(desk.tree()), before);
        assert!(!desk.build(NEW).resumed);
        assert_eq!(desk.tree(), cold(NEW));
    }
}

#[test]
fn a_fresh_build_killed_anywhere_leaves_no_site_and_does_not_hinder_the_next() {
    for count in 0..=NEW.len() {
        let desk = Desk::new();
        let stage = open(&desk.out).expect("open");
        give(&stage, &NEW[..count]).expect("given");
        stage.kill();
        assert!(!desk.out.exists());
        let beside = desk.dir.path().join(&desk.beside()[0]);
        if count == NEW.len() {
            // Killed between the manifest and the rename.
            fs::write(beside.join(".fagverk/manifest"), "halv").expect("written");
            fs::create_dir(beside.join(".fagverk/probe")).expect("a folder");
        }
        desk.build(OLD);
        assert_eq!(desk.tree(), cold(OLD));
        assert!(desk.beside().is_empty());
    }
    // Killed before it had made anything but the folder.
    let desk = Desk::new();
    fs::create_dir(desk.dir.path().join(".ut på nett.fagverk-new")).expect("a folder");
    desk.build(OLD);
    assert_eq!(desk.tree(), cold(OLD));
}

#[test]
fn a_folder_that_only_has_the_name_of_ours_is_not_swept() {
    let desk = Desk::new();
    let beside = desk.dir.path().join(".ut på nett.fagverk-new");
    fs::create_dir(&beside).expect("a folder");
    fs::write(beside.join("min.txt"), "min").expect("written");
    assert!(build(&desk.out, NEW).is_err());
    assert_eq!(fs::read_to_string(beside.join("min.txt")).expect("there"), "min");
}

#[cfg(unix)]
#[test]
fn a_pass_does_not_go_through_links_made_since_it_was_killed() {
    let desk = killed_after(0).expect("killed");
    let elsewhere = desk.dir.path().join("annet");
    fs::create_dir(&elsewhere).expect("a folder");
    fs::write(elsewhere.join("index.html"), "mitt").expect("written");
    fs::remove_dir_all(desk.path("går/bort")).expect("removed");
    for link in ["går/bort", "ny"] {
        std::os::unix::fs::symlink(&elsewhere, desk.path(link)).expect("a link");
    }
    let error = open(&desk.out).expect_err("a page would lie behind the link");
    assert!(error.to_string().contains("/ny"), "{error}");
    fs::remove_file(desk.path("ny")).expect("removed");
    assert!(desk.build(NEW).resumed);
    assert_eq!(desk.read("ny/dypt/nede/index.html"), "ny");
    assert_eq!(fs::read_to_string(elsewhere.join("index.html")).expect("there"), "mitt");
    assert_eq!(fs::read_dir(&elsewhere).expect("a folder").count(), 1);
}

/// Few names that clash often: `a` as a file and as a folder.
fn any_site() -> impl Strategy<Value = Vec<(String, String)>> {
    let name = prop::sample::select(vec!["a", "a/b", "a/b/c", "a/d", "e/f", "e", "g.css", "ø å"]);
    let text = prop::sample::select(vec!["1", "2", "33"]);
    prop::collection::btree_map(name, text, 0..6).prop_map(|pages| {
        let names: Vec<&str> = pages.keys().copied().collect();
        let fits = |path: &str| !names.iter().any(|other| path.starts_with(&format!("{other}/")));
        pages.iter().filter(|(path, _)| fits(path)).map(|(path, text)| (path.to_string(), text.to_string())).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_builds_with_any_kills_end_as_a_cold_build(
        builds in prop::collection::vec((any_site(), prop::option::of(0_usize..30)), 1..6),
        last in any_site(),
    ) {
        let desk = Desk::new();
        for (site, kill) in &builds {
            let pages: Vec<_> = site.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
            let stage = open(&desk.out).expect("open");
            give(&stage, &pages).expect("given");
            let _ = stage.commit_until(None, *kill);
        }
        let pages: Vec<_> = last.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        desk.build(&pages);
        prop_assert_eq!(desk.tree(), cold(&pages));
    }
}
