//! `fagverk pack`.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use super::args::{Global, Pack};
use super::exit::Exit;
use super::progress::Bar;
use super::report::{Console, site_root, today};
use super::typeset;
use crate::base::{Error, Result};
use crate::diag::Severity;
use crate::pipeline::{self, Form, Options, PrintRequest};
use crate::source::{OutputPlace, output_place};

pub(super) fn run(global: &Global, own: &Pack, console: &Console) -> Result<Exit> {
    let root = site_root(global)?;
    if let OutputPlace::Among(folder) = output_place(&root, &own.out) {
        let args = [("out", own.out.display().to_string()), ("folder", folder.to_owned())];
        return Err(Error::Usage(console.messages.say("out-among-sources", &args)));
    }
    let options = Options {
        out: root.join("public"),
        root,
        base_url: own.base_url.clone(),
        form: Form::default(),
        drafts: own.drafts,
        strict: false,
        today: today(own.today)?,
        typesetter: typeset::apart(),
    };
    let request = request(own)?;
    let bar = Bar::new(console);
    let put = |name: &str, bytes: &[u8]| put(&own.out, name, bytes);
    let run = pipeline::print(&options, &request, &|phase, done, total| bar.update(phase, done, total), &put);
    bar.finish();
    let run = run?;
    console.diagnostics(&run.diagnostics, &run.sources);
    console.timings(&run.stats);
    if !run.diagnostics.is_empty() {
        console.summary(&run.diagnostics);
    }
    let failed = run.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    let printed = run.printed.unwrap_or_default();
    for file in &printed {
        let id = if file.pages == 0 { "pack-data" } else { "pack-file" };
        let size = file.bytes.div_ceil(1000).to_string();
        console.say(id, &[("name", file.name.clone()), ("pages", file.pages.to_string()), ("size", size)]);
    }
    if failed {
        console.say(if printed.is_empty() { "pack-failed" } else { "pack-some-failed" }, &[]);
        return Ok(Exit::Content);
    }
    if printed.is_empty() {
        console.say("pack-nothing", &[]);
        return Ok(Exit::Content);
    }
    let count = printed.len().to_string();
    console.say("pack-done", &[("count", count), ("out", own.out.display().to_string())]);
    Ok(Exit::Fine)
}

fn request(own: &Pack) -> Result<PrintRequest> {
    let logo = match &own.logo {
        Some(path) => Some(fs::read(path).map_err(|source| Error::io("read", path, source))?),
        None => None,
    };
    Ok(PrintRequest {
        pages: own.pages.clone(),
        all: own.all,
        editions: own.edition.clone(),
        participants: own.participants,
        start: own.start,
        date: own.date,
        place: own.place.clone(),
        facilitator: own.facilitator.clone(),
        municipality: own.municipality.clone(),
        logo,
        bw: own.bw,
        data: own.data,
    })
}

/// Writes a file beside its place and renames it in: nobody ever sees half a PDF.
fn put(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    fs::create_dir_all(folder).map_err(|source| Error::io("create", folder, source))?;
    let (place, fresh) = (folder.join(name), folder.join(format!(".{name}.new")));
    let write = || -> io::Result<()> {
        let mut file = fs::File::create(&fresh)?;
        file.write_all(bytes)?;
        fs::rename(&fresh, &place)
    };
    write().map_err(|source| {
        // What is half written must not stay; the first error is the one to tell.
        let _ = fs::remove_file(&fresh);
        Error::io("write", &place, source)
    })
}
