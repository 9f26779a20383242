//! `fagverk cms`: a configuration for editing the site in a browser.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::Args;

use super::args::Global;
use super::exit::Exit;
use super::new::create;
use super::report::{Console, print, site_root};
use crate::base::{Error, PageKind, Result};
use crate::config;
use crate::diag::FileId;
use crate::editors::{Choices, Folder, Subject, cms};
use crate::source::{self, FileKind};

pub(super) const HELP: &str = "\
Examples:
  fagverk cms                            # print it
  fagverk cms --lang nb --out admin/config.yml

What remains for you to do:
  1. Say in `backend` where the site's files are kept, and how editors sign in.
  2. Put config.yml on a web server beside a page that loads Sveltia CMS. fagverk writes no
     such page into the site: it would load another's script, which the site's security policy
     refuses. Give it an address of its own, and keep a copy of the script there.
  3. Let the forge run `fagverk check` on what editors save.

What saving in a CMS does to a file: comments in TOML are lost, tables are written its own way,
and texts without languages (`term = \"...\"`) must first be tables (`term.nb = \"...\"`).
The text below the front matter is kept as it is. Sveltia CMS writes dates as TOML has them;
Decap CMS writes them as texts, which `fagverk check --fix` mends.";

#[derive(Debug, Args)]
pub(super) struct Cms {
    /// Write it to this file, which must not be there yet, instead of printing it
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

pub(super) fn run(global: &Global, own: &Cms, console: &Console) -> Result<Exit> {
    let root = site_root(global)?;
    let settings = root.join("fagverk.toml");
    let text = std::fs::read_to_string(&settings).map_err(|source| Error::io("read", &settings, source))?;
    let config = config::load(FileId(0), &text).value;
    let lang = console.messages.lang();
    let themes = config.themes.iter().map(|theme| (theme.id.value.clone(), config.theme_label(&theme.id.value, lang)));
    let (found, _) = source::discover(&root, &root.join("public"))?;
    let pages = found.iter().filter_map(|found| match found.kind {
        FileKind::Page(kind) => Some((found.path.as_str().rsplit_once('/')?.0, kind)),
        _ => None,
    });
    let pages: Vec<(&str, PageKind)> = pages.collect();
    let folders: BTreeSet<&str> = pages.iter().map(|(folder, _)| *folder).collect();
    let folders = folders.into_iter().map(|folder| {
        let kinds = || pages.iter().filter(|(place, _)| *place == folder).map(|(_, kind)| *kind);
        let subject = kinds().find_map(subject);
        Folder { path: folder.to_owned(), subject, section: kinds().any(|kind| kind == PageKind::Section) }
    });
    let text = cms(&Choices { themes: themes.collect(), folders: folders.collect() }, &console.messages);
    let Some(out) = &own.out else { return print(&text) };
    if out.exists() {
        let path = out.display().to_string();
        return Err(Error::Usage(console.messages.say("new-exists", &[("path", path)])));
    }
    create(out, text.as_bytes())?;
    console.say("cms-written", &[("path", out.display().to_string())]);
    Ok(Exit::Fine)
}

/// The kind of page that is written in a folder, beside the section's own.
fn subject(kind: PageKind) -> Option<Subject> {
    match kind {
        PageKind::Guide => Some(Subject::Guide),
        PageKind::Page => Some(Subject::Page),
        PageKind::Exercise => Some(Subject::Exercise),
        PageKind::Pack => Some(Subject::Pack),
        PageKind::Section => None,
    }
}
