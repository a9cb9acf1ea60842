//! Short forms with an apostrophe.

/// Words after which `'s` is short for "is", "has" or "us" and not a possessive: it belongs to the word.
const CONTRACTED: &[&str] =
    &["he", "here", "how", "it", "let", "she", "that", "there", "what", "when", "where", "who", "why"];

/// Whether `'s` after this word (in lower case) is part of it: "it's", "let's".
pub fn contracts_with_s(lower: &str) -> bool {
    CONTRACTED.binary_search(&lower).is_ok()
}

/// Words written with a leading apostrophe, which opens no quotation: "'til". Sorted.
const SHORTENED: &[&str] = &["bout", "cause", "em", "n", "round", "til", "tis", "twas"];

/// Whether a word (in lower case) may be written with a leading apostrophe.
pub fn is_shortened(lower: &str) -> bool {
    SHORTENED.binary_search(&lower).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_for_searching() {
        assert!(CONTRACTED.is_sorted() && SHORTENED.is_sorted());
    }
}
