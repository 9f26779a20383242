#![doc = include_str!("ARCHITECTURE.md")]

// In reading order: from the floor up.
pub mod base;
pub mod check;
pub mod cli;
pub mod config;
pub mod diag;
pub mod editors;
pub mod emit;
pub mod feeds;
pub mod fix;
pub mod html;
pub mod model;
pub mod parse;
pub mod picture;
pub mod pipeline;
pub mod print;
pub mod program;
pub mod schema;
pub mod search;
pub mod serve;
pub mod site;
pub mod source;
pub mod theme;
pub mod view;
