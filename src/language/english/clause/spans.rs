//! Tokens → the spans that a reader sees, with the quotation marks that belong to them.

use super::token::Token;
use crate::article::Span;
use std::ops::Range;

/// Token ranges as byte spans; ranges that touch become one.
pub fn of(tokens: &[Token<'_>], ranges: &[Range<usize>]) -> Vec<Span> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges.iter().filter(|range| !range.is_empty()) {
        match joined.last_mut() {
            Some(last) if last.end >= range.start => last.end = last.end.max(range.end),
            _ => joined.push(range.clone()),
        }
    }
    joined.iter().map(|range| with_quotation_marks(tokens, range)).collect()
}

/// From the first to the last word, with a quotation mark that opens right before or closes right behind.
fn with_quotation_marks(tokens: &[Token<'_>], range: &Range<usize>) -> Span {
    let (first, last) = (&tokens[range.start], &tokens[range.end - 1]);
    let opening: usize = first.before.chars().rev().take_while(|c| is_quotation_mark(*c)).map(char::len_utf8).sum();
    let closing = last
        .after
        .rfind(is_quotation_mark)
        .filter(|_| last.is_quoted)
        .map_or(0, |at| at + last.after[at..].chars().next().map_or(0, char::len_utf8));
    let opening = if first.is_quoted { opening } else { 0 };
    Span::new(first.span.start - opening, last.span.end + closing)
}

fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '‘' | '’' | '\'')
}
