//! What a build leaves: fresh, unchanged, changed, and where pages come and go.

use std::fs;
use std::time::{Duration, SystemTime};

use super::super::{Summary, open, open_with_cache};
use super::{Desk, at, build, cold, give, hash};

const SITE: &[(&str, &str)] =
    &[("index.html", "forside"), ("bolig/leie/index.html", "leie"), ("bilder/blå måne æøå.svg", "<svg/>")];

/// Sets all times back, so that a file that is written again would show it.
fn age(desk: &Desk) -> SystemTime {
    let old = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    for (path, _) in SITE {
        fs::File::options().write(true).open(desk.path(path)).expect("a file").set_modified(old).expect("a time");
    }
    old
}

#[test]
fn a_fresh_site_stands_with_nothing_beside_it() {
    let desk = Desk::new();
    let summary = desk.build(SITE);
    assert_eq!(summary, Summary { written: 3, bytes_written: 17, ..Summary::default() });
    assert_eq!(desk.read("bilder/blå måne æøå.svg"), "<svg/>");
    let names: Vec<_> = desk.tree().into_keys().collect();
    assert_eq!(
        names,
        [
            ".fagverk/",
            ".fagverk/lock",
            ".fagverk/manifest",
            "bilder/",
            "bilder/blå måne æøå.svg",
            "bolig/",
            "bolig/leie/",
            "bolig/leie/index.html",
            "index.html"
        ]
    );
    assert!(desk.beside().is_empty());
}

#[test]
fn an_empty_folder_is_as_good_as_none() {
    let desk = Desk::new();
    fs::create_dir(&desk.out).expect("a folder");
    desk.build(SITE);
    assert_eq!(desk.tree(), cold(SITE));
}

#[test]
fn the_folders_above_the_output_are_made() {
    let desk = Desk::new();
    build(&desk.path("a/b"), SITE).expect("built");
    assert_eq!(desk.read("a/b/index.html"), "forside");
}

#[test]
fn nothing_changed_writes_nothing_at_all() {
    let desk = Desk::with(SITE);
    let old = age(&desk);
    // The times differ from those recorded: the files are read, found right, and their times noted.
    desk.build(SITE);
    let books = [".fagverk/manifest", ".fagverk/stat"];
    let times = books.map(|path| fs::metadata(desk.path(path)).and_then(|there| there.modified()).expect("a time"));
    let summary = desk.build(SITE);
    assert_eq!(summary, Summary { unchanged: 3, ..Summary::default() });
    for (path, _) in SITE {
        assert_eq!(fs::metadata(desk.path(path)).and_then(|there| there.modified()).expect("a time"), old);
    }
    let again = books.map(|path| fs::metadata(desk.path(path)).and_then(|there| there.modified()).expect("a time"));
    assert_eq!(times, again);
    assert!(!desk.path(".fagverk/stage").exists());
}

#[test]
fn without_its_cache_of_stamps_it_reads_instead_of_writing() {
    let desk = Desk::with(SITE);
    fs::remove_file(desk.path(".fagverk/stat")).expect("removed");
    assert_eq!(desk.build(SITE).unchanged, 3);
    assert!(desk.path(".fagverk/stat").exists());
}

#[test]
fn the_same_bytes_from_another_recipe_are_not_written_but_noted() {
    let desk = Desk::with(SITE);
    let old = age(&desk);
    let stage = open(&desk.out).expect("open");
    for (path, text) in SITE {
        assert!(!stage.is_current(&at(path), hash("ny mal")));
        stage.put(&at(path), hash("ny mal"), text.as_bytes()).expect("put");
    }
    assert_eq!(stage.commit().expect("commit").unchanged, 3);
    assert_eq!(fs::metadata(desk.path("index.html")).and_then(|there| there.modified()).expect("a time"), old);
    assert!(open(&desk.out).expect("open").is_current(&at("index.html"), hash("ny mal")));
}

#[test]
fn one_changed_page_is_the_only_one_written() {
    let desk = Desk::with(SITE);
    let old = age(&desk);
    let site = [("index.html", "ny forside"), SITE[1], SITE[2]];
    let summary = desk.build(&site);
    assert_eq!(summary, Summary { written: 1, unchanged: 2, bytes_written: 10, ..Summary::default() });
    assert_eq!(fs::metadata(desk.path(SITE[1].0)).and_then(|there| there.modified()).expect("a time"), old);
    assert_eq!(desk.tree(), cold(&site));
}

#[test]
fn what_is_no_longer_made_goes_with_its_empty_folders() {
    let desk = Desk::with(SITE);
    desk.write("bilder/mitt eget.txt", "mitt");
    let summary = desk.build(&SITE[..1]);
    assert_eq!(summary, Summary { unchanged: 1, removed: 2, ..Summary::default() });
    assert!(!desk.path("bolig").exists());
    assert_eq!(desk.read("bilder/mitt eget.txt"), "mitt");
    assert!(!desk.path(SITE[2].0).exists());
}

#[test]
fn a_page_edited_by_hand_is_made_right() {
    let desk = Desk::with(SITE);
    desk.write("index.html", "endret!");
    assert_eq!(desk.build(SITE).written, 1);
    assert_eq!(desk.tree(), cold(SITE));
    fs::remove_file(desk.path("index.html")).expect("removed");
    assert_eq!(desk.build(SITE).written, 1);
    assert_eq!(desk.tree(), cold(SITE));
}

#[test]
fn a_file_becomes_a_folder_and_a_folder_a_file() {
    let file = [("a", "fil"), ("b/c/index.html", "dyp"), ("b/c/d/index.html", "dypere")];
    let folder = [("a/index.html", "mappe"), ("b", "fil")];
    let desk = Desk::with(&file);
    assert_eq!(desk.build(&folder).removed, 3);
    assert_eq!(desk.tree(), cold(&folder));
    assert_eq!(desk.build(&file).removed, 2);
    assert_eq!(desk.tree(), cold(&file));
}

#[test]
fn assets_are_copied_and_checked() {
    let desk = Desk::new();
    let source = desk.dir.path().join("kilde.png");
    fs::write(&source, "bilde").expect("written");
    for (written, unchanged) in [(1, 0), (0, 1)] {
        let stage = open(&desk.out).expect("open");
        stage.copy(&at("a/kilde.png"), &source, hash("bilde")).expect("copied");
        let summary = stage.commit().expect("commit");
        assert_eq!((summary.written, summary.unchanged), (written, unchanged));
    }
    assert_eq!(desk.read("a/kilde.png"), "bilde");
    fs::write(&source, "et annet").expect("written");
    let stage = open(&desk.out).expect("open");
    let refused = stage.copy(&at("a/kilde.png"), &source, hash("et nytt")).expect_err("it changed under us");
    assert!(refused.to_string().contains("was changed while the site was being built"), "{refused}");
    drop(stage);
    assert_eq!(desk.read("a/kilde.png"), "bilde");
}

#[cfg(unix)]
#[test]
fn a_copy_can_be_read_by_all_though_its_source_cannot() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    let source = desk.dir.path().join("kilde.png");
    fs::write(&source, "bilde").expect("written");
    fs::set_permissions(&source, fs::Permissions::from_mode(0o600)).expect("set");
    let stage = open(&desk.out).expect("open");
    stage.copy(&at("kilde.png"), &source, hash("bilde")).expect("copied");
    stage.put(&at("side.html"), hash("side"), b"side").expect("put");
    stage.commit().expect("commit");
    let mode = |path: &str| fs::metadata(desk.path(path)).expect("a file").permissions().mode();
    assert_eq!(mode("kilde.png"), mode("side.html"));
}

#[test]
fn dropped_without_commit_it_leaves_everything() {
    let desk = Desk::with(SITE);
    let before = desk.tree();
    let stage = open(&desk.out).expect("open");
    give(&stage, &[("index.html", "ny"), ("ny/index.html", "ny")]).expect("given");
    drop(stage);
    assert_eq!(desk.tree(), before);

    let desk = Desk::new();
    let stage = open(&desk.out).expect("open");
    give(&stage, SITE).expect("given");
    drop(stage);
    assert!(!desk.out.exists());
    assert!(desk.beside().is_empty());
}

#[test]
fn a_memory_of_another_version_forgets_recipes_but_not_files() {
    let desk = Desk::with(SITE);
    let old = age(&desk);
    let manifest = desk.read(".fagverk/manifest");
    let body = manifest.replacen(concat!("version ", env!("CARGO_PKG_VERSION")), "version 0.0.0", 1);
    let body = body.rsplit_once("end ").expect("a seal").0.to_owned();
    desk.write(".fagverk/manifest", &super::super::seal::seal(body).0);
    assert!(!open(&desk.out).expect("open").is_current(&at("index.html"), hash("forside")));
    let summary = desk.build(&SITE[..2]);
    assert_eq!((summary.unchanged, summary.removed, summary.lost_track), (2, 1, false));
    assert_eq!(fs::metadata(desk.path("index.html")).and_then(|there| there.modified()).expect("a time"), old);
    assert_eq!(desk.tree(), cold(&SITE[..2]));
}

#[test]
fn a_memory_of_the_first_form_still_knows_which_files_are_ours() {
    let desk = Desk::with(SITE);
    let mut body = format!("fagverk manifest 1\nversion {}\n", env!("CARGO_PKG_VERSION"));
    let mut files: Vec<_> = SITE.iter().collect();
    files.sort();
    for (path, text) in files {
        body.push_str(&format!("{0} {0} {path}\n", hash(text).hex()));
    }
    desk.write(".fagverk/manifest", &super::super::seal::seal(body).0);
    assert!(!open(&desk.out).expect("open").is_current(&at("index.html"), hash("forside")));
    let summary = desk.build(&SITE[..2]);
    assert_eq!((summary.written, summary.removed, summary.lost_track), (2, 1, false));
    assert_eq!(desk.tree(), cold(&SITE[..2]));
}

#[test]
fn a_broken_memory_is_a_miss_and_removes_nothing() {
    let desk = Desk::with(SITE);
    desk.write(".fagverk/manifest", "rot");
    let site = [("index.html", "ny forside"), SITE[1]];
    let summary = desk.build(&site);
    assert_eq!(
        summary,
        Summary { written: 1, unchanged: 1, bytes_written: 10, lost_track: true, ..Summary::default() }
    );
    assert_eq!(desk.read(SITE[2].0), SITE[2].1);
    assert!(!desk.build(&site).lost_track);
}

#[test]
fn with_a_cache_elsewhere_the_output_holds_no_times() {
    let desk = Desk::new();
    let cache = desk.dir.path().join("cache");
    for unchanged in [0, 3] {
        let stage = open_with_cache(&desk.out, &cache).expect("open");
        give(&stage, SITE).expect("given");
        assert_eq!(stage.commit().expect("commit").unchanged, unchanged);
        assert!(!desk.path(".fagverk/stat").exists());
    }
    assert_eq!(fs::read_dir(&cache).expect("a folder").count(), 1);
}

#[cfg(unix)]
#[test]
fn the_output_may_be_a_link_to_a_folder() {
    let desk = Desk::new();
    let real = desk.dir.path().join("ekte");
    fs::create_dir(&real).expect("a folder");
    std::os::unix::fs::symlink(&real, &desk.out).expect("a link");
    desk.build(SITE);
    desk.build(&SITE[..1]);
    assert!(fs::symlink_metadata(&desk.out).expect("there").is_symlink());
    assert_eq!(fs::read_to_string(real.join("index.html")).expect("a file"), "forside");
}
