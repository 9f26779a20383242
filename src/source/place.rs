//! What a file is, by where it lies.

use crate::base::{PageKind, RelPath, stem_and_lang};

/// What a file of the site is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// `fagverk.toml`
    Config,
    /// A Markdown page.
    Page(PageKind),
    /// `content/glossary.toml`
    Glossary,
    /// `content/law.toml`
    Law,
    /// `content/helplines.toml`
    Helplines,
    /// `content/local/<municipality>/helplines.toml`
    LocalHelplines,
    /// `content/sources.bib`
    Sources,
    /// `content/language.toml`
    Language,
    /// `content/search.toml`
    SearchWords,
    /// A file of the site's own theme.
    Theme,
    /// A picture or another file that pages link to; copied as it is.
    Asset,
}

impl FileKind {
    /// What the file at `path` is; `None` for what is none of the site's business.
    #[must_use]
    pub fn of(path: &RelPath) -> Option<Self> {
        let known = match path.as_str() {
            "fagverk.toml" => Some(Self::Config),
            "content/glossary.toml" => Some(Self::Glossary),
            "content/law.toml" => Some(Self::Law),
            "content/helplines.toml" => Some(Self::Helplines),
            "content/sources.bib" => Some(Self::Sources),
            "content/language.toml" => Some(Self::Language),
            "content/search.toml" => Some(Self::SearchWords),
            _ => None,
        };
        if known.is_some() {
            return known;
        }
        if path.is_under("themes") {
            return Some(Self::Theme);
        }
        if path.municipality().is_some_and(|id| path.as_str() == format!("content/local/{id}/helplines.toml")) {
            return Some(Self::LocalHelplines);
        }
        let content = path.is_under("content");
        if !content && !path.is_under("exercises") {
            return None;
        }
        if has_ending(path, ".md") {
            return Some(Self::Page(page_kind(path, content)));
        }
        // Data of later rooms lies beside the registers and is no file for readers.
        let data = has_ending(path, ".toml") || has_ending(path, ".bib");
        (!data).then_some(Self::Asset)
    }

    /// True when its text is read into memory; others are only hashed.
    #[must_use]
    pub const fn is_text(self) -> bool {
        !matches!(self, Self::Asset | Self::Theme)
    }
}

fn has_ending(path: &RelPath, ending: &str) -> bool {
    path.as_str().len() > ending.len() && path.as_str().to_ascii_lowercase().ends_with(ending)
}

fn page_kind(path: &RelPath, content: bool) -> PageKind {
    let (stem, _) = stem_and_lang(path);
    if stem == "_index" {
        return PageKind::Section;
    }
    if content {
        return if path.is_under("content/pages") { PageKind::Page } else { PageKind::Guide };
    }
    if path.is_under("exercises/packs") { PageKind::Pack } else { PageKind::Exercise }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_says_what_a_file_is() {
        let of = |path: &str| FileKind::of(&RelPath::new(path).expect("a path"));
        assert_eq!(of("content/bolig/x.nn.md"), Some(FileKind::Page(PageKind::Guide)));
        assert_eq!(of("content/_index.nn.md"), Some(FileKind::Page(PageKind::Section)));
        assert_eq!(of("content/pages/om.md"), Some(FileKind::Page(PageKind::Page)));
        assert_eq!(of("exercises/packs/dag.md"), Some(FileKind::Page(PageKind::Pack)));
        assert_eq!(of("content/bolig/plan.png"), Some(FileKind::Asset));
        assert_eq!(of("content/local/lillevik/helplines.toml"), Some(FileKind::LocalHelplines));
        assert_eq!(of("content/language.toml"), Some(FileKind::Language));
        assert_eq!(of("content/bolig/tabell.toml"), None);
        assert_eq!(of("README.md"), None);
    }
}
