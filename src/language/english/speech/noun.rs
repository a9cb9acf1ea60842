//! What the words beside a noun show about it.

use crate::language::english::grammar::{Relation, Tag};
use crate::language::english::named_tree::NamedTree;

/// Whether "the" comes before a noun.
pub fn is_definite(tree: &NamedTree<'_>, token: usize) -> bool {
    tree.related(token, &[Relation::Determiner]).any(|article| tree.lower(article) == "the")
}

/// Whether a noun stands for only one.
pub fn is_singular(tree: &NamedTree<'_>, token: usize) -> bool {
    matches!(tree.tag(token), Tag::Noun | Tag::ProperNoun)
}

/// Whether a clause says which one a noun stands for: "the mayor who left", but not "the mayor, who left,".
pub fn is_told_further(tree: &NamedTree<'_>, token: usize) -> bool {
    let clauses = [Relation::AdnominalClause, Relation::RelativeClause];
    tree.related(token, &clauses).any(|clause| !is_aside(tree, clause))
}

/// Whether a comma precedes everything that depends on a word.
pub fn is_aside(tree: &NamedTree<'_>, token: usize) -> bool {
    let first = tree.subtree(token, |_| false).first().copied().unwrap_or(token);
    first.checked_sub(1).is_some_and(|before| tree.surface(before) == ",")
}
