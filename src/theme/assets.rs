//! The theme's files for readers: fingerprinted names, and hashes for Subresource Integrity.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Theme;
use super::styles::{Styles, is_style};
use crate::base::{ContentHash, HashBuilder, OutputPath, sha384};

/// A file that is written as it is.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Where it is written.
    pub output: OutputPath,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Their hash.
    pub hash: ContentHash,
    /// The value of the `integrity` attribute.
    pub integrity: String,
}

/// The theme's assets by their plain name: `css/site.css`.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The assets.
    pub by_name: BTreeMap<String, Asset>,
}

impl Assets {
    /// Gives every file under `assets/` a name that changes when its bytes do. Scripts are first made small by `script`.
    #[must_use]
    pub fn of(theme: &Theme, script: impl Fn(&[u8]) -> Vec<u8>) -> Self {
        let mut by_name = BTreeMap::new();
        for (name, file) in theme.under("assets").filter(|(name, _)| !is_style(name)) {
            let bytes = if is_script(name) { script(&file.bytes) } else { file.bytes.to_vec() };
            by_name.extend(asset(name, bytes));
        }
        // A style sheet names fonts and pictures, so it is made when these have their names.
        let styles = Styles::of(theme, &by_name);
        for (name, _) in theme.under("assets").filter(|(name, _)| is_style(name)) {
            by_name.extend(asset(name, styles.written(&format!("assets/{name}"))));
        }
        Self { by_name }
    }

    /// The hash of every file that [`Self::of`] reads.
    #[must_use]
    pub fn made_from(theme: &Theme) -> ContentHash {
        let mut hash = HashBuilder::new("assets");
        for (path, file) in theme.files.iter().filter(|(path, _)| path.starts_with("assets/") || is_style(path)) {
            hash.part(path.as_bytes()).part(&file.bytes);
        }
        hash.finish()
    }
}

fn asset(name: &str, bytes: Vec<u8>) -> Option<(String, Asset)> {
    let hash = ContentHash::of(&bytes);
    let output = OutputPath::new(&format!("assets/{}", fingerprinted(name, hash))).ok()?;
    let integrity = sha384(&bytes);
    Some((name.to_owned(), Asset { output, bytes: bytes.into(), hash, integrity }))
}

fn is_script(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending == "js")
}

/// `css/site.css` becomes `css/site.1f2e3d4c5b6a.css`.
fn fingerprinted(name: &str, hash: ContentHash) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !ending.contains('/') => format!("{stem}.{}.{ending}", hash.short()),
        _ => format!("{name}.{}", hash.short()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_follows_the_bytes() {
        let one = fingerprinted("css/site.css", ContentHash::of(b"a"));
        assert_eq!(one, format!("css/site.{}.css", ContentHash::of(b"a").short()));
        assert_ne!(one, fingerprinted("css/site.css", ContentHash::of(b"b")));
    }

    #[test]
    fn a_style_sheet_leads_to_the_fingerprinted_fonts() {
        let assets = Assets::of(&Theme::layered("fagverk", []), <[u8]>::to_vec);
        let [fonts, sans] =
            ["css/fonts.css", "fonts/sans-regular.woff2"].map(|name| assets.by_name.get(name).expect("an asset"));
        let place = sans.output.as_str().strip_prefix("assets/").expect("among the assets");
        assert!(String::from_utf8_lossy(&fonts.bytes).contains(&format!("../{place}")));
    }
}
