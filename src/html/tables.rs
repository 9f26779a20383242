//! Tables as HTML: scrollable on a narrow screen, with a caption and header cells.

use super::body::Writer;
use crate::model::{Alignment, Cell, Table, text};

/// A table, with some rows at its end for others to fill in.
pub(super) fn table<'a>(writer: &mut Writer<'a>, table: &'a Table, blank: u32) {
    let label = table
        .caption
        .as_ref()
        .map_or_else(|| writer.words.word("table-scroll").to_owned(), |caption| text::plain(caption).trim().to_owned());
    writer.out.push_str("<div class=\"table\" role=\"region\" tabindex=\"0\"");
    writer.attribute("aria-label", &label);
    writer.out.push_str("><table>");
    if let Some(caption) = &table.caption {
        writer.wrapped("caption", caption);
    }
    writer.out.push_str("<thead><tr>");
    for (column, cell) in table.head.iter().enumerate() {
        // An empty corner is no header of anything.
        let empty = text::plain(&cell.content).trim().is_empty();
        self::cell(writer, if empty { "td" } else { "th scope=\"col\"" }, table, column, cell);
    }
    writer.out.push_str("</tr></thead><tbody>");
    for row in &table.rows {
        writer.out.push_str("<tr>");
        for (column, cell) in row.iter().enumerate() {
            // Where the corner is empty the first column names the rows.
            let names_row =
                column == 0 && table.head.first().is_some_and(|c| text::plain(&c.content).trim().is_empty());
            self::cell(writer, if names_row { "th scope=\"row\"" } else { "td" }, table, column, cell);
        }
        writer.out.push_str("</tr>");
    }
    blank_rows(writer, table.head.len(), blank);
    writer.out.push_str("</tbody></table></div>");
}

/// A form of its own: what, who, when.
pub(super) fn form(writer: &mut Writer<'_>, rows: u32) {
    writer.out.push_str("<div class=\"table\"><table><thead><tr>");
    let heads = ["print-what", "print-who", "print-when"];
    for head in heads {
        writer.out.push_str("<th scope=\"col\">");
        let word = writer.words.word(head).to_owned();
        writer.text(&word);
        writer.out.push_str("</th>");
    }
    writer.out.push_str("</tr></thead><tbody>");
    blank_rows(writer, heads.len(), rows);
    writer.out.push_str("</tbody></table></div>");
}

fn blank_rows(writer: &mut Writer<'_>, columns: usize, rows: u32) {
    for _ in 0..rows {
        writer.out.push_str("<tr class=\"blank\">");
        (0..columns).for_each(|_| writer.out.push_str("<td></td>"));
        writer.out.push_str("</tr>");
    }
}

fn cell<'a>(writer: &mut Writer<'a>, tag: &str, table: &Table, column: usize, cell: &'a Cell) {
    writer.out.push('<');
    writer.out.push_str(tag);
    match table.alignment.get(column) {
        Some(Alignment::Center) => writer.out.push_str(" class=\"center\""),
        Some(Alignment::End) => writer.out.push_str(" class=\"end\""),
        Some(Alignment::Start) | None => {}
    }
    writer.out.push('>');
    writer.inlines(&cell.content);
    writer.out.push_str("</");
    writer.out.push_str(&tag[..2]);
    writer.out.push('>');
}
