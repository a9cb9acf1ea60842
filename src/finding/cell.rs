//! What one article makes of one fact.

use super::contrast::Contrast;
use super::quotation::Quotation;
use super::rule::Rule;
use crate::article::{Place, Span, Verdict};

/// What one article makes of one fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Stated, partial, differs, omitted.
    pub verdict: Verdict,
    /// How strongly the article carries the fact, 0 to 1.
    pub score: f64,
    /// False where a person should look.
    pub sure: bool,
    /// The passages that carry it, best first; empty where omitted.
    pub evidence: Vec<Evidence>,
    /// Why, in a few words that a reader understands: "says 'about 40', here 'at least 40'".
    pub reason: String,
    /// The rule that decided.
    pub rule: Rule,
    /// The statement's words that stand neither in the best passage nor beside it, verbatim, in the statement's order.
    pub missing: Vec<String>,
    /// For `differs`, the words that stand against each other; those that decided come first.
    pub contrasts: Vec<Contrast>,
    /// What became of the statement's quotation; `None` where it has none, or the article has nothing of it.
    pub quotation: Option<Quotation>,
    /// What the program itself had found, where a person set the verdict.
    pub program: Option<Box<Cell>>,
}

/// Words of an article that carry a fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// The passage: a sentence or a clause.
    pub place: Place,
    /// The words within that paragraph that match the statement, in order.
    pub matched: Vec<Span>,
    /// How strongly this passage alone carries the fact, 0 to 1.
    pub score: f64,
}
