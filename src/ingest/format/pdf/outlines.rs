//! The letters of a TrueType font embedded in the file, by the numbers of their outlines: for files that do not say
//! what their codes mean. ISO 32000-1, 9.7.4.2.

use super::allowance::{Allowance, TooMuch};
use hayro_syntax::object::{Dict, Stream};
use std::collections::BTreeMap;
use ttf_parser::{RawFace, Tag, cmap};

/// The letters that are looked up in the font's own list, which leads from letters to outlines: those of all living
/// scripts, including Chinese up to U+2FFFF.
const LETTERS: std::ops::Range<u32> = 0x20..0x3_0000;

/// What looking them up costs besides unpacking the font, in bytes: it takes as long as unpacking a megabyte.
const COST_OF_LOOKING_UP: usize = 1_000_000;

/// Letters by the number of the outline, and outlines by the number in the text.
pub(super) struct Outlines {
    letters: BTreeMap<u16, char>,
    /// `None` if both numbers are the same.
    renumbered: Option<Vec<u8>>,
}

impl Outlines {
    /// Reads the font within a composite one; `None` if it has no list of letters.
    pub fn read(inner: &Dict<'_>, allowance: &mut Allowance) -> Result<Option<Outlines>, TooMuch> {
        let about = inner.get::<Dict<'_>>("FontDescriptor").unwrap_or_default();
        let Some(program) = about.get::<Stream<'_>>("FontFile2") else { return Ok(None) };
        allowance.spend(COST_OF_LOOKING_UP)?;
        let program = allowance.unpack(&program)?;
        let Some(letters) = letters(&program) else { return Ok(None) };
        let renumbered = inner.get::<Stream<'_>>("CIDToGIDMap").map(|list| allowance.unpack(&list)).transpose()?;
        Ok(Some(Outlines { letters, renumbered }))
    }

    /// The letter for a number in the text.
    pub fn letter(&self, number: u32) -> Option<char> {
        let outline = match &self.renumbered {
            None => u16::try_from(number).ok()?,
            Some(list) => {
                let at = usize::try_from(number).ok()?.checked_mul(2)?;
                u16::from_be_bytes([*list.get(at)?, *list.get(at + 1)?])
            }
        };
        self.letters.get(&outline).copied()
    }
}

/// Whether the lists are as long as they say: the library multiplies counts of 32 bits, and takes too large ones for an
/// error of its caller. OpenType, "cmap".
fn counts_fit(table: &[u8]) -> bool {
    let long = |at: usize| Some(u32::from_be_bytes(table.get(at..at.checked_add(4)?)?.try_into().ok()?) as usize);
    let short = |at: usize| Some(u16::from_be_bytes(table.get(at..at.checked_add(2)?)?.try_into().ok()?));
    let fits = |record: usize| {
        let start = long(4 + 8 * record + 4)?;
        // The position of the count, and the size of what it counts.
        let (at, size) = match short(start)? {
            10 => (16, 2),
            12 | 13 => (12, 12),
            14 => (6, 11),
            _ => return Some(true),
        };
        Some(long(start + at)?.checked_mul(size)? <= table.len())
    };
    (0..usize::from(short(2).unwrap_or_default())).all(|record| fits(record).unwrap_or(true))
}

/// Of several letters with one outline, such as a space and a no-break space, the first is the common one.
fn letters(program: &[u8]) -> Option<BTreeMap<u16, char>> {
    let face = RawFace::parse(program, 0).ok()?;
    let table = face.table(Tag::from_bytes(b"cmap")).filter(|table| counts_fit(table))?;
    let list = cmap::Table::parse(table)?;
    // The last one is the fullest; a list of variants has no letters of its own.
    let has_letters = |list: &cmap::Subtable<'_>| {
        list.is_unicode() && !matches!(list.format, cmap::Format::UnicodeVariationSequences(_))
    };
    let list = list.subtables.into_iter().filter(has_letters).last()?;
    let mut letters = BTreeMap::new();
    for letter in LETTERS.filter_map(char::from_u32).filter(|letter| !matches!(letter, '\u{E000}'..='\u{F8FF}')) {
        if let Some(outline) = list.glyph_index(u32::from(letter)) {
            letters.entry(outline.0).or_insert(letter);
        }
    }
    Some(letters)
}
