//! JSON Schema of a kind of file.
//!
//! Draft 7: the newest that the validator in Taplo (Even Better TOML) knows; Tombi and SchemaStore read it as well. A
//! later draft is not refused by Taplo but read as draft 7, so saying so would promise what nobody checks.

use serde_json::{Map, Value, json};

use super::Subject;
use super::words::Words;
use crate::diag::Messages;
use crate::schema::{Field, Shape, Table};

const DRAFT: &str = "http://json-schema.org/draft-07/schema#";

/// What a file, or front matter, may hold, for language servers and validators. Keys are in alphabetical order.
///
/// JSON has no dates, so a date is a text with the format `date` to it; no schema can say that ids differ or that
/// numbers rise. `fagverk check` says these.
#[must_use]
pub fn json_schema(subject: Subject, messages: &Messages) -> Value {
    let words = Words { subject, messages };
    let mut schema = table(&subject.table(), &mut Vec::new(), words);
    schema.insert("$schema".to_owned(), DRAFT.into());
    schema.insert("title".to_owned(), words.subject().into());
    schema.extend(words.about().map(|about| ("description".to_owned(), about.into())));
    Value::Object(schema)
}

fn table(table: &Table, path: &mut Vec<String>, words: Words<'_>) -> Map<String, Value> {
    let mut schema = Map::new();
    schema.insert("type".to_owned(), "object".into());
    let must = |field: &Field| field.required || table.exactly_one.contains(&field.name.as_str());
    let mut properties = Map::new();
    for field in &table.fields {
        path.push(field.name.clone());
        properties.insert(field.name.clone(), described(field, must(field), path, words));
        path.pop();
    }
    schema.insert("properties".to_owned(), properties.into());
    let others = table.others.as_ref().map_or(Value::Bool(false), |other| shape(other, true, path, words).into());
    schema.insert("additionalProperties".to_owned(), others);
    let required: Vec<&str> = table.fields.iter().filter(|f| f.required).map(|f| f.name.as_str()).collect();
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
    if !table.exactly_one.is_empty() {
        let one: Vec<Value> = table.exactly_one.iter().map(|name| json!({ "required": [name] })).collect();
        schema.insert("oneOf".to_owned(), one.into());
    }
    schema
}

fn described(field: &Field, must: bool, path: &mut Vec<String>, words: Words<'_>) -> Value {
    let mut schema = shape(&field.shape, must, path, words);
    let names: Vec<&str> = path.iter().map(String::as_str).collect();
    schema.extend(words.label(&names).map(|label| ("title".to_owned(), label.into())));
    schema.extend(words.hint(&names, &field.shape).map(|hint| ("description".to_owned(), hint.into())));
    schema.extend(field.usual.clone().map(|usual| ("default".to_owned(), usual)));
    schema.into()
}

/// `must` is true where something has to be in it.
fn shape(shape: &Shape, must: bool, path: &mut Vec<String>, words: Words<'_>) -> Map<String, Value> {
    let schema = match shape {
        Shape::Text if must => json!({ "type": "string", "pattern": "\\S" }),
        Shape::Text => json!({ "type": "string" }),
        Shape::Form(pattern) => json!({ "type": "string", "pattern": pattern.regex }),
        Shape::Named(names) => named(names, path, words),
        Shape::Date => json!({ "type": "string", "format": "date" }),
        Shape::Boolean => json!({ "type": "boolean" }),
        Shape::Integer => json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
        Shape::Number => json!({ "type": "number" }),
        Shape::List(item) => {
            let mut list = json!({ "type": "array", "items": self::shape(item, false, path, words) });
            if must {
                list["minItems"] = 1.into();
            }
            list
        }
        Shape::Table(inner) => table(inner, path, words).into(),
        Shape::TextOr(inner) => {
            json!({ "anyOf": [self::shape(&Shape::Text, must, path, words), table(inner, path, words)] })
        }
        Shape::Unknown => json!({}),
    };
    match schema {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// One of a closed set, with what each is called for editors that show it.
fn named(names: &[String], path: &[String], words: Words<'_>) -> Value {
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    let labels: Vec<String> = names.iter().map(|name| words.choice(&path, name)).collect();
    if labels == names {
        return json!({ "type": "string", "enum": names });
    }
    json!({ "type": "string", "enum": names, "x-taplo": { "docs": { "enumValues": labels } } })
}
