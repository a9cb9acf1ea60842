//! Whether a text says that words were spoken in another language: two translations differ, and neither is wrong.

use super::english_words::{INTERPRETING, OTHER_LANGUAGES};
use super::sides::Wording;
use crate::language::Word;

/// "..., she said through an interpreter", "he told reporters in Japanese": said in the same sentence.
pub fn is_translated(wording: &Wording<'_>) -> bool {
    let words: Vec<&Word> = wording.sentence_words().collect();
    let is_one_of = |list: &[&str], word: &Word| list.contains(&word.lower.as_str());
    let in_a_language = |pair: &[&Word]| match pair {
        // "in Japanese", but not "in Japanese waters".
        [word, language] => {
            let behind = wording.text.get(language.span.end..).unwrap_or_default();
            let ends = !behind.trim_start_matches(['”', '"']).starts_with(' ')
                || words.iter().find(|next| next.span.start > language.span.start).is_some_and(|next| {
                    matches!(next.lower.as_str(), "and" | "as" | "at" | "before" | "on" | "that" | "to" | "when")
                });
            word.lower == "in" && is_one_of(OTHER_LANGUAGES, language) && ends
        }
        _ => false,
    };
    words.iter().any(|word| is_one_of(INTERPRETING, word)) || words.windows(2).any(in_a_language)
}
