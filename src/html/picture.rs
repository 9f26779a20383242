//! Pictures: as small as the screen asks for, with their room kept before they come.

use super::body::Writer;
use crate::model::Image;
use crate::site::Picture;

/// How wide a picture is shown: as the text, which is 68 characters, or on a narrow screen all but its margins.
const SIZES: &str = "(min-width: 44rem) 39rem, calc(100vw - 2rem)";
/// The copy for browsers that cannot choose: wide enough for a screen.
const USUAL: u32 = 1080;
/// A first picture that stands before so much text is seen without scrolling, and must not wait.
const FIRST_SCREEN: usize = 1200;

impl Writer<'_> {
    pub(super) fn image(&mut self, image: &Image) {
        let Some(link) = self.page.links.get(image.index as usize) else { return self.text(&image.alt) };
        let Some(href) = self.href(image.index) else { return self.text(&image.alt) };
        let credited = !image.credit.is_empty();
        if credited {
            self.out.push_str("<span class=\"credited\">");
        }
        let waits = self.out.len() > FIRST_SCREEN;
        self.out.push_str("<img");
        match self.builder.picture(link) {
            Some(picture) => self.sizes(picture, href),
            None => self.attribute("src", href),
        }
        self.attribute("alt", &image.alt);
        self.out.push_str(if waits { " loading=\"lazy\" decoding=\"async\">" } else { " decoding=\"async\">" });
        if credited {
            self.out.push_str("<small class=\"credit\">");
            self.text(&image.credit);
            self.out.push_str("</small></span>");
        }
    }

    fn sizes(&mut self, picture: &Picture, href: &str) {
        let copies = picture.copies.iter().map(|copy| (copy.width, self.builder.file_href(self.page, &copy.output)));
        let copies: Vec<(u32, String)> = copies.collect();
        let usual = copies.iter().rfind(|(width, _)| *width <= USUAL).or(copies.first());
        self.attribute("src", usual.map_or(href, |(_, href)| href));
        if copies.len() > 1 {
            let set: Vec<String> = copies.iter().map(|(width, href)| format!("{href} {width}w")).collect();
            self.attribute("srcset", &set.join(", "));
            self.attribute("sizes", SIZES);
        }
        self.attribute("width", &picture.width.to_string());
        self.attribute("height", &picture.height.to_string());
    }
}
