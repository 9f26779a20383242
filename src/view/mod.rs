//! What templates, the typesetter and the index may know: plain values, no spans, no clocks.
//!
//! Floor 4. These types are the theme's contract: a field here is a promise to theme authors, so each is
//! documented, and none goes away without a new theme API number. Every `href` is relative to the page it
//! stands on; every text is plain text that the template escapes; only [`Body`] holds HTML.

mod around;
mod body;
mod build;
mod compose;
mod data;
mod exercise;
mod feed;
mod generated;
mod labels;
mod links;
mod listing;
mod offline;
mod pack;
mod page;
mod qr_code;
mod references;
mod registers;
mod search;
mod search_text;
mod site;
mod tools;
mod year_letters;

pub use body::Body;
pub use build::{Builder, CitationStyle, Downloads, Words};
pub use compose::{ChoiceView, ComposeView};
pub use data::{PageRow, ReviewRow};
pub use exercise::{ExerciseView, FactRow};
pub use feed::{FeedEntry, FeedView};
pub use generated::base_path;
pub use labels::period_words;
pub use listing::{Card, Group, ListingView, Row};
pub use offline::{Collection, CollectionView, OfflineView};
pub use pack::{MeetingView, NeedRow, PackView, ProgramRow, StepRow};
pub use page::{Change, DateView, DownloadView, LinkView, Notice, PageView, ReviewView, TocEntry, VersionView};
pub use qr_code::QrCode;
pub use references::{CitationText, ReferenceView, References, Run};
pub use registers::{HelplineView, LawFactView, LawView, TermView};
pub use search::{EndpointView, MINUTES, PEOPLE, SearchItem, SearchLabel, SearchPage, SearchSection, SearchView};
pub use site::{FooterView, NavLink, SiteView};
