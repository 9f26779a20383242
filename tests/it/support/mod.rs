//! What the modules of this binary share: the driver of a site, a reader of what it built, and a client of its preview.

mod built;
mod edits;
mod paper;
mod preview;
mod site_test;

pub(crate) use built::{Built, words};
pub(crate) use edits::{Edit, FAULTS};
pub(crate) use paper::Paper;
pub(crate) use preview::Preview;
pub(crate) use site_test::{Run, SiteTest, TODAY, guide, tree};
