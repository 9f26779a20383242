//! `fagverk check`.

use super::args::{self, Check, Global};
use super::exit::Exit;
use super::progress::Bar;
use super::report::{Console, site_root, today};
use super::typeset;
use crate::base::Result;
use crate::diag::report::Format;
use crate::pipeline::{self, Form, Options};

pub(super) fn run(global: &Global, own: &Check, console: &Console) -> Result<Exit> {
    let root = site_root(global)?;
    let options = Options {
        out: root.join("public"),
        root,
        base_url: None,
        form: Form::default(),
        drafts: own.drafts,
        strict: own.strict,
        today: today(own.today)?,
        typesetter: typeset::apart(),
    };
    let bar = Bar::new(console);
    let loaded = pipeline::load(&options, &|phase, done, total| bar.update(phase, done, total));
    bar.finish();
    let loaded = loaded?;
    let format = match own.format {
        args::Format::Human => Format::Human,
        args::Format::Short => Format::Short,
        args::Format::Json => Format::Json,
        args::Format::Sarif => Format::Sarif,
        args::Format::Github => Format::Github,
    };
    console.report(format, &loaded.diagnostics, &loaded.sources)?;
    console.timings(&loaded.stats);
    if loaded.diagnostics.is_empty() {
        console.say("check-clean", &[]);
    } else {
        console.summary(&loaded.diagnostics);
    }
    Ok(if loaded.has_errors() { Exit::Content } else { Exit::Fine })
}
