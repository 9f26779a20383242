//! From views to pages: our own writer for the text, templates for what is around it.
//!
//! Floor 5. The only room that names `tera`. Knows nothing of print, search or feeds.

mod body;
mod boxes;
mod escape;
mod inline;
mod minify;
mod page;
mod parts;
mod picture;
mod portable;
mod script;
mod squeeze;
mod tables;
mod template_problem;
mod templates;
mod unbroken;

pub use body::body;
use minify::minify;
pub use page::page;
pub use portable::portable;
pub use script::script;
pub use templates::Templates;
