//! The law of the house: a warm build is a cold build, byte for byte, whatever was edited, however many
//! threads. Checked over random edits of a whole site.

use std::fs;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::support::{Edit, Run, SiteTest, TODAY, tree};

#[test]
fn two_runs_and_any_number_of_threads_give_the_same_bytes() {
    let site = SiteTest::own();
    for (out, jobs) in [("../a", "1"), ("../b", "2"), ("../c", "2"), ("../d", "7")] {
        site.run(&["build", "--out", out, "--jobs", jobs, "--base-url", "https://x.example/"]).exits(0);
    }
    let first = tree(&site.beside("a"));
    for other in ["b", "c", "d"] {
        assert!(first == tree(&site.beside(other)), "{other} differs");
    }
}

#[test]
fn the_site_s_folder_leaves_no_trace_in_what_is_built() {
    let (here, there) = (SiteTest::small(), SiteTest::small());
    let (here_built, there_built) = (here.build(), there.build());
    assert!(here_built.files == there_built.files);
    let folder = here.root().to_string_lossy().into_owned();
    assert!(!here_built.files.values().any(|bytes| String::from_utf8_lossy(bytes).contains(&folder)));
}

fn build(site: &SiteTest, day: &str, more: &[&str]) -> Run {
    site.run(&[&["build", "--today", day, "--base-url", "https://x.example/"], more].concat())
}

/// What a build said of the site, without what it did.
fn said(stderr: &str) -> Vec<&str> {
    stderr.lines().filter(|line| !line.contains("public`") && !line.contains("kald`")).collect()
}

/// Builds warm into `public/` and, without what earlier builds found in texts, cold elsewhere; and compares.
fn warm_is_cold(site: &SiteTest, day: &str, round: usize) -> Result<(), TestCaseError> {
    let jobs = if round.is_multiple_of(2) { "2" } else { "1" };
    let before = tree(&site.path("public"));
    let warm = build(site, day, &["--jobs", jobs]);
    let (found, aside) = (site.path(".cache/fagverk/extracts"), site.beside("funnet"));
    fs::rename(&found, &aside).expect("put aside");
    let cold = build(site, day, &["--out", "../kald"]);
    fs::remove_dir_all(&found).ok();
    fs::rename(&aside, &found).expect("put back");
    prop_assert_eq!(warm.code, cold.code, "{}\n{}", warm.stderr, cold.stderr);
    prop_assert_eq!(said(&warm.stderr), said(&cold.stderr));
    let now = tree(&site.path("public"));
    if warm.code != 0 {
        prop_assert!(now == before, "a failed build changed the site");
        return Ok(());
    }
    let fresh = tree(&site.beside("kald"));
    let differ: Vec<_> = now.keys().chain(fresh.keys()).filter(|path| now.get(*path) != fresh.get(*path)).collect();
    prop_assert!(differ.is_empty(), "warm and cold differ in {differ:?}");
    fs::remove_dir_all(site.beside("kald")).expect("removed");
    Ok(())
}

fn follow(edits: &[Edit]) -> Result<(), TestCaseError> {
    let site = SiteTest::small();
    let mut day = TODAY.to_owned();
    build(&site, &day, &["--jobs", "2"]);
    for (round, edit) in edits.iter().enumerate() {
        if let Some(new) = edit.apply(&site) {
            day = new;
        }
        if let Some(fault) = edit.fault(&site) {
            warm_is_cold(&site, &day, round)?;
            fault.mend(&site);
        }
        warm_is_cold(&site, &day, round)?;
    }
    Ok(())
}

/// Ten sequences, the same every time; with `FAGVERK_FUZZ_SECONDS` new ones, two for each of them. A sequence takes some ten seconds,
/// and the others wait for this test.
#[test]
fn a_warm_build_is_a_cold_build_after_any_edits() {
    let seconds: Option<u32> =
        std::env::var("FAGVERK_FUZZ_SECONDS").ok().map(|seconds| seconds.parse().expect("a number"));
    // No file of regressions: a failing sequence is printed, and becomes a test of its own.
    let cases = seconds.map_or(10, |seconds| seconds * 2);
    let config = Config { cases, max_shrink_iters: 40, failure_persistence: None, ..Config::default() };
    let mut runner = match seconds {
        Some(_) => TestRunner::new(config),
        None => TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha)),
    };
    // Every sequence sets out from the same site.
    warm_is_cold(&SiteTest::small(), TODAY, 0).expect("a first build is a cold build");
    let result = runner.run(&prop::collection::vec(Edit::any(), 1..9), |edits| follow(&edits));
    result.unwrap_or_else(|failure| panic!("{failure}"));
}
