//! The editions of a guide, and its part in those of a pack.

use super::super::book::Maker;
use super::super::data::{GuideData, Section};
use super::super::text::Cut;
use super::cover;
use crate::model::Edition;
use crate::site::Page;

pub(super) fn sections(maker: &mut Maker<'_>) -> Vec<Section> {
    let page = maker.page;
    let mut sections = Vec::new();
    if maker.edition == Edition::Booklet {
        sections.push(cover(maker, maker.word("kind-guide"), &page.document.meta.summary, Vec::new()));
    }
    sections.push(section(maker, page));
    maker.back_matter(&mut sections);
    sections
}

/// A guide in full.
pub(super) fn section<'a>(maker: &mut Maker<'a>, page: &'a Page) -> Section {
    maker.told.insert(page.id);
    let c = maker.writer(page, Cut::default()).blocks(page.document.blocks());
    Section::Guide(Box::new(GuideData { c, ..data(maker, page) }))
}

/// A guide's title, summary and address.
pub(super) fn pointer<'a>(maker: &mut Maker<'a>, page: &'a Page) -> Section {
    Section::Guide(Box::new(data(maker, page)))
}

fn data<'a>(maker: &mut Maker<'a>, page: &'a Page) -> GuideData {
    let meta = &page.document.meta;
    let reviewed = meta.reviewed.as_ref().map(|date| maker.date(date.value));
    GuideData {
        title: maker.ink(&meta.title),
        summary: maker.ink(&meta.summary),
        reviewed: reviewed.unwrap_or_default(),
        owner: maker.ink(&meta.owner),
        c: Vec::new(),
        address: maker.address(page),
    }
}
