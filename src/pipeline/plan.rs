//! Every file of the site, and what each is made from.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::base::{ContentHash, HashBuilder, Lang, OutputPath};
use crate::feeds::{self, Host};
use crate::site::{Facet, Form, Generated, PageId, Redirect, Resolved, Site};
use crate::theme::Assets;
use crate::view::{Builder, base_path};

/// What a file of the site is made from.
#[derive(Clone, Debug)]
pub(super) enum Make {
    /// A page behind which a file stands.
    Page(PageId),
    /// A–Å and its like.
    Generated(Generated, Lang),
    /// The list of a theme, an audience or a phase.
    Facet(Facet, String, Lang),
    /// A pack on the wall, one block at a time.
    Show(PageId),
    /// An old address.
    Redirect(Redirect),
    /// The page for addresses that do not exist.
    NotFound,
    /// A file that pages link to: its row in `Site::files`.
    File(usize),
    /// A smaller picture: the row of the file it is made of, and which of its copies.
    Picture(usize, usize),
    /// Bytes that were there before.
    Bytes(Arc<[u8]>),
    /// A file for other programs.
    Feed(Feed),
}

/// The files of a site, in a fixed order.
pub(super) fn plan(builder: &Builder<'_>, assets: &Assets) -> Vec<(OutputPath, Make)> {
    let site = builder.site();
    let mut plan = Vec::with_capacity(site.pages.len() + 64);
    for page in site.pages.iter().filter(|page| !redirects(site, page.id)) {
        plan.push((page.route.output(), Make::Page(page.id)));
        plan.extend(site.show_route(page).map(|route| (route.output(), Make::Show(page.id))));
    }
    for redirect in &site.redirects {
        plan.push((redirect.from.output(), Make::Redirect(redirect.clone())));
    }
    for lang in site.languages() {
        for page in generated(site) {
            plan.push((site.generated(page, lang).output(), Make::Generated(page, lang)));
        }
        for (facet, id) in site.listings.all(lang) {
            let route = site.facet_route(facet, id, lang);
            plan.push((route.output(), Make::Facet(facet, id.to_owned(), lang)));
        }
    }
    // A disk has no address that leads nowhere.
    if site.form != Form::Portable {
        plan.push((plain("404.html"), Make::NotFound));
    }
    let linked = linked(site);
    for (row, file) in site.files.iter().enumerate() {
        let copies = file.picture.iter().flat_map(|picture| &picture.copies).enumerate();
        let before = plan.len();
        plan.extend(copies.map(|(copy, made)| (made.output.clone(), Make::Picture(row, copy))));
        // A photograph that pages only show is not given away as it came from the camera, with place and time.
        if plan.len() == before || linked.contains(&row) {
            plan.push((file.output.clone(), Make::File(row)));
        }
    }
    plan.extend(assets.by_name.values().map(|asset| (asset.output.clone(), Make::Bytes(Arc::clone(&asset.bytes)))));
    // What is made of every page comes first, so that no thread is left alone with it in the end.
    let mut all = for_programs(builder);
    all.append(&mut plan);
    all
}

/// What stands in each place.
pub(super) type Places = HashMap<OutputPath, Make>;

/// The files of a site by their place.
pub(super) fn places(builder: &Builder<'_>, assets: &Assets) -> Places {
    let mut places = Places::new();
    for (path, make) in plan(builder, assets) {
        // A site with errors may want two files in one place: the first counts.
        places.entry(path).or_insert(make);
    }
    places
}

/// All that a plan depends on. `frame` is that of the site: no title decides where a file stands.
pub(super) fn made_from(frame: ContentHash, site: &Site, assets: &Assets) -> ContentHash {
    let mut hash = HashBuilder::new("plan");
    hash.hash(frame);
    for file in &site.files {
        hash.hash(file.hash);
        for copy in file.picture.iter().flat_map(|picture| &picture.copies) {
            hash.hash(copy.recipe);
        }
    }
    for asset in assets.by_name.values() {
        hash.part(asset.output.as_str().as_bytes());
    }
    hash.finish()
}

/// The files that a page leads to by a link, or may show by HTML of its own.
fn linked(site: &Site) -> BTreeSet<usize> {
    if site.config.allow_html {
        return (0..site.files.len()).collect();
    }
    let mut linked = BTreeSet::new();
    for page in &site.pages {
        for (to, link) in page.links.iter().zip(&page.document.extract.links) {
            if let (Resolved::File(row), false) = (to, link.image) {
                linked.insert(*row as usize);
            }
        }
    }
    linked
}

/// A page that another replaces is a redirect and no page.
fn redirects(site: &Site, page: PageId) -> bool {
    site.page(page).document.meta.replaced_by.is_some()
        && site.redirects.iter().any(|redirect| redirect.from == site.page(page).route)
}

/// The pages no file stands behind that this site has something to say on.
fn generated(site: &Site) -> Vec<Generated> {
    let registers = &site.registers;
    let there = [
        (Generated::Az, true),
        (Generated::Search, site.config.search_index),
        (Generated::Glossary, !registers.glossary.terms.is_empty()),
        (Generated::Law, !registers.law.laws.is_empty()),
        (Generated::Helplines, !registers.helplines.lines.is_empty()),
        (Generated::Compose, site.has_exercises()),
        (Generated::Offline, site.form != Form::Portable),
    ];
    there.into_iter().filter(|(_, there)| *there).map(|(page, _)| page).collect()
}

/// A file for other programs.
#[derive(Clone, Copy, Debug)]
pub(super) enum Feed {
    Pages,
    Reviews,
    Sitemap,
    Robots,
    Atom(Lang),
    Headers(Host),
}

impl Feed {
    /// The file's bytes.
    pub(super) fn bytes(self, builder: &Builder<'_>) -> Vec<u8> {
        let config = &builder.site().config;
        match self {
            Self::Pages => feeds::pages_json(&builder.page_rows()),
            Self::Reviews => {
                let title = config.text(&config.title, config.default_lang());
                feeds::calendar(&builder.review_rows(), title).into_bytes()
            }
            Self::Sitemap => feeds::sitemap(&builder.page_rows()).into_bytes(),
            Self::Robots => feeds::robots(&config.base_url).into_bytes(),
            Self::Atom(lang) => feeds::atom(&builder.feed(lang).1).into_bytes(),
            Self::Headers(host) => {
                let asked = config.search_endpoint.as_ref().map(|endpoint| &*endpoint.origin);
                feeds::headers(host, &base_path(&config.base_url), asked).into_bytes()
            }
        }
    }
}

/// Files for other programs. Feed, sitemap and what web servers read need the site's address.
fn for_programs(builder: &Builder<'_>) -> Vec<(OutputPath, Make)> {
    let site = builder.site();
    let mut files = vec![("pages.json".to_owned(), Feed::Pages), ("reviews.ics".to_owned(), Feed::Reviews)];
    if !site.config.base_url.is_empty() {
        files.push(("sitemap.xml".to_owned(), Feed::Sitemap));
        files.push(("robots.txt".to_owned(), Feed::Robots));
        files.extend(site.languages().into_iter().map(|lang| (builder.feed_path(lang), Feed::Atom(lang))));
        files.extend(Host::ALL.into_iter().map(|host| (host.file().to_owned(), Feed::Headers(host))));
    }
    files.into_iter().map(|(path, feed)| (plain(&path), Make::Feed(feed))).collect()
}

fn plain(path: &str) -> OutputPath {
    OutputPath::new(path).expect("a plain path of our own")
}
