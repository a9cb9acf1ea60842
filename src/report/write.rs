//! Writes a file, or several that belong together, completely or not at all.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// A file that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("{}: cannot be written: {reason}; name a file in a folder that exists and that you may write to", path.display())]
pub struct WriteError {
    path: PathBuf,
    reason: String,
}

/// In our words: the system's message names the temporary file, which means nothing to the reader.
fn reason(error: &std::io::Error, folder: &Path) -> String {
    match error.kind() {
        ErrorKind::NotFound if !folder.is_dir() => "there is no such folder".to_string(),
        ErrorKind::NotFound => "the folder takes no files".to_string(),
        ErrorKind::NotADirectory => "not a folder".to_string(),
        kind => kind.to_string(),
    }
}

/// Writes `text` to `path`: to a temporary file beside it, which is then renamed, so that a reader never finds half a
/// file. A link is followed, and a pipe or a device is written to: neither is ever replaced.
///
/// # Errors
/// If the folder does not exist or cannot be written to, or the disk is full; then nothing is left behind.
pub fn write_file(path: &Path, text: impl AsRef<[u8]>) -> Result<(), WriteError> {
    write_pieces(path, std::iter::once(text))
}

/// The same for a text that comes in pieces.
///
/// # Errors
/// As for [`write_file`].
pub fn write_pieces(path: &Path, pieces: impl Iterator<Item = impl AsRef<[u8]>>) -> Result<(), WriteError> {
    match target(path) {
        Target::Stream => stream(path, pieces),
        Target::File(real) => {
            let folder = folder_of(&real);
            stage(&real, folder, pieces)?.put_in_place()
        }
    }
}

/// Writes several files, by name, into a folder, which is created if it does not exist: all to temporary files first,
/// which are renamed only when every one is complete. If one cannot be, those before it get their old content back, so
/// that the folder never holds only some of them.
///
/// # Errors
/// As for [`write_file`]; a folder that was created is removed again.
pub fn write_folder(folder: &Path, files: &[(&str, Vec<u8>)]) -> Result<(), WriteError> {
    let is_new = !folder.exists();
    if is_new {
        let above = folder_of(folder);
        let refused = |error| WriteError { path: folder.to_path_buf(), reason: reason(&error, above) };
        std::fs::create_dir(folder).map_err(refused)?;
    }
    let stage = |(name, bytes): &(&str, Vec<u8>)| {
        let path = folder.join(name);
        match target(&path) {
            Target::File(real) => stage(&real, folder, std::iter::once(bytes)),
            Target::Stream => Err(WriteError { path, reason: "it is a device or a pipe".to_string() }),
        }
    };
    let staged: Result<Vec<Staged>, WriteError> = files.iter().map(stage).collect();
    let done = staged.and_then(put_all_in_place);
    if done.is_err() && is_new {
        // Empty, as long as nothing could be put in place; otherwise its content stays.
        let _ = std::fs::remove_dir(folder);
    }
    done
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// What a path leads to.
enum Target {
    /// A file, or nothing yet; links followed.
    File(PathBuf),
    /// A pipe, a device, a terminal.
    Stream,
}

fn target(path: &Path) -> Target {
    if path.metadata().is_ok_and(|found| !found.is_file() && !found.is_dir()) {
        return Target::Stream;
    }
    let is_link = path.symlink_metadata().is_ok_and(|found| found.is_symlink());
    let real = if is_link {
        path.canonicalize().ok().or_else(|| std::fs::read_link(path).ok().map(|to| folder_of(path).join(to)))
    } else {
        None
    };
    Target::File(real.unwrap_or_else(|| path.to_path_buf()))
}

/// Writes to what is there already.
fn stream(path: &Path, mut pieces: impl Iterator<Item = impl AsRef<[u8]>>) -> Result<(), WriteError> {
    let refused =
        |error: std::io::Error| WriteError { path: path.to_path_buf(), reason: reason(&error, folder_of(path)) };
    let mut out = std::fs::OpenOptions::new().write(true).open(path).map_err(refused)?;
    pieces.try_for_each(|piece| out.write_all(piece.as_ref())).and_then(|()| out.flush()).map_err(refused)
}

/// The bytes of a file, written beside it and ready to take its place.
struct Staged {
    path: PathBuf,
    file: NamedTempFile,
}

const PREFIX: &str = ".storydiff-";
const SUFFIX: &str = ".part";

/// Puts the bytes into a temporary file in the folder.
fn stage(path: &Path, folder: &Path, mut pieces: impl Iterator<Item = impl AsRef<[u8]>>) -> Result<Staged, WriteError> {
    let failed = |reason| WriteError { path: path.to_path_buf(), reason };
    let refused = |error: std::io::Error| failed(reason(&error, folder));
    if path.is_dir() {
        return Err(failed("it is a folder".to_string()));
    }
    clear_leftovers(folder);
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // Temporary files are private; the page is made for others, within the user's umask.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder).map_err(refused)?;
    // So that no other run takes it for a leftover; if the system has no locks, nothing is lost.
    let _ = file.as_file().try_lock();
    pieces.try_for_each(|piece| file.write_all(piece.as_ref())).map_err(refused)?;
    Ok(Staged { path: path.to_path_buf(), file })
}

/// Removes what a killed run left in the folder: temporary files that nobody holds.
fn clear_leftovers(folder: &Path) {
    let Ok(listed) = std::fs::read_dir(folder) else { return };
    let is_ours = |name: &str| name.starts_with(PREFIX) && name.ends_with(SUFFIX);
    for path in listed.flatten().map(|one| one.path()) {
        let is_ours = path.file_name().is_some_and(|name| is_ours(&name.to_string_lossy()));
        let is_file = || path.symlink_metadata().is_ok_and(|found| found.is_file());
        let is_free = || std::fs::OpenOptions::new().write(true).open(&path).is_ok_and(|file| file.try_lock().is_ok());
        if is_ours && is_file() && is_free() {
            let _ = std::fs::remove_file(&path);
        }
    }
}

impl Staged {
    fn put_in_place(self) -> Result<(), WriteError> {
        let Staged { path, file } = self;
        let refused =
            |error: std::io::Error| WriteError { reason: reason(&error, folder_of(&path)), path: path.clone() };
        file.persist(&path).map(|_| ()).map_err(|error| refused(error.error))
    }
}

/// All of them, or none.
fn put_all_in_place(staged: Vec<Staged>) -> Result<(), WriteError> {
    let before: Vec<(PathBuf, Option<Vec<u8>>)> =
        staged.iter().map(|one| (one.path.clone(), std::fs::read(&one.path).ok())).collect();
    for (done, one) in staged.into_iter().enumerate() {
        if let Err(error) = one.put_in_place() {
            for (path, content) in before.iter().take(done) {
                // A file that cannot be put back either stays new: it is complete all the same.
                let _ = match content {
                    Some(bytes) => std::fs::write(path, bytes),
                    None => std::fs::remove_file(path),
                };
            }
            return Err(error);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_behind_when_the_folder_is_missing() {
        let folder = tempfile::tempdir().unwrap();
        let error = write_file(&folder.path().join("missing/page.html"), "x").unwrap_err();
        assert!(error.to_string().contains("missing/page.html: cannot be written"));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_page_replaces_the_one_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("page.html");
        write_file(&path, "old").unwrap();
        write_file(&path, "new").unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn of_several_files_none_is_written_when_one_cannot_be() {
        let desk = tempfile::tempdir().unwrap();
        let folder = desk.path().join("handout");
        std::fs::create_dir_all(folder.join("key.html")).unwrap();
        let files = [("sheet.html", b"sheet".to_vec()), ("key.html", b"key".to_vec())];
        assert!(write_folder(&folder, &files).unwrap_err().to_string().contains("it is a folder"));
        let left: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|one| one.unwrap().file_name()).collect();
        assert_eq!(left, ["key.html"]);
        let other = desk.path().join("other");
        write_folder(&other, &files).unwrap();
        assert_eq!(std::fs::read_to_string(other.join("key.html")).unwrap(), "key");
        assert_eq!(std::fs::read_dir(&other).unwrap().count(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_and_stays_one() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real.html"), folder.path().join("link.html"));
        std::fs::write(&real, "old").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        write_file(&link, "new").unwrap();
        assert!(link.symlink_metadata().unwrap().is_symlink());
        assert_eq!(std::fs::read_to_string(&real).unwrap(), "new");
    }

    #[test]
    fn what_a_killed_run_left_is_cleared_and_what_another_run_holds_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let (left, held) = (folder.path().join(".storydiff-aaaaaa.part"), folder.path().join(".storydiff-bbbbbb.part"));
        std::fs::write(&left, "half").unwrap();
        let holder = std::fs::File::create(&held).unwrap();
        holder.try_lock().unwrap();
        write_file(&folder.path().join("page.html"), "x").unwrap();
        assert!(!left.exists() && held.exists());
    }
}
