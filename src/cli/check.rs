//! `fagverk check`.

use super::args::{self, Check, Global};
use super::exit::Exit;
use super::fix;
use super::progress::Bar;
use super::report::{Console, site_root, today};
use super::typeset;
use crate::base::Result;
use crate::diag::report::Format;
use crate::pipeline::{self, Form, Loaded, Options};

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
    let format = match own.format {
        args::Format::Human => Format::Human,
        args::Format::Short => Format::Short,
        args::Format::Json => Format::Json,
        args::Format::Sarif => Format::Sarif,
        args::Format::Github => Format::Github,
    };
    let mut loaded = load(&options, console)?;
    if own.fix {
        let wrote = fix::run(&loaded, &options.root, own, format, console)?;
        if own.dry_run {
            // The diff is all there is to read, so that it can be kept as a patch.
            return Ok(exit(&loaded));
        }
        if wrote {
            loaded = load(&options, console)?;
        }
    }
    if own.search && !loaded.has_errors() {
        pipeline::findable(&mut loaded, own.strict);
    }
    console.report(format, &loaded.diagnostics, &loaded.sources)?;
    console.timings(&loaded.stats);
    if loaded.diagnostics.is_empty() {
        console.say("check-clean", &[]);
    } else {
        console.summary(&loaded.diagnostics);
    }
    Ok(exit(&loaded))
}

fn load(options: &Options, console: &Console) -> Result<Loaded> {
    let bar = Bar::new(console);
    let loaded = pipeline::load(options, &|phase, done, total| bar.update(phase, done, total));
    bar.finish();
    loaded
}

fn exit(loaded: &Loaded) -> Exit {
    if loaded.has_errors() { Exit::Content } else { Exit::Fine }
}
