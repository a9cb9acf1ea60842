//! Words that open a noun phrase.

use crate::language::english::words::holds;

/// Words that begin a noun phrase, and so an apposition.
const ARTICLES: &[&str] = &["a", "an", "another", "former", "her", "his", "its", "one", "our", "the", "their"];

/// Whether the word begins a noun phrase.
pub fn is_article(lower: &str) -> bool {
    holds(ARTICLES, lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_as_the_search_needs_it() {
        assert!(ARTICLES.is_sorted());
    }
}
