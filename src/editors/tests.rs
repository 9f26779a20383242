//! Every field has words in every language, no word is for a field that is not there, and nothing is of no type.

use std::collections::BTreeSet;

use super::words::Words;
use super::*;
use crate::base::Lang;
use crate::diag::Messages;
use crate::schema::{Shape, Table};

/// Every field of a table with its path, and those of the tables in it.
fn every(table: &Table, path: &mut Vec<String>, found: &mut Vec<(Vec<String>, Shape)>) {
    for field in &table.fields {
        path.push(field.name.clone());
        found.push((path.clone(), field.shape.clone()));
        let mut shape = &field.shape;
        while let Shape::List(item) = shape {
            shape = item;
        }
        if let Shape::Table(inner) | Shape::TextOr(inner) = shape {
            every(inner, path, found);
        }
        path.pop();
    }
}

fn fields(subject: Subject) -> Vec<(Vec<String>, Shape)> {
    let mut found = Vec::new();
    every(&subject.table(), &mut Vec::new(), &mut found);
    found
}

#[test]
fn every_field_has_a_type_and_words_in_every_language() {
    let mut faults = Vec::new();
    for lang in [Lang::Nb, Lang::Nn, Lang::En] {
        let messages = Messages::new(lang);
        for subject in Subject::ALL {
            let words = Words { subject, messages: &messages };
            for (path, shape) in fields(subject) {
                let names: Vec<&str> = path.iter().map(String::as_str).collect();
                if words.label(&names).is_none() || shape == Shape::Unknown {
                    faults.push(format!("{lang} {} {}", subject.name(), names.join(".")));
                }
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn every_word_is_for_something() {
    let messages = Messages::new(Lang::En);
    let mut used = BTreeSet::new();
    for subject in Subject::ALL {
        let words = Words { subject, messages: &messages };
        used.insert(format!("subject-{}", subject.name()));
        for (path, shape) in fields(subject) {
            let names: Vec<&str> = path.iter().map(String::as_str).collect();
            used.extend(words.nearest("field", &names));
            let mut shape = &shape;
            while let Shape::List(item) = shape {
                shape = item;
            }
            if let Shape::Named(choices) = shape {
                for choice in choices {
                    let path: Vec<&str> = names.iter().copied().chain([choice.as_str()]).collect();
                    used.extend(words.nearest("choice", &path));
                }
            }
        }
    }
    let text = include_str!("../diag/messages/fields/en.ftl");
    let ids = text.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id);
    let idle: Vec<&str> = ids.filter(|id| !id.starts_with("    ") && !used.contains(*id)).collect();
    assert_eq!(idle, Vec::<&str>::new());
}

#[test]
fn values_of_closed_sets_are_called_something() {
    let messages = Messages::new(Lang::Nb);
    let words = |subject| Words { subject, messages: &messages };
    assert_eq!(words(Subject::Exercise).choice(&["materials", "per"], "participant"), "Deltaker");
    assert_eq!(words(Subject::Pack).choice(&["editions"], "participant"), "Deltakerhefte");
    assert_eq!(words(Subject::Fagverk).choice(&["malform"], "both"), "Alt på begge");
    assert_eq!(words(Subject::Guide).choice(&["ignore", "code"], "link/broken"), "link/broken");
}

#[test]
fn a_schema_says_what_the_reader_says() {
    let schema = json_schema(Subject::Guide, &Messages::new(Lang::Nn));
    assert_eq!(schema["additionalProperties"], false);
    assert_eq!(schema["required"], serde_json::json!(["title"]));
    let properties = &schema["properties"];
    assert_eq!(properties["title"]["pattern"], "\\S");
    assert_eq!(properties["toc"]["default"], true);
    assert_eq!(properties["status"]["enum"][0], "draft");
    assert_eq!(properties["status"]["x-taplo"]["docs"]["enumValues"][0], "Utkast");
    let every = properties["review_every"]["description"].as_str().expect("a hint");
    assert!(every.starts_with("Tida mellom gjennomgangar") && every.contains("`12m`"), "{every}");
    assert_eq!(
        json_schema(Subject::Pack, &Messages::new(Lang::En))["properties"]["program"]["items"]["oneOf"][0]["required"]
            [0],
        "exercise"
    );
}

#[test]
fn yaml_keeps_every_value() {
    let value = serde_json::json!({ "name": "a: b", "list": [{ "name": "x", "fields": [{ "name": "y" }] }], "two": [1, 2], "no": {} });
    let text = "name: \"a: b\"\nlist:\n  - name: \"x\"\n    fields:\n      - name: \"y\"\nno: {}\ntwo: [1,2]\n";
    assert_eq!(super::yaml::yaml(&value), text);
}
