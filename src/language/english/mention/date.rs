//! Days, months, years and times of day, resolved against the publication date.
//!
//! Input: a paragraph, and the publication date if known. Output: [`DateMention`]s. `calendar.rs` knows which days
//! words mean, `clock.rs` reads times.

use super::clock::{self, Clock};
use super::direction::direction;
use crate::language::cut_text::CutText;
use crate::language::english::name::is_given_name;
use crate::language::english::words::{holds, meaning, organisations, people, quantity, time};
use crate::language::mention::{CalendarDay, DateMention, Zone};
use crate::language::script::calendar::{self, Days, Direction};
use jiff::civil::Date;
use std::ops::Range;

/// The date or time at some words, before neighbours are joined.
struct DateAtWords {
    words: Range<usize>,
    days: Option<Days>,
    weekday: Option<i8>,
    calendar: CalendarDay,
    clock: Option<Clock>,
    zone: Zone,
}

impl DateAtWords {
    fn of(words: Range<usize>, days: Option<Days>) -> DateAtWords {
        DateAtWords { words, days, weekday: None, calendar: CalendarDay::default(), clock: None, zone: Zone::Unsaid }
    }

    /// A day of a month, or a whole month.
    fn of_month(words: Range<usize>, days: Option<Days>, month: i8, day: Option<i8>) -> DateAtWords {
        DateAtWords { calendar: CalendarDay { month: Some(month), day }, ..DateAtWords::of(words, days) }
    }
}

/// The dates of an English paragraph, in text order.
pub fn find(passage: CutText, published: Option<Date>) -> Vec<DateMention> {
    let mut readings: Vec<DateAtWords> = Vec::new();
    let mut at = 0;
    while at < passage.count() {
        match reading(passage, at, published) {
            Some(reading) => {
                at = reading.words.end.max(at + 1);
                push(passage, &mut readings, reading);
            }
            None => at += 1,
        }
    }
    let mention = |reading: DateAtWords| DateMention {
        span: passage.span(reading.words),
        days: reading.days,
        weekday: reading.weekday,
        calendar: reading.calendar,
        minutes: reading.clock.map(|clock| clock.minutes),
        margin: reading.clock.map_or(0, |clock| clock.margin),
        either_half: reading.clock.is_some_and(|clock| clock.either_half),
        zone: reading.zone,
    };
    readings.into_iter().map(mention).collect()
}

/// Joins adjacent days and times of day: "10 p.m. Friday", "Friday at noon".
fn push(passage: CutText, readings: &mut Vec<DateAtWords>, next: DateAtWords) {
    if let Some(last) = readings.last_mut() {
        let gap = last.words.end..next.words.start;
        let near = match gap.len() {
            0 => matches!(passage.gap_before(next.words.start).trim(), "" | "," | "."),
            1 => {
                matches!(passage.lower(gap.start), "at" | "on" | "around" | "about" | "by")
                    && passage.touches_next(gap.start)
                    && !passage.gap_before(gap.start).contains(')')
            }
            _ => false,
        };
        let same_sentence = passage.sentence_of(last.words.start) == passage.sentence_of(next.words.start);
        let is_time =
            |reading: &DateAtWords| reading.clock.is_some() && reading.days.is_none() && reading.weekday.is_none();
        let is_day = |reading: &DateAtWords| reading.clock.is_none();
        if near && same_sentence && (is_time(last) && is_day(&next) || is_day(last) && is_time(&next)) {
            last.words.end = next.words.end;
            last.days = last.days.or(next.days);
            last.weekday = last.weekday.or(next.weekday);
            if last.calendar.is_empty() {
                last.calendar = next.calendar;
            }
            if last.clock.is_none() {
                (last.clock, last.zone) = (next.clock, next.zone);
            }
            return;
        }
    }
    readings.push(next);
}

fn reading(passage: CutText, at: usize, published: Option<Date>) -> Option<DateAtWords> {
    // Most words open no date: one check saves the dozen below.
    let lower = passage.lower(at);
    let opens = passage.is_capital(at)
        || lower.starts_with(|c: char| c.is_ascii_digit())
        || lower.starts_with("mid-")
        || holds(time::DATE_OPENERS, lower)
        || meaning(quantity::NUMBER_WORDS, lower).is_some();
    if !opens {
        return None;
    }
    iso(passage, at)
        .or_else(|| weekday(passage, at, published))
        .or_else(|| month(passage, at, published))
        .or_else(|| edge(passage, at, published))
        .or_else(|| relative(passage, at, published))
        .or_else(|| ago(passage, at, published))
        .or_else(|| {
            let (clock, end) = clock::time(passage, at)?;
            let (zone, end) = clock::zone(passage, end).unwrap_or((Zone::Unsaid, end));
            Some(DateAtWords { clock: Some(clock), zone, ..DateAtWords::of(at..end, None) })
        })
        .or_else(|| year(passage, at))
}

/// "2026-01-02".
fn iso(passage: CutText, at: usize) -> Option<DateAtWords> {
    let surface = passage.surface(at);
    if surface.len() != 10 || !surface.is_ascii() {
        return None;
    }
    let date: Date = surface.parse().ok()?;
    Some(DateAtWords::of(at..at + 1, calendar::day(date)))
}

/// "Friday", "last Friday evening", "Friday, Jan. 2".
fn weekday(passage: CutText, at: usize, published: Option<Date>) -> Option<DateAtWords> {
    let (prefix, name) = match passage.lower(at) {
        word @ ("last" | "next" | "this" | "past" | "coming") if passage.touches_next(at) => (word, at + 1),
        _ => ("", at),
    };
    let surface = passage.surface(name);
    let weekday = meaning(time::WEEKDAYS, passage.lower(name)).or_else(|| {
        // "Fridays": a habit, but the day is named.
        meaning(time::WEEKDAYS, passage.lower(name).strip_suffix('s')?)
    })?;
    let short = surface.len() <= 5 && !surface.ends_with("day");
    // A programme: "Harlan News Sunday".
    let programme = at > 0
        && passage.touches_next(at - 1)
        && passage.is_capital(at - 1)
        && holds(organisations::OUTLET_NOUNS, passage.lower(at - 1));
    if programme || !passage.is_capital(name) || short && !passage.gap_after(name).starts_with('.') {
        return None;
    }
    let mut end = name + 1;
    if passage.touches_next(name) && holds(time::DAY_PARTS, passage.lower(end)) {
        end += 1;
    }
    // The date after a weekday decides.
    let apposed = matches!(passage.gap_after(end - 1).trim(), "," | "." | ".,");
    if let Some(date) = month(passage, end, published).filter(|date| apposed && date.calendar.day.is_some()) {
        return Some(DateAtWords { words: at..date.words.end, weekday: Some(weekday), ..date });
    }
    let direction = match prefix {
        "last" | "past" => Direction::Last,
        "next" => Direction::Next,
        "coming" | "this" => Direction::Future,
        _ => direction(passage, name),
    };
    let days = published.and_then(|published| calendar::weekday(published, weekday, direction));
    Some(DateAtWords { weekday: Some(weekday), ..DateAtWords::of(at..end, days) })
}

/// "January 2, 2026", "2 January", "Jan. 2", "in November", "January 2026".
fn month(passage: CutText, at: usize, published: Option<Date>) -> Option<DateAtWords> {
    if let Some(of_month) = day_number(passage, at) {
        let of = usize::from(passage.lower(at + 1) == "of");
        let name = at + 1 + of;
        if let Some(month) =
            month_name(passage, name).filter(|_| passage.touches_next(at) && passage.touches_next(name - 1))
        {
            let (year, end) = year_after(passage, name, published);
            let days = calendar::month_day(published, year, month, of_month, direction(passage, at));
            return Some(DateAtWords::of_month(at..end, days, month, Some(of_month)));
        }
    }
    let (prefix, name) = match passage.lower(at) {
        word @ ("last" | "next" | "this") if passage.touches_next(at) => (word, at + 1),
        _ => ("", at),
    };
    let month = month_name(passage, name)?;
    let close = matches!(passage.gap_after(name).trim(), "" | ".");
    if let Some(of_month) = day_number(passage, name + 1).filter(|_| close && prefix.is_empty()) {
        let (year, end) = year_after(passage, name + 1, published);
        let days = calendar::month_day(published, year, month, of_month, direction(passage, name));
        return Some(DateAtWords::of_month(at..end, days, month, Some(of_month)));
    }
    let (year, end) = year_after(passage, name, published);
    let direction = match prefix {
        "last" => Direction::Last,
        "next" => Direction::Next,
        "this" => Direction::Future,
        _ => direction(passage, name),
    };
    // "May" and "March" are verbs too: alone they need a word of time before them.
    let before = at.checked_sub(1).map_or("", |before| passage.lower(before));
    let told = year.is_some()
        || !prefix.is_empty()
        || !matches!(passage.lower(name), "may" | "march" | "mar" | "sun")
        || matches!(before, "in" | "since" | "until" | "by" | "of" | "during" | "from" | "early" | "late" | "through");
    told.then(|| DateAtWords::of_month(at..end, calendar::month(published, year, month, direction), month, None))
}

/// A month's name with a capital; "April" after a given name or title is not a month.
fn month_name(passage: CutText, at: usize) -> Option<i8> {
    let month = meaning(time::MONTHS, passage.lower(at)).filter(|_| passage.is_capital(at))?;
    let short = passage.surface(at).len() <= 4 && !matches!(passage.lower(at), "may" | "june" | "july");
    let full_stop = passage.gap_after(at).starts_with('.');
    let figure = passage.surface(at + 1).starts_with(|c: char| c.is_ascii_digit());
    let before = at.checked_sub(1).map_or("", |before| passage.lower(before));
    let person = at > 0 && passage.is_capital(at - 1) && (is_given_name(before) || holds(people::TITLES, before));
    ((!short || full_stop || figure) && !person).then_some(month)
}

fn day_number(passage: CutText, at: usize) -> Option<i8> {
    let lower = passage.lower(at);
    let digits = lower.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let rank = &lower[digits.len()..];
    let day = digits.parse::<i8>().ok().filter(|day| (1..=31).contains(day) && digits.len() <= 2)?;
    matches!(rank, "" | "st" | "nd" | "rd" | "th").then_some(day)
}

/// The year after a day or month, and one past the last word.
fn year_after(passage: CutText, last: usize, published: Option<Date>) -> (Option<i16>, usize) {
    let near = matches!(passage.gap_after(last).trim(), "" | "," | "." | ".,");
    if let Some(year) = year_number(passage, last + 1).filter(|_| near) {
        return (Some(year), last + 2);
    }
    // "May last year", "March next year".
    let steps = match passage.lower(last + 1) {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return (None, last + 1),
    };
    let is_year = passage.touches_next(last) && passage.touches_next(last + 1) && passage.lower(last + 2) == "year";
    match published.filter(|_| is_year).and_then(|date| date.year().checked_add(steps)) {
        Some(year) => (Some(year), last + 3),
        None => (None, last + 1),
    }
}

fn year_number(passage: CutText, at: usize) -> Option<i16> {
    let surface = passage.surface(at);
    let year = surface.parse::<i16>().ok().filter(|_| surface.len() == 4)?;
    (1500..=2100).contains(&year).then_some(year)
}

/// "in 2012", "the 2008 campaign", "the 1990s".
fn year(passage: CutText, at: usize) -> Option<DateAtWords> {
    let surface = passage.surface(at);
    if let Some(decade) = surface.strip_prefix("mid-").unwrap_or(surface).strip_suffix('s') {
        let first = decade.parse::<i16>().ok().filter(|year| decade.len() == 4 && year % 10 == 0)?;
        return Some(DateAtWords::of(at..at + 1, calendar::years(first, first + 9)));
    }
    let year = year_number(passage, at)?;
    let told = at.checked_sub(1).is_some_and(|before| {
        holds(time::BEFORE_YEARS, passage.lower(before)) || passage.gap_before(at).contains([',', '('])
    });
    // "2,000" has a comma in print, but "1500 people" may not: a counted thing or a measure follows.
    let next = passage.lower(at + 1);
    let near = passage.touches_next(at);
    let counted = near
        && (meaning(quantity::MEASURES, next).is_some()
            || meaning(quantity::CURRENCIES, next).is_some()
            || meaning(quantity::SCALES, next).is_some()
            || holds(quantity::PEOPLE, next)
            || next.ends_with('s') && !told);
    let bounded = super::bound::before(passage, at, f64::from(year)).is_some() && !told;
    let after_name =
        at > 0 && passage.touches_next(at - 1) && passage.is_capital(at - 1) && !passage.opens(at - 1) && !told;
    (!counted && !bounded && !after_name).then(|| DateAtWords::of(at..at + 1, calendar::years(year, year)))
}

/// "today", "last week", "this month", "this spring", "this morning".
fn relative(passage: CutText, at: usize, published: Option<Date>) -> Option<DateAtWords> {
    let first = passage.lower(at);
    let second = if passage.touches_next(at) { passage.lower(at + 1) } else { "" };
    // "This Week" with two capitals is a programme or a headline.
    if passage.is_capital(at)
        && passage.is_capital(at + 1)
        && !second.is_empty()
        && !matches!(first, "today" | "tonight" | "yesterday" | "tomorrow")
    {
        return None;
    }
    let days_from = |days: i64| published.and_then(|date| calendar::day(calendar::shifted(date, days)?));
    let one = |days: i64| {
        let part = usize::from(holds(time::DAY_PARTS, second));
        Some(DateAtWords::of(at..at + 1 + part, days_from(days)))
    };
    match first {
        "today" | "tonight" => return one(0),
        "yesterday" => return one(-1),
        "tomorrow" => return one(1),
        _ => {}
    }
    let (steps, direction) = match first {
        "last" | "past" | "previous" => (-1, Direction::Last),
        "this" => (0, Direction::Past),
        "next" | "coming" => (1, Direction::Next),
        "the" if second == "weekend" => (0, direction(passage, at)),
        _ => return None,
    };
    // "the past year" and "the previous week" are lengths of time, or relative to another day.
    if matches!(first, "past" | "previous" | "coming") {
        return None;
    }
    let days = match second {
        "week" => published.and_then(|date| calendar::week(date, steps)),
        "month" => published.and_then(|date| calendar::month_away(date, steps)),
        "year" => published.and_then(|date| {
            let year = date.year() + i16::try_from(steps).ok()?;
            calendar::years(year, year)
        }),
        "weekend" => published.and_then(|date| calendar::weekend(date, direction)),
        "night" => days_from(if steps == 0 { 0 } else { steps }),
        part if steps == 0 && holds(time::DAY_PARTS, part) => days_from(0),
        season => {
            let month = meaning(time::SEASONS, season)?;
            published.and_then(|date| season_days(date, month, steps))
        }
    };
    Some(DateAtWords::of(at..at + 2, days))
}

/// "the last day of March" is a day; "the end of the decade", in a text about the future, is its last year or the one
/// after it.
fn edge(passage: CutText, at: usize, published: Option<Date>) -> Option<DateAtWords> {
    if passage.lower(at) != "the" || !(at..at + 3).all(|index| passage.touches_next(index)) {
        return None;
    }
    match (passage.lower(at + 1), passage.lower(at + 2), passage.lower(at + 3)) {
        (which @ ("first" | "last"), "day", "of") if passage.touches_next(at + 3) => {
            let month = month(passage, at + 4, published)?;
            // "the last day of March 3" is not one.
            let (first, last) = month.days.filter(|(first, last)| first != last)?;
            let date = if which == "first" { first } else { last };
            Some(DateAtWords::of(at..month.words.end, calendar::day(date)))
        }
        ("end", "of", "the") if passage.lower(at + 4) == "decade" && direction(passage, at) == Direction::Future => {
            let days = published.and_then(|date| {
                let last = date.year().checked_sub(date.year().rem_euclid(10))?.checked_add(9)?;
                calendar::years(last, last.checked_add(1)?)
            });
            Some(DateAtWords::of(at..at + 5, days))
        }
        _ => None,
    }
}

/// "last summer" is the nearest that is over, "next" the nearest to come, "this" that of the year.
fn season_days(published: Date, month: i8, steps: i64) -> Option<Days> {
    let this = calendar::season(published.year(), month)?;
    let year = match steps {
        -1 if this.1 >= published => published.year() - 1,
        1 if this.0 <= published => published.year() + 1,
        _ => published.year(),
    };
    calendar::season(year, month)
}

/// "two days ago", "a week ago", "half a year ago".
fn ago(passage: CutText, at: usize, published: Option<Date>) -> Option<DateAtWords> {
    let is_half_year =
        [(0, "half"), (1, "a"), (2, "year"), (3, "ago")].iter().all(|(on, word)| passage.lower(at + on) == *word);
    if is_half_year {
        return Some(DateAtWords::of(at..at + 4, published.and_then(|date| calendar::month_away(date, -6))));
    }
    if passage.lower(at + 2) != "ago" || !passage.touches_next(at) || !passage.touches_next(at + 1) {
        return None;
    }
    let lower = passage.lower(at);
    let count = match lower {
        "a" | "an" => 1,
        _ => meaning(quantity::NUMBER_WORDS, lower).map(i64::from).or_else(|| lower.parse::<i64>().ok())?,
    };
    let days = match passage.lower(at + 1) {
        "day" | "days" => published.and_then(|date| calendar::day(calendar::shifted(date, count.checked_neg()?)?)),
        // "Two weeks ago" is seldom the exact day: the whole week may be meant.
        "week" | "weeks" => published.and_then(|date| calendar::week(date, count.checked_neg()?)),
        "month" | "months" => published.and_then(|date| calendar::month_away(date, count.checked_neg()?)),
        "year" | "years" => published.and_then(|date| {
            let year = date.year().checked_sub(i16::try_from(count).ok()?)?;
            calendar::years(year, year)
        }),
        _ => return None,
    };
    Some(DateAtWords::of(at..at + 3, days))
}
