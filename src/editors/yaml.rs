//! Writes a value as YAML that people can read and change.

use serde_json::{Map, Value};

/// Keys that come first in each table, in this order; the others follow by the alphabet.
const FIRST: [&str; 6] = ["name", "label", "label_singular", "widget", "required", "hint"];

/// The value as block YAML. Texts are in quotation marks, as JSON has them, so that none is read as something else.
pub(super) fn yaml(value: &Value) -> String {
    let mut text = String::new();
    match value {
        Value::Object(map) => table(map, 0, &mut text),
        other => text.push_str(&format!("{other}\n")),
    }
    text
}

fn table(map: &Map<String, Value>, depth: usize, out: &mut String) {
    let mut keys: Vec<&String> = map.keys().collect();
    let place = |key: &str| FIRST.iter().position(|first| *first == key).unwrap_or(FIRST.len());
    keys.sort_by_key(|key| (place(key), key.as_str()));
    for (row, key) in keys.into_iter().enumerate() {
        // The first key of a list's item stands after the dash.
        let after_dash = row == 0 && out.ends_with("- ");
        if !after_dash {
            out.push_str(&"  ".repeat(depth));
        }
        out.push_str(key);
        out.push(':');
        under(&map[key], depth, out);
    }
}

fn under(value: &Value, depth: usize, out: &mut String) {
    let tables = |list: &[Value]| list.iter().any(Value::is_object);
    match value {
        Value::Object(map) if !map.is_empty() => {
            out.push('\n');
            table(map, depth + 1, out);
        }
        Value::Array(list) if tables(list) => {
            out.push('\n');
            for item in list {
                out.push_str(&"  ".repeat(depth + 1));
                out.push_str("- ");
                match item {
                    Value::Object(map) if !map.is_empty() => table(map, depth + 2, out),
                    other => out.push_str(&format!("{other}\n")),
                }
            }
        }
        other => out.push_str(&format!(" {other}\n")),
    }
}
