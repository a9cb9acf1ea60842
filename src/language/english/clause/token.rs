//! The words of a sentence as the clause cutter reads them.

use super::words as english;
use crate::article::{Dateline, Span};
use crate::language::cut::Word;
use crate::language::mention::Mentions;
use std::ops::Range;

/// A word of the sentence, with what the cutter needs to know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token<'t> {
    /// Where it stands in the paragraph.
    pub span: Span,
    /// Its lower-case form.
    pub lower: &'t str,
    /// The punctuation and white space between the word before and this one.
    pub before: &'t str,
    /// The same between this word and the next, without what opens behind white space.
    pub after: &'t str,
    /// Stands between quotation marks: nothing is cut there.
    pub is_quoted: bool,
    /// Part of a name.
    pub is_name: bool,
    /// Part of the dateline at the head of the text.
    pub is_dateline: bool,
}

/// A clause needs this many content-bearing words besides what it borrows; a shorter one stays with its neighbour.
/// A choice: two words, as in "a spokesman added", tell nothing. Other values were not measured.
pub const SHORTEST_CLAUSE_WORDS: usize = 3;

/// The sentence's words as the clause cutter reads them.
pub fn tokens<'t>(text: &'t str, words: &'t [Word], sentence: Span, mentions: &Mentions) -> Vec<Token<'t>> {
    let dateline = Dateline::of(text);
    let mut end = sentence.start;
    words
        .iter()
        .map(|word| {
            let before = text.get(end..word.span.start).unwrap_or_default();
            end = word.span.end;
            let behind = text.get(end..sentence.end).unwrap_or_default();
            let after = behind.split(|c: char| c.is_alphanumeric() || c.is_whitespace()).next().unwrap_or_default();
            Token {
                span: word.span,
                lower: &word.lower,
                before,
                after,
                is_quoted: mentions.quotes.iter().any(|quote| quote.span.contains(word.span)),
                is_name: mentions.names.iter().any(|name| name.span.contains(word.span)),
                is_dateline: dateline.is_some_and(|dateline| dateline.span.contains(word.span)),
            }
        })
        .collect()
}

/// Words that carry content: the longer ones, and names.
pub fn content_words(tokens: &[Token<'_>]) -> usize {
    tokens.iter().filter(|token| token.lower.len() > 3 || token.is_name).count()
}

/// The first finite verb outside quotation marks; "Means" in a name is none, nor "passed" in "a law passed by".
pub fn next_verb(tokens: &[Token<'_>], mut within: Range<usize>) -> Option<usize> {
    within.find(|at| {
        let before = at.checked_sub(1).map(|before| tokens[before].lower);
        let token = &tokens[*at];
        let is_passive = token.lower.ends_with("ed") && tokens.get(at + 1).is_some_and(|next| next.lower == "by");
        !token.is_quoted && !token.is_name && !is_passive && english::is_finite_verb(token.lower, before)
    })
}
