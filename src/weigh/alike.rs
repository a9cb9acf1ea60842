//! How alike two meanings are: two word forms, two numbers, two dates.

use crate::language::{Bound, DateMention, Number, Unit};
use jiff::civil::Date;

/// What a word, a number or a date stands for, apart from its place.
#[derive(Debug, Clone, PartialEq)]
pub enum Meaning {
    /// A content word, by its stem.
    Word {
        /// The stem.
        stem: String,
        /// Its character trigrams, sorted, with `^` and `$` at the ends.
        trigrams: Vec<[char; 3]>,
    },
    /// A number with its unit.
    Number {
        /// Lower and upper end.
        values: (f64, f64),
        /// Size of the last digit given.
        grain: f64,
        /// What is counted.
        unit: Unit,
    },
    /// Days.
    Date {
        /// First and last day, if known.
        days: Option<(Date, Date)>,
        /// The weekday named.
        weekday: Option<i8>,
        /// For a date that could not be resolved: the month and day that it names, else its words in lower case.
        words: String,
    },
}

/// What two meanings must have in common to be compared.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Bucket {
    /// A word's first letter, and three of its letters.
    Word(char, [char; 3]),
    /// Any number.
    Number,
    /// Any date.
    Date,
}

/// What distinguishes a meaning from every other one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum MeaningKey {
    /// A content word by its stem.
    Word(String),
    /// A number by its ends, its grain and its unit; floats by their bits.
    Number([u64; 3], Unit),
    /// First and last day.
    Days((Date, Date)),
    /// A weekday.
    Weekday(i8),
    /// A date by its words.
    Words(String),
}

/// Words with at least this likeness are taken for forms of one word.
///
/// Tried on the labelled stories and the pyramid labels: 0.5 to 0.7 give the same agreement within 0.004; below 0.5
/// chance resemblances ("state", "statement") count.
const WORD_FORMS_ALIKE: f64 = 0.6;

/// Another form of the word is worth a little less than the word itself ("resign", "resignation").
/// 0.7 to 0.9 make no difference on the labels.
const OTHER_FORM_CREDIT: f64 = 0.8;

/// A day within a longer span ("Friday", "last week") is the same time, given less exactly.
const WIDER_DATE_CREDIT: f64 = 0.7;

/// Words shorter than this have too few trigrams to compare.
const SHORTEST_COMPARED_CHARACTERS: usize = 4;

impl Meaning {
    /// A content word's meaning.
    pub fn word(stem: &str) -> Meaning {
        let padded: Vec<char> = std::iter::once('^').chain(stem.chars()).chain(std::iter::once('$')).collect();
        let mut trigrams: Vec<[char; 3]> = padded.windows(3).map(|w| [w[0], w[1], w[2]]).collect();
        trigrams.sort_unstable();
        trigrams.dedup();
        Meaning::Word { stem: stem.to_string(), trigrams }
    }

    /// A number's meaning.
    pub fn number(number: &Number) -> Meaning {
        Meaning::Number { values: (number.value, number.value_to), grain: number.grain, unit: number.unit.clone() }
    }

    /// A date's meaning; `words` are the words of the mention.
    pub fn date(date: &DateMention, words: &str) -> Meaning {
        let words = if date.calendar.is_empty() { words.to_lowercase() } else { date.calendar.to_string() };
        Meaning::Date { days: date.days, weekday: date.weekday, words }
    }

    /// What distinguishes it from every other meaning.
    pub fn key(&self) -> MeaningKey {
        match self {
            Meaning::Word { stem, .. } => MeaningKey::Word(stem.clone()),
            Meaning::Number { values, grain, unit } => {
                MeaningKey::Number([values.0, values.1, *grain].map(f64::to_bits), unit.clone())
            }
            Meaning::Date { days: Some(days), .. } => MeaningKey::Days(*days),
            Meaning::Date { weekday: Some(weekday), .. } => MeaningKey::Weekday(*weekday),
            Meaning::Date { words, .. } => MeaningKey::Words(words.clone()),
        }
    }

    /// Only meanings with a bucket in common can be alike, and words are the more alike the more they have in common.
    /// Words that begin differently are hardly ever forms of one word; short words have too few letters to compare; in
    /// words with figures, the figures count.
    pub fn buckets(&self) -> Vec<Bucket> {
        match self {
            Meaning::Word { stem, .. } if is_compared_whole(stem) => Vec::new(),
            Meaning::Word { stem, trigrams } => {
                let first = stem.chars().next().unwrap_or(' ');
                trigrams.iter().map(|trigram| Bucket::Word(first, *trigram)).collect()
            }
            Meaning::Number { .. } => vec![Bucket::Number],
            Meaning::Date { .. } => vec![Bucket::Date],
        }
    }

    /// How alike two different meanings are if they have `common` buckets in common, 0 (not at all) to 1 (the same
    /// thing).
    pub fn alike(&self, other: &Meaning, common: usize) -> f64 {
        match (self, other) {
            (Meaning::Word { trigrams: left, .. }, Meaning::Word { trigrams: right, .. }) => {
                words_alike(left.len(), right.len(), common)
            }
            (
                Meaning::Number { values: a, grain: grain_a, unit: unit_a },
                Meaning::Number { values: b, grain: grain_b, unit: unit_b },
            ) => {
                let agree = units_compare(unit_a, unit_b) && values_agree(*a, *grain_a, *b, *grain_b);
                f64::from(u8::from(agree))
            }
            (
                Meaning::Date { days: a, weekday: weekday_a, words: words_a },
                Meaning::Date { days: b, weekday: weekday_b, words: words_b },
            ) => match (a, b) {
                (Some(a), Some(b)) => days_alike(*a, *b),
                _ if weekday_a.is_some() => f64::from(u8::from(weekday_a == weekday_b)),
                _ => f64::from(u8::from(words_a == words_b)),
            },
            _ => 0.0,
        }
    }
}

/// Dice coefficient of the trigrams, as credit.
fn words_alike(left: usize, right: usize, common: usize) -> f64 {
    let dice = 2.0 * common as f64 / (left + right) as f64;
    if dice < WORD_FORMS_ALIKE { 0.0 } else { OTHER_FORM_CREDIT * dice }
}

/// Whether a word has no other forms that its letters could reveal.
fn is_compared_whole(stem: &str) -> bool {
    stem.chars().count() < SHORTEST_COMPARED_CHARACTERS || stem.contains(|c: char| c.is_ascii_digit())
}

/// Whether two numbers may count the same thing. Outlets choose nouns freely ("people", "passengers"), so any two
/// counts may be compared, and a bare number with any count.
pub fn units_compare(a: &Unit, b: &Unit) -> bool {
    let countable = |unit: &Unit| matches!(unit, Unit::None | Unit::Count(_));
    a == b || (countable(a) && countable(b))
}

/// Whether two numbers are the same except for rounding: each lies within half of the other's last given digit, or
/// their ranges overlap. Where the units are no power of ten apart (miles and kilometres, weeks and days), both were
/// rounded, each to its own digits: they may be half of both apart.
pub fn values_agree(a: (f64, f64), grain_a: f64, b: (f64, f64), grain_b: f64) -> bool {
    // A rounded value must still say something about the other: 1,214 is "about 1,200", but 3 is not "0 tens".
    let smaller = a.0.abs().min(b.0.abs());
    let slack =
        [grain_a, grain_b].map(|grain| grain / 2.0).map(|slack| if slack <= smaller / 4.0 { slack } else { 0.0 });
    let slack = if is_one_scale(grain_a, grain_b) { slack[0].max(slack[1]) } else { slack[0] + slack[1] };
    // 1e-9 of the value absorbs what unit conversion loses in floating point.
    let slack = slack.max(a.0.abs() * 1e-9);
    a.0 <= b.1 + slack && b.0 <= a.1 + slack
}

/// Whether the last given digits of two numbers are those of one unit: "1,200" and "1,214", but not 46 mph and 75 km/h.
fn is_one_scale(grain_a: f64, grain_b: f64) -> bool {
    let steps = (grain_a / grain_b).log10();
    (steps - steps.round()).abs() < 1e-6
}

/// Whether two numbers do not contradict each other: they are the same except for rounding, or one is a bound that the
/// other satisfies; or both are bounds, and the first follows from the second.
pub fn numbers_agree(a: &Number, b: &Number) -> bool {
    let is_equal = (a.value, a.value_to) == (b.value, b.value_to);
    is_equal && !are_of_other_kinds(&a.unit, &b.unit)
        || units_compare(&a.unit, &b.unit)
            && (values_agree((a.value, a.value_to), a.grain, (b.value, b.value_to), b.grain)
                || within_bound(a, b)
                || within_bound(b, a)
                || follows_from(a, b))
}

/// Whether the same figure in these units is not the same: dollars and euros, per cent and money.
fn are_of_other_kinds(a: &Unit, b: &Unit) -> bool {
    let is_plain = |unit: &Unit| matches!(unit, Unit::Percent | Unit::Count(_));
    match (a, b) {
        (Unit::Money(one), Unit::Money(other)) => one != other,
        (Unit::Money(_), other) | (other, Unit::Money(_)) => is_plain(other),
        _ => false,
    }
}

/// Whether `exact` satisfies `bound`: 43 is at least 40.
fn within_bound(bound: &Number, exact: &Number) -> bool {
    if !matches!(exact.bound, Bound::Exact | Bound::About) {
        return false;
    }
    match bound.bound {
        Bound::AtLeast | Bound::MoreThan => exact.value_to >= bound.value,
        Bound::AtMost | Bound::LessThan => exact.value <= bound.value_to,
        Bound::Exact | Bound::About => false,
    }
}

/// Whether one limit follows from another, narrower one: "more than 1,500" from "at least 1,800".
fn follows_from(limit: &Number, narrower: &Number) -> bool {
    let is_low = |number: &Number| matches!(number.bound, Bound::AtLeast | Bound::MoreThan);
    let is_high = |number: &Number| matches!(number.bound, Bound::AtMost | Bound::LessThan);
    is_low(limit) && is_low(narrower) && narrower.value > limit.value_to
        || is_high(limit) && is_high(narrower) && narrower.value_to < limit.value
}

/// Whether two spans of days mean the same time.
fn days_alike(a: (Date, Date), b: (Date, Date)) -> f64 {
    if a == b {
        1.0
    } else if (a.0 <= b.0 && b.1 <= a.1) || (b.0 <= a.0 && a.1 <= b.1) {
        WIDER_DATE_CREDIT
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rounded_number_agrees_and_another_number_does_not() {
        assert!(values_agree((1214.0, 1214.0), 1.0, (1200.0, 1200.0), 100.0));
        assert!(!values_agree((1214.0, 1214.0), 1.0, (1400.0, 1400.0), 100.0));
        assert!(!values_agree((3.0, 3.0), 1.0, (4.0, 4.0), 1.0));
        assert!(values_agree((40.0, 50.0), 10.0, (45.0, 45.0), 1.0));
        // 10,000 acres are 4,047 hectares: of the two roundings, the one that still says something counts.
        assert!(values_agree((4_047.0, 4_047.0), 4_047.0, (4_000.0, 4_000.0), 1_000.0));
    }

    fn alike(one: &Meaning, other: &Meaning) -> f64 {
        let theirs = other.buckets();
        match one.buckets().iter().filter(|bucket| theirs.contains(bucket)).count() {
            0 => 0.0,
            common => one.alike(other, common),
        }
    }

    #[test]
    fn forms_of_one_word_are_alike_and_chance_resemblances_are_not() {
        let alike = |one: &str, other: &str| alike(&Meaning::word(one), &Meaning::word(other));
        assert!(alike("resign", "resignat") > 0.5);
        assert_eq!(alike("bridg", "brief"), 0.0);
        assert_eq!(alike("2,000-seat", "2,000-seats"), 0.0, "figures are not compared by their letters");
    }

    #[test]
    fn a_day_inside_a_week_is_the_same_time_given_less_exactly() {
        let day = |d| Date::constant(2026, 3, d);
        let friday = Meaning::Date { days: Some((day(6), day(6))), weekday: Some(4), words: "friday".into() };
        let week = Meaning::Date { days: Some((day(2), day(8))), weekday: None, words: "this week".into() };
        let other = Meaning::Date { days: Some((day(9), day(9))), weekday: Some(0), words: "monday".into() };
        assert_eq!(alike(&friday, &week), WIDER_DATE_CREDIT);
        assert_eq!(alike(&friday, &other), 0.0);
    }
}
