//! The meanings of a word, by a thesaurus.

/// A word's senses. Two words are related if they share one, or if one has a sense near the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Senses {
    /// Senses that it has.
    pub own: Vec<&'static str>,
    /// Senses one step away.
    pub near: Vec<&'static str>,
}
