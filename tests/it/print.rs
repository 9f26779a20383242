//! Packs, exercises and guides on paper, as printers and readers of PDF see them.

use std::time::Instant;

use crate::support::{Paper, SiteTest};

/// A site with a pack that uses all there is.
const SITE: &str = include_str!("support/paper_site.txt");

fn site() -> SiteTest {
    SiteTest::of(SITE)
}

/// Every edition, with where and when.
fn all() -> (SiteTest, Paper) {
    let site = site();
    let editions = "facilitator,run-sheet,participant,booklet,cards,handouts,poster,large-print,evaluation";
    let event = ["--date", "2027-02-03", "--place", "Storsalen", "--facilitator", "Kari Nordmann"];
    let paper = Paper::print(&site, &[&["dag", "--edition", editions], &event[..]].concat());
    (site, paper)
}

#[test]
fn every_edition_is_a_sound_tagged_pdf() {
    let (_site, paper) = all();
    let expected = [
        "dag-deltaker.pdf",
        "dag-evaluering.pdf",
        "dag-fasilitator.pdf",
        "dag-hefte-til-utskrift.pdf",
        "dag-hefte.pdf",
        "dag-kjoreplan.pdf",
        "dag-kort-85x55.pdf",
        "dag-kort-a6.pdf",
        "dag-plakat.pdf",
        "dag-storskrift.pdf",
        "dag-utdeling.pdf",
    ];
    assert_eq!(paper.names(), expected);
    for name in expected.iter().filter(|name| !name.contains("til-utskrift")) {
        paper.is_sound(name);
    }
    assert_eq!(paper.info("dag-deltaker.pdf", "Title"), "Nabodagen. Deltakerhefte");
    let tags = paper.structure("dag-deltaker.pdf");
    for tag in ["H1", "H2", "P", "Table", "TH", "Figure"] {
        assert!(tags.lines().any(|line| line.trim_start().starts_with(tag)), "no {tag} in\n{tags}");
    }
    assert_eq!(paper.pages("dag-kjoreplan.pdf"), 1, "a run sheet is one page");
    assert_eq!(paper.pages("dag-evaluering.pdf"), 1);
    assert_eq!(paper.pages("dag-plakat.pdf"), 2, "the day, and the questions of one exercise");
    assert!(paper.info("dag-plakat.pdf", "Page size").contains("A3"));
    assert!(paper.info("dag-hefte.pdf", "Page size").starts_with("419.5"), "A5");
    let sides = paper.pages("dag-hefte.pdf").div_ceil(4) * 2;
    assert_eq!(paper.pages("dag-hefte-til-utskrift.pdf"), sides, "two pages to a side, four to a sheet");
}

#[test]
fn what_only_the_facilitator_may_see_is_in_no_other_edition() {
    let (_site, paper) = all();
    let told = ["HEMMELIG-SI", "HEMMELIG-STIKKORD", "HEMMELIG-NOTAT", "HEMMELIG-OMSORG", "HEMMELIG-VARIANT"];
    let facilitator = paper.text("dag-fasilitator.pdf");
    for secret in told.iter().chain(&["Bare for den som leder", "Forberedelse: les på forhånd", "Bord til fire"]) {
        assert!(facilitator.contains(secret), "{secret} in {facilitator}");
    }
    for name in paper.names().iter().filter(|name| !name.contains("fasilitator") && !name.contains("kjoreplan")) {
        let (text, bytes) = (paper.text(name), paper.bytes(name));
        assert!(!text.contains("HEMMELIG") && !text.contains("Bare for den som leder"), "{name}: {text}");
        assert!(!bytes.windows(8).any(|window| window == b"HEMMELIG"), "{name}");
    }
}

#[test]
fn each_edition_holds_what_it_promises() {
    let (_site, paper) = all();
    let holds = |name: &str, words: &[&str]| {
        let text = paper.text(name);
        words.iter().for_each(|word| assert!(text.contains(word), "{name} lacks {word:?}:\n{text}"));
    };
    // 09.00 + 20 + 20 minutes; the second step 15 minutes later.
    holds("dag-fasilitator.pdf", &["09.40–10.20", "09.55", "16 Penn", "8 Tusj", "Storsalen", "Kari Nordmann"]);
    holds("dag-fasilitator.pdf", &["3. februar 2027", "Versjon 1. oktober 2026", "Side 1 av", "Etter 2 uker"]);
    holds("dag-kjoreplan.pdf", &["09.40", "10.20", "Snakk sammen to og to", "16 Penn", "Stopp senest"]);
    let participant = ["Nabodagen", "Hva gjorde dere sist?", "Det er lov å stå over", "Oppdiktet", "113", "Vi hilser"];
    holds("dag-deltaker.pdf", &participant);
    holds("dag-storskrift.pdf", &participant);
    holds("dag-hefte.pdf", &participant);
    assert!(
        !paper.text("dag-deltaker.pdf").contains("Spørsmål som ikke er med"),
        "the programme takes question a only"
    );
    holds(
        "dag-utdeling.pdf",
        &["Å leie bolig", "Klage", "husbanken.no", "Et oppdiktet eksempel om Kari", "Hva gjør vi"],
    );
    holds("dag-plakat.pdf", &["09.00", "Pause", "Hva gjorde dere sist?"]);
    holds("dag-kort-85x55.pdf", &["1/2", "2/2", "Bakside 1/2", "Bakside 2/2"]);
    holds("dag-evaluering.pdf", &["anonymt", "helt uenig"]);
}

#[test]
fn the_day_is_as_the_command_line_says() {
    let site = site();
    let options = ["--edition", "facilitator", "--start", "08.30", "--participants", "9", "--municipality", "Storvik"];
    let paper = Paper::print(&site, &[&["dag"], &options[..]].concat());
    let run =
        Paper::run(&site, "mange", &["dag", "--edition", "run-sheet", "--participants", "60", "--start", "23:30"]);
    let run = run.exits(0).says("60");
    assert!(run.stderr.contains("program/") && !run.stderr.contains("feil["), "{}", run.stderr);
    let text = paper.text("dag-fasilitator.pdf");
    for words in ["08.30–08.50", "9 Penn", "6 Tusj", "Storvik", "Slutt kl. 10.30"] {
        assert!(text.contains(words), "{words:?} in {text}");
    }
}

#[test]
fn a_pack_says_when_and_where_it_is_used_and_the_command_line_says_it_last() {
    let site = site();
    site.write("exercises/packs/logo.svg", LOGO);
    site.edit("fagverk.toml", "[print]", "[print]\nmunicipality = \"Nettstedet\"");
    let own = "date = 2027-02-03\nplace = \"Storsalen\"\nfacilitator = \"Kari Nordmann\"\n\
               municipality = \"Lillevik\"\nlogo = \"exercises/packs/logo.svg\"\nbw = true\n";
    site.edit("exercises/packs/dag.md", "group_size = 4", &format!("{own}group_size = 4"));
    let data = |folder: &str, more: &[&str]| -> serde_json::Value {
        let usual = ["dag", "--edition", "participant,run-sheet", "--data"];
        let paper = Paper::print_into(&site, folder, &[&usual[..], more].concat());
        let text = paper.text("dag-deltaker.pdf");
        assert!(text.contains("Dato") && text.contains("Sted"), "{text}");
        paper.is_sound("dag-deltaker.pdf");
        assert!(paper.text("dag-kjoreplan.pdf").contains("Sted: "), "on the run sheet");
        serde_json::from_slice(&paper.bytes("dag-deltaker.json")).expect("JSON")
    };
    let says = |data: &serde_json::Value, name: &str| data[name].as_str().unwrap_or_default().to_owned();
    let facts = |data: &serde_json::Value| data["sections"][0]["facts"].to_string();
    let pack = data("pakke", &[]);
    assert_eq!((says(&pack, "municipality"), says(&pack, "date")), ("Lillevik".into(), "3. februar 2027".into()));
    assert_eq!((says(&pack, "logo"), pack["bw"].as_bool()), ("/img/logo.svg".into(), Some(true)));
    assert!(facts(&pack).contains("Storsalen") && facts(&pack).contains("Kari Nordmann"), "{}", facts(&pack));
    assert_eq!(facts(&pack).matches("3. februar").count(), 1, "{}", facts(&pack));
    let asked = ["--place", "Kantina", "--date", "2027-03-04", "--municipality", "Storvik", "--bw=false"];
    let line = data("linje", &[&asked[..], &["--facilitator", "Ola"]].concat());
    assert_eq!((says(&line, "municipality"), says(&line, "date")), ("Storvik".into(), "4. mars 2027".into()));
    assert_eq!(line["bw"].as_bool(), Some(false));
    assert!(facts(&line).contains("Kantina") && facts(&line).contains("Ola"), "{}", facts(&line));
    assert!(!facts(&line).contains("Storsalen") && !facts(&line).contains("Kari"), "{}", facts(&line));
    // A build prints what the pack says, and prints anew when only the logo is another.
    let place = "public/pakker/dag/dag-deltaker.pdf";
    site.build();
    let before = std::fs::read(site.path(place)).expect("a PDF");
    site.write("exercises/packs/logo.svg", LOGO.replace("height=\"9\"", "height=\"3\""));
    site.build();
    assert!(std::fs::read(site.path(place)).expect("a PDF") != before, "the new logo is on it");
}

/// A drawing.
const LOGO: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg>";

#[test]
fn those_who_take_part_have_what_they_use_and_help_lines_once() {
    let site = site();
    let more = "\n## Kortene {#kortene}\n\nKORT-INNLEDNING\n\n::: card {title=\"Siste\"}\n\nEn.\n\n:::\n\n\
                ## Hvis det blir tungt\n\nSi fra.\n\n::: care {level=emergency}\n\n- det er fare for liv\n\n:::\n\n\
                ::: helplines {for=\"krise\"}\n\n:::\n\n## Mer\n\nMER-TEKST\n\n::: card {title=\"Et til\"}\n\n\
                To.\n\n:::\n\n::: details {title=\"Les\"}\n\nDETALJ\n\n:::\n\n\
                :::: step {minutes=5}\n\n::: question {#c}\n\nUtelatt?\n\n:::\n\n\
                ::: table {title=\"UTELATT-SKJEMA\" rows=2}\n\n| Hva |\n|---|\n| Noe |\n\n:::\n\n::::\n";
    site.append("exercises/bolig/nabo.md", more);
    site.append(
        "content/helplines.toml",
        "\n[[helpline]]\nid = \"krise\"\nname = \"Krisetelefonen\"\nnumber = \"99887766\"\nhours = \"alltid\"\n\
         for = [\"krise\"]\nchecked = 2026-11-01\n",
    );
    let paper = Paper::print(&site, &["dag", "--edition", "participant,large-print,facilitator,handouts"]);
    for name in ["dag-deltaker.pdf", "dag-storskrift.pdf"] {
        let text = paper.text(name);
        assert!(!text.contains("KORT-INNLEDNING") && !text.contains("Kortene"), "{name}: {text}");
        assert_eq!(text.matches("99887766").count(), 1, "{name}: {text}");
        for words in ["det er fare for liv", "Hvis det blir tungt", "MER-TEKST", "DETALJ"] {
            assert!(text.contains(words), "{name} lacks {words}: {text}");
        }
    }
    let handouts = paper.text("dag-utdeling.pdf");
    assert!(!handouts.contains("UTELATT-SKJEMA"), "its question is left out: {handouts}");
    let facilitator = paper.text("dag-fasilitator.pdf");
    assert!(facilitator.contains("KORT-INNLEDNING") && facilitator.contains("Kortene"), "{facilitator}");
    assert_eq!(facilitator.matches("99887766").count(), 2, "{facilitator}");
}

#[test]
fn backs_of_cards_lie_behind_their_fronts() {
    let (_site, paper) = all();
    let name = "dag-kort-85x55.pdf";
    assert_eq!(paper.pages(name), 2, "fronts and backs");
    // The first card stands at the left of the front, and so at the right of the back.
    let (one, two) = (paper.left(name, 1, "Førstekort"), paper.left(name, 1, "Andrekort"));
    let (back_one, back_two) = (paper.left(name, 2, "Bakside-en"), paper.left(name, 2, "Bakside-to"));
    let apart = 85.0 / 25.4 * 72.0;
    assert!((two - one - apart).abs() < 0.5, "85 mm apart: {one} {two}");
    assert!((back_one - back_two - apart).abs() < 0.5, "the other way round: {back_one} {back_two}");
}

#[test]
fn a_series_has_a_poster_for_each_meeting() {
    let site = site();
    let pack = "exercises/packs/dag.md";
    let text = site.read(pack).replace("kind = \"half-day\"", "kind = \"series\"");
    let mut names = ["Førstemøte", "Andremøte"].into_iter();
    let lines = text.split_inclusive('\n').map(|line| {
        let name = if line.trim() == "[[program]]" { names.next() } else { None };
        name.map_or_else(|| line.to_owned(), |name| format!("{line}meeting = \"{name}\"\n"))
    });
    site.write(pack, lines.collect::<String>());
    let paper = Paper::print(&site, &["dag", "--edition", "poster"]);
    for (page, name) in [(1, "Førstemøte"), (2, "Andremøte")] {
        assert!(paper.left("dag-plakat.pdf", page, name) > 0.0, "{name} is on a sheet of its own");
        assert!(paper.left("dag-plakat.pdf", page, "Nabodagen") > 0.0, "and says what it is a part of");
    }
}

#[test]
fn a_question_is_called_by_its_letter_in_every_edition() {
    let site = site();
    site.edit("exercises/packs/dag.md", "questions = [\"a\"]", "questions = [\"b\"]");
    let paper = Paper::print(&site, &["dag", "--edition", "participant,facilitator,poster"]);
    for name in ["dag-deltaker.pdf", "dag-fasilitator.pdf"] {
        assert!(paper.text(name).contains("Spørsmål B"), "as texts speak of it: {}", paper.text(name));
    }
    assert!(paper.text("dag-plakat.pdf").contains("B Spørsmål som ikke er med"), "{}", paper.text("dag-plakat.pdf"));
    site.build();
    assert!(site.read("public/ovelser/bolig/nabo/index.html").contains("Spørsmål B"), "and on the web");
}

#[test]
fn a_run_sheet_says_what_each_exercise_needs_and_names_its_steps_as_the_facilitator_has_them() {
    let site = site();
    site.edit("exercises/bolig/nabo.md", "{minutes=25 mode=group}", "{title=\"Skjemaet\" minutes=25 mode=group}");
    site.edit(
        "exercises/packs/dag.md",
        "[[program]]\nbreak",
        "[[program]]\nexercise = \"nabo\"\nminutes = 40\nquestions = [\"b\"]\n\n[[program]]\nbreak",
    );
    let paper = Paper::print(&site, &["dag", "--edition", "run-sheet,facilitator"]);
    let sheet = paper.text("dag-kjoreplan.pdf");
    assert_eq!(sheet.matches("16 Penn, 8 Tusj").count(), 2, "not the sum of the day in each row: {sheet}");
    assert!(paper.text("dag-fasilitator.pdf").contains("32 Penn"), "the list has the sum");
    for words in ["Trinn 1: Snakk sammen to og to", "09.55 · Skjemaet"] {
        assert!(sheet.contains(words), "{words}: {sheet}");
    }
}

#[test]
fn sheets_are_told_from_one_another_and_none_asks_for_the_same_twice() {
    let site = site();
    let exercise = "exercises/bolig/nabo.md";
    site.edit(exercise, "{minutes=25 mode=group}", "{title=\"Skjemaet\" minutes=25 mode=group}");
    site.edit(
        exercise,
        "Hva gjør vi mandag?\n\n:::\n",
        "Hva gjør vi mandag?\n\n:::\n\n::: table {title=\"Plan\" rows=2}\n\n| Hva | Hvem |\n|---|---|\n\n:::\n",
    );
    let paper = Paper::print(&site, &["nabo", "--edition", "handouts"]);
    let text = paper.text("nabo-utdeling.pdf");
    assert!(text.contains("Eksempel: Skjemaet"), "{text}");
    assert!(text.contains("Nabosamtalen · Oppdiktet eksempel"), "it says that it is invented: {text}");
    assert!(text.contains("Plan") && !text.contains("Hva gjør vi mandag?"), "the plan is where it is written: {text}");
    assert!(text.contains("Egne notater"), "what is read together leaves room to write: {text}");
}

#[test]
fn a_short_step_stays_where_there_is_room_for_it() {
    let site = site();
    let filler = "Fyll. ".repeat(60);
    let steps = format!(
        "Innledningen er for alle.\n\n{filler}\n\n:::: step {{title=\"Åpning\" minutes=5 mode=plenary}}\n\nSett dere.\n\n::::\n"
    );
    site.edit("exercises/bolig/nabo.md", "Innledningen er for alle.\n", &steps);
    site.edit("exercises/bolig/nabo.md", "{#a depth=safe lines=6}", "{#a depth=safe lines=12}");
    let paper = Paper::print(&site, &["nabo", "--edition", "booklet"]);
    let page = |words: &str| paper.page_of("nabo-hefte.pdf", words);
    assert!(page("Åpning").is_some() && page("sist?").is_some());
    assert_eq!(page("Åpning"), page("Innledningen"), "it is not drawn along by the question of the next step");
    assert_ne!(page("Åpning"), page("sist?"), "which has no room there");
}

#[test]
fn the_first_page_does_not_list_itself() {
    let (_site, paper) = all();
    let text = paper.text("dag-fasilitator.pdf");
    let contents = &text[text.find("Innhold").expect("contents")..];
    let contents = &contents[..contents.find("Side 1 av").expect("a foot")];
    assert!(contents.contains("Program ") && !contents.contains("Nabodagen ."), "{contents}");
}

#[test]
fn a_caption_goes_where_its_table_goes() {
    let site = site();
    for lines in [18, 20, 22, 24, 26, 28, 30, 32, 34, 36] {
        let filler = "Linje.\n\n".repeat(lines);
        let rows = "| én | to |\n".repeat(6);
        site.write(
            "content/bolig/leie.md",
            format!("{GUIDE}{filler}## Tabellen\n\nTabell: Bildetekst\n\n| Førstehode | Andrehode |\n|---|---|\n{rows}\nTil slutt.\n"),
        );
        let paper = Paper::print_into(&site, &format!("rader-{lines}"), &["guide:leie", "--edition", "handouts"]);
        let page = |words: &str| paper.page_of("leie-utdeling.pdf", words);
        let table = page("Førstehode");
        assert!(table.is_some(), "it is drawn after {lines} lines");
        assert_eq!((page("Tabellen"), page("Bildetekst")), (table, table), "after {lines} lines");
    }
}

#[test]
fn a_paragraphs_sign_stands_by_its_number() {
    let site = site();
    site.append("content/bolig/leie.md", "\nSe husleieloven § 9-8 og §§ 5-1 og 5-3.\n");
    let paper = Paper::print(&site, &["guide:leie", "--edition", "handouts", "--data"]);
    let data = String::from_utf8(paper.bytes("leie-utdeling.json")).expect("UTF-8");
    assert!(data.contains("§\u{a0}9-8 og §§\u{a0}5-1"), "{data}");
}

/// The head of a guide.
const GUIDE: &str = "+++\ntitle = \"Å leie bolig\"\nsummary = \"Hva den som leier, bør vite.\"\npublished = 2026-01-10\n\
    reviewed = 2026-10-01\nreview_every = \"12m\"\nowner = \"Fagansvarlig\"\n+++\n\n";

#[test]
fn a_drawing_to_fill_in_has_the_shape_it_asks_for() {
    let site = site();
    let file = "exercises/bolig/nabo.md";
    for shape in ["rings", "overlap", "wheel", "line"] {
        site.append(
            file,
            &format!(
                "\n::: map {{title=\"Kart {shape}\" shape={shape} rings=\"én, to og to, tre\"}}\n\nTegn.\n\n:::\n"
            ),
        );
    }
    site.append(file, "\n::: map {title=\"Tomt kart\"}\n\nTegn fritt.\n\n:::\n");
    let paper = Paper::print(&site, &["nabo", "--edition", "handouts,large-print", "--data"]);
    let data: serde_json::Value = serde_json::from_slice(&paper.bytes("nabo-utdeling.json")).expect("JSON");
    let sheets = data["sections"].as_array().expect("sheets");
    let shapes = sheets.iter().filter_map(|sheet| sheet["c"][0]["shape"].as_str()).filter(|shape| !shape.is_empty());
    assert_eq!(shapes.collect::<Vec<_>>(), ["rings", "overlap", "wheel", "line", "rings"]);
    let text = paper.text("nabo-utdeling.pdf");
    assert_eq!(text.matches("to og to").count(), 4, "{text}");
    assert_eq!(text.matches("Kart wheel").count(), 1, "the sheet's name is said once: {text}");
}

#[test]
fn codes_lead_to_the_live_page() {
    let (_site, paper) = all();
    let url = "https://prove.example.org/pakker/dag/";
    for name in ["dag-deltaker.pdf", "dag-storskrift.pdf", "dag-fasilitator.pdf", "dag-hefte.pdf"] {
        assert!(paper.codes(name, 1).iter().any(|code| code == url), "{name}: {:?}", paper.codes(name, 1));
    }
    assert!(paper.text("dag-deltaker.pdf").contains("prove.example.org/pakker/dag"), "for those who type");
    let site = site();
    site.edit("fagverk.toml", "base_url = \"https://prove.example.org/\"\n", "");
    let paper = Paper::print_into(&site, "uten", &["dag", "--edition", "participant"]);
    assert_eq!(paper.codes("dag-deltaker.pdf", 1), Vec::<String>::new(), "no address is made up");
}

#[test]
fn the_same_order_gives_the_same_bytes() {
    let site = site();
    let editions = ["dag", "--edition", "facilitator,booklet,cards"];
    let (one, two) = (Paper::print_into(&site, "en", &editions), Paper::print_into(&site, "to", &editions));
    assert_eq!(one.names(), two.names());
    for name in one.names() {
        assert!(one.bytes(&name) == two.bytes(&name), "{name} differs");
    }
}

#[test]
fn single_exercises_and_guides_print_too() {
    let site = site();
    let paper = Paper::print(&site, &["nabo", "guide:leie", "--edition", "participant,handouts,large-print,cards"]);
    let names = paper.names();
    assert_eq!(
        names,
        [
            "leie-storskrift.pdf",
            "leie-utdeling.pdf",
            "nabo-deltaker.pdf",
            "nabo-kort-85x55.pdf",
            "nabo-kort-a6.pdf",
            "nabo-storskrift.pdf",
            "nabo-utdeling.pdf"
        ]
    );
    names.iter().for_each(|name| paper.is_sound(name));
    assert!(paper.text("nabo-deltaker.pdf").contains("Spørsmål som ikke er med"), "all questions of an exercise alone");
}

#[test]
fn a_build_offers_the_editions_and_leaves_unchanged_ones_alone() {
    let site = site();
    let built = site.build();
    let page = built.page("pakker/dag/index.html");
    let links: Vec<String> = page.links().into_iter().filter(|link| link.ends_with(".pdf")).collect();
    assert_eq!(links, ["dag-deltaker.pdf", "dag-kort-85x55.pdf", "dag-kort-a6.pdf"]);
    assert!(page.texts(".downloads li")[0].starts_with("Deltakerhefte (PDF, "), "{:?}", page.texts(".downloads li"));
    assert_eq!(built.dead_links(), Vec::<String>::new());
    let stamp = |name: &str| {
        let path = site.path(&format!("public/pakker/dag/{name}"));
        std::fs::metadata(path).and_then(|data| data.modified()).expect("a printed file")
    };
    let before = stamp("dag-deltaker.pdf");
    site.edit("content/_index.md", "Prøvested", "Prøvestedet");
    site.build();
    assert_eq!(stamp("dag-deltaker.pdf"), before, "another page has changed");
    let first = built.page("pakker/dag/index.html").texts(".downloads li");
    assert_eq!(
        site.built().page("pakker/dag/index.html").texts(".downloads li"),
        first,
        "size and pages are remembered"
    );
    site.edit("exercises/bolig/nabo.md", "Hva gjorde dere sist?", "Hva gjorde dere da?");
    site.build();
    assert!(stamp("dag-deltaker.pdf") > before, "an exercise of the pack has changed");
}

#[test]
fn an_ejected_print_theme_is_used() {
    let site = site();
    site.run(&["theme", "eject", "print/look.typ"]).exits(0);
    site.edit("themes/fagverk/print/look.typ", "#let ruled = if large { 12mm } else { 9mm }", "#let ruled = 60mm");
    let plain = self::site();
    let (usual, changed) = (
        Paper::print_into(&plain, "a", &["dag", "--edition", "participant"]),
        Paper::print_into(&site, "b", &["dag", "--edition", "participant"]),
    );
    assert!(changed.pages("dag-deltaker.pdf") > usual.pages("dag-deltaker.pdf"), "lines are further apart");
}

#[test]
fn data_for_theme_authors_is_what_is_drawn() {
    let site = site();
    let paper = Paper::print(&site, &["dag", "--edition", "participant", "--data"]);
    let data: serde_json::Value = serde_json::from_slice(&paper.bytes("dag-deltaker.json")).expect("JSON");
    assert_eq!((data["v"].as_u64(), data["edition"].as_str()), (Some(1), Some("participant")));
    assert!(!data.to_string().contains("HEMMELIG"), "no theme can let slip what it is not given");
}

#[test]
fn plain_printers_get_no_tints() {
    let site = site();
    let paper = Paper::print(&site, &["dag", "--edition", "participant", "--bw"]);
    let plain = paper.bytes("dag-deltaker.pdf");
    assert!(!plain.is_empty());
    paper.is_sound("dag-deltaker.pdf");
}

#[test]
fn long_documents_take_no_more_a_page_than_short_ones() {
    let site = site();
    let sections = |count: usize| -> f64 {
        let text: String =
            (0..count).map(|n| format!("## Del {n}\n\n{}\n\n", "Her står det noe å lese. ".repeat(40))).collect();
        site.write("content/bolig/lang.md", crate::support::guide("Lang", &text));
        let start = Instant::now();
        let paper = Paper::print_into(&site, &format!("lang{count}"), &["guide:lang", "--edition", "handouts"]);
        #[allow(clippy::cast_precision_loss, reason = "a few hundred pages")]
        let pages = paper.pages("lang-utdeling.pdf") as f64;
        start.elapsed().as_secs_f64() / pages
    };
    let (few, many) = (sections(40), sections(240));
    // The bench holds 600 sections to 1.3 on a quiet machine; here others may be running.
    assert!(many < few * 2.5, "{few} s a page, then {many}");
}
