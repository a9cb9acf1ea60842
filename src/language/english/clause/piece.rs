//! A stretch of a sentence that hangs together.

use std::ops::Range;

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
    /// Borrows nothing.
    pub fn new(kind: Kind, words: Range<usize>) -> Piece {
        Piece { kind, words, borrowed: None }
    }
}
