//! Bytes → text: byte order mark, then UTF-8, then the given or declared encoding, then detection.

use crate::ingest::error::ReadError;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE};

/// Text, and how its encoding was found.
#[derive(Debug)]
pub(in crate::ingest) struct Decoded {
    /// The text, without byte order mark.
    pub text: String,
    /// The encoding's name if it had to be guessed from the bytes.
    pub guessed: Option<&'static str>,
}

/// Where a declaration may be. Browsers read the first 1,024 bytes; saved pages put a comment with their address before
/// it, so four times that.
const DECLARATION_BYTES: usize = 4096;

/// Most stray control characters in a text, as one in this many. Old wire files contain one or two (an end-of-file
/// mark); in programs and tables of the system every second or third letter is one.
const LETTERS_A_CONTROL: usize = 500;

/// First bytes of files that people rename to .txt.
const OTHER_KINDS: [(&[u8], &str); 9] = [
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xFF\xD8\xFF", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a RIFF file (picture, sound or film)"),
    (b"BZh", "a bzip2 archive"),
    (b"\x28\xB5\x2F\xFD", "a Zstandard archive"),
    (b"\x7FELF", "a program"),
    (b"SQLite format 3", "a database"),
];

/// First bytes of files that another program can turn into text, with the way to do so.
const DOCUMENTS: [(&[u8], &str, &str); 6] = [
    (b"\xD0\xCF\x11\xE0", "an old office document (doc, xls, msg)", "save it as .docx, .csv, .eml or .txt"),
    (b"\xFFWPC", "a WordPerfect document", "save it as .docx or .txt"),
    (
        b"bplist",
        "a web archive of Safari or a property list",
        "open it in Safari and save the page as page source, or its text as .txt",
    ),
    (b"\x1F\x8B", "a gzip archive", "unpack it and give what is in it"),
    (b"7z\xBC\xAF\x27\x1C", "a 7-Zip archive", "unpack it and give what is in it"),
    (b"Rar!", "a RAR archive", "unpack it and give what is in it"),
];

/// Where the name of an electronic book in Amazon's formats stands, and that of a picture as telephones take it.
const BOOK: (usize, &[u8]) = (60, b"BOOKMOBI");
const PICTURE: (usize, &[u8]) = (4, b"ftyphei");

fn document(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let has = |(at, name): (usize, &[u8])| bytes.get(at..).is_some_and(|rest| rest.starts_with(name));
    let named =
        DOCUMENTS.iter().find(|(start, ..)| bytes.starts_with(start)).map(|(_, found, remedy)| (*found, *remedy));
    let book = || has(BOOK).then_some(("an electronic book (MOBI)", "save it as .epub or .txt"));
    let picture = || has(PICTURE).then_some(("a picture (HEIC)", "copy the text that it shows and save it as .txt"));
    named.or_else(book).or_else(picture)
}

/// Decodes the bytes of a file; `path` is only for the message, `told` is the encoding's name in a header sent with the
/// file.
pub(in crate::ingest) fn decode(path: &str, bytes: &[u8], told: Option<&str>) -> Result<Decoded, ReadError> {
    if let Some((_, found)) = OTHER_KINDS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(ReadError::NotText { path: path.to_string(), found: found.to_string() });
    }
    if let Some((found, remedy)) = document(bytes) {
        return Err(ReadError::OtherKind { path: path.to_string(), found: found.to_string(), remedy });
    }
    let decoded = try_decode(bytes, told.and_then(|name| Encoding::for_label(name.as_bytes())))
        .ok_or_else(|| ReadError::UnknownEncoding { path: path.to_string() })?;
    if decoded.text.chars().all(|letter| letter.is_whitespace() || letter.is_control()) {
        return Err(ReadError::Empty { path: path.to_string() });
    }
    Ok(decoded)
}

fn try_decode(bytes: &[u8], told: Option<&'static Encoding>) -> Option<Decoded> {
    if let Some((encoding, mark_bytes)) = Encoding::for_bom(bytes) {
        return strictly(encoding, bytes.get(mark_bytes..)?).map(|text| Decoded { text, guessed: None });
    }
    let utf8 = strictly(UTF_8, bytes);
    // Both may be wrong: the first that fits every byte is used.
    let declared: Vec<&Encoding> = told.into_iter().chain(declaration(bytes)).filter(|&one| one != UTF_8).collect();
    // Text that is valid UTF-8 with letters beyond ASCII is almost certainly UTF-8, whatever it declares: such pages
    // were converted by the program that saved them. ISO-2022-JP is all ASCII bytes.
    let is_ascii = bytes.is_ascii();
    if let Some(text) = utf8.filter(|_| !is_ascii || (!declared.contains(&ISO_2022_JP) && !bytes.contains(&0x1B))) {
        return Some(Decoded { text, guessed: None });
    }
    if let Some(text) = declared.into_iter().find_map(|encoding| strictly(encoding, bytes)) {
        return Some(Decoded { text, guessed: None });
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    strictly(encoding, bytes).map(|text| Decoded { text, guessed: Some(encoding.name()) })
}

/// The text, unless a byte does not fit or the result is not text.
fn strictly(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    is_text(&text).then(|| text.into_owned())
}

fn is_text(text: &str) -> bool {
    if text.contains('\0') {
        return false;
    }
    let (mut controls, mut letters) = (0, 0);
    for letter in text.chars() {
        letters += 1;
        controls += usize::from(letter.is_control() && !matches!(letter, '\t' | '\n' | '\r' | '\u{c}' | '\u{85}'));
    }
    // A single stray one is always allowed.
    controls <= 1 + letters / LETTERS_A_CONTROL
}

/// The encoding that an HTML page or XML file declares.
fn declaration(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.get(..DECLARATION_BYTES.min(bytes.len()))?.to_ascii_lowercase();
    let name = after(&start, b"charset").or_else(|| xml_declaration(&start))?;
    let encoding = Encoding::for_label(name)?;
    // A declaration in ASCII cannot be in a UTF-16 file: the standard reads it as UTF-8.
    Some(if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding })
}

fn xml_declaration(start: &[u8]) -> Option<&[u8]> {
    start.starts_with(b"<?xml").then(|| after(start, b"encoding")).flatten()
}

/// The value after `key=`, with or without quotation marks, within a tag.
fn after<'b>(bytes: &'b [u8], key: &[u8]) -> Option<&'b [u8]> {
    let mut from = 0;
    while let Some(found) = bytes.get(from..)?.windows(key.len()).position(|window| window == key) {
        from += found + key.len();
        let rest = bytes.get(from..)?.trim_ascii_start();
        let inside_tag = bytes.get(..from)?.iter().rev().find(|byte| matches!(byte, b'<' | b'>')) == Some(&b'<');
        if let (true, Some(value)) = (inside_tag, rest.strip_prefix(b"=")) {
            let value = value.trim_ascii_start();
            let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
            let end = value.iter().position(|byte| !(byte.is_ascii_alphanumeric() || b"-_:.".contains(byte)));
            return value.get(..end.unwrap_or(value.len()));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{EUC_JP, GBK, SHIFT_JIS, WINDOWS_1252};

    const JAPANESE: &str = "港の橋は土曜日の朝に開通した。市長は記者団に対し、工事は予定どおり終わったと述べた。\n\n\
                            費用は当初の見積もりを下回ったという。住民は新しい橋を歩いて渡った。";

    fn text(bytes: &[u8]) -> String {
        decode("x.txt", bytes, None).unwrap().text
    }

    #[test]
    fn a_byte_order_mark_decides_and_is_not_part_of_the_text() {
        assert_eq!(text(b"\xEF\xBB\xBFHarbour"), "Harbour");
        let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain("Hafen".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(text(&wide), "Hafen");
    }

    #[test]
    fn a_declared_encoding_is_used() {
        let page = format!("<html><head><meta charset=\"shift_jis\"></head><body>{JAPANESE}</body></html>");
        let (bytes, ..) = SHIFT_JIS.encode(&page);
        let decoded = decode("x.html", &bytes, None).unwrap();
        assert_eq!(decoded.text, page);
        assert_eq!(decoded.guessed, None);
    }

    #[test]
    fn an_old_style_declaration_is_used_too() {
        let page = "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>Caf\u{e9} na\u{ef}ve";
        let (bytes, ..) = WINDOWS_1252.encode(page);
        assert_eq!(text(&bytes), page);
    }

    #[test]
    fn a_page_that_was_converted_to_utf_8_is_read_so_whatever_it_declares() {
        let page = "<meta charset=iso-8859-1>Café";
        assert_eq!(text(page.as_bytes()), page);
    }

    #[test]
    fn an_undeclared_encoding_is_guessed_and_said_to_be() {
        for encoding in [SHIFT_JIS, EUC_JP, ISO_2022_JP] {
            let (bytes, ..) = encoding.encode(JAPANESE);
            let decoded = decode("x.txt", &bytes, None).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.guessed), (JAPANESE, Some(encoding.name())));
        }
        let (bytes, ..) = GBK.encode("港口大桥星期六上午正式通车。市长对记者说，工程按计划完成，费用低于最初的估计。");
        assert_eq!(decode("x.txt", &bytes, None).unwrap().guessed, Some("GBK"));
        assert_eq!(decode("x.txt", b"The caf\xe9 by the harbour", None).unwrap().text, "The café by the harbour");
    }

    #[test]
    fn files_of_another_kind_are_named() {
        let message = decode("a.txt", b"\x89PNG\r\n", None).unwrap_err().to_string();
        assert_eq!(message, "a.txt: this is a PNG picture, not text; save its text as .txt");
    }

    #[test]
    fn binary_bytes_are_not_text() {
        let noise: Vec<u8> = (0..2000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let message = decode("a.txt", &noise, None).unwrap_err().to_string();
        assert_eq!(message, "a.txt: its encoding could not be identified; save it as UTF-8");
        assert!(decode("a.txt", b"\0\0\0\0", None).is_err());
    }

    #[test]
    fn white_space_alone_is_empty() {
        assert_eq!(decode("a.txt", b" \n\t\r\n", None).unwrap_err(), ReadError::Empty { path: "a.txt".to_string() });
        assert_eq!(decode("a.txt", b"", None).unwrap_err(), ReadError::Empty { path: "a.txt".to_string() });
    }
}
