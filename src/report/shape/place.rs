//! Words and their place.

use schemars::JsonSchema;
use serde::Serialize;

/// Words and where they appear.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PlaceShape<'c> {
    /// The article's id.
    pub article: &'c str,
    /// The number of the paragraph.
    pub paragraph: usize,
    /// The first byte, counted within the paragraph.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The words, verbatim.
    pub quote: &'c str,
}
