//! A person's corrections to a comparison, as in corrections.toml.

use super::verdict::Verdict;

/// One correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Where it begins in corrections.toml, from 1.
    pub line: usize,
    /// The change to be made.
    pub change: Change,
    /// Why, in the person's words.
    pub why: Option<String>,
    /// Who says so, if several people correct.
    pub by: Option<String>,
}

/// The change to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Another verdict for one article.
    Verdict {
        /// The fact, by any statement that belongs to it.
        fact: FactWords,
        /// The article's id.
        article: String,
        /// The article's verdict on the fact.
        verdict: Verdict,
        /// The article's words that carry it, verbatim.
        words: Option<String>,
    },
    /// Another heading for the fact's row.
    Heading {
        /// The fact, by any statement that belongs to it.
        fact: FactWords,
        /// What to write there.
        heading: String,
    },
    /// Several facts are one; the first of them stands for all. At least two.
    Join {
        /// One statement of each fact.
        facts: Vec<FactWords>,
    },
    /// Statements of one fact are several facts: the first keeps the row, each of the others gets one of its own. At
    /// least two.
    Part {
        /// The statements.
        facts: Vec<FactWords>,
    },
    /// What was taken for a fact is not one: it is left out of lists and counts.
    NotAFact {
        /// The fact, by any statement that belongs to it.
        fact: FactWords,
    },
}

impl Change {
    /// The name of its heading in corrections.toml, also used in JSON.
    pub fn name(&self) -> &'static str {
        match self {
            Change::Verdict { .. } => "verdict",
            Change::Heading { .. } => "heading",
            Change::Join { .. } => "join",
            Change::Part { .. } => "part",
            Change::NotAFact { .. } => "not-a-fact",
        }
    }

    /// The facts concerned.
    pub fn facts(&self) -> &[FactWords] {
        match self {
            Change::Verdict { fact, .. } | Change::Heading { fact, .. } | Change::NotAFact { fact } => {
                std::slice::from_ref(fact)
            }
            Change::Join { facts } | Change::Part { facts } => facts,
        }
    }
}

/// A fact, identified by the words of one of its statements, so that it is recognised in a new run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactWords {
    /// The statement as it was shown.
    pub words: String,
    /// The id of the article from which it was taken, if the same words are in several facts.
    pub from: Option<String>,
}
