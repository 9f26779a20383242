//! Tables as HTML: scrollable on a narrow screen, with a caption and header cells.

use super::body::Writer;
use crate::model::{Alignment, Cell, Table, text};

pub(super) fn table<'a>(writer: &mut Writer<'a>, table: &'a Table) {
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
    writer.out.push_str("</tbody></table></div>");
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
