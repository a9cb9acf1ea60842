//! Writing a file whole or not at all.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

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
    file.write_all(text.as_ref()).map_err(refused)?;
    file.persist(path).map_err(|error| refused(error.error))?;
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
}
