//! What can be typed.

use std::num::NonZeroU16;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::base::{Date, Lang};
use crate::config;

const EXIT_CODES: &str = "\
Exit codes:
  0  everything is fine
  1  the site's content has errors (nothing was written)
  2  the command line cannot be understood
  3  the environment: disk, permissions, no site here";

const EXAMPLES: &str = "\
Examples:
  fagverk init min-side              make a site to start from
  fagverk new guide bolig/depositum  start a guide
  fagverk check                      what is wrong, and how to mend it
  fagverk build                      write the site to public/
  fagverk explain link/broken        what a message means";

/// Compiles Markdown guides and reflection exercises into a website.
#[derive(Debug, Parser)]
#[command(name = "fagverk", version, max_term_width = 100, after_help = EXAMPLES, after_long_help = concat_help())]
pub(super) struct Arguments {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

fn concat_help() -> String {
    format!("{EXAMPLES}\n\n{EXIT_CODES}")
}

/// What every command takes.
#[derive(Debug, Args)]
pub(super) struct Global {
    /// The site's folder; without it, the nearest folder upwards with a `fagverk.toml`
    #[arg(long, global = true, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// The language of messages: nb, nn or en [default: from the environment]
    #[arg(long, global = true, value_name = "LANG", env = "FAGVERK_LANG", value_parser = lang)]
    pub lang: Option<Lang>,
    /// Whether to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: Color,
    /// Say nothing but errors
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Say how long each phase took
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    pub verbose: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make a site to start from
    #[command(after_help = "Examples:\n  fagverk init\n  fagverk init min-side --title \"Fagveileder\"")]
    Init(Init),
    /// Start a guide, an exercise, a pack or a glossary term
    #[command(after_help = "Examples:\n  fagverk new guide bolig/depositum --title \"Depositum\"\n  \
        fagverk new exercise bolig/nabosamtalen\n  fagverk new pack oppstartsdag\n  fagverk new term skadereduksjon")]
    New(New),
    /// Write the site
    #[command(
        after_help = "Examples:\n  fagverk build\n  fagverk build --out /srv/www --base-url https://veileder.kommune.no/\n  \
        fagverk build --drafts --strict\n  fagverk build --portable --zip veileder.zip"
    )]
    Build(Build),
    /// Say everything that is wrong, and how to mend it; writes nothing
    #[command(after_help = "Examples:\n  fagverk check\n  fagverk check --format short\n  \
        fagverk check --format sarif > fagverk.sarif\n  fagverk check --today 2027-06-01   # what will be overdue then")]
    Check(Check),
    /// Print what a message's code means
    #[command(after_help = "Examples:\n  fagverk explain link/broken\n  fagverk explain      # every code")]
    Explain(Explain),
    /// Look at or change the theme
    Theme(Theme),
    /// Print completions for a shell
    #[command(after_help = "Example:\n  fagverk completions bash > ~/.local/share/bash-completion/completions/fagverk")]
    Completions {
        /// The shell
        shell: Shell,
    },
}

#[derive(Debug, Args)]
pub(super) struct Init {
    /// The folder; it is made when it is not there
    #[arg(default_value = ".")]
    pub folder: PathBuf,
    /// The site's name
    #[arg(long, default_value = "Fagveileder")]
    pub title: String,
}

#[derive(Debug, Args)]
pub(super) struct New {
    /// What to start
    pub kind: NewKind,
    /// Its name, with its folder before it where it has one: `bolig/depositum`
    pub name: String,
    /// Its title; without it, made from the name
    #[arg(long)]
    pub title: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum NewKind {
    Guide,
    Exercise,
    Pack,
    Term,
}

#[derive(Debug, Args)]
pub(super) struct Build {
    /// Where to write [default: public, or portable with `--portable`]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Where the site will be published, instead of what `fagverk.toml` says
    #[arg(long, value_name = "URL", value_parser = url)]
    pub base_url: Option<String>,
    /// Write a copy that is opened from a disk or a memory stick, without a web server
    #[arg(long, conflicts_with = "base_url")]
    pub portable: bool,
    /// Pack that copy into a zip file, too
    #[arg(long, value_name = "FILE", requires = "portable")]
    pub zip: Option<PathBuf>,
    /// Build drafts too
    #[arg(long)]
    pub drafts: bool,
    /// How many threads to use [default: one for each core]
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroU16>,
    /// Count warnings as errors
    #[arg(long)]
    pub strict: bool,
    /// The day to build for [default: `SOURCE_DATE_EPOCH`, or today]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<Date>,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    /// How to say it
    #[arg(long, default_value = "human")]
    pub format: Format,
    /// Check drafts too
    #[arg(long)]
    pub drafts: bool,
    /// Count warnings as errors
    #[arg(long)]
    pub strict: bool,
    /// The day to check for [default: `SOURCE_DATE_EPOCH`, or today]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// With the line, a label and help
    Human,
    /// `file:line:col: error[code]: message`
    Short,
    /// One JSON object
    Json,
    /// SARIF 2.1.0
    Sarif,
    /// GitHub workflow annotations
    Github,
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The code: what stands in square brackets in a message
    pub code: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Theme {
    #[command(subcommand)]
    pub command: ThemeCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum ThemeCommand {
    /// List the files of the built-in theme
    List,
    /// Copy a file of the built-in theme into the site, to be changed there
    #[command(after_help = "Example:\n  fagverk theme eject templates/partials/footer.html")]
    Eject {
        /// The file within the theme
        file: String,
    },
}

fn lang(text: &str) -> Result<Lang, String> {
    match text.parse() {
        Ok(Lang::Se) | Err(()) => Err("nb, nn, en".to_owned()),
        Ok(lang) => Ok(lang),
    }
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|()| "YYYY-MM-DD".to_owned())
}

fn url(text: &str) -> Result<String, String> {
    config::site_address(text).ok_or_else(|| "https://…/".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_sound() {
        super::Arguments::command().debug_assert();
    }
}
