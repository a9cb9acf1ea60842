//! The words of a date: numbers, words and marks.

use crate::ingest::packing::digits::digit;
use unicode_normalization::UnicodeNormalization;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum DateToken {
    /// The value and how many digits it has.
    Number(u32, usize),
    /// Lower case, without dots; each Chinese or Japanese character is a word of its own.
    Word(String),
    Mark(char),
}

pub(super) fn tokens(words: &str) -> Vec<DateToken> {
    let mut tokens = Vec::new();
    let mut letters = words.trim().chars().peekable();
    while let Some(letter) = letters.next() {
        if let Some(first) = digit(letter) {
            let (mut value, mut digits) = (first, 1);
            while let Some(next) = letters.peek().copied().and_then(digit) {
                value = value.saturating_mul(10).saturating_add(next);
                digits += 1;
                letters.next();
            }
            tokens.push(DateToken::Number(value, digits));
        } else if is_latin(letter) {
            let mut word = String::from(letter);
            while let Some(&next) = letters.peek() {
                match next {
                    '.' => {}
                    _ if is_latin(next) => word.push(next),
                    _ => break,
                }
                letters.next();
            }
            tokens.push(DateToken::Word(without_accents(&word)));
        } else if letter.is_alphabetic() {
            tokens.push(DateToken::Word(letter.to_string()));
        } else if !letter.is_whitespace() {
            tokens.push(DateToken::Mark(letter));
        }
    }
    tokens
}

fn is_latin(letter: char) -> bool {
    letter.is_alphabetic() && letter < '\u{250}'
}

/// In lower case: "Février" is "fevrier".
fn without_accents(word: &str) -> String {
    word.to_lowercase().nfd().filter(char::is_ascii_alphabetic).collect()
}

#[cfg(test)]
mod tests {
    use super::DateToken::{Number, Word};
    use super::tokens;

    #[test]
    fn wide_digits_and_accents_make_no_difference() {
        assert_eq!(tokens("２０２６年"), [Number(2026, 4), Word("年".to_string())]);
        assert_eq!(tokens("1 Février"), [Number(1, 1), Word("fevrier".to_string())]);
    }
}
