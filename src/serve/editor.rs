//! How a file is opened at a line in an editor: an address of the editor's own kind, which the browser hands on. The
//! server starts no program.

use std::path::Path;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What is written as a code in the path of an address.
const IN_PATH: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'&').add(b'+').add(b'<').add(b'>').add(b'?').add(b'`');

/// The editors that are known by name, with how they want it.
const KNOWN: [(&str, &str); 4] = [
    ("vscode", "vscode://file{path}:{line}:{column}"),
    ("cursor", "cursor://file{path}:{line}:{column}"),
    ("zed", "zed://file{path}:{line}:{column}"),
    ("jetbrains", "idea://open?file={path}&line={line}&column={column}"),
];

/// How a file is opened; without a template it is not at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Editor(Option<String>);

impl Editor {
    /// Reads the name of an editor, `none`, or an address with `{path}` and perhaps `{line}` and `{column}`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text == "none" {
            return Some(Self(None));
        }
        let known = KNOWN.iter().find(|(name, _)| *name == text).map(|(_, template)| (*template).to_owned());
        let template = known.or_else(|| is_template(text).then(|| text.to_owned()))?;
        Some(Self(Some(template)))
    }

    /// The names it can be called by.
    pub fn names() -> impl Iterator<Item = &'static str> {
        KNOWN.iter().map(|(name, _)| *name).chain(["none"])
    }

    /// The address that opens a place in a file.
    #[must_use]
    pub fn address(&self, file: &Path, line: usize, column: usize) -> Option<String> {
        let path = file.to_str()?.replace('\\', "/");
        let path = if path.starts_with('/') { path } else { format!("/{path}") };
        let address = self.0.as_ref()?.replace("{line}", &line.to_string()).replace("{column}", &column.to_string());
        // Last, so that a file whose name holds `{line}` is left alone.
        Some(address.replace("{path}", &utf8_percent_encode(&path, IN_PATH).to_string()))
    }
}

/// An address of an editor's own kind; never one that a browser would open or run itself.
fn is_template(text: &str) -> bool {
    let Some((scheme, _)) = text.split_once(':') else { return false };
    let scheme = scheme.to_ascii_lowercase();
    let plain = scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    let ours = !matches!(&*scheme, "" | "javascript" | "data" | "blob" | "vbscript" | "about");
    plain && ours && text.contains("{path}") && !text.chars().any(|c| c.is_control() || c == ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_hold_path_line_and_column() {
        let file = Path::new("/hjem/mine sider/åpen.md");
        let address = |text: &str| Editor::parse(text).expect("an editor").address(file, 3, 7);
        assert_eq!(address("vscode").as_deref(), Some("vscode://file/hjem/mine%20sider/%C3%A5pen.md:3:7"));
        assert_eq!(
            address("jetbrains").as_deref(),
            Some("idea://open?file=/hjem/mine%20sider/%C3%A5pen.md&line=3&column=7")
        );
        assert_eq!(address("emacs://open?f={path}").as_deref(), Some("emacs://open?f=/hjem/mine%20sider/%C3%A5pen.md"));
        assert_eq!(address("none"), None);
    }

    #[test]
    fn what_a_browser_would_run_is_no_editor() {
        for text in ["javascript:alert('{path}')", "data:text/html,{path}", "notepad", "x://y", "JavaScript:{path}", ""]
        {
            assert_eq!(Editor::parse(text), None, "{text}");
        }
    }
}
