//! "... a video that was circulated on Friday": what a relative clause without a comma tells of something new.
//!
//! It is a statement of its own, with the words that it is about. Where it tells of something that is introduced here
//! ("a video"), the sentence can do without it; "the video that ..." needs it to say which.

use super::borrowing::antecedent;
use super::token::{Token, content_words, next_verb};
use super::words as english;
use std::ops::Range;

/// A shorter clause says one thing, its relative clause included. A choice.
const LONG_WORDS: usize = 14;

/// Content words that a relative clause needs to tell something.
const SHORTEST_WORDS: usize = 3;

/// The clause, and the relative clauses in it.
pub fn cut(tokens: &[Token<'_>], clause: Vec<Range<usize>>) -> Vec<Vec<Range<usize>>> {
    let Some(last) =
        clause.last().cloned().filter(|_| clause.iter().map(|range| range.len()).sum::<usize>() >= LONG_WORDS)
    else {
        return vec![clause];
    };
    let Some((about, words)) = (last.start + 2..last.end).find_map(|at| relative(tokens, last.clone(), at)) else {
        return vec![clause];
    };
    let is_new = !english::is_definite(tokens[about.start].lower) && !tokens[about.start].is_name;
    let mut main = clause;
    if is_new
        && words.end == last.end
        && let Some(piece) = main.last_mut()
    {
        piece.end = words.start;
    }
    vec![main, vec![about.start..words.end]]
}

/// What the relative clause that opens at this token is about, and its words.
fn relative(tokens: &[Token<'_>], clause: Range<usize>, at: usize) -> Option<(Range<usize>, Range<usize>)> {
    let token = &tokens[at];
    let by_preposition = english::is_preposition(tokens[at - 1].lower) && matches!(token.lower, "which" | "whom");
    let start = at - usize::from(by_preposition);
    if !matches!(token.lower, "that" | "who" | "which" | "whom") || token.is_quoted || tokens[start].before != " " {
        return None;
    }
    let adverb = usize::from(tokens.get(at + 1)?.lower.ends_with("ly"));
    let verb = at + 1 + adverb;
    if !by_preposition && (verb >= clause.end || next_verb(tokens, verb..verb + 1).is_none()) {
        return None;
    }
    // "a climate that is much different": that is all there is to say of it.
    let is_quality = matches!(tokens[verb.min(clause.end - 1)].lower, "are" | "is" | "was" | "were")
        && !tokens.get(verb + 1).is_some_and(|next| english::is_past_participle(next.lower));
    if is_quality && !by_preposition {
        return None;
    }
    // Behind its verb, the clause ends with the relative one; before it, nobody can tell where that ends.
    next_verb(tokens, clause.start + 1..start)?;
    // What is denied, asked or wished for need not exist.
    if tokens[clause.start..start].iter().any(|token| !token.is_quoted && english::is_unreal(token.lower)) {
        return None;
    }
    let about = antecedent(tokens, clause.start..start)?;
    let opens = tokens[about.start].lower;
    // "It was the mayor who ...": the sentence's own point.
    let is_cleft = about.start >= clause.start + 2 && tokens[about.start - 2].lower == "it";
    let is_noun = next_verb(tokens, start - 1..start).is_none() && !english::opens_no_subject(tokens[start - 1].lower);
    let is_phrase = english::is_article(opens) || tokens[about.start].is_name || about.len() > 1;
    let end = (verb + 1..clause.end).find(|at| tokens[*at].before.contains([',', ';', '—', '–'])).unwrap_or(clause.end);
    let is_told = content_words(&tokens[at + 1..end]) >= SHORTEST_WORDS;
    (is_noun && !is_cleft && is_phrase && is_told && !english::is_subject(opens)).then_some((about, start..end))
}
