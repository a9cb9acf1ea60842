//! One letter that a font draws, and the meaning of its code.

use super::allowance::{Allowance, TooMuch};
use hayro_cmap::{BfString, CMap};
use hayro_syntax::object::{Dict, Name, Stream};

/// One letter, or a ligature of several.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Letter {
    /// `None` if the file does not identify it.
    pub text: Option<String>,
    /// The distance to the next letter, in sizes of the font.
    pub width: f64,
    /// Whether word spacing is added after it: after the single byte 32.
    pub is_gap: bool,
}

/// Most bytes that one code may stand for: the longest ligatures and abbreviations have under 20.
const LONGEST_LETTER: usize = 64;

/// What the codes of a font mean according to the file, for searching and copying (`ToUnicode`). ISO 32000-1, 9.10.3.
pub(super) enum Names {
    /// A list.
    Listed(Box<CMap>),
    /// The codes are Unicode's own.
    Same,
}

impl Names {
    pub fn read(font: &Dict<'_>, allowance: &mut Allowance) -> Result<Option<Names>, TooMuch> {
        if let Some(stream) = font.get::<Stream<'_>>("ToUnicode") {
            return Ok(CMap::parse(&allowance.unpack(&stream)?, |_| None).map(|list| Names::Listed(Box::new(list))));
        }
        let is_same = font.get::<Name<'_>>("ToUnicode").is_some_and(|name| name.as_str().starts_with("Identity"));
        Ok(is_same.then_some(Names::Same))
    }

    /// The text of a code.
    pub fn letters(&self, code: u32) -> Option<String> {
        let text = match self {
            Names::Listed(list) => match list.lookup_bf_string(code)? {
                BfString::Char(letter) => letter.to_string(),
                BfString::String(letters) => letters,
            },
            Names::Same => char::from_u32(code)?.to_string(),
        };
        // Private-use characters and U+FFFD show only that the writer did not know either.
        let is_known = |letter: char| !matches!(letter, '\0'..='\u{8}' | '\u{E000}'..='\u{F8FF}' | '\u{FFFD}');
        let is_short = text.len() <= LONGEST_LETTER;
        (is_short && !text.is_empty() && text.chars().all(is_known)).then_some(text)
    }
}
