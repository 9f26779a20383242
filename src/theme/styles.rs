//! Style sheets as they are written: with what they import, the files they name under their fingerprinted names, and
//! without what only their authors need.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use lightningcss::bundler::{Bundler, ResolveResult, SourceProvider};
use lightningcss::stylesheet::{ParserOptions, PrinterOptions};

use super::Theme;
use super::assets::Asset;

/// The theme's style sheets by their path within it, ready to be put together.
pub(super) struct Styles(BTreeMap<PathBuf, String>);

/// A style sheet imports one that the theme does not have.
#[derive(Debug)]
struct Missing;

impl std::fmt::Display for Missing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("no such style sheet")
    }
}

impl std::error::Error for Missing {}

impl SourceProvider for Sheets<'_> {
    type Error = Missing;

    fn read<'a>(&'a self, file: &Path) -> Result<&'a str, Missing> {
        self.0.get(file).map(String::as_str).ok_or(Missing)
    }

    fn resolve(&self, specifier: &str, from: &Path) -> Result<ResolveResult, Missing> {
        Ok(ResolveResult::File(plain(&from.with_file_name("").join(specifier))))
    }
}

/// What the bundler reads from.
struct Sheets<'a>(&'a BTreeMap<PathBuf, String>);

impl Styles {
    /// Every style sheet of a theme; `assets` are the files they may name.
    pub(super) fn of(theme: &Theme, assets: &BTreeMap<String, Asset>) -> Self {
        let sheets = theme.files.iter().filter(|(path, _)| is_style(path));
        Self(sheets.map(|(path, file)| (PathBuf::from(path), pointed(&file.text(), assets))).collect())
    }

    /// The bytes of the sheet at a path within the theme. One that cannot be read whole is given as it was written:
    /// a browser makes of it what it can.
    pub(super) fn written(&self, path: &str) -> Vec<u8> {
        self.small(Path::new(path))
            .unwrap_or_else(|| self.0.get(Path::new(path)).cloned().unwrap_or_default())
            .into_bytes()
    }

    fn small(&self, path: &Path) -> Option<String> {
        let sheets = Sheets(&self.0);
        let sheet = Bundler::new(&sheets, None, ParserOptions::default()).bundle(path).ok()?;
        Some(sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() }).ok()?.code)
    }
}

/// True for the name of a style sheet.
pub(super) fn is_style(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending == "css")
}

/// A path without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut plain, part| {
        match part {
            Component::ParentDir => drop(plain.pop()),
            Component::CurDir => {}
            part => plain.push(part),
        }
        plain
    })
}

/// A style sheet in which `url("../fonts/sans-regular.woff2")` leads to the file under its fingerprinted name.
fn pointed(css: &str, assets: &BTreeMap<String, Asset>) -> String {
    assets.iter().fold(css.to_owned(), |css, (name, asset)| {
        let output = asset.output.as_str().strip_prefix("assets/").unwrap_or_default();
        css.replace(&format!("\"../{name}\""), &format!("\"../{output}\""))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(files: &[(&str, &str)], path: &str) -> String {
        let styles = Styles(files.iter().map(|(path, text)| (PathBuf::from(path), (*text).to_owned())).collect());
        String::from_utf8(styles.written(path)).expect("text")
    }

    #[test]
    fn sheets_are_put_together_and_made_small() {
        let files = [
            ("assets/css/site.css", "/* all */\n@import \"../../styles/one.css\";\nb { color: var(--x); }"),
            ("styles/one.css", "a {\n  color: var(--y);\n}\n"),
        ];
        assert_eq!(written(&files, "assets/css/site.css"), "a{color:var(--y)}b{color:var(--x)}");
    }

    #[test]
    fn one_that_cannot_be_read_is_left_as_it_is() {
        let broken = "a { color: red; } } b {";
        assert_eq!(written(&[("assets/css/a.css", broken)], "assets/css/a.css"), broken);
        let lost = "@import \"../../styles/none.css\";";
        assert_eq!(written(&[("assets/css/a.css", lost)], "assets/css/a.css"), lost);
    }

    #[test]
    fn the_built_in_sheets_are_whole() {
        let theme = Theme::layered("fagverk", []);
        let styles = Styles::of(&theme, &BTreeMap::new());
        for path in theme.files.keys().filter(|path| is_style(path)) {
            assert!(styles.small(Path::new(path)).is_some(), "{path}");
        }
        assert!(!String::from_utf8_lossy(&styles.written("assets/css/site.css")).contains("@import"));
    }
}
