//! When an article was published, no more exactly than the text states.

use jiff::civil::{Date, Time};
use std::fmt;

/// A publication date, with the time and the zone only where they were given.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Published {
    /// The calendar day, in the outlet's own zone.
    pub date: Date,
    /// The time of day, if given.
    pub time: Option<Time>,
    /// Offset from UTC in minutes, if given; never guessed.
    pub offset_minutes: Option<i32>,
}

impl Published {
    /// A day without a time.
    pub fn on(date: Date) -> Published {
        Published { date, time: None, offset_minutes: None }
    }
}

impl fmt::Display for Published {
    /// ISO 8601: `2026-01-03`, `2026-01-03T16:57` or `2026-01-03T16:57+09:00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        let Some(time) = self.time else { return Ok(()) };
        write!(f, "T{:02}:{:02}", time.hour(), time.minute())?;
        match self.offset_minutes {
            None => Ok(()),
            Some(0) => write!(f, "Z"),
            Some(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_without_a_zone_is_written_without_one() {
        let mut published = Published::on(Date::constant(2026, 1, 3));
        assert_eq!(published.to_string(), "2026-01-03");
        published.time = Some(Time::constant(16, 57, 0, 0));
        assert_eq!(published.to_string(), "2026-01-03T16:57");
        published.offset_minutes = Some(-330);
        assert_eq!(published.to_string(), "2026-01-03T16:57-05:30");
    }
}
