//! WARC: what a crawler or an archiving browser received, one record after another, usually packed.

use crate::ingest::error::ReadError;
use crate::ingest::format::contract::{Format, Holds, OpeningOptions, Part, Several};
use crate::ingest::packing::file::{self, EVENT_LIMIT_BYTES, FILE_LIMIT_BYTES, File};
use flate2::read::MultiGzDecoder;
use std::io::Read;

/// The first bytes of a record, and of a packed one.
const RECORD: &[u8] = b"WARC/";
const PACKED: &[u8] = b"\x1F\x8B";

/// Web archives, by their first record.
pub(super) const FORMAT: Format = Format {
    endings: &["warc", "gz"],
    is_certain: |file| begins_with_record(&file.bytes),
    holds: Holds::Several(open),
};

fn begins_with_record(bytes: &[u8]) -> bool {
    let mut start = Vec::new();
    let unpack = |start: &mut Vec<u8>| MultiGzDecoder::new(bytes).take(RECORD.len() as u64).read_to_end(start).is_ok();
    bytes.starts_with(RECORD) || (bytes.starts_with(PACKED) && unpack(&mut start) && start == RECORD)
}

fn open(file: &File, _: &OpeningOptions<'_>) -> Result<Several, ReadError> {
    let broken = |reason: String| ReadError::Broken {
        path: file.name(),
        format: "a web archive (WARC)",
        reason,
        remedy: "save the pages themselves as .html",
    };
    if !begins_with_record(&file.bytes) {
        // Packed, but no web archive: the message of the packing names it.
        file.text()?;
    }
    let unpacked = match file.bytes.starts_with(PACKED) {
        false => None,
        true => Some(unpacked(&file.bytes, EVENT_LIMIT_BYTES).map_err(broken)?),
    };
    let mut rest = unpacked.as_deref().unwrap_or(&file.bytes);
    let mut several = Several::default();
    // All pages stay in memory until they are read.
    let mut left_bytes = EVENT_LIMIT_BYTES;
    while let Some(record) = rest.get(rest.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(rest.len())..)
    {
        if record.is_empty() || several.is_full() {
            break;
        }
        if !record.starts_with(RECORD) {
            return Err(broken("a record does not begin with its version".to_string()));
        }
        let (head, after) = head(record).ok_or_else(|| broken("a record is cut off".to_string()))?;
        let bytes = head.field("Content-Length").and_then(|length| length.parse::<usize>().ok());
        let block =
            bytes.and_then(|bytes| after.get(..bytes)).ok_or_else(|| broken("a record is cut off".to_string()))?;
        rest = after.get(block.len()..).unwrap_or_default();
        let address = head.field("WARC-Target-URI").unwrap_or_default().trim_matches(['<', '>']).to_string();
        let page = match head.field("WARC-Type") {
            Some("response") => response(block, left_bytes),
            Some("resource") if head.is_page() => Ok(Some(block.to_vec())),
            _ => Ok(None),
        };
        let path = file.path.join(page_name(&address));
        match page {
            Ok(Some(page)) => {
                left_bytes = left_bytes.saturating_sub(page.len() as u64);
                several.parts.push(Part::File(File::found_at(path, page, &address), Default::default()));
            }
            Ok(None) => {}
            Err(reason) => several.left_out.push(ReadError::PassedOver { path: file::shown(&path), reason }),
        }
    }
    Ok(several)
}

/// The lines before an empty one.
struct RecordHead<'b> {
    first: &'b str,
    fields: Vec<(&'b str, &'b str)>,
}

impl<'b> RecordHead<'b> {
    fn field(&self, name: &str) -> Option<&'b str> {
        self.fields.iter().find(|(one, _)| one.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }

    fn is_page(&self) -> bool {
        self.field("Content-Type").is_some_and(|kind| kind.to_ascii_lowercase().contains("html"))
    }
}

/// The head of a record or of an answer, and what follows it.
fn head(bytes: &[u8]) -> Option<(RecordHead<'_>, &[u8])> {
    // Real heads have under 8 KB; a head without an end would be searched for through all of the rest.
    let start = bytes.get(..bytes.len().min(65_536))?;
    let end = start.windows(4).position(|window| window == b"\r\n\r\n")?;
    let text = std::str::from_utf8(bytes.get(..end)?).ok()?;
    let mut lines = text.split("\r\n");
    let first = lines.next()?;
    Some((RecordHead { first, fields: lines.filter_map(|line| line.split_once(':')).collect() }, bytes.get(end + 4..)?))
}

/// The page of an answer, unpacked to at most this many bytes; `None` if it is not a page or not a success.
fn response(block: &[u8], most_bytes: u64) -> Result<Option<Vec<u8>>, String> {
    let Some((head, body)) = head(block) else { return Ok(None) };
    if !head.is_page() || head.first.split(' ').nth(1) != Some("200") {
        return Ok(None);
    }
    let is_in_chunks = head.field("Transfer-Encoding").is_some_and(|kind| kind.eq_ignore_ascii_case("chunked"));
    let joined = is_in_chunks.then(|| chunks(body)).flatten();
    let body = joined.as_deref().unwrap_or(body);
    match head.field("Content-Encoding").unwrap_or("identity").to_ascii_lowercase().as_str() {
        // Some programs unpack the page and leave the header unchanged.
        "gzip" | "x-gzip" if body.starts_with(PACKED) => unpacked(body, FILE_LIMIT_BYTES.min(most_bytes)).map(Some),
        "br" | "zstd" | "deflate" => {
            Err("the page is compressed in a way that storydiff cannot read; save it as .html".to_string())
        }
        _ => Ok(Some(body.to_vec())),
    }
}

/// A body sent in chunks, joined; `None` if it is not one (some programs join the chunks and leave the header
/// unchanged).
fn chunks(mut body: &[u8]) -> Option<Vec<u8>> {
    let mut joined = Vec::new();
    loop {
        let line = body.windows(2).take(64).position(|window| window == b"\r\n")?;
        let size = std::str::from_utf8(body.get(..line)?).ok()?.split(';').next()?.trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        body = body.get(line + 2..)?;
        if size == 0 {
            return Some(joined);
        }
        joined.extend_from_slice(body.get(..size)?);
        body = body.get(size..)?.strip_prefix(b"\r\n")?;
    }
}

fn unpacked(bytes: &[u8], limit_bytes: u64) -> Result<Vec<u8>, String> {
    let mut unpacked = Vec::new();
    let read = MultiGzDecoder::new(bytes).take(limit_bytes + 1).read_to_end(&mut unpacked);
    match read {
        Ok(length) if length as u64 > limit_bytes => {
            Err(format!("unpacked, it has more than {limit_bytes} bytes, the most that may be read"))
        }
        Ok(_) => Ok(unpacked),
        Err(error) => Err(format!("it cannot be unpacked: {error}")),
    }
}

/// The name of a page: the last word of its address.
fn page_name(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let name = path.split('/').rfind(|part| !part.is_empty()).unwrap_or("page");
    name.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.')).take(80).collect()
}
