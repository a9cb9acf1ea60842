//! What several articles give for the same quantity.

use schemars::JsonSchema;
use serde::Serialize;

/// A quantity, and the value that each article gives for it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ValueShape<'c> {
    /// What the quantity is, in an article's words: "jobs … cut".
    pub what: String,
    /// "count", "money", "percent", "duration", "distance", "age", "vote", "date", "time" or "other".
    pub kind: &'static str,
    /// Whether the values in two articles conflict.
    pub differs: bool,
    /// Whether it is certain that all are values of the same thing.
    pub sure: bool,
    /// The articles that give a value, at least two, in the event's order.
    pub cells: Vec<ValueCellShape<'c>>,
}

/// The values that one article gives.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ValueCellShape<'c> {
    /// The article's id.
    pub article: &'c str,
    /// The values, in the order of the text.
    pub places: Vec<ValuePlaceShape<'c>>,
}

/// A value and where it appears.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ValuePlaceShape<'c> {
    /// The number of the paragraph; 0 is the headline.
    pub paragraph: usize,
    /// The first byte of the words, counted within the paragraph.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The words, with bound and unit: "at least 40 people".
    pub quote: &'c str,
    /// The value, without the noun that is counted: "≥40", "9400000000 EUR", "31%", "PT16H", "2026-03-10", "~15:00". Bounds
    /// are `≥ > ≤ <`, `~` means about, a length of time is as in ISO 8601, and "02:00|14:00" leaves open which half of the
    /// day is meant.
    pub value: &'c str,
}
