//! The theme: templates, assets and words, from the site's own folder over the built-in one.
//!
//! Floor 2. Knows files, layers and fingerprints; knows no template language.

mod assets;
mod layers;
mod stale;
mod styles;
mod words;

pub use assets::{Asset, Assets};
pub use layers::{Origin, Theme, ThemeFile, builtin, builtin_files};
pub use stale::{ejected, stale};
pub use words::UiWords;
