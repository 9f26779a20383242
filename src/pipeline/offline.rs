//! The service worker and its lists, written when everything else is staged.
//!
//! What a collection does not own, every page may need: it is kept with each collection, apart from files for other
//! programs. The theme's files are in every list, so that a saved page never needs another cache than its own.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::recipe;
use crate::base::{OutputPath, Result};
use crate::emit::Stage;
use crate::feeds::{self, Catalogue, Host, Precached};
use crate::site::{Generated, Resolved};
use crate::theme::Theme;
use crate::view::{Builder, Collection};

/// Files for other programs, by the last part of their path. What web servers read is told by [`Host`].
const FOR_PROGRAMS: [&str; 6] = ["404.html", "feed.xml", "pages.json", "reviews.ics", "robots.txt", "sitemap.xml"];
/// The service worker's place: it may only speak for what lies beside or below it.
const WORKER: &str = "sw.js";

/// Writes worker, catalogue and lists.
///
/// # Errors
/// When the disk refuses.
pub(super) fn write(
    builder: &Builder<'_>,
    theme: &Theme,
    theme_files: &BTreeSet<OutputPath>,
    stage: &Stage,
) -> Result<()> {
    let collections = builder.collections();
    let owners = Owners::of(builder, &collections);
    let mut shell = Vec::new();
    let mut lists = vec![Vec::new(); collections.len()];
    for (path, file) in &saveable(stage) {
        if theme_files.contains(path) {
            shell.push(file.clone());
            let pages = lists.iter_mut().zip(&collections).filter(|(_, collection)| !collection.prints);
            pages.for_each(|(list, _)| list.push(file.clone()));
        } else if let Some(owners) = owners.of_file(path) {
            owners.iter().for_each(|row| lists[*row].push(file.clone()));
        } else {
            shell.push(file.clone());
        }
    }
    let put = |path: &str, bytes: &[u8]| {
        let path = OutputPath::new(path).expect("a plain path of our own");
        let recipe = recipe::bytes(bytes);
        if stage.is_current(&path, recipe) { Ok(()) } else { stage.put(&path, recipe, bytes) }
    };
    let write_list = |id: &str, title: &str, files: &[Precached]| {
        let (collected, bytes) = feeds::list(id, title, files);
        put(&collected.list, &bytes).map(|()| collected)
    };
    let catalogue = Catalogue {
        shell: write_list("-shell", "", &shell)?,
        collections: collections
            .iter()
            .zip(&lists)
            .map(|(collection, files)| write_list(&collection.id, &collection.title, files))
            .collect::<Result<_>>()?,
        languages: languages(builder),
    };
    put("offline/catalogue.json", &catalogue.bytes())?;
    let source = theme.files.get("worker/sw.js").map(|file| file.text()).unwrap_or_default();
    put(WORKER, &feeds::worker(&source, &catalogue, &words(builder)))
}

/// Every file that can be saved, with its address, sum and size.
fn saveable(stage: &Stage) -> Vec<(OutputPath, Precached)> {
    let files = stage.files().into_iter().filter(|(path, ..)| {
        let last = path.as_str().rsplit('/').next().unwrap_or_default();
        !FOR_PROGRAMS.contains(&last) && !Host::ALL.iter().any(|host| host.file() == path.as_str())
    });
    let rows = files.map(|(path, sum, size)| {
        let text = path.as_str();
        let address = if text == "index.html" {
            ""
        } else {
            text.strip_suffix("/index.html").map_or(text, |_| &text[..text.len() - 10])
        };
        let file = Precached { address: address.to_owned(), sum, size };
        (path, file)
    });
    rows.collect()
}

/// Which collections a file belongs to.
struct Owners {
    folders: BTreeMap<String, Vec<usize>>,
    files: BTreeMap<OutputPath, Vec<usize>>,
}

impl Owners {
    fn of(builder: &Builder<'_>, collections: &[Collection]) -> Self {
        let site = builder.site();
        let mut owners = Self { folders: BTreeMap::new(), files: BTreeMap::new() };
        let mut of_page = BTreeMap::new();
        for (row, collection) in collections.iter().enumerate() {
            for id in &collection.pages {
                let page = site.page(*id);
                if collection.prints {
                    let files = builder.downloads(*id).iter().filter_map(|file| page.route.beside(&file.href));
                    files.for_each(|file| owners.files.entry(file).or_default().push(row));
                    continue;
                }
                of_page.insert(*id, row);
                owners.folders.entry(page.route.as_str().to_owned()).or_default().push(row);
                for link in &*page.links {
                    if let Resolved::File(file) = link {
                        let file = &site.files[*file as usize];
                        let copies = file.picture.iter().flat_map(|picture| &picture.copies);
                        for output in copies.map(|copy| &copy.output).chain([&file.output]) {
                            let rows = owners.files.entry(output.clone()).or_default();
                            if rows.last() != Some(&row) {
                                rows.push(row);
                            }
                        }
                    }
                }
            }
        }
        for redirect in &site.redirects {
            if let Some(row) = of_page.get(&redirect.to) {
                owners.folders.entry(redirect.from.as_str().to_owned()).or_insert_with(|| vec![*row]);
            }
        }
        owners
    }

    /// A page's folder holds the page, what is printed of it, and other views of it in folders of their own.
    fn of_file(&self, path: &OutputPath) -> Option<&[usize]> {
        let text = path.as_str();
        let mut folders = text.rmatch_indices('/').map(|(at, _)| &text[..=at]);
        let rows = self.files.get(path).or_else(|| folders.find_map(|folder| self.folders.get(folder)));
        rows.map(Vec::as_slice)
    }
}

fn languages(builder: &Builder<'_>) -> Vec<serde_json::Value> {
    let site = builder.site();
    let default = site.config.default_lang();
    let rows = site.languages().into_iter().map(|lang| {
        let home = if lang == default { String::new() } else { format!("{lang}/") };
        json!({ "lang": lang.code(), "home": home, "offline": site.generated(Generated::Offline, lang).as_str() })
    });
    rows.collect()
}

/// What a saved page says of itself, by language.
fn words(builder: &Builder<'_>) -> serde_json::Value {
    let languages = builder.site().languages().into_iter();
    let rows = languages.map(|lang| {
        let words = builder.words(lang);
        (lang.code().to_owned(), json!({ "saved": words.word("offline-saved"), "note": words.word("offline-note") }))
    });
    serde_json::Value::Object(rows.collect())
}
