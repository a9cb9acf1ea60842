//! Words beside a date, and seasons.

use crate::language::cut::Word;

/// Words before a date that give it another role than "on" and "in": a beginning, an end, a limit.
pub fn is_limit(lower: &str) -> bool {
    matches!(lower, "after" | "before" | "by" | "from" | "since" | "through" | "till" | "until")
}

/// Seasons, which are not dates by themselves.
fn is_season(lower: &str) -> bool {
    matches!(lower, "spring" | "summer" | "autumn" | "fall" | "winter")
}

/// "in spring": the only season named without a year.
pub fn season<'w>(words: &[&'w Word]) -> Option<&'w Word> {
    let mut found = words.windows(2).filter(|pair| {
        is_season(&pair[1].lower) && matches!(pair[0].lower.as_str(), "in" | "this" | "next" | "last" | "the")
    });
    let pair = found.next().filter(|_| found.next().is_none())?;
    Some(pair[1])
}
