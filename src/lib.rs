pub mod base;
pub mod diag;
pub mod schema;
pub mod model;
pub mod config;
pub mod parse;
