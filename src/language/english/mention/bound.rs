//! Words around a figure that show how exact it claims to be: "at least", "nearly", "or more".

use crate::language::cut_text::CutText;
use crate::language::mention::Bound;

/// The bound before a figure, and the first word of it.
pub fn before(passage: CutText, figure: usize, value: f64) -> Option<(Bound, usize)> {
    let mut at = figure;
    // "more than a dozen" is read with its "a"; "the" may come in between ("about the 40").
    while at > 0 && matches!(passage.lower(at - 1), "the" | "a" | "an" | "just") && passage.touches_next(at - 1) {
        at -= 1;
    }
    let word = |back: usize| match at.checked_sub(back) {
        Some(index) if passage.touches_next(index) => passage.lower(index),
        _ => "",
    };
    let (bound, words) = match (word(3), word(2), word(1)) {
        ("no" | "not", "fewer" | "less", "than") => (Bound::AtLeast, 3),
        ("no" | "not", "more" | "greater", "than") => (Bound::AtMost, 3),
        ("as", "many" | "much", "as") => (Bound::AtMost, 3),
        (_, "at", "least") => (Bound::AtLeast, 2),
        (_, "at", "most") | (_, "up", "to") => (Bound::AtMost, 2),
        (_, "more" | "greater" | "higher", "than") | (_, "upward" | "upwards", "of") => (Bound::MoreThan, 2),
        (_, "fewer" | "less" | "lower", "than") => (Bound::LessThan, 2),
        (_, "close" | "closer" | "next", "to") => (Bound::About, 2),
        (
            _,
            _,
            "about" | "around" | "some" | "nearly" | "almost" | "barely" | "approximately" | "roughly" | "estimated"
            | "circa",
        ) => (Bound::About, 1),
        (_, _, "over" | "exceeding" | "topping") if is_amount(value) => (Bound::MoreThan, 1),
        (_, _, "under") if is_amount(value) => (Bound::LessThan, 1),
        (_, _, "minimum") => (Bound::AtLeast, 1),
        (_, _, "maximum") => (Bound::AtMost, 1),
        _ => return None,
    };
    Some((bound, at - words))
}

/// "a quarrel over two deaths" has no bound: "over" and "under" count only from ten on.
fn is_amount(value: f64) -> bool {
    value >= 10.0
}

/// The bound after the unit, and one past its last word.
pub fn after(passage: CutText, end: usize) -> Option<(Bound, usize)> {
    let plus = passage.gap_after(end.checked_sub(1)?).starts_with('+');
    if plus {
        return Some((Bound::AtLeast, end));
    }
    if passage.lower(end) != "or" || !passage.touches_next(end) {
        return None;
    }
    match passage.lower(end + 1) {
        "more" | "greater" | "older" => Some((Bound::AtLeast, end + 2)),
        "less" | "fewer" | "younger" => Some((Bound::AtMost, end + 2)),
        "so" => Some((Bound::About, end + 2)),
        _ => None,
    }
}
