//! The site as one file, for a shared drive or a memory stick.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read as _, Write};
use std::path::Path;

use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime, result::ZipError};

use super::home::Home;
use super::manifest::{self, Loaded};
use crate::base::{Error, Result};

/// What every archive begins with.
const MAGIC: [u8; 2] = *b"PK";

/// Packs the files of the site in `out` into the archive `to`, in a folder named as the archive is. The same site gives
/// the same bytes: the order is that of the paths and the times are those of no clock.
///
/// # Errors
/// When there is no site in `out`, when something that is no archive lies at `to`, or when the disk refuses.
pub fn zip(out: &Path, to: &Path) -> Result<()> {
    let Loaded::Usable(manifest) = manifest::load(&Home::new(out.to_owned()).manifest())? else {
        return Err(Error::Output(format!("{} holds no site that fagverk wrote", out.display())));
    };
    refuse_others(to)?;
    let folder = to.file_stem().and_then(|stem| stem.to_str()).unwrap_or("nettsted");
    let beside = to.with_extension("zip.part");
    let pack = || -> io::Result<()> {
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent)?;
        }
        let mut archive = ZipWriter::new(BufWriter::new(File::create(&beside)?));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        for (path, _) in &manifest.entries {
            archive.start_file(format!("{folder}/{path}"), options).map_err(as_io)?;
            io::copy(&mut File::open(path.on_disk(out))?, &mut archive)?;
        }
        archive.finish().map_err(as_io)?.flush()?;
        fs::rename(&beside, to)
    };
    pack().map_err(|error| {
        // What is left of it is of no use to anybody.
        let _ = fs::remove_file(&beside);
        Error::io("write", to, error)
    })
}

fn as_io(error: ZipError) -> io::Error {
    error.into()
}

/// A slip of the keyboard must not cost anybody a guide.
fn refuse_others(to: &Path) -> Result<()> {
    let mut begin = [0; MAGIC.len()];
    match File::open(to).and_then(|mut file| file.read_exact(&mut begin)) {
        Ok(()) if begin == MAGIC => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        _ => Err(Error::Output(format!("{} is there already and is no zip file (choose another name)", to.display()))),
    }
}
