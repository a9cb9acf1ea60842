//! Digits, also those as wide as a Chinese character.

/// The value of a digit, 0 to 9.
pub(in crate::ingest) fn digit(letter: char) -> Option<u32> {
    match letter {
        '０'..='９' => Some(u32::from(letter) - u32::from('０')),
        _ => letter.to_digit(10),
    }
}

/// Words with all digits as narrow as other letters.
pub(in crate::ingest) fn narrow(words: &str) -> String {
    let narrow = |letter: char| digit(letter).and_then(|value| char::from_digit(value, 10)).unwrap_or(letter);
    words.chars().map(narrow).collect()
}

#[cfg(test)]
mod tests {
    use super::narrow;

    #[test]
    fn wide_digits_become_narrow_and_letters_stay() {
        assert_eq!(narrow("２０２６年3月 abc"), "2026年3月 abc");
    }
}
