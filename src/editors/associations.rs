//! The files that tell a language server which schema goes with which file.

use super::Subject;

/// Name and text of each file, for the schemas of `subjects` that lie in `folder`, a path from the site's folder.
///
/// Both servers look for their file in the folder that is opened in the editor and take paths from there.
#[must_use]
pub fn associations(folder: &str, subjects: &[Subject]) -> [(&'static str, String); 2] {
    let files = || subjects.iter().copied().filter(|subject| !subject.files().is_empty());
    let list = |subject: Subject| subject.files().iter().map(|file| format!("{file:?}")).collect::<Vec<_>>().join(", ");
    let path = |subject: Subject| format!("{:?}", format!("{folder}/{}.schema.json", subject.name()));
    let mut taplo = String::new();
    let mut tombi = String::new();
    for subject in files() {
        taplo.push_str(&format!(
            "[[rule]]\ninclude = [{}]\n[rule.schema]\nenabled = true\npath = {}\n\n",
            list(subject),
            path(subject)
        ));
        tombi.push_str(&format!("[[schemas]]\npath = {}\ninclude = [{}]\n\n", path(subject), list(subject)));
    }
    [("taplo.toml", taplo), ("tombi.toml", tombi)].map(|(name, text)| (name, format!("{}\n", text.trim_end())))
}
