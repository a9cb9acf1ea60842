//! What the model sees of a word: not the word itself, but six attributes.

use super::letter::{is_digit, is_space};
use super::tokenizer::RawToken;
use super::vocabulary::ModelStrings;

/// Attributes that are strings: norm, prefix, suffix, shape.
pub(super) const STRINGS: usize = 4;

/// A token's attributes.
pub(super) struct Attributes {
    /// The ids of its norm, its first letter, its last three letters, its shape.
    pub strings: [u64; STRINGS],
    pub blank_follows: bool,
    pub is_space: bool,
}

impl Attributes {
    /// `lower` is the word in lower case.
    pub fn of(word: &str, lower: &str, piece: &RawToken, vocabulary: &ModelStrings) -> Attributes {
        let prefix = &word[..word.chars().next().map_or(0, char::len_utf8)];
        let suffix = &word[word.char_indices().rev().nth(2).map_or(0, |(at, _)| at)..];
        let norm = piece.norm.unwrap_or_else(|| vocabulary.norm(word, lower));
        Attributes {
            strings: [norm, vocabulary.id(prefix), vocabulary.id(suffix), vocabulary.id(&shape(word))],
            blank_follows: piece.blank_follows,
            is_space: word.chars().all(is_space),
        }
    }
}

/// In a row of like letters, the shape keeps this many.
const LONGEST_ROW: usize = 4;

/// A word with at least this many letters has no shape.
const LONG: usize = 100;

/// "Xxxxx" for "Washington", "d,ddd" for "1,500".
fn shape(word: &str) -> String {
    if word.chars().nth(LONG - 1).is_some() {
        return "LONG".to_string();
    }
    let mut shape = String::new();
    let (mut last, mut row) = (None, 0);
    for letter in word.chars() {
        let sign = match letter {
            _ if letter.is_alphabetic() && letter.is_uppercase() => 'X',
            _ if letter.is_alphabetic() => 'x',
            _ if is_digit(letter) => 'd',
            _ => letter,
        };
        row = if last == Some(sign) { row + 1 } else { 1 };
        last = Some(sign);
        if row <= LONGEST_ROW {
            shape.push(sign);
        }
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_keeps_four_letters_of_a_row() {
        assert_eq!(shape("Washington"), "Xxxxx");
        assert_eq!(shape("1,500"), "d,ddd");
        assert_eq!(shape("U.S."), "X.X.");
        assert_eq!(shape("McDonald's"), "XxXxxxx'x");
        assert_eq!(shape(""), "");
        assert_eq!(shape(&"a".repeat(100)), "LONG");
        assert_eq!(shape(&"a".repeat(99)), "xxxx");
    }
}
