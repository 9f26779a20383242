//! The import table of `src/ARCHITECTURE.md`, and what files import.

use std::collections::BTreeSet;

/// The rooms in the table's order, each with those it may import.
pub(crate) struct Table {
    rows: Vec<(String, BTreeSet<String>)>,
}

impl Table {
    /// Reads the first code block under the heading "The import table": lines such as
    /// `floor 3  site → model config`, with several rooms on a line where there is space. What stands in
    /// brackets is a note; `all below` is every room above the line.
    pub(crate) fn of(text: &str) -> Self {
        let part = text.split("The import table").nth(1).expect("a heading `The import table`");
        let block = part.split("```").nth(1).expect("a code block under it");
        let mut table = Self { rows: Vec::new() };
        for line in block.lines().skip(1) {
            table.line(line.split('(').next().unwrap_or(line));
        }
        table
    }

    fn line(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let words = if words.first() == Some(&"floor") { &words[2..] } else { &words[..] };
        if let (Some(room), false) = (words.first(), words.contains(&"→")) {
            return self.rows.push(((*room).to_owned(), BTreeSet::new()));
        }
        for (at, word) in words.iter().enumerate() {
            if words.get(at + 1) == Some(&"→") {
                self.rows.push(((*word).to_owned(), BTreeSet::new()));
            } else if *word == "all" {
                let last = self.rows.len() - 1;
                let above: BTreeSet<String> = self.rows[..last].iter().map(|(room, _)| room.clone()).collect();
                self.last().extend(above);
            } else if !matches!(*word, "→" | "below") {
                self.last().insert((*word).to_owned());
            }
        }
    }

    fn last(&mut self) -> &mut BTreeSet<String> {
        &mut self.rows.last_mut().expect("a room before what it imports").1
    }

    /// What is wrong with the table itself: an import that does not go down, or sisters that know one another.
    pub(crate) fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (row, (room, imports)) in self.rows.iter().enumerate() {
            let below = |other: &str| self.rows[..row].iter().any(|(above, _)| above == other);
            let up = imports.iter().filter(|other| !below(other));
            faults.extend(up.map(|other| format!("the table lets `{room}` import `{other}`, which is not below it")));
        }
        let sisters = ["html", "print", "search", "feeds"];
        for (room, imports) in self.rows.iter().filter(|(room, _)| sisters.contains(&room.as_str())) {
            let known = imports.iter().filter(|other| sisters.contains(&other.as_str()));
            faults.extend(known.map(|other| format!("`{room}` and `{other}` are sisters: neither imports the other")));
        }
        faults
    }

    /// What a room may import; `None` when it is not in the table.
    pub(crate) fn allowed(&self, room: &str) -> Option<&BTreeSet<String>> {
        self.rows.iter().find(|(name, _)| name == room).map(|(_, imports)| imports)
    }
}

/// The room a file is in; `None` for the files of the root.
pub(crate) fn room(path: &str) -> Option<&str> {
    path.strip_prefix("src/")?.split_once('/').map(|(room, _)| room)
}

/// The rooms that code names as `crate::room`, each with its line; `crate::{a, b}` names both.
pub(crate) fn named(code: &str) -> Vec<(usize, String)> {
    let mut named = Vec::new();
    for (at, word) in code.match_indices("crate::") {
        let line = code[..at].matches('\n').count() + 1;
        let rest = &code[at + word.len()..];
        let rooms = rest.strip_prefix('{').map_or_else(|| vec![name(rest)], heads);
        // `crate::Name` would be the root's own, and the root has none.
        named.extend(rooms.into_iter().filter(|room| !room.is_empty()).map(|room| (line, room.to_owned())));
    }
    named
}

fn name(text: &str) -> &str {
    let text = text.trim_start();
    &text[..text.find(|c: char| !c.is_ascii_lowercase() && c != '_').unwrap_or(text.len())]
}

/// The first name of each path in a group, up to its closing brace.
fn heads(group: &str) -> Vec<&str> {
    let mut heads = vec![name(group)];
    let mut depth = 0;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.push(name(&group[at + 1..])),
            _ => {}
        }
    }
    heads
}

#[test]
fn the_table_is_read_as_it_is_written() {
    let text = "## The import table\n\n```text\nfloor 0  base                imports nothing of ours\n\
        floor 1  diag → base         model → diag base   (data)\nfloor 2  html → model        feeds → html later\n\
        floor 9  cli → all below\n```\n";
    let table = Table::of(text);
    let allowed = |room| table.allowed(room).map(|rooms| rooms.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(allowed("base"), Some(vec![]));
    assert_eq!(allowed("model"), Some(vec!["base", "diag"]));
    assert_eq!(allowed("cli"), Some(vec!["base", "diag", "feeds", "html", "model"]));
    assert_eq!(allowed("serve"), None);
    assert_eq!(
        table.faults(),
        [
            "the table lets `feeds` import `later`, which is not below it",
            "`feeds` and `html` are sisters: neither imports the other"
        ]
    );
}

#[test]
fn imports_are_found_however_they_are_written() {
    let code = "use crate::site::{self, Site};\nlet x = crate::base::f();\nuse crate::{diag::{Code, Span}, model};\n";
    let named: Vec<_> = named(code);
    let named: Vec<_> = named.iter().map(|(line, room)| (*line, room.as_str())).collect();
    assert_eq!(named, [(1, "site"), (2, "base"), (3, "diag"), (3, "model")]);
}
