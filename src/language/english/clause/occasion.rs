//! What was said is one statement, where and when it was said another.
//!
//! "“The pier is safe,” the mayor said during a speech at the town hall on Friday" is `“The pier is safe,” the mayor said` and
//! `the mayor said during a speech at the town hall on Friday`.

use super::quotation;
use super::token::{SHORTEST_CLAUSE_WORDS, Token, content_words};
use std::ops::Range;

/// A shorter quotation tells nothing without its occasion. A choice.
const SHORTEST_QUOTATION_WORDS: usize = 5;

/// The clause, or the quotation and its occasion.
pub fn cut(tokens: &[Token<'_>], clause: Vec<Range<usize>>) -> Vec<Vec<Range<usize>>> {
    let [whole] = clause.as_slice() else { return vec![clause] };
    let Some(behind) = whole.clone().find(|at| !tokens[*at].is_quoted) else { return vec![clause] };
    let is_only = !tokens[behind..whole.end].iter().any(|token| token.is_quoted);
    let said = quotation::attribution(tokens, behind..whole.end);
    let tells = |occasion: Range<usize>| {
        let opens = tokens.get(occasion.start).map_or("", |token| token.lower);
        matches!(opens, "at" | "during" | "in" | "on" | "to")
            && content_words(&tokens[occasion]) >= SHORTEST_CLAUSE_WORDS
    };
    if behind - whole.start < SHORTEST_QUOTATION_WORDS || !is_only || !tells(said.end..whole.end) {
        return vec![clause];
    }
    vec![vec![whole.start..said.end], vec![behind..whole.end]]
}
