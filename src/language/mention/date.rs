//! Days and times of day.

use crate::article::Span;
use jiff::civil::Date;
use std::fmt;

/// A date or a span of days, resolved against the publication date if the text leaves it open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateMention {
    /// The words: `Friday evening`, `Jan. 2, 2026`, `last week`.
    pub span: Span,
    /// First and last day that it may mean; `None` if the publication date is needed and unknown.
    pub days: Option<(Date, Date)>,
    /// A weekday named in the words (jiff's Monday = 1 offset), kept for articles without a date.
    pub weekday: Option<i8>,
    /// The month and the day named in the words, kept for the same articles.
    pub calendar: CalendarDay,
    /// Time of day, in minutes after midnight as written, if given ("10:05 p.m." = 1,325).
    pub minutes: Option<u16>,
    /// How many minutes the time may be off either way: none for "10:05 p.m.", some for "shortly before two".
    pub margin: u16,
    /// Whether the words leave open which half of the day is meant: "two o'clock" is 2:00 or 14:00.
    pub either_half: bool,
    /// The zone written after the time.
    pub zone: Zone,
}

/// A day of an unknown year, or a month of it: `14 March`, `in March`, 14日.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CalendarDay {
    /// 1 to 12.
    pub month: Option<i8>,
    /// Day of the month, 1 to 31.
    pub day: Option<i8>,
}

impl CalendarDay {
    /// The day, or the whole month, that the days are.
    pub fn of(days: (Date, Date)) -> CalendarDay {
        let (first, last) = days;
        let is_month = first.day() == 1 && last == first.last_of_month();
        CalendarDay {
            month: (first == last || is_month).then_some(first.month()),
            day: (first == last).then_some(first.day()),
        }
    }

    /// Whether no part is known.
    pub fn is_empty(&self) -> bool {
        *self == CalendarDay::default()
    }
}

/// In the form of XML Schema: `--03-14`, `--03`, `---14`.
impl fmt::Display for CalendarDay {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.month, self.day) {
            (Some(month), Some(day)) => write!(to, "--{month:02}-{day:02}"),
            (Some(month), None) => write!(to, "--{month:02}"),
            (None, Some(day)) => write!(to, "---{day:02}"),
            (None, None) => Ok(()),
        }
    }
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
