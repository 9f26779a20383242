//! The table of diagnostic codes. A new code is a row here, a message in `messages/*.ftl`,
//! a chapter in `explain/*.md` and a case in `tests/cases`; `tests/tidy.rs` keeps the four together.

use std::fmt;

use super::Severity;

/// What kind of problem a diagnostic is: `link/broken`, `a11y/image-alt`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(u16);

macro_rules! codes {
    ($($name:ident = $id:literal, $severity:ident;)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        #[repr(u16)]
        enum Row { $($name),* }
        $(
            #[doc = concat!("`", $id, "`: see `fagverk explain ", $id, "`.")]
            pub const $name: Code = Code(Row::$name as u16);
        )*
        const TABLE: &[(&str, Severity)] = &[$(($id, Severity::$severity)),*];
    };
}

codes! {
    SOURCE_UNREADABLE = "source/unreadable", Error;
    SOURCE_NOT_UTF8 = "source/not-utf8", Error;
    SOURCE_NAME = "source/name", Error;
    SOURCE_SYMLINK = "source/symlink", Warning;
    SOURCE_TOO_LARGE = "source/too-large", Error;
    SOURCE_EMPTY = "source/empty", Error;
    FRONT_MATTER_MISSING = "front-matter/missing", Error;
    FRONT_MATTER_UNCLOSED = "front-matter/unclosed", Error;
    FRONT_MATTER_YAML = "front-matter/yaml", Error;
    FRONT_MATTER_DATES = "front-matter/dates", Warning;
    FRONT_MATTER_SUMMARY = "front-matter/summary", Warning;
    FRONT_MATTER_THEME = "front-matter/unknown-theme", Warning;
    TOML_SYNTAX = "toml/syntax", Error;
    TOML_UNKNOWN_FIELD = "toml/unknown-field", Error;
    TOML_MISSING_FIELD = "toml/missing-field", Error;
    TOML_WRONG_TYPE = "toml/wrong-type", Error;
    TOML_BAD_VALUE = "toml/bad-value", Error;
    TOML_DUPLICATE_ID = "toml/duplicate-id", Error;
    BIB_SYNTAX = "bib/syntax", Error;
    CONTAINER_UNKNOWN = "container/unknown", Error;
    CONTAINER_UNCLOSED = "container/unclosed", Error;
    CONTAINER_STRAY_CLOSE = "container/stray-close", Error;
    CONTAINER_ATTRIBUTE = "container/attribute", Error;
    CONTAINER_FICTIONAL = "container/fictional", Warning;
    MARKDOWN_HTML = "markdown/html", Error;
    MARKDOWN_TOO_DEEP = "markdown/too-deep", Error;
    MARKDOWN_FOOTNOTE = "markdown/footnote", Warning;
    LINK_BROKEN = "link/broken", Error;
    LINK_ANCHOR = "link/anchor", Error;
    LINK_OUTSIDE = "link/outside", Error;
    LINK_UNSAFE = "link/unsafe", Error;
    LINK_EMPTY = "link/empty", Error;
    LINK_DRAFT = "link/draft", Error;
    LINK_EXPIRED = "link/expired", Warning;
    TERM_UNKNOWN = "term/unknown", Error;
    TERM_UNUSED = "term/unused", Advice;
    LAW_UNKNOWN = "law/unknown", Error;
    HELPLINE_UNKNOWN = "helpline/unknown", Error;
    CITATION_UNKNOWN = "citation/unknown", Error;
    EXERCISE_UNKNOWN = "exercise/unknown", Error;
    EXERCISE_STEPS = "exercise/steps", Warning;
    EXERCISE_DURATION = "exercise/duration", Warning;
    EXERCISE_QUESTIONS = "exercise/questions", Warning;
    EXERCISE_CARE = "exercise/care", Warning;
    EXERCISE_PARTICIPANTS = "exercise/participants", Error;
    EXERCISE_SCALE = "exercise/scale", Error;
    PACK_EMPTY = "pack/empty", Warning;
    PACK_NO_PARTICIPANTS = "pack/no-participants", Warning;
    PACK_PARTICIPANTS = "pack/participants", Error;
    PACK_FOLLOW_UP = "pack/follow-up", Warning;
    PROGRAM_QUESTION = "program/question", Error;
    PROGRAM_MINUTES = "program/minutes", Error;
    PROGRAM_DURATION = "program/duration", Warning;
    PROGRAM_END = "program/end", Warning;
    PROGRAM_MIDNIGHT = "program/midnight", Error;
    PROGRAM_BREAK = "program/break", Warning;
    PROGRAM_LUNCH = "program/lunch", Warning;
    PROGRAM_BUFFER = "program/buffer", Warning;
    PROGRAM_TALK = "program/talk", Warning;
    PROGRAM_GROUP = "program/group", Warning;
    PROGRAM_NOT_WITH = "program/not-with", Error;
    PROGRAM_NOT_FOR = "program/not-for", Warning;
    PROGRAM_STRAIN = "program/strain", Warning;
    PROGRAM_LOOK_BACK = "program/look-back", Warning;
    PROGRAM_CHECK_OUT = "program/check-out", Warning;
    GUIDE_UNKNOWN = "guide/unknown", Error;
    ID_DUPLICATE = "id/duplicate", Error;
    SLUG_DUPLICATE = "slug/duplicate", Error;
    ROUTE_COLLISION = "route/collision", Error;
    ROUTE_NAME = "route/name", Error;
    A11Y_IMAGE_ALT = "a11y/image-alt", Error;
    A11Y_HEADING_TOP = "a11y/heading-top", Error;
    A11Y_HEADING_SKIP = "a11y/heading-skip", Error;
    A11Y_HEADING_NONE = "a11y/heading-none", Advice;
    A11Y_HEADING_EMPTY = "a11y/heading-empty", Error;
    IMAGE_FILE = "image/file", Error;
    A11Y_TABLE_HEADER = "a11y/table-header", Error;
    A11Y_TABLE_CAPTION = "a11y/table-caption", Warning;
    A11Y_BOLD_HEADING = "a11y/bold-heading", Warning;
    A11Y_LINK_TEXT = "a11y/link-text", Warning;
    CONTENT_PHONE_NUMBER = "content/phone-number", Warning;
    CONTENT_OVERDUE = "content/overdue", Warning;
    CONTENT_LAW_AGE = "content/law-age", Warning;
    CONTENT_ORPHAN = "content/orphan", Warning;
    SEARCH_UNFOUND = "search/unfound", Warning;
    LOCAL_OVERLAY = "local/overlay", Error;
    CONTENT_TRANSLATION_OLD = "content/translation-old", Warning;
    LANGUAGE_TERM = "language/term", Advice;
    LANGUAGE_LIX = "language/lix", Advice;
    LANGUAGE_DUTY = "language/duty", Advice;
    LANGUAGE_SENTENCE = "language/sentence", Advice;
    LANGUAGE_PARAGRAPH = "language/paragraph", Advice;
    LANGUAGE_PASSIVE = "language/passive", Advice;
    LANGUAGE_ABBREVIATION = "language/abbreviation", Advice;
    LANGUAGE_PERSONAL = "language/personal", Advice;
    LANGUAGE_EXEMPTION = "language/exemption", Warning;
    CHECK_IGNORE_UNUSED = "check/ignore-unused", Warning;
    PRINT_GLYPH = "print/glyph", Warning;
    PRINT_BIDI = "print/bidi", Warning;
    PRINT_IMAGE = "print/image", Warning;
    PRINT_FIT = "print/fit", Warning;
    PRINT_THEME = "print/theme", Error;
    THEME_TEMPLATE = "theme/template", Error;
    THEME_WORDS = "theme/words", Error;
    THEME_STALE_OVERRIDE = "theme/stale-override", Warning;
}

impl Code {
    /// Every code, in the table's order.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..TABLE.len()).filter_map(|row| u16::try_from(row).ok().map(Self))
    }

    /// The code's name, as it is printed and written in `fagverk.toml`.
    #[must_use]
    pub fn id(self) -> &'static str {
        TABLE[usize::from(self.0)].0
    }

    /// How serious it is unless the site says otherwise.
    #[must_use]
    pub fn default_severity(self) -> Severity {
        TABLE[usize::from(self.0)].1
    }

    /// The code with this name.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::all().find(|code| code.id() == id)
    }

    /// The name of its message: `link/broken` is `link-broken` in the Fluent files.
    #[must_use]
    pub fn message_id(self) -> String {
        self.id().replace('/', "-")
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
