//! The words used for something named.

use super::words::{DESCRIPTIVE_NOUNS, SMALL_WORDS};
use crate::article::Span;
use crate::language::cut::Word;

/// The name with the noun that describes it: "the self-ruled island of Taiwan", "the Taiwan region".
pub fn described(text: &str, words: &[Word], name: Span) -> Span {
    let mut span = name;
    let touches = |left: Option<&Word>, right: Option<&Word>| match (left, right) {
        (Some(left), Some(right)) => text.get(left.span.end..right.span.start) == Some(" "),
        _ => false,
    };
    let is_noun = |word: Option<&Word>| word.is_some_and(|word| DESCRIPTIVE_NOUNS.contains(&word.lower.as_str()));
    let at = |index: Option<usize>| index.and_then(|index| words.get(index));
    let first = words.iter().position(|word| word.span.start >= span.start).unwrap_or_default();
    let (of, noun) = (first.checked_sub(1), first.checked_sub(2));
    if at(of).is_some_and(|word| word.lower == "of") && is_noun(at(noun)) && touches(at(of), at(Some(first))) {
        let mut start = noun.unwrap_or(first);
        // "the self-ruled island of": one or two lower-case adjectives.
        for _ in 0..2 {
            let adjective = start.checked_sub(1).filter(|before| touches(at(Some(*before)), at(Some(start))));
            let is_small = |word: &Word| {
                word.span.of(text).starts_with(char::is_lowercase) && !SMALL_WORDS.contains(&word.lower.as_str())
            };
            let Some(before) = adjective.filter(|before| at(Some(*before)).is_some_and(is_small)) else { break };
            start = before;
        }
        span.start = at(Some(start)).map_or(span.start, |word| word.span.start);
    }
    let last = words.iter().rposition(|word| word.span.start < span.end);
    let next = last.map(|last| last + 1);
    if is_noun(at(next)) && touches(at(last), at(next)) {
        span.end = at(next).map_or(span.end, |word| word.span.end);
    }
    span
}

/// Whether a word leaves the writer no choice.
pub fn is_small_word(lower: &str) -> bool {
    SMALL_WORDS.contains(&lower)
}

/// "Hale" for "Hale's".
pub fn without_possessive(word: &str) -> &str {
    word.trim_end_matches("'s").trim_end_matches("’s")
}
