//! Words of two languages that stand for each other.

use crate::article::Place;
use std::sync::Arc;

/// Words of a statement and the words of an article in another language that stand for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// The statement's words, in order.
    pub statement: Vec<Place>,
    /// The article's words, in order.
    pub article: Vec<Place>,
    /// The English words through which they meet, as a dictionary prints them; empty for names, letters and sounds.
    pub gloss: Arc<str>,
}
