//! Days and times of day.

use crate::article::Span;
use jiff::civil::Date;

/// A date or a span of days, resolved against the publication date if the text leaves it open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateMention {
    /// The words: `Friday evening`, `Jan. 2, 2026`, `last week`.
    pub span: Span,
    /// First and last day that it may mean; `None` if the publication date is needed and unknown.
    pub days: Option<(Date, Date)>,
    /// A weekday named in the words (jiff's Monday = 1 offset), kept for articles without a date.
    pub weekday: Option<i8>,
    /// Time of day, in minutes after midnight as written, if given ("10:05 p.m." = 1,325).
    pub minutes: Option<u16>,
    /// How many minutes the time may be off either way: none for "10:05 p.m.", some for "shortly before two".
    pub margin: u16,
    /// Whether the words leave open which half of the day is meant: "two o'clock" is 2:00 or 14:00.
    pub either_half: bool,
    /// The zone written after the time.
    pub zone: Zone,
}

/// The zone of a time of day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Zone {
    /// Not given.
    #[default]
    Unsaid,
    /// Minutes east of Greenwich: "EST" is -300.
    Offset(i32),
    /// A zone in words that stand for several offsets, in lower case: "et", "local time".
    Named(String),
}
