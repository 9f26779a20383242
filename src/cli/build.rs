//! `fagverk build`.

use super::args::{Build, Global};
use super::exit::Exit;
use super::progress::Bar;
use super::report::{Console, site_root, today};
use crate::base::Result;
use crate::pipeline::{self, Options};

pub(super) fn run(global: &Global, own: &Build, console: &Console) -> Result<Exit> {
    let root = site_root(global)?;
    let options = Options {
        out: own.out.clone().unwrap_or_else(|| root.join("public")),
        root,
        base_url: own.base_url.clone(),
        drafts: own.drafts,
        strict: own.strict,
        today: today(own.today)?,
    };
    let bar = Bar::new(console);
    let built = pipeline::build(&options, &|phase, done, total| bar.update(phase, done, total));
    bar.finish();
    let built = built?;
    console.diagnostics(&built.diagnostics, &built.sources);
    console.timings(&built.stats);
    if !built.diagnostics.is_empty() {
        console.summary(&built.diagnostics);
    }
    let Some(summary) = built.summary else {
        console.say("build-failed", &[]);
        return Ok(Exit::Content);
    };
    let mut args = vec![("pages", built.pages.to_string()), ("out", options.out.display().to_string())];
    if summary.written == 0 && summary.removed == 0 {
        console.say("build-nothing-written", &args);
    } else {
        args.push(("written", summary.written.to_string()));
        args.push(("unchanged", summary.unchanged.to_string()));
        args.push(("removed", summary.removed.to_string()));
        console.say("build-done", &args);
    }
    Ok(Exit::Fine)
}
