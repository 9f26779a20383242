//! What other editors are told of a site's files: JSON Schema for language servers, a configuration for a CMS.
//!
//! Floor 3. Names no field: what there is comes from [`schema::describe`](crate::schema::describe), which has the code
//! that reads a file tell what it asks for. What is added here are words, and how each tool wants it said.

mod associations;
mod cms;
mod json_schema;
mod subject;
mod words;
mod yaml;

pub use associations::associations;
pub use cms::{Choices, Folder, cms};
pub use json_schema::json_schema;
pub use subject::Subject;

#[cfg(test)]
mod tests;
