//! A series of verbs that share one subject: "The storm flattened the orchards, broke the sea wall, and cut the power."

use super::token::{Token, next_verb};
use super::words as english;

/// Whether the word is a later verb of such a series; `start` is where the clause before it began.
///
/// A past participle looks like a verb ("the bridge, built in 1950, and"), but takes no object: so one must follow. And
/// the series must close with "and", "or" or "but" before another verb.
pub fn goes_on(tokens: &[Token<'_>], position: usize, start: usize) -> bool {
    let token = &tokens[position];
    let is_verb = token.before.contains(',') && next_verb(tokens, position..position + 1).is_some();
    if !is_verb || english::is_saying(token.lower) || next_verb(tokens, start..position).is_none() {
        return false;
    }
    let takes_object = tokens.get(position + 1).is_some_and(|next| {
        let is_pronoun = matches!(next.lower, "her" | "him" | "it" | "them" | "us");
        let is_number = next.lower.starts_with(|first: char| first.is_ascii_digit());
        let opens = english::is_article(next.lower) || english::is_definite(next.lower) || next.is_name;
        next.before == " " && (opens || is_pronoun || is_number)
    });
    takes_object && (position + 2..tokens.len()).any(|at| closes(tokens, at))
}

/// "and cut the power", "and then left".
fn closes(tokens: &[Token<'_>], at: usize) -> bool {
    if tokens[at].is_quoted || !matches!(tokens[at].lower, "and" | "or" | "but") {
        return false;
    }
    let follows = |offset: usize| tokens.get(at + offset).map_or("", |token| token.lower);
    let skip = usize::from(follows(1).ends_with("ly") || matches!(follows(1), "then" | "also"));
    next_verb(tokens, at + 1 + skip..(at + 2 + skip).min(tokens.len())).is_some()
}
