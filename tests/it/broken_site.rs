//! A site of twenty broken files, and all that is said of them: what editors meet, kept as text.
//!
//! To renew the two texts after a deliberate change of words: `FAGVERK_RENEW=1 cargo test broken_site`, then
//! read the difference before it is committed.

use std::path::Path;

use crate::support::SiteTest;

/// Compares with a text kept beside the site, or renews it when asked to.
fn as_kept(name: &str, now: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites").join(name);
    if std::env::var_os("FAGVERK_RENEW").is_some() {
        std::fs::write(&path, now).expect("a renewed text");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let differs = kept.lines().zip(now.lines()).position(|(kept, now)| kept != now);
    assert!(kept == now, "{name} differs from line {differs:?}; now:\n{now}");
}

#[test]
fn twenty_broken_files_are_told_of_all_at_once() {
    let site = SiteTest::kept("broken");
    let run = site.check().exits(1);
    as_kept("broken/report-short.txt", &run.stdout);
    let files: std::collections::BTreeSet<_> =
        run.codes().into_iter().filter_map(|c| Some(c.split_once(':')?.0.to_owned())).collect();
    assert!(files.len() >= 20, "{files:?}");
}

#[test]
fn the_report_for_people_shows_line_reason_and_remedy() {
    let run = SiteTest::kept("broken").run(&["check"]).exits(1);
    as_kept("broken/report.txt", &(run.stdout + &run.stderr));
}

#[test]
fn nothing_is_written_of_a_broken_site() {
    let site = SiteTest::kept("broken");
    site.run(&["build"]).exits(1);
    assert!(!site.has("public"));
}
