#![doc = include_str!("ARCHITECTURE.md")]

// In reading order: from the floor up.
pub mod base;
pub mod diag;
pub mod schema;
pub mod model;
pub mod config;
pub mod parse;
pub mod source;
pub mod theme;
pub mod site;
pub mod check;
pub mod view;
pub mod emit;
pub mod html;
pub mod feeds;
pub mod pipeline;
pub mod cli;
