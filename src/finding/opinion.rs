//! What somebody else thinks of a cell.

use crate::article::{Place, Verdict};

/// A cell that is open to an opinion: what does this article make of this statement?
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The fact's id.
    pub fact: String,
    /// The statement as shown.
    pub statement: String,
    /// Index of the article.
    pub article: usize,
    /// What the program leans to.
    pub verdict: Verdict,
    /// Whether the program is sure of it: then an answer measures the program, and changes nothing.
    pub sure: bool,
    /// The passages of the article that come nearest, best first.
    pub passages: Vec<Place>,
    /// What has to stand in the words that are said to state it.
    pub demands: Vec<Demand>,
}

/// A number, date, name or quotation of a statement, and where the article has the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// The places in the article, in text order; none where the article has it nowhere.
    pub places: Vec<Place>,
    /// Whether it is a name, for which a pronoun may stand.
    pub is_name: bool,
}

/// An answer to a [`Question`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opinion {
    /// What the article does with the fact.
    pub verdict: Verdict,
    /// The article's words that carry it, where they were named, best first.
    pub words: Vec<Place>,
    /// Why, in the adviser's words.
    pub why: Option<String>,
    /// Whose it is.
    pub by: Adviser,
}

/// Who gives an opinion. The next kind is a line here, and what it may do a line in [`Adviser::may_overrule`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Adviser {
    /// A person who has looked.
    Person,
    /// A language model that was asked to read.
    Reader {
        /// Its name, as its server knows it.
        model: String,
        /// The host that was asked, where it is not the user's own machine.
        host: Option<String>,
    },
}

impl Adviser {
    /// Whether the opinion goes before a verdict of which the program is sure.
    pub fn may_overrule(&self) -> bool {
        match self {
            Adviser::Person => true,
            Adviser::Reader { .. } => false,
        }
    }
}
