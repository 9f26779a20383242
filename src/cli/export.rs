//! `fagverk export`: what other programs are to do with the site.

use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};

use super::args::Global;
use super::build::refuse_sources;
use super::exit::Exit;
use super::progress::Bar;
use super::report::{Console, site_root, today};
use super::typeset;
use super::values::{date, url};
use crate::base::{Date, Error, Result};
use crate::diag::Severity;
use crate::emit;
use crate::pipeline::{self, Form, Options};
use crate::search::{self, Service};

pub(super) const HELP: &str = "\
Examples:
  fagverk export search --for opensearch --out search-export
  fagverk export search --for typesense --out /srv/search --base-url https://veileder.kommune.no/
  SEARCH_URL=https://engine.example.org SEARCH_KEY=... sh search-export/load.sh

For a site that has outgrown its own index. What is written: a document for each heading in files
of lines (NDJSON), synonyms, stop words, parts of compounds, the engine's settings, a loader, and a
README that says what stands between the engine and the search box (`[search] endpoint` in fagverk.toml).
Drafts are left out.";

#[derive(Debug, Args)]
pub(super) struct Export {
    #[command(subcommand)]
    pub command: ExportCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum ExportCommand {
    /// Write the site's sections, words and settings for a search engine of your own
    #[command(after_help = HELP)]
    Search(ExportSearch),
}

#[derive(Debug, Args)]
pub(super) struct ExportSearch {
    /// The engine
    #[arg(long = "for", value_name = "ENGINE", value_parser = PossibleValuesParser::new(Service::ALL.map(Service::name)))]
    pub service: String,
    /// The folder to write to; an earlier export there is renewed
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Where the site is published, for whole addresses, instead of what `fagverk.toml` says
    #[arg(long, value_name = "URL", value_parser = url)]
    pub base_url: Option<String>,
    /// Count warnings as errors
    #[arg(long)]
    pub strict: bool,
    /// The day to check the site for [default: `SOURCE_DATE_EPOCH`, or today]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<Date>,
}

pub(super) fn run(global: &Global, own: &Export, console: &Console) -> Result<Exit> {
    match &own.command {
        ExportCommand::Search(own) => search(global, own, console),
    }
}

fn search(global: &Global, own: &ExportSearch, console: &Console) -> Result<Exit> {
    let root = site_root(global)?;
    refuse_sources(&root, &own.out, console)?;
    refuse_site(&own.out, console)?;
    let service = Service::from_name(&own.service).ok_or_else(|| Error::Usage(own.service.clone()))?;
    let options = Options {
        out: own.out.clone(),
        root,
        base_url: own.base_url.clone(),
        form: Form::Published,
        drafts: false,
        strict: own.strict,
        today: today(own.today)?,
        typesetter: typeset::apart(),
    };
    let bar = Bar::new(console);
    let export = pipeline::export_search(&options, service, &|phase, done, total| bar.update(phase, done, total));
    bar.finish();
    let mut export = export?;
    // Advice is for those who write, and `check` gives it.
    export.diagnostics.retain(|diagnostic| diagnostic.severity != Severity::Advice);
    console.diagnostics(&export.diagnostics, &export.sources);
    console.timings(&export.stats);
    if !export.diagnostics.is_empty() {
        console.summary(&export.diagnostics);
    }
    let Some((_, exported)) = export.written else {
        console.say("export-failed", &[]);
        return Ok(Exit::Content);
    };
    let out = own.out.display().to_string();
    let documents: usize = exported.iter().map(|one| one.documents).sum();
    console.say("export-search-done", &[("documents", documents.to_string()), ("out", out)]);
    Ok(Exit::Fine)
}

/// A folder with a built site in it is fagverk's too, but an export would take the site away.
fn refuse_site(out: &Path, console: &Console) -> Result<()> {
    if out.join(emit::BOOKS).exists() && !out.join(search::MARK).is_file() {
        let out = out.display().to_string();
        return Err(Error::Usage(console.messages.say("export-holds-site", &[("out", out)])));
    }
    Ok(())
}
