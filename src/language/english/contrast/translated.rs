//! Whether a text says that words were spoken in another language: two translations differ, and neither is wrong.

use crate::language::cut::Word;

/// Words for putting speech into another language.
const INTERPRETING: &[&str] =
    &["interpreter", "interpreters", "translated", "translating", "translation", "translations", "translator"];

/// Languages in which news says something was said. Not English: an English text gives that as it was.
const OTHER_LANGUAGES: &[&str] = &[
    "arabic",
    "bengali",
    "cantonese",
    "chinese",
    "czech",
    "danish",
    "dutch",
    "farsi",
    "finnish",
    "french",
    "german",
    "greek",
    "hebrew",
    "hindi",
    "hungarian",
    "indonesian",
    "italian",
    "japanese",
    "korean",
    "malay",
    "mandarin",
    "norwegian",
    "persian",
    "polish",
    "portuguese",
    "romanian",
    "russian",
    "spanish",
    "swahili",
    "swedish",
    "tagalog",
    "thai",
    "turkish",
    "ukrainian",
    "urdu",
    "vietnamese",
];

/// "..., she said through an interpreter", "he told reporters in Japanese": given in the same sentence.
pub fn is_translated(text: &str, words: &[&Word]) -> bool {
    let is_one_of = |list: &[&str], word: &Word| list.contains(&word.lower.as_str());
    let in_a_language = |pair: &[&Word]| match pair {
        // "in Japanese", but not "in Japanese waters".
        [word, language] => {
            let after = text.get(language.span.end..).unwrap_or_default();
            let ends = !after.trim_start_matches(['”', '"']).starts_with(' ')
                || words.iter().find(|next| next.span.start > language.span.start).is_some_and(|next| {
                    matches!(next.lower.as_str(), "and" | "as" | "at" | "before" | "on" | "that" | "to" | "when")
                });
            word.lower == "in" && is_one_of(OTHER_LANGUAGES, language) && ends
        }
        _ => false,
    };
    words.iter().any(|word| is_one_of(INTERPRETING, word)) || words.windows(2).any(in_a_language)
}
