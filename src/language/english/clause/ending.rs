//! Where an aside ends within its sentence.

use super::token::{Token, next_verb};

/// Where a relative clause ends; it has a verb: "which the ambassador, Ida Holm, passed on, was short".
pub fn relative_end(tokens: &[Token<'_>], position: usize) -> usize {
    let verb = next_verb(tokens, position + 1..tokens.len()).unwrap_or(position);
    closing_comma(tokens, verb)
}

/// The token behind the comma (or bracket, or dash) that closes what begins at `position`; the end where none does.
pub fn closing_comma(tokens: &[Token<'_>], position: usize) -> usize {
    (position + 1..tokens.len())
        .find(|at| {
            let between = tokens[*at].before;
            let closes = between.contains([',', ';', '—', '–', ')']) || between.contains("--");
            // A comma inside a list of names ("Smith, Jones and Brown") closes nothing.
            let is_list = tokens[*at].is_name && tokens[*at - 1].is_name;
            closes && !is_list && !(tokens[*at].is_quoted && tokens[*at - 1].is_quoted)
        })
        .unwrap_or(tokens.len())
}
