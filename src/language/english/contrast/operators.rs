//! Small words that decide what the words around them say: "not", "all but", "before", "a month".

use super::rate::rate;
use crate::language::contrast::{Operator, OperatorFamily};
use crate::language::cut::Word;
use crate::language::english::words::operators::OPERATORS;
use crate::language::english::words::{meaning, quantity};

/// The operators among these words, in text order.
pub fn operators(words: &[&Word]) -> Vec<Operator> {
    (0..words.len()).filter_map(|at| operator(words.get(at..)?)).collect()
}

fn operator(from: &[&Word]) -> Option<Operator> {
    let measure = |value| Some(Operator { family: OperatorFamily::Measure, value });
    let lower = |at: usize| from.get(at).map_or("", |word| word.lower.as_str());
    match (lower(0), lower(1)) {
        ("a" | "an" | "per" | "each" | "every", _) if rate(from.get(..2)?).is_some() => measure(match lower(1) {
            "day" => "a day",
            "hour" => "an hour",
            "minute" => "a minute",
            "month" => "a month",
            "week" => "a week",
            "year" => "a year",
            _ => "a head",
        }),
        ("percentage", "point" | "points") => measure("points"),
        ("by", next) if is_figure(next) => measure("by"),
        ("to", next) if is_figure(next) => measure("to"),
        ("from", next) if is_figure(next) => measure("from"),
        (word, _) => meaning(OPERATORS, word),
    }
}

fn is_figure(lower: &str) -> bool {
    lower.contains(|letter: char| letter.is_ascii_digit()) || meaning(quantity::NUMBER_WORDS, lower).is_some()
}
