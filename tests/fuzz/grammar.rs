//! Texts that look like pages: every marker the program knows, well and badly used, mixed with what editors paste.

use proptest::collection::vec;
use proptest::prelude::*;

/// Pieces that stand on lines of their own or begin one.
const LINES: &[&str] = &[
    "::: advice",
    "::: facts {#boks .stor title=\"Åpent\"}",
    ":::: question {#a depth=safe lines=6}",
    "::: care {level=urgent}",
    "::: helplines {for=\"akutt, selvmord\"}",
    "::: steps",
    "::: checklist",
    "::: details {title=\"Mer\" lang=nn}",
    "::: example {fictional=true}",
    "::: letter {title=\"Brev\"}",
    "::: card",
    "::: scale {from=1 to=5}",
    "::: ukjent {a=b",
    "::: {=} ",
    ":::{}",
    ":::",
    "::::",
    ":::::::",
    "  :::",
    "> ::: advice",
    "- ::: facts",
    "1. :::: step {minutes=5}",
    "```\n:::\n```",
    "    ::: kode",
    "~~~ rust ignore",
    "# Tittel",
    "## Del {#del}",
    "## Del",
    "## Fotnoter",
    "## Innhold",
    "### *Skrå* `kode` {.klasse}",
    "#### ",
    "Setext\n---",
    "***",
    "___",
    "> sitat",
    "> > dypere",
    "> [!NOTE]",
    "> [!WARNING] mer",
    "- punkt",
    "  - under",
    "- [ ] gjør",
    "- [x] gjort {deadline=\"14d\" from=\"i dag\" law=\"husleieloven#9-8\"}",
    "* annet",
    "1. først {#sted}",
    "7) sjuende",
    "Tabell: Hvem **gjør** hva",
    "| a | b |\n| :-- | --: |\n| 1 | [x](y) |",
    "| | |\n|-|-|\n| `|` | \\| |",
    "Begrep\n: Forklaring\n: En til",
    "[^1]: Fotnote med [^2] i",
    "[^2]:\n    Innrykket [^1]",
    "[ref]: ../a.md \"Tittel\"",
    "+++",
    "---",
    "<div>",
    "<!-- merknad -->",
    "<!--",
    "",
    "\t",
];

/// Pieces of running text.
const PIECES: &[&str] = &[
    "ord",
    " ",
    "  \n",
    "\\\n",
    "medvirkning",
    "Recovery",
    "*skrå*",
    "**fet**",
    "***",
    "_",
    "~~strøket~~",
    "`kode`",
    "``",
    "[@key]",
    "[@key, s. 12; @annen]",
    "[@",
    "[@]",
    "[felt: dato]",
    "[felt:",
    "[^1]",
    "[^2]",
    "[^borte]",
    "[tekst](../bolig/a.md#del \"Tittel\")",
    "[tekst](<med mellomrom.md>)",
    "[tekst](guide:a#del)",
    "[tekst](term:medvirkning)",
    "[tekst](law:husleieloven#9-8)",
    "[tekst](javascript:alert)",
    "[[tekst](a.md)](b.md)",
    "[tekst][ref]",
    "[ref]",
    "![alt](kart.svg \"Foto: x\")",
    "![](",
    "](x)",
    "<https://x.no>",
    "<b>",
    "</b>",
    "&amp;",
    "&#x1F600;",
    "&#0;",
    "&lt;script&gt;",
    "<script>",
    "\\[",
    "{#id}",
    "{deadline=\"2w\"}",
    "{",
    "}",
    "|",
    "22 33 44 55",
    "🧑‍🤝‍🧑",
    "e\u{301}",
    "a\u{30a}",
    "\u{200d}",
    "\u{202e}",
    "日本",
    "\u{a0}",
    "§ 9-8",
    "«",
    "»",
    "–",
];

const BREAKS: &[&str] = &["\n", "\n", "\n\n", "\n\n", "\r\n", "\r\n\r\n", "\n    ", "\n> ", "\n- ", "\n   "];

fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(LINES).prop_map(str::to_owned),
        3 => vec(prop::sample::select(PIECES), 1..8).prop_map(|pieces| pieces.concat()),
        1 => (prop::sample::select(LINES), vec(prop::sample::select(PIECES), 1..4))
            .prop_map(|(line, pieces)| line.to_owned() + &pieces.concat()),
        1 => "[ -~æøå\u{0}-\u{1f}]{0,20}",
        1 => "\\PC{0,10}",
    ]
}

/// A body.
pub(crate) fn body() -> impl Strategy<Value = String> {
    vec((line(), prop::sample::select(BREAKS)), 0..40)
        .prop_map(|lines| lines.into_iter().flat_map(|(line, end)| [line, end.to_owned()]).collect())
}

/// A body of markers, for the containers alone.
pub(crate) fn containers() -> impl Strategy<Value = String> {
    let marker =
        (prop::sample::select(&["", "", "> ", "- ", "1. ", "  ", "    ", ">> - "][..]), 2..8usize, attributes());
    vec((marker, prop::sample::select(BREAKS)), 0..40).prop_map(|lines| {
        let line = |((lead, colons, rest), end): ((&str, usize, String), &str)| {
            format!("{lead}{}{rest}{end}", ":".repeat(colons))
        };
        lines.into_iter().map(line).collect()
    })
}

fn attributes() -> impl Strategy<Value = String> {
    let names = &["", " advice", " facts", " step", "card", " ukjent", " æøå"][..];
    let parts =
        &["#a", ".b", "minutes=5", "title=\"x\"", "title=\"", "=", "{", "}", "å=ø", "lines=x", "🙂", "\u{a0}"][..];
    (prop::sample::select(names), prop::option::of(vec(prop::sample::select(parts), 0..4)), any::<bool>()).prop_map(
        |(name, parts, closed)| match parts {
            Some(parts) => format!("{name} {{{}{}", parts.join(" "), if closed { "}" } else { "" }),
            None => name.to_owned(),
        },
    )
}

/// Front matter, good and bad.
pub(crate) fn front_matter() -> impl Strategy<Value = String> {
    let lines = &[
        "title = \"Æ\"",
        "title = 3",
        "title = ",
        "summary = \"\"",
        "summary = '''x\ny'''",
        "themes = [\"bolig\", 3]",
        "audience = [\"staff\", \"ingen\"]",
        "phase = \"living\"",
        "published = 2026-01-01",
        "reviewed = 2025-99-01",
        "next_review = 2020-01-01T00:00:00Z",
        "review_every = \"12m\"",
        "review_every = \"99999999999y\"",
        "status = \"draft\"",
        "aliases = [\"/a/\", \"../b\", \"\u{0}\"]",
        "replaces = [\"a\"]",
        "replaced_by = \"b\"",
        "related = [[\"x\"]]",
        "changes = [{ date = 2026-01-01, text = \"x\" }, {}, 3]",
        "weight = -9223372036854775808",
        "weight = 1e400",
        "slug = \"å å\"",
        "lang = \"se\"",
        "[[ignore]]",
        "code = \"link/broken\"",
        "reason = \"fordi\"",
        "id = \"x\"",
        "kind = \"reflection\"",
        "duration = { min = 30, recommended = 10, max = -5 }",
        "duration = 30",
        "group = { min = 99, max = 1, size = 0 }",
        "participants = { min = 8, max = 2, expected = 16 }",
        "start = \"25:99\"",
        "end = \"00:00\"",
        "[[program]]",
        "talk = \"x\"",
        "minutes = 99999999999",
        "[[follow_up]]",
        "after = \"-2w\"",
        "a.b.c = 1",
        "\"\" = \"\"",
        "🙂 = 1",
        "# merknad",
        "title: YAML",
        "+++",
        "---",
        "\u{feff}",
    ][..];
    let fence = &["+++", "+++", "+++", "---", "+++ ", "++", ""][..];
    let end = &["\n", "\n", "\r\n"][..];
    let select = prop::sample::select;
    (select(fence), vec(select(lines), 0..14), select(fence), select(end))
        .prop_map(|(open, lines, close, end)| [&[open][..], &lines[..], &[close, ""][..]].concat().join(end))
}

/// A text with some of its characters taken away, doubled or replaced by others.
pub(crate) fn spoiled(text: &'static str) -> impl Strategy<Value = String> {
    let other = prop::sample::select(
        &["", "\"", "[", "]", "{", "}", "=", "\n", ",", "å", "🙂", "\u{0}", "9999999999", "-", "@", "\\"][..],
    );
    vec((any::<prop::sample::Index>(), 0..6usize, other), 0..6).prop_map(move |changes| {
        let mut chars: Vec<String> = text.chars().map(String::from).collect();
        for (at, count, other) in changes {
            let at = at.index(chars.len());
            let end = (at + count).min(chars.len());
            chars.splice(at..end, [other.to_owned()]);
            if chars.is_empty() {
                break;
            }
        }
        chars.concat()
    })
}
