//! Pictures as readers get them: their real sizes, what stands in the page, and that an unchanged one costs nothing.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use crate::support::{SiteTest, guide};

/// Something a camera might have seen: no two rows alike, and no plain area.
fn photo(width: u32, height: u32) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let value = u8::try_from((x * x / 97 + y * 3 + x * y / 61) % 256).expect("below 256");
        Rgb([value, value / 2 + 60, 255 - value])
    });
    let mut bytes = Vec::new();
    DynamicImage::from(picture).write_to(&mut Cursor::new(&mut bytes), ImageFormat::Jpeg).expect("a picture");
    bytes
}

/// The same, as a camera held on its side writes it, with a word of its own in what it tells.
fn turned(width: u32, height: u32) -> Vec<u8> {
    // One entry, the orientation (0x0112), a short with the value 6: turn it a quarter to the right.
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    exif.extend_from_slice(b"Storgata 1");
    let length = u16::try_from(exif.len() + 2).expect("a short segment").to_be_bytes();
    let plain = photo(width, height);
    [&plain[..2], &[0xff, 0xe1], &length, &exif, &plain[2..]].concat()
}

fn site(body: &str) -> SiteTest {
    let site = SiteTest::nothing();
    site.write("fagverk.toml", "title = \"Prøve\"\n[checks]\n\"content/orphan\" = \"allow\"\n");
    site.write("content/bolig/a.md", guide("Bilder", body));
    site
}

#[test]
fn a_photograph_comes_in_the_sizes_that_screens_ask_for() {
    let long = "Et avsnitt som fyller siden. ".repeat(60);
    let site = site(&format!("![Et hus](hus.jpg \"Foto: Boligkontoret\")\n\n{long}\n\n![Huset igjen](hus.jpg)"));
    site.write("content/bolig/hus.jpg", photo(1600, 1000));
    let built = site.build();
    let page = built.page("bolig/a/index.html");
    assert_eq!(page.attributes("main img", "width"), ["1600", "1600"]);
    assert_eq!(page.attributes("main img", "height"), ["1000", "1000"]);
    assert_eq!(page.attributes("main img", "loading"), ["lazy"], "the first is seen at once and does not wait");
    assert_eq!(page.texts("main .credit"), ["Foto: Boligkontoret"]);
    let set = &page.attributes("main img", "srcset")[0];
    let mut sizes = Vec::new();
    for one in set.split(", ") {
        let (href, width) = one.split_once(' ').expect("an address and a width");
        let bytes = &built.files[href.trim_start_matches("../")];
        let picture = image::load_from_memory_with_format(bytes, ImageFormat::WebP).expect("a WebP");
        assert_eq!(format!("{}w", picture.width()), width);
        assert_eq!(picture.height(), picture.width() * 1000 / 1600, "its shape is kept");
        sizes.push((picture.width(), bytes.len()));
    }
    assert_eq!(sizes.iter().map(|(width, _)| *width).collect::<Vec<_>>(), [480, 720, 1080, 1440]);
    assert!(sizes.is_sorted_by_key(|(_, bytes)| *bytes), "{sizes:?}");
    assert_eq!(
        page.attributes("main img", "src")[0],
        set.split(", ").nth(2).expect("1080").split_once(' ').expect("it").0
    );
    assert!(!built.has("filer/bolig/hus.jpg"), "the file of the camera is not given away");
}

#[test]
fn what_the_camera_wrote_is_followed_and_left_out() {
    let site = site("![Et hus](hus.jpg)");
    site.write("content/bolig/hus.jpg", turned(300, 200));
    let built = site.build();
    let page = built.page("bolig/a/index.html");
    assert_eq!(page.attributes("main img", "width"), ["200"], "it stands as it was held");
    assert_eq!(page.attributes("main img", "height"), ["300"]);
    let src = page.attributes("main img", "src")[0].trim_start_matches("../").to_owned();
    let picture = image::load_from_memory(&built.files[&src]).expect("a picture");
    assert_eq!((picture.width(), picture.height()), (200, 300));
    let place = b"Storgata";
    assert!(!built.files.values().any(|bytes| bytes.windows(place.len()).any(|part| part == place)));
}

#[test]
fn an_unchanged_picture_is_not_made_again_and_a_changed_one_is() {
    let site = site("![Et hus](hus.jpg)\n\n[Hele bildet](hus.jpg)");
    site.write("content/bolig/hus.jpg", photo(900, 600));
    let first = site.build();
    assert!(first.has("filer/bolig/hus.jpg"), "a page leads to it");
    let copies = |built: &crate::support::Built| -> Vec<String> {
        built.files.keys().filter(|path| path.ends_with(".webp")).cloned().collect()
    };
    assert_eq!(copies(&first).len(), 3);
    // Another page changes, so the build does all its work again but for the pictures.
    site.write("content/bolig/b.md", guide("En til", "Tekst."));
    site.write("content/bolig/hus.jpg", photo(900, 600));
    site.run(&["build"]).exits(0);
    assert_eq!(copies(&site.built()), copies(&first));
    site.write("content/bolig/hus.jpg", photo(900, 601));
    let second = site.build();
    assert_eq!(copies(&second).len(), 3);
    assert!(copies(&second).iter().all(|path| !copies(&first).contains(path)), "another picture, other names");
    assert_eq!(second.page("bolig/a/index.html").attributes("main img", "height"), ["601"]);
}

/// Copies that an earlier build made, as they lie in the site's cache.
fn in_the_cache(site: &SiteTest) -> Vec<std::path::PathBuf> {
    let folder = std::fs::read_dir(site.path(".cache/fagverk/copies"));
    let mut files: Vec<_> = folder.into_iter().flatten().map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

#[test]
fn a_fresh_output_is_filled_with_copies_that_were_made_before() {
    let site = site("![Et hus](hus.jpg)");
    site.write("content/bolig/hus.jpg", photo(900, 600));
    let first = site.build();
    let kept = in_the_cache(&site);
    assert_eq!(kept.len(), 3);
    // A copy in the cache is taken at its word, which shows that it is taken from there, …
    let marked = b"RIFF\x04\0\0\0WEBP";
    let sealed = [fagverk::base::ContentHash::of(marked).hex().as_bytes(), b"\n", marked].concat();
    std::fs::write(&kept[0], sealed).expect("a file of the cache");
    // … but one that is torn is made anew, and so is one that is gone.
    let bytes = std::fs::read(&kept[1]).expect("a file of the cache");
    std::fs::write(&kept[1], &bytes[..bytes.len() / 2]).expect("torn");
    std::fs::remove_file(&kept[2]).expect("removed");
    std::fs::remove_dir_all(site.path("public")).expect("the output is thrown away");
    let again = site.build();
    let copies = again.files.keys().filter(|path| path.ends_with(".webp"));
    let changed: Vec<&String> = copies.filter(|path| again.files[*path] != first.files[*path]).collect();
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert_eq!(in_the_cache(&site), kept);
    assert_eq!(std::fs::read(&kept[1]).expect("made anew"), bytes);
    // What no page shows any more is kept no longer.
    site.write("content/bolig/hus.jpg", photo(600, 400));
    site.build();
    let now = in_the_cache(&site);
    assert_eq!(now.len(), 2);
    assert!(now.iter().all(|file| !kept.contains(file)));
}

#[test]
fn pictures_that_cannot_be_shown_are_told_where_they_stand() {
    let site = site("![Brutt](brutt.png)\n\n![Stort](stort.jpg)\n\n![Tomt](tomt.png)\n\n![Trykk](trykk.jpg)");
    let mut png = Vec::new();
    DynamicImage::from(RgbImage::new(40, 40))
        .write_to(&mut Cursor::new(&mut png), ImageFormat::Png)
        .expect("a picture");
    site.write("content/bolig/brutt.png", &png[..png.len() / 2]);
    let mut large = photo(64, 64);
    large.resize(20 << 20, 0);
    site.write("content/bolig/stort.jpg", large);
    site.write("content/bolig/tomt.png", "");
    site.write("content/bolig/trykk.jpg", for_a_press());
    let mut run = site.run(&["--lang", "nb", "check"]).exits(1);
    let told = [
        ("brutt.png", "ødelagt"),
        ("stort.jpg", "for stort"),
        ("tomt.png", "tomt"),
        ("trykk.jpg", "farger for trykkeri"),
    ];
    for (file, words) in told {
        run = run.says(&format!("bildet `{file}` ")).says(words);
    }
    assert!(!site.has("public"));
}

/// The smallest JPEG in four colours: eight by eight dots, every value the middle one.
fn for_a_press() -> Vec<u8> {
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xdb, 0, 67, 0];
    bytes.extend([1; 64]);
    bytes.extend([0xff, 0xc0, 0, 20, 8, 0, 8, 0, 8, 4]);
    (1..=4).for_each(|row| bytes.extend([row, 0x11, 0]));
    for class in [0x00, 0x10] {
        // One code, of one bit, for the value nought.
        bytes.extend([0xff, 0xc4, 0, 20, class, 1]);
        bytes.extend([0; 15]);
        bytes.push(0);
    }
    bytes.extend([0xff, 0xda, 0, 14, 4]);
    (1..=4).for_each(|row| bytes.extend([row, 0]));
    bytes.extend([0, 63, 0, 0x00, 0xff, 0xd9]);
    bytes
}
