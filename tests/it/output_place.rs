//! Where the site may be written: never over its own sources, never over what others put there.

use std::fs;
use std::path::Path;

use crate::support::{SiteTest, tree};

/// Every file of the site with its bytes, to prove that nothing was touched.
fn untouched(site: &SiteTest, arguments: &[&str], code: i32) -> String {
    let before = tree(&site.beside("."));
    let run = site.run(arguments).exits(code);
    assert_eq!(tree(&site.beside(".")), before, "{arguments:?} changed something");
    run.stderr
}

#[test]
fn the_site_s_own_folders_are_refused() {
    let site = SiteTest::small();
    for out in [
        ".",
        "content",
        "exercises",
        "content/ut",
        "content/bolig/../ut",
        "themes",
        "themes/ut",
        "..",
        "../.",
        ".cache",
    ] {
        let said = untouched(&site, &["build", "--out", out], 2);
        assert!(said.contains("--out"), "{out}: {said}");
    }
    let absolute = site.path("content/ut");
    untouched(&site, &["build", "--out", absolute.to_str().expect("a path")], 2);
    untouched(&site, &["build", "--lang", "en", "--out", "content"], 2);
}

#[cfg(unix)]
#[test]
fn a_link_into_the_sources_is_seen_through() {
    let site = SiteTest::small();
    std::os::unix::fs::symlink(site.path("content"), site.path("ut")).expect("a link");
    untouched(&site, &["build", "--out", "ut"], 2);
    untouched(&site, &["build", "--out", "ut/ny"], 2);
}

#[test]
fn folders_beside_and_deep_below_are_made() {
    let site = SiteTest::small();
    for out in ["../utenfor", "ut/dypt/nede", "contents", "a/../b"] {
        site.run(&["build", "--out", out]).exits(0);
        assert!(site.path(out).join("index.html").is_file(), "{out}");
    }
}

#[test]
fn another_s_files_are_never_written_over() {
    let site = SiteTest::small();
    site.write("public/viktig.txt", "en annens");
    let said = untouched(&site, &["build"], 3);
    assert!(said.contains("viktig.txt"), "{said}");
    site.remove("public/viktig.txt");
    site.build();
    site.write("public/viktig.txt", "en annens").write("public/bolig/egen/index.html", "en annens");
    site.write("content/bolig/ny.md", crate::support::guide("Ny", "Tekst."));
    site.remove("content/bolig/leie.nn.md");
    let built = site.build();
    assert_eq!(built.text("viktig.txt"), "en annens");
    assert!(built.has("bolig/ny/index.html") && !built.has("nn/bolig/leie/index.html"));
    site.write("content/bolig/egen.md", crate::support::guide("Egen", "Tekst."));
    let said = untouched(&site, &["build"], 3);
    assert!(said.contains("bolig/egen/index.html"), "{said}");
}

#[test]
fn a_file_in_place_of_the_folder_is_refused() {
    let site = SiteTest::small();
    site.write("public", "ikke en mappe");
    untouched(&site, &["build"], 3);
    untouched(&site, &["build", "--out", "fagverk.toml"], 3);
    untouched(&site, &["build", "--out", "fagverk.toml/ut"], 3);
}

/// A disk of 64 KB, where one may be mounted: `None` elsewhere.
fn small_disk(at: &Path) -> Option<()> {
    fs::create_dir(at).expect("a place for the disk");
    let mut command = std::process::Command::new("mount");
    command.args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"]).arg(at);
    command.output().ok().filter(|output| output.status.success()).map(drop)
}

#[test]
fn a_full_disk_is_told_and_leaves_the_old_site() {
    let site =
        SiteTest::of("=== fagverk.toml\ntitle = \"Liten\"\n=== content/_index.md\n+++\ntitle = \"Liten\"\n+++\n");
    let disk = site.beside("disk");
    if small_disk(&disk).is_none() {
        // No mount here: a file in the folder's place is the nearest to a disk that refuses.
        fs::write(disk.join("x"), "").expect("a file");
        untouched(&site, &["build", "--out", "../disk/x/ut"], 3);
        return;
    }
    let said = site.run(&["build", "--out", "../disk/ut"]).exits(3).stderr;
    let left = tree(&disk);
    let unmounted = std::process::Command::new("umount").arg(&disk).status();
    assert!(unmounted.is_ok_and(|status| status.success()));
    assert!(said.contains("disk/ut"), "{said}");
    assert!(!left.keys().any(|path| path.starts_with("ut/")), "no half site: {:?}", left.keys());
}
