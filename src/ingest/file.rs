//! Bytes of one file, within limits.

use super::ReadError;
use std::fs;
use std::io::Read;
use std::path::Path;

/// Most bytes of one file. The largest of 102 saved news pages has 1.4 MB; pages saved with pictures inside are larger.
pub(super) const FILE_LIMIT_BYTES: u64 = 50_000_000;

/// Most bytes of one event's files together: four files of the greatest size, or over a thousand pages of the usual
/// 0.12 MB. A choice that bounds memory.
pub(super) const EVENT_LIMIT_BYTES: u64 = 200_000_000;

/// The size of a file that may be read; an error for folders, links, devices and files too large.
pub(super) fn size_bytes(path: &Path) -> Result<u64, ReadError> {
    let metadata = fs::symlink_metadata(path).map_err(|error| unreadable(path, &error))?;
    let not_a_file = |found: String| ReadError::NotAFile { path: shown(path), found };
    if metadata.is_symlink() {
        let target = fs::read_link(path).map(|target| shown(&target)).unwrap_or_default();
        return Err(not_a_file(format!("a symbolic link to {target}")));
    }
    if metadata.is_dir() {
        return Err(not_a_file("a folder".to_string()));
    }
    if !metadata.is_file() {
        return Err(not_a_file("a device or a pipe".to_string()));
    }
    if metadata.len() > FILE_LIMIT_BYTES {
        let path = shown(path);
        return Err(ReadError::TooLarge { path, bytes: metadata.len(), limit_bytes: FILE_LIMIT_BYTES });
    }
    Ok(metadata.len())
}

/// All bytes of a file within the limits.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, ReadError> {
    let expected_bytes = size_bytes(path)?;
    let mut bytes = Vec::with_capacity(expected_bytes as usize);
    let file = fs::File::open(path).map_err(|error| unreadable(path, &error))?;
    // The file may have grown since its size was asked for.
    file.take(FILE_LIMIT_BYTES + 1).read_to_end(&mut bytes).map_err(|error| unreadable(path, &error))?;
    if bytes.len() as u64 > FILE_LIMIT_BYTES {
        let path = shown(path);
        return Err(ReadError::TooLarge { path, bytes: bytes.len() as u64, limit_bytes: FILE_LIMIT_BYTES });
    }
    Ok(bytes)
}

/// The error for a path that the system refuses.
pub(super) fn unreadable(path: &Path, error: &std::io::Error) -> ReadError {
    match error.kind() {
        std::io::ErrorKind::NotFound => ReadError::NotFound { path: shown(path) },
        std::io::ErrorKind::PermissionDenied => {
            ReadError::Unreadable { path: shown(path), reason: "permission denied".to_string() }
        }
        _ => ReadError::Unreadable { path: shown(path), reason: error.to_string() },
    }
}

/// A path on one line, as given: control characters in a name are shown as `?`.
pub(super) fn shown(path: &Path) -> String {
    path.to_string_lossy().chars().map(|letter| if letter.is_control() { '?' } else { letter }).collect()
}
