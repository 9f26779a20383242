pub mod base;
pub mod emit;
