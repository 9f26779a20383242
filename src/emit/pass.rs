//! The pass: takes the steps of the journal, one rename or removal each. Every part of it may be
//! cut off and taken again from the start; nothing here looks at what a step is for.

use std::fs;
use std::io;

use super::folders::Folders;
use super::ground::{self, Standing, is_nothing};
use super::home::{Home, folder_of, folders_above};
use super::journal::Step;
use crate::base::{Error, OutputPath, Result};

/// Takes all steps, then lets the new manifest take over and removes the journal.
///
/// `stop_after` ends it after so many changes of the disk, as a kill would; only tests give one.
///
/// # Errors
/// When the disk refuses. The journal stands then, and the next run tries again.
pub(super) fn apply(home: &Home, steps: &[Step], stop_after: Option<usize>) -> Result<()> {
    let mut pass = Pass { home, folders: Folders::default(), changes_left: stop_after };
    for step in steps {
        match step {
            Step::Remove(path) => pass.remove(path)?,
            Step::Move(number, path) => pass.put_in_place(*number, path)?,
        }
    }
    pass.finish()
}

struct Pass<'a> {
    home: &'a Home,
    folders: Folders,
    changes_left: Option<usize>,
}

impl Pass<'_> {
    fn remove(&mut self, path: &OutputPath) -> Result<()> {
        if !self.lies_in_real_folders(path)? {
            return Ok(());
        }
        let target = path.on_disk(self.home.root());
        // Anything but a file there is not what we wrote.
        if let Standing::File(_) = ground::look(&target)? {
            self.tick()?;
            fs::remove_file(&target).or_else(gone).map_err(|error| Error::io("remove", &target, error))?;
        }
        for folder in folders_above(path.as_str()) {
            self.tick()?;
            // Fails when something is left in it, or when it was removed by this step before.
            match fs::remove_dir(self.home.root().join(folder)) {
                Err(error) if !is_nothing(&error) => break,
                _ => {}
            }
        }
        Ok(())
    }

    /// False when a folder above is gone, or has become a file or a link since the file was written.
    fn lies_in_real_folders(&self, path: &OutputPath) -> Result<bool> {
        for folder in folders_above(path.as_str()) {
            match ground::look(&self.home.root().join(folder))? {
                // A folder that is gone may have one above it that this very step emptied.
                Standing::Folder | Standing::Nothing => {}
                _ => return Ok(false),
            }
        }
        Ok(true)
    }

    fn put_in_place(&mut self, number: u32, path: &OutputPath) -> Result<()> {
        let staged = self.home.staged(number);
        if ground::look(&staged)? == Standing::Nothing {
            // The run that wrote the journal got this far.
            return Ok(());
        }
        self.tick()?;
        self.folders.make(self.home.root(), folder_of(path.as_str()))?;
        self.tick()?;
        let target = path.on_disk(self.home.root());
        fs::rename(&staged, &target).map_err(|error| Error::io("write", &target, error))
    }

    fn finish(&mut self) -> Result<()> {
        self.tick()?;
        let manifest = self.home.manifest();
        fs::rename(self.home.next_manifest(), &manifest)
            .or_else(gone)
            .map_err(|error| Error::io("write", &manifest, error))?;
        self.tick()?;
        let journal = self.home.journal();
        fs::remove_file(&journal).map_err(|error| Error::io("remove", &journal, error))?;
        self.tick()?;
        // Empty by now; if it cannot be removed the next run does.
        let _ = fs::remove_dir_all(self.home.stage());
        Ok(())
    }

    /// Before each change of the disk.
    fn tick(&mut self) -> Result<()> {
        match &mut self.changes_left {
            None => Ok(()),
            Some(0) => Err(Error::Output("stopped".into())),
            Some(left) => {
                *left -= 1;
                Ok(())
            }
        }
    }
}

/// A thing that is gone has been moved or removed by the run before.
fn gone(error: io::Error) -> io::Result<()> {
    if is_nothing(&error) { Ok(()) } else { Err(error) }
}
