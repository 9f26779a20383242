//! The one integration binary: whole sites, the real program, and what stands on the disk afterwards.

#![allow(clippy::disallowed_methods, reason = "tests lay out sites on the disk and read what was built")]
#![allow(missing_docs, unreachable_pub, reason = "nobody imports a test")]

mod bad_input;
mod broken_site;
mod build;
mod cli;
mod determinism;
mod editors;
mod emit;
mod fix;
mod formats;
mod headers;
mod offline;
mod output_place;
mod packs;
mod pictures;
mod preview;
mod preview_edits;
mod preview_equal;
mod preview_fixes;
mod print;
mod print_bad_input;
mod program;
mod search;
mod search_export;
mod soundness;
mod support;
mod theme;
