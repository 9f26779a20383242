//! What the service worker goes by: lists of files with their hashes, a catalogue of the lists, and the worker itself.

use serde::Serialize;
use serde_json::{Value, json};

use crate::base::{ContentHash, Sum};

/// A file to save.
#[derive(Clone, Debug)]
pub struct Precached {
    /// Its address from the site's root; a page's folder for a page.
    pub address: String,
    /// What its bytes add up to.
    pub sum: Sum,
    /// Its size in bytes.
    pub size: u64,
}

/// A list as it is written: address, sum and size of each file.
#[derive(Serialize)]
struct List<'a> {
    files: Vec<(&'a str, String, u64)>,
}

/// A list that was written.
#[derive(Clone, Debug, Serialize)]
pub struct Collected {
    /// The collection's name.
    pub id: String,
    /// Its title; what every page needs has none.
    pub title: String,
    /// Where the list is, from the site's root.
    pub list: String,
    /// Changes with any of its files.
    pub version: String,
    /// All of its files together.
    pub bytes: u64,
    /// How many they are.
    pub files: usize,
}

/// A list as it is written, and its line of the catalogue.
#[must_use]
pub fn list(id: &str, title: &str, files: &[Precached]) -> (Collected, Vec<u8>) {
    let rows = files.iter().map(|file| (file.address.as_str(), file.sum.base64(), file.size)).collect();
    let bytes = bytes(&List { files: rows });
    let version = ContentHash::of(&bytes).short();
    let collected = Collected {
        id: id.to_owned(),
        title: title.to_owned(),
        list: format!("offline/{id}.{version}.json"),
        version,
        bytes: files.iter().map(|file| file.size).sum(),
        files: files.len(),
    };
    (collected, bytes)
}

/// All there is to save, for the page that shows it and for the worker.
#[derive(Clone, Debug, Serialize)]
pub struct Catalogue {
    /// What every page needs.
    pub shell: Collected,
    /// What the reader chooses from.
    pub collections: Vec<Collected>,
    /// The languages: code, folder and page for reading without a network; the default first.
    pub languages: Vec<Value>,
}

impl Catalogue {
    /// The catalogue as it is written.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        bytes(&self.value())
    }

    fn value(&self) -> Value {
        let mut value = json!(self);
        let version = ContentHash::of(&bytes(&value)).short();
        value["version"] = Value::String(version);
        value
    }
}

/// The service worker: what there is to save, the words it says, and the theme's own text.
#[must_use]
pub fn worker(source: &str, catalogue: &Catalogue, words: &Value) -> Vec<u8> {
    format!("const CATALOGUE = {};\nconst WORDS = {words};\n{source}", catalogue.value()).into_bytes()
}

fn bytes(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec(value).expect("plain values always serialise");
    bytes.push(b'\n');
    bytes
}
