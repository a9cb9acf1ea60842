//! What a person has put right in a comparison, as it stands in corrections.toml.

use super::verdict::Verdict;

/// One thing that a person put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Where it begins in corrections.toml, from 1.
    pub line: usize,
    /// What is to be done.
    pub change: Change,
    /// Why, in the person's words.
    pub why: Option<String>,
    /// Who says so, where several people correct.
    pub by: Option<String>,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Another verdict for one article.
    Verdict {
        /// The fact, by any statement that belongs to it.
        fact: FactWords,
        /// The article's id.
        article: String,
        /// What it does with the fact.
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
        /// One statement of each.
        facts: Vec<FactWords>,
    },
    /// Statements of one fact are several: the first keeps the row, each of the others gets one of its own. At least
    /// two.
    Part {
        /// The statements.
        facts: Vec<FactWords>,
    },
    /// What was taken for a fact is none: it is left out of lists and counts.
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

    /// The facts that it is about.
    pub fn facts(&self) -> &[FactWords] {
        match self {
            Change::Verdict { fact, .. } | Change::Heading { fact, .. } | Change::NotAFact { fact } => {
                std::slice::from_ref(fact)
            }
            Change::Join { facts } | Change::Part { facts } => facts,
        }
    }
}

/// A fact, named by the words of one of its statements, so that the name survives a re-run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactWords {
    /// The statement as it was shown.
    pub words: String,
    /// The id of the article that it was taken from, where the same words stand in several facts.
    pub from: Option<String>,
}
