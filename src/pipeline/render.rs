//! From a checked site to files in their place.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::last::{self, Last};
use super::plan::{Make, plan};
use super::printing;
use super::{Loaded, Options, Phase, Progress, Stats, load, recipe};
use crate::base::{ContentHash, Error, Lang, OutputPath, Result};
use crate::diag::{Diagnostic, Severity, Sources};
use crate::emit::{self, Stage, Summary};
use crate::html::{self, Templates};
use crate::picture;
use crate::site::{Form, Site, SiteFile};
use crate::source;
use crate::theme::Assets;
use crate::view::{Body, Builder, PageView};

/// What may be loaded and run: our own files and nothing else. Images may also be `data:`, for CSS.
const CSP: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; \
                   connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'";

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
    let loaded = load::look_into(files, options, progress);
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
    loaded.diagnostics.extend(prints.diagnostics);
    loaded.sources.sort(&mut loaded.diagnostics);
    if loaded.has_errors() {
        loaded.stats = stats;
        return Ok(finished(loaded, None));
    }
    let downloads = prints.downloads;
    let rendered = stats.time(Phase::Render, || {
        let builder = Builder::new(&loaded.site, &loaded.words).with_downloads(&downloads);
        let assets = Assets::of(&loaded.theme, html::script);
        let views = loaded.words.iter().map(|(lang, words)| (words, builder.site_view(*lang, &assets, CSP)));
        let templates = match Templates::new(&loaded.theme, views) {
            Ok(templates) => templates,
            Err(problem) => return Ok(vec![*problem]),
        };
        super::search::write(&builder, &stage)?;
        let theme_files = assets.by_name.values().map(|asset| asset.output.clone()).collect();
        let renderer = Renderer { builder, templates, stage: &stage, options };
        let problems = render_all(&renderer, assets, progress)?;
        // Everything is staged now, so what there is to save can be told by its hash.
        if problems.is_empty() && loaded.site.form == Form::Published {
            super::offline::write(&renderer.builder, &loaded.theme, &theme_files, &stage)?;
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
    loaded.stats = stats;
    Ok(finished(loaded, Some(summary)))
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
    builder: Builder<'a>,
    templates: Templates,
    stage: &'a Stage,
    options: &'a Options,
}

/// Renders and stages every file; gives what templates complained of.
fn render_all(renderer: &Renderer<'_>, assets: Assets, progress: Progress<'_>) -> Result<Vec<Diagnostic>> {
    let plan = plan(&renderer.builder, assets);
    let (total, done) = (plan.len(), AtomicUsize::new(0));
    let results: Vec<Result<Option<Box<Diagnostic>>>> = plan
        .into_par_iter()
        .map(|(path, make)| {
            let result = renderer.stage_one(&path, make);
            progress(Phase::Render, done.fetch_add(1, Ordering::Relaxed) + 1, total);
            result
        })
        .collect();
    let mut problems = Vec::new();
    for result in results {
        problems.extend(result?.map(|mut problem| {
            problem.severity = Severity::Error;
            *problem
        }));
    }
    Ok(problems)
}

impl Renderer<'_> {
    fn stage_one(&self, path: &OutputPath, make: Make) -> Result<Option<Box<Diagnostic>>> {
        let default = self.builder.site().config.default_lang();
        match make {
            Make::Page(id) => self.page(path, id),
            Make::Generated(page, lang) => self.generated(path, lang, self.builder.generated_page(page, lang)),
            Make::Facet(facet, id, lang) => self.generated(path, lang, self.builder.facet_page(facet, &id, lang)),
            Make::Show(id) => {
                let lang = self.builder.site().page(id).document.lang;
                self.builder.show(id).map_or(Ok(None), |view| self.generated(path, lang, view))
            }
            Make::NotFound => self.generated(path, default, self.builder.not_found(default)),
            Make::Redirect(redirect) => {
                let lang = self.builder.site().page(redirect.to).document.lang;
                self.generated(path, lang, self.builder.redirect(&redirect))
            }
            Make::File(row) => {
                let file = &self.builder.site().files[row];
                if !self.stage.is_current(path, file.hash) {
                    self.stage.copy(path, &file.path.on_disk(&self.options.root), file.hash)?;
                }
                Ok(None)
            }
            Make::Picture(row, copy) => self.picture(path, &self.builder.site().files[row], copy),
            Make::Bytes(bytes) => self.bytes(path, &bytes),
            Make::Feed(feed) => self.bytes(path, &feed.bytes(&self.builder)),
        }
    }

    fn picture(&self, path: &OutputPath, file: &SiteFile, copy: usize) -> Result<Option<Box<Diagnostic>>> {
        let Some(copy) = file.picture.as_ref().and_then(|picture| picture.copies.get(copy)) else { return Ok(None) };
        if !self.stage.is_current(path, copy.recipe) {
            let bytes = source::picture(&self.options.root, &file.path).unwrap_or_default();
            let made = picture::shrink(&bytes, copy.width);
            // It was looked at in this very build: only a change under our hands can have spoilt it.
            let changed = |_| Error::Output(format!("{} changed while the site was built", file.path));
            self.stage.put(path, copy.recipe, &made.map_err(changed)?)?;
        }
        Ok(None)
    }

    fn bytes(&self, path: &OutputPath, bytes: &[u8]) -> Result<Option<Box<Diagnostic>>> {
        let recipe = recipe::bytes(bytes);
        if !self.stage.is_current(path, recipe) {
            self.stage.put(path, recipe, bytes)?;
        }
        Ok(None)
    }

    fn page(&self, path: &OutputPath, id: crate::site::PageId) -> Result<Option<Box<Diagnostic>>> {
        let page = self.builder.site().page(id);
        let mut view = self.builder.page(page);
        let recipe = recipe::page(&self.builder, page, &view, &self.templates);
        if self.stage.is_current(path, recipe) {
            return Ok(None);
        }
        let references = self.builder.references(&page.document);
        let body = html::body(&self.builder, page, &references);
        view.references = references.list;
        self.write(path, recipe, page.document.lang, view, &body)
    }

    fn generated(&self, path: &OutputPath, lang: Lang, view: PageView) -> Result<Option<Box<Diagnostic>>> {
        let recipe = recipe::generated(&view, lang, &self.templates);
        if self.stage.is_current(path, recipe) {
            return Ok(None);
        }
        self.write(path, recipe, lang, view, &Body::default())
    }

    fn write(
        &self,
        path: &OutputPath,
        recipe: ContentHash,
        lang: Lang,
        view: PageView,
        body: &Body,
    ) -> Result<Option<Box<Diagnostic>>, Error> {
        match html::page(&self.templates, lang, view, body) {
            Ok(bytes) => {
                let portable = self.options.form == Form::Portable;
                let bytes = if portable { html::portable(&bytes) } else { bytes };
                self.stage.put(path, recipe, &bytes)?;
                Ok(None)
            }
            Err(problem) => Ok(Some(problem)),
        }
    }
}
