//! Smaller scripts, with short names for what is local to them.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// A script without what only its writers need. Given back as it is when it cannot be read.
#[must_use]
pub fn script(source: &[u8]) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(source) else { return source.to_vec() };
    let allocator = Allocator::default();
    let read = Parser::new(&allocator, text, SourceType::cjs()).parse();
    if read.panicked || !read.errors.is_empty() {
        return source.to_vec();
    }
    let mut program = read.program;
    // Classic scripts share their outermost names: those stay as they are.
    let options = MinifierOptions { mangle: Some(MangleOptions::default()), compress: Some(CompressOptions::safest()) };
    let named = Minifier::new(options).minify(&allocator, &mut program);
    // Comments are for who writes scripts; a licence's notice is for all.
    let comments = CommentOptions { normal: false, jsdoc: false, annotation: false, ..CommentOptions::default() };
    let options = CodegenOptions { minify: true, comments, ..CodegenOptions::default() };
    Codegen::new().with_options(options).with_scoping(named.scoping).build(&program).code.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small(text: &str) -> String {
        String::from_utf8(script(text.as_bytes())).expect("text")
    }

    #[test]
    fn local_names_are_short_and_outer_ones_stay() {
        let text = "const shared = 1;\n(() => {\n  const counted = [1, 2];\n  window.counts = counted.map((one) => one + shared);\n})();\n";
        let small = small(text);
        assert!(small.contains("shared") && small.contains("counts") && !small.contains("counted"), "{small}");
        assert!(small.len() < text.len());
    }

    #[test]
    fn comments_are_for_who_writes_and_licences_for_all() {
        let text = "/*! Made by somebody, MIT */\n(() => {\n  // Why this is so.\n  const one = /* how */ go();\n  go(one);\n})();\n";
        let small = small(text);
        assert!(small.contains("/*! Made by somebody, MIT */"), "{small}");
        assert!(!small.contains("Why") && !small.contains("how"), "{small}");
    }

    #[test]
    fn what_is_no_script_stays_as_it_is() {
        assert_eq!(small("const = ;"), "const = ;");
        assert_eq!(script(&[0xff, b'a']), [0xff, b'a']);
    }
}
