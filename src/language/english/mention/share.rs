//! Shares in words: "two thirds of the members", "half of the trains", "one in four bridges". They are per cent.

use super::measure::Measured;
use crate::language::cut_text::CutText;
use crate::language::english::words::{grammar, holds, meaning, quantity};
use crate::language::mention::Unit;

/// A share as printed: per cent, and one past its last word.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    pub percent: f64,
    pub measured: Measured,
}

/// How exact a share in words is, in per cent: "two thirds" may be anything from about 64 to 69. A choice.
pub const GRAIN: f64 = 5.0;

/// The share that starts at a word, if one does.
pub fn share(passage: CutText, at: usize) -> Option<Share> {
    let found = |parts: f64, of: f64, end: usize| {
        let measured = Measured { unit: Unit::Percent, ..Measured::nothing(end) };
        (parts > 0.0 && of > parts).then_some(Share { percent: 100.0 * parts / of, measured })
    };
    let lower = |index: usize| passage.lower(index);
    if lower(at) == "half" {
        // "the first half of the year" and "half of an hour" are not shares; "half the trains" is.
        let is_stretch = at.checked_sub(1).is_some_and(|before| is_which_half(lower(before)));
        let is_share = matches!(lower(at + 1), "the" | "its" | "their" | "all") || is_of_many(passage, at + 1);
        return found(1.0, 2.0, at + 1).filter(|_| is_share && !is_stretch && passage.touches_next(at));
    }
    // "two-thirds" is one word, "two thirds" are two.
    let (first, second, end) = match lower(at).split_once('-') {
        Some((first, second)) => (first, second, at + 1),
        None => (lower(at), lower(at + 1), at + 2),
    };
    let parts = match first {
        "a" | "an" => 1.0,
        word => f64::from(meaning(quantity::NUMBER_WORDS, word)?),
    };
    if let Some(of) = part(second, parts) {
        let is_told = is_of_many(passage, end) || stands_alone(passage, at, end, first);
        return found(parts, of, end).filter(|_| is_told);
    }
    let in_many = match (lower(at + 1), lower(at + 2), lower(at + 3)) {
        ("in", of, _) => Some((of, at + 3)),
        ("out", "of", of) | ("of", "every", of) => Some((of, at + 4)),
        _ => None,
    };
    let (of, end) = in_many?;
    let digits = || of.parse::<u32>().ok().filter(|of| *of <= 1_000);
    let of = meaning(quantity::NUMBER_WORDS, of).or_else(digits)?;
    let touches = (at..end - 1).all(|word| passage.touches_next(word));
    found(parts, f64::from(of), end).filter(|_| touches && first != "a")
}

/// "third" in "a third", "thirds" in "two thirds".
fn part(word: &str, parts: f64) -> Option<f64> {
    let one = if parts > 1.0 { word.strip_suffix('s')? } else { word };
    match one {
        "half" | "second" => None,
        "quarter" => Some(4.0),
        one => meaning(quantity::ORDINAL_WORDS, one).map(f64::from),
    }
}

/// "of the members", "of its ships"; but "a quarter of a mile" and "of an hour" are measures.
fn is_of_many(passage: CutText, at: usize) -> bool {
    passage.lower(at) == "of" && !matches!(passage.lower(at + 1), "a" | "an" | "that")
}

/// "rose by a quarter", "just under a third more", "owns an eighth": no noun follows, and words before it show a share.
/// "A third was hurt" is the third person.
fn stands_alone(passage: CutText, at: usize, end: usize, first: &str) -> bool {
    let next = passage.lower(end);
    let no_noun = !passage.touches_next(end - 1)
        || passage.sentence_words(end - 1).end == end
        || holds(grammar::FUNCTION_WORDS, next)
        || matches!(next, "more" | "less" | "fewer" | "up" | "down" | "higher" | "lower");
    let before =
        at.checked_sub(1).filter(|before| passage.touches_next(*before)).map_or("", |before| passage.lower(before));
    let is_bound = || super::bound::before(passage, at, 100.0).is_some();
    no_noun && (!matches!(first, "a" | "an") || is_bound() || holds(quantity::BEFORE_SHARES, before))
}

fn is_which_half(before: &str) -> bool {
    matches!(
        before,
        "first"
            | "second"
            | "other"
            | "last"
            | "latter"
            | "former"
            | "better"
            | "best"
            | "northern"
            | "southern"
            | "eastern"
            | "western"
            | "upper"
            | "lower"
            | "top"
            | "bottom"
    )
}
