//! What the modules of this binary share: the driver of a site, and a reader of what it built.

mod built;
mod paper;
mod site_test;

pub(crate) use built::{Built, words};
pub(crate) use paper::Paper;
pub(crate) use site_test::{Run, SiteTest, TODAY, guide, tree};
