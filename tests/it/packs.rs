//! Packs and exercises as pages: times, lists, the projector view, the page where a day is put together, and what
//! hostile or huge input does to them.

use std::time::{Duration, Instant};

use crate::support::{SiteTest, words};

const PACK: &str = "exercises/packs/fagdag.md";
const PAGE: &str = "pakker/fagdag/index.html";
const SHOW: &str = "pakker/fagdag/vis/index.html";
const COMPOSE: &str = "pakker/sett-sammen/index.html";

#[test]
fn a_pack_shows_when_each_thing_starts_and_ends_and_what_is_needed() {
    let built = SiteTest::small().build();
    let page = built.page(PAGE);
    let times = page.texts(".day .when strong");
    assert_eq!(
        times,
        ["09.00–09.20", "09.20–10.00", "10.00–10.15", "10.15–11.15", "11.15–11.30", "11.30–11.45", "11.45–12.00"]
    );
    let needs: Vec<String> = page.all(".needs tbody tr").into_iter().map(words).collect();
    assert_eq!(needs.len(), 1);
    assert!(needs[0].starts_with("16") && needs[0].contains("ark og penn"), "{needs:?}");
    assert_eq!(built.dead_links(), Vec::<String>::new());
}

#[test]
fn what_a_left_out_question_needs_is_not_copied() {
    let site = SiteTest::small();
    let file = "exercises/bolig/nabosamtalen.md";
    site.edit(
        file,
        "materials = [",
        "materials = [{ item = \"Privat ark\", count = 1, per = \"participant\", copy = true, questions = [\"b\"] }, ",
    );
    site.append(file, "\n::: step {title=\"Mer\" minutes=5}\n\n:::: question {#b}\n\nHva ellers?\n\n::::\n\n:::\n");
    let needed = |site: &SiteTest| {
        let built = site.build();
        built.page(PAGE).all(".needs tbody tr").into_iter().map(words).any(|row| row.contains("Privat ark"))
    };
    assert!(needed(&site), "the whole exercise is done");
    site.edit(PACK, "exercise = \"nabosamtalen\"\n", "exercise = \"nabosamtalen\"\nquestions = [\"a\"]\n");
    assert!(!needed(&site), "the question is left out");
    let page = site.built().page("ovelser/bolig/nabosamtalen/index.html");
    assert!(page.texts("main li").contains(&"Privat ark: 1 per deltaker (til spørsmål B)".to_owned()));
    site.edit(PACK, "questions = [\"a\"]", "questions = [\"a\", \"b\"]");
    assert!(needed(&site), "the question is asked");
}

#[test]
fn an_exercise_takes_its_own_time_where_the_programme_says_none() {
    let site = SiteTest::small();
    site.edit(PACK, "exercise = \"nabosamtalen\"\nminutes = 60\n", "exercise = \"nabosamtalen\"\n");
    let built = site.build();
    assert!(built.page(PAGE).texts(".day .when strong").contains(&"10.15–11.00".to_owned()));
}

#[test]
fn the_projector_view_has_every_block_with_its_questions() {
    let built = SiteTest::small().build();
    let page = built.page(SHOW);
    assert_eq!(page.all("[data-block]").len(), 7);
    assert_eq!(page.attributes("[data-block]", "data-starts")[1], "560");
    assert!(page.texts(".block-questions li").contains(&"Hva gjør en nabosamtale vanskelig?".to_owned()));
    let site = SiteTest::small();
    let text = site.read(PACK);
    let (head, rest) = text.split_once("\n[[program]]").expect("a programme");
    let after = rest.rsplit_once("[[follow_up]]").expect("a follow-up").1;
    site.write(PACK, format!("{head}\n[[follow_up]]{after}"));
    site.run(&["check"]).exits(0).says("pack/empty");
    assert!(!site.build().has(SHOW), "a pack without a programme is shown");
}

#[test]
fn a_day_can_be_put_together_where_there_are_exercises() {
    let site = SiteTest::small();
    let built = site.build();
    let data = built.page(COMPOSE).attributes(".compose", "data-data").remove(0);
    let data: serde_json::Value = serde_json::from_str(&data).expect("JSON");
    assert_eq!(data["exercises"][0]["slug"], "nabosamtalen");
    assert_eq!(data["exercises"][0]["facts"]["duration"]["recommended"], 45);
    assert_eq!(data["limits"]["without_break"], 90);
    let rules = fagverk::program::Rule::ALL.iter().map(|rule| format!("rule-{}", rule.name()));
    for rule in rules {
        let text = data["words"][&rule].as_str().expect("words for every rule");
        assert_ne!(text, rule, "no words for {rule}");
        assert!(!text.contains(['\u{2068}', '$']), "{rule}: {text}");
    }
    assert!(!SiteTest::guide("Tekst.").build().has(COMPOSE), "there is nothing to put together");
}

#[test]
fn hostile_text_in_every_field_stays_text() {
    let hostile = "<script>alert(1)</script> {{ page.title }} \\\" onload='x' #panic() \u{202e}";
    let site = SiteTest::small();
    site.edit(PACK, "title = \"Fagdag om bolig\"", &format!("title = \"{hostile}\""));
    site.edit(PACK, "check-in = \"Velkommen\"", &format!("check-in = \"{hostile}\"\nlead = \"{hostile}\""));
    site.edit(PACK, "leader_anchor = \"Enhetsleder\"", &format!("leader_anchor = \"{hostile}\"\nrig = \"{hostile}\""));
    site.edit("exercises/bolig/nabosamtalen.md", "item = \"ark og penn\"", &format!("item = \"{hostile}\""));
    site.edit("exercises/bolig/nabosamtalen.md", "title = \"Nabosamtalen\"", &format!("title = \"{hostile}\""));
    let built = site.build();
    for path in [PAGE, SHOW, COMPOSE, "ovelser/bolig/nabosamtalen/index.html"] {
        let page = built.page(path);
        assert!(page.all("script:not([src])").is_empty(), "{path}");
        assert!(page.all("[onload]").is_empty(), "{path}");
        assert!(built.text(path).contains("{{ page.title }}"), "{path}");
    }
}

#[test]
fn a_huge_programme_and_three_hundred_questions_come_to_an_end() {
    let site = SiteTest::small();
    // No run sheet has room for it.
    site.edit("fagverk.toml", "packs = [\"run-sheet\"]", "packs = []");
    let mut rows = String::new();
    for row in 0..3000 {
        rows.push_str(&format!("[[program]]\nwork = \"Rad {row}\"\nminutes = 1\n\n"));
    }
    site.edit(PACK, "[[program]]\ncheck-in", &format!("{rows}[[program]]\ncheck-in"));
    let questions: String =
        (0..300).map(|row| format!(":::: question {{#q{row}}}\n\nHva er nummer {row}?\n\n::::\n\n")).collect();
    site.append("exercises/bolig/nabosamtalen.md", &format!("\n{questions}"));
    let started = Instant::now();
    site.run(&["check"]).exits(1).says("program/midnight").says("exercise/questions");
    site.edit(PACK, "start = \"09:00\"\nend = \"12:00\"\n", "");
    assert_eq!(site.build().page(SHOW).all("[data-block]").len(), 3007);
    assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
}
