//! `fagverk init`.

use super::args::Init;
use super::exit::Exit;
use super::new::{create, filled};
use super::report::{Console, today};
use crate::base::{Error, Result, Slug};

/// The files of a new site: where, and what is in them.
const FILES: &[(&str, &str)] = &[
    ("fagverk.toml", include_str!("starters/fagverk.toml")),
    ("content/_index.md", include_str!("starters/home.md")),
    ("content/bolig/_index.md", include_str!("starters/section.md")),
    ("content/bolig/ny-bolig.md", include_str!("starters/first-guide.md")),
    ("content/pages/om.md", include_str!("starters/about.md")),
    ("content/glossary.toml", include_str!("starters/glossary.toml")),
    ("content/helplines.toml", include_str!("starters/helplines.toml")),
    (".gitignore", "/public\n.cache/\n"),
];

pub(super) fn run(own: &Init, console: &Console) -> Result<Exit> {
    let shown = own.folder.display().to_string();
    if let Some((name, _)) = FILES.iter().find(|(name, _)| own.folder.join(name).exists()) {
        let path = own.folder.join(name).display().to_string();
        let id = if *name == "fagverk.toml" { "init-exists" } else { "new-exists" };
        return Err(Error::Usage(console.messages.say(id, &[("path", path)])));
    }
    let today = today(None)?;
    let slug = Slug::from_text("ny-bolig").expect("a slug");
    for (name, text) in FILES {
        create(&own.folder.join(name), filled(text, &slug, &own.title, today).as_bytes())?;
    }
    console.say("init-done", &[("path", shown)]);
    Ok(Exit::Fine)
}
