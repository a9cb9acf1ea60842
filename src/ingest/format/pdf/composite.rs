//! Fonts of many letters, whose codes have one to four bytes: those of CJK texts, and most that are written today. ISO
//! 32000-1, 9.7.

use super::allowance::{Allowance, TooMuch};
use super::letter::{Letter, Names};
use super::outlines::Outlines;
use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, SHIFT_JIS, UTF_16BE};
use hayro_cmap::CMap;
use hayro_syntax::object::{Array, Dict, Object};
use std::collections::BTreeMap;

/// A font whose codes are numbers of letters in it, or text in an encoding.
pub(super) struct Composite {
    codes: Codes,
    names: Option<Names>,
    /// Used if there are no names.
    outlines: Option<Outlines>,
    widths: Widths,
}

/// How bytes are cut into codes, and a code is turned into the number of a letter.
enum Codes {
    /// Two bytes are the number.
    TwoBytes,
    /// By a list in the file.
    Listed(Box<CMap>),
    /// By a list that every viewer has, for text in this encoding.
    Text(&'static Encoding),
}

/// In thousandths of the size, by the number of the letter.
struct Widths {
    usual: f32,
    single: BTreeMap<u32, f32>,
    /// By the first number: the last one and the width.
    ranges: BTreeMap<u32, (u32, f32)>,
}

impl Composite {
    pub fn read(font: &Dict<'_>, names: Option<Names>, allowance: &mut Allowance) -> Result<Composite, TooMuch> {
        let codes = match font.get::<Object<'_>>("Encoding") {
            Some(Object::Stream(stream)) => CMap::parse(&allowance.unpack(&stream)?, |_| None)
                .map_or(Codes::TwoBytes, |list| Codes::Listed(Box::new(list))),
            Some(Object::Name(name)) => encoding_of(name.as_str()).map_or(Codes::TwoBytes, Codes::Text),
            _ => Codes::TwoBytes,
        };
        let descendants = font.get::<Array<'_>>("DescendantFonts");
        let inner = descendants.and_then(|fonts| fonts.iter::<Dict<'_>>().next()).unwrap_or_default();
        allowance.spend(inner.data().len())?;
        let outlines = if names.is_none() { Outlines::read(&inner, allowance)? } else { None };
        Ok(Composite { codes, names, outlines, widths: Widths::read(&inner, allowance)? })
    }

    pub fn letters(&self, bytes: &[u8]) -> Vec<Letter> {
        let letter = |code: u32, number: u32| Letter {
            text: match (&self.names, &self.outlines) {
                (Some(names), _) => names.letters(code),
                (None, outlines) => outlines.as_ref().and_then(|outlines| outlines.letter(number)).map(String::from),
            },
            width: self.widths.of(number),
            is_gap: false,
        };
        match &self.codes {
            Codes::TwoBytes => {
                let code = |pair: &[u8]| pair.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
                bytes.chunks(2).map(code).map(|code| letter(code, code)).collect()
            }
            Codes::Listed(list) => {
                let mut letters = Vec::new();
                let mut rest = bytes;
                while !rest.is_empty() {
                    let (length, code, number) = first_code(rest, list);
                    letters.push(letter(code, number));
                    rest = rest.get(length..).unwrap_or_default();
                }
                letters
            }
            Codes::Text(encoding) => {
                // No list here says which letter of the font it is, so all have the usual width.
                let (text, _) = encoding.decode_without_bom_handling(bytes);
                let letter = |letter: char| Letter {
                    text: (letter != '\u{FFFD}').then(|| letter.to_string()),
                    width: self.widths.of(u32::MAX) * if letter.is_ascii() { 0.5 } else { 1.0 },
                    is_gap: letter == ' ',
                };
                text.chars().map(letter).collect()
            }
        }
    }
}

/// The bytes of the first code, the code, and the number of its letter: 0, the box for a missing letter, if it has
/// none.
fn first_code(bytes: &[u8], list: &CMap) -> (usize, u32, u32) {
    let mut code = 0;
    for (length, byte) in (1_u8..=4).zip(bytes) {
        code = code << 8 | u32::from(*byte);
        if let Some(number) = list.lookup_cid_code(code, length) {
            return (usize::from(length), code, number);
        }
    }
    (2, bytes.iter().take(2).fold(0, |code, byte| code << 8 | u32::from(*byte)), 0)
}

/// The encoding of a predefined list, by its name: ISO 32000-1, table 118.
fn encoding_of(name: &str) -> Option<&'static Encoding> {
    let holds = |one: &str| name.contains(one);
    match name {
        "Identity-H" | "Identity-V" => None,
        _ if holds("UCS2") || holds("UTF16") => Some(UTF_16BE),
        _ if holds("RKSJ") => Some(SHIFT_JIS),
        _ if holds("GBK") || holds("GB-EUC") || holds("GBpc") => Some(GB18030),
        _ if holds("B5") => Some(BIG5),
        _ if name.starts_with("KSC") => Some(EUC_KR),
        "EUC-H" | "EUC-V" => Some(EUC_JP),
        _ => None,
    }
}

impl Widths {
    fn read(inner: &Dict<'_>, allowance: &mut Allowance) -> Result<Widths, TooMuch> {
        let usual = inner.get::<f32>("DW").unwrap_or(1000.0);
        let mut widths = Widths { usual, single: BTreeMap::new(), ranges: BTreeMap::new() };
        let Some(list) = inner.get::<Array<'_>>("W") else { return Ok(widths) };
        allowance.spend(list.data().len())?;
        let mut objects = list.iter::<Object<'_>>();
        let number = |object: Object<'_>| object.into_i32().and_then(|number| u32::try_from(number).ok());
        // Either "first [width width ...]" or "first last width".
        while let (Some(first), Some(next)) = (objects.next(), objects.next()) {
            let Some(first) = number(first) else { break };
            if let Object::Array(each) = next {
                widths.single.extend((first..).zip(each.iter::<f32>()));
            } else {
                let (Some(last), Some(width)) = (number(next), objects.next().and_then(Object::into_f32)) else {
                    break;
                };
                widths.ranges.insert(first, (last, width));
            }
        }
        Ok(widths)
    }

    /// In sizes of the font.
    fn of(&self, number: u32) -> f64 {
        let in_range = || {
            let (_, (last, width)) = self.ranges.range(..=number).next_back()?;
            (number <= *last).then_some(*width)
        };
        let width = self.single.get(&number).copied().or_else(in_range).unwrap_or(self.usual);
        f64::from(width) / 1000.0
    }
}
