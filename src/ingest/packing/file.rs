//! One file, from the disk or from an archive: its bytes within limits, and its text.

use crate::article::is_harmful;
use crate::ingest::error::ReadError;
use crate::ingest::packing::encoding::{self, Decoded};
use crate::ingest::packing::opening;
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Most bytes of one file. The largest of 102 saved news pages has 1.4 MB; pages saved with their pictures are larger.
pub(in crate::ingest) const FILE_LIMIT_BYTES: u64 = 50_000_000;

/// Most bytes of one event's files together: four files of the greatest size, or over a thousand pages of the usual
/// 0.12 MB. A choice that bounds memory.
pub(in crate::ingest) const EVENT_LIMIT_BYTES: u64 = 200_000_000;

/// A file with its bytes in memory.
#[derive(Debug)]
pub(in crate::ingest) struct File {
    /// As given; for a file from an archive, the archive's path comes before its own.
    pub path: PathBuf,
    /// All of it.
    pub bytes: Vec<u8>,
    /// The encoding that was given outside the file: in a header of the web or of an email.
    pub told_encoding: Option<String>,
    /// Where it was found on the web, if its archive says so.
    pub address: Option<String>,
    text: OnceLock<Result<Decoded, ReadError>>,
    sha256: OnceLock<String>,
}

impl File {
    /// A file from an archive.
    pub fn new(path: PathBuf, bytes: Vec<u8>) -> File {
        File { path, bytes, told_encoding: None, address: None, text: OnceLock::new(), sha256: OnceLock::new() }
    }

    /// The same, with the encoding that was given with it.
    pub fn told(path: PathBuf, bytes: Vec<u8>, encoding: Option<&str>) -> File {
        File { told_encoding: encoding.map(str::to_string), ..File::new(path, bytes) }
    }

    /// A page from a web archive, with its address.
    pub fn found_at(path: PathBuf, bytes: Vec<u8>, address: &str) -> File {
        File { address: Some(address.to_string()), ..File::new(path, bytes) }
    }

    /// A file that a person named, within the limits: on the disk, or a pipe; `-` is standard input, by whatever name.
    pub fn open(path: &Path) -> Result<File, ReadError> {
        if path == Path::new("-") || path == Path::new("/dev/stdin") {
            let name = PathBuf::from("standard-input");
            let bytes = within_limit(&name, std::io::stdin().lock())?;
            return Ok(File::new(name, bytes));
        }
        if is_pipe(path) {
            // Unlike opening a file, this waits for whoever writes into it.
            let pipe = fs::File::open(path).map_err(|error| unreadable(path, &error))?;
            let name = path.file_name().map(|name| format!("pipe-{}", name.to_string_lossy())).unwrap_or_default();
            return Ok(File::new(PathBuf::from(name), within_limit(path, pipe)?));
        }
        Ok(File::new(path.to_path_buf(), read(path, opening::open(path))?))
    }

    /// A file in an event's folder, by its path within it: no part of that path is followed if it is a link.
    pub fn open_within(folder: &Path, relative: &Path) -> Result<File, ReadError> {
        let path = folder.join(relative);
        let bytes = read(&path, opening::open_within(folder, relative))?;
        Ok(File::new(path, bytes))
    }

    /// Its path for messages.
    pub fn name(&self) -> String {
        shown(&self.path)
    }

    /// The extension of its name, in lower case without the dot.
    pub fn ending(&self) -> String {
        ending(&self.path)
    }

    /// Its text; decoded once.
    pub fn text(&self) -> Result<&str, ReadError> {
        self.decoded().map(|decoded| decoded.text.as_str())
    }

    /// The name of its encoding if that had to be guessed.
    pub fn guessed_encoding(&self) -> Option<&'static str> {
        self.decoded().ok()?.guessed
    }

    /// SHA-256 of its bytes, in hexadecimal; computed once.
    pub fn sha256(&self) -> &str {
        self.sha256.get_or_init(|| Sha256::digest(&self.bytes).iter().map(|byte| format!("{byte:02x}")).collect())
    }

    fn decoded(&self) -> Result<&Decoded, ReadError> {
        let decode = || encoding::decode(&self.name(), &self.bytes, self.told_encoding.as_deref());
        self.text.get_or_init(decode).as_ref().map_err(Clone::clone)
    }
}

/// The extension of a file's name, in lower case without the dot.
pub(in crate::ingest) fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// The size of a file, as far as it is known before it is opened; `None` for what will be refused.
pub(in crate::ingest) fn size_bytes(path: &Path) -> Option<u64> {
    fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file).map(|metadata| metadata.len())
}

/// The bytes of an opened file, within the limit; an error for folders, links, devices, pipes and files that are too
/// large.
fn read(path: &Path, opened: std::io::Result<fs::File>) -> Result<Vec<u8>, ReadError> {
    let not_a_file = |found: &str| ReadError::NotAFile { path: shown(path), found: found.to_string() };
    let file = opened.map_err(|error| match error {
        error if opening::is_link(&error) => match fs::read_link(path) {
            Ok(target) => not_a_file(&format!("a symbolic link to {}", shown(&target))),
            Err(_) => not_a_file("a path through a symbolic link"),
        },
        // This refuses a socket.
        error if error.kind() == std::io::ErrorKind::Other || error.raw_os_error() == Some(6) => {
            not_a_file("a device or a pipe")
        }
        error => unreadable(path, &error),
    })?;
    let metadata = file.metadata().map_err(|error| unreadable(path, &error))?;
    if metadata.is_dir() {
        return Err(not_a_file("a folder"));
    }
    if !metadata.is_file() {
        return Err(not_a_file("a device or a pipe"));
    }
    if metadata.len() > FILE_LIMIT_BYTES {
        return Err(too_large(path, metadata.len()));
    }
    // The file may have grown since its size was read.
    within_limit(path, file)
}

/// Everything that can be read, within the limit.
fn within_limit(path: &Path, from: impl Read) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    from.take(FILE_LIMIT_BYTES + 1).read_to_end(&mut bytes).map_err(|error| unreadable(path, &error))?;
    if bytes.len() as u64 > FILE_LIMIT_BYTES {
        return Err(too_large(path, bytes.len() as u64));
    }
    Ok(bytes)
}

fn too_large(path: &Path, bytes: u64) -> ReadError {
    ReadError::TooLarge { path: shown(path), bytes, limit_bytes: FILE_LIMIT_BYTES }
}

/// A pipe, or what leads to one: a shell's `<(command)`, `/dev/stdin`.
fn is_pipe(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        let is_open_already = path.starts_with("/dev/fd") || path == Path::new("/dev/stdin");
        path.metadata().is_ok_and(|found| found.file_type().is_fifo() || (is_open_already && !found.is_dir()))
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
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

/// A path on one line, as given: what a terminal would obey is shown as `?`, and the middle of a very long one is left
/// out.
pub(in crate::ingest) fn shown(path: &Path) -> String {
    /// Letters of a path that are shown: file systems allow 255 for one name.
    const MOST: usize = 160;
    let letters: Vec<char> =
        path.to_string_lossy().chars().map(|letter| if is_harmful(letter) { '?' } else { letter }).collect();
    if letters.len() <= MOST {
        return letters.into_iter().collect();
    }
    let half = MOST / 2;
    let (start, end) = (letters.iter().take(half), letters.iter().skip(letters.len() - half));
    start.chain(&['…']).chain(end).collect()
}
