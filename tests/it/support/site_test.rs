//! `SiteTest`: a site in a folder of its own, edited and built step by step with the real program.
//!
//! The program runs with an empty environment but for its language and the day, so that no machine's
//! settings decide a test. Steps chain: `site.write(…).edit(…).build()`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::Built;

/// The day every run believes it is, unless told otherwise.
pub(crate) const TODAY: &str = "2026-11-21";
/// The same day, as `SOURCE_DATE_EPOCH` writes it.
const TODAY_SECONDS: &str = "1795219200";

/// A small whole site: every kind of page, every register, two languages.
const SMALL: &str = include_str!("small_site.txt");

/// The folders and files that are this project's own site.
const OWN: [&str; 3] = ["fagverk.toml", "content", "exercises"];

/// A site in a temporary folder, which goes when it does.
pub(crate) struct SiteTest {
    folder: TempDir,
}

impl SiteTest {
    /// An empty folder: no site yet.
    pub(crate) fn nothing() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(folder.path().join("site")).expect("a folder for the site");
        Self { folder }
    }

    /// A site of the given files: each begins with a line `=== path`.
    pub(crate) fn of(files: &str) -> Self {
        let site = Self::nothing();
        for file in files.split("=== ").skip(1) {
            let (path, text) = file.split_once('\n').expect("a line with the path");
            site.write(path.trim(), text);
        }
        site
    }

    /// A small whole site without anything to complain of.
    pub(crate) fn small() -> Self {
        Self::of(SMALL)
    }

    /// Settings, a front page and one guide with this body; for tests of one thing.
    pub(crate) fn guide(body: &str) -> Self {
        let site = Self::of(
            "=== fagverk.toml\ntitle = \"Prøve\"\n[checks]\n\"content/orphan\" = \"allow\"\n\"a11y/link-text\" = \"allow\"\n",
        );
        site.write("content/_index.md", "+++\ntitle = \"Prøve\"\n+++\n");
        site.write("content/bolig/side.md", guide("Siden", body));
        site
    }

    /// This project's own site.
    pub(crate) fn own() -> Self {
        let site = Self::nothing();
        let project = Path::new(env!("CARGO_MANIFEST_DIR"));
        OWN.iter().for_each(|name| copy(&project.join(name), &site.path(name)));
        site
    }

    /// A copy of a site kept with the tests.
    pub(crate) fn kept(name: &str) -> Self {
        let site = Self::nothing();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites").join(name), &site.root());
        site
    }

    /// The site's folder.
    pub(crate) fn root(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    /// The folder that holds the site's, for outputs elsewhere.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Where a file of the site lies.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    /// Writes a file and the folders above it.
    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) -> &Self {
        let to = self.path(path);
        fs::create_dir_all(to.parent().expect("a folder")).expect("folders for the file");
        fs::write(to, content).expect("a written file");
        self
    }

    /// Replaces what must be in a file.
    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) -> &Self {
        let text = self.read(path);
        assert!(text.contains(from), "{path} does not hold {from:?}");
        self.write(path, text.replace(from, to))
    }

    /// Adds to the end of a file.
    pub(crate) fn append(&self, path: &str, more: &str) -> &Self {
        self.write(path, self.read(path) + more)
    }

    /// Removes a file.
    pub(crate) fn remove(&self, path: &str) -> &Self {
        fs::remove_file(self.path(path)).expect("a removed file");
        self
    }

    /// The text of a file of the site or of its output.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// True when there is a file or a folder.
    pub(crate) fn has(&self, path: &str) -> bool {
        fs::symlink_metadata(self.path(path)).is_ok()
    }

    /// The program, ready to run in the site's folder.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fagverk"));
        command.args(arguments).current_dir(self.root()).env_clear();
        command.env("LANG", "nb_NO.UTF-8").env("SOURCE_DATE_EPOCH", TODAY_SECONDS);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs the program and waits for it.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(arguments))
    }

    /// Builds into `public/`; must succeed.
    pub(crate) fn build(&self) -> Built {
        self.build_with(&[])
    }

    /// Builds into `public/` with more arguments; must succeed.
    pub(crate) fn build_with(&self, arguments: &[&str]) -> Built {
        self.run(&[&["build"], arguments].concat()).exits(0);
        self.built()
    }

    /// What stands in `public/` now.
    pub(crate) fn built(&self) -> Built {
        Built::read(&self.path("public"))
    }

    /// Runs `check --format short`.
    pub(crate) fn check(&self) -> Run {
        self.run(&["check", "--format", "short"])
    }

    /// Checks; there must be nothing to complain of, not even a warning.
    pub(crate) fn is_clean(&self) -> &Self {
        let run = self.check();
        assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
        self
    }
}

/// A guide with a title, the dates it needs and a body.
pub(crate) fn guide(title: &str, body: &str) -> String {
    format!(
        "+++\ntitle = \"{title}\"\nsummary = \"Om {title}.\"\npublished = 2026-01-10\nreviewed = 2026-10-01\n\
         review_every = \"12m\"\nowner = \"Fagansvarlig\"\n+++\n\n{body}\n"
    )
}

fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        fs::create_dir_all(to.parent().expect("a folder")).expect("folders for the file");
        fs::copy(from, to).expect("a copied file");
        return;
    }
    for entry in fs::read_dir(from).expect("a folder to copy") {
        let entry = entry.expect("an entry");
        copy(&entry.path(), &to.join(entry.file_name()));
    }
}

/// A run of the program that has ended.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    /// Runs a command to its end. A panic is never an answer.
    pub(crate) fn of(mut command: Command) -> Self {
        let output = command.output().expect("the program runs");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program writes UTF-8");
        let (stdout, stderr) = (text(output.stdout), text(output.stderr));
        assert!(!stderr.contains("panicked at"), "{stderr}");
        let code = output.status.code().unwrap_or_else(|| panic!("ended by a signal: {stderr}"));
        Self { code, stdout, stderr }
    }

    /// Must have ended with this code.
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }

    /// Must have said this, on either stream.
    #[track_caller]
    pub(crate) fn says(self, text: &str) -> Self {
        assert!(
            self.stdout.contains(text) || self.stderr.contains(text),
            "no {text:?} in:\n{}\n{}",
            self.stdout,
            self.stderr
        );
        self
    }

    /// Must not have said this, on either stream.
    #[track_caller]
    pub(crate) fn never_says(self, text: &str) -> Self {
        assert!(
            !self.stdout.contains(text) && !self.stderr.contains(text),
            "{text:?} in:\n{}\n{}",
            self.stdout,
            self.stderr
        );
        self
    }

    /// What was written to standard output, as JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {}", self.stdout))
    }

    /// The codes of a `--format short` report, each with its file and line, in order.
    pub(crate) fn codes(&self) -> Vec<String> {
        let line = |line: &str| {
            let (place, rest) = line.split_once('[')?;
            let code = rest.split_once(']')?.0;
            let mut parts = place.split(':');
            let (file, row) = (parts.next()?, parts.next()?);
            Some(if place.contains(':') { format!("{file}:{row} {code}") } else { code.to_owned() })
        };
        self.stdout.lines().filter_map(|text| line(text).or_else(|| bare_code(text))).collect()
    }
}

/// The code of a line that names no file.
fn bare_code(line: &str) -> Option<String> {
    let (_, rest) = line.split_once('[')?;
    Some(rest.split_once(']')?.0.to_owned())
}

/// A folder's files, by their path within it; none when there is no such folder.
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    if !folder.exists() {
        return files;
    }
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.expect("an entry of the output");
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).expect("a path within").to_string_lossy().into_owned();
            files.insert(path, fs::read(entry.path()).expect("a file of the output"));
        }
    }
    files
}
