//! A long quotation that says several things is cut like any sentence; each of them keeps its speaker.
//!
//! "“The bridge was never safe for so many lorries, and everybody in the town hall knew it,” Ruth Hale said" is
//! `“The bridge was never safe for so many lorries` … `Ruth Hale said` and `everybody in the town hall knew it,” Ruth Hale said`.

use super::cutter::ranges;
use super::token::Token;
use super::words as english;
use std::ops::Range;

/// A shorter quotation says one thing, and is quoted for its wording: it stays whole. A choice.
const LONG_WORDS: usize = 18;

/// More words before a quotation than this say something besides who is quoted.
const LONGEST_ATTRIBUTION_WORDS: usize = 10;

/// The clause, or as many as its long quotation holds.
pub fn cut(tokens: &[Token<'_>], clause: Vec<Range<usize>>) -> Vec<Vec<Range<usize>>> {
    let Some((quoted, before, behind)) = parts(tokens, &clause) else { return vec![clause] };
    let inner: Vec<Token<'_>> =
        tokens[quoted.clone()].iter().map(|token| Token { is_quoted: false, ..token.clone() }).collect();
    let said = ranges(&inner);
    if said.len() < 2 || before.len() > LONGEST_ATTRIBUTION_WORDS {
        return vec![clause];
    }
    let shift = |range: Range<usize>| range.start + quoted.start..range.end + quoted.start;
    said.into_iter()
        .map(|words| {
            let mut words: Vec<Range<usize>> = words.into_iter().map(shift).collect();
            let is_last = words.last().is_some_and(|last| last.end == quoted.end);
            let behind = if is_last { behind.clone() } else { attribution(tokens, behind.clone()) };
            let behind = if is_last || before.is_empty() { behind } else { behind.start..behind.start };
            words.insert(0, before.clone());
            words.push(behind);
            words.retain(|range| !range.is_empty());
            words
        })
        .collect()
}

/// The long quotation of a clause in one piece, and the words before and behind it.
fn parts(tokens: &[Token<'_>], clause: &[Range<usize>]) -> Option<(Range<usize>, Range<usize>, Range<usize>)> {
    let [whole] = clause else { return None };
    let start = whole.clone().find(|at| tokens[*at].is_quoted)?;
    let end = (start..whole.end).find(|at| !tokens[*at].is_quoted).unwrap_or(whole.end);
    let behind = end..whole.end;
    let is_only = !tokens[behind.clone()].iter().any(|token| token.is_quoted);
    (is_only && end - start >= LONG_WORDS).then_some((start..end, whole.start..start, behind))
}

/// "the president said" of "the president said during a speech in Harlan".
pub fn attribution(tokens: &[Token<'_>], behind: Range<usize>) -> Range<usize> {
    let ends = |at: &usize| {
        let token = &tokens[*at];
        token.before.contains(',') || english::is_preposition(token.lower) || english::is_relative(token.lower)
    };
    let verb = behind.clone().find(|at| english::is_saying(tokens[*at].lower)).unwrap_or(behind.start);
    let end = (verb + 1..behind.end).find(ends).unwrap_or(behind.end);
    behind.start..end
}
