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
    /// The passages of the article that come nearest, best first.
    pub passages: Vec<Place>,
}

/// An answer to a [`Question`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opinion {
    /// What the article does with the fact.
    pub verdict: Verdict,
    /// The article's words that carry it, where they were named.
    pub words: Option<Place>,
    /// Why, in the adviser's words.
    pub why: Option<String>,
    /// Whose it is.
    pub by: Adviser,
}

/// Who gives an opinion. The next kind is a line here, and what it may do a line in [`Adviser::may_overrule`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adviser {
    /// A person who has looked.
    Person,
}

impl Adviser {
    /// Whether the opinion goes before a verdict of which the program is sure.
    pub fn may_overrule(self) -> bool {
        match self {
            Adviser::Person => true,
        }
    }
}
