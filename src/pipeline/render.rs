//! From a checked site to files in their place.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::last::{self, Last};
use super::pages::{Made, Pages};
use super::pictures;
use super::plan::{Make, plan};
use super::printing;
use super::{Form, Loaded, Options, Phase, Progress, Stats, load, recipe};
use crate::base::{CSP, ContentHash, OutputPath, Result};
use crate::check::Listener;
use crate::diag::{Diagnostic, Sources};
use crate::emit::{self, Stage, Summary};
use crate::html::{self, Templates};
use crate::site::Site;
use crate::theme::{Assets, UiWords};
use crate::view::{Builder, SiteView};

/// A build that was run.
pub struct Built {
    /// The texts that diagnostics point into.
    pub sources: Sources,
    /// Everything there is to say.
    pub diagnostics: Vec<Diagnostic>,
    /// What was done to the output; `None` when errors stood in the way and nothing was touched.
    pub summary: Option<Summary>,
    /// How many pages the site has.
    pub pages: usize,
    /// The site that was built; `None` when nothing had changed and it was not looked into.
    pub site: Option<Site>,
    /// How long the phases took.
    pub stats: Stats,
}

/// Builds a site into its output folder.
///
/// # Errors
/// When the disk refuses. What is wrong with the site's files is told in `diagnostics`, and then nothing is written.
pub fn build(options: &Options, progress: Progress<'_>) -> Result<Built> {
    let files = load::read(options, progress)?;
    let key = last::key(&files, options);
    let (files, stage) = match last::compare(files, key, options)? {
        Last::Stands(built) => return Ok(*built),
        Last::Changed(files, stage) => (files, stage),
    };
    let loaded = load::look_into(files, options, Listener::Build, None, progress);
    if loaded.has_errors() {
        return Ok(finished(loaded, None));
    }
    let stage = match stage {
        Some(stage) => *stage,
        None => emit::open_with_cache(&options.out, &load::cache_folder(&options.root))?,
    };
    emit_site(loaded, stage, key, options, progress)
}

fn emit_site(
    mut loaded: Loaded,
    stage: Stage,
    key: Option<ContentHash>,
    options: &Options,
    progress: Progress<'_>,
) -> Result<Built> {
    let mut stats = std::mem::take(&mut loaded.stats);
    loaded.pictures.keep();
    let prints = stats.time(Phase::Print, || printing::downloads(&loaded, &stage, options, progress))?;
    loaded.diagnostics.extend(prints.diagnostics.iter().cloned());
    loaded.sources.sort(&mut loaded.diagnostics);
    if loaded.has_errors() {
        loaded.stats = stats;
        return Ok(finished(loaded, None));
    }
    let rendered = stats.time(Phase::Render, || {
        let builder = Builder::new(&loaded.site, &loaded.words).with_downloads(&prints.downloads);
        let assets = Assets::of(&loaded.theme, html::script);
        let templates = match Templates::new(&loaded.theme, site_views(&loaded, &builder, &assets)) {
            Ok(templates) => templates,
            Err(problems) => return Ok(problems),
        };
        super::search::write(&builder, &|shard| {
            let recipe = recipe::bytes(&shard.bytes);
            // Two files of the same bytes are one file.
            if stage.is_current(&shard.path, recipe) { Ok(()) } else { stage.put(&shard.path, recipe, &shard.bytes) }
        })?;
        let pages = Pages { builder, templates: &templates };
        let renderer = Renderer { pages, stage: &stage, options };
        let problems = render_all(&renderer, &assets, progress)?;
        // Everything is staged now, so what there is to save can be told by its hash.
        if problems.is_empty() && loaded.site.form == Form::Published {
            let theme_files = assets.by_name.values().map(|asset| asset.output.clone()).collect();
            super::offline::write(&renderer.pages.builder, &loaded.theme, &theme_files, &stage)?;
        }
        Ok(problems)
    });
    let problems = rendered?;
    if !problems.is_empty() {
        // One fault in a template is found on every page that uses it: it is told once.
        let mut seen = BTreeSet::new();
        let first = problems.into_iter().filter(|p| seen.insert((p.span, reason(p))));
        loaded.diagnostics.extend(first);
        loaded.stats = stats;
        return Ok(finished(loaded, None));
    }
    let note = key.map(|key| last::note(key, loaded.site.pages.len(), &loaded.diagnostics));
    let summary = stats.time(Phase::Emit, || match &note {
        Some(note) => stage.commit_with(note),
        None => stage.commit(),
    })?;
    if let Some(extracts) = &loaded.extracts {
        extracts.keep(&options.root);
    }
    pictures::depot(&options.root).keep_only(&pictures::recipes(&loaded.site));
    loaded.stats = stats;
    Ok(finished(loaded, Some(summary)))
}

/// What all pages of each language share, with its words.
pub(super) fn site_views<'a>(
    loaded: &'a Loaded,
    builder: &Builder<'a>,
    assets: &Assets,
) -> Vec<(&'a Arc<UiWords>, SiteView)> {
    loaded.words.iter().map(|(lang, words)| (words, builder.site_view(*lang, assets, CSP))).collect()
}

fn reason(problem: &Diagnostic) -> String {
    problem.args().iter().filter(|(name, _)| *name == "reason").map(|(_, reason)| reason.clone()).collect()
}

fn finished(loaded: Loaded, summary: Option<Summary>) -> Built {
    Built {
        pages: loaded.site.pages.len(),
        site: Some(loaded.site),
        sources: loaded.sources,
        diagnostics: loaded.diagnostics,
        summary,
        stats: loaded.stats,
    }
}

struct Renderer<'a> {
    pages: Pages<'a>,
    stage: &'a Stage,
    options: &'a Options,
}

/// Renders and stages every file; gives what templates complained of.
fn render_all(renderer: &Renderer<'_>, assets: &Assets, progress: Progress<'_>) -> Result<Vec<Diagnostic>> {
    let plan = plan(&renderer.pages.builder, assets);
    let (total, done) = (plan.len(), AtomicUsize::new(0));
    let results: Vec<Result<Option<Box<Diagnostic>>>> = plan
        .into_par_iter()
        .map(|(path, make)| {
            let result = renderer.stage_one(&path, &make);
            progress(Phase::Render, done.fetch_add(1, Ordering::Relaxed) + 1, total);
            result
        })
        .collect();
    let mut problems = Vec::new();
    for result in results {
        problems.extend(result?.map(|problem| *problem));
    }
    Ok(problems)
}

impl Renderer<'_> {
    fn stage_one(&self, path: &OutputPath, make: &Make) -> Result<Option<Box<Diagnostic>>> {
        match self.pages.make(make, &|recipe| self.stage.is_current(path, recipe)) {
            Made::Known | Made::Nothing => {}
            Made::Bytes(recipe, bytes) => self.stage.put(path, recipe, &bytes)?,
            Made::Copy(row) => {
                let file = &self.pages.builder.site().files[row];
                if !self.stage.is_current(path, file.hash) {
                    self.stage.copy(path, &file.path.on_disk(&self.options.root), file.hash)?;
                }
            }
            Made::Picture(row, copy) => {
                let file = &self.pages.builder.site().files[row];
                if let Some(copy) = file.picture.as_ref().and_then(|picture| picture.copies.get(copy)) {
                    self.stage.put(path, copy.recipe, &pictures::kept(&self.options.root, file, copy)?)?;
                }
            }
            Made::Problem(problem) => return Ok(Some(problem)),
        }
        Ok(None)
    }
}
