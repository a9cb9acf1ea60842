//! English words that carry no content of their own.

use super::list::holds;

/// Function words, auxiliaries, courtesy titles, which say no more than the name, and the plainest verbs of saying, sorted
/// for binary search.
///
/// Verbs of saying are included because nearly every news sentence has one: whether it is "said" or "told" matters for
/// the voices, not for what was said.
const STOP_WORDS: &[&str] = &[
    "a", "about", "after", "again", "against", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be",
    "because", "been", "before", "being", "between", "both", "but", "by", "can", "could", "d", "did", "do", "does",
    "done", "down", "during", "each", "few", "for", "from", "further", "had", "has", "have", "having", "he", "her",
    "here", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "ll", "m", "may", "me", "messrs",
    "might", "more", "most", "mr", "mrs", "ms", "must", "mx", "my", "no", "nor", "not", "of", "off", "on", "once",
    "only", "or", "other", "our", "out", "over", "own", "re", "s", "said", "same", "say", "saying", "says", "she",
    "should", "so", "some", "such", "t", "than", "that", "the", "their", "them", "then", "there", "these", "they",
    "this", "those", "through", "to", "too", "under", "until", "up", "us", "ve", "very", "was", "we", "were", "what",
    "when", "where", "which", "while", "who", "whom", "whose", "why", "will", "with", "would", "you", "your",
];

/// Whether a word (lower case) says nothing by itself.
pub fn is_stop_word(lower: &str) -> bool {
    holds(STOP_WORDS, lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_as_the_search_needs_it() {
        assert!(STOP_WORDS.is_sorted());
        assert!(is_stop_word("would") && !is_stop_word("bridge"));
    }
}
