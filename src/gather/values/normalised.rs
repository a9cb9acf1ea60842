//! The meaning of a number or a date, whatever its wording, in signs that programs can read: bounds as `≥ > ≤ < ~`, SI
//! units, ISO 4217, ISO 8601.

use crate::language::script::{DAY, HOUR, MINUTE, MONTH, YEAR};
use crate::language::{Bound, DateMention, Number, Unit, Zone};
use crate::weigh::Value;

/// "≥40", "9400000000 EUR", "31%", "PT16H", "2026-03-10", "~15:00"; "02:00|14:00" if the half of the day is open.
pub fn normalised(value: Value<'_>) -> String {
    match value {
        Value::Number(number) => number_words(number),
        Value::Date(date) => date_words(date),
    }
}

fn number_words(number: &Number) -> String {
    let bound = match number.bound {
        Bound::Exact => "",
        Bound::About => "~",
        Bound::AtLeast => "≥",
        Bound::MoreThan => ">",
        Bound::AtMost => "≤",
        Bound::LessThan => "<",
    };
    let written = |value: f64| if number.unit == Unit::Duration { length_of_time(value) } else { figure(value) };
    let unit = match &number.unit {
        Unit::None | Unit::Count(_) | Unit::Age | Unit::Ordinal | Unit::Tally | Unit::Duration => String::new(),
        Unit::Money(code) => format!(" {code}"),
        Unit::Percent => "%".to_string(),
        Unit::Length => " m".to_string(),
        Unit::Weight => " kg".to_string(),
        Unit::Area => " m²".to_string(),
        Unit::Speed => " m/s".to_string(),
        Unit::Temperature => " °C".to_string(),
        Unit::Degree => "°".to_string(),
    };
    let figures = match number.unit {
        Unit::Tally => format!("{}-{}", figure(number.value), figure(number.value_to)),
        _ if number.value == number.value_to => written(number.value),
        _ => format!("{}–{}", written(number.value), written(number.value_to)),
    };
    format!("{bound}{figures}{unit}")
}

/// In the form of ISO 8601, by the largest unit of which it is a whole multiple: "P30D", "PT16H".
fn length_of_time(seconds: f64) -> String {
    let units = [(YEAR, "P", 'Y'), (MONTH, "P", 'M'), (DAY, "P", 'D'), (HOUR, "PT", 'H'), (MINUTE, "PT", 'M')];
    let unit = units.iter().find(|(size, ..)| seconds >= *size && seconds % size == 0.0);
    let (size, before, after) = unit.copied().unwrap_or((1.0, "PT", 'S'));
    format!("{before}{}{after}", figure(seconds / size))
}

/// Three decimal places are finer than any newspaper prints.
fn figure(value: f64) -> String {
    format!("{}", (value * 1_000.0).round() / 1_000.0)
}

fn date_words(date: &DateMention) -> String {
    const NOON: u16 = 12 * 60;
    let of_calendar = || (!date.calendar.is_empty()).then(|| date.calendar.to_string());
    let resolved = date.days.map(|(first, last)| match first == last {
        true => first.to_string(),
        false => format!("{first}/{last}"),
    });
    let days = resolved.or_else(of_calendar);
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60);
    let time = date.minutes.map(|minutes| {
        let about = if date.margin > 0 { "~" } else { "" };
        match date.either_half {
            true => format!("{about}{}|{}", clock(minutes), clock(minutes + NOON)),
            false => format!("{about}{}", clock(minutes)),
        }
    });
    let zone = match (&date.zone, date.minutes) {
        (Zone::Offset(minutes), Some(_)) => {
            let sign = if *minutes < 0 { '-' } else { '+' };
            Some(format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60))
        }
        _ => None,
    };
    days.into_iter().chain(time).chain(zone).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time_are_given_in_the_largest_unit_that_fits() {
        assert_eq!(length_of_time(63_115_200.0), "P2Y");
        assert_eq!(length_of_time(49_966_200.0), "P19M");
        assert_eq!(length_of_time(57_600.0), "PT16H");
        assert_eq!(length_of_time(2_592_000.0), "P30D");
        assert_eq!(length_of_time(1_500.0), "PT25M");
        assert_eq!(length_of_time(90.5), "PT90.5S");
    }
}
