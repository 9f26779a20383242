//! Values with rules, shared by every room.
//!
//! Floor 0: imports nothing of ours and never touches the disk, the clock or the environment.

mod capital;
mod date;
mod error;
mod hash;
mod integrity;
mod lang;
mod minutes;
mod page_kind;
mod path;
mod policy;
mod route;
mod slug;

pub use capital::capitalized;
pub use date::{Date, Period};
pub use error::{Error, Result};
pub use hash::{ContentHash, HashBuilder};
pub use integrity::{Sum, Summing, sha384};
pub use lang::Lang;
pub use minutes::Minutes;
pub use page_kind::{PageKind, stem_and_lang};
pub use path::{OutputPath, PathError, RelPath};
pub use policy::{ASKED_AGAIN, CSP, HEADERS, KEPT, csp_header};
pub use route::Route;
pub use slug::{Slug, nearest, only_near, slugify};
