//! Looking a word up in a sorted list.

use std::cmp::Ordering;

/// Whether a sorted list has the word.
pub fn holds(list: &[&str], word: &str) -> bool {
    list.binary_search_by(|key| order(key, word)).is_ok()
}

/// The value beside the word in a sorted list of pairs.
pub fn meaning<T: Copy>(list: &[(&str, T)], word: &str) -> Option<T> {
    list.binary_search_by(|(key, _)| order(key, word)).ok().map(|index| list[index].1)
}

/// By bytes, as `str` is ordered; most comparisons are decided by the first byte, which saves a call to compare memory.
fn order(one: &str, other: &str) -> Ordering {
    match (one.as_bytes().first(), other.as_bytes().first()) {
        (first, second) if first != second => first.cmp(&second),
        _ => one.cmp(other),
    }
}
