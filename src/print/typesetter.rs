//! Sets a sheaf of virtual files as a PDF. The only file that names Typst: its API moves with each minor version.
//!
//! No disk, no network, no clock and no fonts of the machine: what is not in the request is not there.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Label, Smart, Value};
use typst::introspection::{Introspector as _, MetadataElem};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, PicoStr};
use typst::{Library, LibraryExt as _, World, WorldExt as _};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// What to set.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Every file there is, by its virtual path: `/theme/pack.typ`, `/data/pack.json`, `/fonts/x.ttf`.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The file to begin with.
    pub entry: String,
    /// The day the PDF says it was made: year, month, day.
    pub date: (i32, u8, u8),
    /// True asks for PDF/UA-1; an imposed sheet has no reading order and cannot promise it.
    pub accessible: bool,
}

/// A PDF with what the theme said while it was set.
#[derive(Clone, Debug, Default)]
pub struct Typeset {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// How many pages.
    pub pages: usize,
    /// The values of `metadata(…) <fagverk>`: promises the theme could not keep.
    pub notes: Vec<serde_json::Value>,
    /// What the typesetter warned of.
    pub warnings: Vec<Fault>,
}

/// Something the typesetter complained of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The virtual file; empty when it has no place.
    pub file: String,
    /// Where in it, in bytes.
    pub range: Range<usize>,
    /// What, in the typesetter's English.
    pub message: String,
    /// What it advises.
    pub hints: Vec<String>,
}

/// The characters the fonts of a theme have.
pub(super) struct Coverage(Vec<Font>);

impl Coverage {
    /// Of these font files; what is no font is left out.
    pub(super) fn of<'a>(fonts: impl Iterator<Item = &'a [u8]>) -> Self {
        Self(fonts.flat_map(|bytes| Font::iter(Bytes::new(bytes.to_vec()))).collect())
    }

    /// True when some font has a glyph for it. Spaces and line breaks need none.
    #[must_use]
    pub(super) fn has(&self, c: char) -> bool {
        c.is_whitespace() || self.0.iter().any(|font| font.info().coverage.contains(u32::from(c)))
    }
}

/// Sets a request. The same request gives the same bytes.
///
/// # Errors
/// What the typesetter complains of, when there is no PDF.
pub fn typeset(request: &Request) -> Result<Typeset, Vec<Fault>> {
    let sheaf = Sheaf::new(request);
    let compiled = typst::compile::<PagedDocument>(&sheaf);
    let faults = |list: &[SourceDiagnostic]| list.iter().map(|one| sheaf.fault(one)).collect::<Vec<_>>();
    let warnings = faults(&compiled.warnings);
    let document = compiled.output.map_err(|errors| faults(&errors))?;
    // PDF/A-2a where it holds; what cannot be archived may still be read by all.
    let wishes: &[&[PdfStandard]] =
        if request.accessible { &[&[PdfStandard::Ua_1, PdfStandard::A_2a], &[PdfStandard::Ua_1]] } else { &[&[]] };
    let mut last = Vec::new();
    for standards in wishes {
        let options = options(request, standards)?;
        match typst_pdf::pdf(&document, &options) {
            Ok(pdf) => return Ok(Typeset { pdf, pages: document.pages().len(), notes: notes(&document), warnings }),
            Err(errors) => last = faults(&errors),
        }
    }
    Err(last)
}

fn options(request: &Request, standards: &[PdfStandard]) -> Result<PdfOptions, Vec<Fault>> {
    let (year, month, day) = request.date;
    let refused = |message: &dyn ToString| vec![Fault { message: message.to_string(), ..Fault::default() }];
    Ok(PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some(concat!("fagverk ", env!("CARGO_PKG_VERSION")).to_owned())),
        timestamp: Datetime::from_ymd_hms(year, month, day, 0, 0, 0).map(Timestamp::new_utc),
        standards: PdfStandards::new(standards).map_err(|error| refused(error.message()))?,
        tagged: request.accessible,
        ..PdfOptions::default()
    })
}

/// What the theme left under the label `<fagverk>`.
fn notes(document: &PagedDocument) -> Vec<serde_json::Value> {
    let Some(label) = Label::new(PicoStr::intern("fagverk")) else { return Vec::new() };
    let found = document.introspector().query(&typst::foundations::Selector::Label(label));
    let values = found.iter().filter_map(|content| content.to_packed::<MetadataElem>());
    let json = |value: &Value| serde_json::to_value(value).ok();
    values.filter_map(|element| json(&element.value)).collect()
}

/// The world as Typst sees it: the request and nothing else.
struct Sheaf {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    files: BTreeMap<String, Bytes>,
    sources: BTreeMap<String, Source>,
}

impl Sheaf {
    fn new(request: &Request) -> Self {
        let mut files = BTreeMap::new();
        let mut sources = BTreeMap::new();
        let mut fonts = Vec::new();
        for (path, bytes) in &request.files {
            let held = Bytes::new(bytes.clone());
            if path.starts_with("/fonts/") {
                fonts.extend(Font::iter(held));
                continue;
            }
            if let (true, Some(id)) = (path.ends_with(".typ"), file_id(path)) {
                sources.insert(path.clone(), Source::new(id, String::from_utf8_lossy(bytes).into_owned()));
            }
            files.insert(path.clone(), held);
        }
        let main = file_id(&request.entry).or_else(|| file_id("/theme/pack.typ"));
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: main.expect("a plain path of our own"),
            files,
            sources,
        }
    }

    fn fault(&self, one: &SourceDiagnostic) -> Fault {
        let file = one.span.id().map(path_of).unwrap_or_default();
        // Where a function was called matters more than where the library failed: the trace ends in the theme.
        let range = self.range(one.span).unwrap_or_default();
        let hints = one.hints.iter().map(|hint| hint.v.to_string()).collect();
        Fault { file, range, message: one.message.to_string(), hints }
    }
}

fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

fn path_of(id: FileId) -> String {
    id.get().vpath().get_with_slash().to_owned()
}

impl World for Sheaf {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let path = path_of(id);
        self.sources.get(&path).cloned().ok_or_else(|| FileError::NotFound(path.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = path_of(id);
        self.files.get(&path).cloned().ok_or_else(|| FileError::NotFound(path.into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
