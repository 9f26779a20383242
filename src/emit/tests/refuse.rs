//! What a build refuses, always with the old site as it was.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::super::manifest::Entry;
use super::super::open;
use super::{Desk, at, build, cold, give, hash, tree};
use crate::base::{Error, Sum};

const SITE: &[(&str, &str)] = &[("index.html", "forside"), ("bolig/index.html", "bolig")];

/// The build fails with a message that holds all of `words`, and the output is as before.
fn refuses(desk: &Desk, pages: super::Pages, words: &[&str]) {
    let before = tree(&desk.out);
    let error = build(&desk.out, pages).expect_err("it should refuse");
    let text = error.to_string();
    for word in words {
        assert!(text.contains(word), "no {word:?} in: {text}");
    }
    assert_eq!(tree(&desk.out), before);
}

#[test]
fn a_folder_of_somebody_elses_files() {
    let desk = Desk::new();
    desk.write("bilder/katt.jpg", "katt");
    refuses(&desk, SITE, &["`bilder/katt.jpg`", "choose another folder"]);
    assert!(desk.beside().is_empty());
}

#[test]
fn a_site_whose_books_were_removed() {
    let desk = Desk::with(SITE);
    fs::remove_dir_all(desk.path(".fagverk")).expect("removed");
    refuses(&desk, SITE, &["`bolig/index.html`"]);
    fs::create_dir(desk.path(".fagverk")).expect("a folder");
    refuses(&desk, SITE, &["`bolig/index.html`"]);
}

#[test]
fn foreign_files_where_the_site_wants_to_write_are_all_named() {
    let desk = Desk::with(SITE);
    desk.write("ny.html", "min");
    desk.write("mappe", "min");
    desk.write("fil/min.txt", "min");
    fs::create_dir_all(desk.path("tom/tom")).expect("a folder");
    let site = [SITE[0], ("ny.html", "ny"), ("mappe/index.html", "ny"), ("fil", "ny"), ("tom", "ny")];
    refuses(&desk, &site, &["`ny.html`", "`mappe`", "`fil/min.txt`", "`tom/tom/`"]);
    let free = [SITE[0], SITE[1], ("annet.html", "ny")];
    desk.build(&free);
    assert_eq!(desk.read("ny.html"), "min");
}

#[test]
fn a_folder_of_ours_that_would_become_a_file_but_holds_something_foreign() {
    let desk = Desk::with(SITE);
    desk.write("bolig/notat.txt", "mitt");
    refuses(&desk, &[SITE[0], ("bolig", "fil")], &["`bolig/notat.txt`"]);
}

#[cfg(unix)]
#[test]
fn links_are_never_followed() {
    let desk = Desk::with(SITE);
    let elsewhere = desk.dir.path().join("annet");
    fs::create_dir(&elsewhere).expect("a folder");
    fs::write(elsewhere.join("index.html"), "bolig").expect("written");
    fs::remove_dir_all(desk.path("bolig")).expect("removed");
    std::os::unix::fs::symlink(&elsewhere, desk.path("bolig")).expect("a link");
    refuses(&desk, SITE, &["`bolig`"]);
    // What lies behind the link is not removed either, though the manifest lists its path.
    assert_eq!(desk.build(&SITE[..1]).removed, 0);
    assert_eq!(fs::read_to_string(elsewhere.join("index.html")).expect("there"), "bolig");
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_a_page_is_replaced_and_its_target_left() {
    let desk = Desk::with(SITE);
    let elsewhere = desk.dir.path().join("annet.html");
    fs::write(&elsewhere, "forside").expect("written");
    fs::remove_file(desk.path("index.html")).expect("removed");
    std::os::unix::fs::symlink(&elsewhere, desk.path("index.html")).expect("a link");
    assert_eq!(desk.build(&[("index.html", "ny forside"), SITE[1]]).written, 1);
    assert_eq!(desk.read("index.html"), "ny forside");
    assert_eq!(fs::read_to_string(&elsewhere).expect("there"), "forside");
}

#[test]
fn two_builds_at_once() {
    for desk in [Desk::with(SITE), Desk::new()] {
        let first = open(&desk.out).expect("open");
        let error = open(&desk.out).expect_err("the first one holds it");
        assert!(error.to_string().contains("another build is writing"), "{error}");
        give(&first, SITE).expect("given");
        first.commit().expect("commit");
        assert_eq!(desk.tree(), cold(SITE));
        desk.build(SITE);
    }
}

#[test]
fn an_output_that_somebody_fills_while_the_site_is_built() {
    let desk = Desk::new();
    let stage = open(&desk.out).expect("open");
    give(&stage, SITE).expect("given");
    desk.write("min.txt", "min");
    let error = stage.commit().expect_err("it is not empty any more");
    assert!(error.to_string().contains("was filled by something else"), "{error}");
    assert_eq!(tree(&desk.out).into_keys().collect::<Vec<_>>(), ["min.txt"]);
    assert!(desk.beside().is_empty());
}

#[test]
fn the_same_path_twice_and_paths_inside_one_another() {
    let desk = Desk::with(SITE);
    refuses(&desk, &[("ny.html", "en"), ("ny.html", "to")], &["`ny.html`", "two parts"]);
    refuses(&desk, &[("a/b/index.html", "en"), ("a", "to")], &["`a`", "`a/b/index.html`"]);
    refuses(&desk, &[(".fagverk/manifest", "rot")], &["`.fagverk/manifest`"]);
}

#[test]
fn a_file_in_the_place_of_the_output_or_above_it() {
    let desk = Desk::new();
    fs::write(&desk.out, "fil").expect("written");
    let error = open(&desk.out).expect_err("a file");
    assert!(error.to_string().contains("is a file, not a folder"), "{error}");
    assert!(matches!(open(&desk.path("under")), Err(Error::Io { .. })));
}

#[test]
fn a_folder_nobody_may_write_to() {
    // Not even root makes folders in /proc, so this holds for whoever runs the tests.
    if !Path::new("/proc/self").exists() {
        eprintln!("skipped: this system has no /proc");
        return;
    }
    let error = open(Path::new("/proc/fagverk-test")).expect_err("nobody may");
    assert!(matches!(error, Error::Io { .. }) && error.to_string().contains("fagverk-test"), "{error}");
}

#[test]
fn a_journal_nobody_can_read() {
    let desk = Desk::with(SITE);
    desk.write(".fagverk/journal", "fagverk journal 99\n");
    refuses(&desk, SITE, &["journal", "interrupted"]);
}

#[test]
fn a_manifest_that_leads_out_of_the_folder_removes_nothing() {
    let desk = Desk::with(SITE);
    let outside = desk.dir.path().join("min.txt");
    fs::write(&outside, "min").expect("written");
    let entry = Entry { content: Sum::of(b"min"), recipe: hash("min") };
    let body = super::super::manifest::render([(&at("x"), &entry)].into_iter()).0.replace(" x\n", " ../min.txt\n");
    let body = body.rsplit_once("end ").expect("a seal").0.to_owned();
    desk.write(".fagverk/manifest", &super::super::seal::seal(body).0);
    assert!(desk.build(SITE).lost_track);
    assert_eq!(fs::read_to_string(outside).expect("there"), "min");
}

#[test]
fn a_disk_that_fails_in_the_middle() {
    let desk = Desk::with(SITE);
    let before = tree(&desk.out);
    let stage = open(&desk.out).expect("open");
    give(&stage, &[("index.html", "ny forside")]).expect("given");
    let entry = Entry { content: Sum::of(b"x"), recipe: hash("x") };
    let full = || std::io::Error::from(std::io::ErrorKind::StorageFull);
    stage.make(&at("x.html"), entry, |_, shown| Err(Error::io("write", shown, full()))).expect_err("full");
    drop(stage);
    assert_eq!(tree(&desk.out), before);
}

/// Mounts a disk of 256 kB for the test; `None` where that is not allowed.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount() -> Option<Self> {
        let dir = tempfile::tempdir().expect("a folder");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=256k", "tmpfs"]).arg(dir.path()).output();
        mounted.is_ok_and(|done| done.status.success()).then_some(Self(dir))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
fn a_full_disk() {
    let Some(disk) = SmallDisk::mount() else {
        eprintln!("skipped: no disk can be mounted here");
        return;
    };
    let out = disk.0.path().join("ut");
    let large = "x".repeat(300_000);
    let error = build(&out, &[("index.html", &large)]).expect_err("it is full");
    assert!(error.to_string().contains("index.html"), "{error}");
    assert_eq!(fs::read_dir(disk.0.path()).expect("a folder").count(), 0);

    build(&out, SITE).expect("a small site fits");
    let before = tree(&out);
    let error = build(&out, &[SITE[0], ("stor/index.html", &large)]).expect_err("it is full");
    assert!(matches!(error, Error::Io { .. }) && error.to_string().contains("stor/index.html"), "{error}");
    assert_eq!(tree(&out), before);
}

#[test]
fn a_mount_point_is_built_in_place() {
    let Some(disk) = SmallDisk::mount() else {
        eprintln!("skipped: no disk can be mounted here");
        return;
    };
    let out = disk.0.path();
    // First a build that is killed while it stages, for a folder that holds only empty books.
    let stage = open(out).expect("open");
    give(&stage, SITE).expect("given");
    stage.kill();
    assert_eq!(build(out, SITE).expect("built").written, 2);
    let mut built = tree(out);
    built.remove(".fagverk/stat");
    assert_eq!(built, cold(SITE));
    assert!(!out.with_file_name(".fagverk-new").exists());
}
