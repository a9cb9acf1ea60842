//! Which days words of time mean, relative to the publication date.

use jiff::civil::Date;

/// First and last day.
pub type Days = (Date, Date);

/// Whether the words are about the past or the future.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// The nearest in the past, including the publication day.
    Past,
    /// The nearest in the future, including the publication day.
    Future,
    /// "last Friday": before the publication day.
    Last,
    /// "next Friday": after the publication day.
    Next,
}

/// A month and day without a year is taken as past, unless that is further back than this: eleven months, because "Feb.
/// 5" in an article of late January means next week.
const PAST_DAYS: i32 = 334;

/// This many days later, or earlier if negative.
pub fn shifted(date: Date, days: i64) -> Option<Date> {
    let span = jiff::Span::new().try_days(days).ok()?;
    date.checked_add(span).ok()
}

/// One day as first and last.
pub fn day(date: Date) -> Option<Days> {
    Some((date, date))
}

/// The weekday (Monday = 1) that is meant.
pub fn weekday(published: Date, weekday: i8, direction: Direction) -> Option<Days> {
    let today = published.weekday().to_monday_one_offset();
    let back = i64::from((today - weekday).rem_euclid(7));
    let ahead = i64::from((weekday - today).rem_euclid(7));
    let days = match direction {
        Direction::Past => -back,
        Direction::Future => ahead,
        Direction::Last => -(if back == 0 { 7 } else { back }),
        Direction::Next => {
            if ahead == 0 {
                7
            } else {
                ahead
            }
        }
    };
    day(shifted(published, days)?)
}

/// Month and day, with the year if it was given.
pub fn month_day(
    published: Option<Date>,
    year: Option<i16>,
    month: i8,
    of_month: i8,
    direction: Direction,
) -> Option<Days> {
    if let Some(year) = year {
        return day(Date::new(year, month, of_month).ok()?);
    }
    let published = published?;
    let in_year = |year: i16| Date::new(year, month, of_month).ok();
    let this = in_year(published.year())?;
    let past = if this <= published { Some(this) } else { in_year(published.year() - 1) };
    let future = if this >= published { Some(this) } else { in_year(published.year() + 1) };
    let recent = past.filter(|date| days_between(*date, published) <= PAST_DAYS);
    day(match direction {
        Direction::Future | Direction::Next => future.or(past)?,
        Direction::Past | Direction::Last => recent.or(future)?,
    })
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// A whole month, with the year if it was given.
pub fn month(published: Option<Date>, year: Option<i16>, month: i8, direction: Direction) -> Option<Days> {
    let year = match (year, published) {
        (Some(year), _) => year,
        (None, None) => return None,
        (None, Some(published)) => {
            let passed = month <= published.month();
            match direction {
                Direction::Past if passed => published.year(),
                Direction::Past => published.year() - 1,
                Direction::Last if month < published.month() => published.year(),
                Direction::Last => published.year() - 1,
                Direction::Future if month >= published.month() => published.year(),
                Direction::Next if month > published.month() => published.year(),
                Direction::Future | Direction::Next => published.year() + 1,
            }
        }
    };
    let first = Date::new(year, month, 1).ok()?;
    Some((first, first.last_of_month()))
}

/// Everything from one year to another.
pub fn years(first: i16, last: i16) -> Option<Days> {
    Some((Date::new(first, 1, 1).ok()?, Date::new(last, 12, 31).ok()?))
}

/// The week this many weeks from that of publication. Weeks begin on Sunday for some and on Monday for others, so it
/// includes both Sundays.
pub fn week(published: Date, weeks: i64) -> Option<Days> {
    let monday = shifted(published, -i64::from(published.weekday().to_monday_zero_offset()) + weeks * 7)?;
    Some((shifted(monday, -1)?, shifted(monday, 6)?))
}

/// The Saturday and Sunday that are meant.
pub fn weekend(published: Date, direction: Direction) -> Option<Days> {
    let sunday = match direction {
        Direction::Future | Direction::Next => weekday(published, 7, Direction::Future)?.0,
        // On a Saturday "this weekend" has begun.
        _ if published.weekday().to_monday_one_offset() == 6 => shifted(published, 1)?,
        _ => weekday(published, 7, Direction::Past)?.0,
    };
    Some((shifted(sunday, -1)?, sunday))
}

/// The month this many months from that of publication.
pub fn month_away(published: Date, months: i64) -> Option<Days> {
    let span = jiff::Span::new().try_months(months).ok()?;
    let first = published.first_of_month().checked_add(span).ok()?;
    Some((first, first.last_of_month()))
}

/// A season of a year, north of the equator; winter reaches into the next year.
pub fn season(year: i16, first_month: i8) -> Option<Days> {
    let first = Date::new(year, first_month, 1).ok()?;
    let span = jiff::Span::new().try_months(2).ok()?;
    Some((first, first.checked_add(span).ok()?.last_of_month()))
}
