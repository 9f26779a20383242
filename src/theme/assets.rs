//! The theme's files for readers: fingerprinted names, and hashes for Subresource Integrity.

use std::collections::BTreeMap;

use lightningcss::stylesheet::{ParserOptions, PrinterOptions, StyleSheet};

use super::Theme;
use crate::base::{ContentHash, OutputPath};

/// A file that is written as it is.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Where it is written.
    pub output: OutputPath,
    /// Its bytes.
    pub bytes: Vec<u8>,
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
    /// Gives every file under `assets/` a name that changes when its bytes do.
    #[must_use]
    pub fn of(theme: &Theme) -> Self {
        let (styles, others): (Vec<_>, Vec<_>) = theme
            .under("assets")
            .partition(|(name, _)| std::path::Path::new(name).extension().is_some_and(|e| e == "css"));
        let others =
            others.into_iter().filter_map(|(name, file)| Some((name.to_owned(), asset(name, file.bytes.to_vec())?)));
        let mut by_name: BTreeMap<String, Asset> = others.collect();
        // A style sheet names fonts and pictures, so it is made when these have their names.
        for (name, file) in styles {
            let text = pointed(&file.text(), &by_name);
            let bytes = minified(&text).unwrap_or_else(|| text.into_bytes());
            by_name.extend(asset(name, bytes).map(|asset| (name.to_owned(), asset)));
        }
        Self { by_name }
    }
}

fn asset(name: &str, bytes: Vec<u8>) -> Option<Asset> {
    let hash = ContentHash::of(&bytes);
    let output = OutputPath::new(&format!("assets/{}", fingerprinted(name, hash))).ok()?;
    let integrity = integrity(&bytes);
    Some(Asset { output, bytes, hash, integrity })
}

/// A style sheet in which `url("../fonts/sans.woff2")` leads to the file under its fingerprinted name.
fn pointed(css: &str, assets: &BTreeMap<String, Asset>) -> String {
    let mut css = css.to_owned();
    for (name, asset) in assets {
        let output = asset.output.as_str().strip_prefix("assets/").unwrap_or_default();
        css = css.replace(&format!("\"../{name}\""), &format!("\"../{output}\""));
    }
    css
}

/// A style sheet without what only its authors need; `None` for one that cannot be read, which is written as it is.
fn minified(css: &str) -> Option<Vec<u8>> {
    let sheet = StyleSheet::parse(css, ParserOptions::default()).ok()?;
    let printed = sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() }).ok()?;
    Some(printed.code.into_bytes())
}

/// `css/site.css` becomes `css/site.1f2e3d4c5b6a.css`.
fn fingerprinted(name: &str, hash: ContentHash) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !ending.contains('/') => format!("{stem}.{}.{ending}", hash.short()),
        _ => format!("{name}.{}", hash.short()),
    }
}

/// `sha384-…`, as Subresource Integrity wants it.
fn integrity(bytes: &[u8]) -> String {
    use base64::Engine as _;
    use sha2::Digest as _;
    format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(sha2::Sha384::digest(bytes)))
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
    fn a_style_sheet_leads_to_the_fingerprinted_font() {
        let font = asset("fonts/sans.woff2", b"font".to_vec()).expect("a plain name");
        let place = font.output.as_str().strip_prefix("assets/").expect("among the assets").to_owned();
        let assets = BTreeMap::from([("fonts/sans.woff2".to_owned(), font)]);
        let css = pointed("a{src:url(\"../fonts/sans.woff2\")}", &assets);
        assert_eq!(css, format!("a{{src:url(\"../{place}\")}}"));
    }

    #[test]
    fn a_style_sheet_is_made_small_and_a_broken_one_is_left_alone() {
        let small = minified("/* why */\na {\n  color: var(--x);\n}\n").expect("it can be read");
        assert_eq!(String::from_utf8_lossy(&small), "a{color:var(--x)}");
        assert_eq!(minified("a { color: red; } } b {"), None);
    }

    #[test]
    fn integrity_is_the_standard_value() {
        // The value for the empty file, as `openssl dgst -sha384 -binary | base64` gives it.
        assert_eq!(integrity(b""), "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb");
    }
}
