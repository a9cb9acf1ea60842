//! Words by which English is recognised.

/// Words that hardly any other language written in Latin letters has.
const ENGLISH_WORDS: [&str; 12] =
    ["the", "and", "of", "his", "her", "their", "that", "with", "from", "after", "against", "will"];

/// Whether two words of the text are plainly English.
pub fn is_plainly_english(text: &str) -> bool {
    let words = text.split(|letter: char| !letter.is_alphabetic()).map(str::to_lowercase);
    words.filter(|word| ENGLISH_WORDS.contains(&word.as_str())).take(2).count() == 2
}
