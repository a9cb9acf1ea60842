//! Which letters the 256 codes of a simple font draw, according to its dictionary. ISO 32000-1, 9.6.6.

use super::allowance::{Allowance, TooMuch};
use super::letter_names;
use encoding_rs::{MACINTOSH, WINDOWS_1252};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};

/// The letters by code; `None` if the file does not give them.
pub(super) type LetterTable = Vec<Option<String>>;

/// Adobe's standard encoding from 0xA1 on; a space where it has nothing.
const STANDARD_FROM_A1: &str =
    "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß";

/// Bit 3 of a font's flags: it draws letters of its own choice, not those of the Latin alphabet.
const IS_SYMBOLIC: i32 = 4;

/// What each code draws.
pub(super) fn table(font: &Dict<'_>, allowance: &mut Allowance) -> Result<LetterTable, TooMuch> {
    let named = |name: &Name<'_>| match name.as_str() {
        "WinAnsiEncoding" => Some(of_encoding(WINDOWS_1252)),
        "MacRomanEncoding" => Some(of_encoding(MACINTOSH)),
        "StandardEncoding" => Some(standard()),
        _ => None,
    };
    if let Some(whole) = font.get::<Name<'_>>("Encoding").as_ref().and_then(named) {
        return Ok(whole);
    }
    let encoding = font.get::<Dict<'_>>("Encoding").unwrap_or_default();
    let mut table = match encoding.get::<Name<'_>>("BaseEncoding").as_ref().and_then(named) {
        Some(base) => base,
        None => of_the_font_itself(font, allowance)?,
    };
    let mut code = 0;
    for object in encoding.get::<Array<'_>>("Differences").iter().flat_map(|array| array.iter::<Object<'_>>()) {
        match object {
            Object::Number(number) => code = usize::try_from(number.as_i64()).unwrap_or(usize::MAX),
            Object::Name(name) => {
                if let Some(place) = table.get_mut(code) {
                    *place = letter_names::letters(name.as_str());
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
    Ok(table)
}

/// If the dictionary names no encoding, the font has its own.
fn of_the_font_itself(font: &Dict<'_>, allowance: &mut Allowance) -> Result<LetterTable, TooMuch> {
    let about = font.get::<Dict<'_>>("FontDescriptor").unwrap_or_default();
    if let Some(program) = about.get::<Stream<'_>>("FontFile") {
        let program = allowance.unpack(&program)?;
        return Ok(of_type_1_program(&String::from_utf8_lossy(&program)));
    }
    let is_embedded = about.contains_key("FontFile2") || about.contains_key("FontFile3");
    let is_type_3 = font.get::<Name<'_>>("Subtype").is_some_and(|name| name.as_str() == "Type3");
    let is_symbolic = about.get::<i32>("Flags").unwrap_or_default() & IS_SYMBOLIC != 0;
    // A font that is not in the file is one of the fourteen that every viewer has, or similar to them.
    Ok(if is_type_3 || (is_embedded && is_symbolic) { vec![None; 256] } else { standard() })
}

/// The lines `dup 12 /fi put` at the head of a Type 1 font.
fn of_type_1_program(program: &str) -> LetterTable {
    let Some((_, rest)) = program.split_once("/Encoding") else { return standard() };
    if rest.trim_start().starts_with("StandardEncoding") {
        return standard();
    }
    let list = rest.split("readonly").next().unwrap_or_default().replace('/', " /");
    let words: Vec<&str> = list.split_whitespace().collect();
    let mut table = vec![None; 256];
    for window in words.windows(4) {
        let ["dup", code, name, "put"] = window else { continue };
        let place = code.parse().ok().and_then(|code: usize| table.get_mut(code));
        if let (Some(place), Some(name)) = (place, name.strip_prefix('/')) {
            *place = letter_names::letters(name);
        }
    }
    table
}

fn of_encoding(encoding: &'static encoding_rs::Encoding) -> LetterTable {
    let letter = |code: u8| {
        let bytes = [code];
        let (text, _) = encoding.decode_without_bom_handling(&bytes);
        let is_known = !text.contains(|letter: char| letter.is_control() || letter == '\u{FFFD}');
        is_known.then(|| text.into_owned())
    };
    (0..=255).map(letter).collect()
}

/// ASCII with curved quotation marks, and the list above.
fn standard() -> LetterTable {
    let mut table: LetterTable = vec![None; 256];
    for (code, place) in (0..=255_u8).zip(&mut table) {
        let letter = match code {
            b'\'' => '’',
            b'`' => '‘',
            b' '..=b'~' => char::from(code),
            _ => continue,
        };
        *place = Some(letter.to_string());
    }
    for (place, letter) in table.iter_mut().skip(0xA1).zip(STANDARD_FROM_A1.chars()) {
        *place = (letter != ' ').then(|| letter.to_string());
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standard_encoding_has_its_letters_where_the_reference_puts_them() {
        let table = standard();
        let at = |code: usize| table[code].as_deref().unwrap_or_default();
        assert_eq!([at(0xA1), at(0xAA), at(0xAE), at(0xB1), at(0xB7)], ["¡", "“", "ﬁ", "–", "•"]);
        assert_eq!([at(0xBF), at(0xC1), at(0xC8), at(0xCF), at(0xD0)], ["¿", "`", "¨", "ˇ", "—"]);
        assert_eq!([at(0xE1), at(0xE3), at(0xE8), at(0xEB), at(0xF1)], ["Æ", "ª", "Ł", "º", "æ"]);
        assert_eq!([at(0xF5), at(0xF8), at(0xFB), at(0x27), at(0xA0)], ["ı", "ł", "ß", "’", ""]);
    }

    #[test]
    fn a_type_1_font_lists_its_letters_in_its_head() {
        let program = "/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 12/fi put\ndup 65 /A put\nreadonly def\ndup 66 /B put";
        let table = of_type_1_program(program);
        assert_eq!([&table[12], &table[65], &table[66]], [&Some("ﬁ".to_string()), &Some("A".to_string()), &None]);
    }
}
