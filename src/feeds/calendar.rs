//! The calendar of reviews (RFC 5545): one all-day event for each review that is due.

use std::borrow::Cow;

use crate::view::ReviewRow;

/// Lines are folded at this many bytes.
const LINE: usize = 75;

/// Writes the calendar. The stamp of an event is its own day, so that the same site gives the same bytes.
#[must_use]
pub fn calendar(rows: &[ReviewRow<'_>], name: &str) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN", "VCALENDAR");
    line(&mut out, "VERSION", "2.0");
    line(&mut out, "PRODID", "-//fagverk//reviews//NO");
    line(&mut out, "X-WR-CALNAME", &text(name));
    for row in rows {
        let day = row.due.to_string().replace('-', "");
        line(&mut out, "BEGIN", "VEVENT");
        line(&mut out, "UID", &text(&format!("{}@fagverk", row.path.trim_end_matches('/').replace('/', "."))));
        line(&mut out, "DTSTAMP", &format!("{day}T000000Z"));
        line(&mut out, "DTSTART;VALUE=DATE", &day);
        line(&mut out, "SUMMARY", &text(row.title));
        let description = if row.owner.is_empty() { row.url.clone() } else { format!("{}\n{}", row.owner, row.url) };
        line(&mut out, "DESCRIPTION", &text(&description));
        line(&mut out, "END", "VEVENT");
    }
    line(&mut out, "END", "VCALENDAR");
    out
}

/// Escapes a text value.
fn text(value: &str) -> Cow<'_, str> {
    if !value.contains(['\\', ';', ',', '\n']) {
        return Cow::Borrowed(value);
    }
    let mut escaped = String::with_capacity(value.len() + 8);
    for c in value.chars() {
        if matches!(c, '\\' | ';' | ',' | '\n') {
            escaped.push('\\');
        }
        escaped.push(if c == '\n' { 'n' } else { c });
    }
    Cow::Owned(escaped)
}

fn line(out: &mut String, name: &str, value: &str) {
    if name.len() + 1 + value.len() <= LINE {
        [name, ":", value, "\r\n"].iter().for_each(|part| out.push_str(part));
        return;
    }
    let mut width = 0;
    for c in name.chars().chain([':']).chain(value.chars()) {
        if width + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Date;

    #[test]
    fn lines_are_folded_and_text_is_escaped() {
        let row = ReviewRow {
            title: &"Råd, om; æøå ".repeat(8),
            url: "https://a.no/b/".into(),
            path: "b/",
            due: Date::new(2027, 1, 2).expect("a date"),
            owner: "",
        };
        let text = calendar(&[row], "Fagverk");
        assert!(text.split("\r\n").all(|line| line.len() <= LINE), "{text}");
        assert!(text.contains("Råd\\, om\\; æøå"));
        assert!(text.contains("DTSTART;VALUE=DATE:20270102\r\n"));
    }
}
