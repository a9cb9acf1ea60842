//! "the council's chief engineer, Jon Brandt": who somebody is, told in passing.
//!
//! The name stays in its clause, which needs it; who bears it is a statement besides.

use super::token::{Token, next_verb};
use super::words as english;
use std::ops::Range;

/// "the mayor, Ruth Hale" tells no more than a title; this many words before the name tell more.
const SHORTEST_ROLE_WORDS: usize = 3;

/// A role is seldom longer.
const LONGEST_ROLE_WORDS: usize = 12;

/// The clause, and whom it says in passing to be what.
pub fn tell(tokens: &[Token<'_>], clause: Vec<Range<usize>>) -> Vec<Vec<Range<usize>>> {
    let told: Vec<Vec<Range<usize>>> = clause
        .iter()
        .flat_map(|piece| {
            (piece.start + SHORTEST_ROLE_WORDS..piece.end).filter_map(|at| identity(tokens, piece.clone(), at))
        })
        .filter(|words| clause != [words.clone()])
        .map(|words| vec![words])
        .collect();
    [clause].into_iter().chain(told).collect()
}

/// A role, a comma, and at this token the name, which another comma or the end of the clause closes.
fn identity(tokens: &[Token<'_>], piece: Range<usize>, at: usize) -> Option<Range<usize>> {
    let opens_name = tokens[at].is_name && tokens[at].before == ", " && !tokens[at].is_quoted;
    let last = &tokens[at - 1];
    if !opens_name || last.is_quoted || english::is_when(last.lower) {
        return None;
    }
    let end = (at + 1..piece.end).find(|next| !tokens[*next].is_name || tokens[*next].before.contains(','));
    let end = end.unwrap_or(piece.end);
    // A first name and a family name, and nothing behind them that belongs to another list.
    let is_closed = end == piece.end || tokens[end].before.starts_with(',') && !tokens[end].is_name;
    let reach = piece.start.max(at.saturating_sub(LONGEST_ROLE_WORDS));
    let breaks = |token: &Token<'_>| token.before.contains([',', ';', '—', '(']) || english::is_relative(token.lower);
    let inner = (reach..at).rev().take_while(|from| *from + 1 == at || !breaks(&tokens[from + 1]));
    let names_role = |from: &usize| {
        let mut words = tokens[*from..at].iter();
        opens_role(tokens, *from) && words.any(|token| !token.is_name && english::is_role(token.lower))
    };
    let start = whole_opener(tokens, piece.start, inner.into_iter().find(names_role)?);
    let role = start..at;
    let is_told = next_verb(tokens, role.clone()).is_none();
    (is_closed && end - at >= 2 && role.len() >= SHORTEST_ROLE_WORDS && is_told).then_some(start..end)
}

/// "Mr. Hale's" from "Hale's", "one of the engineers" from "the engineers".
fn whole_opener(tokens: &[Token<'_>], first: usize, at: usize) -> usize {
    let mut start = at;
    while start > first && tokens[start].is_name && tokens[start - 1].is_name {
        start -= 1;
    }
    let one_of = start >= first + 2 && tokens[start - 1].lower == "of" && tokens[start - 2].lower == "one";
    if one_of { start - 2 } else { start }
}

/// Whether a role may begin there: "the", "his", "Hale's".
fn opens_role(tokens: &[Token<'_>], at: usize) -> bool {
    let owner = tokens[at].is_name && tokens[at].after.starts_with(['\'', '’']);
    english::is_article(tokens[at].lower) || owner
}
