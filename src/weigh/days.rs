//! Whether two dates can be the same time.

use crate::article::Published;
use crate::language::{DateMention, Zone};
use jiff::civil::{Date, Weekday};

/// Longer stretches are compared only with stretches of their own length: "in 1974" does not contradict "in June".
const LONGEST_MONTH_DAYS: i32 = 31;

/// A date and the text that contains it.
#[derive(Clone, Copy)]
pub struct Dated<'a> {
    /// The paragraph's text.
    pub text: &'a str,
    /// The date.
    pub date: &'a DateMention,
}

impl<'a> Dated<'a> {
    fn words(&self) -> &'a str {
        self.date.span.of(self.text)
    }
}

/// Whether the two cannot be the same time.
pub fn are_contrary(here: Dated<'_>, there: Dated<'_>, is_one_zone: bool) -> bool {
    let (a, b) = (here.date, there.date);
    if let Some(is_other) = other_time(a, b, is_one_zone) {
        return is_other;
    }
    // "Friday, 2 January" against "Friday, 13 January": the day of the month says more than the weekday.
    let has_day = |one: &Dated<'_>| one.words().contains(|c: char| c.is_ascii_digit());
    let have_days = has_day(&here) && has_day(&there);
    if let (Some(one), Some(other)) = (a.weekday, b.weekday)
        && !(one == other && have_days)
    {
        return one != other && (is_one_zone || !is_next_day(one, other));
    }
    let (Some(one), Some(other)) = (a.days, b.days) else { return false };
    if !have_days && (names_weekday(a, other) || names_weekday(b, one)) {
        return false;
    }
    let has_year = |one: &Dated<'_>| one.words().as_bytes().windows(4).any(|four| four.iter().all(u8::is_ascii_digit));
    let both_years = has_year(&here) && has_year(&there);
    let meet = |one: (Date, Date), other: (Date, Date)| one.0 <= other.1 && other.0 <= one.1;
    let other_years = if both_years { 0..=0 } else { -1..=1 };
    let is_met = other_years.filter_map(|years| in_other_year(one, years)).any(|one| meet(one, other));
    !is_met && comparable(one, other) && (is_one_zone || !is_neighbour(one, other))
}

/// Whether two times of day are two different moments; `None` if the days decide. Times in zones that cannot be
/// compared do not conflict.
fn other_time(a: &DateMention, b: &DateMention, is_one_zone: bool) -> Option<bool> {
    let (one, other) = (i32::from(a.minutes?), i32::from(b.minutes?));
    let margin = i32::from(a.margin) + i32::from(b.margin);
    let is_apart = |one: i32, other: i32| {
        let round = if a.either_half || b.either_half { 12 * 60 } else { 24 * 60 };
        let ahead = (one - other).rem_euclid(round);
        ahead.min(round - ahead) > margin
    };
    match (&a.zone, &b.zone) {
        // The day may be different there.
        (Zone::Offset(here), Zone::Offset(there)) if here != there => Some(is_apart(one - here, other - there)),
        _ if !is_apart(one, other) => None,
        (Zone::Unsaid, Zone::Unsaid) => Some(is_one_zone),
        (here, there) => Some(here == there),
    }
}

/// Whether `days` is one day, the day of the mention's weekday in another week.
fn names_weekday(date: &DateMention, days: (Date, Date)) -> bool {
    let weekday = date.weekday.and_then(|weekday| Weekday::from_monday_one_offset(weekday).ok());
    days.0 == days.1 && weekday == Some(days.0.weekday())
}

fn comparable(a: (Date, Date), b: (Date, Date)) -> bool {
    let length = |days: (Date, Date)| days.0.until(days.1).map_or(0, |span| span.get_days()) + 1;
    let (one, other) = (length(a), length(b));
    one == other || one <= LONGEST_MONTH_DAYS && other <= LONGEST_MONTH_DAYS || (one >= 365 && other >= 365)
}

fn in_other_year(days: (Date, Date), years: i64) -> Option<(Date, Date)> {
    let by = jiff::Span::new().try_years(years).ok()?;
    Some((days.0.checked_add(by).ok()?, days.1.checked_add(by).ok()?))
}

/// Whether two articles are written in one time zone, as far as is known.
pub fn same_zone(one: Option<&Published>, other: Option<&Published>) -> bool {
    let offset = |published: Option<&Published>| published.and_then(|when| when.offset_minutes);
    offset(one).zip(offset(other)).is_none_or(|(one, other)| one == other)
}

/// Monday and Tuesday may be one moment in two zones.
fn is_next_day(a: i8, b: i8) -> bool {
    matches!((a - b).rem_euclid(7), 1 | 6)
}

fn is_neighbour(a: (Date, Date), b: (Date, Date)) -> bool {
    a.0 == a.1 && b.0 == b.1 && a.0.until(b.0).is_ok_and(|span| span.get_days().abs() == 1)
}
