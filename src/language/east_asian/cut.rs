//! A paragraph cut into sentences and words, each word with the form in which it is compared.

use super::language::EastAsian;
use super::unit::is_han;
use super::variants::simplified;
use super::word::{Class, EastWord};
use crate::language::cut::{SegmentedParagraph, Word};
use crate::language::script::bounded;

/// Cuts one paragraph.
pub fn cut(text: &str, language: &EastAsian) -> SegmentedParagraph {
    let mut cut = SegmentedParagraph::default();
    for span in language.sentences(text) {
        let first_word = cut.words.len();
        let words = (language.words_at)(span.of(text), span.start);
        cut.words.extend(words.iter().filter(|word| is_word(word)).map(|word| Word {
            span: word.span,
            lower: word.surface.to_lowercase(),
            stem: stem(word, language.light_words),
        }));
        cut.sentences.extend(bounded(text, span, &cut.words, first_word));
    }
    cut
}

fn is_word(word: &EastWord) -> bool {
    word.surface.chars().any(char::is_alphanumeric)
}

/// The dictionary form in the characters that Japanese and Chinese have in common; empty if the word says nothing by
/// itself: grammatical words, words that only precede or follow another, verbs such as する and 进行.
fn stem(word: &EastWord, light_words: &[&str]) -> String {
    let is_part = matches!(word.class, Class::Suffix | Class::Prefix | Class::Counter | Class::Pronoun);
    let is_single = word.base.chars().nth(1).is_none();
    let is_kana = is_single && !word.base.chars().all(|letter| is_han(letter) || letter.is_ascii_digit());
    if word.class.is_empty() || is_part && is_single || is_kana || light_words.contains(&word.base.as_str()) {
        return String::new();
    }
    word.base.to_lowercase().chars().map(simplified).collect()
}
