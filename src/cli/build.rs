//! `fagverk build`.

use std::path::Path;

use super::args::{Build, Global};
use super::exit::Exit;
use super::progress::Bar;
use super::report::{Console, site_root, today};
use super::typeset;
use crate::base::{Error, Result};
use crate::diag::Severity;
use crate::emit;
use crate::pipeline::{self, Form, Options};
use crate::source::{OutputPlace, output_place};

pub(super) fn run(global: &Global, own: &Build, console: &Console) -> Result<Exit> {
    let root = site_root(global)?;
    let out = own.out.clone().unwrap_or_else(|| root.join(if own.portable { "portable" } else { "public" }));
    refuse_sources(&root, &out, console)?;
    let options = Options {
        out,
        root,
        base_url: own.base_url.clone(),
        form: if own.portable { Form::Portable } else { Form::Published },
        drafts: own.drafts,
        strict: own.strict,
        today: today(own.today)?,
        typesetter: typeset::apart(),
    };
    let bar = Bar::new(console);
    let built = pipeline::build(&options, &|phase, done, total| bar.update(phase, done, total));
    bar.finish();
    let built = built?;
    // Advice is for those who write, and `check` gives it.
    let mut told = built.diagnostics;
    told.retain(|diagnostic| diagnostic.severity != Severity::Advice);
    console.diagnostics(&told, &built.sources);
    console.timings(&built.stats);
    if !told.is_empty() {
        console.summary(&told);
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
    if let Some(file) = &own.zip {
        emit::zip(&options.out, file)?;
        console.say("build-zipped", &[("file", file.display().to_string())]);
    }
    // The program ends here: giving back the millions of pieces of a large site one by one is work for nothing.
    std::mem::forget(built.site);
    Ok(Exit::Fine)
}

/// A site is never written over, or in among, what it is made from.
pub(super) fn refuse_sources(root: &Path, out: &Path, console: &Console) -> Result<()> {
    let shown = ("out", out.display().to_string());
    let reason = match output_place(root, out) {
        OutputPlace::Apart => return Ok(()),
        OutputPlace::HoldsSite => console.messages.say("out-holds-site", &[shown]),
        OutputPlace::Among(folder) => {
            console.messages.say("out-among-sources", &[shown, ("folder", folder.to_owned())])
        }
    };
    Err(Error::Usage(reason))
}
