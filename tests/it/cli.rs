//! The command line: help, exit codes, languages, starting a site, explaining codes, colour.

use crate::support::{Run, SiteTest, guide};

/// The start of every ANSI colour.
const ESCAPE: char = '\u{1b}';

#[test]
fn help_tells_of_exit_codes_and_shows_examples() {
    let site = SiteTest::nothing();
    let run = site.run(&["--help"]).exits(0).says("Exit codes:").says("Examples:");
    for code in ["  0  ", "  1  ", "  2  ", "  3  "] {
        assert!(run.stdout.contains(code), "{code}");
    }
    for command in ["init", "new", "serve", "build", "check", "explain", "schema", "cms", "export", "completions"] {
        let run = site.run(&[command, "--help"]).exits(0).says("Example");
        assert!(run.stdout.contains(&format!("fagverk {command}")), "{}", run.stdout);
    }
    site.run(&["--version"]).exits(0).says(env!("CARGO_PKG_VERSION"));
}

#[test]
fn exit_codes_tell_what_is_wrong() {
    let site = SiteTest::small();
    site.run(&["check"]).exits(0);
    site.run(&["build"]).exits(0);
    site.append("content/bolig/leie.md", "\nSe [her](finnes-ikke.md).\n");
    site.run(&["check"]).exits(1).says("link/broken");
    site.run(&["build"]).exits(1).says("link/broken");
    site.run(&["bygg"]).exits(2);
    site.run(&["build", "--jobs", "0"]).exits(2);
    site.run(&["build", "--today", "i dag"]).exits(2);
    site.run(&["build", "--base-url", "smaby"]).exits(2);
    site.run(&["build", "--lang", "sv"]).exits(2);
    site.run(&[]).exits(2);
    SiteTest::nothing().run(&["build"]).exits(3).says("fagverk.toml");
    site.run(&["check", "--site", "ingen-slik-mappe"]).exits(3).says("ingen-slik-mappe");
    let mut command = site.command(&["check"]);
    command.env("SOURCE_DATE_EPOCH", "i går");
    Run::of(command).exits(2).says("SOURCE_DATE_EPOCH");
}

#[test]
fn the_site_is_found_upwards_or_by_name() {
    let site = SiteTest::small();
    let mut command = site.command(&["build"]);
    command.current_dir(site.path("content/bolig"));
    Run::of(command).exits(0);
    assert!(site.has("public/index.html"), "written in the site's folder, not where one stands");
    let mut command = site.command(&["check", "--site", "site"]);
    command.current_dir(site.beside("."));
    Run::of(command).exits(0);
}

#[test]
fn messages_are_in_the_language_asked_for() {
    let site = SiteTest::guide("Se [her](finnes-ikke.md).");
    let said = |lang: &str| site.run(&["check", "--format", "short", "--lang", lang]).exits(1).stdout;
    let (nb, nn, en) = (said("nb"), said("nn"), said("en"));
    assert!(nb.contains(": feil[link/broken]"), "{nb}");
    assert!(en.contains(": error[link/broken]"), "{en}");
    assert!(nb != nn && nn != en, "three languages");
    let with = |name: &str, value: &str| {
        let mut command = site.command(&["check", "--format", "short"]);
        command.env_remove("LANG").env(name, value);
        Run::of(command).exits(1).stdout
    };
    assert_eq!(with("LC_ALL", "nn_NO.UTF-8"), nn);
    assert_eq!(with("LANG", "en_GB.UTF-8"), en);
    assert_eq!(with("LANG", "C"), en);
    assert_eq!(with("FAGVERK_LANG", "nb"), nb);
}

#[test]
fn a_new_site_is_whole_from_the_first_minute() {
    let site = SiteTest::nothing();
    site.run(&["init", "min side", "--title", "Æ \"Ø\" \\ Å"]).exits(0).says("min side");
    let run = |arguments: &[&str]| site.run(&[arguments, &["--site", "min side"]].concat());
    let checked = run(&["check", "--format", "short"]).exits(0);
    assert_eq!(checked.stdout, "");
    run(&["build", "--strict"]).exits(0);
    assert!(site.read("min side/public/index.html").contains("Æ \"Ø\" \\ Å"));
    site.run(&["init", "min side"]).exits(2);
}

#[test]
fn init_touches_nothing_that_is_there() {
    let site = SiteTest::nothing();
    site.write("content/pages/om.md", "min tekst");
    site.run(&["init"]).exits(2).says("om.md");
    assert_eq!(site.read("content/pages/om.md"), "min tekst");
    assert!(!site.has("fagverk.toml"), "nothing is made when something is in the way");
}

#[test]
fn what_new_makes_is_without_errors() {
    let site = SiteTest::small();
    let made = [
        (["new", "guide", "bolig/egnet-bolig"], "content/bolig/egnet-bolig.md"),
        (["new", "exercise", "bolig/Første møte"], "exercises/bolig/forste-mote.md"),
        (["new", "pack", "oppstartsdag"], "exercises/packs/oppstartsdag.md"),
        (["new", "term", "tjenesteyter"], "content/glossary.toml"),
    ];
    for (arguments, path) in made {
        site.run(&arguments).exits(0).says(path);
        assert!(site.has(path), "{path}");
    }
    let run = site.run(&["check", "--drafts", "--format", "short"]).exits(0);
    assert!(!run.stdout.contains("feil["), "{}", run.stdout);
    site.run(&["build", "--drafts"]).exits(0);
    assert!(site.built().text("bolig/egnet-bolig/index.html").contains("Egnet bolig"));
    assert!(site.read("content/glossary.toml").contains("id = \"skadereduksjon\""), "what was there is kept");
}

#[test]
fn new_refuses_to_write_over_anything() {
    let site = SiteTest::small();
    let before = site.read("content/bolig/leie.md");
    site.run(&["new", "guide", "bolig/leie"]).exits(2).says("content/bolig/leie.md");
    assert_eq!(site.read("content/bolig/leie.md"), before);
    site.run(&["new", "term", "medvirkning"]).exits(2).says("medvirkning");
    site.run(&["new", "guide", "bolig/!!!"]).exits(2).says("!!!");
    site.run(&["new", "guide", "../../ute"]).exits(2);
    assert!(!site.beside("ute.md").exists());
}

#[test]
fn new_says_what_it_takes_a_title_from() {
    let site = SiteTest::small();
    site.run(&["new", "guide", "x", "--title", "Si \"ja\" til \\ alt"]).exits(0);
    assert!(site.read("content/x.md").contains(r#"title = "Si \"ja\" til \\ alt""#));
    site.run(&["check", "--drafts"]).exits(0);
}

#[test]
fn every_code_is_explained() {
    let site = SiteTest::nothing();
    site.run(&["explain", "link/broken", "--lang", "nb"]).exits(0).says("# link/broken");
    let list = site.run(&["explain"]).exits(0).stdout;
    for line in list.lines() {
        let code = line.split_whitespace().next().expect("a code");
        let text = site.run(&["explain", code, "--lang", "nn"]).exits(0).stdout;
        assert!(text.len() > code.len() + 40, "{code}: {text}");
    }
    site.run(&["explain", "link/brokn"]).exits(2).says("link/broken");
    site.run(&["explain", "noe helt annet"]).exits(2);
}

#[test]
fn completions_are_printed() {
    let run = SiteTest::nothing().run(&["completions", "bash"]).exits(0);
    assert!(run.stdout.contains("_fagverk()"));
}

#[test]
fn quiet_runs_say_nothing_but_errors_and_verbose_runs_say_how_long() {
    let site = SiteTest::small();
    let run = site.run(&["build", "--quiet"]).exits(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""));
    site.write("content/bolig/ny.md", guide("Ny", "**Fet overskrift**\n\nTekst."));
    let run = site.run(&["build", "--verbose"]).exits(0).says(" ms");
    assert!(run.stderr.contains("render"), "{}", run.stderr);
    site.run(&["build", "--quiet"]).exits(0).never_says("a11y/bold-heading");
    site.append("content/bolig/ny.md", "\n[her](borte.md)\n");
    site.run(&["build", "--quiet"]).exits(1).says("link/broken").never_says("a11y/bold-heading");
    site.run(&["build", "--quiet", "--verbose"]).exits(2);
}

#[test]
fn strict_runs_stop_at_warnings() {
    let site = SiteTest::guide("**Fet overskrift**\n\nTekst.");
    site.run(&["check"]).exits(0).says("a11y/bold-heading");
    site.run(&["check", "--strict"]).exits(1);
    site.run(&["build", "--strict"]).exits(1);
    assert!(!site.has("public"));
}

#[test]
fn the_day_can_be_said() {
    let site = SiteTest::small();
    site.is_clean();
    site.run(&["check", "--format", "short", "--today", "2027-10-02"]).exits(0).says("content/overdue");
    let run = site.run(&["check", "--format", "short", "--today", "2029-01-01"]).exits(0);
    assert!(run.stdout.contains("content/law-age"), "{}", run.stdout);
    let mut command = site.command(&["check", "--format", "short"]);
    command.env("SOURCE_DATE_EPOCH", "1900000000");
    Run::of(command).exits(0).says("content/overdue");
}

#[test]
fn what_is_not_a_terminal_gets_no_colour_and_no_bar() {
    let site = SiteTest::small();
    for row in 0..200 {
        site.write(&format!("content/bolig/{row}.md"), guide(&format!("Nr. {row}"), "Tekst."));
    }
    let run = site.run(&["build"]).exits(0);
    assert!(!run.stderr.contains([ESCAPE, '\r']), "{:?}", run.stderr);
    assert!(run.stderr.lines().count() < 10, "{}", run.stderr);
}

#[test]
fn colour_is_used_when_asked_for() {
    let site = SiteTest::guide("Se [her](finnes-ikke.md).");
    assert!(!site.run(&["check"]).exits(1).stdout.contains(ESCAPE));
    assert!(site.run(&["check", "--color", "always"]).exits(1).stdout.contains(ESCAPE));
    assert!(site.run(&["build", "--color", "always"]).exits(1).stderr.contains(ESCAPE));
    assert!(!site.run(&["check", "--color", "never"]).exits(1).stdout.contains(ESCAPE));
    let mut command = site.command(&["check"]);
    command.env("NO_COLOR", "1");
    assert!(!Run::of(command).exits(1).stdout.contains(ESCAPE));
    for format in ["short", "json", "sarif", "github"] {
        let run = site.run(&["check", "--format", format, "--color", "always"]).exits(1);
        assert!(!run.stdout.contains(ESCAPE), "{format} is for programs");
    }
}
