//! The search index of each language: read, analysed and weighed in parallel, written file by file.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::registers::language;
use crate::base::{Lang, Result};
use crate::search::{self, Block, Contents, Gathered, Postings, Shard, Terms, Vocabulary};
use crate::view::{Builder, SearchItem, SearchPage};

/// What results show of pages stands in about so many files, so that a copy of the site stays easy to move.
const SHOWN_FILES: usize = 330;
/// Where a file of what results show would hold more pages than this, there are more files.
const SHOWN_PAGES: usize = 40;
/// How many letters of each section results can show, by how many pages share a file: the whole of it where hardly any
/// do; nothing but headings and the page's summary where many do, since ten results come from as many files.
const SHOWN_LETTERS: [(usize, usize); 3] = [(2, 4000), (8, 160), (usize::MAX, 0)];

/// Takes a finished file of an index.
type Put<'a> = &'a (dyn Fn(&Shard) -> Result<()> + Sync);

/// Makes the indexes of a site that has one, and gives each file of them to `put`.
pub(super) fn write(builder: &Builder<'_>, put: Put<'_>) -> Result<()> {
    if !builder.site().config.search_index {
        return Ok(());
    }
    for lang in builder.site().languages() {
        let items = builder.search_items(lang);
        if !items.is_empty() {
            write_one(builder, lang, &items, put)?;
        }
    }
    Ok(())
}

fn write_one(builder: &Builder<'_>, lang: Lang, items: &[SearchItem], put: Put<'_>) -> Result<()> {
    let language = language(builder.site(), lang);
    let per = items.len().div_ceil(SHOWN_FILES).clamp(1, SHOWN_PAGES);
    let cap = SHOWN_LETTERS.iter().find(|(pages, _)| per <= *pages).map_or(0, |(_, letters)| *letters);
    let gathered: Vec<Gathered> = items
        .par_chunks(per)
        .map(|items| {
            let pages: Vec<SearchPage> = items.iter().filter_map(|item| builder.search_page(*item, lang)).collect();
            search::gather(&language, &pages, cap)
        })
        .collect();
    let shown = gathered.par_iter().map(|part| {
        let (name, shard) = search::shard(lang, "t", part.shown().as_bytes());
        put(&shard).map(|()| name)
    });
    let shown = shown.collect::<Result<Vec<String>>>()?;
    let label = |facet: &str, value: &str| builder.search_label(facet, value, lang);
    let (facets, shard) = search::shard(lang, "f", search::facets(&gathered, &label).as_bytes());
    put(&shard)?;

    let vocabulary = Vocabulary::of(&gathered, lang);
    let met = vocabulary.stems_met(&language);
    let analysed = vocabulary.pieces().into_par_iter().map(|piece| vocabulary.analyse(piece, &language, &met));
    let terms = Terms::of(&analysed.collect::<Vec<_>>().concat(), &vocabulary, &language);
    let (lexicon, forms, triggers) = search::lexicon(&language, &terms, &met, lang, &named(builder, items, lang));
    let (forms, shard) = search::shard(lang, "x", forms.as_bytes());
    put(&shard)?;
    let triggers = triggers.par_iter().enumerate().map(|(row, bucket)| {
        // Numbered, since two that are empty are two files all the same.
        let (name, shard) = search::shard(lang, &format!("w{row}"), bucket.as_bytes());
        put(&shard).map(|()| name)
    });
    let triggers = triggers.collect::<Result<Vec<String>>>()?;
    let weighed = gathered.into_par_iter().map(|part| search::weigh(&part, &vocabulary, &terms)).collect();
    drop(vocabulary);
    let postings = Postings::of(weighed, &terms);
    let (rare, blocks): (Vec<Block>, Vec<Block>) =
        search::blocks(&terms, &postings).into_iter().partition(|block| block.rare);
    let written = |blocks: &[Block]| {
        let written = blocks.par_iter().map(|block| {
            let (row, files) = search::write_block(block, &terms, &postings, lang);
            files.iter().try_for_each(put).map(|()| row)
        });
        written.collect::<Result<Vec<_>>>()
    };
    let (blocks, rare) = (written(&blocks)?, written(&rare)?);
    let contents = Contents { lang, docs: items.len(), per, shown, lexicon, forms, triggers, facets, blocks, rare };
    put(&search::manifest(&contents))
}

/// The rows of pages by address and by slug, for best bets.
pub(super) fn named(builder: &Builder<'_>, items: &[SearchItem], lang: Lang) -> BTreeMap<String, u32> {
    let mut named = BTreeMap::new();
    for (row, item) in (0..).zip(items) {
        match item {
            SearchItem::Page(id) => {
                let page = builder.site().page(*id);
                named.insert(page.route.as_str().trim_matches('/').to_owned(), row);
                named.entry(page.slug.clone()).or_insert(row);
            }
            SearchItem::Generated(page) => {
                let route = builder.site().generated(*page, lang);
                named.insert(route.as_str().trim_matches('/').to_owned(), row);
            }
            _ => {}
        }
    }
    named
}
