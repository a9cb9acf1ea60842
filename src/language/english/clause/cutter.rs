//! Cutting one sentence into clauses, each with the words that it borrows from the others.
//!
//! A clause that has no subject of its own borrows it: "The mayor opened the bridge and thanked the crew"
//! is `The mayor opened the bridge` and `The mayor` … `thanked the crew`. What stands under "X said" keeps
//! "X said". Nothing is put in or changed: a clause is a list of verbatim pieces.
//!
//! Where clauses begin and end is told in `opening.rs`, what they borrow in `borrowing.rs`.

use super::opening::{self, Opening};
use super::piece::{Kind, Piece};
use super::subject::subject_at;
use super::token::{SHORTEST_CLAUSE_WORDS, Token, content_words};
use super::{borrowing, identity, relative};
use std::ops::Range;

/// The clauses of a sentence or a quotation, each as token ranges in text order.
pub fn ranges(tokens: &[Token<'_>]) -> Vec<Vec<Range<usize>>> {
    let pieces = pieces(tokens);
    let (main, others): (Vec<Piece>, Vec<Piece>) = pieces.into_iter().partition(|piece| piece.kind == Kind::Main);
    let mut clauses: Vec<Vec<Range<usize>>> = vec![main.into_iter().map(|piece| piece.words).collect()];
    for piece in others {
        let words = without_conjunction(tokens, &piece);
        let mut clause: Vec<Range<usize>> = piece.borrowed.into_iter().chain([words]).collect();
        clause.sort_by_key(|range| range.start);
        clauses.push(clause);
    }
    clauses.retain(|clause| clause.iter().any(|range| !range.is_empty()));
    let clauses = clauses.into_iter().flat_map(|clause| relative::cut(tokens, clause));
    clauses.flat_map(|clause| identity::tell(tokens, clause)).collect()
}

/// "and thanked the crew" says "thanked the crew".
fn without_conjunction(tokens: &[Token<'_>], piece: &Piece) -> Range<usize> {
    let conjunction = matches!(tokens[piece.words.start].lower, "and" | "but" | "or" | "yet");
    piece.words.start + usize::from(conjunction)..piece.words.end
}

/// Cuts at commas, dashes, semicolons and "and", wherever what follows can stand for itself.
fn pieces(tokens: &[Token<'_>]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut begin = opening::behind_dateline(tokens);
    if let Some((kind, words)) = opening::leading(tokens).filter(|(_, words)| is_long(tokens, words.clone())) {
        begin = words.end;
        pieces.push(Piece::new(kind, words));
    }
    pieces.push(Piece::new(Kind::Main, begin..tokens.len()));
    if let Some(first) = pieces.first_mut().filter(|first| first.kind == Kind::Leading) {
        first.borrowed = subject_at(tokens, begin..tokens.len());
    }
    for position in begin + 1..tokens.len() {
        let Some(current) = pieces.last().cloned().filter(|current| current.words.start < position) else { continue };
        let Some(Opening { kind, end }) = opening::opening(tokens, position, current.words.start) else { continue };
        let next = (position + 1..end).find(|at| opening::opening(tokens, *at, position).is_some()).unwrap_or(end);
        let goes_on = kind == Kind::Aside || end < current.words.end;
        let behind = if goes_on { end..current.words.end } else { end..end };
        let whole = content_words(&tokens[current.words.start..position]) + content_words(&tokens[behind.clone()]);
        let least_end = if kind == Kind::Aside { end } else { next };
        let is_apposition = kind == Kind::Aside && tokens[position - 1].is_name;
        let least = if is_apposition { 2 } else { SHORTEST_CLAUSE_WORDS };
        if whole < SHORTEST_CLAUSE_WORDS || content_words(&tokens[position..least_end]) < least {
            continue;
        }
        // "and would not let it": what it belongs to must be certain, or the words stay where they are.
        let borrowed = match kind {
            Kind::Aside => borrowing::antecedent(tokens, current.words.start..position),
            Kind::Shared => borrowing::shared_subject(tokens, &pieces, position),
            Kind::Participle => borrowing::participle_subject(tokens, &pieces, position),
            Kind::Own => borrowing::attribution(tokens, &pieces, position),
            Kind::Main | Kind::Leading => None,
        };
        if borrowed.is_none() && kind != Kind::Own {
            continue;
        }
        if let Some(last) = pieces.last_mut() {
            last.words.end = position;
        }
        pieces.push(Piece { kind, words: position..end, borrowed });
        if !behind.is_empty() {
            pieces.push(Piece { words: behind, ..current });
        }
    }
    pieces
}

fn is_long(tokens: &[Token<'_>], words: Range<usize>) -> bool {
    content_words(&tokens[words]) >= SHORTEST_CLAUSE_WORDS
}
