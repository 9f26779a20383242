//! `fagverk schema`: what files may hold, for other editors.

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::args::Global;
use super::exit::Exit;
use super::report::{Console, print, site_root};
use crate::base::{Error, Result};
use crate::editors::{Subject, associations, json_schema};

pub(super) const HELP: &str = "\
Examples:
  fagverk schema guide                     # print one
  fagverk schema --out .fagverk-schema     # write all, with taplo.toml and tombi.toml
  fagverk schema --lang nn --out .fagverk-schema

Then, in the site's folder, one of these:
  cp .fagverk-schema/taplo.toml .taplo.toml   # Taplo; Even Better TOML in VS Code
  cp .fagverk-schema/tombi.toml tombi.toml    # Tombi, in VS Code, Zed, Neovim ...

They complete and check the TOML files: settings, glossary, law, help lines, language, search.
Front matter stands in Markdown files, which no TOML server opens: there `fagverk serve` and
`fagverk check` tell, and the schemas are for programs that take the front matter out.";

#[derive(Debug, Args)]
pub(super) struct Schema {
    /// Which: the front matter of a kind of page, or a data file [default with `--out`: all]
    #[arg(value_name = "KIND", value_parser = PossibleValuesParser::new(Subject::ALL.map(Subject::name)))]
    pub kinds: Vec<String>,
    /// Write a file for each into this folder of the site's, and the files that tell Taplo and Tombi of them
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

pub(super) fn run(global: &Global, own: &Schema, console: &Console) -> Result<Exit> {
    let mut subjects: Vec<Subject> = own.kinds.iter().filter_map(|name| Subject::from_name(name)).collect();
    let text = |subject| {
        let schema = json_schema(subject, &console.messages);
        format!("{}\n", serde_json::to_string_pretty(&schema).unwrap_or_default())
    };
    let Some(out) = &own.out else {
        let [subject] = subjects[..] else {
            let names = Subject::ALL.map(Subject::name).join(", ");
            return Err(Error::Usage(console.messages.say("schema-which", &[("names", names)])));
        };
        return print(&text(subject));
    };
    if subjects.is_empty() {
        subjects.extend(Subject::ALL);
    }
    let (place, shown) = place(global, out)?;
    for subject in &subjects {
        write(&place.join(format!("{}.schema.json", subject.name())), &text(*subject))?;
    }
    for (name, text) in associations(&shown, &subjects) {
        write(&place.join(name), &text)?;
    }
    let count = subjects.len().to_string();
    console.say("schema-written", &[("count", count), ("folder", shown)]);
    Ok(Exit::Fine)
}

/// Where the folder is, and how it is called from the site's folder, which is where editors look from. A folder beside
/// the site is called by its whole path.
fn place(global: &Global, out: &Path) -> Result<(PathBuf, String)> {
    let root = site_root(global)?;
    let place = root.join(out);
    let inside = place.strip_prefix(&root).ok().filter(|path| !path.starts_with(".."));
    let shown = inside.unwrap_or(&place).to_string_lossy().replace('\\', "/");
    let shown = shown.trim_start_matches("./").trim_end_matches('/').to_owned();
    Ok((place, shown))
}

/// Writes a file of ours anew: it is made from the program, and nobody's to edit.
pub(super) fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|source| Error::io("create", folder, source))?;
    }
    std::fs::write(path, text).map_err(|source| Error::io("write", path, source))
}
