//! Opens a file on the disk. An event's folder may come from a stranger: no link within it is followed, at whatever
//! depth, and the checks are made on what was opened, not on what was there a moment before.

use std::fs::File;
use std::io::{Error, Result};
use std::path::Path;

/// Opens the file at a path that a person gave; its last part must not be a link.
///
/// # Errors
/// If the system refuses it. A pipe is opened without waiting for whoever writes into it.
pub(super) fn open(path: &Path) -> Result<File> {
    system::open(path)
}

/// Opens a file by its path within a folder; no part of that path may be a link.
///
/// # Errors
/// As [`open`].
pub(super) fn open_within(folder: &Path, relative: &Path) -> Result<File> {
    system::open_within(folder, relative)
}

/// Whether the system refused it because it is a link.
pub(super) fn is_link(error: &Error) -> bool {
    system::is_link(error)
}

#[cfg(unix)]
mod system {
    use rustix::fs::{CWD, Mode, OFlags, openat};
    use std::fs::File;
    use std::io::{Error, Result};
    use std::os::fd::OwnedFd;
    use std::path::Path;

    const FILE: OFlags = OFlags::RDONLY.union(OFlags::NOFOLLOW).union(OFlags::NONBLOCK).union(OFlags::CLOEXEC);
    const FOLDER: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);

    pub fn open(path: &Path) -> Result<File> {
        Ok(openat(CWD, path, FILE, Mode::empty()).map(File::from)?)
    }

    pub fn open_within(folder: &Path, relative: &Path) -> Result<File> {
        let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let mut at: OwnedFd = openat(CWD, here, FOLDER, Mode::empty())?;
        let mut parts = relative.components().filter(|part| *part != std::path::Component::CurDir).peekable();
        while let Some(part) = parts.next() {
            let flags = if parts.peek().is_none() { FILE } else { FOLDER.union(OFlags::NOFOLLOW) };
            at = openat(&at, part.as_os_str(), flags, Mode::empty())?;
        }
        Ok(File::from(at))
    }

    pub fn is_link(error: &Error) -> bool {
        // On some systems a link in place of a folder is reported as not a folder.
        let code = error.raw_os_error();
        code == Some(rustix::io::Errno::LOOP.raw_os_error()) || code == Some(rustix::io::Errno::NOTDIR.raw_os_error())
    }
}

#[cfg(not(unix))]
mod system {
    use std::fs::File;
    use std::io::{Error, ErrorKind, Result};
    use std::path::{Path, PathBuf};

    pub fn open(path: &Path) -> Result<File> {
        if path.symlink_metadata()?.is_symlink() {
            return Err(Error::from(ErrorKind::NotADirectory));
        }
        File::open(path)
    }

    pub fn open_within(folder: &Path, relative: &Path) -> Result<File> {
        let mut path = PathBuf::from(folder);
        for part in relative.components() {
            path.push(part);
            if path.symlink_metadata()?.is_symlink() {
                return Err(Error::from(ErrorKind::NotADirectory));
            }
        }
        File::open(path)
    }

    pub fn is_link(error: &Error) -> bool {
        error.kind() == ErrorKind::NotADirectory
    }
}
