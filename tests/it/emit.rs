//! What a build leaves on the disk when it fails or is killed.

use std::process::Child;

use crate::support::{Run, SiteTest, guide, tree};

#[test]
fn a_failed_build_leaves_the_last_good_site() {
    let site = SiteTest::small();
    let before = site.build();
    site.edit("content/bolig/leie.md", "Leie bolig", "Leie av bolig");
    site.append("content/bolig/depositum.md", "\nSe [her](borte.md).\n");
    site.run(&["build"]).exits(1);
    assert_eq!(site.built().files, before.files);
}

#[test]
fn a_first_build_that_fails_leaves_nothing() {
    let site = SiteTest::guide("Se [her](borte.md).");
    site.run(&["build"]).exits(1);
    assert!(!site.has("public"));
    assert_eq!(tree(&site.root()).keys().filter(|path| path.contains("fagverk-new")).count(), 0);
}

#[test]
fn nothing_is_rewritten_when_nothing_has_changed() {
    let site = SiteTest::small();
    site.build();
    let times = || {
        let files = tree(&site.path("public")).into_keys();
        files
            .map(|path| site.path("public").join(path).metadata().and_then(|data| data.modified()).ok())
            .collect::<Vec<_>>()
    };
    let before = times();
    site.run(&["build"]).exits(0).says("ingenting");
    assert_eq!(times(), before);
    site.edit("content/pages/om.md", "Småby kommune.", "Småby kommune og nabokommunen.");
    // The page, the pieces of the search index that hold its words, and what a reader without a network goes by: the
    // lists, the catalogue, the worker.
    let run = site.run(&["build"]).exits(0).says("filer skrevet");
    let written = run.stderr.split(": ").nth(1).and_then(|rest| rest.split(' ').next()?.parse::<usize>().ok());
    assert!(written.is_some_and(|written| (1..=10).contains(&written)), "{}", run.stderr);
}

#[test]
fn a_page_edited_in_the_output_is_made_right_again() {
    let site = SiteTest::small();
    let before = site.build();
    site.write("public/om/index.html", "tuklet med").remove("public/lov/index.html");
    assert_eq!(site.build().files, before.files);
}

/// What a build says and makes depends on its files and options alone, not on whether another ran before it.
#[test]
fn a_build_with_nothing_to_do_says_what_the_last_one_said() {
    let site = SiteTest::guide("**Fet overskrift**\n\nTekst.");
    let warnings = |run: &Run| {
        let lines = run.stderr.lines().filter(|line| !line.contains("public"));
        lines.collect::<Vec<_>>().join("\n")
    };
    let first = site.run(&["build", "--lang", "en"]).exits(0).says("a11y/bold-heading");
    let again = site.run(&["build", "--lang", "en"]).exits(0).says("nothing to write");
    assert_eq!(warnings(&first), warnings(&again));
    site.run(&["build", "--lang", "nb"]).exits(0).says("hjelp:");
    site.run(&["build", "--lang", "en", "--base-url", "https://b.example/"]).exits(0).never_says("nothing to write");
    site.run(&["build", "--lang", "en", "--strict"]).exits(1);
    site.run(&["build", "--lang", "en"]).exits(0).never_says("nothing to write");
    site.append("content/_index.md", "\nMer.\n");
    site.run(&["build", "--lang", "en"]).exits(0).never_says("nothing to write");
}

/// A site of so many pages that a kill has something to hit.
fn many_pages() -> SiteTest {
    let site = SiteTest::small();
    for row in 0..150 {
        site.write(
            &format!("content/bolig/side-{row}.md"),
            guide(&format!("Side {row}"), &"Tekst om bolig.\n\n".repeat(20)),
        );
    }
    site
}

/// Kills the program as the system would, after so many turns of ours.
fn kill_after(mut child: Child, spins: u32) {
    // No clock: the two processes race, and where the kill strikes is as random as it should be.
    (0..spins).for_each(|_| std::thread::yield_now());
    drop(child.kill());
    child.wait().expect("the program has ended");
}

#[test]
fn a_killed_build_is_finished_by_the_next() {
    let site = many_pages();
    site.build();
    let mut spins = 500;
    for round in 0..15 {
        site.edit("content/_index.md", "Småby fagveileder", "Småby fagveileder!");
        site.write("content/bolig/ny.md", guide(&format!("Ny {round}"), "Tekst."));
        site.edit("fagverk.toml", "Småby kommune", "Småby kommune.");
        let child = site.command(&["build"]).spawn().expect("the program starts");
        kill_after(child, spins);
        spins += spins / 2;
        let torn = tree(&site.path("public"));
        let pages = torn.iter().filter(|(path, _)| path.ends_with(".html") && !path.starts_with(".fagverk"));
        for (path, bytes) in pages {
            assert!(bytes.ends_with(b"</html>"), "{path} is torn in round {round}");
        }
        site.run(&["build"]).exits(0);
        site.run(&["build", "--out", "../fersk"]).exits(0);
        let (warm, cold) = (tree(&site.path("public")), tree(&site.beside("fersk")));
        assert!(warm == cold, "round {round}: {:?}", differences(&warm, &cold));
        std::fs::remove_dir_all(site.beside("fersk")).expect("removed");
    }
}

#[test]
fn a_killed_first_build_is_in_nobody_s_way() {
    let site = many_pages();
    for spins in [100, 10_000, 40_000] {
        let child = site.command(&["build"]).spawn().expect("the program starts");
        kill_after(child, spins);
    }
    site.run(&["build"]).exits(0);
    site.run(&["build", "--out", "../fersk"]).exits(0);
    assert!(tree(&site.path("public")) == tree(&site.beside("fersk")));
    assert!(!site.has(".public.fagverk-new"));
}

/// The paths that differ.
fn differences(
    a: &std::collections::BTreeMap<String, Vec<u8>>,
    b: &std::collections::BTreeMap<String, Vec<u8>>,
) -> Vec<String> {
    a.keys().chain(b.keys()).filter(|path| a.get(*path) != b.get(*path)).cloned().collect()
}
