//! The front matter of an exercise.

use crate::base::{Minutes, RelPath, slugify, stem_and_lang};
use crate::diag::Spanned;
use crate::model::{Duration, Exercise, GroupSize, Material, Per};
use crate::schema::Reader;

pub(super) fn read(reader: &mut Reader<'_, '_>, path: &RelPath) -> Exercise {
    let id = reader.text("id").unwrap_or_else(|| {
        let (stem, _) = stem_and_lang(path);
        Spanned::new(slugify(stem), reader.span())
    });
    Exercise {
        id,
        kind: reader.choice("kind").map(|kind| kind.value),
        purpose: reader.required_text("purpose").map(|text| text.value).unwrap_or_default(),
        outcomes: texts(reader, "outcomes"),
        guides: reader.texts("guides"),
        participants: reader.choices("participants"),
        not_with: reader.choices("not_with"),
        duration: reader.table("duration", duration).and_then(present),
        group: reader.table("group", group).and_then(|group| group.value),
        facilitators: reader.integer("facilitators").map(|number| number.value),
        room: text(reader, "room"),
        materials: materials(reader),
        preparation: text(reader, "preparation"),
        strain: reader.choice("strain").map(|strain| strain.value),
        content_warning: reader.text("content_warning"),
        repeat: reader.choice("repeat").map(|repeat| repeat.value),
        licence: text(reader, "licence"),
        inspired_by: text(reader, "inspired_by"),
    }
}

pub(super) fn text(reader: &mut Reader<'_, '_>, name: &'static str) -> String {
    reader.text(name).map(|text| text.value).unwrap_or_default()
}

pub(super) fn texts(reader: &mut Reader<'_, '_>, name: &'static str) -> Vec<String> {
    values(reader.texts(name))
}

/// A value that was read, at its place.
pub(super) fn present<T>(found: Spanned<Option<T>>) -> Option<Spanned<T>> {
    found.value.map(|value| Spanned::new(value, found.span))
}

fn values<T>(list: Vec<Spanned<T>>) -> Vec<T> {
    list.into_iter().map(|item| item.value).collect()
}

/// `{min, recommended, max}`: all three, in that order.
fn duration(reader: &mut Reader<'_, '_>) -> Option<Duration> {
    let min = required_integer(reader, "min");
    let recommended = required_integer(reader, "recommended");
    let max = required_integer(reader, "max");
    let (min, recommended, max) = (min?, recommended?, max?);
    if min.value > recommended.value || recommended.value > max.value {
        let found = format!("{}, {}, {}", min.value, recommended.value, max.value);
        reader.bad_value("duration", "rising", &found, recommended.span, None);
    }
    Some(Duration { min: Minutes(min.value), recommended: Minutes(recommended.value), max: Minutes(max.value) })
}

/// `{min, max, size}`.
pub(super) fn group(reader: &mut Reader<'_, '_>) -> Option<GroupSize> {
    let min = required_integer(reader, "min");
    let max = required_integer(reader, "max");
    let size = reader.integer("size").map(|size| size.value);
    let (min, max) = (min?, max?);
    if min.value > max.value {
        reader.bad_value("max", "rising", &format!("{}, {}", min.value, max.value), max.span, None);
    }
    Some(GroupSize { min: min.value, max: max.value, size })
}

pub(super) fn required_integer(reader: &mut Reader<'_, '_>, name: &'static str) -> Option<Spanned<u32>> {
    let number = reader.integer(name);
    if number.is_none() && !reader.has(name) {
        reader.missing(name);
    }
    number
}

fn materials(reader: &mut Reader<'_, '_>) -> Vec<Material> {
    let rows = reader.tables("materials", |reader| {
        let item = reader.required_text("item");
        let count = reader.integer("count").map(|count| count.value).unwrap_or_else(|| reader.usual("count", 1));
        let per = match reader.choice("per") {
            Some(per) => per.value,
            None => reader.usual_choice("per", Per::Session),
        };
        let copy = reader.boolean("copy").unwrap_or_else(|| reader.usual("copy", false));
        let reuse = reader.boolean("reuse").unwrap_or_else(|| reader.usual("reuse", false));
        let questions = reader.texts("questions");
        Some(Material { item: item?.value, count, per, copy, reuse, questions })
    });
    rows.into_iter().filter_map(|row| row.value).collect()
}
