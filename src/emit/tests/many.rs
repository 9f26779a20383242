//! Many pages from many threads.

use rayon::prelude::*;

use super::super::{Stage, open};
use super::{Desk, Tree, at, hash};

fn page(number: usize, edition: usize) -> (String, String) {
    (
        format!("del {}/side-{number}/index.html", number % 7),
        format!("side {number}, utgave {}", edition * (number % 3)),
    )
}

fn put(stage: &Stage, number: usize, edition: usize) {
    let (path, text) = page(number, edition);
    if !stage.is_current(&at(&path), hash(&text)) {
        stage.put(&at(&path), hash(&text), text.as_bytes()).expect("put");
    }
}

fn build(desk: &Desk, count: usize, edition: usize, parallel: bool) -> Tree {
    let stage = open(&desk.out).expect("open");
    if parallel {
        (0..count).into_par_iter().for_each(|number| put(&stage, number, edition));
    } else {
        (0..count).rev().for_each(|number| put(&stage, number, edition));
    }
    stage.commit().expect("commit");
    desk.tree()
}

#[test]
fn many_threads_make_what_one_makes_fresh_and_changed() {
    let (many, one) = (Desk::new(), Desk::new());
    for (edition, count) in [(0, 500), (1, 600), (1, 600), (2, 300)] {
        assert_eq!(build(&many, count, edition, true), build(&one, count, edition, false), "edition {edition}");
    }
    assert_eq!(many.tree(), build(&Desk::new(), 300, 2, true));
}

#[test]
fn of_many_threads_with_one_path_only_one_is_heard() {
    for desk in [Desk::new(), Desk::with(&[("x", "x")])] {
        let stage = open(&desk.out).expect("open");
        let texts: Vec<String> = (0..16).map(|number| format!("{number}")).collect();
        let refused =
            texts.par_iter().filter(|text| stage.put(&at("a/b"), hash(text), text.as_bytes()).is_err()).count();
        assert!(refused >= 15, "{refused} refused");
    }
}
