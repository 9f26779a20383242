//! The law of the preview: whatever was edited, it shows what a build writes. Checked over random edits, with the
//! preview's rounds and the builds in this process.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fagverk::base::{Date, Lang, OutputPath};
use fagverk::diag::report::{self, Context, Format};
use fagverk::diag::{Diagnostic, Messages, Severity, Sources};
use fagverk::pipeline::{self, Asked, Built, Changes, Edition, Form, Live, Options, Typesetter};
use fagverk::source::touched;
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::support::{Edit, FAULTS, SiteTest, TODAY, guide, tree};

/// A preview that is told of changes as the watcher tells of them.
struct Pair<'a> {
    site: &'a SiteTest,
    root: PathBuf,
    live: Live,
    edition: Edition,
    /// The site's files when the preview last looked.
    files: BTreeMap<String, Vec<u8>>,
    day: Date,
}

fn date(text: &str) -> Date {
    text.parse().expect("a day")
}

fn options(root: PathBuf, out: PathBuf, today: Date) -> Options {
    let typesetter = Typesetter::Here;
    Options {
        root,
        out,
        base_url: Some("https://x.example/u/".into()),
        form: Form::Preview,
        drafts: true,
        strict: false,
        today,
        typesetter,
    }
}

impl<'a> Pair<'a> {
    fn of(site: &'a SiteTest) -> Self {
        let root = site.root().canonicalize().expect("the site's folder");
        let day = date(TODAY);
        let mut live = Live::new(options(root.clone(), root.join("public"), day));
        let edition = live.round(&Changes::all(), day).expect("a round").expect("the first edition");
        Self { files: tree(&root), site, root, live, edition, day }
    }

    /// Lets the preview look at what changed since it last did.
    fn look(&mut self) {
        let files = tree(&self.root);
        let paths: BTreeSet<&String> = self.files.keys().chain(files.keys()).collect();
        let mut changes = Changes::default();
        for path in paths.into_iter().filter(|path| self.files.get(*path) != files.get(*path)) {
            changes.add(touched(&self.root, &self.root.join("public"), &self.root.join(path)));
        }
        if let Some(edition) = self.live.round(&changes, self.day).expect("a round") {
            self.edition = edition;
        }
        self.files = files;
    }

    /// Builds from nothing, and compares every file and everything that is said.
    fn is_as_built(&self, after: &str) {
        let out = self.site.beside("kald");
        let built =
            pipeline::build(&options(self.root.clone(), out.clone(), self.day), &|_, _, _| {}).expect("a build");
        drop(fs::remove_dir_all(self.root.join(".cache")));
        let mut fresh = tree(&out);
        fresh.retain(|path, _| !path.starts_with(".fagverk/"));
        drop(fs::remove_dir_all(&out));
        if built.summary.is_none() {
            self.is_refused(&built, &out, after);
            return;
        }
        assert!(self.edition.is_sound(), "{after}: built, and yet the preview says that it cannot be");
        let mut served = BTreeMap::new();
        for path in self.edition.paths() {
            let Asked::Bytes(bytes) = self.edition.file(&path) else { panic!("{after}: {path} is not served") };
            assert!(self.edition.has(&path), "{after}: {path}");
            let (now, waiting) = self.edition.at_once(&path);
            assert!(matches!(&now, Asked::Bytes(now) if *now == bytes), "{after}: {path} is another at once");
            assert!(waiting.is_empty(), "{after}: {path} waits for what is set");
            served.insert(path.to_string(), bytes.to_vec());
        }
        let all: BTreeSet<&String> = served.keys().chain(fresh.keys()).collect();
        let differ: Vec<_> = all.into_iter().filter(|path| served.get(*path) != fresh.get(*path)).collect();
        assert!(differ.is_empty(), "{after}: {differ:?} are not served as they are built");
        let paper = self.edition.site().pages.iter().flat_map(|page| self.edition.on_paper(page));
        let said: Vec<Diagnostic> = self.edition.loaded.diagnostics.iter().cloned().chain(paper).collect();
        assert_eq!(
            told(&without_advice(&said), &self.edition.loaded.sources),
            told(&without_advice(&built.diagnostics), &built.sources),
            "{after}"
        );
        self.says_what_a_check_says(&out, after);
    }

    /// Advice is given by a check and by the preview, and not by a build.
    fn says_what_a_check_says(&self, out: &Path, after: &str) {
        let checked =
            pipeline::load(&options(self.root.clone(), out.to_owned(), self.day), &|_, _, _| {}).expect("a check");
        let said = &self.edition.loaded;
        assert_eq!(told(&said.diagnostics, &said.sources), told(&checked.diagnostics, &checked.sources), "{after}");
    }

    /// What a build refuses, the preview does not show as if all were well.
    fn is_refused(&self, built: &Built, out: &Path, after: &str) {
        if self.edition.is_sound() {
            let fails = |path: &OutputPath| matches!(self.edition.file(path), Asked::Problem(..));
            assert!(
                self.edition.paths().iter().any(fails),
                "{after}: the preview does not say that it cannot be built"
            );
        } else if self.edition.has_templates() {
            let said = &self.edition.loaded;
            assert_eq!(
                told(&without_advice(&said.diagnostics), &said.sources),
                told(&without_advice(&built.diagnostics), &built.sources),
                "{after}"
            );
            self.says_what_a_check_says(out, after);
        }
    }
}

fn without_advice(diagnostics: &[Diagnostic]) -> Vec<Diagnostic> {
    diagnostics.iter().filter(|diagnostic| diagnostic.severity != Severity::Advice).cloned().collect()
}

/// Diagnostics as they are told, sorted.
fn told(diagnostics: &[Diagnostic], sources: &Sources) -> Vec<String> {
    let messages = Messages::new(Lang::Nb);
    let mut out = Vec::new();
    let context = Context { sources, messages: &messages, color: false };
    report::write(&mut out, Format::Short, diagnostics, context).expect("written to memory");
    let mut lines: Vec<String> = String::from_utf8(out).expect("text").lines().map(str::to_owned).collect();
    lines.sort_unstable();
    lines
}

/// The same edits every time.
fn edits(count: usize) -> Vec<Edit> {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let mut edits = proptest::collection::vec(Edit::any(), count).new_tree(&mut runner).expect("edits").current();
    // Every fifth is a fault, of another kind each time.
    for (row, edit) in (0..).zip(edits.iter_mut().skip(4).step_by(5)) {
        *edit = Edit::Break(row % FAULTS);
    }
    edits
}

fn follow(site: &SiteTest, edits: &[Edit]) {
    let mut pair = Pair::of(site);
    pair.is_as_built("the start");
    for (row, edit) in edits.iter().enumerate() {
        let after = format!("edit {row}, {edit:?}");
        if let Some(day) = edit.apply(site) {
            pair.day = date(&day);
        }
        if let Some(fault) = edit.fault(site) {
            pair.look();
            pair.is_as_built(&after);
            fault.mend(site);
        }
        pair.look();
        pair.is_as_built(&after);
    }
}

#[test]
fn after_any_of_a_hundred_edits_the_preview_shows_what_is_built() {
    follow(&SiteTest::small(), &edits(200)[..100]);
}

/// Beside the first hundred, since all other tests are done long before two hundred are.
#[test]
fn after_any_of_a_hundred_other_edits_the_preview_shows_what_is_built() {
    follow(&SiteTest::small(), &edits(200)[100..]);
}

#[test]
fn every_printed_edition_is_served_as_it_is_built() {
    let site = SiteTest::small();
    site.edit("fagverk.toml", "packs = [\"run-sheet\"]", "guides = [\"booklet\"]");
    follow(&site, &edits(6));
}

/// What is looked for in a text is part of what is remembered of it.
#[test]
fn advice_that_the_settings_let_through_again_is_given_of_texts_that_stand() {
    let site = SiteTest::guide("Han er en narkoman.");
    let kinds = ["term", "lix", "duty", "sentence", "paragraph", "passive", "abbreviation", "personal"];
    let allowed: String = kinds.iter().map(|kind| format!("\"language/{kind}\" = \"allow\"\n")).collect();
    let settings = site.read("fagverk.toml");
    site.append("fagverk.toml", &allowed);
    let mut pair = Pair::of(&site);
    pair.is_as_built("the start");
    site.write("fagverk.toml", settings);
    pair.look();
    pair.is_as_built("all kinds again");
}

/// How a site hangs together is worked out again only where an edit may change it: on a large site that is most of what
/// there is to do.
#[test]
fn an_edit_of_text_alone_leaves_the_other_pages_as_they_are() {
    let site = SiteTest::guide("Les [om depositum](depositum.md). En setning.");
    let path = "content/bolig/depositum.md";
    site.write(path, guide("Depositum", "## Satsen\n\nTekst."));
    let mut pair = Pair::of(&site);
    let mut stands = |from: &str, to: &str| {
        let known = pair.edition.site().pages.clone();
        let text = site.read(path);
        assert!(text.contains(from), "{text}");
        site.write(path, text.replace(from, to));
        pair.look();
        pair.is_as_built(to);
        let now = &pair.edition.site().pages;
        let same = known.iter().zip(now).filter(|(old, new)| Arc::ptr_eq(old, new)).count();
        same + 1 == now.len() && same > 0
    };
    assert!(stands("Tekst.", "En annen tekst."));
    assert!(stands("En annen", "En tredje"));
    assert!(!stands("## Satsen", "## Renten"), "another heading");
    assert!(stands("\"Depositum\"", "\"Åpent om depositum\""), "another place in the alphabet");
    assert!(!stands("title = ", "slug = \"sikkerhet\"\ntitle = "), "another address");
    assert!(!stands("slug = \"sikkerhet\"\n", ""), "the first address again");
    assert!(!stands("En tredje", "[En](side.md) tredje"), "another link");
    assert!(stands("tredje", "fjerde"));
}

#[test]
fn a_title_that_grows_moves_what_is_said_of_the_fields_after_it() {
    let site = SiteTest::guide("En setning.");
    let path = "content/bolig/depositum.md";
    site.write(path, guide("Depositum", "Tekst."));
    site.edit(path, "title = \"Depositum\"", "title = \"Depositum\"\nreplaced_by = \"finnes-ikke\"");
    let mut pair = Pair::of(&site);
    pair.is_as_built("the start");
    site.edit(path, "\"Depositum\"", "\"Ditt depositum\"");
    pair.look();
    pair.is_as_built("a longer title");
}

#[test]
fn a_page_is_shown_before_its_pdfs_are_set_and_as_built_after() {
    let site = SiteTest::small();
    site.edit("fagverk.toml", "packs = [\"run-sheet\"]", "packs = [\"run-sheet\", \"participant\"]");
    let mut pair = Pair::of(&site);
    let page = OutputPath::new("pakker/fagdag/index.html").expect("a path");
    let shown = |pair: &Pair<'_>| match pair.edition.at_once(&page) {
        (Asked::Bytes(bytes), waiting) => (String::from_utf8_lossy(&bytes).into_owned(), waiting),
        _ => panic!("the page is not served"),
    };
    let (first, waiting) = shown(&pair);
    assert!(first.contains(".pdf\"") && !first.contains("(PDF, "), "links without sizes: {first}");
    let [pack] = waiting[..] else { panic!("{waiting:?}") };
    assert!(!pair.edition.set_beside(pack, &|| false), "nobody looks at it any longer");
    assert_eq!(shown(&pair).1, [pack]);
    assert!(pair.edition.set_beside(pack, &|| true));
    assert!(!pair.edition.set_beside(pack, &|| true), "nothing is left to set");
    let (settled, waiting) = shown(&pair);
    assert!(settled.contains("(PDF, ") && waiting.is_empty(), "{settled}");
    pair.is_as_built("once it is set");
    // A change elsewhere leaves them as they are; a change of the pack shows the last known until they are set anew.
    site.append("content/bolig/leie.md", "\nMer.\n");
    pair.look();
    assert_eq!(shown(&pair).1, []);
    site.edit("exercises/packs/fagdag.md", "title = \"", "title = \"Ny ");
    pair.look();
    let (meanwhile, waiting) = shown(&pair);
    assert!(meanwhile.contains("(PDF, ") && meanwhile.contains("Ny "), "{meanwhile}");
    assert_eq!(waiting.len(), 1);
    pair.is_as_built("after another change");
}
