//! Articles before a noun.

/// "a spokesman for the port" and "the spokesman for the port" are one voice.
pub fn without_article(words: &str) -> &str {
    let (first, rest) = words.trim().split_once(' ').unwrap_or(("", words.trim()));
    if ["a", "an", "the"].contains(&first.to_lowercase().as_str()) { rest.trim() } else { words.trim() }
}
