//! `check --fix`: what it shows, what it writes and what it leaves alone.

use crate::support::{SiteTest, guide};

/// A small site whose guide has a link that is one letter wrong.
fn slip() -> SiteTest {
    let site = SiteTest::guide("Tekst.");
    site.write("content/bolig/depositum.md", guide("Depositum", "Tekst.\n\n## Konto {#konto}\n\nMer."));
    let text = guide("Slurv", "Se [kontoen](depositun.md#konto \"tittel\") og [mer](guide:depositumm).");
    site.write("content/bolig/slurv.md", format!("\u{feff}{}", text.replace('\n', "\r\n")));
    site
}

#[test]
fn a_dry_run_shows_a_patch_and_writes_nothing() {
    let site = slip();
    let before = site.read("content/bolig/slurv.md");
    let run = site.run(&["check", "--fix", "--dry-run"]).exits(1);
    assert!(
        run.stdout.starts_with("--- a/content/bolig/slurv.md\n+++ b/content/bolig/slurv.md\n@@ "),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout.contains("+Se [kontoen](depositum.md#konto \"tittel\") og [mer](guide:depositum).\r\n"),
        "{}",
        run.stdout
    );
    assert!(!run.stdout.contains('\u{1b}'), "no colour where nobody watches");
    assert_eq!(site.read("content/bolig/slurv.md"), before);
}

#[test]
fn a_fix_changes_its_own_bytes_only() {
    let site = slip();
    let before = site.read("content/bolig/slurv.md");
    site.run(&["check", "--fix"]).exits(0).says("depositum.md#konto");
    let after = before.replace("depositun.md", "depositum.md").replace("depositumm", "depositum");
    assert_eq!(site.read("content/bolig/slurv.md"), after, "mark and line ends as they were");
    let again = site.run(&["check", "--fix"]).exits(0);
    assert!(!again.stdout.contains("+++"), "nothing is left to mend: {}", again.stdout);
}

#[test]
fn only_the_codes_asked_for_are_mended() {
    let site = slip();
    site.append("content/bolig/slurv.md", "\r\n::: facs\r\n\r\nTekst.\r\n\r\n:::\r\n");
    site.run(&["check", "--fix", "--code", "container/unknown", "--format", "short"]).exits(1);
    let text = site.read("content/bolig/slurv.md");
    assert!(text.contains("::: facts\r\n") && text.contains("depositun.md"), "{text}");
    site.run(&["check", "--fix", "--code", "finnes/ikke"]).exits(2);
    site.run(&["check", "--dry-run"]).exits(2);
}

#[test]
fn yaml_front_matter_becomes_toml_or_is_left_alone() {
    let site = SiteTest::guide("Tekst.");
    let yaml =
        "---\ntitle: \"Husleie: hva nå?\"\nsummary: En prøve\nreviewed: 2026-01-02\nthemes: [bolig]\n---\n\nTekst.\n";
    site.write("content/bolig/yaml.md", yaml.replace('\n', "\r\n"));
    site.write("content/bolig/merknad.md", "---\ntitle: A # husk å bytte\nsummary: B\n---\n\nTekst.\n");
    site.run(&["check", "--fix", "--format", "short"]).exits(1).says("content/bolig/merknad.md:1:1");
    let toml = "+++\ntitle = \"Husleie: hva nå?\"\nsummary = \"En prøve\"\nreviewed = 2026-01-02\nthemes = [\"bolig\"]\n+++\n\nTekst.\n";
    assert_eq!(site.read("content/bolig/yaml.md"), toml.replace('\n', "\r\n"));
    assert!(site.read("content/bolig/merknad.md").starts_with("---\n"), "a comment would be lost");
}

#[test]
fn the_next_review_is_reckoned_from_the_last() {
    let site = SiteTest::guide("Tekst.");
    let front = "+++\ntitle = \"A\"\nsummary = \"B.\"\nreviewed = 2026-03-01\nnext_review = 2026-01-01\nreview_every = \"6m\"\n+++\n";
    site.write("content/bolig/dato.md", format!("{front}\nTekst.\n"));
    site.run(&["check", "--fix", "--today", "2026-03-02"]).exits(0);
    assert!(site.read("content/bolig/dato.md").contains("next_review = 2026-09-01\n"));
}

#[test]
fn a_picture_that_is_called_decoration_says_so_as_it_should() {
    let site = SiteTest::guide("![](plan.svg \"pynt\")\n\n![](plan.svg 'Decoratve')\n\n![](plan.svg \"Foto: Kari\")");
    site.write("content/bolig/plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>");
    site.run(&["check", "--fix", "--format", "short"]).exits(1);
    let text = site.read("content/bolig/side.md");
    assert!(text.contains("![](plan.svg \"dekorativ\")\n\n![](plan.svg 'dekorativ')\n"), "{text}");
    assert!(text.contains("![](plan.svg \"Foto: Kari\")"), "what it shows is for people to say: {text}");
}

#[test]
fn a_caption_that_is_nearly_one_becomes_one() {
    let table = "| A | B |\n| --- | --- |\n| 1 | 2 |";
    let said = format!(
        "Se tabellen.\n\n**Tabell 1:** Frister\n\n{table}\n\nTekst.\n\n{table}\n\nTabell: Priser\n\n{table}\n\nSlutt."
    );
    let site = SiteTest::guide(&said);
    site.run(&["check", "--fix", "--format", "short"]).exits(0).says("a11y/table-caption");
    let meant = format!(
        "Se tabellen.\n\nTabell: Frister\n\n{table}\n\nTekst.\n\n{table}\n\nTabell: Priser\n\n{table}\n\nSlutt."
    );
    assert!(site.read("content/bolig/side.md").contains(&meant), "{}", site.read("content/bolig/side.md"));
    let site = SiteTest::guide(&format!("Tekst.\n\n{table}\n\nTabell: Priser\n\nSlutt."));
    site.run(&["check", "--fix", "--strict"]).exits(0);
    let text = site.read("content/bolig/side.md");
    assert!(text.contains(&format!("Tekst.\n\nTabell: Priser\n\n{table}\n\nSlutt.")), "{text}");
}

#[test]
fn two_near_names_are_nobodys_to_choose_between() {
    let site = slip();
    site.write("content/bolig/depositur.md", guide("Depositur", "Tekst."));
    let before = site.read("content/bolig/slurv.md");
    let run = site.run(&["check", "--fix", "--code", "link/broken"]).exits(1);
    assert!(!run.stdout.contains("depositum.md#konto \"tittel\") og [mer](guide:depositum)"), "{}", run.stdout);
    let after = site.read("content/bolig/slurv.md");
    assert_eq!(before.contains("depositun.md"), after.contains("depositun.md"));
}

#[test]
fn reports_for_programs_carry_the_fix() {
    let sarif = slip().run(&["check", "--format", "sarif"]).exits(1).json();
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    let change = &results[0]["fixes"][0]["artifactChanges"][0];
    assert_eq!(change["artifactLocation"]["uri"], "content/bolig/slurv.md");
    let replacement = &change["replacements"][0];
    assert_eq!(replacement["insertedContent"]["text"], "depositum.md");
    assert_eq!(replacement["deletedRegion"]["startColumn"], 14);
    let json = slip().run(&["check", "--format", "json"]).exits(1).json();
    assert_eq!(json["diagnostics"][0]["fix"]["text"], "depositum.md");
}

#[test]
fn advice_is_given_by_check_and_not_by_build() {
    let site = SiteTest::guide("Han er en narkoman. <!-- ord-ok -->");
    let run = site.run(&["check"]).exits(0);
    assert!(run.stdout.contains("language/term"), "{}", run.stdout);
    let run = site.run(&["build"]).exits(0);
    assert!(!run.stderr.contains("language/term"), "{}", run.stderr);
    // What is more than advice is heard by all: an exemption without a reason, and what the site makes a warning.
    assert!(run.stderr.contains("language/exemption"), "{}", run.stderr);
    site.append("fagverk.toml", "\"language/term\" = \"warn\"\n");
    assert!(site.run(&["build"]).exits(0).stderr.contains("language/term"));
    site.run(&["build", "--strict"]).exits(1);
    let site = SiteTest::guide("Han er en narkoman.");
    site.append("fagverk.toml", "\"language/term\" = \"allow\"\n");
    assert!(!site.run(&["check"]).exits(0).stdout.contains("language/term"));
}
