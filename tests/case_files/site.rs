//! Writes the small site of a case into a folder of its own.

use std::fs;
use std::path::Path;

use super::read::{Case, File};

/// The small site with the case's own files laid over it.
pub(crate) fn write(case: &Case) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder for the case");
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/case_files/site");
    copy(&base, folder.path(), &base, case);
    for (path, file) in &case.files {
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().expect("it is in the site")).expect("a folder of the site");
        match file {
            File::Bytes(bytes) => fs::write(&place, bytes).expect("a file of the site"),
            File::Link(target) => std::os::unix::fs::symlink(target, &place).expect("a link of the site"),
            File::Length(length) => {
                fs::File::create(&place).and_then(|file| file.set_len(*length)).expect("a large file");
            }
            File::Absent => {}
        }
    }
    folder
}

fn copy(from: &Path, to: &Path, base: &Path, case: &Case) {
    for entry in fs::read_dir(from).expect("the small site") {
        let path = entry.expect("an entry of it").path();
        let place = to.join(path.file_name().expect("it has a name"));
        if path.is_dir() {
            fs::create_dir_all(&place).expect("a folder");
            copy(&path, &place, base, case);
        } else {
            let name = path.strip_prefix(base).expect("it was found there").to_string_lossy();
            if !case.files.contains_key(&*name) {
                fs::copy(&path, &place).expect("a file of the small site");
            }
        }
    }
}
