//! The long text of each code: what `fagverk explain` prints and the reference page is made of.

use super::Code;
use crate::base::Lang;

/// What a code means, why it matters and what to do, as Markdown; `None` when nothing is written of it.
#[must_use]
pub fn explain(code: Code, lang: Lang) -> Option<&'static str> {
    let book = match lang {
        Lang::Nb | Lang::Se => include_str!("explain/nb.md"),
        Lang::Nn => include_str!("explain/nn.md"),
        Lang::En => include_str!("explain/en.md"),
    };
    let heading = format!("## {}\n", code.id());
    let start = book.find(&heading)? + heading.len();
    let rest = &book[start..];
    Some(rest[..rest.find("\n## ").unwrap_or(rest.len())].trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_explained_in_every_language() {
        for code in Code::all() {
            for lang in [Lang::Nb, Lang::Nn, Lang::En] {
                let text = explain(code, lang).unwrap_or_default();
                assert!(text.len() > 80, "{code} in {lang}");
            }
        }
    }
}
