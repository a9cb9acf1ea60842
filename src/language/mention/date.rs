//! Days and times of day.

use crate::article::Span;
use jiff::civil::Date;

/// A date or a span of days, resolved against the publication date where the text leaves it open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateMention {
    /// The words: `Friday evening`, `Jan. 2, 2026`, `last week`.
    pub span: Span,
    /// First and last day that it may mean; `None` where the publication date would be needed and is unknown.
    pub days: Option<(Date, Date)>,
    /// A weekday named in the words (jiff's Monday = 1 offset), kept for articles without a date.
    pub weekday: Option<i8>,
    /// Time of day, in minutes after midnight as written, where given ("10:05 p.m." = 1,325).
    pub minutes: Option<u16>,
    /// How many minutes the time may be off to either side: none for "10:05 p.m.", some for "shortly before two".
    pub margin: u16,
    /// Whether the words leave open which half of the day is meant: "two o'clock" is 2:00 or 14:00.
    pub either_half: bool,
    /// The zone that is written after the time.
    pub zone: Zone,
}

/// Where a time of day holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Zone {
    /// Nothing is said of it.
    #[default]
    Unsaid,
    /// Minutes east of Greenwich: "EST" is -300.
    Offset(i32),
    /// A zone by words that name no one offset, in lower case: "et", "local time".
    Named(String),
}
