//! What a Markdown file is and what its name says, before it is read.

use super::{Lang, RelPath};

/// What a Markdown file is, by where it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKind {
    /// `content/<theme>/<slug>.md`
    Guide,
    /// `content/pages/<slug>.md`
    Page,
    /// `_index.md`
    Section,
    /// `exercises/<theme>/<slug>.md`
    Exercise,
    /// `exercises/packs/<slug>.md`
    Pack,
}

/// The file's name without its ending and its language, and that language: `leie.nn.md` is `leie` in nynorsk.
#[must_use]
pub fn stem_and_lang(path: &RelPath) -> (&str, Option<Lang>) {
    let name = path.file_name();
    // Some editors write `LEIE.MD`; that is still a page.
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let stem = if ending.eq_ignore_ascii_case("md") { stem } else { name };
    let named = stem.rsplit_once('.').and_then(|(stem, tag)| {
        let lang = Lang::ALL.into_iter().find(|lang| lang.code() == tag)?;
        Some((stem, lang))
    });
    named.map_or((stem, None), |(stem, lang)| (stem, Some(lang)))
}
