//! What a built site holds: addresses, lists, translations, references and files for programs.

use crate::support::{SiteTest, guide, words};

#[test]
fn a_file_s_place_decides_its_address() {
    let built = SiteTest::small().build();
    let pages = [
        "index.html",
        "bolig/index.html",
        "bolig/leie/index.html",
        "nn/index.html",
        "nn/bolig/leie/index.html",
        "om/index.html",
        "ovelser/index.html",
        "ovelser/bolig/nabosamtalen/index.html",
        "pakker/fagdag/index.html",
        "a-a/index.html",
        "ordliste/index.html",
        "lov/index.html",
        "hjelpelinjer/index.html",
        "tema/okonomi/index.html",
        "for/leaders/index.html",
        "fase/moving-in/index.html",
        "404.html",
        "filer/bolig/plan.svg",
    ];
    for page in pages {
        assert!(built.has(page), "{page} is missing");
    }
    assert_eq!(built.page("bolig/leie/index.html").texts("h1"), ["Leie bolig"]);
}

#[test]
fn a_page_tells_programs_what_it_is() {
    let site = SiteTest::small();
    let page = site.build_with(&["--base-url", "https://example.org/"]).page("bolig/leie/index.html");
    let property = |name: &str| page.attributes(&format!("meta[property='{name}']"), "content");
    assert_eq!(property("og:type"), ["article"]);
    assert_eq!(property("og:locale"), ["nb_NO"]);
    assert_eq!(property("og:url"), ["https://example.org/bolig/leie/"]);
    assert_eq!(property("og:title"), page.texts("h1"));
    assert_eq!(property("article:published_time"), page.attributes("[itemprop='datePublished']", "datetime"));
    assert_eq!(property("article:modified_time"), page.attributes("[itemprop='dateModified']", "datetime"));
    // As schema.org has it, in the page itself: a block of JSON would be a script without an address, which no page here has.
    let article = "article[itemtype='https://schema.org/Article']";
    for name in ["headline", "description", "inLanguage", "datePublished", "dateModified", "maintainer"] {
        assert_eq!(page.all(&format!("{article} [itemprop='{name}']")).len(), 1, "{name}");
    }
    assert_eq!(page.all("script:not([src])").len(), 0);
}

#[test]
fn pages_json_tells_other_systems_of_every_page() {
    let list = SiteTest::small().build().json("pages.json");
    assert_eq!(list["format"], 1);
    let pages = list["pages"].as_array().expect("pages");
    let page = pages.iter().find(|page| page["url"] == "/bolig/depositum/").expect("the guide");
    assert_eq!(page["title"], "Depositum");
    assert_eq!(page["kind"], "guide");
    assert_eq!(page["lang"], "nb");
    assert_eq!(page["source"], "content/bolig/depositum.md");
    assert_eq!(page["reviewed"], "2026-11-01");
    assert_eq!(page["next_review"], "2028-11-01");
    assert_eq!(page["themes"], serde_json::json!(["bolig", "okonomi"]));
}

#[test]
fn the_calendar_holds_every_review_with_its_day_and_owner() {
    let built = SiteTest::small().build();
    let calendar = built.text("reviews.ics");
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
    let event = calendar.split("BEGIN:VEVENT").find(|event| event.contains("SUMMARY:Depositum")).expect("the event");
    assert!(event.contains("DTSTART;VALUE=DATE:20281101\r\n"), "{event}");
    assert!(event.contains("Fagansvarlig for bolig"), "{event}");
    assert!(calendar.lines().all(|line| line.len() <= 75), "lines are folded at 75 bytes");
}

#[test]
fn feed_and_sitemap_need_an_address_to_write() {
    let site = SiteTest::small();
    let built = site.build();
    for absent in ["sitemap.xml", "robots.txt", "feed.xml", "nn/feed.xml"] {
        assert!(!built.has(absent), "{absent} has no absolute addresses to hold");
    }
    let page = built.page("index.html");
    assert!(
        page.all("link[type='application/atom+xml'], a[href$='feed.xml']").is_empty(),
        "no link to a feed that is not there"
    );
    assert!(page.all("link[rel=canonical]").is_empty());
    site.edit("fagverk.toml", "publisher", "base_url = \"https://smaby.example/veileder\"\npublisher");
    let built = site.build();
    let sitemap = built.text("sitemap.xml");
    assert!(sitemap.contains("<loc>https://smaby.example/veileder/bolig/leie/</loc>"), "{sitemap}");
    assert!(built.text("robots.txt").contains("https://smaby.example/veileder/sitemap.xml"));
    let feed = built.text("feed.xml");
    assert!(
        feed.contains("<title>Depositum</title>") && feed.contains("https://smaby.example/veileder/bolig/depositum/")
    );
    assert!(built.text("nn/feed.xml").contains("Leige bustad"));
    let page = built.page("bolig/leie/index.html");
    assert_eq!(page.attributes("link[rel=canonical]", "href"), ["https://smaby.example/veileder/bolig/leie/"]);
    assert_eq!(page.attributes("link[type='application/atom+xml']", "href"), ["../../feed.xml"]);
}

#[test]
fn the_command_line_s_address_wins_over_the_file_s() {
    let site = SiteTest::small();
    let built = site.build_with(&["--base-url", "https://annen.example"]);
    assert!(built.text("sitemap.xml").contains("<loc>https://annen.example/bolig/leie/</loc>"));
}

#[test]
fn the_page_for_missing_addresses_works_at_any_address() {
    let built = SiteTest::small().build_with(&["--base-url", "https://smaby.example/v/"]);
    let page = built.page("404.html");
    assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex"]);
    assert!(page.all("link[rel=canonical], .address").is_empty(), "it has no address of its own");
    for link in page.links().iter().filter(|link| !link.starts_with("https:") && !link.starts_with("mailto:")) {
        assert!(link.starts_with('/') || link.starts_with('#'), "{link} would be looked for beside the missing page");
    }
}

#[test]
fn a_to_aa_is_sorted_as_norwegians_do() {
    let site = SiteTest::guide("Her.");
    for (file, title) in [
        ("a", "Ærlig"),
        ("b", "Økonomi"),
        ("c", "Ål"),
        ("d", "Aasen"),
        ("e", "Zebra"),
        ("f", "abc"),
        ("g", "Åpen"),
        ("h", "«Åsen»"),
    ] {
        site.write(&format!("content/bolig/{file}.md"), guide(title, "Tekst."));
    }
    let page = site.build().page("a-a/index.html");
    let own = ["Ærlig", "Økonomi", "Ål", "Aasen", "Zebra", "abc", "Åpen", "«Åsen»"];
    let links = page.texts("main li a");
    let order: Vec<&str> = links.iter().map(String::as_str).filter(|text| own.contains(text)).collect();
    assert_eq!(order, ["abc", "Zebra", "Ærlig", "Økonomi", "«Åsen»", "Ål", "Åpen", "Aasen"]);
    let letters = page.texts("main h2");
    assert_eq!(letters, ["A", "S", "Z", "Æ", "Ø", "Å"], "each letter once");
}

#[test]
fn a_list_of_very_many_pages_shows_titles_only_and_can_be_narrowed() {
    let site = SiteTest::guide("Her.");
    let built = site.build();
    let few = built.page("tid/10-min/index.html");
    assert!(!few.all("main .card").is_empty() && few.all("main [data-filter]").is_empty());
    for number in 0..100 {
        site.write(&format!("content/bolig/{number}.md"), guide(&format!("Guide {number:03}"), "Tekst."));
    }
    let many = site.build().page("tid/10-min/index.html");
    assert!(many.all("main .card").is_empty(), "a hundred cards are a long way to scroll");
    let titles = many.texts("main ul.titles > li > a");
    assert!(titles.len() > 100 && titles.contains(&"Guide 099".to_owned()), "{titles:?}");
    assert_eq!(many.all("main [data-filter] input").len(), 1);
}

#[test]
fn the_header_links_to_each_section_or_to_the_list_of_very_many() {
    let site = SiteTest::guide("Her.");
    let section = |number| {
        site.write(&format!("content/del-{number:02}/_index.md"), "+++\ntitle = \"Del\"\n+++\n");
        site.write(&format!("content/del-{number:02}/side-{number:02}.md"), guide("Siden", "Tekst."));
    };
    (1..=12).for_each(section);
    let few = site.build().page("del-02/side-02/index.html").attributes("header nav a", "href");
    assert_eq!(few.len(), 12);
    assert!(few.contains(&"../../del-12/".to_owned()), "{few:?}");
    section(13);
    let built = site.build();
    let page = built.page("del-02/side-02/index.html");
    assert_eq!(page.attributes("header nav a", "href"), ["../../#liste-fagomrader"]);
    assert_eq!(page.texts("header nav a"), ["Fagområder"]);
    assert_eq!(built.page("index.html").all("#liste-fagomrader").len(), 1);
    assert_eq!(built.dead_links(), Vec::<String>::new());
}

#[test]
fn old_addresses_lead_to_the_new() {
    let site = SiteTest::small();
    site.write("content/bolig/gammel.md", guide("Gammel", "Tekst."));
    site.edit("content/bolig/gammel.md", "owner", "replaced_by = \"depositum\"\nowner");
    let built = site.build();
    for (old, new) in [
        ("gammel/leie/index.html", "../../bolig/leie/"),
        ("bolig/husleie/index.html", "../leie/"),
        ("bolig/gammel/index.html", "../depositum/"),
    ] {
        let page = built.page(old);
        assert_eq!(page.attributes("main a", "href"), [new], "{old}");
        let refresh = page.attributes("meta[http-equiv=refresh]", "content");
        assert_eq!(refresh, [format!("0; url={new}")], "{old}");
    }
}

#[test]
fn drafts_are_built_only_when_asked_for() {
    let site = SiteTest::small();
    site.write("content/bolig/kladd.md", guide("Kladd", "Tekst."));
    site.edit("content/bolig/kladd.md", "owner", "status = \"draft\"\nowner");
    let built = site.build();
    assert!(!built.has("bolig/kladd/index.html"));
    assert!(!built.text("pages.json").contains("Kladd"));
    let built = site.build_with(&["--drafts"]);
    assert!(built.has("bolig/kladd/index.html"));
    assert!(!site.build().has("bolig/kladd/index.html"), "a draft goes again with the next build");
}

#[test]
fn an_expired_page_can_be_read_but_is_in_no_list() {
    let site = SiteTest::small();
    site.write("content/bolig/utgatt.md", guide("Utgått ordning", "Tekst."));
    site.edit("content/bolig/utgatt.md", "owner", "themes = [\"bolig\"]\nstatus = \"expired\"\nowner");
    let built = site.build_with(&["--base-url", "https://smaby.example/"]);
    let page = built.page("bolig/utgatt/index.html");
    assert!(!page.all("article [class*=notice]").is_empty(), "the page says that it is expired");
    for list in ["index.html", "bolig/index.html", "a-a/index.html", "tema/bolig/index.html", "feed.xml", "sitemap.xml"]
    {
        assert!(!built.text(list).contains("utgatt"), "{list}");
    }
}

#[test]
fn a_translation_is_the_same_page_in_another_language() {
    let built = SiteTest::small().build_with(&["--base-url", "https://smaby.example/"]);
    let page = built.page("nn/bolig/leie/index.html");
    assert_eq!(page.attributes("html", "lang"), ["nn"]);
    assert_eq!(page.attributes("nav.versions a", "href"), ["../../../bolig/leie/"]);
    let alternates: Vec<_> = page
        .all("link[rel=alternate][hreflang]")
        .iter()
        .map(|link| (link.attr("hreflang"), link.attr("href")))
        .collect();
    let expected = [
        (Some("nb"), Some("https://smaby.example/bolig/leie/")),
        (Some("nn"), Some("https://smaby.example/nn/bolig/leie/")),
    ];
    assert_eq!(alternates, expected);
    // A link without a translation leads to the page there is.
    assert_eq!(page.attributes("article p a", "href").first().map(String::as_str), Some("../../../bolig/depositum/"));
    assert!(built.page("bolig/depositum/index.html").all("nav.versions").is_empty());
}

#[test]
fn pages_tell_who_links_to_them() {
    let page = SiteTest::small().build().page("bolig/depositum/index.html");
    assert_eq!(page.texts("section[aria-labelledby=side-lenker-hit] a"), ["Leie bolig", "Leige bustad"]);
}

#[test]
fn the_first_use_of_a_term_leads_to_its_definition() {
    let built = SiteTest::small().build();
    let page = built.page("bolig/leie/index.html");
    assert_eq!(page.texts("a.term"), ["medvirkning", "skadereduksjon"]);
    assert_eq!(page.attributes("a.term", "href"), ["../../ordliste/#medvirkning", "../../ordliste/#skadereduksjon"]);
    assert_eq!(page.texts("[data-definition=medvirkning]"), ["At den det gjelder, er med og bestemmer."]);
    let glossary = built.page("ordliste/index.html");
    assert!(words(glossary.one("main")).contains("Å minske skadene av rusbruk, også når bruken fortsetter."));
    assert!(built.text("nn/ordliste/index.html").contains("er med og avgjer"));
}

#[test]
fn law_facts_stand_with_the_day_they_were_checked() {
    let built = SiteTest::small().build();
    let page = built.page("bolig/leie/index.html");
    assert_eq!(page.attributes("p a.law", "href"), ["../../lov/#husleieloven-9-6"]);
    assert!(words(page.one("section[aria-labelledby=side-lovfakta]")).contains("1. november 2026"));
    let law = words(built.page("lov/index.html").one("main"));
    assert!(law.contains("Oppsigelsesfristen er tre måneder") && law.contains("1. november 2026"), "{law}");
}

#[test]
fn telephone_numbers_come_from_the_register() {
    let site = SiteTest::small();
    let page = site.build().page("bolig/leie/index.html");
    assert_eq!(page.attributes("ul.helplines a.number", "href"), ["tel:113"]);
    assert_eq!(page.attributes(".care-emergency .box-title a", "href"), ["tel:113"]);
    site.edit("content/helplines.toml", "\"113\"", "\"112\"");
    let page = site.build().page("bolig/leie/index.html");
    assert_eq!(page.attributes("ul.helplines a.number", "href"), ["tel:112"], "one change mends every page");
}

#[test]
fn citations_lead_to_the_page_s_own_list_of_references() {
    let page = SiteTest::small().build().page("bolig/depositum/index.html");
    assert_eq!(
        page.attributes("a.citation", "href"),
        ["#ref-hansen2019", "#ref-husbanken2020"],
        "in the order of the alphabet"
    );
    assert_eq!(page.attributes("ul.references li", "id").len(), 2);
    let list = page.texts("ul.references li").join("\n");
    assert!(list.contains("Husbanken") && list.contains("2020") && list.contains("Å bo"), "{list}");
}

#[test]
fn places_that_an_editor_named_can_be_linked_to() {
    let site = SiteTest::guide(
        "Se [steget](#steg), [boksen](#boks) og [delen](#del).\n\n1. Først. {#steg}\n\n::: facts {#boks}\n\nFakta.\n\n:::\n\n## Del\n",
    );
    site.is_clean();
    assert!(site.build().dead_links().is_empty());
    site.append("content/bolig/side.md", "\n- Igjen. {#steg}\n");
    site.check().exits(1).says("id/duplicate");
}

#[test]
fn ids_of_the_program_s_own_are_no_editor_s() {
    let site = SiteTest::guide(
        "## Innhold\n\nTekst.[^a]\n\n## Fotnoter\n\nTekst.\n\n## Side om siden\n\nTekst.\n\n[^a]: En note.\n",
    );
    let ids = site.is_clean().build().page("bolig/side/index.html").ids();
    assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    site.append("content/bolig/side.md", "\n## Mer {#innhold}\n");
    site.check().exits(1).says("id/duplicate");
}

#[test]
fn a_footnote_mark_without_a_footnote_is_told() {
    let site = SiteTest::guide("En påstand.[^borte] En til.\\[^ikke]");
    let run = site.check().exits(0);
    assert_eq!(run.codes(), ["content/bolig/side.md:10 markdown/footnote"], "{}", run.stdout);
}
