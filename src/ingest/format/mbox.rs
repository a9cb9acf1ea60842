//! mbox: a mailbox as one file, as mail programs and mail services export it. RFC 4155.

use crate::ingest::error::ReadError;
use crate::ingest::format::contract::{Format, Holds, OpeningOptions, Part, Several};
use crate::ingest::packing::file::File;
use crate::ingest::packing::message;

/// Mailboxes, by the line before each email.
pub(super) const FORMAT: Format = Format {
    endings: &["mbox", "mbx"],
    is_certain: |file| file.bytes.starts_with(b"From ") && message::is_message(&file.bytes),
    holds: Holds::Several(open),
};

fn open(file: &File, _: &OpeningOptions<'_>) -> Result<Several, ReadError> {
    let mut several = Several::default();
    let starts = starts(&file.bytes);
    for (number, start) in starts.iter().enumerate() {
        if several.is_full() {
            break;
        }
        let end = starts.get(number + 1).copied().unwrap_or(file.bytes.len());
        let mail = file.bytes.get(*start..end).unwrap_or_default();
        // Without the line before it.
        let mail =
            mail.iter().position(|byte| *byte == b'\n').and_then(|line| mail.get(line + 1..)).unwrap_or_default();
        let path = file.path.join(format!("{}.eml", number + 1));
        several.parts.push(Part::File(File::new(path, unquoted(mail)), Default::default()));
    }
    Ok(several)
}

/// Where emails begin: at "From ", at the file's beginning or after an empty line, if the next line belongs to a head.
fn starts(bytes: &[u8]) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut at = 0;
    let mut is_after_empty = true;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let after = bytes.get(at + line.len()..).unwrap_or_default();
        if is_after_empty && line.starts_with(b"From ") && begins_head(after) {
            starts.push(at);
        }
        is_after_empty = line.trim_ascii().is_empty();
        at += line.len();
    }
    starts
}

/// "Name: value"
fn begins_head(bytes: &[u8]) -> bool {
    let line = bytes.get(..bytes.len().min(200)).unwrap_or_default();
    let end = line.iter().position(|byte| !(byte.is_ascii_alphanumeric() || *byte == b'-' || *byte == b'_'));
    end.is_some_and(|end| end > 0 && line.get(end) == Some(&b':'))
}

/// Without the ">" that is put before "From " at the beginning of an email's own line.
fn unquoted(mail: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(mail.len());
    for line in mail.split_inclusive(|byte| *byte == b'\n') {
        let bare = line.iter().position(|byte| *byte != b'>').unwrap_or(line.len());
        let is_quoted = bare > 0 && line.get(bare..).is_some_and(|rest| rest.starts_with(b"From "));
        bytes.extend_from_slice(line.get(usize::from(is_quoted)..).unwrap_or_default());
    }
    bytes
}
