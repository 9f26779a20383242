//! What the world did: disk, network, flags. What an author wrote is never one of these; see `diag`.

use std::io;
use std::path::{Path, PathBuf};

/// The result of something that touches the environment.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// An error of the environment, saying what was tried and where.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The disk refused something.
    #[error("cannot {action} {}: {source}", path.display())]
    Io {
        /// What was tried, as a verb: `read`, `create`, `rename`.
        action: &'static str,
        /// Where.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// There is no site here.
    #[error("no fagverk.toml in {} or any folder above it (make a site with `fagverk init`, or name one with `--site DIR`)", .0.display())]
    NoSite(PathBuf),
    /// The command line asks for something that cannot be.
    #[error("{0}")]
    Usage(String),
    /// The output folder cannot be written to safely.
    #[error("{0}")]
    Output(String),
    /// A page that was asked for is not there.
    #[error("there is no page called {name}")]
    NoPage {
        /// What was asked for.
        name: String,
        /// The nearest real name.
        near: Option<String>,
    },
    /// No page was named, and which was meant cannot be known: the slugs there are.
    #[error("which pack? {}", .0.join(", "))]
    WhichPage(Vec<String>),
    /// A file that was given as a logo is no picture that can be printed.
    #[error("the logo is no PNG, JPEG, GIF, WebP or SVG that can be read")]
    NoPicture,
    /// The theme cannot be used: a template with an error, a missing file.
    #[error("{0}")]
    Theme(String),
}

impl Error {
    /// An IO error with what was tried and where.
    #[must_use]
    pub fn io(action: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Io { action, path: path.to_owned(), source }
    }
}
