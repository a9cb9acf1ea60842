//! Cutting one sentence into clauses, each with the words that it borrows from the others.
//!
//! A clause that has no subject of its own borrows it: "The mayor opened the bridge and thanked the crew"
//! is `The mayor opened the bridge` and `The mayor` … `thanked the crew`. What stands under "X said" keeps
//! "X said". Nothing is put in or changed: a clause is a list of verbatim pieces.
//!
//! Where clauses begin and end is told in `opening.rs`, what they borrow in `borrowing.rs`.

use super::opening::{self, Opening};
use super::{borrowing, english, identity, occasion, quotation, relative, spans};
use crate::article::Span;
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
}

/// How a clause hangs together with its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The sentence's own subject and verb; it goes on behind every aside.
    Main,
    /// "who was born here", "the mayor": about the words right before it.
    Aside,
    /// "and thanked the crew": a second verb of the main subject.
    Shared,
    /// "calling it a mistake", "saying that ...": a participle of the subject before it.
    Participle,
    /// "Asked about the crack, she ...": a participle of the subject behind it.
    Leading,
    /// "while the council met": stands by itself.
    Own,
}

/// A stretch of tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// How it hangs together with the rest.
    pub kind: Kind,
    /// Indexes of its tokens.
    pub words: Range<usize>,
    /// What it borrows, as tokens.
    pub borrowed: Option<Range<usize>>,
}

impl Piece {
    fn new(kind: Kind, words: Range<usize>) -> Piece {
        Piece { kind, words, borrowed: None }
    }
}

/// A clause needs this many content-bearing words besides what it borrows; a shorter one stays with its neighbour.
/// A choice: two words, as in "a spokesman added", tell nothing. Other values were not measured.
pub const SHORTEST_CLAUSE_WORDS: usize = 3;

/// The clauses of a sentence, each as spans in text order. One clause, the whole sentence, where nothing is to be cut.
pub fn clauses(tokens: &[Token<'_>]) -> Vec<Vec<Span>> {
    let clauses = ranges(tokens).into_iter().flat_map(|clause| occasion::cut(tokens, clause));
    let clauses = clauses.flat_map(|clause| quotation::cut(tokens, clause));
    clauses.map(|clause| spans::of(tokens, &clause)).filter(|spans| !spans.is_empty()).collect()
}

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
        first.borrowed = borrowing::subject_at(tokens, begin..tokens.len());
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
