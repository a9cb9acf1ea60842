//! The clauses of a paragraph.

use super::cutter::ranges;
use super::token::{Token, tokens};
use super::{occasion, quotation, spans};
use crate::article::Span;
use crate::language::cut_text::CutText;
use crate::language::mention::Mentions;
use crate::language::reading::Clause;

/// What the paragraph's sentences say, one thing at a time, in text order.
pub fn clauses(paragraph: CutText<'_>, mentions: &Mentions) -> Vec<Clause> {
    let of_sentence = |sentence: &crate::language::cut::Sentence| {
        let words = paragraph.cut.words.get(sentence.first_word..sentence.end_word).unwrap_or_default();
        of_tokens(&tokens(paragraph.text, words, sentence.span, mentions))
    };
    paragraph.cut.sentences.iter().flat_map(of_sentence).map(|spans| Clause { spans }).collect()
}

/// The clauses of a sentence, each as spans in text order. One clause, the whole sentence, where nothing is to be cut.
fn of_tokens(tokens: &[Token<'_>]) -> Vec<Vec<Span>> {
    let clauses = ranges(tokens).into_iter().flat_map(|clause| occasion::cut(tokens, clause));
    let clauses = clauses.flat_map(|clause| quotation::cut(tokens, clause));
    clauses.map(|clause| spans::of(tokens, &clause)).filter(|spans| !spans.is_empty()).collect()
}
