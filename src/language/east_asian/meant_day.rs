//! Which days are meant if year or month is left out: those nearest to the day of publication.

use jiff::ToSpan;
use jiff::civil::Date;

/// A month as written.
#[derive(Clone, Copy)]
pub(super) enum Month {
    /// By its number, from 1.
    Named(i8),
    /// Counted from the month of publication.
    Counted(i32),
}

/// The days that a year, a month, a day and a part of a month mean together, each of which may be left out; a year of
/// `Some(None)` is counted from an unknown day of publication.
pub(super) fn resolved(
    published: Option<Date>,
    year: Option<Option<i16>>,
    month: Option<Month>,
    day: Option<i16>,
    part: Option<(i8, i8)>,
) -> Option<(Date, Date)> {
    let (year, month) = match (year, month) {
        (Some(year), None) if day.is_none() => {
            let year = year?;
            return Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?));
        }
        (_, None) => {
            let day = near_day(published?, day? as i8)?;
            return Some((day, day));
        }
        (_, Some(Month::Counted(offset))) => {
            let first = published?.first_of_month().checked_add(offset.months()).ok()?;
            (first.year(), first.month())
        }
        (Some(year), Some(Month::Named(month))) => (year?, month),
        (None, Some(Month::Named(month))) => (near_year(published?, month, day)?, month),
    };
    let first = Date::new(year, month, 1).ok()?;
    let date = |day: i8| Date::new(year, month, day.min(first.days_in_month())).ok();
    match (day, part) {
        (Some(day), _) => Date::new(year, month, day as i8).ok().map(|day| (day, day)),
        (None, Some((from, to))) => Some((date(from)?, date(to)?)),
        (None, None) => Some((first, date(31)?)),
    }
}

/// The day meant by a number alone. Newspapers leave out the month if it is that of publication and, around its ends,
/// that of the day before: on the 3rd, "31日" was last month.
fn near_day(published: Date, day: i8) -> Option<Date> {
    let this = published.first_of_month();
    if day > published.day() + AHEAD {
        let last = this.checked_sub(1.month()).ok()?;
        return Date::new(last.year(), last.month(), day).ok();
    }
    Date::new(this.year(), this.month(), day).ok()
}

/// How many days ahead a bare number may be within its month. An announcement seldom reaches further without naming the
/// month.
const AHEAD: i8 = 15;

/// The year that puts a month nearest to the day of publication; of two, the past one.
fn near_year(published: Date, month: i8, day: Option<i16>) -> Option<i16> {
    let years = [published.year(), published.year() - 1, published.year() + 1];
    let distance = |year: i16| {
        let day = day.map_or(15, |day| day.clamp(1, 28) as i8);
        let date = Date::new(year, month, day).ok()?;
        Some((published.until(date).ok()?.get_days().abs(), year))
    };
    years.into_iter().filter_map(distance).min_by_key(|(days, _)| *days).map(|(_, year)| year)
}
