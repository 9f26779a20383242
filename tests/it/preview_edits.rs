//! `fagverk serve` while files change: what is shown is what the files say, whatever an editor does to them.

use std::fs;

use crate::support::{Preview, SiteTest, guide};

/// Every page that the site now builds is served as it is built. The preview may be a round behind.
#[track_caller]
fn is_as_built(preview: &Preview, site: &SiteTest) {
    let built = site.build_with(&["--drafts"]);
    let pages: Vec<_> = built.files.iter().filter(|(path, _)| path.ends_with(".html")).collect();
    preview.until("every page as it is built", |preview| {
        pages.iter().all(|(path, bytes)| {
            let reply = preview.get(&format!("/{path}"));
            reply.status == 200 && reply.built().as_bytes() == bytes.as_slice()
        })
    });
}

#[test]
fn an_edit_is_on_the_screen() {
    let site = SiteTest::small();
    let preview = Preview::of(&site);
    site.append("content/bolig/leie.md", "\nEn ny setning.\n");
    preview.shows("/bolig/leie/", "En ny setning.");
    site.edit("content/bolig/leie.md", "title = \"Leie bolig\"", "title = \"Å leie\"");
    preview.shows("/bolig/", "Å leie");
    is_as_built(&preview, &site);
}

#[test]
fn files_that_come_go_and_move_are_followed() {
    let site = SiteTest::small();
    let preview = Preview::of(&site);
    site.write("content/helt/nytt/sted/side.md", guide("Ny side", "Tekst."));
    preview.shows("/helt/nytt/sted/side/", "Ny side");
    site.write("content/helt/nytt/sted/to.md", guide("Nummer to", "Tekst."));
    preview.shows("/helt/nytt/sted/to/", "Nummer to");
    fs::rename(site.path("content/helt"), site.path("content/annet")).expect("a moved folder");
    preview.shows("/annet/nytt/sted/side/", "Ny side");
    assert_eq!(preview.get("/helt/nytt/sted/side/").status, 404);
    fs::remove_dir_all(site.path("content/annet")).expect("a removed folder");
    preview.until("gone", |preview| preview.get("/annet/nytt/sted/to/").status == 404);
    is_as_built(&preview, &site);
}

#[test]
fn a_top_folder_that_comes_later_is_watched() {
    let site = SiteTest::guide("Tekst.");
    let preview = Preview::of(&site);
    site.write("themes/fagverk/templates/slots/before-footer.html", "<p>Ny bunn</p>");
    preview.shows("/bolig/side/", "Ny bunn");
    site.write("themes/fagverk/templates/slots/before-footer.html", "<p>Nyere bunn</p>");
    preview.shows("/bolig/side/", "Nyere bunn");
}

#[test]
fn editors_may_save_as_they_like() {
    let site = SiteTest::guide("Tekst.");
    let preview = Preview::of(&site);
    let file = site.path("content/bolig/side.md");
    // Beside it, and then in its place.
    site.write("content/bolig/4913", "").remove("content/bolig/4913");
    site.write("content/bolig/.side.md.swp", "xx");
    fs::write(site.path("content/bolig/side.md~"), guide("Siden", "Atomisk.")).expect("a file beside it");
    fs::rename(site.path("content/bolig/side.md~"), &file).expect("in its place");
    preview.shows("/bolig/side/", "Atomisk.");
    // Out of the way, and a new one.
    fs::rename(&file, site.path("content/bolig/side.md.bak~")).expect("out of the way");
    fs::write(&file, guide("Siden", "På nytt.")).expect("a new one");
    preview.shows("/bolig/side/", "På nytt.");
    // Emptied, and written in two goes.
    let text = guide("Siden", "I to omganger.");
    let (first, second) = text.split_at(text.len() / 2);
    fs::write(&file, first).expect("half");
    let mut open = fs::OpenOptions::new().append(true).open(&file).expect("the same file");
    std::io::Write::write_all(&mut open, second.as_bytes()).expect("the other half");
    drop(open);
    preview.shows("/bolig/side/", "I to omganger.");
    assert!(!preview.state("/bolig/side/")["failed"].as_bool().expect("a truth"));
}

#[test]
fn the_newest_of_many_writes_wins() {
    let site = SiteTest::guide("Tekst.");
    let preview = Preview::of(&site);
    for row in 0..300 {
        site.write("content/bolig/side.md", guide("Siden", &format!("Utgave {row}.")));
    }
    preview.shows("/bolig/side/", "Utgave 299.");
    is_as_built(&preview, &site);
}

#[test]
fn hundreds_of_files_at_once_are_all_seen() {
    let site = SiteTest::guide("Tekst.");
    let preview = Preview::of(&site);
    for row in 0..300 {
        site.write(&format!("content/mappe{}/nr-{row}.md", row % 7), guide(&format!("Nummer {row}"), "Tekst."));
    }
    preview.shows("/mappe5/nr-299/", "Nummer 299");
    is_as_built(&preview, &site);
}

#[test]
fn a_broken_file_leaves_the_last_good_page() {
    let site = SiteTest::small();
    let preview = Preview::of(&site);
    let good = preview.get("/bolig/leie/").text();
    site.append("content/bolig/leie.md", "\nSe [her](borte.md).\n");
    preview.until("told", |preview| preview.state("/bolig/leie/")["failed"] == true);
    assert_eq!(preview.get("/bolig/leie/").text(), good);
    let state = preview.state("/bolig/leie/");
    assert_eq!(state["page"]["problems"][0]["code"], "link/broken");
    assert_eq!(state["unsound"], false);
    assert_eq!(preview.state("/")["site"]["problems"][0]["code"], "link/broken", "other pages tell of it too");
    site.edit("content/bolig/leie.md", "Se [her](borte.md).", "Alt i orden.");
    preview.shows("/bolig/leie/", "Alt i orden.");
    assert_eq!(preview.state("/bolig/leie/")["failed"], false);
    let (_, said) = preview.stop();
    assert!(said.contains("content/bolig/leie.md:") && said.contains("feil[link/broken]"), "{said}");
}

#[test]
fn a_site_that_is_broken_from_the_start_is_shown_as_far_as_it_goes() {
    let site = SiteTest::guide("Se [her](borte.md).");
    let preview = Preview::of(&site);
    let state = preview.state("/bolig/side/");
    assert_eq!((&state["failed"], &state["unsound"]), (&true.into(), &true.into()));
    assert!(preview.get("/bolig/side/").text().contains("Siden"));
    site.edit("content/bolig/side.md", "Se [her](borte.md).", "Rettet.");
    preview.shows("/bolig/side/", "Rettet.");
    assert_eq!(preview.state("/bolig/side/")["unsound"], false);
}

#[test]
fn a_template_with_a_fault_names_its_line() {
    let site = SiteTest::guide("Tekst.");
    let preview = Preview::of(&site);
    let good = preview.get("/bolig/side/").text();
    let slot = "themes/fagverk/templates/slots/before-footer.html";
    // One that cannot be read.
    site.write(slot, "<p>\n{% if %}\n");
    preview.until("told", |preview| preview.state("/bolig/side/")["failed"] == true);
    let problem = &preview.state("/bolig/side/")["site"]["problems"][0];
    assert_eq!(
        (&problem["code"], &problem["file"], &problem["line"]),
        (&"theme/template".into(), &slot.into(), &2.into())
    );
    assert_eq!(preview.get("/bolig/side/").text(), good);
    // One that falls when the page is made.
    site.write(slot, "<p>\n{{ page.finnes_ikke.heller_ikke }}\n");
    preview.until("told", |preview| preview.state("/bolig/side/")["page"]["broken"] == true);
    assert_eq!(preview.get("/bolig/side/").text(), good, "the last good version");
    site.write(slot, "<p>God</p>");
    preview.shows("/bolig/side/", "<p>God");
    is_as_built(&preview, &site);
}

#[test]
fn styles_settings_and_registers_are_followed() {
    let site = SiteTest::small();
    let preview = Preview::of(&site);
    site.write("themes/fagverk/assets/css/theme.css", "p { color: rebeccapurple }");
    preview.shows("/bolig/leie/", "css/theme.");
    site.edit("fagverk.toml", "Småby fagveileder", "Storby fagveileder");
    preview.shows("/bolig/leie/", "Storby fagveileder");
    site.edit("content/glossary.toml", "id = \"medvirkning\"", "id = \"medvirkning\"\n# en merknad");
    site.write("content/bolig/bilde.bin", "nytt");
    preview.until("the file", |preview| preview.get("/filer/bolig/bilde.bin").text() == "nytt");
    is_as_built(&preview, &site);
}

#[test]
fn drives_that_do_not_tell_are_looked_at() {
    let site = SiteTest::guide("Tekst.");
    let preview = Preview::with(&site, &["--poll", "50"]);
    // A poll compares times, which may be no finer than a tick: write until it is seen.
    let mut row = 0;
    let mut end = 0;
    while end == 0 {
        row += 1;
        assert!(row < 100_000, "it never looked");
        site.write("content/bolig/side.md", guide("Siden", &format!("Utgave {row}.")));
        let text = preview.get("/bolig/side/").text();
        end = if text.contains("Utgave") { row } else { 0 };
    }
}

#[test]
fn drafts_are_shown_unless_told_otherwise() {
    let site = SiteTest::guide("Tekst.");
    site.edit("content/bolig/side.md", "+++\n\n", "status = \"draft\"\n+++\n\n");
    assert_eq!(Preview::of(&site).get("/bolig/side/").status, 200);
    assert_eq!(Preview::with(&site, &["--drafts=false"]).get("/bolig/side/").status, 404);
}
