//! What editors, disks and strangers can do to a site's files. Each is told clearly or simply works:
//! never a panic, never a hang, never a file lost.

use crate::support::{Run, SiteTest, guide};

const PAGE: &str = "content/bolig/side.md";

/// The check of a site whose one guide has these bytes.
fn checked(bytes: impl AsRef<[u8]>) -> Run {
    let site = SiteTest::guide("");
    site.write(PAGE, bytes);
    let run = site.check();
    // What is checked must be built, or refused, without a panic as well.
    site.run(&["build"]).exits(run.code);
    run
}

#[test]
fn not_utf8_is_told_with_its_place() {
    // ø as Windows wrote it in 1998.
    let latin1: Vec<u8> = guide("Siden", "F\u{2}r.").bytes().map(|byte| if byte == 2 { 0xf8 } else { byte }).collect();
    let run = checked(latin1).exits(1);
    assert_eq!(run.codes(), [format!("{PAGE}:10 source/not-utf8")]);
    let site = SiteTest::small();
    for register in
        ["fagverk.toml", "content/glossary.toml", "content/law.toml", "content/helplines.toml", "content/sources.bib"]
    {
        let whole = site.read(register);
        site.write(register, [whole.as_bytes(), b"\n# \xf8\n"].concat());
        let run = site.check().exits(1);
        assert!(run.stdout.contains("source/not-utf8") && run.stdout.contains(register), "{register}: {}", run.stdout);
        site.write(register, whole);
    }
    site.is_clean();
}

#[test]
fn a_byte_order_mark_and_carriage_returns_are_no_mistake() {
    let text = guide("Siden", "Først.\n\n::: advice\n\n- Et råd.\n\n:::\n\n- [ ] Gjør det\n").replace('\n', "\r\n");
    checked(&text).exits(0).never_says("[");
    checked(format!("\u{feff}{text}")).exits(0).never_says("[");
    let broken = format!("\u{feff}{}", guide("Siden", "Æ [her](borte.md)").replace('\n', "\r\n"));
    checked(broken).exits(1).says(&format!("{PAGE}:10:3: "));
    let site = SiteTest::small();
    for file in
        ["fagverk.toml", "content/glossary.toml", "content/law.toml", "content/helplines.toml", "content/sources.bib"]
    {
        site.write(file, format!("\u{feff}{}", site.read(file).replace('\n', "\r\n")));
    }
    site.is_clean().build();
}

#[test]
fn front_matter_that_is_not_there_or_does_not_end() {
    assert!(checked("Bare tekst.\n").exits(1).stdout.contains("front-matter/missing"));
    assert!(checked("+++\ntitle = \"x\"\n\nTekst.\n").exits(1).stdout.contains("front-matter/unclosed"));
    assert!(checked("+++").exits(1).stdout.contains("front-matter/unclosed"));
    assert!(checked("+++\n+++").exits(1).stdout.contains("toml/missing-field"));
    assert!(checked("+++\ntitle =\n+++\nTekst.\n").exits(1).stdout.contains("toml/syntax"));
}

#[test]
fn yaml_is_told_how_it_is_written_here() {
    let site = SiteTest::guide("");
    site.write(PAGE, "---\ntitle: Leie av bolig\ndate: 2026-01-01\n---\n\nTekst.\n");
    site.run(&["check"]).exits(1).says("front-matter/yaml").says("title = \"Leie av bolig\"").says("+++");
    site.write(PAGE, "---\n- bare en liste\n---\n");
    site.run(&["check"]).exits(1).says("front-matter/yaml");
}

#[test]
fn an_empty_file_is_told_once() {
    for text in ["", "\n\n", "\u{feff}", " \r\n\t"] {
        assert_eq!(checked(text).exits(1).codes(), [format!("{PAGE}:1 source/empty")], "{text:?}");
    }
}

#[test]
fn a_paragraph_of_ten_megabytes_is_a_paragraph() {
    checked(guide("Siden", &"ord og ord ".repeat(1 << 20))).exits(0);
    let site = SiteTest::guide("");
    site.write(PAGE, guide("Siden", &("ord ".repeat(10 << 18) + "[her](borte.md)")));
    let run = site.run(&["check"]).exits(1).says("link/broken");
    assert!(run.stdout.len() < 5000, "the excerpt is cut: {}", run.stdout.len());
}

#[test]
fn nesting_without_end_is_told_or_kept() {
    for (name, text, code) in [
        ("quotes", format!("{}tekst", "> ".repeat(5000)), 1),
        ("lists", (0..5000).map(|n| format!("{}- x\n", "  ".repeat(n % 500))).collect(), 1),
        ("list markers", format!("{}x", "- ".repeat(5000)), 1),
        ("emphasis", format!("{}tekst{}", "*a **b ".repeat(2500), "** *".repeat(2500)), 0),
        ("brackets", "[".repeat(50_000), 0),
        ("images", format!("{}x{}", "![".repeat(5000), "](x.png)".repeat(5000)), 1),
        ("backticks", (1..1500).map(|n| "`".repeat(n) + " ").collect(), 0),
        ("containers", (3..2000).rev().map(|n| format!("{} advice\n\n", ":".repeat(n))).collect(), 1),
        ("closings", ":::\n\n".repeat(5000), 1),
        ("footnotes", (0..5000).map(|n| format!("[^{n}]: se [^{}]\n\n", n + 1)).collect(), 0),
        ("tables", format!("{}\n{}\n", "| a ".repeat(5000), "| - ".repeat(5000)), 0),
    ] {
        let site = SiteTest::guide(&text);
        let run = site.check();
        assert_eq!(run.code, code, "{name}: {}", run.stdout.chars().take(400).collect::<String>());
        site.run(&["build"]).exits(code);
    }
}

#[test]
fn a_hundred_thousand_links_come_to_an_end() {
    let site = SiteTest::guide(&"[til forsiden](../_index.md) ".repeat(100_000));
    site.run(&["build"]).exits(0);
    site.write(PAGE, guide("Siden", &"[borte](../borte.md) ".repeat(100_000)));
    let run = site.check().exits(1);
    assert_eq!(run.stdout.matches("link/broken").count(), 100_000);
    for format in ["human", "json", "sarif", "github"] {
        site.run(&["check", "--format", format]).exits(1);
    }
}

#[test]
fn a_hundred_thousand_of_the_same_kind_come_to_an_end() {
    for (name, text, code) in [
        ("headings", "## Det samme\n\n".repeat(50_000), 0),
        ("footnote marks", format!("{}\n\n[^a]: note", "x[^a] ".repeat(50_000)), 0),
        ("footnotes", (0..20_000).map(|n| format!("x[^{n}]\n\n[^{n}]: note\n\n")).collect(), 0),
        ("unknown citations", "[@ukjent] ".repeat(50_000), 1),
        ("unknown terms", "[x](term:ukjent) ".repeat(50_000), 1),
        ("anchors", "[x](#borte) ".repeat(50_000), 1),
        ("numbers", "Ring 22 33 44 55. ".repeat(50_000), 0),
        ("duplicate ids", "::: facts {#x}\n\nx\n\n:::\n\n".repeat(20_000), 1),
    ] {
        let site = SiteTest::guide(&text);
        assert_eq!(site.check().code, code, "{name}");
        site.run(&["build", "--quiet"]).exits(code);
    }
}

#[test]
fn two_files_for_one_address_are_both_named() {
    let site = SiteTest::guide("Tekst.");
    site.write("content/bolig/Øl.md", guide("En", "Tekst.")).write("content/bolig/ol.md", guide("To", "Tekst."));
    let run = site.check().exits(1);
    assert!(run.stdout.contains("route/collision") && run.stdout.contains("/bolig/ol/"), "{}", run.stdout);
    site.run(&["check"]).exits(1).says("content/bolig/Øl.md").says("content/bolig/ol.md");
    let site = SiteTest::guide("Tekst.");
    site.write("content/a-a/_index.md", "+++\ntitle = \"Tar oversiktens adresse\"\n+++\n");
    assert!(site.check().exits(1).stdout.contains("route/collision"));
}

#[test]
fn file_names_of_every_kind() {
    let site = SiteTest::guide("Se [a](med%20mellomrom.md), [b](<med mellomrom.md>), [c](blåbær.md) og [d](b..md).");
    site.write("content/bolig/med mellomrom.md", guide("Mellomrom", "Tekst."));
    // The same name with å in one piece and in two, as Windows and macOS write it.
    site.write("content/bolig/bl\u{61}\u{30a}bær.md", guide("Blåbær", "Tekst."));
    site.write("content/bolig/b..md", guide("Prikker", "Tekst."));
    site.write("content/bolig/\"sitat\" & 'mer' <b>.md", guide("Sitat", "Tekst."));
    site.write("content/bolig/.skjult.md", "ikke en side").write("content/bolig/kopi.md~", "ikke en side");
    site.write("content/bolig/..skjult.md", "ikke en side");
    site.write("content/bolig/日本語.md", guide("Japansk", "Tekst."));
    let run = site.check();
    assert_eq!(run.codes(), ["content/bolig/日本語.md:1 route/name"]);
    site.remove("content/bolig/日本語.md");
    let built = site.build();
    assert!(
        built.has("bolig/blabaer/index.html") && built.has("bolig/med-mellomrom/index.html"),
        "{:?}",
        built.files.keys()
    );
    assert!(built.dead_links().is_empty(), "{:?}", built.dead_links());
}

#[test]
fn assets_of_every_name_are_linked_right() {
    let site = SiteTest::guide("[a](<en plan (1) #2 50% å.pdf>) ![kart over byen](<kart & \"mer\".svg>)");
    site.write("content/bolig/en plan (1) #2 50% å.pdf", "pdf")
        .write("content/bolig/kart & \"mer\".svg", "<svg viewBox='0 0 9 9'/>");
    assert!(site.check().exits(1).stdout.contains("link/broken"));
    // A bare `#` or `%` in an address is an anchor or a code: it must be written %23 and %25.
    site.write(
        PAGE,
        guide("Siden", "[planen](en%20plan%20(1)%20%232%2050%25%20å.pdf) ![kart over byen](<kart & \"mer\".svg>)"),
    );
    let built = site.build();
    assert!(built.dead_links().is_empty(), "{:?}", built.dead_links());
    assert_eq!(built.page("bolig/side/index.html").all("article img").len(), 1);
}

#[test]
fn a_name_as_long_as_the_disk_takes() {
    let site = SiteTest::guide("Tekst.");
    site.write(&format!("content/bolig/{}.md", "x".repeat(252)), guide("Lang", "Tekst."));
    let run = site.run(&["build"]);
    assert!(run.code == 0 || run.code == 1, "{}", run.stderr);
    let deep = format!("content/{}", "mappe/".repeat(60));
    site.write(&format!("{deep}dyp.md"), guide("Dyp", "Tekst."));
    site.run(&["build"]).exits(run.code);
}

#[cfg(unix)]
mod links {
    use std::os::unix::ffi::OsStringExt as _;
    use std::os::unix::fs::symlink;

    use super::{PAGE, SiteTest, guide};

    #[test]
    fn links_out_of_the_site_and_in_a_ring_are_told_and_skipped() {
        let site = SiteTest::guide("Tekst.");
        std::fs::write(site.beside("hemmelig.md"), guide("Hemmelig", "Passord.")).expect("a file outside");
        symlink(site.beside("hemmelig.md"), site.path("content/bolig/ut.md")).expect("a link");
        symlink(site.path("content"), site.path("content/bolig/ring")).expect("a link");
        symlink("selv.md", site.path("content/bolig/selv.md")).expect("a link");
        symlink("borte.md", site.path("content/bolig/dingler.md")).expect("a link");
        symlink("/", site.path("content/alt")).expect("a link");
        let run = site.check().exits(0);
        assert_eq!(run.stdout.matches("source/symlink").count(), 5, "{}", run.stdout);
        let built = site.build();
        assert!(!built.files.values().any(|bytes| String::from_utf8_lossy(bytes).contains("Passord")));
        symlink("side.md", site.path("content/bolig/lenke.md")).expect("a link");
        assert!(site.build().has("bolig/lenke/index.html"), "a link to a file of the site is as good as the file");
    }

    #[test]
    fn a_name_that_is_no_text_is_told() {
        let site = SiteTest::guide("Tekst.");
        let name = std::ffi::OsString::from_vec(b"bl\xe5.md".to_vec());
        std::fs::write(site.path("content/bolig").join(name), guide("Blå", "Tekst.")).expect("a file");
        site.write("content/bolig/linje\nskift.md", guide("Skift", "Tekst."));
        site.write("content/bolig/om\\vendt.md", guide("Vendt", "Tekst."));
        let run = site.check().exits(1);
        assert_eq!(run.stdout.matches("source/name").count(), 3, "{}", run.stdout);
        assert_eq!(run.stdout.lines().count(), 3, "{}", run.stdout);
    }

    #[test]
    fn a_file_that_is_a_folder_or_a_pipe_does_not_stop_the_rest() {
        let site = SiteTest::guide("Se [her](borte.md).");
        std::fs::create_dir(site.path("content/bolig/mappe.md")).expect("a folder");
        site.write("content/bolig/mappe.md/inni.md", guide("Inni", "Tekst."));
        let run = site.check().exits(1);
        assert_eq!(run.codes(), [format!("{PAGE}:10 link/broken")]);
        site.write(PAGE, guide("Siden", "Tekst."));
        site.build();
        std::fs::create_dir(site.path("content/glossary.toml")).expect("a folder");
        site.run(&["build"]);
    }

    #[test]
    fn a_settings_file_that_cannot_be_read_is_told() {
        let site = SiteTest::guide("Tekst.");
        site.remove("fagverk.toml");
        std::fs::create_dir(site.path("fagverk.toml")).expect("a folder");
        site.run(&["check"]).exits(3);
        std::fs::remove_dir(site.path("fagverk.toml")).expect("removed");
        symlink("borte.toml", site.path("fagverk.toml")).expect("a link");
        site.run(&["check"]).exits(3);
    }
}

#[test]
fn faults_in_settings_and_registers_are_told_with_their_place() {
    let site = SiteTest::small();
    let faults = [
        ("fagverk.toml", "title = \"Småby", "title = Småby", "toml/syntax"),
        ("fagverk.toml", "publisher", "utgiver", "toml/unknown-field"),
        ("fagverk.toml", "\"12m\"", "\"et år\"", "toml/bad-value"),
        ("fagverk.toml", "[\"nb\", \"nn\", \"en\"]", "\"nb\"", "toml/wrong-type"),
        ("content/glossary.toml", "id = \"skadereduksjon\"", "id = \"medvirkning\"", "toml/duplicate-id"),
        ("content/glossary.toml", "definition.nb", "definisjon.nb", "toml/unknown-field"),
        ("content/law.toml", "checked = 2026-11-01", "checked = \"nylig\"", "toml/"),
        ("content/law.toml", "[[law.fact]]", "[[law.fact]", "toml/syntax"),
        ("content/helplines.toml", "number = \"113\"", "nummer = \"113\"", "toml/"),
        ("content/sources.bib", "title = {Å bo},", "title = {Å bo,", "bib/syntax"),
        ("content/sources.bib", "@book{hansen2019,", "@book{", "bib/syntax"),
    ];
    for (file, from, to, code) in faults {
        let whole = site.read(file);
        site.edit(file, from, to);
        let run = site.check().exits(1);
        let place = |line: &str| line.starts_with(&format!("{file}:")) && line.contains(code);
        assert!(run.stdout.lines().any(place), "{file} with {to}: {}", run.stdout);
        site.write(file, whole);
    }
    site.is_clean();
}

#[test]
fn a_site_without_anything_in_it_builds() {
    let site = SiteTest::of("=== fagverk.toml\n");
    let run = site.run(&["build"]);
    assert!(run.code == 0 || run.stderr.contains("toml/"), "{}", run.stderr);
}

#[test]
fn a_page_cannot_write_outside_the_output() {
    let site = SiteTest::guide("Tekst.");
    for slug in ["../../ute", "/etc/x", "..", ".fagverk", "a/b", "con\\x"] {
        site.write(PAGE, guide("Siden", "Tekst.").replacen("owner", &format!("slug = '{slug}'\nowner"), 1));
        assert!(site.check().exits(1).stdout.contains("toml/bad-value"), "{slug}");
    }
    site.write(
        PAGE,
        guide("Siden", "Tekst.").replacen("owner", "aliases = ['/../../ute/', '../x', 'https://x.no/']\nowner", 1),
    );
    assert_eq!(site.check().exits(1).stdout.matches("toml/bad-value").count(), 3);
    site.write("content/.fagverk/manifest.md", guide("X", "X.")).write(PAGE, guide("Siden", "Tekst."));
    site.build();
}

#[test]
fn html_and_scripts_in_a_page_are_told_and_never_written() {
    let site = SiteTest::guide(
        "Hei <script>alert(1)</script> <b onclick=\"x()\">der</b>\n\n<iframe src=\"https://x.no\"></iframe>\n",
    );
    assert!(site.check().exits(1).stdout.contains("markdown/html"));
    site.edit("fagverk.toml", "[checks]", "allow_html = true\n[checks]");
    let page = site.build().page("bolig/side/index.html");
    assert!(page.all("article script, iframe, [onclick]").is_empty());
    // Inline tags are cleaned one by one, so they come out empty with their text beside them. Safe, if not pretty.
    assert!(page.texts("article .prose p").join(" ").contains("der"));
    site.write(
        PAGE,
        guide("Siden", "[x](javascript:alert(1)) [y](data:text/html,x) [z](vbscript:x) ![bilde](javascript:x)"),
    );
    assert_eq!(site.check().exits(1).stdout.matches("link/unsafe").count(), 4);
}

#[test]
fn text_is_text_wherever_it_stands() {
    let evil = "<img src=x onerror=alert(1)>";
    let site = SiteTest::small();
    site.edit("fagverk.toml", "Småby kommune", evil).edit("content/helplines.toml", "hele døgnet", evil);
    site.edit("content/glossary.toml", "Å minske skadene", evil).edit("content/law.toml", "Oppsigelsesfristen", evil);
    site.edit("content/sources.bib", "Gode leieforhold", evil).edit("content/bolig/leie.md", "Leie bolig", evil);
    site.edit("exercises/bolig/nabosamtalen.md", "ark og penn", evil).edit(
        "exercises/packs/fagdag.md",
        "Dagens tema",
        evil,
    );
    for page in site.build_with(&["--base-url", "https://x.example/"]).pages() {
        assert!(page.all("img, [onerror]").is_empty(), "{}", page.path);
    }
}
