//! YAML front matter as TOML, for the fix: whole, or not at all.
//!
//! What has no one meaning in TOML, or would be lost on the way, is refused: empty values, comments, anchors and
//! tags, `yes` and `no`, numbers with leading noughts, keys that are no text or are given twice.

use saphyr_parser::{Event, Parser, ScalarStyle};

use crate::base::Date;

/// Words that are true and false to some readers of YAML and plain words to others.
const DOUBTFUL: &[&str] = &["y", "n", "yes", "no", "on", "off"];

/// The lines of TOML that say what `yaml` says; `None` when they cannot say all of it.
pub(super) fn to_toml(yaml: &str) -> Option<String> {
    let yaml = yaml.replace("\r\n", "\n");
    // A `#` may open a comment, and comments would be lost.
    if yaml.lines().any(|line| line.trim_start().starts_with('#') || line.contains(" #") || line.contains("\t#")) {
        return None;
    }
    let events: Vec<Event<'_>> =
        Parser::new_from_str(&yaml).map(|event| event.map(|(event, _)| event)).collect::<Result<_, _>>().ok()?;
    let mut reader = Reader { events: &events, at: 0 };
    let Value::Table(pairs) = reader.document()? else { return None };
    let lines: Vec<String> = pairs.iter().map(|(key, value)| format!("{} = {}\n", name(key), value.toml())).collect();
    let toml = lines.concat();
    toml::from_str::<toml::Table>(&toml).is_ok().then_some(toml)
}

/// A value that both can say.
enum Value {
    /// Written out already: a number, a date, true or false.
    Bare(String),
    Text(String),
    List(Vec<Value>),
    Table(Vec<(String, Value)>),
}

struct Reader<'a> {
    events: &'a [Event<'a>],
    at: usize,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Option<&'a Event<'a>> {
        let event = self.events.get(self.at)?;
        self.at += 1;
        if matches!(event, Event::Nothing) { self.next() } else { Some(event) }
    }

    fn document(&mut self) -> Option<Value> {
        matches!(self.next()?, Event::StreamStart).then_some(())?;
        matches!(self.next()?, Event::DocumentStart(_)).then_some(())?;
        let first = self.next()?;
        let value = self.value(first, 0)?;
        matches!(self.next()?, Event::DocumentEnd).then_some(())?;
        matches!(self.next()?, Event::StreamEnd).then_some(value)
    }

    fn value(&mut self, event: &'a Event<'a>, depth: usize) -> Option<Value> {
        if depth > 16 {
            return None;
        }
        match event {
            Event::Scalar(text, style, 0, None) => scalar(text, *style),
            Event::SequenceStart(0, None) => {
                let mut list = Vec::new();
                loop {
                    match self.next()? {
                        Event::SequenceEnd => return Some(Value::List(list)),
                        event => list.push(self.value(event, depth + 1)?),
                    }
                }
            }
            Event::MappingStart(0, None) => {
                let mut pairs: Vec<(String, Value)> = Vec::new();
                loop {
                    let key = match self.next()? {
                        Event::MappingEnd => return Some(Value::Table(pairs)),
                        Event::Scalar(text, _, 0, None) if **text != *"<<" => text.to_string(),
                        _ => return None,
                    };
                    if pairs.iter().any(|(known, _)| *known == key) {
                        return None;
                    }
                    let event = self.next()?;
                    pairs.push((key, self.value(event, depth + 1)?));
                }
            }
            _ => None,
        }
    }
}

fn scalar(text: &str, style: ScalarStyle) -> Option<Value> {
    if style != ScalarStyle::Plain {
        return Some(Value::Text(text.to_owned()));
    }
    let low = text.to_lowercase();
    if matches!(low.as_str(), "" | "~" | "null") || DOUBTFUL.contains(&low.as_str()) {
        return None;
    }
    if matches!(low.as_str(), "true" | "false") {
        return Some(Value::Bare(low));
    }
    if text.parse::<Date>().is_ok() {
        return Some(Value::Bare(text.to_owned()));
    }
    let digits = text.trim_start_matches(['-', '+']);
    if !digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return Some(Value::Text(text.to_owned()));
    }
    // A number as TOML writes it is one; what only looks like one, or is a time, is in doubt.
    let noughts = digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.");
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    if plain {
        return (!noughts && text.parse::<i64>().is_ok()).then(|| Value::Bare(text.to_owned()));
    }
    let decimal = digits.split_once('.').is_some_and(|(whole, part)| {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        digits(whole) && digits(part)
    });
    if decimal {
        return (!noughts).then(|| Value::Bare(text.to_owned()));
    }
    let word = text.contains(char::is_alphabetic) && !text.contains(':') && text.parse::<f64>().is_err();
    let hex = low.starts_with("0x") || low.starts_with("0o") || low.starts_with("0b");
    (word && !hex).then(|| Value::Text(text.to_owned()))
}

impl Value {
    fn toml(&self) -> String {
        match self {
            Self::Bare(text) => text.clone(),
            Self::Text(text) => quoted(text),
            Self::List(list) => format!("[{}]", list.iter().map(Self::toml).collect::<Vec<_>>().join(", ")),
            Self::Table(pairs) if pairs.is_empty() => "{}".to_owned(),
            Self::Table(pairs) => {
                let pairs = pairs.iter().map(|(key, value)| format!("{} = {}", name(key), value.toml()));
                format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "))
            }
        }
    }
}

fn name(key: &str) -> String {
    let bare = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    if bare { key.to_owned() } else { quoted(key) }
}

/// A basic string of TOML on one line.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests {
    use super::to_toml;

    #[test]
    fn every_value_is_kept() {
        let yaml = "title: \"Depositum: «trygt»\"\nreviewed: 2026-01-02\nweight: 3\nthemes:\n  - bolig\n  - 'a \"b\"'\n\
            group: {min: 2, max: 8}\nchanges:\n  - date: 2026-01-02\n    text: Første\ntoc: false\nsummary: |\n  En\n  to\n";
        let toml = "title = \"Depositum: «trygt»\"\nreviewed = 2026-01-02\nweight = 3\nthemes = [\"bolig\", \"a \\\"b\\\"\"]\n\
            group = { min = 2, max = 8 }\nchanges = [{ date = 2026-01-02, text = \"Første\" }]\ntoc = false\n\
            summary = \"En\\nto\\n\"\n";
        assert_eq!(to_toml(yaml).as_deref(), Some(toml));
        assert_eq!(to_toml("a: 1\r\nb: x\r\n").as_deref(), Some("a = 1\nb = \"x\"\n"));
        assert_eq!(to_toml("n: 2. utgave\n").as_deref(), Some("n = \"2. utgave\"\n"));
    }

    #[test]
    fn what_would_be_lost_or_is_in_doubt_is_refused() {
        for yaml in [
            "a:\n",
            "a: ~\n",
            "a: 1 # hvorfor\n",
            "# topp\na: 1\n",
            "a: yes\n",
            "a: 007\n",
            "a: &x 1\nb: *x\n",
            "a: !!str 1\n",
            "a: 1\na: 2\n",
            "- a\n",
            "a: [1\n",
            "a: 12:30\n",
            "a: 0x1F\n",
            "? [a]\n: 1\n",
            "a: 1e3\n",
            "a: 2026-01-02T10:00:00\n",
            "bare tekst\n",
            "",
            "a: 1\n---\nb: 2\n",
            "a: .5\n",
        ] {
            assert_eq!(to_toml(yaml), None, "{yaml}");
        }
    }
}
