//! A configuration for Sveltia CMS, from what the files may hold.
//!
//! It is not for Decap CMS, which writes dates as texts; fagverk refuses those. Text is edited as it
//! is written, since an editor of formatted text would take containers and citations for mistakes.

use serde_json::{Map, Value, json};

use super::Subject;
use super::words::Words;
use super::yaml::yaml;
use crate::diag::Messages;
use crate::schema::{Field, Shape, Table};

/// Fields whose texts are longer than a line.
const LONG: [&str; 8] = ["summary", "purpose", "definition", "preparation", "content_warning", "rig", "reason", "room"];

/// What the site at hand has that its kind of file does not say: ids with what they are called.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// The site's themes.
    pub themes: Vec<(String, String)>,
    /// The folders with pages.
    pub folders: Vec<Folder>,
}

/// A folder with pages.
#[derive(Clone, Debug)]
pub struct Folder {
    /// Its path from the site's folder.
    pub path: String,
    /// What its pages are; `None` for one that has an opening page only.
    pub subject: Option<Subject>,
    /// True when it has an opening page.
    pub section: bool,
}

/// `config.yml`, with labels and hints in the language of messages.
#[must_use]
pub fn cms(choices: &Choices, messages: &Messages) -> String {
    let with = |subject| Cms { words: Words { subject, messages }, choices };
    let section = with(Subject::Section);
    let kinds = choices.folders.iter().filter_map(|folder| Some((folder, folder.subject?)));
    let mut collections: Vec<Value> = kinds.map(|(folder, subject)| pages(folder, with(subject), section)).collect();
    let bare = choices.folders.iter().filter(|folder| folder.subject.is_none() && folder.section);
    let fronts: Vec<Value> = bare.map(|folder| front(folder, section)).collect();
    if !fronts.is_empty() {
        let label = messages.say("cms-fronts", &[]);
        collections.push(json!({ "name": "fronts", "label": label, "files": fronts }));
    }
    let registers =
        [Subject::Glossary, Subject::Law, Subject::Helplines].map(|subject| register(subject, with(subject)));
    let label = messages.say("cms-registers", &[]);
    collections.push(json!({ "name": "registers", "label": label, "files": registers }));
    let config = json!({
        "backend": { "name": "github", "repo": "eier/navn", "branch": "main" },
        "media_folder": "content/bilder",
        "public_folder": "/bilder",
        // An optional field that is left empty is not written: an empty table would lack what it must have.
        "output": { "omit_empty_optional_fields": true },
        "slug": { "encoding": "ascii", "clean_accents": true },
        "collections": collections,
    });
    let top = messages.say("cms-top", &[]);
    let comments: String = top.lines().map(|line| format!("# {line}").trim_end().to_owned() + "\n").collect();
    format!("{comments}\n{}", yaml(&config))
}

/// What every field is made with.
#[derive(Clone, Copy)]
struct Cms<'a> {
    words: Words<'a>,
    choices: &'a Choices,
}

/// The pages of one kind in one folder, and its opening page.
fn pages(folder: &Folder, cms: Cms<'_>, section: Cms<'_>) -> Value {
    let kind = cms.say(&format!("cms-{}", cms.words.subject.name()));
    let name = folder.path.split_once('/').map_or(folder.path.as_str(), |(_, rest)| rest);
    let mut collection = json!({
        "name": folder.path.replace('/', "-"),
        "label": format!("{kind}: {name}"),
        "folder": folder.path,
        "create": true,
        "extension": "md",
        // Pictures lie beside the page, and are linked from there.
        "media_folder": "",
        "public_folder": "",
        "format": "toml-frontmatter",
        "frontmatter_delimiter": "+++",
        "slug": "{{slug}}",
        "identifier_field": "title",
        "fields": cms.page_fields(),
    });
    if folder.section {
        let label = section.words.subject();
        collection["index_file"] = json!({ "name": "_index", "label": label, "fields": section.page_fields() });
    }
    collection
}

/// The opening page of a folder with no other pages.
fn front(folder: &Folder, cms: Cms<'_>) -> Value {
    json!({
        "name": folder.path.replace('/', "-"),
        "label": folder.path,
        "file": format!("{}/_index.md", folder.path),
        "format": "toml-frontmatter",
        "frontmatter_delimiter": "+++",
        "fields": cms.page_fields(),
    })
}

/// A data file.
fn register(subject: Subject, cms: Cms<'_>) -> Value {
    json!({
        "name": subject.name(),
        "label": cms.words.subject(),
        "file": subject.files().first(),
        "format": "toml",
        "fields": cms.fields(&subject.table(), &mut Vec::new(), true),
    })
}

impl Cms<'_> {
    fn say(self, id: &str) -> String {
        self.words.messages.say(id, &[])
    }

    /// The front matter, and the text below it.
    fn page_fields(self) -> Vec<Value> {
        let mut fields = self.fields(&self.words.subject.table(), &mut Vec::new(), true);
        // What every page begins with comes first, and the rest in the order it is read.
        let first = |field: &Value| ["title", "summary"].iter().position(|name| field["name"] == *name).unwrap_or(2);
        fields.sort_by_key(first);
        // The editor must leave the text as it is written.
        fields.push(json!({
            "name": "body", "label": self.say("cms-body"), "hint": self.say("cms-body-hint"),
            "widget": "markdown", "required": false, "modes": ["raw"],
        }));
        fields
    }

    /// `must` is true while everything around is required: a CMS asks for what is required in a table that nobody
    /// wants, too.
    fn fields(self, table: &Table, path: &mut Vec<String>, must: bool) -> Vec<Value> {
        let mut fields = Vec::new();
        for field in &table.fields {
            path.push(field.name.clone());
            fields.push(self.field(field, path, must));
            path.pop();
        }
        fields
    }

    fn field(self, field: &Field, path: &mut Vec<String>, must: bool) -> Value {
        let required = field.required && must;
        let mut out = self.widget(&field.name, &field.shape, path, required);
        let names: Vec<&str> = path.iter().map(String::as_str).collect();
        out.insert("name".to_owned(), field.name.clone().into());
        out.insert("label".to_owned(), self.words.label(&names).unwrap_or_else(|| field.name.clone()).into());
        out.insert("required".to_owned(), required.into());
        out.extend(self.words.hint(&names, &field.shape).map(|hint| ("hint".to_owned(), hint.into())));
        let shown = !matches!(field.shape, Shape::Table(_) | Shape::TextOr(_) | Shape::List(_));
        let usual = field.usual.clone().filter(|_| shown);
        out.extend(usual.map(|usual| ("default".to_owned(), usual)));
        out.into()
    }

    fn widget(self, name: &str, shape: &Shape, path: &mut Vec<String>, must: bool) -> Map<String, Value> {
        let widget = match shape {
            Shape::Text if LONG.contains(&name) => json!({ "widget": "text" }),
            Shape::Text | Shape::Unknown => json!({ "widget": "string" }),
            Shape::Form(pattern) => {
                json!({ "widget": "string", "pattern": [pattern.regex, self.words.form(*pattern)] })
            }
            Shape::Named(names) => self.select(names, path),
            Shape::Date => json!({ "widget": "datetime", "type": "date", "time_format": false }),
            Shape::Boolean => json!({ "widget": "boolean" }),
            Shape::Integer => json!({ "widget": "number", "value_type": "int", "min": 0 }),
            Shape::Number => json!({ "widget": "number", "value_type": "float" }),
            Shape::List(item) => self.list(name, item, path),
            Shape::Table(inner) | Shape::TextOr(inner) => {
                json!({ "widget": "object", "collapsed": !must, "fields": self.fields(inner, path, must) })
            }
        };
        match widget {
            Value::Object(map) => map,
            _ => Map::new(),
        }
    }

    fn select(self, names: &[String], path: &[String]) -> Value {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        let option = |name: &String| json!({ "label": self.words.choice(&path, name), "value": name });
        json!({ "widget": "select", "options": names.iter().map(option).collect::<Vec<_>>() })
    }

    fn list(self, name: &str, item: &Shape, path: &mut Vec<String>) -> Value {
        match item {
            Shape::Named(names) => {
                let mut select = self.select(names, path);
                select["multiple"] = true.into();
                select
            }
            Shape::Text if path.len() == 1 && name == "themes" && !self.choices.themes.is_empty() => {
                let option = |(id, label): &(String, String)| json!({ "label": label, "value": id });
                let options: Vec<Value> = self.choices.themes.iter().map(option).collect();
                json!({ "widget": "select", "multiple": true, "options": options })
            }
            Shape::Table(inner) => {
                json!({ "widget": "list", "collapsed": true, "fields": self.fields(inner, path, true) })
            }
            // One field, and not a line with commas: the texts have commas of their own.
            other => {
                let mut field = self.widget(name, other, path, true);
                let names: Vec<&str> = path.iter().map(String::as_str).collect();
                field.insert("name".to_owned(), name.into());
                field.insert("label".to_owned(), self.words.label(&names).unwrap_or_else(|| name.to_owned()).into());
                json!({ "widget": "list", "field": field })
            }
        }
    }
}
