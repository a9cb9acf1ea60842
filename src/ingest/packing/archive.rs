//! ZIP archives, whatever they hold: files by name, within limits. Nothing is written to the disk.

use crate::ingest::error::ReadError;
use crate::ingest::packing::file::{EVENT_LIMIT_BYTES, FILE_LIMIT_BYTES, File};
use std::io::{Cursor, Read};
use std::path::PathBuf;
use zip::ZipArchive;

/// Most files of an archive that is opened. Word documents and books have under a thousand, and so have event folders.
/// A choice that bounds the work on archives of nothing but names.
const MOST_FILES: usize = 10_000;

/// An opened archive.
pub(in crate::ingest) struct Archive<'f> {
    file: &'f File,
    /// What the file should be, for messages: "a ZIP archive", "a Word document".
    format: &'static str,
    zip: ZipArchive<Cursor<&'f [u8]>>,
    /// Bytes that may still be unpacked.
    left_bytes: u64,
}

/// Whether the bytes begin as an archive does.
pub(in crate::ingest) fn is_archive(file: &File) -> bool {
    file.bytes.starts_with(b"PK\x03\x04")
}

/// Whether the file is an archive that contains a file of this name.
pub(in crate::ingest) fn holds(file: &File, name: &str) -> bool {
    let open = || ZipArchive::new(Cursor::new(file.bytes.as_slice())).ok();
    is_archive(file) && open().is_some_and(|zip| zip.index_for_name(name).is_some())
}

/// The kind of document that an archive declares: the file `mimetype` of OpenDocument and EPUB, which comes first and
/// unpacked.
pub(in crate::ingest) fn office_kind(file: &File) -> Option<String> {
    if !is_archive(file) {
        return None;
    }
    let mut zip = ZipArchive::new(Cursor::new(file.bytes.as_slice())).ok()?;
    let mut kind = String::new();
    zip.by_name("mimetype").ok()?.take(200).read_to_string(&mut kind).ok()?;
    Some(kind.trim().to_string())
}

/// The names of an archive's files; empty if it contains too many.
pub(in crate::ingest) fn listed(file: &File) -> Vec<String> {
    let open = || ZipArchive::new(Cursor::new(file.bytes.as_slice())).ok();
    let Some(zip) = is_archive(file).then(open).flatten().filter(|zip| zip.len() <= MOST_FILES) else {
        return Vec::new();
    };
    zip.file_names().filter_map(Result::ok).map(|name| name.to_string()).collect()
}

/// Bytes that reading a file may cost: for an archive, all that it declares, unpacked. [`Archive::read`] unpacks no
/// more.
pub(in crate::ingest) fn unpacked_bytes(file: &File) -> u64 {
    let packed = file.bytes.len() as u64;
    let zip = if is_archive(file) { ZipArchive::new(Cursor::new(file.bytes.as_slice())).ok() } else { None };
    let Some(mut zip) = zip.filter(|zip| zip.len() <= MOST_FILES) else { return packed };
    let sizes = (0..zip.len()).filter_map(|index| Some(zip.by_index_raw(index).ok()?.size()));
    packed.max(sizes.fold(0, u64::saturating_add))
}

impl<'f> Archive<'f> {
    /// Reads the list of files.
    ///
    /// # Errors
    /// If it is not an archive, contains too many files, or has a path that leads out of it.
    pub fn open(file: &'f File, format: &'static str) -> Result<Archive<'f>, ReadError> {
        let broken = |reason: String| broken(file, format, reason);
        let zip = ZipArchive::new(Cursor::new(file.bytes.as_slice())).map_err(|error| broken(error.to_string()))?;
        if zip.len() > MOST_FILES {
            return Err(broken(format!("it holds {} files, more than {MOST_FILES}", zip.len())));
        }
        // Nothing is unpacked to the disk, but whoever writes such a path means harm.
        let leads_out = |name: &str| name.starts_with(['/', '\\']) || name.split(['/', '\\']).any(|part| part == "..");
        let names = zip.file_names().filter_map(Result::ok);
        if let Some(name) = names.into_iter().find(|name| leads_out(name)) {
            return Err(broken(format!("the path \"{}\" leads outside the archive", name.escape_debug())));
        }
        Ok(Archive { file, format, zip, left_bytes: EVENT_LIMIT_BYTES })
    }

    /// The paths of its files in the order of their names, without folders and links.
    pub fn names(&mut self) -> Vec<String> {
        let count = self.zip.len();
        let name_of_file = |index| {
            let member = self.zip.by_index_raw(index).ok().filter(|member| member.is_file())?;
            member.name().ok().map(|name| name.to_string())
        };
        let mut names: Vec<String> = (0..count).filter_map(name_of_file).collect();
        names.sort();
        names
    }

    /// A file's bytes.
    ///
    /// # Errors
    /// If it does not exist, cannot be unpacked, or is over the limits, however small it is when packed.
    pub fn read(&mut self, name: &str) -> Result<Vec<u8>, ReadError> {
        let (outer, format) = (self.file, self.format);
        let broken = |reason: String| broken(outer, format, format!("\"{}\" in it: {reason}", name.escape_debug()));
        let member = self.zip.by_name(name).map_err(|error| broken(error.to_string()))?;
        let limit_bytes = FILE_LIMIT_BYTES.min(self.left_bytes);
        // Its declared size is checked first, so that nothing is unpacked only to be refused; the library refuses a
        // file that contains more.
        if member.size() > limit_bytes {
            return Err(broken(format!("unpacked, it has more than {limit_bytes} bytes, the most that may be read")));
        }
        let mut bytes = Vec::new();
        member.take(limit_bytes).read_to_end(&mut bytes).map_err(|error| broken(error.to_string()))?;
        self.left_bytes -= bytes.len() as u64;
        Ok(bytes)
    }

    /// A file of the archive, to be read in turn.
    pub fn file(&mut self, name: &str) -> Result<File, ReadError> {
        Ok(File::new(self.path(name), self.read(name)?))
    }

    /// The path of a file in it, for messages.
    pub fn path(&self, name: &str) -> PathBuf {
        self.file.path.join(name)
    }
}

fn broken(file: &File, format: &'static str, reason: String) -> ReadError {
    ReadError::Broken { path: file.name(), format, reason, remedy: "save the articles' text as .txt" }
}
