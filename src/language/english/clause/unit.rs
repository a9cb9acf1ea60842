//! What becomes a statement: a clause with the words that it borrows.

use super::super::tree::Tree;
use std::collections::BTreeSet;

/// Tokens of a paragraph, by index, in text order.
pub type Tokens = BTreeSet<usize>;

/// How a clause is connected with the sentence from which it is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CutKind {
    /// "and thanked the crew", "and the council met".
    Conjunct,
    /// "who was born here".
    Relative,
    /// "the first woman to lead the town".
    Apposition,
    /// "thanking the crew".
    Participle,
    /// "while the council met".
    Adverbial,
    /// "; the council met".
    Beside,
}

/// A clause of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseUnit {
    /// The head of the clause, usually its verb.
    pub head: usize,
    /// Its own words.
    pub own: Tokens,
    /// The subject, or the noun that it describes, from elsewhere in the sentence.
    pub borrowed: Tokens,
    /// "Hale said": the saying above it, from elsewhere in the sentence.
    pub saying: Tokens,
    /// How it was cut off; `None` for what remains of the sentence without its cuts.
    pub kind: Option<CutKind>,
}

impl ClauseUnit {
    /// Everything under a root.
    pub fn whole(tree: &Tree<'_>, root: usize) -> ClauseUnit {
        let own = tree.subtree(root, |_| false).into_iter().collect();
        ClauseUnit { head: root, own, borrowed: Tokens::new(), saying: Tokens::new(), kind: None }
    }

    /// All its words.
    pub fn tokens(&self) -> Tokens {
        self.own.iter().chain(&self.borrowed).chain(&self.saying).copied().collect()
    }

    /// The token and everything below it that belongs to the clause itself.
    pub fn below(&self, tree: &Tree<'_>, token: usize) -> Tokens {
        tree.subtree(token, |_| false).into_iter().filter(|token| self.own.contains(token)).collect()
    }
}
