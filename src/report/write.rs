//! Writing a file, or several that belong together, whole or not at all.

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

/// In our words: the system's own name the temporary file, which means nothing to the reader.
fn reason(error: &std::io::Error, folder: &Path) -> String {
    match error.kind() {
        ErrorKind::NotFound if !folder.is_dir() => "there is no such folder".to_string(),
        ErrorKind::NotFound => "the folder takes no files".to_string(),
        ErrorKind::NotADirectory => "not a folder".to_string(),
        kind => kind.to_string(),
    }
}

/// Writes `text` to `path`: to a temporary file beside it, then renamed, so that a reader never meets half a file.
///
/// # Errors
/// Where the folder does not exist or cannot be written to, or the disk is full; nothing is left behind then.
pub fn write_file(path: &Path, text: impl AsRef<[u8]>) -> Result<(), WriteError> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    put_in_place(path, stage(path, folder, text.as_ref())?, folder)
}

/// Writes several files, by name, into a folder, which is made where it is missing: all to temporary files first, and
/// only when every one is whole they are renamed, so that the folder never holds a part of them.
///
/// # Errors
/// As for [`write_file`]; a folder that was made is taken away again.
pub fn write_folder(folder: &Path, files: &[(&str, Vec<u8>)]) -> Result<(), WriteError> {
    let is_new = !folder.exists();
    if is_new {
        let above = folder.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let refused = |error| WriteError { path: folder.to_path_buf(), reason: reason(&error, above) };
        std::fs::create_dir(folder).map_err(refused)?;
    }
    let stage = |(name, bytes): &(&str, Vec<u8>)| {
        let path = folder.join(name);
        stage(&path, folder, bytes).map(|staged| (path, staged))
    };
    let staged: Result<Vec<_>, WriteError> = files.iter().map(stage).collect();
    let done =
        staged.and_then(|staged| staged.into_iter().try_for_each(|(path, staged)| put_in_place(&path, staged, folder)));
    if done.is_err() && is_new {
        // Empty, as long as nothing could be put in place; else what is in it stays.
        let _ = std::fs::remove_dir(folder);
    }
    done
}

/// The bytes in a temporary file in the folder, ready to take the path's place.
fn stage(path: &Path, folder: &Path, bytes: &[u8]) -> Result<NamedTempFile, WriteError> {
    let failed = |reason| WriteError { path: path.to_path_buf(), reason };
    let refused = |error: std::io::Error| failed(reason(&error, folder));
    if path.is_dir() {
        return Err(failed("it is a folder".to_string()));
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".storydiff-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // Temporary files are private; the page is made for others, within the user's umask.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder).map_err(refused)?;
    file.write_all(bytes).map_err(refused)?;
    Ok(file)
}

fn put_in_place(path: &Path, staged: NamedTempFile, folder: &Path) -> Result<(), WriteError> {
    let refused = |error: std::io::Error| WriteError { path: path.to_path_buf(), reason: reason(&error, folder) };
    staged.persist(path).map(|_| ()).map_err(|error| refused(error.error))
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
}
