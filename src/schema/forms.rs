//! Texts of `base` that are written in a form of their own.

use super::shape::{Form, Pattern};
use crate::base::{Period, Slug};

/// `14d`, `2w`, `12m`, `1y`.
pub const PERIOD: Form<Period> =
    Form { pattern: Pattern { expected: "period", regex: "^[0-9]{1,4}[dwmy]$" }, parse: |text| text.parse().ok() };

/// `egnet-bolig`.
pub const SLUG: Form<String> = Form {
    pattern: Pattern { expected: "slug", regex: "^[a-z0-9]+(-[a-z0-9]+)*$" },
    parse: |text| Slug::new(text).map(|slug| slug.to_string()),
};
