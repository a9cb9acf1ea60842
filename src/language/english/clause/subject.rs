//! The subject of a clause.

use super::ending::relative_end;
use super::token::{Token, next_verb};
use super::words as english;
use std::ops::Range;

/// A subject longer than this is more likely a missed verb.
pub const LONGEST_SUBJECT_WORDS: usize = 14;

/// The subject of a clause: the words before its first finite verb, without introduction and asides.
pub fn subject_at(tokens: &[Token<'_>], clause: Range<usize>) -> Option<Range<usize>> {
    let verb = next_verb(tokens, clause.start + 1..clause.end)?;
    // "Ruth Hale, who was born here, opened ...": the verb stands behind the relative clause.
    let relative =
        (clause.start + 1..verb).find(|at| tokens[*at].before.contains(',') && english::is_relative(tokens[*at].lower));
    if let Some(relative) = relative {
        let end = relative_end(tokens, relative);
        let goes_on = next_verb(tokens, end..(end + 2).min(clause.end)).is_some();
        return Some(clause.start..relative).filter(|subject| goes_on && is_subject(tokens, subject));
    }
    if tokens[verb - 1].is_quoted && english::is_saying(tokens[verb].lower) {
        return inverted_subject(tokens, verb + 1..clause.end);
    }
    let commas: Vec<usize> =
        (clause.start + 1..=verb).filter(|at| tokens[*at].before.contains([',', '"', '“', '”', '—'])).collect();
    match commas.as_slice() {
        [] => Some(clause.start..verb),
        // "The prime minister, Sanae Takaichi, called ...": with her name.
        [first, last] if *last == verb && tokens[*first].is_name => Some(clause.start..verb),
        // "The mayor, as she does, opened ...": what stands between the commas is an aside.
        [first, .., last] if *last == verb => Some(clause.start..*first),
        // "On Friday, the mayor opened ...": the subject is behind the comma.
        [.., last] if *last < verb => Some(*last..verb),
        _ => None,
    }
    .map(|subject| without_adverb(tokens, subject))
    .filter(|subject| is_subject(tokens, subject))
}

/// Whether these words can be the subject of a clause.
pub fn is_subject(tokens: &[Token<'_>], words: &Range<usize>) -> bool {
    let is_clause = |token: &Token<'_>| {
        english::is_subordinator(token.lower) || english::is_saying(token.lower) || english::opens_embedded(token.lower)
    };
    let opens = |at: usize| !tokens[at].is_quoted && !english::opens_no_subject(tokens[at].lower);
    !words.is_empty()
        && words.len() <= LONGEST_SUBJECT_WORDS
        && opens(words.start)
        && !tokens[words.clone()].iter().any(is_clause)
}

/// "The mayor reportedly opened": the mayor.
fn without_adverb(tokens: &[Token<'_>], subject: Range<usize>) -> Range<usize> {
    let is_adverb = |lower: &str| lower.ends_with("ly") || matches!(lower, "also" | "first" | "later" | "now" | "then");
    let adverbs = subject.clone().rev().take_while(|at| is_adverb(tokens[*at].lower) && !tokens[*at].is_name).count();
    subject.start..subject.end - adverbs.min(subject.len().saturating_sub(1))
}

/// "“...,” said Ruth Hale, adding": the name behind the verb.
fn inverted_subject(tokens: &[Token<'_>], behind: Range<usize>) -> Option<Range<usize>> {
    let end = behind.clone().find(|at| !tokens[*at].is_name).unwrap_or(behind.end);
    (end > behind.start).then_some(behind.start..end)
}
