//! What is said to other engines, of pages and words made by hand.

use std::collections::BTreeMap;

use super::*;
use crate::base::Lang;
use crate::model::{self, Glossary, Related, SearchWords, Strength};
use crate::search::Language;
use crate::view::{SearchPage, SearchSection};

fn language() -> Language {
    let related = |from: &[&str], to: &[&str], strength| {
        let all = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Related { from: all(from), to: all(to), strength, nynorsk: false }
    };
    let words = SearchWords {
        related: vec![
            related(&[], &["bolig", "leilighet", "et sted å bo"], Strength::Same),
            related(&["kastet ut", "komme seg", "ikke", "trenger hjem"], &["utkastelse"], Strength::Near),
        ],
        stop: ["et", "å", "seg", "ikke", "til"].map(str::to_owned).to_vec(),
        fillers: vec!["trenger".to_owned()],
        common: vec!["komme".to_owned()],
        always_split: vec![("husleie".to_owned(), vec!["hus".to_owned(), "leie".to_owned()])],
        ..SearchWords::default()
    };
    Language::of(Lang::Nb, words, &Glossary::default(), &model::Language::default())
}

fn page() -> SearchPage {
    let section = |anchor: &str, heading: &str, text: &str| SearchSection {
        anchor: anchor.to_owned(),
        heading: heading.to_owned(),
        text: text.to_owned(),
    };
    SearchPage {
        path: "bolig/leie/".to_owned(),
        kind: "guide",
        title: "Å leie".to_owned(),
        sections: vec![section("", "", "Husleie."), section("frist", "Frist", "")],
        facets: vec![("theme", "bolig".to_owned())],
        ..SearchPage::default()
    }
}

fn made() -> (Words, Vec<Document>) {
    let language = language();
    let counted = Counted::of(&[page()], &language, Lang::Nb);
    let cuts = Counted::cut(&counted.words(), &language, &counted.stems_met(&language, Lang::Nb), Lang::Nb);
    let about = About { base_url: "https://fag.example/", lang: Lang::Nb, cuts: &cuts };
    let mut documents = documents(&page(), &["leie".to_owned()], about);
    Ids::default().give(&mut documents);
    (Words::of(&language, Lang::Nb, &cuts), documents)
}

fn files(service: Service) -> BTreeMap<String, String> {
    let files = language_files(service, &made().0, &BTreeMap::from([("leie".to_owned(), "1".to_owned())]));
    files.into_iter().map(|(name, bytes)| (name, String::from_utf8(bytes).expect("text"))).collect()
}

#[test]
fn a_page_gives_a_document_for_each_heading() {
    let (_, documents) = made();
    let value = |row: usize| serde_json::to_value(&documents[row]).expect("a document");
    let (first, second) = (value(0), value(1));
    assert_eq!(first["address"], "https://fag.example/bolig/leie/");
    assert_eq!(second["address"], "https://fag.example/bolig/leie/#frist");
    assert_eq!((&first["parts"], &first["bets"]), (&"hus leie".into(), &serde_json::json!(["leie"])));
    assert_eq!((&second["section"], &second["bets"]), (&"Frist".into(), &serde_json::json!([])));
    assert_eq!((&second["page"], &second["order"]), (&first["id"], &1.into()));
    assert_ne!(first["id"], second["id"]);
    assert_eq!(second["theme"], serde_json::json!(["bolig"]));
}

#[test]
fn what_stands_under_one_address_twice_has_two_ids() {
    let mut ids = Ids::default();
    let (_, mut first) = made();
    let (_, mut second) = made();
    ids.give(&mut first);
    ids.give(&mut second);
    assert!(first.iter().all(|one| second.iter().all(|other| one.id != other.id)));
}

#[test]
fn synonyms_are_told_as_each_engine_compares_them() {
    let (words, _) = made();
    assert!(
        words.stop.contains("trenger") && !words.stop.contains("ikke"),
        "what turns a search around is not taken out of it"
    );
    let solr = &files(Service::OpenSearch)["nb/synonyms.txt"];
    assert_eq!(
        solr,
        "# the same\nbolig, leilighet, et sted å bo\n# near\nikke => ikke, utkastelse\nkastet ut => kastet ut, utkastelse\n\
         komme seg => komme seg, utkastelse\ntrenger hjem => trenger hjem, utkastelse\n"
    );
    let index: serde_json::Value =
        serde_json::from_str(&files(Service::OpenSearch)["nb/index.json"]).expect("settings");
    let filter = &index["settings"]["analysis"]["filter"];
    assert_eq!(filter["fagverk_same"]["synonyms"], serde_json::json!(["bolig, leilighet, sted bo"]));
    // Without `seg`, the expression would be an everyday word; a home is no eviction; and a `not` is found everywhere.
    assert_eq!(
        filter["fagverk_related"]["synonyms"],
        serde_json::json!(["bolig, leilighet, sted bo", "kastet ut => kastet ut, utkastelse"])
    );
    let synonyms = &files(Service::Meilisearch)["nb/settings.json"];
    let settings: serde_json::Value = serde_json::from_str(synonyms).expect("settings");
    assert_eq!(settings["synonyms"]["sted bo"], serde_json::json!(["bolig", "leilighet"]));
    assert_eq!(settings["synonyms"]["kastet ut"], serde_json::json!(["utkastelse"]));
    let synonyms: serde_json::Value =
        serde_json::from_str(&files(Service::Typesense)["nb/synonyms.json"]).expect("synonyms");
    let item = |root: &str| synonyms["items"].as_array().and_then(|all| all.iter().find(|item| item["root"] == root));
    assert_eq!(item("kastet ut").map(|item| &item["synonyms"]), Some(&serde_json::json!(["utkastelse"])));
}

#[test]
fn fields_weigh_what_they_weigh_in_the_sites_own_index() {
    let template = &files(Service::OpenSearch)["nb/template.json"];
    for field in ["title^4", "also^3", "section^2.5", "summary^2", "body^1", "parts^0.5", "trail^0.4"] {
        assert!(template.contains(&format!("\\\"{field}\\\"")), "{field}");
    }
    let preset = &files(Service::Typesense)["nb/preset.json"];
    assert!(preset.contains("\"40,30,25,20,10,5,4,3\""), "{preset}");
}

#[test]
fn a_language_without_lists_names_no_list() {
    let words = Words::of(&Language::default(), Lang::Se, &Cuts::new());
    let files: BTreeMap<_, _> = language_files(Service::OpenSearch, &words, &BTreeMap::new()).into_iter().collect();
    let index: serde_json::Value = serde_json::from_slice(&files["se/index.json"]).expect("settings");
    let analysis = &index["settings"]["analysis"];
    for (name, analyzer) in analysis["analyzer"].as_object().expect("analyzers") {
        for filter in analyzer["filter"].as_array().expect("filters") {
            let own = filter.as_str().filter(|filter| filter.starts_with("fagverk_"));
            assert!(own.is_none_or(|own| analysis["filter"][own].is_object()), "{name}: {filter}");
        }
    }
}

#[test]
fn documents_are_written_in_files_of_a_bounded_size() {
    let (_, documents) = made();
    let mut long = documents[0].clone();
    long.summary = "Husleie. ".repeat(100_000);
    for service in Service::ALL {
        let mut files: Vec<(String, usize, usize)> = Vec::new();
        let mut put = |path: &str, bytes: &[u8]| {
            files.push((path.to_owned(), bytes.len(), String::from_utf8_lossy(bytes).lines().count()));
            Ok(())
        };
        let mut parts = Parts::new(service, Lang::Nb, &mut put);
        (0..13).try_for_each(|_| parts.add(&long)).expect("added");
        assert_eq!(parts.finish().expect("written"), 13);
        let lines = if service == Service::OpenSearch { 2 } else { 1 };
        assert!(files.len() > 1 && files.iter().all(|(_, size, _)| *size < 7_000_000), "{files:?}");
        assert_eq!(files.iter().map(|(.., count)| count).sum::<usize>(), 13 * lines);
        assert_eq!((&*files[0].0, &*files[1].0), ("nb/documents-0001.ndjson", "nb/documents-0002.ndjson"));
    }
}
