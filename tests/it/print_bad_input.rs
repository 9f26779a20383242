//! What cannot be printed, and what tries not to be: each is told, and never hangs, panics or leaves half a file.

use std::time::{Duration, Instant};

use crate::support::{Paper, SiteTest};

const SITE: &str = include_str!("support/paper_site.txt");

/// What would be code in Typst, in HTML and in SVG.
const HOSTILE: &str = "#panic() $x$ @ref // /* = h + x #read(/etc/passwd) ]] }} #set page(paper: x)";

fn site() -> SiteTest {
    SiteTest::of(SITE)
}

#[test]
fn text_is_never_code() {
    let site = site();
    let words = "#panic() $x$ @ref // /* #eval #read(/etc/passwd) ]] }}";
    for (path, from) in [
        ("exercises/packs/dag.md", "Velkommen"),
        ("exercises/packs/dag.md", "Enhetsleder"),
        ("exercises/packs/dag.md", "Bord til fire"),
        ("exercises/packs/dag.md", "Nabodagen"),
        ("exercises/packs/dag.md", "Hva lovte vi sist?"),
        ("exercises/bolig/nabo.md", "Nabosamtalen"),
        ("exercises/bolig/nabo.md", "Penn"),
        ("exercises/bolig/nabo.md", "Forberedelse: les på forhånd."),
        ("fagverk.toml", "Lillevik kommune"),
    ] {
        site.edit(path, from, words);
    }
    site.append(
        "exercises/packs/dag.md",
        &format!("\n## {HOSTILE}\n\n{HOSTILE}\n\n```typst\n{HOSTILE} <lab> </svg>\n```\n"),
    );
    let options = ["--place", "#panic()", "--facilitator", "$x$ \"]", "--municipality", "@ref // #x"];
    let paper = Paper::print(
        &site,
        &[&["dag", "--edition", "facilitator,run-sheet,participant,poster"], &options[..]].concat(),
    );
    let text = paper.text("dag-fasilitator.pdf");
    for piece in ["#panic() $x$ @ref // /*", "#read(/etc/passwd)", "@ref // #x", "Sted #panic()"] {
        assert!(text.contains(piece), "{piece:?} in {text}");
    }
    paper.names().iter().for_each(|name| paper.is_sound(name));
}

#[test]
fn emoji_and_text_from_right_to_left_are_told_and_printed_around() {
    let site = site();
    site.edit(
        "exercises/bolig/nabo.md",
        "Innledningen er for alle.",
        "Hei 👩‍👩‍👧 på deg. مرحبا שלום 漢字. Snu \u{202e}dette\u{202c}.",
    );
    let run = Paper::run(&site, "trykk", &["dag", "--edition", "participant"]).exits(0);
    for code in ["print/glyph", "print/bidi"] {
        assert!(run.stderr.contains(code), "{code} in {}", run.stderr);
    }
    let paper = Paper::print(&site, &["dag", "--edition", "participant"]);
    paper.is_sound("dag-deltaker.pdf");
    assert!(paper.text("dag-deltaker.pdf").contains("på deg"));
}

#[test]
fn bad_pictures_are_told_and_their_words_stand_instead() {
    let site = site();
    site.write("exercises/bolig/stor.png", vec![0x89; 20 << 20]);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    png.extend_from_slice(&[0; 40]);
    site.write("exercises/bolig/brutt.png", png);
    site.write(
        "exercises/bolig/skript.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" onload=\"alert(1)\"><script>alert(1)</script>\
         <image href=\"https://example.org/x.png\" width=\"9\" height=\"9\"/><rect width=\"9\" height=\"9\"/></svg>",
    );
    // A page with such pictures is not built; who wants it all the same hears of them, and paper has words in their stead.
    let pictures = "![Den store](stor.png)\n\n![Den brutte](brutt.png)\n\n![Den med skript](skript.svg)\n";
    site.edit("exercises/bolig/nabo.md", "Innledningen er for alle.", pictures);
    site.run(&["build"]).exits(1).says("image/file");
    site.edit("fagverk.toml", "[checks]", "[checks]\n\"image/file\" = \"warn\"");
    let run = Paper::run(&site, "trykk", &["dag", "--edition", "participant"]).exits(0);
    for words in ["for stort", "ødelagt", "kjører programmer"] {
        assert!(run.stderr.contains(words), "{words} in {}", run.stderr);
    }
    let paper = Paper::print(&site, &["dag", "--edition", "participant"]);
    let text = paper.text("dag-deltaker.pdf");
    assert!(text.contains("[Den store]") && text.contains("[Den brutte]"), "{text}");
    paper.is_sound("dag-deltaker.pdf");
}

#[test]
fn a_theme_that_goes_on_for_ever_is_stopped() {
    let site = site();
    site.edit("fagverk.toml", "[print]", "[print]\ntime_limit = 1");
    site.write(
        "themes/fagverk/print/pack.typ",
        "#for i in range(100000) { for j in range(100000) { let x = i + j } }\n",
    );
    let start = Instant::now();
    Paper::run(&site, "trykk", &["dag", "--edition", "participant"])
        .exits(1)
        .says("print/theme")
        .says("tok for lang tid");
    site.run(&["build"]).exits(1).says("print/theme");
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
    assert!(!site.beside("trykk").exists() && !site.has("public"), "nothing half-made");
}

#[test]
fn a_theme_that_takes_all_memory_ends_alone() {
    let site = site();
    // More than the bound and less than the machine has: it is refused before any of it is written to.
    site.write("themes/fagverk/print/pack.typ", "#let s = \"0123456789\" * 500000000\n#s.len()\n");
    let start = Instant::now();
    Paper::run(&site, "trykk", &["dag", "--edition", "participant"])
        .exits(1)
        .says("print/theme")
        .says("stanset uten svar");
    site.run(&["build"]).exits(1).says("print/theme");
    assert!(start.elapsed() < Duration::from_mins(1), "{:?}", start.elapsed());
    assert!(!site.beside("trykk").exists() && !site.has("public"), "nothing half-made");
}

#[test]
fn a_run_sheet_far_too_long_is_told_and_the_other_editions_are_printed() {
    let site = site();
    let mut rows = String::new();
    for row in 0..3000 {
        rows.push_str(&format!("[[program]]\nwork = \"Rad {row}\"\nminutes = 1\n\n"));
    }
    site.edit("exercises/packs/dag.md", "start = \"09:00\"\nend = \"11:00\"\n", "");
    site.edit("exercises/packs/dag.md", "[[program]]", &format!("{rows}[[program]]"));
    let start = Instant::now();
    Paper::run(&site, "alene", &["dag", "--edition", "run-sheet"]).exits(1).says("print/fit").says("plass til omtrent");
    assert!(!site.beside("alene").exists(), "nothing half-made");
    let run = Paper::run(&site, "trykk", &["dag", "--edition", "run-sheet,evaluation"]).exits(0).says("print/fit");
    assert!(!run.stderr.contains("print/theme"), "{}", run.stderr);
    assert!(!site.beside("trykk").join("dag-kjoreplan.pdf").exists());
    assert!(site.beside("trykk").join("dag-evaluering.pdf").exists());
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn a_theme_that_reaches_out_finds_nothing() {
    let site = site();
    for (code, says) in [
        ("#read(\"/etc/passwd\")", "not found"),
        ("#import \"@preview/cetz:0.3.0\": *", "not found"),
        ("#datetime.today()", "date"),
        ("#let f(x) = f(x + 1)\n#f(1)", "depth"),
        ("#while true {}", "always true"),
    ] {
        site.write("themes/fagverk/print/pack.typ", code);
        let run = Paper::run(&site, "trykk", &["dag", "--edition", "participant"]).exits(1);
        assert!(run.stderr.contains(says) && run.stderr.contains("pack.typ:"), "{code}: {}", run.stderr);
    }
}

#[test]
fn a_broken_theme_leaves_the_last_build_standing() {
    let site = site();
    site.build();
    let before = std::fs::read(site.path("public/pakker/dag/dag-deltaker.pdf")).expect("a PDF");
    site.write("themes/fagverk/print/pack.typ", "#finnes-ikke\n");
    site.run(&["build"]).exits(1).says("themes/fagverk/print/pack.typ:1:2");
    assert!(std::fs::read(site.path("public/pakker/dag/dag-deltaker.pdf")).expect("a PDF") == before);
}

#[test]
fn orders_that_cannot_be_are_refused() {
    let site = site();
    let refused = |arguments: &[&str]| Paper::run(&site, "trykk", arguments).exits(2);
    refused(&["dagg"]).says("dagg").says("mente du `dag`?");
    refused(&["dag", "--participants", "0"]);
    refused(&["dag", "--participants", "10000"]);
    refused(&["dag", "--start", "25:00"]);
    refused(&["dag", "--date", "i morgen"]);
    refused(&["dag", "--edition", "particpant"]);
    refused(&["--all", "dag"]);
    site.write("ikke-et-bilde.txt", "hei");
    refused(&["dag", "--logo", "ikke-et-bilde.txt"]).says("logo");
    Paper::run(&site, "trykk", &["dag", "--logo", "finnes-ikke.png"]).exits(3);
    Paper::run(&site, "trykk", &["guide:leie", "--edition", "cards"]).exits(1);
    site.append("exercises/bolig/nabo.md", "\n[ingen](finnes-ikke.md)\n");
    Paper::run(&site, "trykk", &["dag"]).exits(1).says("link/broken");
    assert!(!site.beside("trykk").exists(), "nothing was written");
    site.remove("exercises/packs/dag.md");
    SiteTest::guide("Hei.").run(&["pack"]).exits(2).says("ingen fagdager");
}

#[test]
fn three_hundred_questions_are_printed() {
    let site = site();
    let questions: String =
        (0..300).map(|n| format!("\n::: question {{lines=40}}\n\nSpørsmål nummer {n}?\n\n:::\n")).collect();
    site.append("exercises/bolig/nabo.md", &questions);
    let paper = Paper::print(&site, &["nabo", "--edition", "participant,poster"]);
    assert!(paper.text("nabo-deltaker.pdf").contains("Spørsmål nummer 299?"));
    paper.is_sound("nabo-deltaker.pdf");
}

#[test]
fn boxes_in_boxes_in_boxes_are_printed() {
    let site = site();
    let mut text = String::new();
    for depth in 0..25 {
        text.push_str(&format!("{}- Nivå {depth}\n", "  ".repeat(depth)));
    }
    text.push_str(&format!("\n{}Sitat{}\n", "> ".repeat(25), ""));
    text.push_str(&format!("\n{}dypt{}\n", "*".repeat(9), "*".repeat(9)));
    site.edit("exercises/bolig/nabo.md", "Innledningen er for alle.", &text);
    let paper = Paper::print(&site, &["nabo", "--edition", "participant,facilitator"]);
    assert!(paper.text("nabo-deltaker.pdf").contains("Nivå 24"));
    paper.is_sound("nabo-deltaker.pdf");
}
