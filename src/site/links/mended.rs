//! What a broken link should say, where there is one answer only: a slip of the keyboard, put right unasked.

use super::{Guess, Resolver, anchor_of, relative_path};
use crate::base::only_near;
use crate::diag::Span;
use crate::model::{Document, LinkRef, Target};
use crate::site::Page;

impl Resolver<'_> {
    /// What a link should say and where, when one name only is near: the path, the slug or the anchor alone, so
    /// that what stands beside it is kept.
    pub(super) fn mended(&self, guess: Guess, page: &Page, link: &LinkRef) -> Option<(Span, String)> {
        let (at, written) = destination(&page.document, link)?;
        let registers = &self.site.registers;
        let (wrong, near) = match (guess, &link.target) {
            (Guess::Path, Target::File { path, anchor }) => (&**path, self.only_path(page, path, anchor.as_deref())?),
            (Guess::Slug(space), Target::Named { slug, .. }) => {
                (&**slug, only_near(slug, self.site.slugs(space))?.to_owned())
            }
            (Guess::Term, Target::Term(id)) => {
                (&**id, only_near(id, registers.glossary.terms.iter().map(|t| t.id.value.as_str()))?.to_owned())
            }
            (Guess::Law, Target::Law { law, .. }) => {
                (&**law, only_near(law, registers.law.laws.iter().map(|law| law.id.value.as_str()))?.to_owned())
            }
            (Guess::Anchor(to), target) => {
                let anchors = self.site.page(to).document.extract.anchors.iter().map(|anchor| &*anchor.id);
                let anchor = anchor_of(target)?;
                (anchor, only_near(anchor, anchors)?.to_owned())
            }
            // A paragraph's number is no word to be a letter wrong in.
            _ => return None,
        };
        // An anchor stands last; the others stand before it, after the scheme.
        let start = if matches!(guess, Guess::Anchor(_)) { written.rfind(wrong)? } else { written.find(wrong)? };
        let start = at + start;
        Some((Span::new(link.span.file, start..start + wrong.len()), near))
    }

    /// The one page whose file name is near the link's, and which has the anchor that the link names.
    fn only_path(&self, page: &Page, path: &str, anchor: Option<&str>) -> Option<String> {
        let wanted = path.rsplit('/').next().unwrap_or(path);
        let wanted = wanted.strip_suffix(".md").unwrap_or(wanted);
        let same_lang = || self.site.pages.iter().filter(|other| other.document.lang == page.document.lang);
        let stem = only_near(wanted, same_lang().map(|other| &*other.document.stem))?;
        let mut named = same_lang().filter(|other| &*other.document.stem == stem);
        let found = named.next().filter(|_| named.next().is_none())?;
        let there = anchor.is_none_or(|anchor| found.document.extract.anchors.iter().any(|known| *known.id == *anchor));
        let path = relative_path(&page.document.path, &found.document.path);
        let plain = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/._-".contains(&byte));
        (there && plain).then_some(path)
    }
}

/// Where the destination of an inline link is written, and what it says there; `None` for other kinds of link.
fn destination<'a>(document: &'a Document, link: &LinkRef) -> Option<(usize, &'a str)> {
    let written = document.text.get(link.span.range())?;
    let open = written.rfind("](")? + 2;
    let rest = written[open..].trim_start_matches('<');
    let start = written.len() - rest.len();
    let text = &rest[..rest.find(|c: char| c.is_whitespace() || matches!(c, ')' | '>'))?];
    (Target::parse(text) == link.target).then_some((link.span.start as usize + start, text))
}
