//! How much of a PDF may be unpacked: its streams are packed, and a small file may contain gigabytes.
//!
//! There are two bounds. [`check_file`] unpacks every stream as often as it is packed and discards the bytes, before
//! the library sees the file: the library itself unpacks lists of objects without a limit. [`Allowance`] counts what is
//! unpacked for reading. One gap remains: [`check_file`] does not see a list of objects that is encrypted and packed,
//! or packed in a way that no writer uses for lists (LZW); such a file takes a thousand times its size in memory while
//! it is read.

use crate::ingest::packing::file::{EVENT_LIMIT_BYTES, FILE_LIMIT_BYTES};
use flate2::read::{DeflateDecoder, ZlibDecoder};
use hayro_syntax::Filter;
use hayro_syntax::object::{Dict, Stream};
use std::io::{Cursor, Read};

/// Most packed bytes of a stream that only the library can unpack, which does not stop within one. LZW packs at most
/// 2,600 to 1, so such a stream has 520 MB at worst. Streams of text have under a tenth of this.
const MOST_UNMEASURED_BYTES: usize = 200_000;

/// How often a stream may be packed. Real ones are packed once; what comes out of them is not packed, which shows
/// within its first bytes. A choice that bounds the work.
const MOST_TIMES_PACKED: usize = 8;

/// More was packed in the file than may be unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooMuch;

/// Bytes of a file that may still be unpacked: at first as many as a file may have.
pub(super) struct Allowance {
    left_bytes: usize,
}

impl Allowance {
    pub fn new() -> Allowance {
        Allowance { left_bytes: FILE_LIMIT_BYTES as usize }
    }

    /// Takes this many bytes from it; also for work that takes as long as unpacking them.
    pub fn spend(&mut self, bytes: usize) -> Result<(), TooMuch> {
        self.left_bytes = self.left_bytes.checked_sub(bytes).ok_or(TooMuch)?;
        Ok(())
    }

    /// The content of a stream; empty if it cannot be unpacked.
    pub fn unpack(&mut self, stream: &Stream<'_>) -> Result<Vec<u8>, TooMuch> {
        let is_predicted = stream.dict().get::<Dict<'_>>("DecodeParms").is_some();
        let bytes = match stream.filters().as_slice() {
            [] => stream.raw_data().into_owned(),
            [Filter::FlateDecode] if !is_predicted => inflate(&stream.raw_data(), self.left_bytes + 1),
            filters => {
                let may_swell = |filter: &&Filter| {
                    !matches!(filter, Filter::AsciiHexDecode | Filter::Ascii85Decode | Filter::Crypt)
                };
                let is_bounded =
                    filters.iter().filter(may_swell).count() <= 1 && stream.raw_data().len() <= MOST_UNMEASURED_BYTES;
                let decode = || stream.decoded_data().map(|bytes| bytes.into_owned()).unwrap_or_default();
                if is_bounded { decode() } else { Vec::new() }
            }
        };
        self.spend(bytes.len())?;
        Ok(bytes)
    }
}

/// Whether everything packed in a file is within the limit for an event.
pub(super) fn check_file(bytes: &[u8]) -> Result<(), TooMuch> {
    let mut left_bytes = EVENT_LIMIT_BYTES;
    let mut rest = bytes;
    while let Some(at) = find(rest, b"stream") {
        rest = rest.get(at + b"stream".len()..).unwrap_or_default();
        let packed = rest.strip_prefix(b"\r").unwrap_or(rest);
        let Some(packed) = packed.strip_prefix(b"\n") else { continue };
        for times in 1..=MOST_TIMES_PACKED + 1 {
            let packed: Box<dyn Read + '_> = Box::new(packed);
            let within = (0..times).fold(packed, |packed, _| unpacked(packed));
            let count = count(within.take(left_bytes + 1));
            if count == 0 {
                break;
            }
            left_bytes = left_bytes.checked_sub(count).filter(|_| times <= MOST_TIMES_PACKED).ok_or(TooMuch)?;
        }
    }
    Ok(())
}

/// How many bytes it yields; for a stream that breaks off, as far as it goes.
fn count(mut unpacked: impl Read) -> u64 {
    let mut count = 0;
    let mut bytes = [0; 1 << 14];
    while let Ok(more @ 1..) = unpacked.read(&mut bytes) {
        count += more as u64;
    }
    count
}

/// Up to this many of the unpacked bytes; if there is a fault, those before it.
fn inflate(packed: &[u8], most_bytes: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    // The bytes before the fault are in the list.
    let _ = unpacked(Box::new(packed)).take(most_bytes as u64).read_to_end(&mut bytes);
    bytes
}

/// With or without the two bytes at the head that name the method of packing.
fn unpacked<'a>(mut packed: Box<dyn Read + 'a>) -> Box<dyn Read + 'a> {
    let mut head = Vec::new();
    // If it breaks off, so does what is read of it.
    let _ = packed.by_ref().take(2).read_to_end(&mut head);
    let has_head = matches!(head.as_slice(), [first, second]
        if first & 0x0F == 8 && (u16::from(*first) << 8 | u16::from(*second)).is_multiple_of(31));
    let whole = Cursor::new(head).chain(packed);
    if has_head { Box::new(ZlibDecoder::new(whole)) } else { Box::new(DeflateDecoder::new(whole)) }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    let first = *what.first()?;
    let mut from = 0;
    loop {
        from += bytes.get(from..)?.iter().position(|byte| *byte == first)?;
        if bytes.get(from..)?.starts_with(what) {
            return Some(from);
        }
        from += 1;
    }
}
