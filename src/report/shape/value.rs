//! What several articles give for the same quantity.

use schemars::JsonSchema;
use serde::Serialize;

/// A quantity and what each article gives for it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ValueShape<'c> {
    /// What it is a value of, in an article's words: "jobs … cut".
    pub what: String,
    /// "count", "money", "percent", "duration", "distance", "age", "vote", "date", "time" or "other".
    pub kind: &'static str,
    /// Whether two articles exclude each other.
    pub differs: bool,
    /// Whether the places are surely values of one thing.
    pub sure: bool,
    /// The articles that give it, two at least, in the event's order.
    pub cells: Vec<ValueCellShape<'c>>,
}

/// What one article gives.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ValueCellShape<'c> {
    /// The article's short name.
    pub article: &'c str,
    /// Where it does, in text order.
    pub places: Vec<ValuePlaceShape<'c>>,
}

/// One value at its place.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ValuePlaceShape<'c> {
    /// Paragraph number; 0 is the headline.
    pub paragraph: usize,
    /// First byte of the words in the paragraph.
    pub start: usize,
    /// One past their last byte.
    pub end: usize,
    /// The words, with bound and unit: "at least 40 people".
    pub quote: &'c str,
    /// What they mean, without the noun that is counted: "≥40", "9400000000 EUR", "31%", "PT16H", "2026-03-10", "~15:00"; bounds
    /// are `≥ > ≤ <`, `~` is about, a length of time is as in ISO 8601, "02:00|14:00" leaves the half of the day open.
    pub value: &'c str,
}
