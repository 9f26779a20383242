//! `fagverk theme`.

use std::io::{self, Write as _};

use super::args::{Global, Theme, ThemeCommand};
use super::exit::Exit;
use super::new::create;
use super::report::{Console, site_root};
use crate::base::{Error, RelPath, Result, nearest};
use crate::config;
use crate::diag::FileId;
use crate::theme;

pub(super) fn run(global: &Global, own: &Theme, console: &Console) -> Result<Exit> {
    match &own.command {
        ThemeCommand::List => {
            let mut out = io::stdout().lock();
            for (path, _) in theme::builtin_files() {
                // Nobody is left to tell when the reader has gone.
                let _ = writeln!(out, "{path}");
            }
            Ok(Exit::Fine)
        }
        ThemeCommand::Eject { file } => eject(global, file, console),
    }
}

fn eject(global: &Global, file: &str, console: &Console) -> Result<Exit> {
    let root = site_root(global)?;
    let known = RelPath::new(file).ok().and_then(|path| theme::ejected(path.as_str()).map(|bytes| (path, bytes)));
    let Some((path, bytes)) = known else {
        let mut reason = console.messages.say("theme-eject-unknown", &[("file", file.to_owned())]);
        if let Some(near) = nearest(file, theme::builtin_files().map(|(path, _)| path)) {
            reason.push_str(". ");
            reason.push_str(&console.messages.say("did-you-mean", &[("name", near.to_owned())]));
        }
        return Err(Error::Usage(reason));
    };
    let settings = root.join("fagverk.toml");
    let text = std::fs::read_to_string(&settings).map_err(|source| Error::io("read", &settings, source))?;
    let name = config::load(FileId(0), &text).value.theme;
    let to = root.join("themes").join(name).join(path.as_str());
    let shown = to.display().to_string();
    if to.exists() {
        return Err(Error::Usage(console.messages.say("theme-eject-exists", &[("path", shown)])));
    }
    create(&to, &bytes)?;
    console.say("theme-ejected", &[("file", file.to_owned()), ("path", shown)]);
    Ok(Exit::Fine)
}
