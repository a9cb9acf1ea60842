//! What one article makes of one fact.

use super::contrast::Contrast;
use super::met::Met;
use super::quotation::QuotationOutcome;
use super::reason::Reason;
use super::rule::Rule;
use crate::article::{LanguageCode, Place, Span, Verdict};
use std::sync::Arc;

/// What one article makes of one fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Stated, partial, differs, omitted.
    pub verdict: Verdict,
    /// How strongly the article carries the fact, 0 to 1.
    pub score: f64,
    /// False if a person should check it.
    pub sure: bool,
    /// The passages that carry it, best first; empty if omitted.
    pub evidence: Vec<Evidence>,
    /// Why.
    pub reason: Reason,
    /// The statement's words that are neither in the best passage nor beside it, verbatim, in the statement's order;
    /// empty if it is omitted, because then all of it is missing.
    pub missing: Vec<Arc<str>>,
    /// For `differs`, the words that conflict, the deciding ones first.
    pub contrasts: Vec<Contrast>,
    /// What became of the statement's quotation; `None` if it has none, or the article has nothing of it.
    pub quotation: Option<QuotationOutcome>,
    /// If the statement is in another language, the weightiest words by which the best passage carries it.
    pub met: Vec<Met>,
    /// For an unsure omission, the nearest passages, best first, for a person to check.
    pub near: Vec<Place>,
    /// What the program itself found, if a person set the verdict.
    pub program: Option<Box<Cell>>,
}

impl Cell {
    /// A cell with nothing but its verdict.
    pub fn new(verdict: Verdict, score: f64, sure: bool, reason: Reason) -> Cell {
        let (evidence, missing, contrasts) = (Vec::new(), Vec::new(), Vec::new());
        let (met, near) = (Vec::new(), Vec::new());
        Cell { verdict, score, sure, evidence, reason, missing, contrasts, quotation: None, met, near, program: None }
    }

    /// The article that the statement was taken from states it in its own words.
    pub fn own_words(place: Place, words: Vec<Span>) -> Cell {
        let evidence = vec![Evidence { place, matched: words, score: 1.0 }];
        Cell { evidence, ..Cell::new(Verdict::Stated, 1.0, true, Reason::OwnWords) }
    }

    /// No passage carries enough of it.
    pub fn omitted(score: f64, sure: bool) -> Cell {
        Cell::new(Verdict::Omitted, score, sure, Reason::NotFound)
    }

    /// The same omission, no longer sure.
    pub fn excused(self, reason: Reason) -> Cell {
        Cell { sure: false, reason, ..self }
    }

    /// The article or the statement is in a language that is not judged: what they share is shown, and nothing is
    /// claimed.
    pub fn unread(score: f64, evidence: Vec<Evidence>, language: LanguageCode) -> Cell {
        Cell { evidence, ..Cell::new(Verdict::Partial, score, false, Reason::Language(language)) }
    }

    /// The rule that decided.
    pub fn rule(&self) -> Rule {
        self.reason.rule()
    }

    /// Whether its language is judged.
    pub fn is_judged(&self) -> bool {
        self.rule() != Rule::LanguageNotJudged
    }

    /// Whether the article carries the fact, in whatever way and however surely.
    pub fn is_told(&self) -> bool {
        self.verdict != Verdict::Omitted
    }

    /// Whether the article surely carries the fact, in whatever way.
    pub fn is_surely_told(&self) -> bool {
        self.sure && self.is_told()
    }

    /// Whether the article surely differs from the fact.
    pub fn surely_differs(&self) -> bool {
        self.sure && self.verdict == Verdict::Differs
    }

    /// Whether the article surely omits the fact: the cell accuses.
    pub fn is_surely_omitted(&self) -> bool {
        self.sure && !self.is_told()
    }
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
