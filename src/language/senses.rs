//! What a word means, by a thesaurus.

/// A word's senses. Two words are related where they share one, or where one has a sense that lies near the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Senses {
    /// Senses that it has.
    pub own: Vec<&'static str>,
    /// Senses one step away.
    pub near: Vec<&'static str>,
}
