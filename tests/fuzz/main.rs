//! Random input that must never panic: front matter, containers, registers, whole pages, and the HTML made
//! of them. A few thousand cases by default, the same every time; with `FAGVERK_FUZZ_SECONDS=60` new ones for
//! as long. What failed is kept in `tests/fuzz/regressions.txt` and tried first the next time.

#![allow(clippy::disallowed_methods, reason = "tests lay out sites on the disk and read the environment")]
#![allow(missing_docs, unreachable_pub, reason = "nobody imports a test")]

mod grammar;
mod html;
mod parser;
mod registers;

use std::fmt::Debug;
use std::time::{Duration, Instant};

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, FileFailurePersistence, RngAlgorithm, TestCaseError, TestRng, TestRunner};

/// Tries `property` on values of `strategy`: `cases` of them, or new ones for as long as was asked for.
fn fuzz<S: Strategy>(cases: u32, strategy: &S, property: impl Fn(S::Value) -> Result<(), TestCaseError>)
where
    S::Value: Debug,
{
    let config = Config {
        cases,
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct("tests/fuzz/regressions.txt"))),
        ..Config::default()
    };
    let Some(time) = time_asked_for() else {
        let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
        return runner.run(strategy, property).unwrap_or_else(|failure| panic!("{failure}"));
    };
    let start = Instant::now();
    while start.elapsed() < time {
        let config = Config { cases: cases.min(200), ..config.clone() };
        TestRunner::new(config).run(strategy, &property).unwrap_or_else(|failure| panic!("{failure}"));
    }
}

/// How long each property is to be tried, when the environment says so.
fn time_asked_for() -> Option<Duration> {
    let seconds = std::env::var("FAGVERK_FUZZ_SECONDS").ok()?.parse().expect("FAGVERK_FUZZ_SECONDS is a number");
    Some(Duration::from_secs(seconds))
}
