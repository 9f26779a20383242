//! `fagverk.toml`, typed.
//!
//! Floor 1: turns the text of the file into a [`SiteConfig`]; reads no disk and no environment.

mod load;
mod site;

pub use load::{describe, load, site_address};
pub use site::{Malform, NavItem, PrintConfig, SearchEndpoint, SiteConfig, ThemeLabel};
