//! A fact: the same statement, in however many articles.

use super::cell::Cell;
use crate::article::Place;

/// The same statement, in however many articles.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// From the statement's words, so that it survives a re-run: "f-3ab2c1d4".
    pub id: String,
    /// The statement as shown: verbatim, with explanations in square brackets.
    pub statement: String,
    /// Its index among the statements that were read.
    pub statement_index: usize,
    /// What a person wrote in its place, to be shown as the fact's heading.
    pub heading: Option<String>,
    /// Where the statement stands; `None` for a statement given by the user (`check`).
    pub place: Option<Place>,
    /// One for each article, in the event's order.
    pub cells: Vec<Cell>,
    /// Every statement that is this fact, the one above first; empty for a statement given by the user.
    pub wordings: Vec<FactWording>,
    /// The corrections that made it what it is: indices in [`Event::corrections`](crate::article::Event::corrections), in the order of the file.
    pub corrections: Vec<usize>,
    /// How telling the fact is, 0 to 1: differing, then told by some only, and weighty words.
    pub telling: f64,
}

impl Fact {
    /// What stands at the head of its row: a person's words, else the statement.
    pub fn shown(&self) -> &str {
        self.heading.as_deref().unwrap_or(&self.statement)
    }
}

/// One of the statements that are the same fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactWording {
    /// As shown: verbatim, with explanations in square brackets.
    pub statement: String,
    /// Where it stands.
    pub place: Place,
}
