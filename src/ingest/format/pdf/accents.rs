//! Accents drawn separately over a letter, as TeX does if its fonts have no letters with accents.

use unicode_normalization::UnicodeNormalization;

/// The accent by itself, and the one that Unicode adds to a letter.
const ACCENTS: [(char, char); 13] = [
    ('`', '\u{300}'),
    ('´', '\u{301}'),
    ('ˆ', '\u{302}'),
    ('˜', '\u{303}'),
    ('¯', '\u{304}'),
    ('˘', '\u{306}'),
    ('˙', '\u{307}'),
    ('¨', '\u{308}'),
    ('˚', '\u{30A}'),
    ('˝', '\u{30B}'),
    ('ˇ', '\u{30C}'),
    ('¸', '\u{327}'),
    ('˛', '\u{328}'),
];

/// The letter made of two signs, one over the other, in whichever order they are drawn: "´" and "e" are "é".
pub(super) fn together(first: char, second: char) -> Option<char> {
    let (letter, accent) = added(first).map(|accent| (second, accent)).or_else(|| Some((first, added(second)?)))?;
    // A letter with an accent loses its dot.
    let letter = match letter {
        'ı' => 'i',
        'ȷ' => 'j',
        letter => letter,
    };
    let mut together = [letter, accent].into_iter().nfc();
    let joined = together.next().filter(|joined| joined.is_alphabetic())?;
    together.next().is_none().then_some(joined)
}

fn added(accent: char) -> Option<char> {
    let listed = ACCENTS.iter().find(|(alone, added)| accent == *alone || accent == *added);
    listed.map(|(_, added)| *added)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_and_a_letter_are_one_letter_if_there_is_such_a_one() {
        let of = |signs: &str| {
            let signs: Vec<char> = signs.chars().collect();
            together(signs[0], signs[1])
        };
        assert_eq!(["´e", "¨ı", "c¸", "ˇS", "\u{301}e"].map(of), ['é', 'ï', 'ç', 'Š', 'é'].map(Some));
        assert_eq!(["´´", "´ ", "ee", "´漢", "´5", "ˇx"].map(of), [None; 6]);
    }
}
