//! Whether two values can both be true of one thing.

use super::occurrence::{Occurrence, Quantities, Value};
use crate::article::Event;
use crate::language::{Bound, DateMention, Number, Unit};
use crate::weigh::alike::{units_compare, values_agree};
use crate::weigh::days::{self, DateRelation, Dated, are_contrary, length, same_zone};
use jiff::civil::Date;

/// How two values relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueRelation {
    /// The same except for rounding, bounds, units, and how exactly a time is given.
    Same,
    /// They exclude each other.
    Other,
}

/// At or above this value, a bare number may be a sum whose currency is given elsewhere: "almost half a billion".
const BARE_SUM: f64 = 1_000.0;

impl<'r> Quantities<'r> {
    /// Whether the values of two of them can both be true; `None` if they cannot be compared.
    pub fn relation(&self, one: &Occurrence<'r>, other: &Occurrence<'r>) -> Option<ValueRelation> {
        relation(&self.read.event, one, other)
    }
}

/// `None` if they cannot be compared: other units, a year against a day, a day against an hour.
fn relation(event: &Event, one: &Occurrence<'_>, other: &Occurrence<'_>) -> Option<ValueRelation> {
    match (one.value, other.value) {
        (Value::Number(here), Value::Number(there)) => numbers(here, there),
        (Value::Date(here), Value::Date(there)) => {
            let article = |one: &Occurrence<'_>| event.articles.get(one.place.article);
            let zone = |one| article(one).and_then(|article| article.published.as_ref());
            let dated = |one: &Occurrence<'_>, date| {
                article(one).and_then(|article| {
                    let text = &article.paragraphs.get(one.place.paragraph)?.text;
                    Some(Dated { text, date })
                })
            };
            dates(dated(one, here)?, dated(other, there)?, same_zone(zone(one), zone(other)))
        }
        _ => None,
    }
}

fn numbers(here: &Number, there: &Number) -> Option<ValueRelation> {
    let (low, high) = ((here.value, here.value_to), (there.value, there.value_to));
    let agree = || {
        low == high
            || values_agree(low, here.grain, high, there.grain)
            || is_within(here, there)
            || is_within(there, here)
    };
    if units_compare(&here.unit, &there.unit) {
        return Some(if agree() { ValueRelation::Same } else { ValueRelation::Other });
    }
    let is_bare_sum = matches!((&here.unit, &there.unit), (Unit::None, Unit::Money(_)) | (Unit::Money(_), Unit::None));
    let is_large = here.value >= BARE_SUM && there.value >= BARE_SUM;
    (is_bare_sum && is_large && agree()).then_some(ValueRelation::Same)
}

/// "112" lies within "more than 100".
fn is_within(bounded: &Number, exact: &Number) -> bool {
    let is_exact = matches!(exact.bound, Bound::Exact | Bound::About);
    match bounded.bound {
        Bound::AtLeast | Bound::MoreThan => is_exact && exact.value_to >= bounded.value,
        Bound::AtMost | Bound::LessThan => is_exact && exact.value <= bounded.value_to,
        Bound::Exact | Bound::About => false,
    }
}

/// A time given to the quarter of an hour may be this many minutes off.
const ROUNDED_MINUTES: u16 = 10;

fn dates(here: Dated<'_>, there: Dated<'_>, is_one_zone: bool) -> Option<ValueRelation> {
    let (one, other) = (here.date, there.date);
    let has_day = |date: &DateMention| date.days.is_some() || date.weekday.is_some() || !date.calendar.is_empty();
    if let (Some(at), Some(then)) = (one.minutes, other.minutes) {
        let is_other_day =
            has_day(one) && has_day(other) && days_agree(here, there, is_one_zone) == Some(ValueRelation::Other);
        if is_other_day {
            return Some(ValueRelation::Other);
        }
        let apart = at.abs_diff(then);
        let is_rounded = (at % 15 == 0 || then % 15 == 0) && apart <= ROUNDED_MINUTES;
        // Whole hours apart, with a zone named: the same moment given in two zones.
        let has_zone = one.zone != other.zone && apart % 60 == 0;
        let is_same = is_rounded || has_zone || !are_contrary(here, there, true);
        return Some(if is_same { ValueRelation::Same } else { ValueRelation::Other });
    }
    (has_day(one) && has_day(other)).then(|| days_agree(here, there, is_one_zone)).flatten()
}

/// The days alone.
fn days_agree(here: Dated<'_>, there: Dated<'_>, is_one_zone: bool) -> Option<ValueRelation> {
    /// A week with the Sundays before and after it.
    const WEEK_DAYS: i32 = 8;
    let (one, other) = (here.date, there.date);
    let is_one_weekday = one.weekday.is_some() && one.weekday == other.weekday;
    let days = one.days.zip(other.days);
    if let Some((a, b)) = days {
        let meet = a.0 <= b.1 && b.0 <= a.1;
        // A weekend or a week is used loosely: the Friday before belongs to it.
        let longest = length(a).max(length(b));
        let is_loose = (2..=WEEK_DAYS).contains(&longest) && (is_next(a.1, b.0) || is_next(b.1, a.0));
        if meet || is_loose {
            return Some(ValueRelation::Same);
        }
    }
    let without_time = |date: &DateMention| DateMention { minutes: None, ..date.clone() };
    let (one, other) = (without_time(one), without_time(other));
    match days::relation(Dated { date: &one, ..here }, Dated { date: &other, ..there }, is_one_zone) {
        DateRelation::Contrary => Some(ValueRelation::Other),
        DateRelation::Same | DateRelation::Vaguer if days.is_none() => Some(ValueRelation::Same),
        _ => is_one_weekday.then_some(ValueRelation::Same),
    }
}

fn is_next(day: Date, other: Date) -> bool {
    day.tomorrow().is_ok_and(|next| next == other)
}
