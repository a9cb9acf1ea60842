//! Another date or time for the same thing: "signed on Monday" against "signed on Sunday".

use super::comparison::{Contrast, DifferenceKind};
use super::english::{is_limit, is_season};
use super::sides::{Sides, Wording};
use crate::article::Span;
use crate::language::{DateMention, Zone};
use jiff::civil::{Date, Weekday};

/// So much of the rest has to be carried: an act may be told with several days, so more than for a number.
const SAME_ACT: f64 = 0.7;

/// So much, and the sentences are the same but for the date.
const SAME_SENTENCE: f64 = 0.9;

/// So many words around both dates have to be the same.
const SHARED_WORDS: usize = 2;

/// Longer stretches are compared with stretches of their own length only: "in 1974" says nothing against "in June".
const LONGEST_MONTH_DAYS: i32 = 31;

/// A date of the statement has no counterpart, but the passage dates the same act otherwise.
///
/// Both have to be of one kind: two days (or weeks, or months) that do not meet, two weekdays, two years, two
/// times of day. Days that only the open year or the open week parts are the same.
pub fn other_date(sides: &Sides<'_>) -> Option<Contrast> {
    let here: Vec<&DateMention> = sides.said.mentions.dates.iter().filter(|date| sides.said.has(date.span)).collect();
    let there: Vec<&DateMention> = sides.told.mentions.dates.iter().filter(|date| sides.told.has(date.span)).collect();
    let sentence = sides.said.sentence();
    let around_here = || sides.said.mentions.dates.iter().filter(|date| sentence.contains(date.span));
    for date in here {
        let contrary = |other: &DateMention| are_contrary(sides, date, other);
        let rest = sides.rest_carried(&[date.span]);
        if rest < SAME_ACT || sides.told.mentions.dates.iter().any(|other| !contrary(other)) {
            continue;
        }
        let is_near = |other: &DateMention| {
            let shared = sides.shared_near(date.span, other.span);
            let is_enough = shared >= SHARED_WORDS || shared > 0 && rest >= SAME_SENTENCE;
            is_enough && limit(&sides.said, date) == limit(&sides.told, other)
        };
        let mut rivals =
            there.iter().filter(|other| around_here().all(|mine| are_contrary(sides, mine, other)) && is_near(other));
        if let (Some(rival), None) = (rivals.next(), rivals.next()) {
            return Some(sides.contrast(DifferenceKind::Date, date.span, rival.span));
        }
    }
    seasons(sides)
}

/// "until" in "until Monday": a beginning or an end says nothing of the day between.
fn limit<'a>(wording: &Wording<'a>, date: &DateMention) -> Option<&'a str> {
    let before = wording.sentence_words().filter(|word| word.span.end <= date.span.start).last()?;
    is_limit(&before.lower).then_some(before.lower.as_str())
}

/// Whether the two cannot be the same time.
pub(super) fn are_contrary(sides: &Sides<'_>, a: &DateMention, b: &DateMention) -> bool {
    if let Some(is_other) = other_time(sides, a, b) {
        return is_other;
    }
    // "Friday, 2 January" against "Friday, 13 January": the day of the month says more than the weekday.
    let has_day =
        |wording: &Wording<'_>, date: &DateMention| date.span.of(wording.text).contains(|c: char| c.is_ascii_digit());
    let have_days = has_day(&sides.said, a) && has_day(&sides.told, b);
    if let (Some(one), Some(other)) = (a.weekday, b.weekday)
        && !(one == other && have_days)
    {
        return one != other && (same_zone(sides) || !is_next_day(one, other));
    }
    let (Some(one), Some(other)) = (a.days, b.days) else { return false };
    if !have_days && (names_weekday(a, other) || names_weekday(b, one)) {
        return false;
    }
    let has_year = |wording: &Wording<'_>, date: &DateMention| {
        date.span.of(wording.text).as_bytes().windows(4).any(|four| four.iter().all(u8::is_ascii_digit))
    };
    let both_years = has_year(&sides.said, a) && has_year(&sides.told, b);
    let meet = |one: (Date, Date), other: (Date, Date)| one.0 <= other.1 && other.0 <= one.1;
    let other_years = if both_years { 0..=0 } else { -1..=1 };
    let is_met = other_years.filter_map(|years| in_other_year(one, years)).any(|one| meet(one, other));
    !is_met && comparable(one, other) && (same_zone(sides) || !is_neighbour(one, other))
}

/// Whether two times of day are two moments; `None` where the days decide. Times in zones that cannot be compared are not set
/// against each other.
fn other_time(sides: &Sides<'_>, a: &DateMention, b: &DateMention) -> Option<bool> {
    const DAY_MINUTES: i32 = 24 * 60;
    let (one, other) = (a.minutes?, b.minutes?);
    match (&a.zone, &b.zone) {
        (Zone::Offset(here), Zone::Offset(there)) if here != there => {
            let moment = |minutes: u16, east: &i32| (i32::from(minutes) - east).rem_euclid(DAY_MINUTES);
            // The day may be another one there.
            Some(moment(one, here) != moment(other, there))
        }
        _ if one == other => None,
        (Zone::Unsaid, Zone::Unsaid) => Some(same_zone(sides)),
        (here, there) => Some(here == there),
    }
}

/// Whether `days` is the one day that the mention's weekday may mean in another week.
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

/// Whether both articles are written in one zone, as far as is known.
fn same_zone(sides: &Sides<'_>) -> bool {
    let offset = |wording: &Wording<'_>| {
        sides.judge.read.event.articles[wording.place.article].published.as_ref().and_then(|when| when.offset_minutes)
    };
    offset(&sides.said).zip(offset(&sides.told)).is_none_or(|(one, other)| one == other)
}

/// Monday and Tuesday may be one moment in two zones.
fn is_next_day(a: i8, b: i8) -> bool {
    matches!((a - b).rem_euclid(7), 1 | 6)
}

fn is_neighbour(a: (Date, Date), b: (Date, Date)) -> bool {
    a.0 == a.1 && b.0 == b.1 && a.0.until(b.0).is_ok_and(|span| span.get_days().abs() == 1)
}

/// "in spring" against "in autumn": seasons without a year are no dates, but they are contrary.
fn seasons(sides: &Sides<'_>) -> Option<Contrast> {
    let season = |wording: &Wording<'_>| -> Option<(String, Span)> {
        let mut found = wording.words.windows(2).filter(|pair| {
            is_season(&pair[1].lower) && matches!(pair[0].lower.as_str(), "in" | "this" | "next" | "last" | "the")
        });
        let pair = found.next().filter(|_| found.next().is_none())?;
        Some((pair[1].lower.clone(), pair[1].span))
    };
    let ((here, here_span), (there, there_span)) = (season(&sides.said)?, season(&sides.told)?);
    let is_known =
        |wording: &Wording<'_>, span: Span| wording.mentions.dates.iter().any(|date| date.span.overlaps(span));
    let is_other = here != there && !is_known(&sides.said, here_span) && !is_known(&sides.told, there_span);
    (is_other && sides.rest_carried(&[here_span]) >= SAME_ACT)
        .then(|| sides.contrast(DifferenceKind::Date, here_span, there_span))
}
