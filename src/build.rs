//! Names the code that is being compiled, so that a page made by other code is never taken for up to date.

use std::path::Path;
use std::{env, fs};

#[allow(clippy::disallowed_methods, reason = "a build script reads the code it names")]
fn main() {
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=themes");
    println!("cargo::rerun-if-changed=content/language.toml");
    println!("cargo::rerun-if-changed=Cargo.lock");
    let root = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let mut hash = blake3::Hasher::new();
    // The built-in theme is a part of the program.
    for folder in ["src", "themes"] {
        add(Path::new(&root).join(folder).as_path(), &mut hash);
    }
    // So is the built-in list of words, which is this project's own.
    for file in ["content/language.toml", "Cargo.lock"] {
        hash.update(&fs::read(Path::new(&root).join(file)).unwrap_or_default());
    }
    let is = |name: &str, value: &str| env::var(name).as_deref() == Ok(value);
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        // At a place of its own in memory, the program need not be rewritten for where it happens to lie: the typesetter's
        // tables are 12 MB of addresses, which each start would write into pages of its own. What is random about a
        // process beside that, its stack, its heap and the system's libraries, stays so.
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
    println!("cargo::rustc-env=FAGVERK_CODE={}", &hash.finalize().to_hex()[..16]);
}

#[allow(clippy::disallowed_methods, reason = "a build script reads the code it names")]
fn add(folder: &Path, hash: &mut blake3::Hasher) {
    let mut paths: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            add(&path, hash);
        } else {
            hash.update(&fs::read(&path).unwrap_or_default());
        }
    }
}
