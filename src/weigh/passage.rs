//! A sentence of an article, by its meanings.

use super::content::Content;
use super::vocabulary::MeaningId;
use crate::article::Place;

/// A sentence of an article, as something that may carry a statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// The sentence.
    pub place: Place,
    /// Its meanings, implied names included.
    pub content: Content,
    /// The meanings that its own words express, sorted.
    pub said: Vec<MeaningId>,
}
