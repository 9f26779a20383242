//! What a page's template may know.

use serde::Serialize;

use super::{
    Body, ComposeView, ExerciseView, HelplineView, LawFactView, LawView, ListingView, OfflineView, PackView,
    ReferenceView, SearchView, TermView,
};

/// Everything a page's template may know of its page. One type for all kinds of page: what a kind does not
/// have is `null` or empty. The template is chosen by `template`. What a page is made from is hashed of it by the places of
/// its fields, so none may be left out or flattened.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PageView {
    /// The template without its ending: `guide`, `page`, `section`, `home`, `exercise`, `pack`, `listing`,
    /// `glossary`, `law`, `helplines`, `az`, `compose`, `show`, `search`, `offline`, `not-found`, `redirect`.
    pub template: &'static str,
    /// `guide`, `page`, `section`, `exercise`, `pack`, or `generated` for pages no file stands behind.
    pub kind: &'static str,
    /// The language of the page's text: `nb`, `nn`, `se`, `en`.
    pub lang: &'static str,
    /// The language of the words around it.
    pub ui_lang: &'static str,
    /// The title, the page's only `<h1>`.
    pub title: String,
    /// The ingress; may be empty.
    pub summary: String,
    /// The URL path without a leading slash: `bolig/leietakers-rettigheter/`.
    pub path: String,
    /// From this page to the site's root: `../../`, or empty on the front page.
    pub root: String,
    /// The absolute address; empty when the site's is not known.
    pub canonical: String,
    /// The way here, outermost first, without the page itself.
    pub breadcrumbs: Vec<LinkView>,
    /// What must be said before anything else.
    pub notices: Vec<Notice>,
    /// Who it is for.
    pub audience: Vec<LinkView>,
    /// What it is about.
    pub themes: Vec<LinkView>,
    /// When it is useful.
    pub phases: Vec<LinkView>,
    /// The contents, from the headings; empty when the page has few or wants none.
    pub toc: Vec<TocEntry>,
    /// The text.
    pub body: Body,
    /// What of the text a script can help with: `checklist`, `deadline`, `letter`, `offline`. The script of that name is loaded.
    pub tools: Vec<&'static str>,
    /// Minutes it takes to read, from 1; 0 for pages that are not read through.
    pub reading_minutes: usize,
    /// Review dates and owner; `null` for pages that are not reviewed.
    pub review: Option<ReviewView>,
    /// The works the page cites.
    pub references: Vec<ReferenceView>,
    /// The glossary terms the page uses, in alphabetical order.
    pub terms: Vec<TermView>,
    /// The law facts the page links to.
    pub law_facts: Vec<LawFactView>,
    /// The oldest day on which one of those was checked.
    pub law_checked: Option<DateView>,
    /// The municipality's name on a page that it wrote, or on one that it adds to; empty on all others.
    pub municipality: String,
    /// What the municipality adds to the page.
    pub local: Vec<LinkView>,
    /// "Les også".
    pub related: Vec<LinkView>,
    /// The exercises that go with it.
    pub exercises: Vec<LinkView>,
    /// The pages that link here; without summaries.
    pub backlinks: Vec<LinkView>,
    /// The page in other languages, this one included; empty when there is but one.
    pub versions: Vec<VersionView>,
    /// True where being seen reading is dangerous.
    pub quick_exit: bool,
    /// The address for feedback with page, version and date filled in; empty for none.
    pub feedback: String,
    /// What an exercise says of itself.
    pub exercise: Option<ExerciseView>,
    /// What a pack says of itself.
    pub pack: Option<PackView>,
    /// What the page for putting a day together knows.
    pub compose: Option<ComposeView>,
    /// The pages that a listing, a section or the front page lists.
    pub listing: Option<ListingView>,
    /// Every term: the glossary page.
    pub glossary: Vec<TermView>,
    /// Every law: the law page.
    pub laws: Vec<LawView>,
    /// Every help line: the help line page.
    pub helplines: Vec<HelplineView>,
    /// The page on paper.
    pub downloads: Vec<DownloadView>,
    /// The results page: what it needs beside the index.
    pub search: Option<SearchView>,
    /// What a reader can save: the page for reading without a network.
    pub offline: Option<OfflineView>,
    /// Where a redirect leads.
    pub redirect: Option<LinkView>,
}

/// A link with what a list may show beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LinkView {
    /// Its words.
    pub title: String,
    /// Where it leads, relative to the page.
    pub href: String,
    /// One sentence; may be empty.
    pub summary: String,
    /// The kind of page it leads to.
    pub kind: &'static str,
}

/// A printed edition of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DownloadView {
    /// `facilitator`, `run-sheet`, `participant` …
    pub edition: &'static str,
    /// What it is called.
    pub label: String,
    /// Where it is, relative to the page.
    pub href: String,
    /// How large the file is: `340 kB`. Empty only in a preview, as long as the file is being made.
    pub size: String,
    /// How many bytes.
    pub bytes: usize,
    /// How many pages.
    pub pages: usize,
    /// True for what is to be printed and not read: pages stand in the order they are folded.
    pub print_only: bool,
}

/// Something to be said before the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// `draft`, `hearing`, `expired`, `archived`, `overdue`, `language`: chooses words and look.
    pub kind: &'static str,
    /// The words.
    pub text: String,
}

/// A heading in the table of contents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TocEntry {
    /// Its text.
    pub title: String,
    /// `#id`
    pub href: String,
    /// The headings one level down.
    pub children: Vec<TocEntry>,
}

/// A date twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DateView {
    /// `2026-11-21`, for `datetime=`.
    pub iso: String,
    /// `21. november 2026`.
    pub text: String,
}

/// Who answers for the page and when it was read.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ReviewView {
    /// First published.
    pub published: Option<DateView>,
    /// Last professional review.
    pub reviewed: Option<DateView>,
    /// Next review due.
    pub next_review: Option<DateView>,
    /// True when that day had passed when the site was built.
    pub overdue: bool,
    /// A role; may be empty.
    pub owner: String,
    /// The change log, newest first.
    pub changes: Vec<Change>,
}

/// A line of the change log.
#[derive(Clone, Debug, Serialize)]
pub struct Change {
    /// When.
    pub date: DateView,
    /// `content`, `language` or `technical`.
    pub kind: &'static str,
    /// What.
    pub text: String,
}

/// The page in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VersionView {
    /// `nb`, `nn`, `se`, `en`.
    pub lang: &'static str,
    /// The language's own name.
    pub name: &'static str,
    /// Where it is, relative to the page.
    pub href: String,
    /// Its absolute address; empty when the site's is not known.
    pub canonical: String,
    /// True for the page itself.
    pub current: bool,
}
