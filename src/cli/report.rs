//! What is said, in which language, and where to.

use std::env;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use super::args::{Color, Global};
use super::exit::Exit;
use crate::base::{Date, Error, Lang, Result};
use crate::diag::report::{self, Context, Counts, Format};
use crate::diag::{Diagnostic, Messages, Sources};
use crate::pipeline::Stats;
use crate::source;

/// The terminal, as the arguments and the environment want it used.
pub(super) struct Console {
    pub messages: Messages,
    color: Color,
    quiet: bool,
    verbose: bool,
}

impl Console {
    pub(super) fn new(global: &Global) -> Self {
        let lang = global.lang.unwrap_or_else(lang_of_environment);
        Self { messages: Messages::new(lang), color: global.color, quiet: global.quiet, verbose: global.verbose }
    }

    /// Says something to the person; not in quiet runs. What cannot be written is not said.
    pub(super) fn say(&self, id: &str, args: &[(&'static str, String)]) {
        if !self.quiet {
            let _ = writeln!(io::stderr(), "{}", self.messages.say(id, args));
        }
    }

    /// Says what the environment did, in the person's language.
    pub(super) fn error(&self, error: &Error) {
        let (id, args): (_, Vec<(&'static str, String)>) = match error {
            Error::Io { action, path, source } => (
                "error-io",
                vec![
                    ("action", (*action).to_owned()),
                    ("path", path.display().to_string()),
                    ("reason", source.to_string()),
                ],
            ),
            Error::NoSite(path) => ("error-no-site", vec![("path", path.display().to_string())]),
            Error::Usage(reason) => ("error-usage", vec![("reason", reason.clone())]),
            Error::Output(reason) => ("error-output", vec![("reason", reason.clone())]),
            Error::NoPage { name, .. } => ("error-no-page", vec![("name", name.clone())]),
            Error::WhichPage(names) if names.is_empty() => ("pack-none", Vec::new()),
            Error::WhichPage(names) => ("pack-which", vec![("names", names.join(", "))]),
            Error::NoPicture => ("error-no-picture", Vec::new()),
            Error::Theme(reason) => ("error-theme", vec![("reason", reason.clone())]),
        };
        let word = self.messages.say("error", &[]);
        let _ = writeln!(io::stderr(), "{word}: {}", self.messages.say(id, &args));
        if let Error::NoPage { near: Some(near), .. } = error {
            let _ = writeln!(io::stderr(), "{}", self.messages.say("did-you-mean", &[("name", near.clone())]));
        }
    }

    /// Writes diagnostics for people to standard error; in quiet runs errors only.
    pub(super) fn diagnostics(&self, diagnostics: &[Diagnostic], sources: &Sources) {
        self.listed(Format::Human, diagnostics, sources);
    }

    /// Writes diagnostics to standard error in a format of people's; in quiet runs errors only.
    pub(super) fn listed(&self, format: Format, diagnostics: &[Diagnostic], sources: &Sources) {
        let kept: Vec<Diagnostic>;
        let shown = if self.quiet {
            let error = |diagnostic: &&Diagnostic| diagnostic.severity == crate::diag::Severity::Error;
            kept = diagnostics.iter().filter(error).cloned().collect();
            &kept
        } else {
            diagnostics
        };
        let color = self.uses_color(io::stderr().is_terminal());
        let context = Context { sources, messages: &self.messages, color };
        let mut out = io::BufWriter::new(io::stderr().lock());
        let _ = report::write(&mut out, format, shown, context).and_then(|()| out.flush());
    }

    /// Writes a report to standard output.
    pub(super) fn report(&self, format: Format, diagnostics: &[Diagnostic], sources: &Sources) -> Result<()> {
        let color = format == Format::Human && self.uses_color(io::stdout().is_terminal());
        let context = Context { sources, messages: &self.messages, color };
        let mut out = io::BufWriter::new(io::stdout().lock());
        let written = report::write(&mut out, format, diagnostics, context).and_then(|()| out.flush());
        match written {
            // The reader has gone, as `head` does: nobody is left to tell.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            other => other.map_err(|source| Error::io("write", Path::new("stdout"), source)),
        }
    }

    /// Writes a diff, with colour where a person reads it: to standard output, or to standard error where that
    /// is for a program.
    pub(super) fn diff(&self, to_stdout: bool, diff: impl FnOnce(bool) -> String) -> Result<()> {
        let written = if to_stdout {
            let text = diff(self.uses_color(io::stdout().is_terminal()));
            io::stdout().lock().write_all(text.as_bytes())
        } else {
            let text = diff(self.uses_color(io::stderr().is_terminal()));
            io::stderr().lock().write_all(text.as_bytes())
        };
        match written {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            other => other.map_err(|source| Error::io("write", Path::new("stdout"), source)),
        }
    }

    /// The counts, in a line.
    pub(super) fn summary(&self, diagnostics: &[Diagnostic]) {
        let counts = Counts::of(diagnostics);
        self.say(
            "report-summary",
            &[
                ("errors", counts.errors.to_string()),
                ("warnings", counts.warnings.to_string()),
                ("advice", counts.advice.to_string()),
            ],
        );
    }

    /// How long the phases took, when asked.
    pub(super) fn timings(&self, stats: &Stats) {
        if self.verbose {
            for (phase, time) in &stats.phases {
                let _ = writeln!(io::stderr(), "{:>9}  {:>8.1} ms", phase.name(), time.as_secs_f64() * 1000.0);
            }
        }
    }

    /// True when a bar may be drawn: a person is watching and wants to hear.
    pub(super) fn shows_progress(&self) -> bool {
        !self.quiet && io::stderr().is_terminal()
    }

    fn uses_color(&self, terminal: bool) -> bool {
        match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                terminal
                    && env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
                    && env::var_os("TERM").is_none_or(|term| term != "dumb")
            }
        }
    }
}

/// Writes what was asked for to standard output.
pub(super) fn print(text: &str) -> Result<Exit> {
    match io::stdout().write_all(text.as_bytes()) {
        // The reader has gone, as `head` does: nobody is left to tell.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Error::io("write", Path::new("stdout"), error)),
        _ => Ok(Exit::Fine),
    }
}

/// The first language variable that is set decides; English when it names no language of ours.
fn lang_of_environment() -> Lang {
    let set = |name: &&str| env::var(name).is_ok_and(|value| !value.is_empty());
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find(set);
    name.and_then(|name| env::var(name).ok()?.parse().ok()).unwrap_or(Lang::En)
}

/// The site's folder: as said, or found upwards from here.
pub(super) fn site_root(global: &Global) -> Result<PathBuf> {
    match &global.site {
        Some(folder) if folder.join("fagverk.toml").is_file() => Ok(folder.clone()),
        Some(folder) => Err(Error::NoSite(folder.clone())),
        None => {
            let here = env::current_dir().map_err(|source| Error::io("open", Path::new("."), source))?;
            source::find_root(&here)
        }
    }
}

/// Today: as said, or from `SOURCE_DATE_EPOCH` (reproducible-builds.org), or from the clock, in UTC.
pub(super) fn today(said: Option<Date>) -> Result<Date> {
    if let Some(date) = said {
        return Ok(date);
    }
    let seconds = match env::var("SOURCE_DATE_EPOCH") {
        Ok(text) => text.parse().map_err(|_| Error::Usage(format!("SOURCE_DATE_EPOCH={text}")))?,
        Err(_) => {
            let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
            i64::try_from(now.map_or(0, |now| now.as_secs())).unwrap_or_default()
        }
    };
    Date::from_unix_seconds(seconds).ok_or_else(|| Error::Usage(format!("SOURCE_DATE_EPOCH={seconds}")))
}
