//! RTF, as word processors and news databases write it: its text, paragraph by paragraph. Rich Text Format
//! Specification 1.9.1 (Microsoft, 2008).
//!
//! No library is used: those that read RTF for its appearance take time and memory that grow with the square of its
//! size, and know only one encoding.

use crate::article::Dropped;
use crate::ingest::error::ReadError;
use crate::ingest::format::contract::{Format, Holds};
use crate::ingest::format::written::{ParagraphRole, Written};
use crate::ingest::packing::code_page::{character_set, code_page};
use crate::ingest::packing::file::File;
use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};
use std::collections::BTreeMap;

/// RTF, by its first bytes.
pub(super) const FORMAT: Format = Format {
    endings: &["rtf"],
    is_certain: |file| file.bytes.starts_with(b"{\\rtf"),
    holds: Holds::Article(|file| written(file)?.article(file.name(), "RTF document")),
};

/// Deepest nesting of groups: writers use some twenty levels.
const DEEPEST: usize = 1_000;

/// Most paragraphs of a document. A book has some thousand. A choice that bounds memory.
const MOST_PARAGRAPHS: usize = 200_000;

/// Groups that contain no text of the document. A group that begins with `\*` and is not known contains none either,
/// according to the specification.
const APART: [&str; 28] = [
    "fonttbl",
    "colortbl",
    "stylesheet",
    "listtable",
    "listoverridetable",
    "revtbl",
    "rsidtbl",
    "generator",
    "pict",
    "objdata",
    "objclass",
    "header",
    "headerl",
    "headerr",
    "headerf",
    "footer",
    "footerl",
    "footerr",
    "footerf",
    "footnote",
    "annotation",
    "atnid",
    "atnauthor",
    "themedata",
    "colorschememapping",
    "datastore",
    "fldinst",
    "xmlnstbl",
];

/// What a group sets for the text in it.
#[derive(Clone, Default)]
struct GroupState {
    is_apart: bool,
    /// In the properties: whose value follows ("author", "creatim").
    property: Option<&'static str>,
    in_fonts: bool,
    font: i32,
    is_struck: bool,
    is_hidden: bool,
    /// Characters after a `\u`, for programs that do not know it.
    skip: usize,
    is_title: bool,
}

/// A document being read.
struct Reader {
    state: GroupState,
    outer: Vec<GroupState>,
    written: Written,
    text: String,
    /// Bytes in the font's encoding that are not yet decoded.
    bytes: Vec<u8>,
    struck: String,
    usual: &'static Encoding,
    fonts: BTreeMap<i32, &'static Encoding>,
    /// Characters still to be skipped.
    skipped: usize,
    author: String,
    created: BTreeMap<&'static str, i32>,
    high: Option<u16>,
}

/// The document.
///
/// # Errors
/// If its groups are nested beyond reason.
pub(super) fn written(file: &File) -> Result<Written, ReadError> {
    let mut reader = Reader {
        state: GroupState { skip: 1, ..GroupState::default() },
        outer: Vec::new(),
        written: Written::default(),
        text: String::new(),
        bytes: Vec::new(),
        struck: String::new(),
        usual: WINDOWS_1252,
        fonts: BTreeMap::new(),
        skipped: 0,
        author: String::new(),
        created: BTreeMap::new(),
        high: None,
    };
    let broken = |reason: String| ReadError::Broken {
        path: file.name(),
        format: "an RTF document",
        reason,
        remedy: "copy the article's text and save it as .txt",
    };
    let mut rest = file.bytes.as_slice();
    let mut is_starred = false;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if reader.written.paragraphs.len() > MOST_PARAGRAPHS || reader.written.dropped.len() > MOST_PARAGRAPHS {
            return Err(broken(format!("it has more than {MOST_PARAGRAPHS} paragraphs")));
        }
        match byte {
            b'{' if reader.outer.len() >= DEEPEST => {
                return Err(broken(format!("its groups are nested more than {DEEPEST} levels deep")));
            }
            b'{' => {
                reader.decode();
                reader.outer.push(reader.state.clone());
            }
            b'}' => reader.close(),
            b'\\' => {
                let (word, after) = control(rest);
                rest = after;
                match word {
                    Control::Byte(byte) => reader.byte(byte),
                    Control::Sign(b'*') => is_starred = true,
                    Control::Sign(sign) => reader.sign(sign),
                    Control::Word("bin", Some(count)) => {
                        rest = rest.get(usize::try_from(count).unwrap_or(0)..).unwrap_or_default()
                    }
                    Control::Word(word, value) => reader.word(word, value, std::mem::take(&mut is_starred)),
                }
            }
            b'\r' | b'\n' => {}
            byte => reader.byte(byte),
        }
    }
    reader.end_paragraph();
    Ok(reader.done())
}

enum Control<'b> {
    /// `\'e9`
    Byte(u8),
    /// `\~`
    Sign(u8),
    /// `\par`, `\u8217`
    Word(&'b str, Option<i32>),
}

/// What follows a backslash, and the rest.
fn control(rest: &[u8]) -> (Control<'_>, &[u8]) {
    let Some(&first) = rest.first() else { return (Control::Sign(b' '), rest) };
    if first == b'\'' {
        let digits = rest.get(1..3).and_then(|digits| std::str::from_utf8(digits).ok());
        let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        return (Control::Byte(byte.unwrap_or(b'?')), rest.get(3..).unwrap_or_default());
    }
    if !first.is_ascii_alphabetic() {
        return (Control::Sign(first), rest.get(1..).unwrap_or_default());
    }
    let end = rest.iter().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(rest.len());
    let (word, rest) = rest.split_at(end);
    let is_negative = rest.first() == Some(&b'-');
    let digits = rest.get(usize::from(is_negative)..).unwrap_or_default();
    let count = digits.iter().take(10).take_while(|byte| byte.is_ascii_digit()).count();
    let value = digits.get(..count).and_then(|digits| std::str::from_utf8(digits).ok()?.parse::<i32>().ok());
    let rest = if value.is_some() { digits.get(count..).unwrap_or_default() } else { rest };
    let rest = rest.strip_prefix(b" ").unwrap_or(rest);
    let value = value.map(|value| if is_negative { -value } else { value });
    (Control::Word(std::str::from_utf8(word).unwrap_or_default(), value), rest)
}

impl Reader {
    fn close(&mut self) {
        self.decode();
        self.skipped = 0;
        if let Some(state) = self.outer.pop() {
            self.state = state;
        }
    }

    fn byte(&mut self, byte: u8) {
        if self.skipped > 0 {
            self.skipped -= 1;
        } else {
            self.bytes.push(byte);
        }
    }

    /// Decodes the bytes so far, in the encoding of their font.
    fn decode(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let encoding = self.fonts.get(&self.state.font).copied().unwrap_or(self.usual);
        let (text, _) = encoding.decode_without_bom_handling(&self.bytes);
        let text = text.into_owned();
        self.bytes.clear();
        self.push(&text);
    }

    fn push(&mut self, text: &str) {
        if self.state.property == Some("author") {
            self.author.push_str(text);
        }
        if self.state.is_apart {
            return;
        }
        if self.state.is_struck {
            self.struck.push_str(text);
            return;
        }
        self.end_struck();
        if !self.state.is_hidden {
            self.text.push_str(text);
        }
    }

    fn end_struck(&mut self) {
        let struck = std::mem::take(&mut self.struck);
        self.written.drop(&struck, Dropped::STRUCK);
    }

    fn end_paragraph(&mut self) {
        self.decode();
        if self.state.is_apart {
            return;
        }
        self.end_struck();
        let role = if self.state.is_title { ParagraphRole::Title } else { ParagraphRole::Text };
        self.written.paragraphs.push((role, std::mem::take(&mut self.text)));
    }

    fn sign(&mut self, sign: u8) {
        match sign {
            b'\\' | b'{' | b'}' => self.byte(sign),
            b'~' => self.letter("\u{a0}"),
            b'_' => self.letter("-"),
            // The end of a paragraph in old files.
            b'\r' | b'\n' => self.end_paragraph(),
            _ => {}
        }
    }

    fn letter(&mut self, letter: &str) {
        self.decode();
        if self.skipped > 0 {
            self.skipped -= 1;
        } else {
            self.push(letter);
        }
    }

    fn word(&mut self, word: &str, value: Option<i32>, is_starred: bool) {
        self.decode();
        let is_on = value != Some(0);
        match word {
            "par" | "sect" | "page" | "row" => self.end_paragraph(),
            "line" | "softline" => self.letter("\n"),
            "tab" | "cell" | "nestcell" => self.letter(" "),
            "emdash" => self.letter("—"),
            "endash" => self.letter("–"),
            "lquote" => self.letter("‘"),
            "rquote" => self.letter("’"),
            "ldblquote" => self.letter("“"),
            "rdblquote" => self.letter("”"),
            "bullet" => self.letter("•"),
            "emspace" | "enspace" | "qmspace" => self.letter(" "),
            "u" => self.unicode(value.unwrap_or_default()),
            "uc" => self.state.skip = value.and_then(|count| usize::try_from(count).ok()).unwrap_or(1).min(100),
            "strike" | "striked" | "deleted" => self.state.is_struck = is_on,
            "v" => self.state.is_hidden = is_on,
            "plain" => (self.state.is_struck, self.state.is_hidden) = (false, false),
            "pard" => self.state.is_title = false,
            "outlinelevel" => self.state.is_title = value == Some(0),
            "ansicpg" => self.usual = code_page(value.unwrap_or_default()).unwrap_or(self.usual),
            "mac" => self.usual = MACINTOSH,
            "f" => self.state.font = value.unwrap_or_default(),
            "fcharset" if self.state.in_fonts => {
                if let Some(encoding) = character_set(value.unwrap_or_default()) {
                    self.fonts.insert(self.state.font, encoding);
                }
            }
            "fonttbl" => (self.state.in_fonts, self.state.is_apart) = (true, true),
            "info" => self.state.is_apart = true,
            "author" => self.state.property = Some("author"),
            "creatim" => self.state.property = Some("creatim"),
            "yr" | "mo" | "dy" if self.state.property == Some("creatim") => {
                let name = match word {
                    "yr" => "yr",
                    "mo" => "mo",
                    _ => "dy",
                };
                self.created.insert(name, value.unwrap_or_default());
            }
            word if APART.contains(&word) => self.state.is_apart = true,
            // The result of a field is text, and so is the text of a box.
            "fldrslt" | "shptxt" | "shp" | "shpinst" | "do" | "dptxbxtext" => {}
            _ if is_starred => self.state.is_apart = true,
            _ => {}
        }
    }

    /// A letter by its number; those beyond the first plane come in two halves.
    fn unicode(&mut self, value: i32) {
        let unit = (value & 0xFFFF) as u16;
        let units: Vec<u16> = self.high.take().into_iter().chain([unit]).collect();
        self.skipped = 0;
        if (0xD800..0xDC00).contains(&unit) {
            self.high = Some(unit);
        } else {
            self.push(&String::from_utf16_lossy(&units));
        }
        self.skipped = self.state.skip;
    }

    fn done(mut self) -> Written {
        let date = |name: &str| self.created.get(name).copied();
        if let (Some(year), Some(month), Some(day)) = (date("yr"), date("mo"), date("dy")) {
            self.written.created = Some(format!("{year:04}-{month:02}-{day:02}"));
        }
        self.written.author = Some(self.author).filter(|author| !author.trim().is_empty());
        self.written
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(rtf: &str) -> Vec<String> {
        let file = File::new("a.rtf".into(), rtf.as_bytes().to_vec());
        let written = written(&file).unwrap();
        written.paragraphs.into_iter().map(|(_, text)| text).filter(|text| !text.is_empty()).collect()
    }

    #[test]
    fn paragraphs_and_signs_are_read_in_their_encodings() {
        let head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset128 Gothic;}}{\stylesheet{\s1 heading 1;}}";
        let rtf = format!(
            r"{head}\pard\f0 The caf\'e9 \ldblquote opened\rdblquote\~today.\par {{\f1\'8b\'b4}} it\u8217?s\line long\par {{\*\unknown not this}}{{\header nor this}}The end.}}"
        );
        assert_eq!(texts(&rtf), ["The café “opened”\u{a0}today.", "橋 it’s\nlong", "The end."]);
    }

    #[test]
    fn struck_and_hidden_words_are_no_text() {
        let rtf = r"{\rtf1 It has {\strike six}\v  hidden\v0  four lanes.\par}";
        let file = File::new("a.rtf".into(), rtf.as_bytes().to_vec());
        let written = written(&file).unwrap();
        assert_eq!(written.paragraphs[0].1, "It has  four lanes.");
        assert_eq!((written.dropped[0].text.as_str(), written.dropped[0].why), ("six", Dropped::STRUCK));
    }

    #[test]
    fn no_bytes_break_it() {
        for rtf in [r"{\rtf1 \", r"{\rtf1 \u", r"{\rtf1 \'", r"{\rtf1 \bin99999 x", "}}}}", r"{\rtf1\uc-5\u55357?\par"]
        {
            let _ = texts(rtf);
        }
        let deep = File::new("a.rtf".into(), "{".repeat(100_000).into_bytes());
        assert!(written(&deep).is_err());
    }
}
