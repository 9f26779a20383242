//! `fagverk new`.

use std::path::Path;

use super::args::{Global, New, NewKind};
use super::exit::Exit;
use super::report::{Console, site_root, today};
use crate::base::{Date, Error, Result, Slug, capitalized};

pub(super) fn run(global: &Global, own: &New, console: &Console) -> Result<Exit> {
    let root = site_root(global)?;
    let (folder, name) = own.name.rsplit_once('/').unwrap_or(("", &own.name));
    let bad_name = || Error::Usage(console.messages.say("new-bad-name", &[("name", own.name.clone())]));
    let slug = Slug::from_text(name.strip_suffix(".md").unwrap_or(name)).ok_or_else(bad_name)?;
    let folders: Option<Vec<Slug>> = folder.split('/').filter(|part| !part.is_empty()).map(Slug::from_text).collect();
    let folders = folders.ok_or_else(bad_name)?.iter().fold(String::new(), |path, part| format!("{path}{part}/"));
    let title = own.title.clone().unwrap_or_else(|| titled(name));
    let today = today(None)?;
    let (path, text) = match own.kind {
        NewKind::Guide => (format!("content/{folders}{slug}.md"), include_str!("starters/guide.md")),
        NewKind::Exercise => (format!("exercises/{folders}{slug}.md"), include_str!("starters/exercise.md")),
        NewKind::Pack => (format!("exercises/packs/{slug}.md"), include_str!("starters/pack.md")),
        NewKind::Term => return term(&root, &slug, &title, console),
    };
    let to = root.join(&path);
    if to.exists() {
        return Err(Error::Usage(console.messages.say("new-exists", &[("path", path)])));
    }
    create(&to, filled(text, &slug, &title, today).as_bytes())?;
    console.say("new-created", &[("path", path)]);
    Ok(Exit::Fine)
}

/// Adds a term at the end of the glossary, which is made when it is not there.
fn term(root: &Path, slug: &Slug, title: &str, console: &Console) -> Result<Exit> {
    let path = root.join("content/glossary.toml");
    let mut text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(source) => return Err(Error::io("read", &path, source)),
    };
    let known = crate::parse::glossary(crate::diag::FileId(0), &text).value;
    if known.get(slug.as_str()).is_some() {
        return Err(Error::Usage(console.messages.say("new-exists", &[("path", format!("term:{slug}"))])));
    }
    if !text.is_empty() && !text.ends_with("\n\n") {
        text.push_str(if text.ends_with('\n') { "\n" } else { "\n\n" });
    }
    text.push_str(&filled(include_str!("starters/term.toml"), slug, &title.to_lowercase(), today(None)?));
    replace(&path, text.as_bytes())?;
    console.say("new-created", &[("path", format!("content/glossary.toml: term:{slug}"))]);
    Ok(Exit::Fine)
}

/// A starter with its blanks filled in.
pub(super) fn filled(starter: &str, slug: &Slug, title: &str, today: Date) -> String {
    let title = title.replace('\\', "\\\\").replace('"', "\\\"");
    starter.replace("@slug@", slug.as_str()).replace("@title@", &title).replace("@today@", &today.to_string())
}

/// `egnet-bolig` is "Egnet bolig".
fn titled(name: &str) -> String {
    capitalized(name.replace(['-', '_'], " ").trim())
}

/// Writes a file that is not there yet, and the folders above it.
pub(super) fn create(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|source| Error::io("create", folder, source))?;
    }
    let mut file = std::fs::File::create_new(path).map_err(|source| Error::io("create", path, source))?;
    std::io::Write::write_all(&mut file, bytes).map_err(|source| Error::io("write", path, source))
}

/// Replaces a file whole: a full disk leaves the old one.
fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|source| Error::io("create", folder, source))?;
    }
    let beside = path.with_extension("toml.fagverk-new");
    std::fs::write(&beside, bytes).map_err(|source| Error::io("write", &beside, source))?;
    std::fs::rename(&beside, path).map_err(|source| Error::io("rename", path, source))
}
