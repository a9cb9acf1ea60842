//! Small words that decide what the words around them say: "not", "all", "before", "a month", "by 54".

use super::rate::rate;
use crate::language::cut::Word;
use crate::language::english::words::operators::{OPERATORS, RELATIONS};
use crate::language::english::words::{meaning, quantity};

/// The operators among these words, in text order.
pub fn operators(words: &[&Word]) -> Vec<&'static str> {
    (0..words.len()).filter_map(|at| operator(words.get(at..)?)).collect()
}

/// Whether a word denies.
pub fn is_negation(lower: &str) -> bool {
    meaning(OPERATORS, lower) == Some("not")
}

/// The relation that a preposition expresses.
pub fn relation(lower: &str) -> Option<&'static str> {
    meaning(RELATIONS, lower)
}

fn operator(from: &[&Word]) -> Option<&'static str> {
    let lower = |at: usize| from.get(at).map_or("", |word| word.lower.as_str());
    let is_rate = || from.get(..2).and_then(rate).is_some();
    match (lower(0), lower(1)) {
        ("a" | "an" | "per" | "each" | "every", period) if is_rate() => Some(match period {
            "day" => "a day",
            "hour" => "an hour",
            "minute" => "a minute",
            "month" => "a month",
            "week" => "a week",
            "year" => "a year",
            _ => "a head",
        }),
        ("percentage", "point" | "points") => Some("points"),
        ("by", next) if is_figure(next) => Some("by a figure"),
        ("to", next) if is_figure(next) => Some("to a figure"),
        ("from", next) if is_figure(next) => Some("from a figure"),
        (word, _) => meaning(OPERATORS, word),
    }
}

fn is_figure(lower: &str) -> bool {
    lower.contains(|letter: char| letter.is_ascii_digit()) || meaning(quantity::NUMBER_WORDS, lower).is_some()
}
