//! What other editors are given: schemas with the files that tell of them, and a CMS's configuration.

use crate::support::SiteTest;

#[test]
fn one_schema_is_printed_in_the_language_asked_for() {
    let site = SiteTest::small();
    let schema = |lang: &str| site.run(&["schema", "guide", "--lang", lang]).exits(0).json();
    assert_eq!(schema("nb")["properties"]["summary"]["title"], "Ingress");
    assert_eq!(schema("en")["properties"]["summary"]["title"], "Summary");
    assert_eq!(schema("nn")["properties"]["status"]["x-taplo"]["docs"]["enumValues"][1], "På høyring");
    assert_eq!(schema("nb")["$schema"], "http://json-schema.org/draft-07/schema#");
    SiteTest::nothing().run(&["schema", "law"]).exits(0);
}

#[test]
fn one_has_to_be_named_unless_all_are_written() {
    let site = SiteTest::small();
    site.run(&["schema"]).exits(2).says("glossary");
    site.run(&["schema", "law", "guide"]).exits(2).says("--out");
    site.run(&["schema", "lov"]).exits(2).says("law");
    site.run(&["schema", "--help"]).exits(0).says("Examples:").says(".taplo.toml");
}

#[test]
fn schemas_are_written_with_what_language_servers_look_for() {
    let site = SiteTest::small();
    site.run(&["schema", "--out", ".fagverk-schema"]).exits(0).says("11");
    let taplo: toml::Table = site.read(".fagverk-schema/taplo.toml").parse().expect("TOML");
    let rules = taplo["rule"].as_array().expect("rules");
    assert_eq!(rules.len(), 6, "one for each TOML file");
    for rule in rules {
        let path = rule["schema"]["path"].as_str().expect("a path");
        let schema: serde_json::Value = serde_json::from_str(&site.read(path)).expect("a schema");
        assert_eq!(schema["additionalProperties"], false, "{path}");
    }
    let tombi: toml::Table = site.read(".fagverk-schema/tombi.toml").parse().expect("TOML");
    let lines = tombi["schemas"].as_array().expect("schemas");
    assert!(lines.iter().any(|line| line["include"][0].as_str() == Some("fagverk.toml")));
    // Again over the old ones, and only what was asked for.
    site.run(&["schema", "law", "--out", ".fagverk-schema"]).exits(0);
    assert_eq!(site.read(".fagverk-schema/taplo.toml").matches("[[rule]]").count(), 1);
}

#[test]
fn a_cms_is_told_of_every_folder_and_theme() {
    let site = SiteTest::small();
    let run = site.run(&["cms", "--lang", "nb"]).exits(0);
    for piece in
        ["folder: \"content/bolig\"", "format: \"toml-frontmatter\"", "modes: [\"raw\"]", "label: \"Ordliste\""]
    {
        assert!(run.stdout.contains(piece), "{piece}\n{}", run.stdout);
    }
    site.run(&["cms", "--out", "config.yml"]).exits(0);
    site.run(&["cms", "--out", "config.yml"]).exits(2).says("config.yml");
    site.run(&["cms", "--help"]).exits(0).says("Examples:").says("admin/config.yml");
    SiteTest::nothing().run(&["cms"]).exits(3);
}

#[test]
fn a_date_in_quotation_marks_is_mended() {
    let site = SiteTest::small();
    site.write(
        "content/bolig/dato.md",
        "+++\ntitle = \"Dato\"\nsummary = \"En prøve.\"\npublished = \"2026-01-02\"\nreviewed = \"i fjor\"\n+++\n\nTekst.\n",
    );
    site.run(&["check", "--fix"]).exits(1);
    let text = site.read("content/bolig/dato.md");
    assert!(text.contains("published = 2026-01-02\nreviewed = \"i fjor\"\n"), "{text}");
}
