//! One file, from the disk or out of an archive: its bytes within limits, and its text.

use crate::ingest::error::ReadError;
use crate::ingest::packing::encoding::{self, Decoded};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Most bytes of one file. The largest of 102 saved news pages has 1.4 MB; pages saved with pictures inside are larger.
pub(in crate::ingest) const FILE_LIMIT_BYTES: u64 = 50_000_000;

/// Most bytes of one event's files together: four files of the greatest size, or over a thousand pages of the usual
/// 0.12 MB. A choice that bounds memory.
pub(in crate::ingest) const EVENT_LIMIT_BYTES: u64 = 200_000_000;

/// A file whose bytes are at hand.
#[derive(Debug)]
pub(in crate::ingest) struct File {
    /// As given; for a file out of an archive the archive's path goes before its own.
    pub path: PathBuf,
    /// All of it.
    pub bytes: Vec<u8>,
    /// The encoding that was told with the file, outside of it: in a header of the web or of a mail.
    pub told_encoding: Option<String>,
    /// Where it was found on the web, where its archive tells.
    pub address: Option<String>,
    text: OnceLock<Result<Decoded, ReadError>>,
    sha256: OnceLock<String>,
}

impl File {
    /// A file out of an archive.
    pub fn new(path: PathBuf, bytes: Vec<u8>) -> File {
        File { path, bytes, told_encoding: None, address: None, text: OnceLock::new(), sha256: OnceLock::new() }
    }

    /// The same, with the encoding that was told with it.
    pub fn told(path: PathBuf, bytes: Vec<u8>, encoding: Option<&str>) -> File {
        File { told_encoding: encoding.map(str::to_string), ..File::new(path, bytes) }
    }

    /// A page out of a web archive, with its address.
    pub fn found_at(path: PathBuf, bytes: Vec<u8>, address: &str) -> File {
        File { address: Some(address.to_string()), ..File::new(path, bytes) }
    }

    /// A file of the disk, within the limits.
    pub fn open(path: &Path) -> Result<File, ReadError> {
        Ok(File::new(path.to_path_buf(), read(path)?))
    }

    /// Its path for messages.
    pub fn name(&self) -> String {
        shown(&self.path)
    }

    /// The ending of its name, in lower case without the dot.
    pub fn ending(&self) -> String {
        ending(&self.path)
    }

    /// Its text; decoded once.
    pub fn text(&self) -> Result<&str, ReadError> {
        self.decoded().map(|decoded| decoded.text.as_str())
    }

    /// The name of its encoding where that had to be guessed.
    pub fn guessed_encoding(&self) -> Option<&'static str> {
        self.decoded().ok()?.guessed
    }

    /// SHA-256 of its bytes, in hexadecimal; counted once.
    pub fn sha256(&self) -> &str {
        self.sha256.get_or_init(|| Sha256::digest(&self.bytes).iter().map(|byte| format!("{byte:02x}")).collect())
    }

    fn decoded(&self) -> Result<&Decoded, ReadError> {
        let decode = || encoding::decode(&self.name(), &self.bytes, self.told_encoding.as_deref());
        self.text.get_or_init(decode).as_ref().map_err(Clone::clone)
    }
}

/// The ending of a file's name, in lower case without the dot.
pub(in crate::ingest) fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// The size of a file that may be read; an error for folders, links, devices and files too large.
pub(in crate::ingest) fn size_bytes(path: &Path) -> Result<u64, ReadError> {
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

fn read(path: &Path) -> Result<Vec<u8>, ReadError> {
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
pub(in crate::ingest) fn unreadable(path: &Path, error: &std::io::Error) -> ReadError {
    match error.kind() {
        std::io::ErrorKind::NotFound => ReadError::NotFound { path: shown(path) },
        std::io::ErrorKind::PermissionDenied => {
            ReadError::Unreadable { path: shown(path), reason: "permission denied".to_string() }
        }
        _ => ReadError::Unreadable { path: shown(path), reason: error.to_string() },
    }
}

/// A path on one line, as given: control characters in a name are shown as `?`.
pub(in crate::ingest) fn shown(path: &Path) -> String {
    path.to_string_lossy().chars().map(|letter| if letter.is_control() { '?' } else { letter }).collect()
}
