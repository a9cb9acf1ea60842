//! The unit per which a number is given.

use crate::language::cut::Word;

/// "month" in "14 crowns a month": 168 crowns a year may be the same.
pub fn rate<'w>(after: &[&'w Word]) -> Option<&'w str> {
    let words: Vec<&str> = after.iter().take(3).map(|word| word.lower.as_str()).collect();
    let period = words.windows(2).find(|pair| matches!(pair[0], "a" | "an" | "per" | "each" | "every"))?[1];
    matches!(period, "day" | "hour" | "minute" | "month" | "week" | "year" | "head" | "person").then_some(period)
}
