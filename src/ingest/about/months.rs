//! The names of months and weekdays in English and six other languages, as they stand in dates.

use jiff::civil::Weekday;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// In German, French, Spanish, Italian, Portuguese and Dutch, without accents.
const MONTHS_ABROAD: [&str; 12] = [
    "januar janner janvier enero gennaio janeiro januari",
    "februar fevrier febrero febbraio fevereiro februari",
    "marz mars marzo marco maart",
    "april avril abril aprile",
    "mai mayo maggio maio mei",
    "juni juin junio giugno junho",
    "juli juillet julio luglio julho",
    "august aout agosto augustus",
    "september septembre septiembre setiembre settembre setembro",
    "oktober octobre octubre ottobre outubro",
    "november novembre noviembre novembro",
    "dezember decembre diciembre dicembre dezembro december",
];

/// The same, of a week.
const WEEKDAYS_ABROAD: [&str; 5] = [
    "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miercoles jueves viernes sabado domingo",
    "lunedi martedi mercoledi giovedi venerdi sabato domenica",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
];

/// The number of the month that a word in lower case names, perhaps shortened.
pub(super) fn month(word: &str) -> Option<i8> {
    let is_abroad = |name: &str| name == word || word.len() == 3 && name.starts_with(word);
    let abroad = || MONTHS_ABROAD.iter().position(|names| names.split(' ').any(is_abroad));
    english_month(word).or_else(abroad).map(|index| index as i8 + 1)
}

/// The month that an English word in lower case names, from 0: "Jan", "Sept", at least three letters of the name.
pub(super) fn english_month(word: &str) -> Option<usize> {
    MONTHS.iter().position(|name| word.len() >= 3 && name.starts_with(word))
}

pub(super) fn is_weekday(word: &str) -> bool {
    // The one character in 2026年1月3日（土）.
    weekday(word).is_some()
        || WEEKDAYS_ABROAD.iter().any(|names| names.split(' ').any(|name| name == word))
        || matches!(word, "月" | "火" | "水" | "木" | "金" | "土" | "日")
}

/// The day of the week that an English word in lower case names: "saturday", "sat", "tues", "thurs".
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let number = WEEKDAYS.iter().position(|name| word.len() >= 3 && name.starts_with(word))?;
    Weekday::from_monday_zero_offset(i8::try_from(number).ok()?).ok()
}
