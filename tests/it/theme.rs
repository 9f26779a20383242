//! A site's own theme: files taken out of the built-in one, changed, broken and left behind.

use crate::support::SiteTest;

const FOOTER: &str = "templates/partials/footer.html";
const OWN_FOOTER: &str = "themes/fagverk/templates/partials/footer.html";

#[test]
fn the_built_in_files_are_listed() {
    let run = SiteTest::small().run(&["theme", "list"]).exits(0);
    assert!(run.stdout.lines().any(|line| line == FOOTER), "{}", run.stdout);
}

#[test]
fn an_ejected_file_changes_nothing_until_it_is_changed() {
    let site = SiteTest::small();
    let before = site.build();
    site.run(&["theme", "eject", FOOTER]).exits(0).says(OWN_FOOTER);
    let same = site.build();
    assert_eq!(same.text("om/index.html"), before.text("om/index.html"));
    site.edit(OWN_FOOTER, "<footer", "<p>Vår egen linje</p><footer");
    let built = site.build();
    assert!(
        built
            .pages()
            .filter(|page| page.all("footer").len() == 1)
            .all(|page| built.text(&page.path).contains("Vår egen linje"))
    );
}

#[test]
fn nothing_is_ejected_over_a_file() {
    let site = SiteTest::small();
    site.write(OWN_FOOTER, "vår egen");
    site.run(&["theme", "eject", FOOTER]).exits(2).says(OWN_FOOTER);
    assert_eq!(site.read(OWN_FOOTER), "vår egen");
    site.run(&["theme", "eject", "templates/partials/foter.html"]).exits(2).says(FOOTER);
    site.run(&["theme", "eject", "../../fagverk.toml"]).exits(2);
}

#[test]
fn a_fault_in_a_template_is_told_with_its_line_and_page_and_the_old_site_stands() {
    let site = SiteTest::small();
    let before = site.build();
    site.run(&["theme", "eject", FOOTER]).exits(0);
    site.append(OWN_FOOTER, "\n{% if %}\n");
    let line = site.read(OWN_FOOTER).lines().count();
    let run = site.run(&["build"]).exits(1).says(&format!("{OWN_FOOTER}:{line}:"));
    assert!(run.stderr.contains("theme/template"), "{}", run.stderr);
    assert_eq!(site.built().files, before.files);
}

#[test]
fn every_fault_between_templates_is_told_in_words_of_its_own() {
    let site = SiteTest::small();
    site.run(&["theme", "eject", "templates/base.html"]).exits(0);
    let own = "themes/fagverk/templates/base.html";
    let text = site.read(own).replace("{% block head %}{% endblock head %}", "{{ no_such_word() }}");
    let line = text.lines().position(|line| line.contains("no_such_word")).expect("the line") + 1;
    site.write(own, text);
    let run = site.run(&["build"]).exits(1).says(&format!("{own}:{line}:"));
    for wanted in ["no_such_word", "`head`", "search.html", "offline.html"] {
        assert!(run.stderr.contains(wanted), "{wanted} is missing:\n{}", run.stderr);
    }
    assert!(!run.stderr.contains("``") && !run.stderr.contains('\u{fffd}'), "{}", run.stderr);
}

#[test]
fn a_fault_that_only_a_page_shows_names_that_page() {
    let site = SiteTest::small();
    site.build();
    site.run(&["theme", "eject", "templates/partials/references.html"]).exits(0);
    site.append("themes/fagverk/templates/partials/references.html", "\n{{ page.no_such_thing.within }}\n");
    let run = site.run(&["build"]).exits(1).says("themes/fagverk/templates/partials/references.html:");
    assert!(run.stderr.contains('/') && run.stderr.contains("theme/template"), "{}", run.stderr);
    assert!(run.stderr.contains("bolig/") || run.stderr.contains("ovelser/"), "names a page: {}", run.stderr);
}

#[test]
fn a_file_taken_from_an_older_theme_is_warned_of() {
    let site = SiteTest::small();
    site.run(&["theme", "eject", FOOTER]).exits(0);
    site.is_clean();
    let text = site.read(OWN_FOOTER);
    let hash = text.split(|c: char| !c.is_ascii_hexdigit()).find(|word| word.len() >= 8).expect("the header's hash");
    site.write(OWN_FOOTER, text.replace(hash, &"0".repeat(hash.len())));
    let run = site.check().exits(0);
    assert!(run.stdout.contains("theme/stale-override"), "{}", run.stdout);
}

#[test]
fn a_site_s_own_words_replace_the_theme_s() {
    let site = SiteTest::small();
    site.write("themes/fagverk/i18n/nb.ftl", "skip-to-content = Hopp rett til teksten\n");
    let built = site.build();
    assert_eq!(built.page("om/index.html").texts(".skip-link"), ["Hopp rett til teksten"]);
    site.write("themes/fagverk/i18n/nb.ftl", "skip-to-content = { $uferdig\n");
    site.run(&["build"]).exits(1).says("themes/fagverk/i18n/nb.ftl:");
}

#[test]
fn what_a_comment_or_raw_text_says_of_an_empty_slot_is_left_alone() {
    let site = SiteTest::small();
    site.run(&["theme", "eject", "templates/guide.html"]).exits(0);
    let tag = "{% include \"slots/after-content.html\" %}";
    let text = site.read("themes/fagverk/templates/guide.html");
    let main = format!("{{% block main %}}{{# Not {tag} here. #}}<p>{{% raw %}}{tag}{{% endraw %}}</p>");
    site.write("themes/fagverk/templates/guide.html", text.replace("{% block main %}", &main));
    site.build();
    let page = site.read("public/bolig/leie/index.html");
    assert!(page.contains(&format!("<p>{tag}</p>")) && !page.contains("#}"), "{page}");
}
