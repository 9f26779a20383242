//! Printed PDFs, looked at with the tools that printers and readers of PDF are built on: Poppler, qpdf, ZBar.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Run, SiteTest};

/// A folder of PDFs that `fagverk pack` wrote.
pub(crate) struct Paper {
    folder: PathBuf,
}

impl Paper {
    /// Prints with these arguments into a folder beside the site; must succeed.
    pub(crate) fn print(site: &SiteTest, arguments: &[&str]) -> Self {
        Self::print_into(site, "trykk", arguments)
    }

    /// Prints into a folder of this name.
    pub(crate) fn print_into(site: &SiteTest, folder: &str, arguments: &[&str]) -> Self {
        Self::run(site, folder, arguments).exits(0);
        Self { folder: site.beside(folder) }
    }

    /// Prints, whatever comes of it.
    pub(crate) fn run(site: &SiteTest, folder: &str, arguments: &[&str]) -> Run {
        let out = site.beside(folder).display().to_string();
        site.run(&[&["pack", "--out", &out], arguments].concat())
    }

    /// The names of the files, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.folder).expect("a folder of PDFs");
        let mut names: Vec<String> =
            entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// The bytes of a file.
    pub(crate) fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The text of a file as one line, words divided by hyphens put together.
    pub(crate) fn text(&self, name: &str) -> String {
        let text = tool("pdftotext", &["-layout".as_ref(), self.folder.join(name).as_ref(), "-".as_ref()]);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What `pdfinfo` says of a field.
    pub(crate) fn info(&self, name: &str, field: &str) -> String {
        let text = tool("pdfinfo", &[self.folder.join(name).as_ref()]);
        let line = text.lines().find_map(|line| line.strip_prefix(field)?.strip_prefix(':'));
        line.unwrap_or_default().trim().to_owned()
    }

    /// How many pages.
    pub(crate) fn pages(&self, name: &str) -> usize {
        self.info(name, "Pages").parse().expect("a number of pages")
    }

    /// The tree of tags, as text.
    pub(crate) fn structure(&self, name: &str) -> String {
        tool("pdfinfo", &["-struct-text".as_ref(), self.folder.join(name).as_ref()])
    }

    /// Where a word stands on a page: its left edge in points.
    pub(crate) fn left(&self, name: &str, page: usize, word: &str) -> f64 {
        let number = page.to_string();
        let arguments: [&Path; 7] = [
            "-bbox".as_ref(),
            "-f".as_ref(),
            number.as_ref(),
            "-l".as_ref(),
            number.as_ref(),
            &self.folder.join(name),
            "-".as_ref(),
        ];
        let text = tool("pdftotext", &arguments);
        let line = text.lines().find(|line| line.contains(&format!(">{word}<")));
        let line = line.unwrap_or_else(|| panic!("no {word} on page {page} of {name}"));
        let rest = line.split("xMin=\"").nth(1).expect("a place");
        rest.split('"').next().and_then(|number| number.parse().ok()).expect("a number")
    }

    /// The first page that holds some words, from 1.
    pub(crate) fn page_of(&self, name: &str, words: &str) -> Option<usize> {
        let text = tool("pdftotext", &["-layout".as_ref(), self.folder.join(name).as_ref(), "-".as_ref()]);
        text.split('\u{c}').position(|page| page.contains(words)).map(|at| at + 1)
    }

    /// The codes on a page, read from a drawing of 150 dots per inch.
    pub(crate) fn codes(&self, name: &str, page: usize) -> Vec<String> {
        let (number, to) = (page.to_string(), self.folder.join("side"));
        let arguments: [&Path; 9] = [
            "-r".as_ref(),
            "150".as_ref(),
            "-f".as_ref(),
            number.as_ref(),
            "-l".as_ref(),
            number.as_ref(),
            "-singlefile".as_ref(),
            &self.folder.join(name),
            &to,
        ];
        tool("pdftoppm", &arguments);
        let text = tool("zbarimg", &["--quiet".as_ref(), "--raw".as_ref(), to.with_extension("ppm").as_ref()]);
        text.lines().map(str::to_owned).collect()
    }

    /// Must be a sound PDF, tagged for those who hear it, with nothing but embedded fonts.
    pub(crate) fn is_sound(&self, name: &str) {
        tool("qpdf", &["--check".as_ref(), self.folder.join(name).as_ref()]);
        let bytes = self.bytes(name);
        let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
        assert_eq!(self.info(name, "Tagged"), "yes", "{name}");
        assert!(holds("<pdfuaid:part>1</pdfuaid:part>"), "{name} does not claim PDF/UA-1");
        assert!(holds("<pdfaid:conformance>A</pdfaid:conformance>"), "{name} does not claim PDF/A-2a");
        let fonts = tool("pdffonts", &[self.folder.join(name).as_ref()]);
        for line in fonts.lines().skip(2) {
            assert!(line.contains("SourceSans3") && line.contains(" yes yes yes"), "{name}: {line}");
        }
    }
}

/// Runs a tool that `tests/run` installs; what it says on standard output.
fn tool(name: &str, arguments: &[&Path]) -> String {
    let output = Command::new(name).args(arguments).output();
    let output = output.unwrap_or_else(|error| panic!("{name}: {error} (tests/run installs it)"));
    let errors = String::from_utf8_lossy(&output.stderr);
    // ZBar ends with 4 when it finds nothing, qpdf with 3 for what it could mend.
    assert!(output.status.success() || name == "zbarimg", "{name}: {errors}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
