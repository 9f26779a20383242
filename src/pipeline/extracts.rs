//! What was found in the texts of the last build, kept for the next: of a page whose text is as it was, the text is read
//! again only when the page is rendered.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::load::cache_folder;
use super::values::append;
use crate::base::{ContentHash, RelPath};
use crate::diag::{Diagnostic, FileId, Names, Told};
use crate::emit::Depot;
use crate::model::{Document, Extract};
use crate::site::{Site, TermUse};

/// Where the cache keeps them.
const DEPOT: &str = "extracts";
/// So few texts that have changed are read by the next build too, rather than that all extracts are written anew.
const FEW: usize = 64;
/// About how many bytes a page takes.
const USUAL: usize = 768;
/// How many bytes say how long the index is.
const LENGTH: usize = 8;

/// What a build kept.
#[derive(Default)]
pub(super) struct Extracts {
    /// The extracts and what came of holding pages against the registers, one after the other.
    bytes: Vec<u8>,
    places: HashMap<Box<str>, Places>,
    /// The registers that pages were held against.
    registers: Option<ContentHash>,
    names: Names,
}

/// Where the parts of a page stand among the bytes.
struct Places {
    hash: ContentHash,
    found: Range<usize>,
    held: Range<usize>,
}

/// What stands after the parts, which lie in the order of the rows; its own length follows, in [`LENGTH`] bytes.
#[derive(Default, Serialize, Deserialize)]
struct Index {
    registers: Option<[u8; 32]>,
    rows: Vec<Row>,
}

/// A page: where it lies, the hash of its bytes, and how many bytes its parts take.
#[derive(Serialize, Deserialize)]
struct Row {
    path: Box<str>,
    hash: [u8; 32],
    found: usize,
    held: usize,
}

/// What was found in a text, and what was told of it.
#[derive(Serialize, Deserialize)]
struct Found<'a> {
    extract: Cow<'a, Extract>,
    told: Told,
}

/// What came of holding a page against the registers: where it uses terms, and what was told of it.
#[derive(Serialize, Deserialize)]
struct Held<'a> {
    terms: Cow<'a, [TermUse]>,
    told: Told,
}

impl Extracts {
    /// What was kept under a name. A cache: whatever is wrong with it, nothing is known.
    pub(super) fn load(root: &Path, name: ContentHash) -> Self {
        let bytes = depot(root).get(name).unwrap_or_default();
        let Some(index) = index(&bytes) else { return Self::default() };
        let mut at = 0;
        let mut places = HashMap::with_capacity(index.rows.len());
        for Row { path, hash, found, held } in index.rows {
            let (found, end) = (at..at + found, at + found + held);
            let place = Places { hash: ContentHash::from_bytes(hash), held: found.end..end, found };
            places.insert(path, place);
            at = end;
        }
        let registers = index.registers.map(ContentHash::from_bytes);
        Self { bytes, places, registers, names: Names::default() }
    }

    /// What was found in a file with these bytes, and what was told of it.
    pub(super) fn found(&self, path: &RelPath, hash: ContentHash, file: FileId) -> Option<(Extract, Vec<Diagnostic>)> {
        let Found { extract, told } = self.part(path, hash, |places| &places.found)?;
        Some((extract.into_owned().in_file(file), told.again(file, &self.names)?))
    }

    /// What came of holding a document against these registers.
    pub(super) fn held(&self, document: &Document, registers: ContentHash) -> Option<(Vec<TermUse>, Vec<Diagnostic>)> {
        if self.registers != Some(registers) {
            return None;
        }
        let Held { terms, told } = self.part(&document.path, document.hash, |places| &places.held)?;
        let mut terms = terms.into_owned();
        terms.iter_mut().filter_map(|term| term.word.as_mut()).for_each(|word| word.file = document.file);
        Some((terms, told.again(document.file, &self.names)?))
    }

    fn part<'a, T: Deserialize<'a>>(
        &'a self,
        path: &RelPath,
        hash: ContentHash,
        part: impl Fn(&Places) -> &Range<usize>,
    ) -> Option<T> {
        let places = self.places.get(path.as_str()).filter(|places| places.hash == hash)?;
        postcard::from_bytes(self.bytes.get(part(places).clone())?).ok()
    }

    /// What is known of the pages of a site, to be kept under a name; `None` when hardly a text has changed since that was
    /// last done. `came` tells what came of each.
    pub(super) fn renewed(&self, name: ContentHash, site: &Site, came: Of<'_>) -> Option<Renewed> {
        let changed = site.pages.iter().filter(|page| !self.holds(&page.document)).take(FEW + 1).count();
        let settled = changed == 0 || (changed <= FEW && !self.places.is_empty());
        if settled && self.registers == site.registers.hash {
            return None;
        }
        let mut index = Index { registers: site.registers.hash.map(|hash| *hash.as_bytes()), rows: Vec::new() };
        // All in one piece: there may be many megabytes, and they stay until the site stands.
        let mut bytes = Vec::with_capacity(site.pages.len() * USUAL);
        for (row, page) in site.pages.iter().enumerate() {
            let document = &page.document;
            let (path, hash) = (document.path.as_str().into(), *document.hash.as_bytes());
            let Some((found, held)) = came(row, document.file).add(document, &mut bytes) else { continue };
            index.rows.push(Row { path, hash, found, held });
        }
        let length = append(&index, &mut bytes);
        bytes.extend((length as u64).to_le_bytes());
        Some(Renewed { name, bytes })
    }

    fn holds(&self, document: &Document) -> bool {
        self.places.get(document.path.as_str()).is_some_and(|places| places.hash == document.hash)
    }
}

/// What a build found, to be kept when its site stands: one that is refused leaves everything as it was.
pub(super) struct Renewed {
    name: ContentHash,
    bytes: Vec<u8>,
}

impl Renewed {
    /// Keeps it, and nothing else.
    pub(super) fn keep(&self, root: &Path) {
        let depot = depot(root);
        depot.put(self.name, &self.bytes);
        depot.keep_only(&BTreeSet::from([self.name]));
    }
}

/// What came of a page, by its row and its file.
type Of<'a> = &'a dyn Fn(usize, FileId) -> Telling<'a>;

/// What came of a page beside its extract.
pub(super) struct Telling<'a> {
    /// What was told of it by itself.
    pub(super) by_itself: &'a [Diagnostic],
    /// Where it uses terms.
    pub(super) terms: &'a [TermUse],
    /// What was told of it held against the registers.
    pub(super) against: &'a [Diagnostic],
}

impl Telling<'_> {
    /// Adds them as they are kept, and gives how many bytes each part takes; `None` for a page of which something was told
    /// that points into another file.
    fn add(&self, document: &Document, bytes: &mut Vec<u8>) -> Option<(usize, usize)> {
        let told = |diagnostics| Told::of(diagnostics, document.file);
        let found = Found { extract: Cow::Borrowed(&document.extract), told: told(self.by_itself)? };
        let held = Held { terms: Cow::Borrowed(self.terms), told: told(self.against)? };
        Some((append(&found, bytes), append(&held, bytes)))
    }
}

/// The index at the end of what was kept.
fn index(bytes: &[u8]) -> Option<Index> {
    let (rest, length) = bytes.split_last_chunk::<LENGTH>()?;
    let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
    postcard::from_bytes(rest.get(rest.len().checked_sub(length)?..)?).ok()
}

fn depot(root: &Path) -> Depot {
    Depot::at(&cache_folder(root), DEPOT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Lang;
    use crate::parse::{self, PageKind, Source};
    use std::sync::Arc;

    const OPTIONS: parse::Options = parse::Options { lang: Lang::Nb, allow_html: false };

    /// A page whose text has a heading, a link, a footnote and something to tell.
    const PAGE: &str = "+++\ntitle = \"Leie\"\n+++\n\n## Å leie\n\nSe [lenka](#a-leie) og noten[^1] og [^2].\n\n- [ ] nøkkel\n\n[^1]: Her.\n";

    #[test]
    fn a_page_recalled_is_the_page_that_was_parsed() {
        let (path, text) = (RelPath::new("content/leie.md").expect("a path"), Arc::new(PAGE.to_owned()));
        let source = |file| Source {
            file: FileId(file),
            path: &path,
            text: &text,
            hash: ContentHash::of(text.as_bytes()),
            kind: PageKind::Guide,
        };
        let parsed = parse::parse(source(3), OPTIONS);
        assert!(!parsed.diagnostics.is_empty());
        let telling = Telling { by_itself: &parsed.diagnostics, terms: &[], against: &[] };
        let mut found = Vec::new();
        telling.add(&parsed.value, &mut found).expect("all of one file");
        let Found { extract, told } = postcard::from_bytes(&found).expect("as it was written");
        let recalled = parse::recalled(source(3), OPTIONS, extract.into_owned(), &parse::body_reader(OPTIONS));
        assert!(format!("{recalled:?}").contains("(not read yet)"));
        // Its text is read when it is asked for.
        assert_eq!(recalled.blocks().len(), parsed.value.blocks().len());
        assert_eq!(format!("{recalled:?}"), format!("{:?}", parsed.value));
        assert_eq!(told.again(FileId(3), &Names::default()).as_deref(), Some(&parsed.diagnostics[..]));
    }

    #[test]
    fn a_file_with_another_number_has_its_places_in_itself() {
        let (path, text) = (RelPath::new("content/leie.md").expect("a path"), Arc::new(PAGE.to_owned()));
        let hash = ContentHash::of(text.as_bytes());
        let source = Source { file: FileId(3), path: &path, text: &text, hash, kind: PageKind::Guide };
        let extract = parse::parse(source, OPTIONS).value.extract.in_file(FileId(8));
        let spans =
            extract.outline.iter().map(|heading| heading.span).chain(extract.anchors.iter().map(|anchor| anchor.span));
        let spans = spans.chain(extract.links.iter().map(|link| link.span)).collect::<Vec<_>>();
        assert!(spans.len() > 2 && spans.iter().all(|span| span.file == FileId(8)));
    }

    #[test]
    fn what_is_torn_is_not_known() {
        let root = tempfile::tempdir().expect("a folder");
        let name = ContentHash::of(b"a way to parse");
        depot(root.path()).put(name, b"rot");
        assert!(Extracts::load(root.path(), name).places.is_empty());
        assert!(Extracts::load(root.path(), ContentHash::of(b"another")).places.is_empty());
    }
}
