//! Whether two dates are the same time.

use crate::article::Published;
use crate::language::{CalendarDay, DateMention, Zone};
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

/// How a date relates to the date of another text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateRelation {
    /// The other is the same time, given as exactly or more so.
    Same,
    /// The other may be the same time, but is given less exactly: "in March" for "14 March".
    Vaguer,
    /// They cannot be the same time.
    Contrary,
    /// Nothing can be said: a day and an hour, a day and another year, "yesterday" and "on Friday" without a date of
    /// publication.
    Incomparable,
}

/// How `here` relates to `there`.
pub fn relation(here: Dated<'_>, there: Dated<'_>, is_one_zone: bool) -> DateRelation {
    let days = days_relation(here, there, is_one_zone);
    match times_relation(here.date, there.date, is_one_zone) {
        Some(DateRelation::Same) if days == DateRelation::Contrary => days,
        Some(times) => times,
        None if here.date.minutes.is_some() && days == DateRelation::Same => DateRelation::Vaguer,
        None => days,
    }
}

/// Whether the two cannot be the same time.
pub fn are_contrary(here: Dated<'_>, there: Dated<'_>, is_one_zone: bool) -> bool {
    relation(here, there, is_one_zone) == DateRelation::Contrary
}

/// The days alone.
fn days_relation(here: Dated<'_>, there: Dated<'_>, is_one_zone: bool) -> DateRelation {
    let (a, b) = (here.date, there.date);
    // "Friday, 2 January" against "Friday, 13 January": the day of the month says more than the weekday.
    let has_day = |one: &Dated<'_>| one.words().contains(|c: char| c.is_ascii_digit());
    let have_days = has_day(&here) && has_day(&there);
    if let (Some(one), Some(other)) = (a.weekday, b.weekday)
        && !(one == other && have_days)
    {
        let is_other = one != other && (is_one_zone || !is_next_day(one, other));
        return if is_other { DateRelation::Contrary } else { DateRelation::Same };
    }
    let (Some(one), Some(other)) = (a.days, b.days) else { return open_relation(here, there) };
    if !have_days && (names_weekday(a, other) || names_weekday(b, one)) {
        return DateRelation::Same;
    }
    let has_year = |one: &Dated<'_>| one.words().as_bytes().windows(4).any(|four| four.iter().all(u8::is_ascii_digit));
    let both_years = has_year(&here) && has_year(&there);
    let meet = |one: (Date, Date), other: (Date, Date)| one.0 <= other.1 && other.0 <= one.1;
    let other_years = if both_years { 0..=0 } else { -1..=1 };
    if other_years.filter_map(|years| in_other_year(one, years)).any(|one| meet(one, other)) {
        return if length(other) > length(one) { DateRelation::Vaguer } else { DateRelation::Same };
    }
    match comparable(one, other) {
        true if !is_one_zone && is_neighbour(one, other) => DateRelation::Same,
        true => DateRelation::Contrary,
        false => DateRelation::Incomparable,
    }
}

/// Days of which one depends on an unknown date of publication: by what their words name.
fn open_relation(here: Dated<'_>, there: Dated<'_>) -> DateRelation {
    let (one, other) = (calendar_day(here.date), calendar_day(there.date));
    let parts = [(one.month, other.month), (one.day, other.day)];
    let mut common = parts.into_iter().filter_map(|(one, other)| one.zip(other)).peekable();
    if common.peek().is_none() {
        let is_same = here.words().to_lowercase() == there.words().to_lowercase();
        return if is_same { DateRelation::Same } else { DateRelation::Incomparable };
    }
    match common.all(|(one, other)| one == other) {
        false => DateRelation::Contrary,
        true if one.day.is_some() && other.day.is_none() => DateRelation::Vaguer,
        true => DateRelation::Same,
    }
}

fn calendar_day(date: &DateMention) -> CalendarDay {
    let of_days = || date.days.map_or_else(CalendarDay::default, CalendarDay::of);
    if date.calendar.is_empty() { of_days() } else { date.calendar }
}

/// Two times of day; `None` unless both are given.
fn times_relation(a: &DateMention, b: &DateMention, is_one_zone: bool) -> Option<DateRelation> {
    let (one, other) = (i32::from(a.minutes?), i32::from(b.minutes?));
    let margin = i32::from(a.margin) + i32::from(b.margin);
    let is_apart = |one: i32, other: i32| {
        let round = if a.either_half || b.either_half { 12 * 60 } else { 24 * 60 };
        let ahead = (one - other).rem_euclid(round);
        ahead.min(round - ahead) > margin
    };
    Some(match (&a.zone, &b.zone) {
        (Zone::Offset(here), Zone::Offset(there)) if here != there => match is_apart(one - here, other - there) {
            true => DateRelation::Contrary,
            false => DateRelation::Same,
        },
        _ if !is_apart(one, other) => DateRelation::Same,
        // Times in zones that cannot be compared do not conflict.
        (Zone::Unsaid, Zone::Unsaid) if !is_one_zone => DateRelation::Incomparable,
        (here, there) if here != there => DateRelation::Incomparable,
        _ => DateRelation::Contrary,
    })
}

/// Whether `days` is one day, the day of the mention's weekday in another week.
fn names_weekday(date: &DateMention, days: (Date, Date)) -> bool {
    let weekday = date.weekday.and_then(|weekday| Weekday::from_monday_one_offset(weekday).ok());
    days.0 == days.1 && weekday == Some(days.0.weekday())
}

/// In days, both ends included.
pub fn length(days: (Date, Date)) -> i32 {
    days.0.until(days.1).map_or(0, |span| span.get_days()) + 1
}

fn comparable(a: (Date, Date), b: (Date, Date)) -> bool {
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
