//! Words before a place.

use super::words::{LOCATIVES, NARROW_LOCATIVES, PLACE_NOUNS};

/// Whether the word says that something is there, or goes there.
pub fn is_locative(lower: &str) -> bool {
    LOCATIVES.contains(&lower)
}

/// Whether even a name of another kind is mostly a place after this word.
pub fn is_narrow_locative(lower: &str) -> bool {
    NARROW_LOCATIVES.contains(&lower)
}

/// "the city of Haldane".
pub fn calls_place(before: [&str; 2]) -> bool {
    let [noun, of] = before;
    of == "of" && PLACE_NOUNS.contains(&noun)
}
