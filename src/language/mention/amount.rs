//! Numbers with their unit and bound.

use crate::article::Span;

/// A number with its unit and bound: "at least 1.2 million people" is 1,200,000 `people`, at least.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// The number with its bound and unit words: `at least 40 people`, `$1.5 billion`, `25-minute`.
    pub span: Span,
    /// The digits or number words alone, with a scale word and currency sign: `40`, `$1.5 billion`.
    pub figure: Span,
    /// The value in the unit named (1.2 million = 1,200,000); the lower end of a range.
    pub value: f64,
    /// The upper end of a range ("40 to 50"; "97-1" is not a range); otherwise equals `value`.
    pub value_to: f64,
    /// Size of the last digit given: 1 for 43, 100,000 for 1.2 million, 0.1 for 2.5. It decides what counts as
    /// rounding.
    pub grain: f64,
    /// What is counted or measured.
    pub unit: Unit,
    /// How exact it claims to be.
    pub bound: Bound,
}

/// What a number counts or measures.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// A bare number, or one whose noun is unknown.
    None,
    /// Counted things, by the stem of the noun: "people", "lane".
    Count(String),
    /// Money, by ISO 4217 code: "USD".
    Money(String),
    /// Per cent, and percentage points.
    Percent,
    /// A length of time; the value is in seconds ("25-minute" = 1,500).
    Duration,
    /// A length; the value is in metres.
    Length,
    /// A weight; the value is in kilograms.
    Weight,
    /// An area; the value is in square metres.
    Area,
    /// A speed; the value is in metres a second.
    Speed,
    /// A temperature; the value is in degrees Celsius.
    Temperature,
    /// Degrees of an angle, or of a scale that is not named.
    Degree,
    /// A rank: "250th", "third".
    Ordinal,
    /// Years of age.
    Age,
    /// A vote or score "97-1": `value` is the first count, `value_to` the second.
    Tally,
}

impl Unit {
    /// Counted people: every language counts them under one name.
    pub fn people() -> Unit {
        Unit::Count("people".to_string())
    }
}

/// How exact a number claims to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// No word of bound.
    Exact,
    /// "about", "some", "nearly", "almost", "approximately".
    About,
    /// "at least", "or more", "no fewer than".
    AtLeast,
    /// "more than", "over".
    MoreThan,
    /// "at most", "up to", "no more than".
    AtMost,
    /// "fewer than", "under".
    LessThan,
}
