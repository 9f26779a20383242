//! What can be typed.

use std::net::IpAddr;
use std::num::NonZeroU16;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::cms::Cms;
use super::export::Export;
use super::schema::Schema;
use super::values::{any_lang, clock, code, date, edition, editor, lang, url};
use crate::base::{Date, Lang};
use crate::diag::Code;
use crate::model::{Clock, Edition};
use crate::serve::Editor;

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
  fagverk serve                      see it while you write
  fagverk check                      what is wrong, and how to mend it
  fagverk build                      write the site to public/
  fagverk pack --all                 print every pack to utskrift/
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
    /// Show the site while it is written: every save is on the screen at once
    #[command(after_help = "Examples:\n  fagverk serve --open\n  fagverk serve --editor vscode   \
        # problems open in the editor, at their line\n  fagverk serve --host            # for a phone on the same network\n  \
        fagverk serve --poll            # for network drives")]
    Serve(Serve),
    /// Write the site
    #[command(
        after_help = "Examples:\n  fagverk build\n  fagverk build --out /srv/www --base-url https://veileder.kommune.no/\n  \
        fagverk build --drafts --strict\n  fagverk build --portable --zip veileder.zip"
    )]
    Build(Build),
    /// Say everything that is wrong, and how to mend it; writes nothing
    #[command(after_help = "Examples:\n  fagverk check\n  fagverk check --format short\n  \
        fagverk check --format sarif > fagverk.sarif\n  fagverk check --today 2027-06-01   # what will be overdue then\n  \
        fagverk check --fix --dry-run      # what could be mended, as a diff\n  fagverk check --fix --code link/broken")]
    Check(Check),
    /// Print packs, exercises and guides as PDF
    #[command(after_help = "Examples:\n  fagverk pack bolig-forst-i-praksis\n  \
        fagverk pack bolig-forst-i-praksis --edition participant,cards --out utskrift\n  \
        fagverk pack bolig-forst-i-praksis --participants 24 --start 08:30 --date 2027-02-03 --place \"Storsalen\"\n  \
        fagverk pack finne-en-egnet-bolig --edition large-print\n  \
        fagverk pack --all --municipality \"Lillevik kommune\" --logo logo.svg --bw\n  \
        fagverk pack guide:housing-first-kjerneprinsipper --edition handouts")]
    Pack(Pack),
    /// Set one PDF: what `build` and `pack` call for each file, so that it can be stopped
    #[command(hide = true)]
    Typeset,
    /// Search the built site as its readers do
    #[command(
        after_help = "Examples:\n  fagverk search kastet ut\n  fagverk search --json \"hva gjør jeg når jeg ikke får betalt husleia\"\n  \
        fagverk search --explain kommunalbolig   # how it was understood, and why each page is found"
    )]
    Search(Search),
    /// Print what a message's code means
    #[command(after_help = "Examples:\n  fagverk explain link/broken\n  fagverk explain      # every code")]
    Explain(Explain),
    /// Look at or change the theme
    Theme(Theme),
    /// Write JSON Schema of what files may hold, for completion in other editors
    #[command(after_help = super::schema::HELP)]
    Schema(Schema),
    /// Write a configuration for editing the site in a browser (Sveltia CMS)
    #[command(after_help = super::cms::HELP)]
    Cms(Cms),
    /// Write the site for other programs: its search for an engine of your own
    #[command(after_help = super::export::HELP)]
    Export(Export),
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
pub(super) struct Serve {
    /// Let others on the network see it, at this address of the machine's [default with no address: all of them]
    #[arg(long, value_name = "ADDRESS", num_args = 0..=1, default_missing_value = "0.0.0.0")]
    pub host: Option<IpAddr>,
    /// The port [default: 4242, or the next that is free]
    #[arg(long, value_name = "N")]
    pub port: Option<NonZeroU16>,
    /// Open the site in the browser
    #[arg(long)]
    pub open: bool,
    /// Look for changes every so many milliseconds, for drives that do not tell of them
    #[arg(long, value_name = "MS", num_args = 0..=1, default_missing_value = "500")]
    pub poll: Option<NonZeroU16>,
    /// Show drafts
    #[arg(long, value_name = "WHETHER", default_value_t = true, action = clap::ArgAction::Set, num_args = 0..=1, default_missing_value = "true")]
    pub drafts: bool,
    /// What opens a file from the page: vscode, cursor, zed, jetbrains, none, or an address with {path}, {line} and
    /// {column}
    #[arg(long, value_name = "EDITOR", env = "FAGVERK_EDITOR", default_value = "none", value_parser = editor)]
    pub editor: Editor,
    /// The day it is shown for [default: `SOURCE_DATE_EPOCH`, or today]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<Date>,
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
    /// Ask the search for each page too, and tell which are not found by their own title or headings; takes longer
    #[arg(long)]
    pub search: bool,
    /// Mend what can be mended safely: shows the diff, writes it, and checks again
    #[arg(long)]
    pub fix: bool,
    /// With `--fix`: show the diff and write nothing
    #[arg(long, requires = "fix")]
    pub dry_run: bool,
    /// With `--fix`: mend only what has one of these codes
    #[arg(long, value_name = "CODE", num_args = 1.., requires = "fix", value_parser = code)]
    pub code: Vec<Code>,
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
pub(super) struct Pack {
    /// What to print: slugs of packs, exercises or guides; without any, the only pack
    #[arg(value_name = "SLUG", conflicts_with = "all")]
    pub pages: Vec<String>,
    /// Print every pack
    #[arg(long)]
    pub all: bool,
    /// Which editions, with commas between: facilitator, run-sheet, participant, booklet, cards, handouts, poster,
    /// large-print, evaluation [default: those the pack names, or all]
    #[arg(long, value_name = "NAME", value_delimiter = ',', value_parser = edition)]
    pub edition: Vec<Edition>,
    /// Where to write
    #[arg(long, value_name = "DIR", default_value = "utskrift")]
    pub out: PathBuf,
    /// How many take part, instead of what the pack says
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=5000))]
    pub participants: Option<u32>,
    /// When it starts, instead of what the pack says: 08:30
    #[arg(long, value_name = "CLOCK", value_parser = clock)]
    pub start: Option<Clock>,
    /// The day it is held, on first pages and at the foot, instead of what the pack says
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub date: Option<Date>,
    /// Where it is held, instead of what the pack says
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub place: String,
    /// Who leads it, instead of what the pack says
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub facilitator: String,
    /// The municipality's name, instead of what the pack or `fagverk.toml` says
    #[arg(long, value_name = "TEXT")]
    pub municipality: Option<String>,
    /// A picture with its logo, instead of what the pack or `fagverk.toml` says: PNG, JPEG or SVG
    #[arg(long, value_name = "FILE")]
    pub logo: Option<PathBuf>,
    /// For printers without colours: no tints, all text black; `--bw=false` where the pack or `fagverk.toml` asks for it
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub bw: Option<bool>,
    /// Write the data that the print theme draws, too (JSON): for those who make themes
    #[arg(long)]
    pub data: bool,
    /// Where the site is published, for addresses and QR codes, instead of what `fagverk.toml` says
    #[arg(long, value_name = "URL", value_parser = url)]
    pub base_url: Option<String>,
    /// Print drafts too
    #[arg(long)]
    pub drafts: bool,
    /// The day to check the site for [default: `SOURCE_DATE_EPOCH`, or today]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<Date>,
}

#[derive(Debug, Args)]
pub(super) struct Search {
    /// What to look for
    #[arg(required = true)]
    pub query: Vec<String>,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
    /// Say how the query was understood, and why each page is found
    #[arg(long)]
    pub explain: bool,
    /// How many results to give
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub count: u32,
    /// Where the built site is [default: `public` in the site's folder]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The index to search: nb, nn, se or en [default: the site's first]
    #[arg(long = "in", value_name = "LANG", value_parser = any_lang)]
    pub index: Option<Lang>,
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

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_sound() {
        super::Arguments::command().debug_assert();
    }
}
