//! The meaning of the names of letters: "Aacute" is Á. Fonts of PDFs name their letters.
//!
//! The names are those of the Adobe Glyph List for New Fonts, as far as texts in Latin, Greek and Cyrillic letters need
//! them. A letter with an accent is composed from the names of both.

use unicode_normalization::UnicodeNormalization;

/// The text that a name stands for; `None` if it is not known.
pub(super) fn letters(name: &str) -> Option<String> {
    // "a.sc" is a small capital a, "f_i" is f and i in one.
    let name = name.split_once('.').map_or(name, |(name, _)| name);
    let parts: Option<Vec<String>> = name.split('_').map(|part| one(part).map(String::from)).collect();
    parts.map(|parts| parts.concat()).filter(|text| !text.is_empty())
}

fn one(name: &str) -> Option<char> {
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return letter.is_ascii_alphabetic().then_some(letter);
    }
    let listed = |list: &[(&str, &str)]| list.iter().find(|(one, _)| *one == name)?.1.chars().next();
    listed(&NAMES).or_else(|| accented(name)).or_else(|| greek(name)).or_else(|| numbered(name))
}

/// "Aacute": a letter and the name of its accent.
fn accented(name: &str) -> Option<char> {
    let (letter, accent) = name.split_at_checked(1)?;
    let accent = ACCENTS.iter().find(|(one, _)| *one == accent)?.1;
    let mut put_together = letter.chars().chain(accent.chars()).nfc();
    let letter = put_together.next().filter(|letter| letter.is_alphabetic())?;
    put_together.next().is_none().then_some(letter)
}

/// "Alpha" and "alpha".
fn greek(name: &str) -> Option<char> {
    let place = GREEK.iter().position(|one| one.eq_ignore_ascii_case(name))?;
    let first = if name.starts_with(|first: char| first.is_uppercase()) { 0x391 } else { 0x3B1 };
    // The eighteenth place is that of the final sigma, which has no capital.
    char::from_u32(first + place as u32 + u32::from(place >= 17))
}

/// "uni00E1", "u1F600" and the numbers of Cyrillic letters, "afii10017".
fn numbered(name: &str) -> Option<char> {
    let hexadecimal = |digits: &str| char::from_u32(u32::from_str_radix(digits, 16).ok()?);
    if let Some(digits) = name.strip_prefix("uni") {
        return hexadecimal(digits.get(..4)?).filter(|_| digits.len() == 4);
    }
    if let Some(number) = name.strip_prefix("afii") {
        return char::from_u32(match number.parse().ok()? {
            number @ 10017..=10022 => 0x410 + number - 10017,
            10023 => 0x401,
            number @ 10024..=10049 => 0x416 + number - 10024,
            number @ 10065..=10070 => 0x430 + number - 10065,
            10071 => 0x451,
            number @ 10072..=10097 => 0x436 + number - 10072,
            _ => return None,
        });
    }
    let digits = name.strip_prefix('u').filter(|digits| (4..=6).contains(&digits.len()))?;
    hexadecimal(digits)
}

const ACCENTS: [(&str, &str); 14] = [
    ("acute", "\u{301}"),
    ("breve", "\u{306}"),
    ("caron", "\u{30C}"),
    ("cedilla", "\u{327}"),
    ("circumflex", "\u{302}"),
    ("commaaccent", "\u{327}"),
    ("dieresis", "\u{308}"),
    ("dotaccent", "\u{307}"),
    ("grave", "\u{300}"),
    ("hungarumlaut", "\u{30B}"),
    ("macron", "\u{304}"),
    ("ogonek", "\u{328}"),
    ("ring", "\u{30A}"),
    ("tilde", "\u{303}"),
];

const GREEK: [&str; 24] = [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
    "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
];

const NAMES: [(&str, &str); 151] = [
    ("space", " "),
    ("nbspace", " "),
    ("exclam", "!"),
    ("quotedbl", "\""),
    ("numbersign", "#"),
    ("dollar", "$"),
    ("percent", "%"),
    ("ampersand", "&"),
    ("quotesingle", "'"),
    ("parenleft", "("),
    ("parenright", ")"),
    ("asterisk", "*"),
    ("plus", "+"),
    ("comma", ","),
    ("hyphen", "-"),
    ("minus", "−"),
    ("period", "."),
    ("slash", "/"),
    ("zero", "0"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("colon", ":"),
    ("semicolon", ";"),
    ("less", "<"),
    ("equal", "="),
    ("greater", ">"),
    ("question", "?"),
    ("at", "@"),
    ("bracketleft", "["),
    ("backslash", "\\"),
    ("bracketright", "]"),
    ("asciicircum", "^"),
    ("underscore", "_"),
    ("grave", "`"),
    ("braceleft", "{"),
    ("bar", "|"),
    ("braceright", "}"),
    ("asciitilde", "~"),
    ("exclamdown", "¡"),
    ("cent", "¢"),
    ("sterling", "£"),
    ("currency", "¤"),
    ("yen", "¥"),
    ("brokenbar", "¦"),
    ("section", "§"),
    ("dieresis", "¨"),
    ("copyright", "©"),
    ("ordfeminine", "ª"),
    ("guillemotleft", "«"),
    ("logicalnot", "¬"),
    ("sfthyphen", "\u{AD}"),
    ("softhyphen", "\u{AD}"),
    ("registered", "®"),
    ("macron", "¯"),
    ("degree", "°"),
    ("plusminus", "±"),
    ("twosuperior", "²"),
    ("threesuperior", "³"),
    ("acute", "´"),
    ("mu", "µ"),
    ("paragraph", "¶"),
    ("periodcentered", "·"),
    ("middot", "·"),
    ("cedilla", "¸"),
    ("onesuperior", "¹"),
    ("ordmasculine", "º"),
    ("guillemotright", "»"),
    ("onequarter", "¼"),
    ("onehalf", "½"),
    ("threequarters", "¾"),
    ("questiondown", "¿"),
    ("AE", "Æ"),
    ("Eth", "Ð"),
    ("multiply", "×"),
    ("Oslash", "Ø"),
    ("Thorn", "Þ"),
    ("germandbls", "ß"),
    ("ae", "æ"),
    ("eth", "ð"),
    ("divide", "÷"),
    ("oslash", "ø"),
    ("thorn", "þ"),
    ("Dcroat", "Đ"),
    ("dcroat", "đ"),
    ("Hbar", "Ħ"),
    ("hbar", "ħ"),
    ("dotlessi", "ı"),
    ("kgreenlandic", "ĸ"),
    ("Ldot", "Ŀ"),
    ("ldot", "ŀ"),
    ("Lslash", "Ł"),
    ("lslash", "ł"),
    ("napostrophe", "ŉ"),
    ("Eng", "Ŋ"),
    ("eng", "ŋ"),
    ("OE", "Œ"),
    ("oe", "œ"),
    ("Tbar", "Ŧ"),
    ("tbar", "ŧ"),
    ("florin", "ƒ"),
    ("Scommaaccent", "Ș"),
    ("scommaaccent", "ș"),
    ("Tcommaaccent", "Ț"),
    ("tcommaaccent", "ț"),
    ("dotlessj", "ȷ"),
    ("circumflex", "ˆ"),
    ("caron", "ˇ"),
    ("breve", "˘"),
    ("dotaccent", "˙"),
    ("ring", "˚"),
    ("ogonek", "˛"),
    ("tilde", "˜"),
    ("hungarumlaut", "˝"),
    ("endash", "–"),
    ("emdash", "—"),
    ("quoteleft", "‘"),
    ("quoteright", "’"),
    ("quotesinglbase", "‚"),
    ("quotedblleft", "“"),
    ("quotedblright", "”"),
    ("quotedblbase", "„"),
    ("dagger", "†"),
    ("daggerdbl", "‡"),
    ("bullet", "•"),
    ("ellipsis", "…"),
    ("perthousand", "‰"),
    ("guilsinglleft", "‹"),
    ("guilsinglright", "›"),
    ("fraction", "⁄"),
    ("Euro", "€"),
    ("euro", "€"),
    ("trademark", "™"),
    ("notequal", "≠"),
    ("lessequal", "≤"),
    ("greaterequal", "≥"),
    ("arrowright", "→"),
    ("arrowleft", "←"),
    ("ff", "ﬀ"),
    ("fi", "ﬁ"),
    ("fl", "ﬂ"),
    ("ffi", "ﬃ"),
    ("ffl", "ﬄ"),
    ("visiblespace", " "),
    ("longs", "ſ"),
];
