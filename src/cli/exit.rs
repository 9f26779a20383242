//! Exit codes; documented in `--help`.

use std::process::ExitCode;

use crate::base::Error;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// Everything is fine.
    Fine = 0,
    /// The content has errors.
    Content = 1,
    /// The command line cannot be understood.
    Usage = 2,
    /// The environment.
    Environment = 3,
}

impl Exit {
    pub(super) fn of(error: &Error) -> Self {
        match error {
            Error::Usage(_) | Error::NoPage { .. } | Error::WhichPage(_) | Error::NoPicture => Self::Usage,
            Error::Io { .. } | Error::NoSite(_) | Error::Output(_) | Error::Theme(_) => Self::Environment,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
