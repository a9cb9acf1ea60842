//! MIME messages: what emails and MHTML pages share. The library separates the parts; their text is decoded like that
//! of every file here, because a page's own declaration counts too.

use crate::ingest::packing::file::File;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, Message, MessageParser, MessagePart, MimeHeaders, PartType};

/// Where a message's head must end: the longest heads of real newsletters, with the marks of a dozen relays, have under
/// 20 KB.
const MOST_HEAD_BYTES: usize = 65_536;

/// Most emails within emails. The library returns them by recursion, for which some thousands are too many. A digest of
/// a mailing list has some fifty. A choice; the words count wherever they are, which errs on the side of refusing.
const MOST_WITHIN: usize = 500;

/// Words in the types of parts that contain emails.
const WITHIN: [&[u8]; 3] = [b"rfc822", b"global", b"digest"];

/// The message, if the file is one; otherwise why not.
pub(in crate::ingest) fn parse(file: &File) -> Result<Message<'_>, &'static str> {
    let none = "it does not begin with the headers of an email";
    if !is_message(&file.bytes) {
        return Err(none);
    }
    let is_within = |at: &[u8]| WITHIN.iter().any(|word| at.eq_ignore_ascii_case(word));
    if file.bytes.windows(6).filter(|at| is_within(at)).count() > MOST_WITHIN {
        return Err("it holds more than 500 nested emails");
    }
    MessageParser::default().parse(file.bytes.as_slice()).ok_or(none)
}

/// Whether the file begins with the head of a message: only `Name: value` lines and their continuations up to an empty
/// line, among them a sender or a MIME version, and a content type.
pub(in crate::ingest) fn is_message(bytes: &[u8]) -> bool {
    let start = bytes.get(..MOST_HEAD_BYTES.min(bytes.len())).unwrap_or_default();
    let mut names = Vec::new();
    for (number, line) in start.split(|&byte| byte == b'\n').enumerate() {
        let line = line.trim_ascii_end();
        match line.iter().position(|&byte| byte == b':') {
            _ if line.is_empty() => break,
            // Old mailboxes put "From sender date" before each message.
            _ if number == 0 && line.starts_with(b"From ") => {}
            _ if line.starts_with(b" ") || line.starts_with(b"\t") => {}
            Some(end) if line.iter().take(end).all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte)) => {
                names.push(line.get(..end).unwrap_or_default().to_ascii_lowercase());
            }
            _ => return false,
        }
    }
    let has = |name: &str| names.iter().any(|other| other == name.as_bytes());
    (has("from") || has("mime-version")) && (has("message-id") || has("content-type") || has("received"))
}

/// The first part that is a page.
pub(in crate::ingest) fn page<'m>(message: &'m Message<'_>) -> Option<&'m MessagePart<'m>> {
    message.parts.iter().find(|part| matches!(part.body, PartType::Html(_)))
}

/// The first part that is plain text.
pub(in crate::ingest) fn plain<'m>(message: &'m Message<'_>) -> Option<&'m MessagePart<'m>> {
    message.parts.iter().find(|part| matches!(part.body, PartType::Text(_)))
}

/// A part as a file of its own.
pub(in crate::ingest) fn file(outer: &File, message: &Message<'_>, part: &MessagePart<'_>) -> File {
    let charset = part.content_type().and_then(|kind| kind.attribute("charset"));
    let raw = message.raw_message().get(part.offset_body as usize..part.offset_end as usize).unwrap_or_default();
    let bytes = match part.encoding {
        Encoding::None => Some(raw.to_vec()),
        Encoding::QuotedPrintable => quoted_printable_decode(raw),
        Encoding::Base64 => {
            let bare: Vec<u8> = raw.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
            STANDARD.decode(bare).ok()
        }
    };
    match bytes {
        Some(bytes) => File::told(outer.path.clone(), bytes, charset),
        // Broken at the edges: used as the library repaired and decoded it.
        None => File::new(outer.path.clone(), part.contents().to_vec()),
    }
}
