//! Words and where they stand.

use schemars::JsonSchema;
use serde::Serialize;

/// Words at a place.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PlaceShape<'c> {
    /// The article's short name.
    pub article: &'c str,
    /// Paragraph number.
    pub paragraph: usize,
    /// First byte in the paragraph.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The words, verbatim.
    pub quote: &'c str,
}
