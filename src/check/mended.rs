//! Safe replacements for what is nearly right: a caption that is not quite written as one, a picture that says in other
//! words that it is decoration. What a picture shows and what a table is about are for people to say.

use crate::base::{Lang, only_near};
use crate::diag::{Diagnostic, Span, code};
use crate::model::Document;

/// What pictures are called that are decoration.
const DECORATION: [&str; 9] = [
    "decoration",
    "decor",
    "dekor",
    "dekorasjon",
    "dekorativt",
    "dekorativt bilde",
    "dekorativt bilete",
    "pynt",
    "pyntebilde",
];

/// The words that begin a caption.
const CAPTIONS: [&str; 3] = ["Tabell", "Table", "Tabealla"];
/// How they are written by a slip. No other word is near enough to be taken for one: `Taler` is two letters from `Table`.
const SLIPS: [&str; 5] = ["Tabel", "Tabbel", "Tabbell", "Tabellen", "Tabela"];

/// A diagnostic of this document, with a fix where there is one answer only.
pub(super) fn mended(document: &Document, diagnostic: Diagnostic) -> Diagnostic {
    let find = match diagnostic.code {
        code::A11Y_IMAGE_ALT => decoration,
        code::A11Y_TABLE_CAPTION => caption,
        _ => return diagnostic,
    };
    match diagnostic.span.filter(|_| diagnostic.replacement().is_none()).and_then(|span| find(document, span)) {
        Some((span, text)) => diagnostic.fix(span, text),
        None => diagnostic,
    }
}

/// `![](plan.svg "pynt")` was meant to be `![](plan.svg "dekorativ")`.
fn decoration(document: &Document, span: Span) -> Option<(Span, String)> {
    let image = document.text.get(span.range())?.strip_suffix(')')?.trim_end();
    let quote = image.chars().next_back().filter(|last| matches!(last, '"' | '\''))?;
    let image = &image[..image.len() - 1];
    let start = image.rfind(quote)? + 1;
    let title = image[start..].trim().to_lowercase();
    let is_near = |word| only_near(&title, [word]).is_some();
    let is_decoration = DECORATION.contains(&&*title) || is_near("decorative") || is_near("dekorativ");
    let word = if document.lang == Lang::En { "decorative" } else { "dekorativ" };
    let at = span.range().start;
    is_decoration.then(|| (Span::new(span.file, at + start..at + image.len()), word.to_owned()))
}

/// A line before the table that was meant as its caption, or a caption that stands below it.
fn caption(document: &Document, span: Span) -> Option<(Span, String)> {
    let text = &*document.text;
    let (before, after) = (text.get(..span.range().start)?, text.get(span.range().end..)?);
    let word = match document.lang {
        Lang::Nb | Lang::Nn => CAPTIONS[0],
        Lang::En => CAPTIONS[1],
        Lang::Se => CAPTIONS[2],
    };
    above(before, word, span).or_else(|| below(text, before, after, span))
}

fn above(before: &str, word: &str, table: Span) -> Option<(Span, String)> {
    let line = before.trim_end();
    let start = line.rfind('\n')? + 1;
    // A paragraph of one line, and no more than that.
    let alone = line[..start].lines().next_back().is_none_or(|above| above.trim().is_empty());
    let said = meant(&line[start..]).filter(|_| alone)?;
    Some((Span::new(table.file, start..line.len()), format!("{word}: {said}")))
}

/// What a line says that is a caption but for its first word: `**Tabell 1:** Frister`, `Tabel: Frister`.
fn meant(line: &str) -> Option<&str> {
    let marks = ['*', '_'];
    let line = line.trim_matches(marks);
    let end = line.find(|c: char| !c.is_alphabetic())?;
    let (word, rest) = line.split_at(end);
    CAPTIONS.iter().chain(&SLIPS).find(|own| own.eq_ignore_ascii_case(word))?;
    let unnumbered = rest.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = unnumbered.len() < rest.trim_start().len();
    let said = match unnumbered.trim_start().trim_start_matches(marks).strip_prefix(':') {
        Some(said) => said,
        None => unnumbered.trim_start().strip_prefix(['.', '–']).filter(|_| numbered)?,
    };
    let said = said.trim_start_matches(marks).trim();
    (!said.is_empty() && !said.contains(marks)).then_some(said)
}

fn below(text: &str, before: &str, after: &str, table: Span) -> Option<(Span, String)> {
    // In a list or a quotation every line has something before it that would have to move too.
    if !(before.is_empty() || before.ends_with('\n')) {
        return None;
    }
    let rest = after.trim_start();
    let (line, next) = rest.split_once('\n').unwrap_or((rest, ""));
    let line = line.trim_end();
    let is_caption = CAPTIONS.iter().any(|word| line.strip_prefix(word).is_some_and(|rest| rest.starts_with(": ")));
    // One line, and not above another table, whose caption it is.
    let alone = next.lines().next().is_none_or(|next| next.trim().is_empty());
    if !is_caption || !alone || next.trim_start().starts_with('|') {
        return None;
    }
    let (start, at) = (table.range().start, text.len() - rest.len());
    let end = if text[start..at].contains("\r\n") { "\r\n" } else { "\n" };
    let moved = format!("{line}{end}{end}{}", text[start..at].trim_end());
    Some((Span::new(table.file, start..at + line.len()), moved))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caption_is_known_by_its_first_word() {
        for line in [
            "Tabell 1: Frister",
            "**Tabell:** Frister",
            "*Tabell 2. Frister*",
            "Tabel: Frister",
            "tabell: Frister",
            "Tabell 3 – Frister",
        ] {
            assert_eq!(meant(line), Some("Frister"), "{line}");
        }
        for line in ["Frister: alle", "Tabell", "Tabell:", "Tabellen viser frister.", "Tabell. Frister", "Taler: Per"] {
            assert_eq!(meant(line), None, "{line}");
        }
    }
}
