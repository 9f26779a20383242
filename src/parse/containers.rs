//! Opens and closes containers while the tree of a page is built.

use std::ops::Range;

use super::attributes;
use super::blocks::Builder;
use super::frames::FrameKind;
use super::markers::Marker;
use crate::diag::{Diagnostic, code};
use crate::model::{Anchor, Attributes, Block, Container, ContainerKind};

impl Builder<'_> {
    /// A rule across the page: a marker line that was masked as one, or a rule indeed.
    pub(super) fn rule(&mut self, range: &Range<usize>) {
        self.close_implicit(range.start);
        let found = self.markers.0.range(range.start..range.end.max(range.start + 1)).next().map(|(_, m)| m.clone());
        match found {
            Some(marker) if marker.rest.is_empty() => self.close_marker(&marker),
            Some(marker) => self.open_marker(&marker),
            None => self.push(Block::Rule(self.span(range))),
        }
    }

    fn open_marker(&mut self, marker: &Marker) {
        let rest = &self.text[marker.rest.clone()];
        let name_end = rest.find(|c: char| c.is_whitespace() || c == '{').unwrap_or(rest.len());
        let (name, after) = rest.split_at(name_end);
        let kind = ContainerKind::from_name(name);
        let name_span = self.span(&(marker.rest.start..marker.rest.start + name.len()));
        if kind.is_none() {
            let near = crate::base::nearest(name, ContainerKind::all_names());
            let mut diagnostic = Diagnostic::new(code::CONTAINER_UNKNOWN).arg("name", name).at(name_span).near(near);
            if let Some(near) = crate::base::only_near(name, ContainerKind::all_names()) {
                diagnostic = diagnostic.fix(name_span, near);
            }
            self.diagnostics.push(diagnostic);
        }
        let attributes = self.marker_attributes(after, marker.rest.end - after.len());
        if let Some(kind) = kind {
            attributes::check(&attributes, kind.name(), kind.rules(), self.diagnostics);
        }
        if let Some(id) = &attributes.id {
            self.body.anchors.push(Anchor { id: id.value.as_str().into(), span: id.span });
        }
        let open = self.span(&marker.range);
        self.push_frame(FrameKind::Container { colons: marker.colons, open, kind, attributes }, &marker.range);
    }

    fn marker_attributes(&mut self, after: &str, at: usize) -> Attributes {
        let skipped = after.len() - after.trim_start().len();
        let text = after.trim();
        let start = at + skipped;
        let wrong = |span| Diagnostic::new(code::CONTAINER_ATTRIBUTE).variant("syntax").at(span);
        if text.is_empty() {
            return Attributes::default();
        }
        if !text.starts_with('{') {
            self.diagnostics.push(wrong(self.span(&(start..start + text.len()))));
            return Attributes::default();
        }
        match attributes::read(text, self.source.file, self.base + start) {
            Ok((attributes, read)) => {
                let rest = text[read..].trim();
                if !rest.is_empty() {
                    self.diagnostics.push(wrong(self.span(&(start + text.len() - rest.len()..start + text.len()))));
                }
                attributes
            }
            Err(span) => {
                self.diagnostics.push(wrong(span));
                Attributes::default()
            }
        }
    }

    /// Closes the nearest container with as many colons, or else the innermost.
    fn close_marker(&mut self, marker: &Marker) {
        let open: Vec<usize> = self
            .frames
            .iter()
            .rev()
            .map_while(|frame| match &frame.kind {
                FrameKind::Container { colons, .. } => Some(*colons),
                _ => None,
            })
            .collect();
        if open.is_empty() {
            let diagnostic = Diagnostic::new(code::CONTAINER_STRAY_CLOSE).at(self.span(&marker.range));
            return self.diagnostics.push(diagnostic);
        }
        let inside = open.iter().position(|colons| *colons == marker.colons).unwrap_or(0);
        for _ in 0..inside {
            self.close_container(marker.range.start, false);
        }
        self.close_container(marker.range.end, true);
    }

    pub(super) fn close_container(&mut self, end: usize, closed: bool) {
        let Some(frame) = self.frames.pop() else { return };
        let span = self.span(&(frame.start..end));
        let FrameKind::Container { open, kind, attributes, .. } = frame.kind else { return };
        if !closed {
            let name = kind.map_or("", ContainerKind::name);
            self.diagnostics.push(Diagnostic::new(code::CONTAINER_UNCLOSED).arg("name", name).at(open));
        }
        match kind {
            Some(kind) => {
                let container = Container { span, open, kind, attributes, blocks: frame.blocks };
                self.push(Block::Container(Box::new(container)));
            }
            // Nothing is lost: what an unknown container holds stays on the page.
            None => self.blocks().extend(frame.blocks),
        }
    }
}
